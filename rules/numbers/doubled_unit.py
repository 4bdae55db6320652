"""A unit that is said twice, as a sign and as a word.

What it finds: "$5 million dollars", "5% percent", "8 p.m. in the evening", "12 km kilometers".

Why it matters: one of the two is left over from an edit and every reader stumbles over it.

What it leaves alone: two currencies ("$5 (4 euros)"), "a $5 dollar-store toy", conversions in brackets and quotations.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.rule import WORDS, Edit, Fix
from lintnews.span import Span
from lintnews.views.places import find_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

_FIGURE = r"(?>[0-9]{1,12}(?:,[0-9]{3}){0,5}(?:\.[0-9]{1,6})?)(?:\s?(?:thousand|million|billion|trillion|bn|[kmbKMB])(?!\p{L}))?"
_TWICE = lazy(
    rf"(?P<first>\$\s?{_FIGURE})(?P<twice>\s(?:US\s|U\.S\.\s)?dollars?(?!\p{{L}}|-|\s(?:store|bill|tree|shop|general|menu|note|coin|question|mark|sign)))"
    rf"|(?P<first>£\s?{_FIGURE})(?P<twice>\spounds?(?!\p{{L}}|-|\s(?:note|coin)))"
    rf"|(?P<first>€\s?{_FIGURE})(?P<twice>\seuros?(?!\p{{L}}|-|\s(?:note|coin)))"
    rf"|(?P<first>¥\s?{_FIGURE})(?P<twice>\s(?:yen|yuan)(?!\p{{L}}|-))"
    r"|(?P<first>(?<![\w.,:])[0-9][0-9.,:]{0,9}+\s?%)(?P<twice>\s?(?:percent|per cent)(?!\p{L}|\sof\sthe\spercent))"
    r"|(?P<first>(?<![\w.,:])[0-9][0-9.,:]{0,9}+\s?(?:percent|per cent))(?P<twice>\s?(?:%|percent|per cent|(?<=per cent\s)cent)(?!\p{L}))"
    r"|(?P<first>(?<![\w.,:])[0-9][0-9.,:]{0,9}+\s?[aA]\.?[mM]\.?)(?P<twice>\s(?:in the|this) morning(?!\p{L}))(?<!this morning)"
    r"|(?P<first>(?<![\w.,:])[0-9][0-9.,:]{0,9}+\s?[pP]\.?[mM]\.?)(?P<twice>\s(?:in the (?:afternoon|evening)|at night)(?!\p{L}))"
    r"|(?P<first>(?<![\w.,:])[0-9][0-9.,:]{0,9}+\s?(?:km|kms))(?P<twice>\skilomet(?:er|re)s?(?!\p{L}))"
    r"|(?P<first>(?<![\w.,:])[0-9][0-9.,:]{0,9}+\s?kg)(?P<twice>\s(?:kilos?|kilograms?)(?!\p{L}))"
    r"|(?P<first>(?<![\w.,:])[0-9][0-9.,:]{0,9}+\s?mph)(?P<twice>\s(?:mph|miles (?:per|an) hour)(?!\p{L}))"
    r"|(?P<first>(?<![\w.,:])[0-9][0-9.,:]{0,9}+\s?(?:lbs?\.?))(?P<twice>\spounds?(?!\p{L}))"
    r"|(?P<first>(?<![\w.,:])[0-9][0-9.,:]{0,9}+\s?°\s?[CF]?)(?P<twice>\sdegrees?(?!\p{L}))"
)
# What the second one begins with, looked for before the pattern is tried around it.
_SECONDS = (
    *(
        " dollar",
        " pound",
        " euro",
        " yen",
        " yuan",
        "% per",
        "%per",
        "ercent percent",
        "cent per cent",
        "cent %",
        "cent cent",
    ),
    *(
        "m. in the ",
        "m in the ",
        "m. at night",
        "m at night",
        "m. this morning",
        "km kilo",
        "kg kilo",
        "mph m",
        "° degree",
    ),
)
_KNOWN = Literals(_SECONDS)
# What each currency has been said with, told by the first letters of its name; pounds are also a weight.
_BEFORE = {" dol": "$", " eur": "€", " yen": "¥", " yua": "¥", " pou": ("£", "lb")}
_LEFT, _RIGHT = 40, 30
# Between the end of a figure and the second unit stand a scale and a first unit at most.
_DIGIT, _NEAR = lazy(r"[0-9]"), 24


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Flag each unit that a number has twice."""
    for match in _matches(document):
        twice = match["twice"].strip()
        first = match["first"]
        yield Finding(
            Span(*match.span()),
            f"“{twice}” says once more what “{_sign(first)}” has said: leave out one of the two",
            fix=Fix(f"leave out “{twice}”", (Edit(Span(*match.span("twice")), ""),)),
        )


