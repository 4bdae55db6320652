"""Quotations whose closing mark before the attribution is gone."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_ATTRIBUTED = re.compile(
    r"(?P<open>[“\"])(?P<said>[A-Z][^“”\"‘\n]{15,300}?,)(?P<mark>[”\"]) (?=(?:he|she|[A-Z][a-z]+|Mr\.? [A-Z][a-z]+) (?:said|says|added|told)\b)"
)


def _mark(new: str | None) -> Plant:
    """Replace the closing mark; None keeps it and puts the comma behind it, as British papers do."""

    def plant(article: Article, rng: Random) -> Planted | None:
        found = [
            m
            for paragraph in prose(article.text)
            for m in _ATTRIBUTED.finditer(article.text, paragraph.start, paragraph.end)
        ]
        found = [m for m in found if (m["open"] == "“") == (m["mark"] == "”")]
        if not found:
            return None
        match = rng.choice(found)
        ending = "," if new == "" else f"{match['mark']},"
        start, end = match.end("said") - 1, match.end("mark")
        text = article.text[:start] + ending + article.text[end:]
        return Planted(text, start - 8, start + 20, article.published, article.title)

    return plant


CLASSES = (DamageClass("lost-closing-mark", "unclosed-quotation", _mark(""), _mark(None)),)
