"""Sentences with numbers to put into clean articles, for the rules that compare numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import Article, DamageClass, Planted, replaced
from benchmarks.planting.places import prose, prose_sentences

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()


def sentences(name: str, rule: str, make: Callable[[Random, bool], str]) -> DamageClass:
    """Make a class that puts one sentence at the end of a paragraph of prose; ``make`` is told whether it is to be wrong."""

    def put(article: Article, rng: Random, *, wrong: bool) -> Planted | None:
        stretches = list(prose(article.text))
        if not stretches:
            return None
        place = rng.choice(stretches).end
        return replaced(article, place, place, f" {make(rng, wrong)}")

    return DamageClass(
        name,
        rule,
        lambda article, rng: put(article, rng, wrong=True),
        lambda article, rng: put(article, rng, wrong=False),
    )


def edits(name: str, rule: str, change: Callable[[Article, Random, bool], Planted | None]) -> DamageClass:
    """Make a class that edits the article itself."""
    return DamageClass(
        name,
        rule,
        lambda article, rng: change(article, rng, True),
        lambda article, rng: change(article, rng, False),
    )


def told(article: Article) -> list[tuple[int, int]]:
    """Return the sentences of prose that hold no quotation mark."""
    return [
        (stretch.start, stretch.end)
        for stretch in prose_sentences(article.text)
        if not any(mark in article.text[stretch.start : stretch.end] for mark in '"“”')
    ]
