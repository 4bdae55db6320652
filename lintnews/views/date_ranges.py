"""Ranges of days, months and years as an English text writes them, with what they span.

"Jan. 5-19", "from Tuesday, Jan. 5, until Friday, March 3", "from January to March", "2015-2019". Where the year of a day is
not known the range is placed in an ordinary one, so that only its length counts.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

from lintnews.calendar import day_or_none, days_in, written
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.span import Span
from lintnews.views.blocks import index_at
from lintnews.views.date_patterns import MONTH_SIGNS
from lintnews.views.figures import YEAR_AHEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document
    from lintnews.views.dates import DayPart, Mention

# An ordinary year; a range over the end of February may be a day longer.
_ANY_YEAR = 2023


class DateRange(NamedTuple):
    """A range of dates as written.

    Attributes:
        span: both ends and what joins them.
        paragraph: the index of the paragraph that holds it.
        first: its first day; the first of the month or year where no day is named.
        last: its last day, inclusive.
        unit: how finely it is written: "day", "month" or "year".
        year_known: whether its weekdays and a possible Feb. 29 are certain.
    """

    span: Span
    paragraph: int
    first: date
    last: date
    unit: str
    year_known: bool

    @property
    def days(self) -> int:
        """How many days it has, both ends counted."""
        return (self.last - self.first).days + 1

    @property
    def months(self) -> int:
        """How many months lie between its ends."""
        return 12 * (self.last.year - self.first.year) + self.last.month - self.first.month

    @property
    def working_days(self) -> int:
        """How many of its days are Monday to Friday."""
        weeks, rest = divmod(self.days, 7)
        return 5 * weeks + sum((self.first + timedelta(days=day)).weekday() < 5 for day in range(rest))

    def written(self) -> str:
        """Write it as a message does: "Jan. 5 to Jan. 19", "2015 to 2019"."""
        if self.unit == "year":
            return f"{self.first.year} to {self.last.year}"
        if self.unit == "month":
            return f"{self.first:%B} to {self.last:%B}"
        return f"{written(self.first)} to {written(self.last)}"


_JOIN = lazy(r"(?:,\s|\s?)[-–—]\s?|,?\s(?:to|until|till|through|thru)\s")
_YEARS = lazy(
    r"(?<![\w.,:$€£/–-])(?P<first>(?:1[5-9]|20)\d\d)(?:[-–]|\s(?:to|until|till|through)\s)(?P<last>(?:1[5-9]|20)\d\d)(?![\w%–-]|[.,]\d)"
)
# The last figure of the first year: [0-9] and a sign are much faster to look for than a whole year.
_YEARS_AT = lazy(r"[0-9](?:[-–]|\s(?:to|until|till|through)\s)[12][05-9][0-9][0-9]")
_JOINED_YEARS = lazy(rf"[0-9]{YEAR_AHEAD}")
# What a range is made of: a month, or the beginning of a year.
RANGE_SIGNS = (*MONTH_SIGNS, "15", "16", "17", "18", "19", "20")
_FROM = lazy(r"\b[Ff]rom\s$")


def may_join_years(document: Document) -> bool:
    """Tell whether anything joins two years; most texts have nothing."""
    return document.joins_figures and _JOINED_YEARS().search(document.text) is not None


def date_ranges(document: Document) -> Iterator[DateRange]:
    """Yield the ranges of days and months, then those of years."""
    mentions = document.dates
    for number, mention in enumerate(mentions):
        found = None
        if mention.join == "range":
            found = _range(mention.span, mention.paragraph, mention.parts[0], mention.parts[-1])
        elif mention.join == "single" and number + 1 < len(mentions):
            found = _joined(document.text, mention, mentions[number + 1])
        if found is not None:
            yield found
    if may_join_years(document):
        yield from _year_ranges(document)


def _joined(text: str, mention: Mention, other: Mention) -> DateRange | None:
    """Return the range of two dates that a word joins: "from Tuesday, Jan. 5, 2021, to Jan. 9, 2021"."""
    if (
        other.join != "single"
        or other.paragraph != mention.paragraph
        or other.span.start - mention.span.end > 12
    ):
        return None
    if not _JOIN().fullmatch(text, mention.span.end, other.span.start):
        return None
    return _range(Span(mention.span.start, other.span.end), mention.paragraph, mention.first, other.first)


def _range(span: Span, paragraph: int, first: DayPart, last: DayPart) -> DateRange | None:
    if first.month is None or last.month is None or (first.day is None) != (last.day is None):
        return None
    last_year = last.year or first.year
    first_year = first.year or last_year
    year_known = first_year is not None
    begin = first_year or _ANY_YEAR
    end = last_year or _ANY_YEAR
    if first.year is None or last.year is None:
        over_new_year = (first.month, first.day or 1) > (last.month, last.day or 1)
        begin, end = (
            (end - 1 if last.year and over_new_year else begin),
            (end if last.year else begin + over_new_year),
        )
    start = day_or_none(begin, first.month, first.day or 1)
    stop = day_or_none(end, last.month, last.day or days_in(last.month, end))
    if start is None or stop is None or start >= stop:
        return None
    return DateRange(span, paragraph, start, stop, "day" if first.day else "month", year_known)


def _year_ranges(document: Document) -> Iterator[DateRange]:
    text = document.text
    for place in _YEARS_AT().finditer(text):
        match = _YEARS().match(text, max(0, place.start() - 3))
        if match is None:
            continue
        first, last = int(match["first"]), int(match["last"])
        paragraph = index_at(document.paragraphs, match.start())
        if first < last and paragraph is not None:
            begin = _FROM().search(text, max(0, match.start() - 6), match.start())
            span = Span(begin.start() if begin else match.start(), match.end())
            yield DateRange(span, paragraph, date(first, 1, 1), date(last, 12, 31), "year", year_known=True)
