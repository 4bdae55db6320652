"""Digits that fall out of grouped numbers or slip in."""

import re
from random import Random

from benchmarks.planting.base import Article, Planted, replaced
from benchmarks.planting.number_sentences import edits, told

_GROUPED = re.compile(r"(?<![\d.,])\d{1,3}(?:,\d{3})+(?![\d,]|\.\d)")


def _edit(article: Article, rng: Random, wrong: bool) -> Planted | None:
    found = [match for start, end in told(article) for match in _GROUPED.finditer(article.text, start, end)]
    if not found or re.search(r"(?i)\b(?:rupee|lakh|crore|india)", article.text):
        return None
    match = rng.choice(found)
    groups = match.group().split(",")
    if not wrong:
        return replaced(
            article, match.start(), match.end(), f"{rng.randrange(1, 900)},{','.join(groups[1:])}"
        )
    kind = rng.randrange(3)
    if kind == 0:
        new = ",".join([*groups[:-1], groups[-1] + "00"[: rng.randrange(1, 3)]])
        if not new.endswith("00"):
            new = ",".join([*groups[:-1], "0000"])
    elif kind == 1:
        new = f"{rng.randrange(1, 9)},{rng.randrange(1, 99)},{groups[-1]}"
    else:
        new = f"{rng.randrange(2100, 9900)},{','.join(groups[1:])}"
    return replaced(article, match.start(), match.end(), new)


CLASSES = (edits("digit-in-a-grouped-number", "malformed-number", _edit),)
