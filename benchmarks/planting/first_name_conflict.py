"""A full name given once more with a slip in the given name. The twin repeats it rightly, or names somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.people import find_people, misspelt

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article

_OTHERS = ("Nikolas", "Petra", "Wilfred", "Agnes", "Rosalind")


def _put(article: Article, rng: Random, *, same: bool) -> Planted | None:
    people = [one for one in find_people(article.text) if len(one.given) > 3]
    if not people:
        return None
    person = rng.choice(people)
    far = [span for span in person.later if span[0] - person.full[1] > 200]
    if not far:
        return None
    start, end = rng.choice(far)
    if article.text[start - 4 : start].rstrip().rstrip(".") in ("Mr", "Mrs", " Ms"):
        return None
    given = (
        (person.given if rng.random() < 0.7 else rng.choice(_OTHERS)) if same else misspelt(person.given, rng)
    )
    return replaced(article, start, end, f"{given} {person.surname}")


CLASSES = (
    DamageClass(
        "given-name-misspelt",
        "first-name-conflict",
        lambda article, rng: _put(article, rng, same=False),
        lambda article, rng: _put(article, rng, same=True),
    ),
)
