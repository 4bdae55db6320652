"""Ranges of hours that end before they begin, put after a weekday or date ("on Thursday from 5 p.m. to 3 p.m.")."""

from random import Random

from benchmarks.planting.base import Article, DamageClass, Planted, replaced
from benchmarks.planting.places import pick_slot


def _put(article: Article, rng: Random, *, backwards: bool) -> Planted | None:
    slot = pick_slot(article, rng)
    if (
        slot is None
        or slot.lead not in ("on", "On")
        or article.text[slot.end : slot.end + 1] not in (",", ".", " ")
    ):
        return None
    early, late = sorted(rng.sample(range(1, 12), 2))
    if backwards:
        early, late = late, early
    half = rng.choice(("a.m.", "p.m."))
    minutes = rng.choice(("", ":30"))
    frame = rng.choice((" from {} to {}", " between {} and {}", ", from {} until {}"))
    return replaced(
        article,
        slot.end,
        slot.end,
        frame.format(f"{early}{minutes} {half}", f"{late} {half}" if minutes == "" else f"{late}:15 {half}"),
    )


def _plant(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, backwards=True)


def _twin(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, backwards=False)


CLASSES = (DamageClass("reversed-time-range", "reversed-time-range", _plant, _twin),)
