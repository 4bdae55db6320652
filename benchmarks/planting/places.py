"""Places in clean articles where damage can be planted; the patterns here are not those of any rule."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from random import Random

    from benchmarks.planting.base import Article

FULL_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
SHORT_MONTHS = (
    "Jan.",
    "Feb.",
    "Mar.",
    "Apr.",
    "May",
    "Jun.",
    "Jul.",
    "Aug.",
    "Sept.",
    "Oct.",
    "Nov.",
    "Dec.",
)
FULL_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")

_MONTH_WORD = (
    r"(?:Jan(?:uary|\.)|Feb(?:ruary|\.)|Mar(?:ch|\.)|Apr(?:il|\.)|May|June?|July?|Aug(?:ust|\.)|Sept?(?:ember|\.)"
    r"|Oct(?:ober|\.)|Nov(?:ember|\.)|Dec(?:ember|\.))"
)
_LEAD = r"(?P<lead>\b(?:[Oo]n|[Ff]rom|[Ss]ince|[Bb]y|[Uu]ntil|[Bb]efore|[Aa]fter|through|to|of)) "
_MONTH_FIRST = re.compile(
    rf"{_LEAD}(?P<date>(?P<month>{_MONTH_WORD}) (?P<day>\d{{1,2}})(?:, (?P<year>(?:19|20)\d\d))?)(?![\w–-]|,? \d| and \d| to \d)"
)
_DAY_FIRST = re.compile(
    rf"{_LEAD}(?P<date>(?P<day>\d{{1,2}}) (?P<month>{_MONTH_WORD})(?: (?P<year>(?:19|20)\d\d))?)(?![\w–-]|,? \d| and \d| to \d)"
)
# Not "on Thursday night" or "on Thursday, Jan. 6": only a day that a date can replace as it stands.
_WEEKDAY = re.compile(
    rf"(?P<lead>\b[Oo]n) (?P<date>{'|'.join(FULL_WEEKDAYS)})(?![\w’'-]|,? {_MONTH_WORD}| \d|,? (?:night|morning|evening|afternoon|and)\b)"
)
_PARAGRAPH = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
_PROSE_LENGTH = 100
_BOUNDARY = re.compile(r"(?<=[a-z]{3}[.!?]) (?=[A-Z“\"])|(?<=[a-z]{3}[.!?][”\"]) (?=[A-Z“\"])")


@dataclass(frozen=True, slots=True)
class Slot:
    """A place where a date stands or can stand: its span and the date that belongs there.

    ``lead`` is the preposition before it, ``lead_start`` where that begins.
    """

    start: int
    end: int
    lead: str
    lead_start: int
    month: int
    day: int
    year: int | None

    @property
    def full(self) -> str:
        """The month's name."""
        return FULL_MONTHS[self.month - 1]

    @property
    def short(self) -> str:
        """The month's abbreviation."""
        return SHORT_MONTHS[self.month - 1]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A paragraph or a sentence: half-open offsets."""

    start: int
    end: int


def prose(text: str) -> Iterator[Stretch]:
    """Yield the paragraphs that are long and end like sentences."""
    for match in _PARAGRAPH.finditer(text):
        written = match.group().rstrip()
        if len(written) >= _PROSE_LENGTH and written[-1] in '.!?”"':
            yield Stretch(match.start(), match.start() + len(written))


def sentences(text: str, paragraph: Stretch) -> list[Stretch]:
    """Split a paragraph where a sentence surely ends."""
    starts = [
        paragraph.start,
        *(match.end() for match in _BOUNDARY.finditer(text, paragraph.start, paragraph.end)),
    ]
    return [
        Stretch(start, end)
        for start, end in zip(starts, [start - 1 for start in starts[1:]] + [paragraph.end], strict=True)
    ]


def prose_sentences(text: str) -> list[Stretch]:
    """Return the sentences of all prose paragraphs."""
    return [sentence for paragraph in prose(text) for sentence in sentences(text, paragraph)]


def slots(article: Article, rng: Random, *, weekdays: bool = True) -> list[Slot]:
    """Return the real dates in prose; with ``weekdays`` also the places of "on Thursday", which a date can take."""
    found = []
    for paragraph in prose(article.text):
        for pattern in (_MONTH_FIRST, _DAY_FIRST):
            for match in pattern.finditer(article.text, paragraph.start, paragraph.end):
                year = int(match["year"]) if match["year"] else None
                found.append(_slot(match, _month_number(match["month"]), int(match["day"]), year))
        if weekdays:
            for match in _WEEKDAY.finditer(article.text, paragraph.start, paragraph.end):
                day = day_for(article, FULL_WEEKDAYS.index(match["date"]), rng)
                found.append(_slot(match, day.month, day.day, None))
    return [slot for slot in found if 1 <= slot.day <= monthrange(slot.year or 2024, slot.month)[1]]


def pick_slot(article: Article, rng: Random, *, weekdays: bool = True) -> Slot | None:
    """Choose one of the slots, None if there is none."""
    found = slots(article, rng, weekdays=weekdays)
    return rng.choice(found) if found else None


def day_for(article: Article, weekday: int, rng: Random) -> date:
    """Return the last such weekday up to the article's date; any one where the date is unknown."""
    anchor = article.published or date(2019, 1, 1) + timedelta(days=rng.randrange(1500))
    return anchor - timedelta(days=(anchor.weekday() - weekday) % 7)


def any_day(article: Article, rng: Random) -> date:
    """Return the article's date, or any day where it is unknown."""
    return article.published or date(2010, 1, 1) + timedelta(days=rng.randrange(5000))


def short_or_full(month: int, rng: Random) -> str:
    """Write a month as a paper might: March to July are mostly spelled out."""
    return FULL_MONTHS[month - 1] if 3 <= month <= 7 or rng.random() < 0.5 else SHORT_MONTHS[month - 1]


def _slot(match: re.Match[str], month: int, day: int, year: int | None) -> Slot:
    return Slot(match.start("date"), match.end("date"), match["lead"], match.start("lead"), month, day, year)


def _month_number(word: str) -> int:
    return next(number for number, name in enumerate(FULL_MONTHS, 1) if name.startswith(word[:3]))
