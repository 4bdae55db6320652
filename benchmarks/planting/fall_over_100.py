"""Falls by more than a hundred percent, put in as sentences and made of falls that an article has."""

import re
from random import Random

from benchmarks.planting.base import Article, Planted, replaced
from benchmarks.planting.number_sentences import edits, sentences, told

_FALL = re.compile(
    r"\b(?:fell|fallen|dropped|declined|decreased|plunged|slumped|down)(?: by)? (\d\d?)(?:\.\d+)?(?:%| per ?cent)"
)


def _make(rng: Random, wrong: bool) -> str:
    percent = (
        rng.choice((120, 150, 200, 250, 300, 400, 1000))
        if wrong
        else rng.choice((12, 25, 40, 60, 80, 95, 100))
    )
    mark = rng.choice(("%", " percent", " per cent"))
    return rng.choice(
        (
            f"The number of burglaries fell by {percent}{mark} in five years.",
            f"Visits dropped more than {percent}{mark} after the fair.",
            f"They saw a {percent}{mark} decline in calls.",
            f"There were {percent}{mark} fewer arrests than a decade ago.",
            f"A reduction of {percent}{mark} was reached in the valley.",
            f"Water use has decreased {percent}{mark} since then.",
            f"The cost of a seat plunged {percent}{mark} over the summer.",
            f"The new lamps use {percent}{mark} less power.",
        )
    )


def _edit(article: Article, rng: Random, wrong: bool) -> Planted | None:
    found = [m for start, end in told(article) for m in _FALL.finditer(article.text, start, end)]
    # What can go below zero can fall by any share.
    found = [
        m
        for m in found
        if not re.search(
            r"(?i)profit|earning|income|loss", article.text[max(0, m.start() - 150) : m.end() + 80]
        )
    ]
    if not found:
        return None
    match = rng.choice(found)
    return replaced(
        article,
        match.start(1),
        match.end(1),
        str(int(match[1]) + rng.choice((100, 110, 150, 200, 300, 900)) if wrong else rng.randrange(2, 100)),
    )


CLASSES = (
    sentences("fall-below-nothing", "fall-over-100", _make),
    edits("fall-edited", "fall-over-100", _edit),
)
