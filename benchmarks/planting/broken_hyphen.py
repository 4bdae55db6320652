"""Words broken at the end of a printed line, with the hyphen and a space left in."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article

_WORD = re.compile(r"(?<=[a-z] )[a-z]{7,14}(?= [a-z])")
# Between two consonants after a vowel, or before a consonant and a vowel: where a compositor may break most words.
_BREAK = re.compile(
    r"(?<=[aeiou][bcdfgklmnprst])(?=[bcdfgklmnprst][aeiou][a-z])|(?<=[a-z][aeiou])(?=[bcdfgklmnprstv][aeiou][a-z])|(?=(?:tion|ment|ness|ing|able)s?$)"
)
_RIGHT = ("two- and three-year", "small- and medium-sized", "pre- and post-war", "low- to middle-income", "well-known", "anti- war", "- or so it seems -",
          "part-time", "eight- or nine-year-old", "mid-to-late")  # fmt: skip


def _broken(article: Article, rng: Random) -> Planted | None:
    found = []
    for paragraph in prose(article.text):
        for match in _WORD.finditer(article.text, paragraph.start, paragraph.end):
            places = [
                b.start() for b in _BREAK.finditer(match.group()) if 2 <= b.start() <= len(match.group()) - 3
            ]
            found += [(match, place) for place in places]
    if not found:
        return None
    match, place = rng.choice(found)
    return replaced(article, match.start(), match.end(), f"{match.group()[:place]}- {match.group()[place:]}")


def _compound(article: Article, rng: Random) -> Planted | None:
    found = [
        m
        for paragraph in prose(article.text)
        for m in _WORD.finditer(article.text, paragraph.start, paragraph.end)
    ]
    if not found:
        return None
    match = rng.choice(found)
    return replaced(article, match.start(), match.end(), rng.choice(_RIGHT))


CLASSES = (DamageClass("line-break-hyphen", "broken-hyphen", _broken, _compound),)
