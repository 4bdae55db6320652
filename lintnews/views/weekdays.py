"""Which day a bare weekday means: "on Thursday", "last Thursday"."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from lintnews.views import tense

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

_WEEK = timedelta(days=7)


def days_of_weekday(weekday: int, anchor: date, word: str, direction: Callable[[], str]) -> tuple[date, ...]:
    """Return the days near ``anchor`` that a weekday may mean, the likeliest first.

    ``word`` is the one before it, "last" or "next" being told; ``direction`` gives the tense, which is dear to find.
    """
    back = timedelta(days=(anchor.weekday() - weekday) % 7)
    ahead = timedelta(days=(weekday - anchor.weekday()) % 7)
    latest, following = anchor - back, anchor + ahead
    if word == "last":
        before = latest if back else latest - _WEEK
        return before, before - _WEEK
    if word == "next":
        after = following if ahead else following + _WEEK
        return after, after + _WEEK
    told = direction()
    if told == tense.FUTURE:
        return following, following + _WEEK
    if told == tense.PAST:
        return (latest,) if back else (latest, latest - _WEEK)
    return latest, following
