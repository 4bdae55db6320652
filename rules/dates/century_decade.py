"""A decade or a year that does not lie in the century named beside it.

What it finds: "in the 1890s, in the 20th century", "the 19th century, in 1923,": a decade or a year and a century that say
the same thing twice, and differently.

Why it matters: the years 1801 to 1900 are the 19th century, a slip by one that any reader may trip over; one of the two
is wrong.

What it leaves alone: two times that are only near each other ("a 19th-century mill turned into flats in the 1990s", "from
the 18th century to the 1950s"), the turn of a century, and centuries before Christ.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.rule import WORDS
from lintnews.span import Span
from lintnews.views.durations import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

_ORDINAL = (
    r"(?P<century>\d{1,2}(?:st|nd|rd|th)|(?i:tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth"
    r"|nineteenth|twentieth|twenty-first))"
)
_PART = r"(?:(?:very\s)?(?:early|late|mid|beginning|end|middle|first half|second half|start|close)(?:\sof\sthe)?[\s-]|middle\s)?+"
_CENTURY = rf"(?:the\s)?{_PART}{_ORDINAL}\s[Cc]entury(?!\w)"
_YEARS = r"(?:the\s)?(?:early|late|mid)?[\s-]?(?P<years>1\d\d0s|20\d0s|1\d\d\d|20\d\d)(?![\w’'-]|[,.]\d)"
_IN = r"in|of|during|at\sthe\s(?:height|peak|dawn|close|end|start|beginning)\sof"
# No noun may follow: "the 19th century house", "1923 dollars", "(1890s to 1920s)".
_END = r"(?=[,.;:!?)—–]|\s[—–(]|\s(?:in|on|at|by|when|as|for|with|the|a|after|under|before|during|and|but|or|that|which|it|he|she|is|are|was|were|has|had|have|will|saw)\b|\s*+$)"
_PAIR = lazy(
    # Years first: "the 1890s, in the 20th century", "1895, early in the 20th century".
    rf"(?<![\w,.$£€-]){_YEARS}(?:\s?[,(–—]\s?(?:(?:early|late|still|that is|i\.e\.)\s)?(?:(?:{_IN})\s)?|\s(?:in|of|during)\s){_CENTURY}{_END}\)?+"
    # Century first: "the 20th century, in the 1890s", "the 20th century (1890s)".
    rf"|(?<![\w-]){_CENTURY}(?:\s?[,(–—]\s?(?:(?:that is|i\.e\.|specifically|namely|probably|perhaps)\s)?(?:in|during|of)\s|\s?\()(?:the\s)?{_YEARS}{_END}\)?+"
)
# Two times, not one: something began in the one and went on to the other, or stands at the edge of both.
_APART = lazy(
    r"(?i)\b(?:since|between|until|till|turn of|to|and|before|after|than|not|unlike|or)\s(?:the\s)?$"
)
_LISTED = lazy(
    r",?\s(?:and|or|then|again|but)\s(?:(?:then|again|also|even|later|earlier|well|only|now|not)\s)*+"
    r"(?:in|into|during|of|the|by|to|from|at|throughout|until|till|after|before|since|again|today|now|\d)\b"
    r"|\s(?:and|or|then|again|but|it|he|she|they|we|there)\b"
)
_REACH = 80


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Work out the century of each decade that has one beside it."""
    for match in _judged(document):
        years, century = match["years"], number_of(match["century"])
        year = int(years[:4])
        is_decade = years.endswith("s")
        # The last year of a century ends in 00; "the 1900s" are the century that nearly all of its years lie in.
        right = year // 100 + 1 if is_decade or year % 100 else year // 100
        if century in (right, right + 1 if not year % 100 else right):
            continue
        named = f"the {years} are" if is_decade else f"{years} is"
        yield Finding(
            Span(*match.span()),
            f"{named} in the {_ordinal(right)} century, which runs from {right * 100 - 99} to {right * 100}; "
            f"the {_ordinal(century)} runs from {century * 100 - 99} to {century * 100}",
        )


def _judged(document: Document) -> Iterator[regex.Match[str]]:
    text = document.text
    place = text.find("entury")
    while place >= 0:
        for match in _PAIR().finditer(text, max(0, place - _REACH), min(len(text), place + _REACH)):
            if match.start() < place < match.end() and not _is_list(text, match):
                yield match
        place = text.find("entury", place + 1)


def _is_list(text: str, match: regex.Match[str]) -> bool:
    """Tell whether the two are different times that stand side by side."""
    before = _APART().search(text, max(0, match.start() - 16), match.start())
    return before is not None or (match.group()[-1] != ")" and _LISTED().match(text, match.end()) is not None)


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number not in (11, 12, 13) else "th"
    return f"{number}{ending}"


RULE = Rule(
    name="century-decade",
    severity=Severity.WARNING,
    summary="a decade or year outside the century named beside it",
    check=check,
    blocks=WORDS,
    triggers=("entury",),
    opportunities=_judged,
    bad=(
        Example("In ⟦the 1790s, at the height of the 19th century⟧, the mill had 300 looms."),
        Example(
            "The mill was built in ⟦the 1890s, in the 20th century⟧.",
            says="the 1890s are in the 19th century",
        ),
        Example("Trams came late in ⟦the 19th century, in the 1920s⟧, to the valley."),
        Example("In ⟦the early 18th century (1640s)⟧ the river was moved."),
        Example("The chapel dates from ⟦the 1750s (17th century)⟧."),
        Example("It was founded in ⟦1895, early in the 20th century⟧, by monks."),
        Example("In ⟦the eighteenth century, in 1923⟧, the mine was shut."),
        Example(
            "The songs of ⟦the 1980s of the 19th century⟧ are back.", says="which runs from 1901 to 2000"
        ),
        Example("The pier was new in ⟦the 2010s, in the 20th century⟧."),
        Example("The wall fell in ⟦the late 15th century, in 1389⟧."),
        Example("Loom sales rose in ⟦1894, early in the 20th century⟧, and wages had doubled by then."),
    ),
    good=(
        Example("In the 1790s, at the end of the 18th century, the mill had 300 looms."),
        Example(
            "The mill was built in the 1890s, in the 19th century. In 1900, in the 19th century, the river rose."
        ),
        Example("A 19th-century mill was turned into flats in the 1990s."),
        Example(
            "From the 18th century to the 1950s it grew. In the 17th century, in the 1920s and in the 1970s it was rebuilt."
        ),
        Example("It was rebuilt in the 1650s, in the 18th century, and in 1923."),
        Example("At the turn of the 20th century, in the 1890s, trams came to the valley."),
        Example("In the 5th century B.C., in the 430s, the temple was finished."),
        Example("By the 1900s, in the 20th century, and by 1900, in the 20th century, it was gone."),
        Example("In the 1960s 20th Century Fox owned the lot. In the 19th century 1,200 men dug here."),
        Example("Unlike the 1890s, the 20th century was loud. The 1920s and the 19th century were not."),
        Example(
            "Its 16th century church, rebuilt in the 1860s, stands. The 18th-century house, in 1923 a school, burned."
        ),
    ),
)
