"""Lives that end before they begin; in the twin they are in order."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import FULL_MONTHS, prose, prose_sentences, short_or_full

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_FULL_NAME = re.compile(
    r"(?<![\w’'-] )\b[A-Z][a-z]{2,} [A-Z][a-z]{3,}(?= (?:said|says|is|was|has|had|told|will|who)\b)"
)


def _years(rng: Random, *, right: bool) -> tuple[int, int]:
    """Draw two years of one life, in order or swapped."""
    born = rng.randrange(1700, 1990)
    died = born + rng.randrange(15, 95)
    return (born, died) if right else (died, born)


def _after_name(form: str, *, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        names = [
            match
            for paragraph in prose(article.text)
            for match in _FULL_NAME.finditer(article.text, paragraph.start, paragraph.end)
        ]
        if not names:
            return None
        end = rng.choice(names).end()
        return replaced(article, end, end, f" {_write(form, rng, right=right)}")

    return plant


def _sentence(form: str, *, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        places = prose_sentences(article.text)
        if not places:
            return None
        end = rng.choice(places).end
        return replaced(article, end, end, f" {_write(form, rng, right=right)}")

    return plant


def _write(form: str, rng: Random, *, right: bool) -> str:
    born, died = _years(rng, right=right)
    months = rng.randrange(1, 13), rng.randrange(1, 13)
    return form.format(
        born=born,
        died=died,
        month=short_or_full(months[0], rng),
        other_month=short_or_full(months[1], rng),
        full=FULL_MONTHS[months[0] - 1],
        other_full=FULL_MONTHS[months[1] - 1],
        day=rng.randrange(1, 29),
        other_day=rng.randrange(1, 29),
        town=rng.choice(("Lisbon", "St. Gallen", "the Isle of Man", "Dublin")),
    )


_BRACKETS = {
    "life-years": "({born}–{died})",
    "life-years-hyphen": "({born}-{died})",
    "life-born-died": "(born {born}, died {died})",
    "life-full-dates": "({month} {day}, {born} – {other_month} {other_day}, {died})",
    "life-full-dates-day-first": "({day} {full} {born} – {other_day} {other_full} {died})",
}
_SENTENCES = {
    "life-sentence": "The founder was born in {born} and died in {died}.",
    "life-sentence-places": "The founder was born in {town} on {full} {day}, {born}, and died on {other_full} {other_day}, {died}.",
    "life-sentence-he": "Born in {town} in {born}, he died in {died}.",
}
_RULE = "life-order"
CLASSES = (
    *(
        DamageClass(name, _RULE, _after_name(form, right=False), _after_name(form, right=True))
        for name, form in _BRACKETS.items()
    ),
    *(
        DamageClass(name, _RULE, _sentence(form, right=False), _sentence(form, right=True))
        for name, form in _SENTENCES.items()
    ),
)
