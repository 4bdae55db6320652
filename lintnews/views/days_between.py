"""By how many days two dates of an article lie apart, as far as the article tells."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from lintnews.calendar import day_or_none

if TYPE_CHECKING:
    from lintnews.views.dates import DayPart
    from lintnews.views.meaning import Meaning

# Days farther apart are those of two events more often than of one.
_FARTHEST = timedelta(days=31)
_FARTHEST_FROM_WEEKDAY = timedelta(days=10)

# Days of months farther apart than this, in number, are never that near.
_MONTHS_APART = 2
# To compare so many dates takes longer than to look for their events.
_MANY = 20


def days_between(one: Meaning, other: Meaning) -> int | None:
    """Return by how many days the second date is later, 0 if they may be one; None if that is unknown or far."""
    first, second = one.mention.first, other.mention.first
    is_bare = one.mention.is_weekday, other.mention.is_weekday
    has_name = first.weekday is not None and second.weekday is not None
    # "Saturday 12 March" in a year that nobody tells is still a Saturday.
    if all(is_bare) or (has_name and any(is_bare) and not (one.first and other.first)):
        days = ((second.weekday or 0) - (first.weekday or 0)) % 7
        return days - 7 if days > 3 else days
    if one.mention.is_weekday:
        return _gap_from_weekday(one, other)
    if other.mention.is_weekday:
        gap = _gap_from_weekday(other, one)
        return None if gap is None else -gap
    if (first.month, first.day) == (second.month, second.day):
        return 0
    days = (other.first - one.first).days if one.first and other.first else _gap_in_a_year(first, second)
    return days if abs(days) <= _FARTHEST.days else None


def _gap_from_weekday(bare: Meaning, full: Meaning) -> int | None:
    """Return by how many days a full date is later than a bare weekday near it."""
    if full.first is None or not bare.candidates:
        return None
    if full.first.weekday() == bare.mention.first.weekday:
        return 0
    nearest = min(((full.first - day).days for day in bare.candidates), key=abs)
    return nearest if abs(nearest) <= _FARTHEST_FROM_WEEKDAY.days else None


def _gap_in_a_year(first: DayPart, second: DayPart) -> int:
    """Return the shorter way from one day of a year to another, over New Year if need be."""
    start, end = (day_or_none(2024, part.month or 1, part.day or 1) or date.min for part in (first, second))
    days = (end - start).days % 366
    return days - 366 if days > 183 else days


def may_be_apart(days: set[DayPart], published: date | None) -> bool:
    """Tell by the months alone whether two of an article's days may be compared, and be two; most articles' may not.

    Args:
        days: the days that the article names.
        published: the article's own date, near which a bare weekday lies.
    """
    weekdays = {day.weekday for day in days if day.month is None}
    dates = [day for day in days if day.month is not None]
    named = {day.weekday for day in dates} - {None}
    if len(weekdays) > 1 or len(dates) > _MANY or (weekdays and len(weekdays | named) > 1):
        return True
    # What a bare weekday means lies near the article's own date.
    is_near_published = published is not None and weekdays and any(_is_near(day, published) for day in dates)
    return bool(is_near_published) or any(
        _is_near(one, other) and one[1:3] != other[1:3] for one, other in combinations(dates, 2)
    )


def _is_near(one: DayPart, other: DayPart | date) -> bool:
    apart = abs((one.month or 0) - (other.month or 0))
    is_one_year = one.year is None or other.year is None or abs(one.year - other.year) <= 1
    return is_one_year and min(apart, 12 - apart) <= _MONTHS_APART
