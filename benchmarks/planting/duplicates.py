"""Paragraphs that are pasted twice, as they are or with one thing changed, and headlines that are pasted for ledes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.inserting import NAMES
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_NUMBER = re.compile(r"(?<![\w.,$£€-])\d{1,3}(?![\w.,-])")
_NAME = re.compile(r"(?<=[a-z] )[A-Z][a-z]{3,}(?: [A-Z][a-z]{3,})?(?=[ ,.])")
_ENOUGH_WORDS = 22


def _paragraph(article: Article, rng: Random) -> str | None:
    found = [article.text[p.start : p.end] for p in prose(article.text)]
    found = [
        one for one in found if len(one.split()) >= _ENOUGH_WORDS and "\n" not in one and not one[0].isdigit()
    ]
    return rng.choice(found) if found and "\n\n" in article.text else None


def _put(article: Article, rng: Random, paragraph: str, original: str) -> Planted:
    """Put a paragraph in at a break behind the one that it was made from."""
    text = article.text
    behind = text.find(original) + len(original)
    places = [m.start() for m in re.finditer(r"\n\n", text) if m.start() >= behind] or [len(text.rstrip())]
    place = rng.choice(places)
    start = place + 2
    new = f"{text[:place]}\n\n{paragraph}{text[place:]}"
    return Planted(new, start, start + len(paragraph), article.published, article.title)


def _changed(pattern: re.Pattern[str], value: str) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        original = _paragraph(article, rng)
        found = list(pattern.finditer(original)) if original else []
        if original is None or not found:
            return None
        match = rng.choice(found)
        new = str(int(match.group()) + rng.randrange(1, 9)) if value == "number" else rng.choice(NAMES)
        return _put(article, rng, original[: match.start()] + new + original[match.end() :], original)

    return plant


def _twice(article: Article, rng: Random) -> Planted | None:
    original = _paragraph(article, rng)
    return None if original is None else _put(article, rng, original, original)


def _similar_start(article: Article, rng: Random) -> Planted | None:
    """Begin like a paragraph of the article and go on otherwise."""
    original = _paragraph(article, rng)
    if original is None:
        return None
    words = original.split()
    kept = " ".join(words[: min(12, len(words) // 2)])
    end = rng.choice(("and nobody has said a word about it since then, neither here nor in the capital.", "but the board of the harbor will hear none of that before the spring, and the men will wait.",
                      "which is what the old captain had told them in the first place when the boats came in."))  # fmt: skip
    return _put(article, rng, f"{kept} {end}", original)


def _headline(article: Article, rng: Random) -> Planted | None:
    if not article.title or len(article.title.split()) < 4 or len(article.title) > 140:
        return None
    line = article.title.rstrip(".!?… ") + rng.choice((".", ".", "!"))
    return Planted(f"{line}\n\n{article.text}", 0, len(line), article.published, article.title)


def _other_lede(article: Article, rng: Random) -> Planted | None:
    if not article.title or len(article.title.split()) < 4:
        return None
    more = rng.choice(
        (
            ", the board said on the quay.",
            " for the third time in two years.",
            ", and nobody knows why it happened.",
        )
    )
    line = article.title.rstrip(".!?… ") + more
    return Planted(f"{line}\n\n{article.text}", 0, len(line), article.published, article.title)


CLASSES = (
    DamageClass("paragraph-twice", "duplicate-paragraph", _twice, _similar_start),
    DamageClass("paragraph-with-other-number", "near-duplicate", _changed(_NUMBER, "number"), _similar_start),
    DamageClass("paragraph-with-other-name", "near-duplicate", _changed(_NAME, "name"), _similar_start),
    DamageClass("headline-for-lede", "headline-as-lede", _headline, _other_lede),
)
