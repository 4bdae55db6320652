"""Days, figures, ages and names that fell out of a sentence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import prose

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_AFTER_PREPOSITION = re.compile(
    r"(?<=[a-z] )(?:on|in|at|by|from|with|for|of) (?P<lost>(?:[A-Z][a-z]+|\d[\d,]*)(?: [A-Z][a-z]+)?)(?=[,.] )"
)
_MONEY = re.compile(r"[$£€](?P<lost>\d[\d.,]*) ?(?=(?:million|billion)\b)")
_SHARE = re.compile(r"\b(?:by|to|fell|rose|about|nearly) (?P<lost>\d[\d.]*)(?: (?=percent|per cent)|(?=%))")
_AGE = re.compile(
    r"\b(?:a|the|his|her) (?P<lost>\d{1,2}|two|three|four|five|six|seven|eight|nine|ten)(?=-(?:year|day|month|member|point|mile|week|hour)\b)"
)
_PAIR = re.compile(r"\bbetween (?P<lost>[A-Z][a-z]+|\d[\d,.]*) (?=and (?:[A-Z]|\d))")
_YEAR = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December) (?P<lost>\d{1,2})(?=, (?:19|20)\d\d\b)"
)
_INSERTS = {
    "day": (" the vote was on ", "Sunday", ", and"),
    "money": (" it cost $", "40", " million and"),
    "share": (" it fell by ", "12 ", "percent and"),
    "age": (" a ", "12", "-year-old girl and"),
    "pair": (" the road between ", "Selby ", "and Leeds, and"),
    "date": (" on March ", "3", ", 2011, and"),
    "brackets": (" its rival Corran Steel (", "CRN", ") and"),
}


def _lost(pattern: re.Pattern[str] | None, insert: str, *, right: bool) -> Plant:
    """Take a value out; the twin puts another one there.

    Where an article has no such value, one is first written after an "and".
    """

    def plant(article: Article, rng: Random) -> Planted | None:
        text = article.text
        found = [
            match.span("lost")
            for paragraph in prose(text)
            for match in (pattern.finditer(text, paragraph.start, paragraph.end) if pattern else ())
        ]
        if found:
            start, end = rng.choice(found)
            if right:
                return replaced(article, start, end, "Monday" if text[start].isalpha() else "7")
            return Planted(
                text[:start] + text[end:], max(0, start - 9), start + 9, article.published, article.title
            )
        places = [
            match.start()
            for paragraph in prose(text)
            for match in re.compile(r"(?<=[a-z]{3} and)(?= [a-z]{3})").finditer(
                text, paragraph.start, paragraph.end
            )
        ]
        if not places:
            return None
        place = rng.choice(places)
        before, value, behind = _INSERTS[insert]
        middle = value if right else ""
        new = text[:place] + before + middle + behind + text[place:]
        return Planted(new, place, place + len(before + middle + behind), article.published, article.title)

    return plant


CLASSES = tuple(
    DamageClass(
        f"lost-{insert}",
        "empty-slot",
        _lost(pattern, insert, right=False),
        _lost(pattern, insert, right=True),
    )
    for insert, pattern in (
        ("day", _AFTER_PREPOSITION),
        ("money", _MONEY),
        ("share", _SHARE),
        ("age", _AGE),
        ("pair", _PAIR),
        ("date", _YEAR),
        ("brackets", None),
    )
)
