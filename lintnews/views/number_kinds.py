"""What a number says, told from its own form, from what follows it and from what stands before it."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from lintnews.views import number_patterns as patterns
from lintnews.views.number_words import figure_value

if TYPE_CHECKING:
    import regex


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


def kind_of(text: str, match: regex.Match[str], after: regex.Match[str] | None, start: int, end: int) -> Kind:
    """Tell what a number says from its own form, then from what follows, then from what stands before it."""
    by_form = _kind_by_form(match)
    if by_form is not None:
        return by_form
    if after is not None:
        name = "percent points age time currency unit".split()
        group = next(group for group in name if after[group] is not None)
        return _BY_GROUP[group]
    before = text[max(start, match.start() - 12) : match.start()]
    if before.endswith(_MONTH_BEFORE) or text.startswith(_MONTH_AFTER, match.end(), end):
        return Kind.DATE
    if match["second"]:
        return _pair_kind(text, match, start, end)
    if match["figure"] and (
        _is_bare_letter(text, match)
        or patterns.LABEL().search(text, max(start, match.start() - 14), match.start())
    ):
        return Kind.LABEL
    return _kind_by_place(text, match, start, end)


_BY_GROUP = {
    "percent": Kind.PERCENT,
    "points": Kind.POINTS,
    "age": Kind.AGE,
    "time": Kind.TIME,
    "currency": Kind.MONEY,
    "unit": Kind.MEASURE,
}


def _kind_by_form(match: regex.Match[str]) -> Kind | None:
    if match["sign"]:
        return Kind.MONEY
    if match["ordinal"] or match["ordinal_words"]:
        return Kind.ORDINAL
    if match["ratio"] or match["fraction"]:
        return Kind.FRACTION
    return Kind.COUNT if match["vague"] else None


def _is_bare_letter(text: str, match: regex.Match[str]) -> bool:
    """Tell "5m" or "10k" without a sign of currency, metres or millions, and "50p"."""
    if match["scale"]:
        return len(match["scale"].strip()) == 1
    return text[match.end() : match.end() + 1].isalpha()


def _kind_by_place(text: str, match: regex.Match[str], start: int, end: int) -> Kind:
    figure = match["figure"]
    if figure and not match["scale"] and figure.isdecimal():
        number = int(figure) if len(figure) < 5 else 0
        if len(figure) == 4 and _FIRST_YEAR <= number <= _LAST_YEAR:
            return Kind.YEAR
        if (
            0 < number < 111
            and patterns.AGED().search(text, max(start, match.start() - 24), match.start())
            and (text[match.start() - 2] != "," or patterns.AGE_ENDS().match(text, match.end(), end))
        ):
            return Kind.AGE
    return Kind.COUNT


def _pair_kind(text: str, match: regex.Match[str], start: int, end: int) -> Kind:
    """Tell votes, scores and ranges apart by the nearest word that belongs to either."""
    first, second = figure_value(match["figure"]).amount, figure_value(match["second"]).amount
    if _FIRST_YEAR <= first <= _LAST_YEAR and match["figure"].isdecimal():
        return Kind.YEAR
    if match["scale"]:
        return Kind.RANGE
    left, right = max(start, match.start() - _LEFT), min(end, match.end() + _LEFT)
    vote = _distance(patterns.VOTE(), text, left, right, match)
    score = _distance(patterns.SCORE(), text, left, right, match)
    if vote == score == _LEFT + 1:
        return Kind.RANGE
    return Kind.VOTE if vote <= score and first + second > 4 else Kind.SCORE


def _distance(pattern: regex.Pattern[str], text: str, left: int, right: int, match: regex.Match[str]) -> int:
    return min(
        (
            max(match.start() - word.end(), word.start() - match.end(), 0)
            for word in pattern.finditer(text, left, right)
        ),
        default=_LEFT + 1,
    )
