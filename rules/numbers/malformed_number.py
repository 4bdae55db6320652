"""A number whose commas or points stand in places where no number has them.

What it finds: "1,00,000" and "3,5,000" among numbers that are grouped by threes, "12,0000", "$1.5.2 million"; sums such as "£135,00",
"$30, 000" and "£17.m".

Why it matters: a digit fell out or was put in, and the reader cannot know by how much the number is wrong.

What it leaves alone: the Indian way of grouping (1,00,000) in an article that keeps to it or speaks of lakhs, crores or rupees,
decimal commas, lists of small numbers, coordinates, versions and codes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import hint, lazy
from lintnews.literals import Literals
from lintnews.rule import WORDS
from lintnews.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

_GROUPED = lazy(r"[0-9]{1,12}+(?:,[0-9]{1,12}+){1,8}+(?:\.[0-9]+)?+(?![\w/=+]|[,.:-][0-9])")
_POINTS = lazy(
    r"(?<![\w.,:/#-])(?:(?P<number>[0-9]{1,3}+(?:\.[0-9]{1,3}+){2})(?=\s?%|\s(?:percent|per cent|million|billion|trillion)\b)"
    r"|(?<=[$£€])(?P<number>[0-9]{1,3}+\.[0-9],[0-9]{3}+)(?![\w,.]*[0-9]))"
)
_COMMA = hint(r",(?<=[0-9],)(?=[0-9])")
# A comma beside which a group has not three digits, and a point behind which another or a comma follows: most texts have neither.
_ODD_COMMA = hint(r",(?<=[0-9],)(?=[0-9])(?:(?![0-9]{3}(?![0-9]))|(?<=[0-9]{4},))")
_ODD_POINT = hint(r"\.(?<=[0-9]\.)(?=[0-9]{1,3}\.[0-9]|[0-9],[0-9]{3})")
_DIGITS = frozenset("0123456789")
_PART_BEFORE = "_.,:/+#=-"
# Behind a sign of currency there is less to take it for: a group of two digits, a space in a group, a point without decimals.
_SUM = lazy(
    r"[$£](?:(?P<short>[0-9]{1,3}+(?:,[0-9]{3})*+,[0-9]{1,2}(?![\w,]|\.[0-9]|\s(?:million|billion|bn|m)\b))"
    r"|(?P<space>[0-9]{1,3}+(?:,[0-9]{3})*+,\s[0-9]{3}+(?![\w,]|\.[0-9])(?=[.;:)]|\s(?:\(|in|for|to|from|on|at|a|an|per|and|or|of|more|less|by|was|were|is|are|each|last|this)(?!\w)))"
    r"|(?P<point>[0-9]{1,4}+(?:,[0-9]{3})*+\.(?:m|bn|million|billion)(?!\p{L})))"
)
_THOUSANDS = hint(r", (?<=[0-9], )(?=000(?![0-9]))")
_ZEROS = Literals((", 000",))
_RIGHT = lazy(r"[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]+)?")
_INDIAN = lazy(r"[0-9]{1,2}(?:,[0-9]{2})+,[0-9]{3}(?:\.[0-9]+)?")
_INDIAN_WORDS = lazy(
    r"(?i)\b(?:lakhs?|crores?|rupees?|rs\.?|inr|india|indian|delhi|mumbai|pakistan|bangladesh|dhaka|nepal)\b|₹"
)
# "3,5,000" or "12,0000": the last group shows that thousands are meant.
_SLIP = lazy(
    r"(?:[0-9]{1,3},)+[0-9]{1,2},[0-9]{3}(?:,[0-9]{3})*(?:\.[0-9]+)?|[0-9]{1,3}(?:,[0-9]{3})*,[0-9]{2,3}0{2}|[0-9]{4,6}(?:,[0-9]{3})+|[0-9]{1,3}(?:,[0-9]{3})+,[0-9]{1,2}"
)
# "In 2010,500 came": a year and its comma.
_NO_GROUP = lazy(r"0,|0[0-9]+,|(?:1[5-9]|20)[0-9]{2},[0-9]{3}$")
_CODE = lazy(
    r"(?i)(?:\b(?:no|nos|psalms?|verses?|pages?|pp|nr|items?|lots?|rules?|sections?|chapters?|numbers?|picks?|seeds?|cards?|routes?|docket|patent|id|games?|rooms?|seats?|options?)\b\.?\s?)$"
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look at each figure that has commas or points."""
    text = document.text
    if _ODD_COMMA().search(text):
        yield from _broken_groups(document)
    for found in _ODD_POINT().finditer(text):
        # Two points, or a point and a comma: "1.5.2", "1.5,000".
        if not (match := _POINTS().match(text, _first_digit(text, found.start()))):
            continue
        yield Finding(
            Span(*match.span("number")),
            f"{match['number']} is no number: one point parts the whole from its decimals",
        )
    yield from _broken_sums(document)


def _broken_groups(document: Document) -> Iterator[Finding]:
    text = document.text
    groups = list(_judged(document))
    indian = None
    for span in groups:
        written = span.of(text)
        if _RIGHT().fullmatch(written) or not _is_slip(text, span):
            continue
        if _INDIAN().fullmatch(written):
            indian = _is_indian(text, groups) if indian is None else indian
            if indian:
                continue
        yield Finding(
            span,
            f"{written} is no number: commas part groups of three digits, as in {int(written.partition('.')[0].replace(',', '')):,}",
        )


