"""Ranges of days, months and years whose ends are swapped; the twin has them in order."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import FULL_MONTHS, pick_slot, prose, short_or_full

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_REAL_YEARS = re.compile(
    r"\b(?:[Ff]rom|[Bb]etween) (?P<first>(?:19|20)\d\d) (?P<joint>to|through|until|and) (?P<last>(?:19|20)\d\d)\b(?![-–%])"
)


def _swap_years(article: Article, rng: Random) -> Planted | None:
    match = _pick_years(article, rng)
    if match is None or match["first"] == match["last"]:
        return None
    swapped = f"{match['last']} {match['joint']} {match['first']}"
    return replaced(article, match.start("first"), match.end("last"), swapped)


def _move_years(article: Article, rng: Random) -> Planted | None:
    """Make the twin of a swap: other years in order."""
    match = _pick_years(article, rng)
    if match is None:
        return None
    first = int(match["first"]) - rng.randrange(1, 20)
    written = f"{first} {match['joint']} {first + rng.randrange(1, 12)}"
    return replaced(article, match.start("first"), match.end("last"), written)


def _pick_years(article: Article, rng: Random) -> re.Match[str] | None:
    found = [
        match
        for paragraph in prose(article.text)
        for match in _REAL_YEARS.finditer(article.text, paragraph.start, paragraph.end)
    ]
    return rng.choice(found) if found else None


def _plant(form: str, *, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        # In a dated article the new day might lie in the future of a past verb: that is another rule.
        if article.published is not None or slot is None or slot.year is not None:
            return None
        ends = _two_days(form, rng)
        if not right:
            ends.reverse()
        first, last = ends
        written = form.format(
            month=short_or_full(first.month, rng),
            other_month=short_or_full(last.month, rng),
            full=FULL_MONTHS[first.month - 1],
            first=first.day,
            last=last.day,
            year=first.year,
            other_year=last.year,
        )
        lead, _, rest = written.partition(" ")
        before = f"{article.text[: slot.lead_start]}{lead.title() if slot.lead.istitle() else lead} "
        text = before + rest + article.text[slot.end :]
        return Planted(text, len(before), len(before) + len(rest), article.published, article.title)

    return plant


def _two_days(form: str, rng: Random) -> list[date]:
    """Draw two days in order: in one month, or far enough apart for what the form shows of them."""
    first = date(rng.randrange(1990, 2010), rng.randrange(1, 13), rng.randrange(1, 26))
    if "{other_year}" not in form:
        return [first, first.replace(day=rng.randrange(first.day + 1, 28))]
    least, most = (3, 300) if "{last}" in form else (40, 700) if "{month}" in form else (400, 5000)
    return [first, first + timedelta(days=rng.randrange(least, most))]


_FORMS = {
    "range-swapped-from-to": "from {month} {first} to {month} {last}",
    "range-swapped-hyphen": "on {month} {first}-{last}",
    "range-swapped-dash": "on {month} {first}–{last}",
    "range-swapped-between": "between {month} {first} and {month} {last}",
    "range-swapped-day-first": "from {first} to {last} {full}",
    "range-swapped-between-day-first": "between {first} and {last} {full}",
    "range-swapped-with-years": "from {month} {first}, {year}, to {other_month} {last}, {other_year},",
    "range-swapped-years-day-first": "from {first} {full} {year} to {last} {other_month} {other_year}",
    "range-swapped-months": "from {month} {year} to {other_month} {other_year}",
    "range-swapped-years-dash": "in {year}–{other_year}",
}
_RULE = "reversed-range"
CLASSES = (
    DamageClass("range-swapped-years", _RULE, _swap_years, _move_years),
    *(
        DamageClass(name, _RULE, _plant(form, right=False), _plant(form, right=True))
        for name, form in _FORMS.items()
    ),
)
