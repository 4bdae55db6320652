"""Wordings of paraphrase tools; the twins say what was meant."""

from __future__ import annotations

from benchmarks.planting.base import DamageClass
from benchmarks.planting.inserting import after_sentence

_SPUN = (
    "The firm relies on counterfeit consciousness.",
    "Two of them had bosom peril.",
    "It was sorted by an arbitrary woods.",
    "The mill has sun oriented boards on its roof.",
    "It was seen on a web-based media stage.",
    "He was treated for kidney disappointment.",
    "Lactose bigotry is common there, {name} said.",
    "The town is far from crowd invulnerability.",
    "Sunlight based energy drives the pumps.",
    "{name} was treated for renal disappointment.",
)
_RIGHT = (
    "The firm relies on artificial intelligence.",
    "Two of them had breast cancer.",
    "The mill has solar panels on its roof.",
    "It was seen on a social media platform.",
    "He was treated for kidney failure.",
    "It was a disappointment for the kidney ward, {name} said.",
    "The town is far from herd immunity.",
    "He fought bigotry all his life, {name} said.",
    "Whether a machine has consciousness, {name} could not say.",
    "The choice was arbitrary, and the woods were dark.",
    "A fake was found next to the conscious man.",
)

CLASSES = (DamageClass("spun-term", "tortured-phrase", after_sentence(_SPUN), after_sentence(_RIGHT)),)
