"""One event put on two days, with nouns that nobody chose: they were drawn from corpora (see drawn_events.txt)."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass
from benchmarks.planting.conflicting_days import SECOND_EVENTS, TOWNS, insert, two_days
from lintnews.word_lists import read_list

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant, Planted

_PAIRS = (
    ("Neighbors woke early for the {n} in {t} on {d}.", "{e}'s {n} in {t} made the front pages."),
    (
        "Photographs of the {n} in {t} on {d} went around the world.",
        "The bill for the {n} in {t} on {e} came to $2 million.",
    ),
    ("{d}'s {t} {n} surprised even its critics.", "The {t} {n} on {e} fills half of her book."),
    ("The {n} took place in {t} on {d}.", "The {e} {n} in {t} had no equal that year."),
    ("The mayor called the {n} in {t} on {d} a turning point.", "Few slept before the {n} in {t} on {e}."),
    (
        "A local paper devoted six pages to {d}'s {n} in {t}.",
        "The {n}, which took place in {t} on {e}, cost more than planned.",
    ),
)


@cache
def _nouns() -> tuple[str, ...]:
    return tuple(word for line in read_list(__file__, "drawn_events.txt") for word in line.split())


def _pair(*, same: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        one, other = rng.choice(_PAIRS)
        noun, town = rng.choice(_nouns()), rng.choice(TOWNS)
        is_second = same and rng.random() < 0.4
        d, e = two_days(rng, same=same and not is_second)
        second = rng.choice(SECOND_EVENTS).format(b=noun, t=town, e=e) if is_second else ""
        return insert(article, one.format(n=noun, t=town, d=d), second or other.format(n=noun, t=town, e=e))

    return plant


CLASSES = (DamageClass("event-with-drawn-noun", "conflicting-days", _pair(same=False), _pair(same=True)),)
