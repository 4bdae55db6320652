"""Articles that stop after a small word of a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article

_SMALL = re.compile(r"(?<=[a-z]{3} )(?:the|and|a|an|but|or|their|than|because)(?= [a-z“\"]|, )")
_SMALL_LATE = re.compile(r"(?<=[a-z]{3} )(?:of|with|from|into|to|for)(?= (?:the|a|an|its|his|her|their) )")
_CONTENT = re.compile(r"(?<=[a-z] )[a-z]{5,}(?=[.,] )")
_LATE = 90


def _cut(pattern: re.Pattern[str], earliest: int, article: Article, rng: Random) -> Planted | None:
    paragraphs = list(prose(article.text))
    if len(paragraphs) < 2:
        return None
    paragraph = rng.choice(paragraphs[1:])
    found = list(
        pattern.finditer(
            article.text, paragraph.start + earliest, max(paragraph.start + earliest, paragraph.end - 5)
        )
    )
    if not found:
        return None
    match = rng.choice(found)
    return Planted(article.text[: match.end()], match.start(), match.end(), article.published, article.title)


CLASSES = (
    DamageClass(
        "stopped-in-phrase",
        "truncated-end",
        lambda article, rng: _cut(_SMALL, 30, article, rng),
        lambda article, rng: _cut(_CONTENT, 30, article, rng),
    ),
    DamageClass(
        "stopped-after-preposition",
        "truncated-end",
        lambda article, rng: _cut(_SMALL_LATE, _LATE, article, rng),
        lambda article, rng: _cut(_CONTENT, _LATE, article, rng),
    ),
)
