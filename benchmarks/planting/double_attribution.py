"""Attributions written twice."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article

_BEHIND = re.compile(
    r",[”\"] (?P<all>(?P<who>he|she|Mr\.? [A-Z][a-z]+|[A-Z][a-z]{3,}) (?:said|says|added))(?=[.,])"
)
_QUOTED = re.compile(
    r"(?P<open>(?<=\n)[“\"])[A-Z][^“”\"\n]{15,300},(?P<mark>[”\"]) (?P<all>(?:he|she|[A-Z][a-z]{3,}) said)(?=\.)"
)
_RIGHT = (
    ", adding that it was late",
    ", as she recalled",
    " and went on",
    ", Weir said he was told",
    ", according to Ann Moor",
    " before Moor said no",
)


def _twice(article: Article, rng: Random) -> Planted | None:
    found = [
        m
        for paragraph in prose(article.text)
        for m in _BEHIND.finditer(article.text, paragraph.start, paragraph.end)
    ]
    if not found:
        return None
    match = rng.choice(found)
    again = match["all"]
    if match["who"] not in ("he", "she") and rng.random() < 0.5:
        again = f"he {again.split()[-1]}"
    return replaced(article, match.end(), match.end(), f", {again}")


def _both_sides(article: Article, rng: Random) -> Planted | None:
    found = [
        m
        for paragraph in prose(article.text)
        for m in _QUOTED.finditer(article.text, max(0, paragraph.start - 1), paragraph.end)
    ]
    if not found:
        return None
    match = rng.choice(found)
    who = match["all"].split()[0]
    lead = f"{who[0].upper()}{who[1:]} said, "
    text = article.text[: match.start("open")] + lead + article.text[match.start("open") :]
    return Planted(
        text, match.start("all") + len(lead), match.end("all") + len(lead), article.published, article.title
    )


def _one(article: Article, rng: Random) -> Planted | None:
    found = [
        m
        for paragraph in prose(article.text)
        for m in _BEHIND.finditer(article.text, paragraph.start, paragraph.end)
    ]
    if not found:
        return None
    match = rng.choice(found)
    return replaced(article, match.end(), match.end(), rng.choice(_RIGHT))


CLASSES = (
    DamageClass("attributed-twice", "double-attribution", _twice, _one),
    DamageClass("attributed-on-both-sides", "double-attribution", _both_sides, _one),
)
