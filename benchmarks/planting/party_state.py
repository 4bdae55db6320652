"""Party and state put behind a full name, and others behind the surname further down. The twin gives the same, in another form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.people import find_people

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_STATES = (
    ("Ohio", "OH"),
    ("Calif.", "California"),
    ("Iowa", "IA"),
    ("N.Y.", "New York"),
    ("Tex.", "TX"),
    ("S.C.", "South Carolina"),
    ("Maine", "ME"),
)


def _put(*, party: bool, same: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        text = article.text
        people = [
            one
            for one in find_people(text)
            if text[one.full[1]] == " " and any(text[end] == " " for _, end in one.later)
        ]
        if not people or "-Ohio" in text:
            return None
        person = rng.choice(people)
        start, end = rng.choice([span for span in person.later if text[span[1]] == " "])
        if text[start - 5 : start].strip() in ("then", "once"):
            return None
        one, other = rng.sample(_STATES, 2)
        sides = rng.sample(("R", "D"), 2)
        first = f"{sides[0]}-{one[0]}"
        second = f"{sides[1]}-{rng.choice(one)}" if party else f"{sides[0]}-{rng.choice(other)}"
        if same:
            second = f"{sides[0]}-{rng.choice(one)}"
        form = rng.choice((" ({})", ", {},"))
        put, before = form.format(second), form.format(first)
        made = text[: person.full[1]] + before + text[person.full[1] : end] + put + text[end:]
        at = end + len(before)
        return Planted(made, at, at + len(put), article.published, article.title)

    return plant


CLASSES = (
    DamageClass("second-party", "party-state", _put(party=True, same=False), _put(party=True, same=True)),
    DamageClass("second-state", "party-state", _put(party=False, same=False), _put(party=False, same=True)),
)
