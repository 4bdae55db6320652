"""Dates without a year whose weekday is not that of the article's year; the twin has the right one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import FULL_MONTHS, FULL_WEEKDAYS, pick_slot, short_or_full

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant
    from benchmarks.planting.places import Slot

_LOOKS_AHEAD = re.compile(r"\b(?:will|to|would|expected|scheduled|due|until|by)\b[^.!?\n]*$")
_SHORT_WEEKDAYS = ("Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun.")


def is_unquoted(article: Article, slot: Slot) -> bool:
    """Tell whether no quotation mark stands before a place in its paragraph, so that the words are the writer's own."""
    before = article.text[article.text.rfind("\n", 0, slot.start) + 1 : slot.start]
    return not any(mark in before for mark in '"“”„«»')


def _near(article: Article, rng: Random, *, ahead: bool) -> tuple[int, int, date] | None:
    """Choose a place, and a day some weeks before or after the article's date."""
    slot = pick_slot(article, rng)
    if slot is None or article.published is None or slot.year is not None or not is_unquoted(article, slot):
        return None
    if ahead:
        # "on Saturday, May 9," of a past event would be a slip of another kind.
        if not _LOOKS_AHEAD.search(article.text, max(0, slot.start - 90), slot.start):
            return None
        return slot.start, slot.end, article.published + timedelta(days=rng.randrange(3, 100))
    return slot.start, slot.end, article.published - timedelta(days=rng.randrange(45))


def _plant(form: str, *, right: bool, ahead: bool = False) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        found = _near(article, rng, ahead=ahead)
        if found is None:
            return None
        start, end, day = found
        weekday = (day.weekday() + (0 if right else rng.randrange(1, 7))) % 7
        written = form.format(
            weekday=FULL_WEEKDAYS[weekday],
            short_weekday=_SHORT_WEEKDAYS[weekday],
            month=short_or_full(day.month, rng),
            full=FULL_MONTHS[day.month - 1],
            day=day.day,
        )
        return replaced(article, start, end, written)

    return plant


_FORMS = {
    "yearless-weekday-month-first": "{weekday}, {month} {day},",
    "yearless-weekday-day-first": "{weekday} {day} {full}",
    "yearless-weekday-in-brackets": "{month} {day} ({weekday})",
    "yearless-weekday-abbreviated": "{short_weekday}, {month} {day},",
}
_RULE = "unlikely-weekday"
CLASSES = (
    *(
        DamageClass(name, _RULE, _plant(form, right=False), _plant(form, right=True), needs_date=True)
        for name, form in _FORMS.items()
    ),
    DamageClass(
        "yearless-weekday-ahead",
        _RULE,
        _plant("{weekday}, {month} {day},", right=False, ahead=True),
        _plant("{weekday}, {month} {day},", right=True, ahead=True),
        needs_date=True,
    ),
)
