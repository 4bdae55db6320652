"""One letter of a surname changed where it stands alone, after the full name. The twin misspells it everywhere alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.people import find_people, misspelt

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_RULE = "near-name"


def _later(fewest: int, shortest: int) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        people = [one for one in find_people(article.text, fewest) if len(one.surname) >= shortest]
        if not people:
            return None
        person = rng.choice(people)
        start, end = rng.choice(person.later)
        return replaced(article, start, end, misspelt(person.surname, rng))

    return plant


def _full(article: Article, rng: Random) -> Planted | None:
    """Misspell the surname beside the given name; all later mentions are right."""
    people = [one for one in find_people(article.text, 2) if len(one.surname) > 4]
    if not people:
        return None
    person = rng.choice(people)
    return replaced(article, *person.full, misspelt(person.surname, rng))


def _everywhere(article: Article, rng: Random) -> Planted | None:
    people = [one for one in find_people(article.text) if len(one.surname) > 4]
    if not people:
        return None
    person = rng.choice(people)
    wrong = misspelt(person.surname, rng)
    text, last = "", 0
    for start, end in person.everywhere:
        text += article.text[last:start] + wrong
        last = end
    at = person.everywhere[0][0]
    return Planted(text + article.text[last:], at, at + len(wrong), article.published, article.title)


CLASSES = (
    DamageClass("surname-misspelt-later", _RULE, _later(1, 5), _everywhere),
    DamageClass("surname-misspelt-once-of-many", _RULE, _later(2, 5), _everywhere),
    DamageClass("short-surname-misspelt", _RULE, _later(1, 4), _everywhere),
    DamageClass("surname-misspelt-at-first", _RULE, _full, _everywhere),
)
