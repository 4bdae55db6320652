"""Which day or days each date means, and how that was decided.

A full date means what it says. A date without a year takes the year of its paragraph, else of a date named
before it, else the one that puts it nearest to the article's own date. A bare weekday is the latest such day up
to the article's date after a past verb, the next one after a future verb. Where nothing tells, nothing is
guessed: a month is not taken for the nearest where the tense speaks against it. The clock is never asked.
"""

from __future__ import annotations

from bisect import bisect_right
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from lintnews.calendar import day_or_none, days_in
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.views import date_patterns, known_days, tense
from lintnews.views.months import year_of_month
from lintnews.views.weekdays import days_of_weekday

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document
    from lintnews.span import Span
    from lintnews.views.blocks import Paragraph
    from lintnews.views.dates import DayPart, Mention


class Basis(StrEnum):
    """How the meaning of a date was decided."""

    EXPLICIT = "explicit"
    PARAGRAPH = "same paragraph"
    EARLIER = "earlier date"
    EVENT = "known event"
    ANCHOR = "article's date"
    NONE = "none"


class Days(NamedTuple):
    """The days that a mention means, as attributes of ``Meaning``."""

    first: date | None
    last: date | None
    basis: Basis
    candidates: tuple[date, ...] = ()


class Meaning:
    """What a mention means, worked out when it is first asked for: most rules ask for that of few mentions.

    Attributes:
        mention: the date as written.
        first: the first day meant, None if unknown.
        last: the last day meant, inclusive; equal to ``first`` for a single day.
        basis: how it was decided.
        candidates: all first days that the mention may mean; a careful rule asks that none of them fits.
    """

    def __init__(self, mention: Mention, article: _Article, named: int) -> None:
        self.mention = mention
        self._article, self._named = article, named

    @cached_property
    def _days(self) -> Days:
        return _days(self._article, self.mention, self._named)

    @property
    def first(self) -> date | None:
        """The first day meant, None if unknown."""
        return self._days.first

    @property
    def last(self) -> date | None:
        """The last day meant, inclusive."""
        return self._days.last

    @property
    def basis(self) -> Basis:
        """How it was decided."""
        return self._days.basis

    @property
    def candidates(self) -> tuple[date, ...]:
        """All first days that the mention may mean."""
        return self._days.candidates


# "in January last year"
_YEAR_SAID = lazy(r",?\s(?:of\s)?(?P<which>last|next|this)\syear\b")
_SHIFTS = {"last": -1, "this": 0, "next": 1}

# The years that the text has named so far, with the mention that names each.
_Named = list[tuple[int, "Mention"]]


class _Article(NamedTuple):
    """What of an article tells the meaning of its dates; no document, which would hold itself through its meanings."""

    text: str
    published: date | None
    paragraphs: tuple[Paragraph, ...]
    named: _Named
    sentences: dict[int, tuple[Span, ...]]

    def sentence_of(self, mention: Mention) -> Span:
        """Return the sentence that holds a mention."""
        from lintnews.views.sentences import find_sentences  # noqa: PLC0415 - many articles need none

        index, place = mention.paragraph, mention.span.start
        if index not in self.sentences:
            start, end, _ = self.paragraphs[index]
            self.sentences[index] = find_sentences(self.text, start, end)
        found = self.sentences[index]
        sentence = found[bisect_right(found, place, key=lambda span: span.start) - 1]
        return sentence if sentence.start <= place < sentence.end else mention.span


# An earlier full date this near in the calendar sets the year of a date without one.
_SAME_SEASON = 31
# So far back, in code points and in dates, a date takes its year: a bound, so that no text makes this slow.
_LOOK_BACK, _FEW = 2000, 20
# ... unless the date lies this near to the article's own.
_RECENT = 45


def find_meanings(document: Document) -> tuple[Meaning, ...]:
    """Work out the meaning of each date outside the cuts, in order of the text."""
    dates = document.dates
    if not dates:
        return ()
    published = document.published.date if document.published else None
    article = _Article(document.text, published, document.paragraphs, [], {})
    meanings: list[Meaning] = []
    for mention in dates:
        meanings.append(Meaning(mention, article, len(article.named)))
        year = mention.parts[-1].year
        if year is None and len(mention.parts) > 1:
            year = next((part.year for part in reversed(mention.parts) if part.year is not None), None)
        if year is not None:
            article.named.append((year, mention))
    return tuple(meanings)


