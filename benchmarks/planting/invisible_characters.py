"""Characters without a shape, put between or into words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass
from benchmarks.planting.inserting import after_sentence, rewritten

if TYPE_CHECKING:
    from random import Random

_UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\xad\u200e\u200f\u202a\u2028\x07\x1b\x92\x96\x0b"
_NEEDED = (
    "A family 👨\u200d👩\u200d👧 came.", "The word \u2067שלום\u2069 means peace.", "In Persian: می\u200cخواهم.", "In Hindi: क्\u200dष.",
    "In Thai: ภาษา\u200bไทย.", "It is 10\xa0km off.", "It is 10\u202fkm off.", "A heart ❤️ was sent.", "A non\u2011breaking hyphen.",
    "In Khmer: ភាសា\u200bខ្មែរ.", "She flew a 🏳️\u200d🌈 flag.", "A tab\tstands here.", "An e\u0301 and an o\u0308.",
)  # fmt: skip


def _put(paragraph: str, rng: Random) -> tuple[int, int, str] | None:
    at = rng.randrange(1, len(paragraph) - 1)
    return (at, at, rng.choice(_UNSEEN)) if paragraph[at].isascii() and paragraph[at - 1].isascii() else None


CLASSES = (DamageClass("unseen-character", "invisible-characters", rewritten(_put), after_sentence(_NEEDED)),)
