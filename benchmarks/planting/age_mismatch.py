"""A birth year or birthday that does not go with the age before it ("Ann Doe, 45, who was born in 1960, said")."""

import re
from datetime import date
from random import Random

from benchmarks.planting.base import Article, DamageClass, Planted, replaced
from benchmarks.planting.places import FULL_MONTHS, prose_sentences

_SPEAKER = re.compile(
    r"(?<=[.!?”] |\n.)?\b[A-Z][a-z]+ [A-Z][a-z]+(?= (?:said|told|says|lives|works|runs|plays|hopes|believes)\b)"
)
_ELSE = re.compile('["“”]|(?:19|20)\\d\\d')


def _put(article: Article, rng: Random, shift: int) -> Planted | None:
    # Not in what someone says, and not beside a year of which the age may be told.
    told = [s for s in prose_sentences(article.text) if not _ELSE.search(article.text, s.start, s.end)]
    found = [match for s in told for match in _SPEAKER.finditer(article.text, s.start, s.end)]
    if article.published is None or not found:
        return None
    match = rng.choice(found)
    born = date(article.published.year - rng.randint(20, 80), rng.randint(1, 12), rng.randint(1, 28))
    age = (
        article.published.year
        - born.year
        - ((article.published.month, article.published.day) < (born.month, born.day))
    )
    day = f"on {FULL_MONTHS[born.month - 1]} {born.day}, {born.year}"
    when = rng.choice((f"in {born.year}", f"in {FULL_MONTHS[born.month - 1]} {born.year}", day))
    frame = rng.choice((", {}, who was born {},", ", {}, born {},", " ({}, born {})"))
    return replaced(article, match.end(), match.end(), frame.format(age + shift, when))


def _plant(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, rng.choice((-10, -4, -3, 3, 4, 10)))


def _twin(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, 0)


CLASSES = (DamageClass("age-and-birth", "age-mismatch", _plant, _twin, needs_date=True),)
