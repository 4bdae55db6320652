"""The given name and title of a speaker taken away everywhere, as if the paragraph that introduced them were cut. The twin keeps one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article

_NAMES = (
    "Halloranson",
    "Vanterpool",
    "Strandvik",
    "Kessleroy",
    "Brannach",
    "Lindegaard",
    "Okonjwo",
    "Castellanoz",
    "Petroviak",
    "Marchbank",
)
_SAID = (
    "“It came as a surprise,” {} said.",
    "“Nobody had told us,” said {}.",
    "“That was a long night,” {} recalled.",
    "“It will take a year,” {} added.",
)
_INTRODUCED = (
    "Jane {}, who lives nearby, had seen it all.",
    "One of them was Mr. {}.",
    "It was put together by Paul {} and a few friends.",
)


def _put(article: Article, rng: Random, *, introduced: bool) -> Planted | None:
    head, gap, tail = article.text.partition("\n\n")
    if not gap or not tail.strip() or re.search("[“”]", head):
        return None
    name = rng.choice(_NAMES)
    said = rng.choice(_SAID).format(name)
    first = f"{rng.choice(_INTRODUCED).format(name)}\n\n" if introduced else ""
    before = f"{head}\n\n{first}{tail.rstrip()}\n\n"
    return Planted(
        f"{before}{said}\n", len(before), len(before) + len(said), article.published, article.title
    )


CLASSES = (
    DamageClass(
        "speaker-not-introduced",
        "orphan-surname",
        lambda article, rng: _put(article, rng, introduced=False),
        lambda article, rng: _put(article, rng, introduced=True),
    ),
)
