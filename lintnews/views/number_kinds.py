"""What a number says, told from its own form, from what follows it and from what stands before it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from lintnews.views import number_patterns as patterns
from lintnews.views.number_words import figure_value

if TYPE_CHECKING:
    import regex

    from lintnews.span import Span
    from lintnews.views.number_words import Written


class Kind(StrEnum):
    """What a number says."""

    COUNT = "count"  # 12 people, two dozen
    MONEY = "money"  # $3.4 million, 20 euros
    PERCENT = "percent"
    POINTS = "points"  # percentage points
    MEASURE = "measure"  # 5 miles
    ORDINAL = "ordinal"  # the 5th, third
    FRACTION = "fraction"  # two-thirds, one in five
    AGE = "age"  # 31-year-old, "Lee, 31,"
    VOTE = "vote"  # 52-48 in the Senate
    SCORE = "score"  # won 5-3
    RANGE = "range"  # 5-10 percent
    YEAR = "year"
    DATE = "date"  # Jan. 5
    TIME = "time"  # 7 p.m., 20:15
    LABEL = "label"  # Flight 370


_MONTHS = tuple(
    "January February March April May June July August September October November December"
    " Jan. Feb. Mar. Apr. Jun. Jul. Aug. Sept. Sep. Oct. Nov. Dec. Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
)
_MONTH_BEFORE = tuple(f"{month} " for month in _MONTHS)
_MONTH_AFTER = tuple(f" {month}" for month in _MONTHS) + tuple(f" of {month}" for month in _MONTHS[:12])
_FIRST_YEAR, _LAST_YEAR = 1500, 2099
_LEFT = 70


def kind_of(
    text: str, place: Span, written: Written, after: regex.Match[str] | None, start: int, end: int
) -> Kind:
    """Tell what a number says from its own form, then from what follows, then from what stands before it."""
    by_form = _kind_by_form(written)
    if by_form is not None:
        return by_form
    if after is not None:
        return _BY_GROUP[after.lastgroup or ""]
    if text.endswith(_MONTH_BEFORE, max(start, place.start - 12), place.start) or text.startswith(
        _MONTH_AFTER, place.end, end
    ):
        return Kind.DATE
    if written.second:
        return _pair_kind(text, place, written, start, end)
    if written.figure and (
        _is_bare_letter(text, place, written)
        or patterns.LABEL().search(text, max(start, place.start - 14), place.start)
    ):
        return Kind.LABEL
    return _kind_by_place(text, place, written, start, end)


_BY_GROUP = {
    "percent": Kind.PERCENT,
    "points": Kind.POINTS,
    "age": Kind.AGE,
    "time": Kind.TIME,
    "currency": Kind.MONEY,
    "unit": Kind.MEASURE,
}


def _kind_by_form(written: Written) -> Kind | None:
    if written.sign:
        return Kind.MONEY
    if written.ordinal or written.ordinal_words:
        return Kind.ORDINAL
    if written.ratio or written.fraction:
        return Kind.FRACTION
    return Kind.COUNT if written.vague else None


def _is_bare_letter(text: str, place: Span, written: Written) -> bool:
    """Tell "5m" or "10k" without a sign of currency, metres or millions, and "50p"."""
    if written.scale:
        return len(written.scale.strip()) == 1
    return text[place.end : place.end + 1].isalpha()


def _kind_by_place(text: str, place: Span, written: Written, start: int, end: int) -> Kind:
    figure = written.figure
    if figure and not written.scale and figure.isdecimal():
        number = int(figure) if len(figure) < 5 else 0
        if len(figure) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
            return Kind.YEAR
        if (
            0 < number < 111
            and patterns.AGED().search(text, max(start, place.start - 24), place.start)
            and (text[place.start - 2] != "," or patterns.AGE_ENDS().match(text, place.end, end))
        ):
            return Kind.AGE
    return Kind.COUNT


def _pair_kind(text: str, place: Span, written: Written, start: int, end: int) -> Kind:
    """Tell votes, scores and ranges apart by the nearest word that belongs to either."""
    figure = written.figure or ""
    first, second = figure_value(figure).amount, figure_value(written.second or "").amount
    if _FIRST_YEAR <= first <= _LAST_YEAR and figure.isdecimal():
        return Kind.YEAR
    if written.scale:
        return Kind.RANGE
    left, right = max(start, place.start - _LEFT), min(end, place.end + _LEFT)
    vote = _distance(patterns.VOTE(), text, left, right, place)
    score = _distance(patterns.SCORE(), text, left, right, place)
    if vote == score == _LEFT + 1:
        return Kind.RANGE
    return Kind.VOTE if vote <= score and first + second > 4 else Kind.SCORE


def _distance(pattern: regex.Pattern[str], text: str, left: int, right: int, place: Span) -> int:
    return min(
        (
            max(place.start - word.end(), word.start() - place.end, 0)
            for word in pattern.finditer(text, left, right)
        ),
        default=_LEFT + 1,
    )
