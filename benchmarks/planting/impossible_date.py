"""Days moved past the end of their month; the twin moves them to its last day."""

from __future__ import annotations

from calendar import isleap, monthrange
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import FULL_MONTHS, pick_slot, short_or_full

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant
    from benchmarks.planting.places import Slot

_SHORT = (2, 4, 6, 9, 11)


def _short_month(slot: Slot, rng: Random) -> int:
    """Keep the month if it has fewer than 31 days, else take one that has."""
    return slot.month if slot.month in _SHORT else rng.choice(_SHORT)


def _past_end(form: str, *, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        if slot is None:
            return None
        month = _short_month(slot, rng)
        year = slot.year or (article.published.year if article.published else 2021)
        # A date without a year may mean a leap year.
        last = monthrange(year if "{year}" in form else slot.year or 2024, month)[1]
        day = last if right else rng.randrange(last + 1, 32)
        written = form.format(
            month=short_or_full(month, rng),
            full=FULL_MONTHS[month - 1],
            day=day,
            first=rng.randrange(2, 28),
            ordinal=f"{day}{ {1: 'st'}.get(day % 10, 'th') }" if day != 29 else "29th",
            year=year,
            number=month,
        )
        if form.endswith("{day}") and slot.year:
            written += f", {slot.year}"
        lead = slot.lead
        if "{first}" in form:
            lead = "From" if lead[0].isupper() else "from"
        before = f"{article.text[: slot.lead_start]}{lead} "
        text = f"{before}{written}{article.text[slot.end :]}"
        return Planted(text, len(before), len(before) + len(written), article.published, article.title)

    return plant


def _leap_day(*, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        if slot is None:
            return None
        years = [year for year in range(1950, 2030) if isleap(year) == right]
        year = rng.choice(years)
        form = rng.choice(
            ("{month} 29, {year},", "29 {full} {year}", "{full} 29th, {year},", "{full} 29 {year}")
        )
        month = short_or_full(2, rng)
        return replaced(article, slot.start, slot.end, form.format(month=month, full="February", year=year))

    return plant


def _above_31(*, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        if slot is None:
            return None
        year = slot.year or 2021
        day = monthrange(year, slot.month)[1] if right else rng.randrange(32, 40)
        return replaced(article, slot.start, slot.end, f"{short_or_full(slot.month, rng)} {day}, {year},")

    return plant


_FORMS = {
    "day-past-month-end": "{month} {day}",
    "day-past-month-end-with-year": "{month} {day}, {year},",
    "day-past-month-end-day-first": "{day} {full}",
    "day-past-month-end-ordinal": "the {ordinal} of {full}",
    "day-past-month-end-of-range": "{month} {first}-{day}",
    "day-past-month-end-iso": "{year}-{number:02}-{day}",
}
_RULE = "impossible-date"
CLASSES = (
    *(
        DamageClass(name, _RULE, _past_end(form, right=False), _past_end(form, right=True))
        for name, form in _FORMS.items()
    ),
    DamageClass("leap-day", _RULE, _leap_day(right=False), _leap_day(right=True)),
    DamageClass("day-above-31", _RULE, _above_31(right=False), _above_31(right=True)),
)
