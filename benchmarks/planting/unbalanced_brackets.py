"""Brackets that lost their other half."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_WORDS = re.compile(r"(?<=[a-z] )[a-z]+(?: [a-z]+){1,4}(?= [a-z])")
_RIGHT = ("({})", "[{}]", "(({}))", "a) {} and b)", ":) {}", "{} ;-)", "1) {}", "({} [sic])", "({}) (both)")


def _bracketed(wrong: tuple[str, ...]) -> Plant:
    """Put brackets round some words; the damage has one of the two."""

    def plant(article: Article, rng: Random) -> Planted | None:
        found = [
            m
            for paragraph in prose(article.text)
            for m in _WORDS.finditer(article.text, paragraph.start, paragraph.end)
        ]
        if not found:
            return None
        match = rng.choice(found)
        new = rng.choice(wrong).format(match.group())
        text = article.text[: match.start()] + new + article.text[match.end() :]
        return Planted(text, match.start(), match.start() + len(new), article.published, article.title)

    return plant


CLASSES = (
    DamageClass(
        "lost-bracket", "unbalanced-brackets", _bracketed(("({}", "{})", "[{}", "{}]")), _bracketed(_RIGHT)
    ),
)
