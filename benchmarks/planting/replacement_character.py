"""Characters that a decoder gave up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass
from benchmarks.planting.inserting import rewritten

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Plant


def _for_a_letter(others: str) -> Plant:
    def change(paragraph: str, rng: Random) -> tuple[int, int, str] | None:
        at = paragraph.find(rng.choice("aeiou'"), rng.randrange(len(paragraph)))
        return None if at < 0 else (at, at + 1, rng.choice(others))

    return rewritten(change)


CLASSES = (
    DamageClass("lost-character", "replacement-character", _for_a_letter("��"), _for_a_letter("éüö½¿□◆?")),
)
