"""Paragraphs that lost the name they began with."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_SUBJECT = re.compile(r"(?:(?:The|A|Mr|Mrs|Ms|Dr|[A-Z][a-z]{2,})\.? ){1,3}(?=[a-z]{3,} [a-z]+ )")
_NEXT = 4
_SUBJECTS = (
    "The board ",
    "Ann Moor ",
    "iPhone users ",
    "De Vries, who came late, ",
    "“All of us,” he wrote, ",
    "... and so she ",
    "eBay ",
)


def _without_subject(lead: str | None) -> Plant:
    """Drop the first words of a paragraph; the twin puts other words in their place."""

    def plant(article: Article, rng: Random) -> Planted | None:
        paragraphs = list(prose(article.text))
        found = [
            match
            for before, paragraph in pairwise(paragraphs)
            if paragraph.start - before.end <= _NEXT
            and article.text[before.end - 1] == "."
            and (match := _SUBJECT.match(article.text, paragraph.start, paragraph.end))
        ]
        if not found:
            return None
        match = rng.choice(found)
        if lead is None:
            return replaced(article, match.start(), match.end(), rng.choice(_SUBJECTS))
        word = article.text[match.end() :].partition(" ")[0]
        text = article.text[: match.start()] + lead + article.text[match.end() :]
        return Planted(
            text, match.start(), match.start() + len(lead) + len(word), article.published, article.title
        )

    return plant


CLASSES = (
    DamageClass("lost-subject", "orphan-fragment", _without_subject(""), _without_subject(None)),
    DamageClass("lost-subject-comma", "orphan-fragment", _without_subject(", who "), _without_subject(None)),
    DamageClass(
        "lost-subject-stop", "orphan-fragment", _without_subject(". The club "), _without_subject(None)
    ),
)
