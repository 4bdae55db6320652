"""Small words written twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_ONE = re.compile(
    r"(?<=[a-z] )(?:the|a|an|of|and|their|his|from)(?= [a-z])|(?<=[a-z]{2}[rlms] )(?:to|in|with|by)(?= (?:the|a|[A-Z]))"
)
_TWO = re.compile(r"(?<=[a-z] )(?:of|in|to|on|for|from|at) (?:the|a)(?= [a-z])")
_RIGHT = ("he had had enough", "I know that that is so", "it went on on the coast", "very, very late", "what it is is clear", "Duran Duran played",
          "they broke in in May", "no, no", "the, well, the end", "the man he spoke to to get help", "she will will it")  # fmt: skip


def _doubled(pattern: re.Pattern[str]) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        found = [
            m
            for paragraph in prose(article.text)
            for m in pattern.finditer(article.text, paragraph.start, paragraph.end)
        ]
        if not found:
            return None
        match = rng.choice(found)
        return replaced(article, match.start(), match.end(), f"{match.group()} {match.group()}")

    return plant


def _right(article: Article, rng: Random) -> Planted | None:
    found = [
        m
        for paragraph in prose(article.text)
        for m in _ONE.finditer(article.text, paragraph.start, paragraph.end)
    ]
    if not found:
        return None
    match = rng.choice(found)
    return replaced(article, match.start(), match.end(), f"{match.group()} – {rng.choice(_RIGHT)} –")


CLASSES = (
    DamageClass("doubled-word", "repeated-words", _doubled(_ONE), _right),
    DamageClass("doubled-pair", "repeated-words", _doubled(_TWO), _right),
)
