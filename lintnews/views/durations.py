"""Lengths of time as an English text writes them: "10 days", "a two-week strike", "25 years ago", "10th anniversary".

Nothing is judged here; a rule compares what is written with the dates beside it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex


class Form(StrEnum):
    """How a length of time stands in its sentence."""

    ATTRIBUTE = "attribute"  # a 10-day strike
    PLAIN = "plain"  # 10 days
    AGO = "ago"  # 10 years ago
    ANNIVERSARY = "anniversary"  # 10th anniversary


class Duration(NamedTuple):
    """A length of time as written.

    Attributes:
        span: number and unit, with "ago" or "anniversary".
        number: how many units.
        unit: "day", "night", "week", "month", "year", "decade" or "century".
        form: how it stands in its sentence.
        exact: whether no word before or after it ("about", "more than", "some") makes the number a rough one.
        paragraph: the index of the paragraph that holds it.
    """

    span: Span
    number: int
    unit: str
    form: Form
    exact: bool
    paragraph: int


_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth"
    " sixteenth seventeenth eighteenth nineteenth"
).split()
_TENTHS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
_NUMBERS = (
    {word: number for words in (_ONES, _ORDINALS) for number, word in enumerate(words, 1)}
    | {word: 10 * number for words in (_TENS, _TENTHS) for number, word in enumerate(words, 2)}
    | {"a": 1, "an": 1, "hundred": 100, "hundredth": 100}
)

_WORD = rf"(?:(?:{'|'.join(_TENS)})-(?:{'|'.join(_ONES[:9])})|{'|'.join(sorted(_ONES + _TENS, key=len, reverse=True))})"
_ORDINAL = (
    rf"(?:(?:{'|'.join(_TENS)})-(?:{'|'.join(_ORDINALS[:9])})"
    rf"|{'|'.join(sorted(_ORDINALS + _TENTHS, key=len, reverse=True))}|hundredth)"
)
_UNIT = r"(?P<unit>day|night|week|month|year|decade)"
_AMOUNT = rf"(?P<count>\d{{1,3}}|(?i:{_WORD}))"
_DURATION = lazy(
    r"(?<![\w$€£.,:/-]|[\d\p{L}][’'–])(?:"
    rf"{_AMOUNT}[ -](?:{_UNIT}|(?P<unit>month|week|year))s?(?:[- ]long)?(?P<ago>\sago)?(?![\w’'])(?!-(?:old|high|low)|\sold)"
    rf"|(?P<count>[Aa]n?)\s(?P<unit>decade|century|year|month|week|day|night)(?P<ago>\sago)(?!\w)"
    rf"|(?P<count>\d{{1,3}})(?:st|nd|rd|th)[- ](?P<anniversary>[Aa]nniversary)(?!\w)"
    rf"|(?P<count>(?i:{_ORDINAL}))[- ](?P<anniversary>[Aa]nniversary)(?!\w)"
    r")"
)
_ROUGH_BEFORE = lazy(
    r"(?i)\b(?:about|around|some|roughly|approximately|nearly|almost|over|under|more than|less than|fewer than|at least|at most|up to"
    r"|as many as|only|just (?:over|under|about|shy of)|well over|barely|close to|approaching|another|every|each|within|past|last"
    r"|previous|next|first|final|or|to|and|half|of the|an extra|an additional|further|estimated|maximum|minimum)[\s-]+$"
)
_ROUGH_AFTER = lazy(r"\s?(?:or (?:so|more|less)|and a half|-?plus\b|,? give or take)|\+")


def durations_in(text: str, start: int, end: int, paragraph: int) -> Iterator[Duration]:
    """Yield the lengths of time in a stretch of one paragraph."""
    for match in _DURATION().finditer(text, start, end):
        yield _duration(text, match, paragraph)


def number_of(written: str) -> int:
    """Return the number that a numeral or a number word, plain or ordinal, stands for."""
    if written[0].isdigit():
        return int("".join(filter(str.isdigit, written)))
    return sum(_NUMBERS[word] for word in written.lower().split("-"))


def _duration(text: str, match: regex.Match[str], paragraph: int) -> Duration:
    span = Span(*match.span())
    if match["anniversary"]:
        return Duration(
            span, number_of(match["count"]), "year", Form.ANNIVERSARY, exact=True, paragraph=paragraph
        )
    exact = not (
        _ROUGH_BEFORE().search(text, max(0, span.start - 24), span.start)
        or _ROUGH_AFTER().match(text, span.end)
    )
    unit = match["unit"]
    form = Form.AGO if match["ago"] else Form.ATTRIBUTE if f"-{unit}" in match.group() else Form.PLAIN
    return Duration(span, number_of(match["count"]), unit, form, exact, paragraph)
