"""Conversions of money at a wrong rate, and without their million: real ones changed, and sentences put in."""

import re
from random import Random

from benchmarks.planting.base import Article, Planted, replaced
from benchmarks.planting.number_sentences import edits, sentences
from benchmarks.planting.places import prose

_PAIR = re.compile(
    r"([$£€])(\d[\d,.]*\d|\d)(m|bn| million| billion)? \(([£$€])(\d[\d,.]*\d|\d)(m|bn| million| billion)\)"
)


def _edit(article: Article, rng: Random, wrong: bool) -> Planted | None:
    """Change one of two or more conversions of the same two currencies."""
    found = [
        match for one in prose(article.text) for match in _PAIR.finditer(article.text, one.start, one.end)
    ]
    found = [
        match
        for match in found
        if match[3] == match[6] and sum(m[1] + m[4] == match[1] + match[4] for m in found) > 2
    ]
    if not found:
        return None
    match = rng.choice(found)
    amount = float(match[5].replace(",", ""))
    if wrong and rng.random() < 0.4:
        return replaced(article, match.start(6), match.end(6), "")
    amount *= rng.choice((0.6, 0.7, 1.4, 1.8)) if wrong else rng.uniform(0.98, 1.02)
    return replaced(article, match.start(5), match.end(5), f"{amount:.2f}".rstrip("0").removesuffix("."))


def _make(rng: Random, wrong: bool) -> str:
    one, other, rate = rng.choice(
        (("$", "£", 1.6), ("£", "$", 0.62), ("€", "£", 1.18), ("$", "€", 1.1), ("€", "$", 0.9))
    )
    first, second, third = (rng.randrange(20, 950) / rng.choice((1, 10)) for _ in range(3))
    scale = rng.choice(("m", "bn", " million"))
    last = third / rate
    end = scale
    if wrong and rng.random() < 0.5:
        end = "bn" if scale == "m" else "m" if scale == "bn" else " billion"
    elif wrong:
        last *= rng.choice((0.55, 0.7, 1.45, 1.7))
    return (
        f"The first stage cost {one}{first:.1f}{scale} ({other}{first / rate:.1f}{scale}), the second {one}{second:.1f}{scale}"
        f" ({other}{second / rate:.1f}{scale}) and the third {one}{third:.1f}{scale} ({other}{last:.1f}{end})."
    )


CLASSES = (
    edits("real-conversion-changed", "money-pair", _edit),
    sentences("conversion-of-money", "money-pair", _make),
)
