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
    # What stands in brackets or before them is converted, and another rule compares the two.
    found = [match for match in found if "(" not in article.text[match.start() - 3 : match.end() + 12]]
    if not found:
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


_SUM = re.compile(
    r"[$£]\d{1,3}(?:,\d{3})+(?![\d,]|\.\d| ?[mb]n?\b| million| billion)(?= (?:in|for|to|from|on|at|a|an|per|and|or|of)\b|[.;])|[$£]\d{1,3}\.\d(?:m|bn)\b"
)


def _sum(article: Article, rng: Random, wrong: bool) -> Planted | None:
    """Let a digit fall out of a sum of money, or a space into it."""
    found = [match for start, end in told(article) for match in _SUM.finditer(article.text, start, end)]
    if not found:
        return None
    match = rng.choice(found)
    written = match.group()
    if "." in written:
        new = re.sub(r"\.\d", ".", written) if wrong else re.sub(r"\.\d", f".{rng.randrange(1, 9)}", written)
    elif wrong:
        new = rng.choice((written[:-1], written.replace(",", ", ")))
    else:
        new = written[0] + str(rng.randrange(1, 900)) + written[written.index(",") :]
    return replaced(article, match.start(), match.end(), new)


CLASSES = (
    edits("digit-out-of-a-sum", "malformed-number", _sum),
    edits("digit-in-a-grouped-number", "malformed-number", _edit),
)
