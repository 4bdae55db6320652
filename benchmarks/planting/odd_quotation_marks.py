"""Quotations that end a paragraph and lost their closing mark."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_ENDING = re.compile(r"(?P<open>[“\"])[A-Za-z][^“”\"\n]{20,400}[.!?](?P<mark>[”\"])\n\n(?=[A-Z])")


def _ending(*, right: bool) -> Plant:
    """Take the closing mark away; the twin carries the quotation on in the next paragraph."""

    def plant(article: Article, rng: Random) -> Planted | None:
        text = article.text
        found = [
            m
            for paragraph in prose(text)
            for m in _ENDING.finditer(text, paragraph.start, min(len(text), paragraph.end + 3))
            if text.count('"', paragraph.start, m.start()) % 2 == 0 and text.find("\n\n", m.end()) > 0
        ]
        if not found:
            return None
        match = rng.choice(found)
        more = f"{match['open']}So it is.{match['mark']} " if right else ""
        new = text[: match.start("mark")] + "\n\n" + more + text[match.end() :]
        return Planted(new, match.start("open"), match.start("open") + 1, article.published, article.title)

    return plant


CLASSES = (
    DamageClass(
        "lost-mark-at-paragraph-end", "odd-quotation-marks", _ending(right=False), _ending(right=True)
    ),
)
