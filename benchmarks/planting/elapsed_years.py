"""Anniversaries and years ago that do not fit the article's own year."""

import re
from datetime import date
from random import Random

from benchmarks.planting.base import Article, DamageClass, Planted, replaced
from benchmarks.planting.places import prose, prose_sentences

_YEAR = re.compile(r"\b(in) ((?:19|20)\d\d)(?=[,.] )")
_QUOTE = re.compile('["“”]')
_NOUNS = ("treaty", "flood", "uprising", "agreement", "earthquake", "merger", "strike", "election", "attack")
_EVENTS = (
    "the signing of the treaty",
    "the founding of the company",
    "the first flight",
    "independence",
    "the bridge collapse",
)


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{ending}"


def _told(article: Article, published: date) -> list[re.Match[str]]:
    """Return the years, three or more before the article's own, that it names as when something was."""
    # Not what someone says, and not beside other years, which may be what is counted from.
    told = [s for s in prose_sentences(article.text) if not _QUOTE.search(article.text, s.start, s.end)]
    found = [match for s in told for match in _YEAR.finditer(article.text, s.start, s.end)]
    return [match for match in found if published.year - int(match[2]) >= 3]


def _anniversary(article: Article, rng: Random, shift: int) -> Planted | None:
    """Add a sentence about an anniversary to a paragraph."""
    stretches = list(prose(article.text))
    if article.published is None or not stretches:
        return None
    place = rng.choice(stretches).end
    years = rng.choice((5, 10, 15, 20, 25, 30, 40, 50))
    ordinal, year = _ordinal(years + shift), article.published.year - years
    sentence = rng.choice(
        (
            f" This week marks the {ordinal} anniversary of the {year} {rng.choice(_NOUNS)}.",
            f" Residents marked the {ordinal} anniversary of the {year} {rng.choice(_NOUNS)}.",
            f" The day is the {ordinal} anniversary of {rng.choice(_EVENTS)} in {year}.",
            f" It was the {ordinal} anniversary of {rng.choice(_EVENTS)} in {year}.",
        )
    )
    return replaced(article, place, place, sentence)


def _plant_ago(article: Article, rng: Random) -> Planted | None:
    """Put "15 years ago" before "in 2012"."""
    if article.published is None or not (found := _told(article, article.published)):
        return None
    match = rng.choice(found)
    count = article.published.year - int(match[2]) + rng.choice((-5, -3, 3, 5, 10))
    return replaced(article, match.start(), match.start(), f"{count} years ago, ") if count > 1 else None


def _twin_ago(article: Article, rng: Random) -> Planted | None:
    """Put another year there, with the years since then, or one less: the day may be yet to come."""
    if article.published is None or not (found := _told(article, article.published)):
        return None
    match = rng.choice(found)
    count = rng.randrange(3, 60)
    told = f"{count - rng.choice((0, 0, 1))} years ago, in {article.published.year - count}"
    return replaced(article, match.start(), match.end(), told)


def _plant_anniversary(article: Article, rng: Random) -> Planted | None:
    return _anniversary(article, rng, rng.choice((-2, -1, 2, 3)))


def _twin_anniversary(article: Article, rng: Random) -> Planted | None:
    return _anniversary(article, rng, 0)


CLASSES = (
    DamageClass("years-ago", "elapsed-years", _plant_ago, _twin_ago, needs_date=True),
    DamageClass("anniversary", "elapsed-years", _plant_anniversary, _twin_anniversary, needs_date=True),
)
