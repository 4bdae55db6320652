"""Sentences about things to come that are dated long before the article."""

from random import Random

from benchmarks.planting.base import Article, DamageClass, Planted, replaced
from benchmarks.planting.places import FULL_MONTHS, prose

_SENTENCES = (
    " The new terminal will open {}.",
    " The work is due to be completed {}.",
    " The rules will take effect {}.",
    " The final round is set to begin {}.",
    " A second film will be released {}.",
)


def _put(article: Article, rng: Random, years: int) -> Planted | None:
    stretches = list(prose(article.text))
    if article.published is None or not stretches:
        return None
    place = rng.choice(stretches).end
    year = article.published.year + years
    when = rng.choice(
        (
            f"in {year}",
            f"in {rng.choice(FULL_MONTHS)} {year}",
            f"on {rng.choice(FULL_MONTHS)} {rng.randint(1, 28)}, {year}",
        )
    )
    return replaced(article, place, place, rng.choice(_SENTENCES).format(when))


def _plant(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, -rng.randint(2, 4))


def _twin(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, rng.randint(1, 3))


CLASSES = (DamageClass("stale-future", "stale-future", _plant, _twin, needs_date=True),)
