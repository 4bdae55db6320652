"""Two weekday-dates of one year of which the second has a wrong weekday; in the twin both are right."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import combinations
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import FULL_MONTHS, FULL_WEEKDAYS, short_or_full, slots
from benchmarks.planting.unlikely_weekday import is_unquoted

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant


_APART = 60


def _plant(form: str, *, right: bool, days: tuple[int, int]) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        places = sorted(
            (slot for slot in slots(article, rng) if slot.year is None and is_unquoted(article, slot)),
            key=lambda slot: slot.start,
        )
        # In a dated article the date itself tells which of the two is wrong: that is another rule.
        if article.published is not None:
            return None
        # Side by side they would make a range, whose length is another rule's.
        pairs = [(one, two) for one, two in combinations(places, 2) if two.start - one.end >= _APART]
        if not pairs:
            return None
        one, two = rng.choice(pairs)
        first = date(1995, 1, 1) + timedelta(days=rng.randrange(10_000))
        second = first + timedelta(days=rng.randrange(*days))
        shift = 0 if right else rng.randrange(*_shifts(first, second))
        begin = _write(form, first, 0, rng)
        end = _write(form, second, shift, rng)
        before = article.text[: one.start] + begin + article.text[one.end : two.start]
        text = before + end + article.text[two.end :]
        return Planted(text, len(before), len(before) + len(end), None, article.title)

    return plant


def _shifts(first: date, second: date) -> tuple[int, int]:
    """Return which shifts of a weekday are wrong in any year: over the end of February one day may be the leap day."""
    over_february = (first.month <= 2) != (second.month <= 2)
    return (2, 6) if over_february else (1, 7)


def _write(form: str, day: date, shift: int, rng: Random) -> str:
    return form.format(
        weekday=FULL_WEEKDAYS[(day.weekday() + shift) % 7],
        month=short_or_full(day.month, rng),
        full=FULL_MONTHS[day.month - 1],
        day=day.day,
    )


_FORMS = {
    "weekday-pair-month-first": "{weekday}, {month} {day},",
    "weekday-pair-day-first": "{weekday} {day} {full}",
    "weekday-pair-brackets": "{month} {day} ({weekday})",
}
_RULE = "weekday-pair"
_DAYS, _WEEKS = (1, 10), (10, 55)
CLASSES = tuple(
    DamageClass(
        f"{name}{suffix}", _RULE, _plant(form, right=False, days=days), _plant(form, right=True, days=days)
    )
    for name, form in _FORMS.items()
    for suffix, days in (("", _DAYS), ("-weeks-apart", _WEEKS))
)
