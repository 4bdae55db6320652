"""A length of time and a range that disagree, in the place of a day or a year of the text."""

import re
from datetime import timedelta
from random import Random

from benchmarks.planting.base import Article, DamageClass, Planted, replaced
from benchmarks.planting.places import any_day, pick_slot, prose, short_or_full

_YEAR = re.compile(r"\bin ((?:19|20)\d\d)(?=[,.] )")
_WORDS = ("", "", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def _number(count: int, rng: Random) -> str:
    return _WORDS[count] if count < 10 and rng.random() < 0.7 else str(count)


def _days(article: Article, rng: Random, shift: int) -> Planted | None:
    """Put "in a 10-day campaign from Jan. 5 to Jan. 19" in the place of "on Thursday"."""
    slot = pick_slot(article, rng)
    if slot is None or slot.lead not in ("on", "On"):
        return None
    length = rng.randint(5, 25)
    first = any_day(article, rng).replace(day=2)
    last = first + timedelta(days=length - 1)
    span = rng.choice(("from {} to {}", "from {} through {}")).format(
        f"{short_or_full(first.month, rng)} {first.day}", f"{short_or_full(last.month, rng)} {last.day}"
    )
    count = length + shift
    frame = rng.choice(
        (
            "during the {}-day campaign {}",
            "in a {}-day operation {}",
            "for {} days, {}",
            "in the {}-day period {}",
        )
    )
    text = frame.format(_number(count, rng), span)
    return replaced(
        article, slot.lead_start, slot.end, text[0].upper() + text[1:] if slot.lead == "On" else text
    )


def _years(article: Article, rng: Random, shift: int) -> Planted | None:
    """Put "for seven years, from 2000 to 2010" in the place of "in 2000"."""
    found = [
        match
        for stretch in prose(article.text)
        for match in _YEAR.finditer(article.text, stretch.start, stretch.end)
    ]
    if not found:
        return None
    match = rng.choice(found)
    length, last = rng.randint(3, 15), int(match[1])
    text = f"for {_number(length + shift, rng)} years, from {last - length} to {last}"
    return replaced(article, match.start(), match.end(), text)


def _plant_days(article: Article, rng: Random) -> Planted | None:
    return _days(article, rng, rng.choice((-3, 2, 3, 5)))


def _twin_days(article: Article, rng: Random) -> Planted | None:
    return _days(article, rng, rng.choice((0, -1)))


def _plant_years(article: Article, rng: Random) -> Planted | None:
    return _years(article, rng, rng.choice((2, 3, 10)))


def _twin_years(article: Article, rng: Random) -> Planted | None:
    return _years(article, rng, rng.choice((0, 0, 1)))


CLASSES = (
    DamageClass("duration-of-days", "duration-mismatch", _plant_days, _twin_days),
    DamageClass("duration-of-years", "duration-mismatch", _plant_years, _twin_years),
)
