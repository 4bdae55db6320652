"""Dates after the article's own for things that it tells as past."""

import re
from datetime import timedelta
from random import Random

from benchmarks.planting.base import Article, DamageClass, Planted, replaced
from benchmarks.planting.places import prose, short_or_full

_TOLD = re.compile(
    r"\b(?:said|told reporters|died|resigned|met|voted|arrived|returned|collapsed|crashed|erupted|clashed|testified|spoke|began|(?:was|were) (?:killed|arrested|injured"
    r"|charged|convicted|sentenced|released|sworn in|signed|approved|published|filed|buried|evacuated))"
    r"(?: (?:in|at|near) (?:the )?[A-Z]?[a-z]+(?: [A-Z][a-z]+)?)? (?P<when>(?:on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)(?=[,.] (?!\d))"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_SENTENCES = (
    " Two people were injured in the area on {}.",
    " The board met on {}, two members said.",
    " The first of the protests erupted on {}.",
    " The company signed the deal on {}.",
    " On {}, the two sides met in Geneva.",
    " A former aide died on {} after a long illness.",
)


def _day(article: Article, rng: Random, days: int) -> str:
    if article.published is None:
        raise AssertionError
    day = article.published + timedelta(days=days)
    # Copy that speaks of several years says which one it means.
    several = any(int(year) != article.published.year for year in _YEAR.findall(article.text))
    year = f", {day.year}" if several or day.year != article.published.year or rng.random() < 0.3 else ""
    return f"{short_or_full(day.month, rng)} {day.day}{year}"


def _verb(article: Article, rng: Random, days: int) -> Planted | None:
    """Put a date in the place of the weekday after a past verb."""
    found = [
        match
        for stretch in prose(article.text)
        for match in _TOLD.finditer(article.text, stretch.start, stretch.end)
    ]
    if article.published is None or not found:
        return None
    match = rng.choice(found)
    return replaced(article, match.start("when"), match.end("when"), f"on {_day(article, rng, days)}")


def _sentence(article: Article, rng: Random, days: int) -> Planted | None:
    """Add a sentence about a past event to a paragraph."""
    stretches = list(prose(article.text))
    if article.published is None or not stretches:
        return None
    place = rng.choice(stretches).end
    return replaced(article, place, place, rng.choice(_SENTENCES).format(_day(article, rng, days)))


def _plant_verb(article: Article, rng: Random) -> Planted | None:
    return _verb(article, rng, rng.randint(4, 30))


def _twin_verb(article: Article, rng: Random) -> Planted | None:
    return _verb(article, rng, rng.randint(-40, 1))


def _plant_sentence(article: Article, rng: Random) -> Planted | None:
    return _sentence(article, rng, rng.randint(4, 30))


def _twin_sentence(article: Article, rng: Random) -> Planted | None:
    return _sentence(article, rng, rng.randint(-40, 1))


CLASSES = (
    DamageClass("future-past-verb", "future-past", _plant_verb, _twin_verb, needs_date=True),
    DamageClass("future-past-sentence", "future-past", _plant_sentence, _twin_sentence, needs_date=True),
)
