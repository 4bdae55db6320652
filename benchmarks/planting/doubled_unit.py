"""Units that are said twice, put behind real amounts, percentages and times."""

import re
from random import Random

from benchmarks.planting.base import Article, Planted, replaced
from benchmarks.planting.number_sentences import edits, told

_PLACES = re.compile(
    r"(?P<usd>(?<![A-Z])\$\d[\d,.]*\d(?: (?:million|billion))?)(?= [a-z]|[.,] )|(?P<gbp>£\d[\d,.]*\d(?: ?(?:million|billion|bn|m))?)(?= [a-z]|[.,] )"
    r"|(?P<eur>€\d[\d,.]*\d(?: ?(?:million|billion|bn|m))?)(?= [a-z]|[.,] )|(?P<sign>\d%)(?= [a-z])|(?P<am>\d ?a\.?m\.?)(?= [a-z])|(?P<pm>\d ?p\.?m\.?)(?= [a-z])"
)
_TWICE = {
    "usd": " dollars",
    "gbp": " pounds",
    "eur": " euros",
    "sign": " percent",
    "am": " in the morning",
    "pm": " in the evening",
}
_ONCE = {
    "usd": " altogether",
    "gbp": " altogether",
    "eur": " altogether",
    "sign": " altogether",
    "am": " on the day",
    "pm": " on the day",
}


def _edit(article: Article, rng: Random, wrong: bool) -> Planted | None:
    found = [match for start, end in told(article) for match in _PLACES.finditer(article.text, start, end)]
    if not found:
        return None
    match = rng.choice(found)
    word = (_TWICE if wrong else _ONCE)[match.lastgroup or "usd"]
    return replaced(article, match.start(), match.end(), match.group() + word)


CLASSES = (edits("unit-said-twice", "doubled-unit", _edit),)
