"""Dates in figures that can be read both ways; the twin has figures that cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import pick_slot

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant


def _plant(form: str, *, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        if slot is None or slot.year is not None:
            return None
        month = rng.randrange(1, 13)
        others = (month, *range(13, 29)) if right else [day for day in range(1, 13) if day != month]
        figures = [month, rng.choice(others)]
        rng.shuffle(figures)
        year = rng.randrange(1990, 2024)
        written = form.format(*figures, year=year, short=year % 100)
        return replaced(article, slot.start, slot.end, written)

    return plant


_FORMS = {
    "figures-slashes": "{0:02}/{1:02}/{year}",
    "figures-short": "{0}/{1}/{short:02}",
    "figures-hyphens": "{0:02}-{1:02}-{year}",
}
_RULE = "ambiguous-date"
CLASSES = tuple(
    DamageClass(name, _RULE, _plant(form, right=False), _plant(form, right=True))
    for name, form in _FORMS.items()
)
