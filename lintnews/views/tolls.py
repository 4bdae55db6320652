"""How many people were killed, hurt, arrested or are missing, as a text counts them.

Nothing is judged here. "Another 12", "12 more", "12 of them" and "12 others" count a part and are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.views.number_kinds import Kind
from lintnews.views.numbers import Number, numbers_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex


class Toll(NamedTuple):
    """A number of people with what befell them.

    Attributes:
        number: the number as written.
        what: "killed", "hurt", "missing" or "arrested".
        definite: whether the words point back to a number that was given before ("the 14 killed").
    """

    number: Number
    what: str
    definite: bool


_DONE = (
    r"(?P<killed>killed|dead|died|dies?|deaths|fatalities|slain|perished)|(?P<hurt>injured|wounded|hurt|hospitali[sz]ed|injuries)|(?P<missing>missing|unaccounted\sfor)"
    r"|(?P<arrested>arrested|detained|arrests)"
)
_WORD = (
    r"(?!(?:of|in|on|at|by|to|for|from|with|after|before|and|or|but|who|that|which|whose|when|while|as|than|others?|more|since|years?|months?|weeks?|days?|hours?"
    r"|minutes?|times|miles|percent|per|points|said|were|was|are|is|have|had|has|been|the|a|an|its|their|his|her|attacks?|bombs?|blasts?|incidents|cases|other)\b)[\p{L}’'-]++"
)
_AFTER = lazy(
    rf"(?:[\s-]{_WORD}){{0,4}}?(?:\swho)?+(?:\s(?:were|was|are|is|have|had|has|been|being|feared|left|believed|reported|confirmed|still|now|remain|remained|listed|also|to\sbe)){{0,4}}+"
    rf"\s(?:{_DONE})(?![\p{{L}}-])(?!\s(?:(?:in|from)\s(?:\d{{4}}|the\slast)|an|his|her|their|him|them|another|the\s\p{{Ll}}++\s(?:and|at|in|who))\b)"
)
_BEFORE = lazy(
    r"\b(?:(?P<killed>kill(?:s|ed|ing)|claim(?:s|ed|ing)\sthe\slives\sof|death\stoll\s(?:[\p{L}]++\s){0,4}?(?:to|at|of|is|was))|(?P<hurt>injur(?:es|ed|ing)|wound(?:s|ed|ing)"
    r"|hurts|hurting|hospitali[sz](?:es|ed|ing))|(?P<arrested>arrest(?:s|ed|ing)|detain(?:s|ed|ing)))\s"
    r"(?:(?:at|least|most|more|less|fewer|than|about|around|some|nearly|almost|over|up|to|as|many|an|estimated|the|all|another|roughly)\s){0,4}$"
)
_PART = lazy(
    r"(?i)(?:\b(?:another|further|additional|other|first|last|every|than|of its|among|remaining|including|two of|one of|between)\s)$"
)
_PART_AFTER = lazy(
    r"\s(?:of\s(?:them|whom|the|those|his|her|its)|others?|more|additional|further|in\s(?:each|every)|or\s\w+|to\s\d)\b|[\s-]year"
)
_DEFINITE = lazy(r"(?i)\b(?:the|all|those|these)\s$")
_WORDS = lazy(
    r"(?i)\b(?:kill(?:s|ed|ing)|dead|died|dies|deaths?|fatalities|slain|perished|injur(?:es|ed|ing|ies)|wound(?:s|ed|ing)|hurts?|hospitali[sz]|missing|arrest(?:s|ed|ing)|detain(?:s|ed|ing))"
)
CUES = (
    "kill",
    "dead",
    "die",
    "death",
    "fatalit",
    "injur",
    "wound",
    "hurt",
    "hospitali",
    "missing",
    "arrest",
    "detain",
    "slain",
    "perished",
)
_REACH = 90
_KINDS = (Kind.COUNT, Kind.RANGE)


def tolls_in(text: str, start: int, end: int, paragraph: int) -> Iterator[Toll]:
    """Yield the tolls of a stretch of one paragraph."""
    last = start
    for word in _WORDS().finditer(text, start, end):
        left, right = max(last, word.start() - _REACH), min(end, word.end() + _REACH)
        while left > last and text[left - 1].isalnum():
            left -= 1
        for number in numbers_in(text, left, right, paragraph):
            toll = _toll(text, number, start, end) if number.kind in _KINDS else None
            if toll is not None and number.span.start >= last:
                last = number.span.end
                yield toll


def _toll(text: str, number: Number, start: int, end: int) -> Toll | None:
    if number.amount < 1 or _PART_AFTER().match(text, number.span.end):
        return None
    before = max(start, number.span.start - 50)
    match = _AFTER().match(text, number.span.end, min(end, number.span.end + 80))
    if match is None:
        match = _BEFORE().search(text, before, number.span.start)
        if match is None or _is_no_person(text, number, end):
            return None
    elif _PART().search(text, before, number.span.start):
        return None
    what = next(name for name, found in match.groupdict().items() if found)
    return Toll(number, what, _DEFINITE().search(text, before, number.span.start) is not None)


_NO_PERSON = lazy(
    r"\s(?:\p{L}++\s){0,2}?(?:years?|months?|weeks?|days?|hours?|minutes?|times|percent|miles|animals|cattle|birds|fish|sheep|dogs|cats|jobs|bills?|trees|cows|pigs|chickens|horses|seconds?)\b|[\s-]?year"
)


def _is_no_person(text: str, number: Number, end: int) -> bool:
    match: regex.Match[str] | None = _NO_PERSON().match(text, number.span.end, min(end, number.span.end + 50))
    return match is not None
