"""Zone letters of the other half of the year, put before a date ("at 3 p.m. EST on July 4")."""

from random import Random

from benchmarks.planting.base import Article, DamageClass, Planted, replaced
from benchmarks.planting.places import FULL_MONTHS, slots

_PAIRS = (("EST", "EDT"), ("CST", "CDT"), ("PST", "PDT"), ("CET", "CEST"))
_SUMMER, _WINTER = (5, 6, 7, 8), (1, 2, 12)


def _put(article: Article, rng: Random, *, wrong: bool) -> Planted | None:
    found = [slot for slot in slots(article, rng) if slot.lead == "on"]
    if not found:
        return None
    slot = rng.choice(found)
    month = slot.month if slot.month in (*_SUMMER, *_WINTER) else rng.choice((*_SUMMER, *_WINTER))
    standard, summer = rng.choice(_PAIRS)
    letters = summer if (month in _SUMMER) is not wrong else standard
    text = f"at {rng.randint(1, 11)} {rng.choice(('a.m.', 'p.m.'))} {letters} on {FULL_MONTHS[month - 1]} {rng.randint(1, 28)}"
    return replaced(article, slot.lead_start, slot.end, text)


def _plant(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, wrong=True)


def _twin(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, wrong=False)


CLASSES = (DamageClass("zone-season", "zone-season", _plant, _twin),)
