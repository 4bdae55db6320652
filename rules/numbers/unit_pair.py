"""A measure and its conversion that do not agree.

What it finds: "5 miles (5 km)", "10 acres (40 hectares)", "30 degrees Celsius (68 F)".

Why it matters: one of the two is wrong, often because only one was updated or the factor was used the wrong way round.

What it leaves alone: differences of up to five parts in a hundred, what the digits' rounding allows for ("about 300 miles (500 km)"),
nautical miles, troy ounces, feet with inches, and brackets that measure something else.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import WORDS, Related
from lintnews.span import Span
from lintnews.views.number_words import AFTER_A, FIGURE, FIRST_WORDS, figure_value, words_value
from lintnews.views.number_words import WORDS as NUMBER_WORDS
from lintnews.views.units import UNITS, Unit, from_basic_units, in_basic_units, unit_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex


class _Measure(NamedTuple):
    """An amount with its unit: the span, the least and the greatest amount that its digits stand for."""

    span: Span
    amount: float
    low: float
    high: float
    unit: Unit


class _Pair(NamedTuple):
    """A measure and what stands beside it as its conversion."""

    first: _Measure
    second: _Measure


_SPELLED = sorted((form.replace("-", r"[\s-]") for form in UNITS), key=lambda form: (-len(form), form))
_UNIT = rf"(?P<unit>(?i:{'|'.join(_SPELLED)})(?![\w²2]))\.?"
_MINUS = r"(?P<minus>minus\s|[-−](?=\d))?"
_AMOUNT = (
    rf"{_MINUS}(?:(?P<figure>{FIGURE})(?P<scale>[\s-](?:million|billion))?|(?P<words>(?i:{NUMBER_WORDS})))"
)
_BEFORE = lazy(
    # "5 and 10 miles" is two measures, "fell to -10C" one.
    rf"(?<![\w.,$€£/−-]|(?:\d|\d\s?[a-z]{{1,2}}|(?:two|three|four|five|six|seven|eight|nine|ten|ty))\s(?:to|and|or|by|x)\s|(?:feet|foot|ft|stone|lb|pounds|[’′\'])\s)(?:(?:US\s)?{_AMOUNT})[\s-]?{_UNIT}"
    r"(?:(?:[\s-](?!and\b|or\b|by\b|per\b|to\b|an?\b|from\b)[\p{L}’-]+){0,2})\s?$"
)
_AFTER = lazy(
    rf"\((?:or\s|about\s|around\s|some\s|roughly\s|approximately\s|nearly\s|almost\s|approx\.?\s|more than\s|over\s|just over\s|just under\s|~|c\.\s?){{0,2}}{_AMOUNT}[\s-]?{_UNIT}"
    r"(?=\s?[),;]|\s(?:long|wide|high|tall|deep|away|north|south|east|west|from|thick|per)\b)"
)
# What follows the figures of a measure: most brackets hold a year, an age or a number of votes.
_WITH_UNIT = lazy(r"\d[\d.,½¼¾⅓⅔⅛]*+(?:[\s-](?:million|billion))?[\s-]?[\p{L}°º]")
# The words with which a conversion in brackets may begin.
_OPENING = (
    frozenset(
        {
            "or",
            "about",
            "around",
            "some",
            "roughly",
            "approximately",
            "nearly",
            "almost",
            "approx",
            "approx.",
            "more",
            "over",
            "just",
            "minus",
        }
    )
    | FIRST_WORDS
    | AFTER_A
    | {"a", "an"}
)
_OTHER = lazy(r"(?i)\b(?:nautical|sea|troy|fluid|statute|country|Scots|Irish|old)[\s-]")
_NEAR, _ROUND = 0.05, 0.1
_REACH = 60
_DEGREES = 1.0


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Convert each measure into the unit of the one in brackets."""
    for pair in _judged(document):
        if _fits(pair):
            continue
        first, second = pair
        right = from_basic_units(in_basic_units(first.amount, first.unit), second.unit)
        text = document.text
        yield Finding(
            second.span,
            f"{first.span.of(text)} is {_written(right, second.amount)} {_many(second.unit.name)}, not {second.span.of(text)}",
            (Related(first.span, "what is converted"),),
        )


def _judged(document: Document) -> Iterator[_Pair]:
    text = document.text
    place = text.find("(")
    while place >= 0:
        after = _AFTER().match(text, place, place + _REACH) if _may_convert(text, place) else None
        index = document.paragraph_at(place) if after else None
        if after and index is not None:
            start = max(document.paragraphs[index].start, place - _REACH)
            before = _BEFORE().search(text, start, place)
            if before and not _OTHER().search(text, before.start(), after.end()):
                first, second = _measure(before), _measure(after)
                if (
                    first
                    and second
                    and first.unit is not second.unit
                    and first.unit.measures == second.unit.measures
                ):
                    yield _Pair(first, second)
        place = text.find("(", place + 1)


def _may_convert(text: str, place: int) -> bool:
    """Tell whether an opening bracket is followed by what a conversion begins with."""
    following = text[place + 1 : place + 2]
    if following.isdecimal():
        return _WITH_UNIT().match(text, place + 1, place + _REACH) is not None
    if not following.isalpha():
        return following in "-−~¼½¾"
    opening = text[place + 1 : place + _REACH]
    return opening[:5].islower() and (
        opening.replace("-", " ").split(None, 1)[0] in _OPENING or opening.startswith("c.")
    )


