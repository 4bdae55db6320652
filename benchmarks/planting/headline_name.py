"""A surname misspelt in the headline. The twin has it right there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.people import find_people, misspelt

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article


def _put(article: Article, rng: Random, *, same: bool) -> Planted | None:
    people = [one for one in find_people(article.text) if len(one.surname) > 4]
    if article.title is None or not people:
        return None
    person = rng.choice(people)
    name = person.surname if same else misspelt(person.surname, rng)
    if re.search(rf"\b{person.surname}\b", article.title):
        title = article.title.replace(person.surname, name)
    else:
        title = rng.choice(
            (f"{article.title}: {name}", f"{name}: {article.title}", f"{article.title}, says {name}")
        )
    title = rng.choice(("", "Report: ", "Today: ", "Analysis: ", "New: ")) + title
    title = " ".join(title.split())
    # A headline of its own above the text, as in a file; the articles with one such line already stay as they are.
    if len(title) > 100 or title[-1] in ".!?”\"’'" or len(article.text.partition("\n\n")[0]) < 110:
        return None
    return Planted(f"{title}\n\n{article.text}", 0, len(title), article.published, None)


CLASSES = (
    DamageClass(
        "name-in-headline",
        "headline-name",
        lambda article, rng: _put(article, rng, same=False),
        lambda article, rng: _put(article, rng, same=True),
    ),
)
