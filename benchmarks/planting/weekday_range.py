"""Ranges of weekdays and days that differ in length; in the twin they agree."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import FULL_MONTHS, FULL_WEEKDAYS, pick_slot, short_or_full

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant


def _plant(form: str, *, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        # In a dated article the date itself tells which end is wrong: that is another rule.
        if slot is None or slot.year is not None or article.published is not None:
            return None
        first = date(2001, 1, 1) + timedelta(days=rng.randrange(8000))
        last = first + timedelta(days=1 if " and " in form else rng.randrange(1, 13))
        if first.month != last.month and "{last_month}" not in form:
            return None
        off = 0 if right else rng.choice((-2, -1, 1, 2))
        written = form.format(
            first_weekday=FULL_WEEKDAYS[first.weekday()],
            last_weekday=FULL_WEEKDAYS[(last.weekday() + off) % 7],
            month=short_or_full(first.month, rng),
            last_month=short_or_full(last.month, rng),
            full=FULL_MONTHS[first.month - 1],
            first=first.day,
            last=last.day,
        )
        lead, _, written = written.partition(" ")
        before = f"{article.text[: slot.lead_start]}{lead.title() if slot.lead.istitle() else lead} "
        text = before + written + article.text[slot.end :]
        return Planted(text, len(before), len(before) + len(written), None, article.title)

    return plant


_FORMS = {
    "weekday-range-hyphen": "on {first_weekday}-{last_weekday}, {month} {first}-{last},",
    "weekday-range-to": "from {first_weekday} to {last_weekday}, {month} {first}-{last},",
    "weekday-range-each": "from {first_weekday}, {month} {first} to {last_weekday}, {last_month} {last},",
    "weekday-range-day-first": "from {first_weekday} {first} to {last_weekday} {last} {full}",
    "weekday-range-two-days": "on {first_weekday} and {last_weekday}, {month} {first}-{last},",
}
_RULE = "weekday-range"
CLASSES = tuple(
    DamageClass(name, _RULE, _plant(form, right=False), _plant(form, right=True))
    for name, form in _FORMS.items()
)
