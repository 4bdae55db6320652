"""A letter from another alphabet in a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass
from benchmarks.planting.inserting import after_sentence, rewritten

if TYPE_CHECKING:
    from random import Random

_LETTERS = dict(zip("aeopcxyABEKMHOPCTX", "аеорсхуАВЕКМНОРСТХ", strict=True))
_WORD = re.compile(r"\b[A-Za-z]{4,}\b")
_SOUND = (
    "It was 3 μm wide.", "The α-helix and the β-blocker came first.", "In Москва and Αθήνα it rained.", "A 5 kΩ resistor broke.", "The band KoЯn played.",
    "The ΣAE house was shut.", "“Правда” means truth.", "It grew by Δv and λ.", "The Xπ model fell.", "He wrote «мир» on the wall.", "A dose of 2 μg/mL is enough.",
)  # fmt: skip


def _swap(paragraph: str, rng: Random) -> tuple[int, int, str] | None:
    words = [m for m in _WORD.finditer(paragraph) if any(letter in _LETTERS for letter in m.group())]
    if not words:
        return None
    word = rng.choice(words)
    at = rng.choice([at for at, letter in enumerate(word.group()) if letter in _LETTERS])
    swapped = word.group()[:at] + _LETTERS[word.group()[at]] + word.group()[at + 1 :]
    return word.start(), word.end(), swapped


CLASSES = (
    DamageClass("letter-of-another-alphabet", "mixed-script", rewritten(_swap), after_sentence(_SOUND)),
)
