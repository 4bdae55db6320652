"""Which day or days each date means, and how that was decided.

A full date means what it says. A date without a year takes the year of its paragraph, else of a date named
before it, else the one that puts it nearest to the article's own date. A bare weekday is the latest such day up
to the article's date after a past verb, the next one after a future verb. Where nothing tells, nothing is
guessed. The clock is never asked.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from lintnews.calendar import day_or_none, days_in
from lintnews.views import tense

if TYPE_CHECKING:
    from lintnews.document import Document
    from lintnews.views.dates import DayPart, Mention


class Basis(StrEnum):
    """How the meaning of a date was decided."""

    EXPLICIT = "explicit"
    PARAGRAPH = "same paragraph"
    EARLIER = "earlier date"
    ANCHOR = "article's date"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a mention means.

    Attributes:
        mention: the date as written.
        first: the first day meant, None if unknown.
        last: the last day meant, inclusive; equal to ``first`` for a single day.
        basis: how it was decided.
        candidates: all first days that the mention may mean; a careful rule asks that none of them fits.
    """

    mention: Mention
    first: date | None
    last: date | None
    basis: Basis
    candidates: tuple[date, ...] = ()


# A date without a year is judged by the article's date only when it comes this near to it.
NEAR = timedelta(days=183)


def find_meanings(document: Document) -> tuple[Meaning, ...]:
    """Work out the meaning of each date outside the cuts, in order of the text."""
    meanings: list[Meaning] = []
    years: list[tuple[int, int, int]] = []  # (paragraph, year, offset) of years named so far
    for mention in document.dates:
        meaning = _meaning(document, mention, years)
        meanings.append(meaning)
        year = next((part.year for part in reversed(mention.parts) if part.year is not None), None)
        if year is not None:
            years.append((mention.paragraph, year, mention.span.start))
    return tuple(meanings)


def _meaning(document: Document, mention: Mention, years: list[tuple[int, int, int]]) -> Meaning:
    first, last = mention.parts[0], mention.parts[-1]
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year)
    if last.year is None and first.year is not None:
        last = last._replace(year=first.year)
    if first.month is None:
        return _weekday_meaning(document, mention)
    if first.year is not None:
        return _known(mention, first, last, Basis.EXPLICIT)
    if first.day is None:
        return Meaning(mention, None, None, Basis.NONE)
    return _yearless_meaning(document, mention, first, last, years)


def _known(mention: Mention, first: DayPart, last: DayPart, basis: Basis) -> Meaning:
    """Give the meaning of a mention whose years are known; an impossible day means nothing."""
    start = _day(first, 1)
    end = _day(last, None)
    if start is None or end is None:
        return Meaning(mention, None, None, basis)
    return Meaning(mention, start, end, basis, (start,))


def _day(part: DayPart, default: int | None) -> date | None:
    if part.year is None or part.month is None:
        return None
    day = part.day if part.day is not None else default or days_in(part.month, part.year)
    return day_or_none(part.year, part.month, day)


def _yearless_meaning(
    document: Document, mention: Mention, first: DayPart, last: DayPart, years: list[tuple[int, int, int]]
) -> Meaning:
    published = document.published
    near = [year for paragraph, year, _ in years if paragraph == mention.paragraph]
    if near and not _speaks_of_now(document, mention, near[-1]):
        return _known(mention, first._replace(year=near[-1]), last._replace(year=_end_year(first, last, near[-1])), Basis.PARAGRAPH)
    if published is None:
        return Meaning(mention, None, None, Basis.NONE)
    candidates = _years_near(document, mention, first, published.date)
    if not candidates:
        return Meaning(mention, None, None, Basis.NONE)
    year = candidates[0].year
    known = _known(mention, first._replace(year=year), last._replace(year=_end_year(first, last, year)), Basis.ANCHOR)
    return Meaning(mention, known.first, known.last, Basis.ANCHOR, candidates)


def _speaks_of_now(document: Document, mention: Mention, year: int) -> bool:
    """Tell a date whose weekday fits the article's year from one that belongs to an older year named nearby."""
    part = mention.first
    if part.weekday is None or part.month is None or part.day is None:
        return False
    old = day_or_none(year, part.month, part.day)
    if old is not None and old.weekday() == part.weekday:
        return False
    return document.published is not None


def _end_year(first: DayPart, last: DayPart, year: int) -> int:
    over_new_year = first.month is not None and last.month is not None and first.month > last.month
    return year + 1 if over_new_year else year


def _years_near(document: Document, mention: Mention, part: DayPart, anchor: date) -> tuple[date, ...]:
    """Return the days near the article's date that the mention may mean, the likeliest first."""
    days = [day_or_none(anchor.year + shift, part.month or 1, part.day or 1) for shift in (-1, 0, 1)]
    near = [day for day in days if day is not None and abs(day - anchor) <= NEAR + timedelta(days=183)]
    fitting = [day for day in near if part.weekday is None or day.weekday() == part.weekday] or near
    direction = tense.direction(document, mention.span)

    def distance(day: date) -> int:
        gap = (day - anchor).days
        if direction == tense.FUTURE and gap < -1:
            return 1000 - gap
        if direction == tense.PAST and gap > 1:
            return 1000 + gap
        # A plain mention more often looks back than ahead.
        return abs(gap) if gap <= 0 else gap + 20

    return tuple(sorted(fitting, key=lambda day: (distance(day), day)))


def _weekday_meaning(document: Document, mention: Mention) -> Meaning:
    """Resolve a bare weekday, or a span of weekdays, against the article's date."""
    published = document.published
    weekday = mention.first.weekday
    if published is None or weekday is None:
        return Meaning(mention, None, None, Basis.NONE)
    back = timedelta(days=(published.date.weekday() - weekday) % 7)
    ahead = timedelta(days=(weekday - published.date.weekday()) % 7)
    latest, following = published.date - back, published.date + ahead
    week = timedelta(days=7)
    direction = tense.direction(document, mention.span)
    word = tense.word_before(document.text, mention.span.start)
    if word == "last":
        candidates: tuple[date, ...] = (latest if back else latest - week, (latest if back else latest - week) - week)
    elif word == "next":
        candidates = (following if ahead else following + week, (following if ahead else following + week) + week)
    elif direction == tense.FUTURE:
        candidates = (following, following + week)
    elif direction == tense.PAST:
        candidates = (latest,) if back else (latest, latest - week)
    else:
        candidates = (latest, following)
    first = candidates[0]
    last_weekday = mention.parts[-1].weekday
    length = (last_weekday - weekday) % 7 if mention.join == "range" and last_weekday is not None else 0
    return Meaning(mention, first, first + timedelta(days=length), Basis.ANCHOR, candidates)