def _days(article: _Article, mention: Mention, named: int) -> Days:
    first, last = mention.parts[0], mention.parts[-1]
    if first.year is None and last.year is not None:
        first = first._replace(year=last.year)
    if last.year is None and first.year is not None:
        last = last._replace(year=_end_year(first, last, first.year))
    if first.month is None:
        return _weekday_days(article, mention)
    if first.year is not None:
        return _known(first, last, Basis.EXPLICIT)
    if first.day is None:
        return _month_days(article, mention, named)
    return _yearless_days(article, mention, article.named[:named])


def _known(first: DayPart, last: DayPart, basis: Basis) -> Days:
    """Give the meaning of a mention whose years are known; an impossible day means nothing."""
    start = _day(first, 1)
    end = _day(last, None)
    if start is None or end is None:
        return Days(None, None, basis)
    return Days(start, end, basis, (start,))


def _day(part: DayPart, default: int | None) -> date | None:
    if part.year is None or part.month is None:
        return None
    day = part.day if part.day is not None else default or days_in(part.month, part.year)
    return day_or_none(part.year, part.month, day)


def _yearless_days(article: _Article, mention: Mention, named: _Named) -> Days:
    """Find the year of a date that has none: that of a known event, of its paragraph, of an earlier date, the nearest."""
    first, last = mention.parts[0], mention.parts[-1]
    near = () if article.published is None else _days_near(article, mention, article.published)
    for year, basis in _years_told(article, mention, named, near):
        day = day_or_none(year, first.month or 1, first.day or 1)
        # A weekday that fits the article's year and not the older one tells that the older one is not meant.
        if day is None or (first.weekday is not None and day.weekday() != first.weekday and near):
            continue
        return _in_year(first, last, year, basis, (day, *(other for other in near if other != day)))
    if not near:
        return Days(None, None, Basis.NONE)
    return _in_year(first, last, near[0].year, Basis.ANCHOR, near)


def _month_days(article: _Article, mention: Mention, named: int) -> Days:
    """Give the days of a month without a year: that of its sentence, else the nearest."""
    part = mention.first
    year, basis = _year_in_sentence(article, mention, article.named[:named]), Basis.PARAGRAPH
    if year is None and article.published is not None and part.month is not None:
        word = tense.word_before(article.text, mention.span.start)
        year = year_of_month(part.month, article.published, _direction(article, mention), word)
        basis = Basis.ANCHOR
    if year is None:
        return Days(None, None, Basis.NONE)
    return _known(part._replace(year=year), mention.parts[-1]._replace(year=year), basis)


def _year_in_sentence(article: _Article, mention: Mention, named: _Named) -> int | None:
    said = _YEAR_SAID().match(article.text, mention.span.end)
    if said:
        return article.published.year + _SHIFTS[said["which"]] if article.published else None
    start = article.sentence_of(mention).start
    return _year_after(article, mention, named, start)


def _in_year(first: DayPart, last: DayPart, year: int, basis: Basis, candidates: tuple[date, ...]) -> Days:
    known = _known(first._replace(year=year), last._replace(year=_end_year(first, last, year)), basis)
    return known._replace(candidates=candidates)


def _years_told(
    article: _Article, mention: Mention, named: _Named, near: tuple[date, ...]
) -> Iterator[tuple[int, Basis]]:
    """Yield the years that the text gives for a date without one, the surest first."""
    first = mention.first
    if (known := known_days.year_of(article.text, mention.span, first.month, first.day)) is not None:
        yield known, Basis.EVENT
    told = list(_years_named(article, mention, named, near))
    # What is to come does not lie in a year that was named as past.
    if told and not (article.published and _direction(article, mention) == tense.FUTURE):
        yield from told


