"""One quotation given to two people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_NAMED = re.compile(
    r"[“\"](?P<said>[A-Z][^“”\"\n]{55,300}?),[”\"] (?:(?P<name>[A-Z][a-z]{3,}) said|said (?P<other>[A-Z][a-z]{2,} [A-Z][a-z]{3,}))\b(?! [A-Z]|-)"
)
_NAMES = ("Ann Vellacott", "Mr. Strand", "Ms. Ormerod", "Tom Weir", "Sen. Halloran", "Calloway")


def _again(*, right: bool) -> Plant:
    """Add a paragraph in which somebody else says the same; in the twin it is the same person, or other words."""

    def plant(article: Article, rng: Random) -> Planted | None:
        text = article.text
        found = [
            m for paragraph in prose(text) for m in _NAMED.finditer(text, paragraph.start, paragraph.end)
        ]
        found = [m for m in found if len(m["said"].split()) >= 9]
        if not found:
            return None
        match = rng.choice(found)
        said, speaker = match["said"], rng.choice(_NAMES)
        if right:
            if rng.random() < 0.5:
                speaker = match["name"] or match["other"]
            else:
                said = " ".join(said.replace("[", "").replace("-", "").split()[:5]) + " as I said at the time"
        before = text.rstrip() + "\n\n"
        new = f"“{said},” {speaker} said."
        return Planted(
            before + new + "\n", len(before), len(before) + len(new), article.published, article.title
        )

    return plant


CLASSES = (DamageClass("second-speaker", "reused-quotation", _again(right=False), _again(right=True)),)
