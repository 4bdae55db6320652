"""A title put before a full name, and another one before the surname further down. The twin gives the same title in another form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.people import find_people

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article

_TITLES = (
    ("Sen.", "Senator"),
    ("Rep.", "Congressman"),
    ("Gov.", "Governor"),
    ("Mayor", "Mayor"),
    ("Judge", "Judge"),
    ("Sheriff", "Sheriff"),
)
_COURTESY = ("Mr. ", "Mrs. ", "Ms. ", "Mr ", "Mrs ", "Ms ", "Dr ", "Dr. ", "Sir ")


def _put(article: Article, rng: Random, *, same: bool) -> Planted | None:
    text = article.text
    people = [one for one in find_people(text) if text[: one.full[0]].endswith(f"{one.given} ")]
    if not people:
        return None
    person = rng.choice(people)
    start, end = rng.choice(person.later)
    begin = next((start - len(word) for word in _COURTESY if text[:start].endswith(word)), start)
    first_at = person.full[0] - len(person.given) - 1
    if any(
        f"{title} {name}" in text
        for name in (person.surname, person.given)
        for pair in _TITLES
        for title in (*pair, "Representative", "Rep")
    ):
        return None
    titles = rng.sample(_TITLES, 2)
    first = rng.choice(titles[0])
    later = rng.choice(titles[0] if same else titles[1])
    made = text[:first_at] + f"{first} " + text[first_at:begin] + f"{later} " + text[start:]
    at = begin + len(first) + 1
    return Planted(made, at, at + len(later) + 1 + end - start, article.published, article.title)


CLASSES = (
    DamageClass(
        "second-title",
        "title-conflict",
        lambda article, rng: _put(article, rng, same=False),
        lambda article, rng: _put(article, rng, same=True),
    ),
)