def _measure(match: regex.Match[str]) -> _Measure | None:
    """Read an amount and its unit."""
    unit = unit_of(match["unit"])
    if unit is None:
        return None
    if match["figure"]:
        amount, slack = figure_value(match["figure"], match["scale"] or "")
    else:
        amount, slack = words_value(match["words"])
    slack = max(slack or 0.5, min(_trailing(amount), _ROUND * amount))
    if match["minus"]:
        amount = -amount
    start = match.start("minus") if match["minus"] else match.start("figure" if match["figure"] else "words")
    return _Measure(Span(start, match.end("unit")), amount, amount - slack, amount + slack, unit)


def _trailing(amount: float) -> float:
    """Return how far a number may be from the exact one if its zeros at the end come from rounding."""
    zeros = 0
    while amount and zeros < 12 and amount % 10 ** (zeros + 1) == 0:
        zeros += 1
    return 0.5 * float(10**zeros)


def _fits(pair: _Pair) -> bool:
    first, second = pair
    low, high = (
        from_basic_units(in_basic_units(end, first.unit), second.unit) for end in (first.low, first.high)
    )
    if first.unit.measures == "temperature":
        # A difference of 2 C is one of 3.6 F: without the offset.
        factor = first.unit.factor / second.unit.factor
        return _meet(low - _DEGREES, high + _DEGREES, second) or _meet(
            first.low * factor - _DEGREES, first.high * factor + _DEGREES, second
        )
    return _meet(low * (1 - _NEAR), high * (1 + _NEAR), second)


def _meet(low: float, high: float, second: _Measure) -> bool:
    return low <= second.high and second.low <= high


def _written(right: float, like: float) -> str:
    """Write a number with no more digits than a reader of the article needs."""
    digits = 1 if abs(right) < 10 and abs(right) != round(right) and abs(like) < 100 else 0
    return f"{right:,.{digits}f}".removesuffix(".0")


def _many(name: str) -> str:
    if name.startswith(("degree", "mile an", "kilometre an", "square")):
        return (
            name.replace("degree", "degrees", 1)
            .replace("mile an", "miles an")
            .replace("kilometre an", "kilometres an")
            .replace("square mile", "square miles")
            .replace("square kilometre", "square kilometres")
            .replace("square foot", "square feet")
            .replace("square metre", "square metres")
        )
    return {"foot": "feet", "inch": "inches", "stone": "stone"}.get(name, f"{name}s")


RULE = Rule(
    name="unit-pair",
    severity=Severity.WARNING,
    summary="a measure and its conversion that do not agree",
    check=check,
    blocks=WORDS,
    triggers=(" (",),
    opportunities=_judged,
    bad=(
        Example("The farm lies ⟦~5 miles⟧ (⟦5 km⟧) off.", says="5 miles is 8 kilometres, not 5 km"),
        Example("They bought ⟦~10 acres⟧ (⟦40 hectares⟧) of oats.", says="10 acres is 4 hectares"),
        Example("It was ⟦~30 degrees Celsius⟧ (⟦68 F⟧) at noon.", says="is 86 degrees Fahrenheit"),
        Example("The bull weighs ⟦~2,000 pounds⟧ (⟦1,900 kg⟧)."),
        Example("A ⟦~12-foot⟧ wall (about ⟦6 m⟧) fell."),
        Example("The gale blew at ⟦~60 mph⟧ (⟦60 kph⟧).", says="60 mph is 97 kilometres an hour"),
        Example("The lake covers ⟦~120 square miles⟧ (⟦120 square kilometers⟧)."),
        Example("It fell to ⟦~-10C⟧ (⟦50F⟧) that night."),
        Example("The road is ⟦~twenty miles⟧ long (⟦52 kilometers⟧)."),
    ),
    good=(
        Example(
            "The farm lies 5 miles (8 km) off, the port 300 miles (500 km) away, the mill 12 miles (19 km)."
        ),
        Example("They bought 10 acres (4 hectares), 1.5 million acres (600,000 hectares) in all."),
        Example("It was 30 degrees Celsius (86 F), 2C (3.6F) warmer than usual, and -10C (14F) at night."),
        Example("It is 60 nautical miles (111 km) off, and 10 troy ounces (311 grams) were found."),
        Example("She is 6 feet 2 inches (188 cm) tall. He is 5ft 10in (178cm)."),
        Example("The wall is 12 feet (3.7 m) high; a drop of 30ft (10m) lies behind it."),
        Example("The dam is 40 metres (the old one 12 feet) high. He ran 5 miles (8 pounds lighter)."),
        Example("It grew from 5 to 10 miles (8 to 16 km), a strip of 20 by 30 miles (30 by 50 km)."),
        Example("Bread costs £5 (8 km away it is £4). It won 5 miles (in 30 minutes)."),
        Example("Its top speed is 150 mph (240 km/h), about 2,200 pounds (1,000 kg) of it steel."),
    ),
)