def _broken_sums(document: Document) -> Iterator[Finding]:
    """Yield the sums of money that broke off or came apart, and other numbers whose thousands stand apart."""
    text, last = document.text, 0
    for _, match in sorted(_sums(text, "$") + _sums(text, "£")):
        if match["short"] and " the " not in text:
            continue  # in another language a comma may part the cents
        last = match.end()
        why = {
            "short": "a group of three digits lost one or two",
            "space": "a space stands in it",
            "point": "nothing stands behind its point",
        }[match.lastgroup or "point"]
        yield Finding(Span(*match.span()), f"{match.group()} is no sum: {why}")
    for found in _THOUSANDS().finditer(text) if _ZEROS.stand_in(document) else ():
        start = _first_digit(text, found.start())
        if start >= last and found.start() - start <= 3 and not (start and text[start - 1] in "$£.,:/-"):
            span = Span(start, found.end() + 3)
            yield Finding(span, f"{span.of(text)} is no number: a space stands in it")


def _judged(document: Document) -> Iterator[Span]:
    """Yield the figures with commas, found by their commas, which are fewer than the figures."""
    text = document.text
    last = 0
    for comma in _COMMA().finditer(text):
        place = comma.start()
        if place < last:
            continue
        start = place
        while start > last and text[start - 1] in _DIGITS:
            start -= 1
        if start and (text[start - 1].isalpha() or text[start - 1] in _PART_BEFORE):
            continue
        match = _GROUPED().match(text, start)
        if match is not None:
            last = match.end()
            yield Span(start, last)


def _sums(text: str, sign: str) -> list[tuple[int, regex.Match[str]]]:
    """Return what ``_SUM`` finds at this sign of currency, with the places."""
    found = []
    place = text.find(sign)
    while place >= 0:
        if match := _SUM().match(text, place):
            found.append((place, match))
        place = text.find(sign, place + 1)
    return found


def _first_digit(text: str, place: int) -> int:
    while place and text[place - 1] in _DIGITS:
        place -= 1
    return place


def _is_slip(text: str, span: Span) -> bool:
    written = span.of(text)
    return bool(
        _SLIP().fullmatch(written)
        and not _NO_GROUP().match(written)
        and not _CODE().search(text, max(0, span.start - 14), span.start)
    )


def _is_indian(text: str, groups: list[Span]) -> bool:
    """Tell whether the article groups by lakhs on purpose: it says so, or does it more than once and never otherwise."""
    if _INDIAN_WORDS().search(text):
        return True
    written = [span.of(text) for span in groups]
    indian = sum(1 for number in written if _INDIAN().fullmatch(number))
    return indian > 1 and not any(_RIGHT().fullmatch(number) and number.count(",") > 1 for number in written)


RULE = Rule(
    name="malformed-number",
    severity=Severity.WARNING,
    summary="a number whose commas or points stand where no number has them",
    check=check,
    blocks=WORDS,
    triggers=(*(f"{digit}," for digit in range(10)), *(f"{digit}." for digit in range(10))),
    opportunities=_judged,
    bad=(
        Example("The mill sold ⟦1,00,000⟧ sacks of rye.", says="as in 100,000"),
        Example("Some ⟦3,5,000⟧ sheep were lost."),
        Example("The bridge cost $⟦12,0000⟧ to mend.", says="commas part groups of three digits"),
        Example("A crowd of ⟦10,500,00⟧ was expected."),
        Example("The town has ⟦4500,000⟧ trees and 2,000 benches."),
        Example("They raised £⟦2,50,000⟧ in a week and £1,250,000 in a year."),
        Example("The port took $⟦1.5.2⟧ million, up from 1,200,000.", says="one point"),
        Example("Of 1,300 ballots, ⟦4.5.1⟧ percent were spoiled."),
        Example("In all ⟦1,25,000,000⟧ letters were sent."),
        Example("He had up to ⟦£135,00⟧ for the advice.", says="lost one or two"),
        Example(
            "The film made ⟦£507, 596⟧ in its first week, less than ⟦$30, 000⟧.", says="a space stands in it"
        ),
        Example("It took $33.1m (⟦£17.m⟧) and some ⟦20, 000⟧ people came."),
    ),
    good=(
        Example("The mill sold 100,000 sacks, 1,234,567.89 pounds of rye."),
        Example("The farmer in Delhi owed 1,00,000 rupees, or 12,50,000 in all."),
        Example("They sold 1,00,000 sacks of rye, then 2,50,000 more."),
        Example("Numbers 3,5,7 and 1,2,3,4 won; the code is 12,13,14."),
        Example("It rose 3,5 percent, a decimal comma, in 1,500 shops."),
        Example("The point at 51,5074 and 0,1278 lies in version 1,2.3,4 of the map."),
        Example("Psalm 1,2345 and page 12,1300 do not exist. Pages 100,1200 do."),
        Example("In 2010,500 came; in March 2016,2017 was planned. On Jan. 5,2022 it shut."),
        Example("Version 1.5.2 sold 1,000 times."),
        Example("She paid $40, 200 people paid more, and the rest less."),
        Example("He owed $3,500. Millions saw it in 1,000 halls; it cost £17. Many left."),
        Example("Man nahm $135,00 und ging."),
    ),
)
