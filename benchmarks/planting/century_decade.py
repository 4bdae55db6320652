"""A wrong century put behind a year or decade that stands in the text ("in 1995, late in the 19th century")."""

import re
from random import Random

from benchmarks.planting.base import Article, DamageClass, Planted, replaced
from benchmarks.planting.places import prose

_YEAR = re.compile(r"\b(?:in|during|of) (?:the )?(?:late |early )?((?:1[89]|20)\d\d)(s?)(?=[,.] )")
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}


def _put(article: Article, rng: Random, shift: int) -> Planted | None:
    found = [
        match
        for stretch in prose(article.text)
        for match in _YEAR.finditer(article.text, stretch.start, stretch.end)
    ]
    found = [match for match in found if int(match[1]) % 100]
    if not found:
        return None
    match = rng.choice(found)
    century = int(match[1]) // 100 + 1 + shift
    ordinal = f"{century}{_ENDINGS.get(century % 10, 'th') if century // 10 != 1 else 'th'}"
    frame = rng.choice((", in the {} century", ", early in the {} century", " (the {} century)"))
    return replaced(article, match.end(), match.end(), frame.format(ordinal))


def _plant(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, rng.choice((-1, 1)))


def _twin(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, 0)


CLASSES = (DamageClass("century-decade", "century-decade", _plant, _twin),)