def _matches(document: Document) -> Iterator[regex.Match[str]]:
    text, last = document.text, 0
    places = sorted(place for word in _KNOWN.found_in(document) for place in find_all(text, word))
    for place in places:
        # "In them in the morning", "five million dollars": most have no number or no sign before them.
        signs = _BEFORE.get(text[place : place + 4])
        if signs and not any(text.find(sign, max(0, place - _LEFT), place) >= 0 for sign in signs):
            continue
        if _DIGIT().search(text, max(0, place - _NEAR), place + 1) is None:
            continue
        match = _TWICE().search(text, max(last, place - _LEFT), place + _RIGHT)
        if match is not None:
            last = match.end()
            yield match


def _sign(first: str) -> str:
    """Return the sign of a number: what is no digit in it."""
    return first[0] if first[0] in "$£€¥" else first.lstrip("0123456789.,: ")


def _judged(document: Document) -> Iterator[object]:
    yield from _PLACES().finditer(document.text)


_PLACES = lazy(r"[$£€¥]\s?[0-9]|[0-9]\s?(?:%|per\s?cent|[ap]\.?m\b|km\b|kg\b|mph\b|lbs?\b|°)")

RULE = Rule(
    name="doubled-unit",
    severity=Severity.WARNING,
    summary="a unit that is said twice: “$5 million dollars”",
    check=check,
    blocks=WORDS,
    reads_quotations=False,
    triggers=_SECONDS,
    opportunities=_judged,
    bad=(
        Example(
            "The bridge cost ⟦$5 million dollars⟧.",
            says="“dollars” says once more what “$” has said",
            fixed="The bridge cost $5 million.",
        ),
        Example("They paid ⟦£30 pounds⟧ each.", fixed="They paid £30 each."),
        Example("He owed ⟦€1.2bn euros⟧ to the bank."),
        Example("Turnout rose ⟦15% percent⟧."),
        Example("Some ⟦40 per cent per cent⟧ agreed."),
        Example("A ⟦68 per cent cent⟧ fall was seen.", fixed="A 68 per cent fall was seen."),
        Example("Doors open at ⟦8 p.m. in the evening⟧."),
        Example("The baker starts at ⟦5 a.m. in the morning⟧."),
        Example("The farm lies ⟦12 km kilometers⟧ off."),
        Example("The gale blew at ⟦60 mph miles per hour⟧."),
    ),
    good=(
        Example("The bridge cost $5 million, or five million dollars. They paid 30 pounds."),
        Example("A $5 dollar-store toy and a £5 pound-shop toy broke; $5 dollar store finds did not."),
        Example("He paid $5 (4 euros), £30 and 30 pounds of flour. She lost £3 pounding on the door."),
        Example("It rose 15%. Percent signs were rare. Some 40 per cent of the percentage."),
        Example("Doors open at 8 p.m. Evening comes. At 5 a.m. this morning it rained."),
        Example('"It cost $5 million dollars," she said.'),
        Example("The farm lies 12 km (7 miles) off, 20 kilometers from town. It was 30 degrees, 86°F."),
        Example("At 3 p.m. in the hall, and at 9 p.m. on the night of the fair, 5 percent won."),
    ),
)
