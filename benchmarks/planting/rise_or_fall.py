"""Rises called falls and falls called rises: the word changed in real sentences, and sentences put in."""

import re
from random import Random

from benchmarks.planting.base import Article, Planted, replaced
from benchmarks.planting.number_sentences import edits, sentences, told

_AMOUNT = r"[$£€]?\d[\d,.]*\d?(?: ?(?:%|percent|per cent|million|billion|bn|m))?"
_REAL = re.compile(
    rf"{_AMOUNT}[^.;\d]{{0,30}}, (?P<word>up|down) from (?:just |about )?{_AMOUNT}|\b(?P<word2>rose|fell) to {_AMOUNT} from {_AMOUNT}|\b(?P<word3>rose|fell|increased) from {_AMOUNT} to {_AMOUNT}"
)
_OPPOSITE = {"up": "down", "down": "up", "rose": "fell", "fell": "rose", "increased": "declined"}
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_THINGS = (
    ("the price of a seat", "$", ""),
    ("turnout", "", " percent"),
    ("output", "", " million tons"),
    ("the number of pupils", "", ""),
    ("rents", "£", ""),
)


def _edit(article: Article, rng: Random, wrong: bool) -> Planted | None:
    found = [match for start, end in told(article) for match in _REAL.finditer(article.text, start, end)]
    if not found:
        return None
    match = rng.choice(found)
    group = match.lastgroup or "word"
    if wrong:
        return replaced(article, match.start(group), match.end(group), _OPPOSITE[match[group]])
    factor = rng.randrange(2, 40)
    return replaced(
        article, match.start(), match.end(), _NUMBER.sub(lambda one: _times(one[0], factor), match[0])
    )


def _times(number: str, factor: int) -> str:
    """Multiply a number as written, keeping its decimals and commas: what rose still rises."""
    decimals = len(number.partition(".")[2])
    commas = "," if "," in number else ""
    return f"{float(number.replace(',', '')) * factor:{commas}.{decimals}f}"


def _make(rng: Random, wrong: bool) -> str:
    thing, sign, unit = rng.choice(_THINGS)
    first = rng.randrange(20, 60)
    second = first + rng.randrange(6, 30)
    is_up = rng.random() < 0.5
    old, new = (first, second) if is_up != wrong else (second, first)
    verb, way = ("rose", "up") if is_up else ("fell", "down")
    was, now = f"{sign}{old}{unit}", f"{sign}{new}{unit}"
    return rng.choice(
        (
            f"Last year {thing} {verb} from {was} to {now}.",
            f"In May {thing} {verb} to {now} from {was}.",
            f"At the end {thing} stood at {now}, {way} from {was} a year earlier.",
            f"The town says that {thing} came to {now} in 2018, {way} from {was} in 2012.",
            f"By then {thing} had {'climbed' if is_up else 'dropped'} from about {was} in the spring to {now}.",
        )
    )


CLASSES = (
    edits("direction-turned", "rise-or-fall", _edit),
    sentences("rise-called-fall", "rise-or-fall", _make),
)
