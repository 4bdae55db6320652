"""Sentences and paragraphs put together without a space."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article

_BETWEEN = re.compile(
    r"(?<=[a-z]{3}[.!?]) (?=[A-Z][a-z]+ [a-z])|(?<=[a-z]{3}[.!?][”\"]) (?=[A-Z][a-z]+ [a-z])"
)
_BREAK = re.compile(r"(?<=[a-z]{3}\.)\n\n(?=[A-Z][a-z]+ [a-z])")
_RIGHT = ("  ", "\n", " (But not all.) ", " See www.example.org. ", " St.John’s was shut. ", " Jo.Lee@example.org has more. ", " J.K. Lee agreed. ",
          " ASP.NET is in use. ", " “No.” ", " [1] ", " … ", " Calder.com rose. ")  # fmt: skip


def _found(article: Article) -> list[re.Match[str]]:
    return [
        m
        for paragraph in prose(article.text)
        for m in _BETWEEN.finditer(article.text, paragraph.start, paragraph.end)
    ]


def _glue(article: Article, rng: Random) -> Planted | None:
    found = _found(article) + list(_BREAK.finditer(article.text))
    if not found:
        return None
    match = rng.choice(found)
    text = article.text[: match.start()] + article.text[match.end() :]
    return Planted(text, match.start() - 4, match.start() + 4, article.published, article.title)


def _space(article: Article, rng: Random) -> Planted | None:
    found = _found(article)
    if not found:
        return None
    match = rng.choice(found)
    return replaced(article, match.start(), match.end(), rng.choice(_RIGHT))


CLASSES = (DamageClass("lost-space", "glued-sentences", _glue, _space),)