def _years_named(
    article: _Article, mention: Mention, named: _Named, near: tuple[date, ...]
) -> Iterator[tuple[int, Basis]]:
    """Yield the years that stand before a date: in its paragraph, and with a date of its season."""
    first = mention.first
    if (year := _year_in_paragraph(article, mention, named)) is not None:
        yield year, Basis.PARAGRAPH
    if near and article.published and abs((near[0] - article.published).days) <= _RECENT:
        return
    for year, other in reversed(named[-_FEW:]):
        day, told = _in_leap_year(other.first), _in_leap_year(first)
        if day and told and abs((day - told).days) <= _SAME_SEASON:
            yield year, Basis.EARLIER
            return


def _direction(article: _Article, mention: Mention) -> str:
    return tense.direction(article.text, article.sentence_of(mention), mention.span)


def _in_leap_year(part: DayPart) -> date | None:
    """Place a day, or the middle of a month, in a year that has all days, to compare seasons."""
    return day_or_none(2024, part.month, part.day or 15) if part.month else None


def _year_in_paragraph(article: _Article, mention: Mention, named: _Named) -> int | None:
    """Return the year that is named last before a mention in its paragraph, unless something only began in it."""
    start = max(article.paragraphs[mention.paragraph].start, mention.span.start - _LOOK_BACK)
    return _year_after(article, mention, named, start)


def _year_after(article: _Article, mention: Mention, named: _Named, start: int) -> int | None:
    """Return the year that is named last between ``start`` and a mention in its paragraph."""
    years = [
        (match.start(), int(match.group()))
        for match in date_patterns.BARE_YEAR().finditer(article.text, start, mention.span.start)
    ]
    for year, other in reversed(named):
        if other.paragraph != mention.paragraph or other.span.start < start:
            break
        if tense.word_before(article.text, other.span.start) != "since":
            years.append((other.span.start, year))
            break
    return max(years)[1] if years else None


def _end_year(first: DayPart, last: DayPart, year: int) -> int:
    over_new_year = first.month is not None and last.month is not None and first.month > last.month
    return year + 1 if over_new_year else year


def _days_near(article: _Article, mention: Mention, anchor: date) -> tuple[date, ...]:
    """Return the days near the article's date that a mention may mean, the likeliest first.

    The nearest is meant nearly always; the tense decides only between two that are about as far.
    """
    part = mention.first
    days = [day_or_none(anchor.year + shift, part.month or 1, part.day or 1) for shift in (-1, 0, 1)]
    known = [day for day in days if day is not None]
    fitting = [day for day in known if part.weekday is None or day.weekday() == part.weekday] or known
    orders = {direction: _likeliest(fitting, anchor, direction) for direction in _DIRECTIONS}
    # To find the tense costs more than all the rest.
    if len(set(orders.values())) == 1:
        return orders[tense.UNKNOWN]
    return orders[_direction(article, mention)]


def _likeliest(days: list[date], anchor: date, direction: str) -> tuple[date, ...]:
    """Order days by how far they lie from the article's, where those against the tense count as farther."""

    def distance(day: date) -> int:
        gap = (day - anchor).days
        against = (direction == tense.FUTURE and gap < -1) or (direction == tense.PAST and gap > 1)
        return abs(gap) + _AGAINST_TENSE * against

    return tuple(sorted(days, key=lambda day: (distance(day), day)))


_DIRECTIONS = (tense.PAST, tense.FUTURE, tense.UNKNOWN)
_AGAINST_TENSE = 150


def _weekday_days(article: _Article, mention: Mention) -> Days:
    """Resolve a bare weekday, or a span of weekdays, against the article's date."""
    published = article.published
    weekday = mention.first.weekday
    if published is None or weekday is None:
        return Days(None, None, Basis.NONE)
    word = tense.word_before(article.text, mention.span.start)
    candidates = days_of_weekday(weekday, published, word, lambda: _direction(article, mention))
    first = candidates[0]
    last_weekday = mention.parts[-1].weekday
    length = (last_weekday - weekday) % 7 if mention.join == "range" and last_weekday is not None else 0
    return Days(first, first + timedelta(days=length), Basis.ANCHOR, candidates)
