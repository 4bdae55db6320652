"""An age put behind a full name, and another one behind the surname further down. The twin gives the same age twice, or a relative's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.people import find_people

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article

_FORMS = (", {},", ", {},", " ({})", ", who is {},", ", aged {},")
_RELATIVES = ("{} and a brother, Nikolas {}, {},", "{} and a daughter, Nikola {}, {},")


def _put(article: Article, rng: Random, *, same: bool) -> Planted | None:
    text = article.text
    people = [
        one
        for one in find_people(text)
        if text[one.full[1]] == " " and any(text[end] == " " for _, end in one.later)
    ]
    if not people:
        return None
    person = rng.choice(people)
    start, end = rng.choice([span for span in person.later if text[span[1]] == " "])
    if text[start - 6 : start].strip() in ("when", "When", "as", "until") or person.surname.endswith("crats"):
        return None  # an age there would be of another day
    age = rng.randint(19, 79)
    later = age if same else age + rng.choice((-10, -3, -2, 2, 3, 10, 9))
    put = rng.choice(_FORMS).format(later)
    if same and rng.random() < 0.3:
        put = rng.choice(_RELATIVES).format("", person.surname, age + 5)
    first = rng.choice(_FORMS).format(age)
    made = text[: person.full[1]] + first + text[person.full[1] : end] + put + text[end:]
    at = end + len(first)
    return Planted(made, at, at + len(put), article.published, article.title)


CLASSES = (
    DamageClass(
        "second-age",
        "age-conflict",
        lambda article, rng: _put(article, rng, same=False),
        lambda article, rng: _put(article, rng, same=True),
    ),
)
