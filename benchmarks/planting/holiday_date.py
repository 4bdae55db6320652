"""Holidays with a day that is not theirs; the twin has the right one."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import FULL_MONTHS, pick_slot, short_or_full

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

# Month and day, and how far from it no country keeps the day off.
_HOLIDAYS = (
    ("Christmas Day", 12, 25, 1), ("Christmas Eve", 12, 24, 1), ("New Year’s Day", 1, 1, 1), ("New Year's Eve", 12, 31, 1),
    ("Halloween", 10, 31, 1), ("Valentine’s Day", 2, 14, 1), ("Bastille Day", 7, 14, 1), ("Armistice Day", 11, 11, 1),
    ("International Women's Day", 3, 8, 1), ("All Saints’ Day", 11, 1, 1), ("Earth Day", 4, 22, 1),
    ("Canada Day", 7, 1, 8), ("Australia Day", 1, 26, 8), ("Boxing Day", 12, 26, 8), ("Veterans Day", 11, 11, 8),
    ("St. Patrick’s Day", 3, 17, 8), ("Juneteenth", 6, 19, 8), ("Anzac Day", 4, 25, 8),
)  # fmt: skip


def _plant(form: str, *, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        # In a dated article the new day might lie in the future of a past verb: that is another rule.
        if (
            article.published is not None
            or slot is None
            or slot.year is not None
            or slot.lead.lower() != "on"
        ):
            return None
        name, month, number, least = rng.choice(_HOLIDAYS)
        off = 0 if right else rng.choice((-1, 1)) * rng.randrange(least, least + 11)
        year = rng.randrange(1990, 2024)
        day = date(year, month, number) + timedelta(days=off)
        written = form.format(
            name=name,
            month=short_or_full(day.month, rng),
            full=FULL_MONTHS[day.month - 1],
            day=day.day,
            year=day.year,
        )
        before, after = article.text[: slot.start], article.text[slot.end :]
        if written.endswith(",") and after[:1] in ",.;:":
            written = written[:-1]
        text = before + written + after
        return Planted(text, len(before), len(before) + len(written), article.published, article.title)

    return plant


_FORMS = {
    "holiday-comma": "{name}, {month} {day},",
    "holiday-brackets": "{name} ({month} {day})",
    "holiday-day-first": "{name} ({day} {full})",
    "holiday-with-year": "{name}, {month} {day}, {year},",
    "holiday-after": "{month} {day}, {name},",
    "holiday-after-brackets": "{day} {full} ({name})",
}
_RULE = "holiday-date"
CLASSES = tuple(
    DamageClass(name, _RULE, _plant(form, right=False), _plant(form, right=True))
    for name, form in _FORMS.items()
)
