"""Straight marks in an article with curly ones, and the other way round."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_PAIR = re.compile(
    r"(?<=[ \n])(?P<open>[“\"])(?P<said>[A-Za-z][^“”\"\n]{5,200}[a-z,.!?])(?P<close>[”\"])(?= [a-z])"
)


def _other(*, right: bool) -> Plant:
    """Turn one pair of marks into the other kind; the twin turns it into single marks of the same kind."""

    def plant(article: Article, rng: Random) -> Planted | None:
        text = article.text
        if '"' in text and ("“" in text or "”" in text):
            return None
        found = [m for paragraph in prose(text) for m in _PAIR.finditer(text, paragraph.start, paragraph.end)]
        others = text.count('"') + text.count("“")
        if not found or others < 6:
            return None
        match = rng.choice(found)
        curly = match["open"] == "“"
        marks = (("‘", "’") if curly else ("'", "'")) if right else (('"', '"') if curly else ("“", "”"))
        new = f"{marks[0]}{match['said']}{marks[1]}"
        return Planted(
            text[: match.start()] + new + text[match.end() :],
            match.start(),
            match.start() + len(new),
            article.published,
            article.title,
        )

    return plant


CLASSES = (DamageClass("other-marks", "mixed-quotes", _other(right=False), _other(right=True)),)
