"""Conversions in brackets, right and wrong, put behind real measures."""

import re
from random import Random

from benchmarks.planting.base import Article, Planted, replaced
from benchmarks.planting.number_sentences import edits, sentences, told

_MEASURES = re.compile(
    r"(?<![\d.,$£€/-])(\d[\d,]*(?:\.\d)?) (miles|kilomet(?:er|re)s|feet|metres|meters|acres|hectares|pounds|kilograms)(?= [a-z]|[.,] )"
)
_FACTORS = {
    "miles": (1.60934, "km"),
    "kilometers": (0.621371, "miles"),
    "kilometres": (0.621371, "miles"),
    "feet": (0.3048, "meters"),
    "metres": (3.28084, "feet"),
    "meters": (3.28084, "feet"),
    "acres": (0.404686, "hectares"),
    "hectares": (2.47105, "acres"),
    "pounds": (0.453592, "kg"),
    "kilograms": (2.20462, "pounds"),
}


def _edit(article: Article, rng: Random, wrong: bool) -> Planted | None:
    found = [match for start, end in told(article) for match in _MEASURES.finditer(article.text, start, end)]
    # "20,000 pounds" and "50 pounds" may be money where a pound is.
    found = [match for match in found if "pound" not in match[2] or "£" not in article.text]
    found = [
        match
        for match in found
        if not re.search(r"(?:\bto|\band|\bor|-) $", article.text[max(0, match.start() - 5) : match.start()])
    ]
    if not found:
        return None
    match = rng.choice(found)
    return replaced(
        article,
        match.end(),
        match.end(),
        f" ({_converted(float(match[1].replace(',', '')), match[2], rng, wrong)})",
    )


def _make(rng: Random, wrong: bool) -> str:
    unit = rng.choice(list(_FACTORS))
    amount = rng.choice((3, 5, 8, 12, 25, 40, 75, 110, 150, 300, 1200, 2500))
    if rng.random() < 0.3:
        degrees = rng.randrange(5, 40)
        right = degrees * 1.8 + 32
        shown = right + rng.choice((-20, -10, 10, 20)) if wrong else right
        return rng.choice(
            (
                f"It reached {degrees} degrees Celsius ({shown:.0f} Fahrenheit) in the valley.",
                f"It was {degrees}C ({shown:.0f}F) there.",
            )
        )
    return f"The spot lies {amount:,} {unit} ({_converted(amount, unit, rng, wrong)}) away."


def _converted(amount: float, unit: str, rng: Random, wrong: bool) -> str:
    factor, other = _FACTORS[unit]
    right = amount * factor
    # A right one is rounded in one way or another.
    shown = right * (
        rng.choice((1 / factor, 1 / factor**2, 0.7, 1.35, 10)) if wrong else rng.uniform(0.99, 1.01)
    )
    return f"{shown:,.0f} {other}" if shown >= 10 else f"{shown:.1f} {other}"


CLASSES = (
    edits("conversion-of-a-real-measure", "unit-pair", _edit),
    sentences("conversion", "unit-pair", _make),
)
