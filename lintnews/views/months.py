"""Which year a month without one belongs to: "in February"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.calendar import day_or_none
from lintnews.views import tense

if TYPE_CHECKING:
    from datetime import date

# How near a month lies, its middle tells.
_MIDDLE = 15


def year_of_month(month: int, anchor: date, direction: str, word: str) -> int | None:
    """Return the year that puts a month nearest to ``anchor``; None where the tense speaks against it.

    ``direction`` is the tense of the clause, ``word`` the one before the month: "last January" and "next January" lie
    before and after the month of ``anchor``, and "every January" is none.
    """
    if word in ("every", "each"):
        return None
    this = anchor.replace(day=_MIDDLE)
    years = (anchor.year - 1, anchor.year, anchor.year + 1)
    middles = [day for year in years if (day := day_or_none(year, month, _MIDDLE))]
    if word == "last":
        return max((day.year for day in middles if day < this), default=None)
    if word == "next":
        return min((day.year for day in middles if day > this), default=None)
    nearest = min(middles, key=lambda day: abs((day - this).days))
    against = nearest > this if direction == tense.PAST else direction == tense.FUTURE and nearest < this
    return None if against else nearest.year
