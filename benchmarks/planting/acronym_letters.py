"""The letters behind a body's name swapped, or one of them changed. The twin names another body with the right letters."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_DEFINED = re.compile(
    r"\b(?P<name>(?:[A-Z][a-z]+ (?:of |and |for |the |on |in )*){2,5}[A-Z]?[a-z]*) ?\((?P<letters>[A-Z]{3,5})\)"
)
_PLACES = ("Corran", "Selby", "Tarva", "Alden", "Brannoch", "Varden")
_KINDS = (
    ("Harbour Pilots Union", "HPU"),
    ("Institute of Marine Biology", "IMB"),
    ("River Trust", "RT"),
    ("Council for the Blind", "CB"),
    ("Bus Drivers Association", "BDA"),
    ("Fund for Wildlife and Nature", "FWN"),
)
_SAID = (
    "The {} ({}) did not answer questions.",
    "Members of the {} ({}) were not invited.",
    "A letter from the {} ({}) was read out.",
    "Talks with the {} ({}) will go on.",
)


def _slip(letters: str, rng: Random) -> str:
    at = rng.randrange(1, len(letters) - 1) if len(letters) > 2 else 0
    if rng.random() < 0.6 and letters[at] != letters[at + 1]:
        return letters[:at] + letters[at + 1] + letters[at] + letters[at + 2 :]
    other = rng.choice([one for one in "BDGJKLQVZ" if one != letters[-1]])
    return letters[:-1] + other


def _invented(*, right: bool) -> Plant:
    """Add a sentence about a body of the name of a town."""

    def plant(article: Article, rng: Random) -> Planted | None:
        head, gap, tail = article.text.partition("\n\n")
        if not gap or not tail.strip():
            return None
        place = rng.choice(_PLACES)
        kind, letters = rng.choice(_KINDS)
        letters = place[0] + letters
        put = rng.choice(_SAID).format(f"{place} {kind}", letters if right else _slip(letters, rng))
        return replaced(article, len(head) + 2, len(head) + 2, f"{put}\n\n")

    return plant


def _real(article: Article, rng: Random) -> Planted | None:
    found = [
        match
        for match in _DEFINED.finditer(article.text)
        if "".join(word[0] for word in re.findall(r"[A-Z][a-z]+", match["name"])).endswith(match["letters"])
    ]
    if not found:
        return None
    match = rng.choice(found)
    wrong = _slip(match["letters"], rng)
    return None if wrong in article.text else replaced(article, *match.span("letters"), wrong)


CLASSES = (
    DamageClass("letters-of-real-bodies", "acronym-letters", _real, _invented(right=True)),
    DamageClass(
        "letters-of-invented-bodies", "acronym-letters", _invented(right=False), _invented(right=True)
    ),
)
