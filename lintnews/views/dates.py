"""Dates as an English text writes them: where they stand and which fields they name.

Nothing is worked out here: what a mention means is the business of ``meaning``. Mentions never reach over the
end of a paragraph; a line break inside a wrapped paragraph is white space.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lintnews.calendar import month_number, weekday_number
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.span import Span
from lintnews.views import date_patterns
from lintnews.views.blocks import index_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from lintnews.document import Document
    from lintnews.views.blocks import Paragraph


class DayPart(NamedTuple):
    """One day as written; a field that is not written is None. Weekdays count from Monday as 0."""

    year: int | None
    month: int | None
    day: int | None
    weekday: int | None


class Mention(NamedTuple):
    """A date, a range or a list of dates as written.

    Attributes:
        span: the whole mention, with its weekdays and its year.
        parts: one for a single date; the ends of a range; the members of a list. A year or month that is written
            once for several days stands in each of them.
        join: how the parts hang together.
        paragraph: the index of the paragraph that holds the mention.
    """

    span: Span
    parts: tuple[DayPart, ...]
    join: str
    paragraph: int

    @property
    def first(self) -> DayPart:
        """The first or only day."""
        return self.parts[0]

    @property
    def has_day(self) -> bool:
        """Whether a day of a month is named."""
        return self.parts[0].day is not None

    @property
    def is_weekday(self) -> bool:
        """Whether it is a bare weekday."""
        return self.parts[0].month is None and self.parts[0].weekday is not None

    @property
    def is_month(self) -> bool:
        """Whether it is a month without a day."""
        return self.parts[0].month is not None and self.parts[0].day is None


_NAMES, _HYPHENS = Literals(date_patterns.NAME_SIGNS), Literals(date_patterns.ISO_SIGNS)

SINGLE, RANGE, LIST = "single", "range", "list"

# The length of a year in an ISO date.
_YEAR = 4
# ... and of the name of a weekday in short.
_SHORT = 3
# How far a date reaches to the left and right of a month or weekday in it; longer ones have several such names.
_LEFT, _RIGHT = 28, 48
# After a weekday these may lead on to another one.
_RANGE_SIGNS = ("-", "–", "—", "to", "through")


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """Find the dates of a text in order."""
    places = _hints(document)
    if not places:
        return ()
    text, pattern = document.text, date_patterns.MENTION()
    found: list[Mention | None] = []
    for index, start, end, stop, anchor in _windows(text, document.paragraphs, places):
        if anchor is None:
            for some in pattern.finditer(text, start, end):
                found.append(_mention(text, some, index))
                if some.end() >= stop:
                    break
        elif _is_alone(text, anchor, end):
            found.append(_bare(Span(start, stop), anchor.group(), index))
        elif match := pattern.match(text, start, end):
            found.append(_mention(text, match, index))
    return tuple([mention for mention in found if mention is not None])


# The index of its paragraph, where its dates begin at the earliest, its end, the end of its last anchor; and the anchor
# if there is but one and the date begins with it: the search for where dates begin takes longer than to read them.
_Window = tuple[int, int, int, int, "regex.Match[str] | None"]


def _windows(text: str, paragraphs: tuple[Paragraph, ...], places: list[int]) -> Iterator[_Window]:
    """Yield the stretches that can hold dates."""
    current: _Window | None = None
    sure = date_patterns.ANCHOR()
    other = -1  # the last place that may be a weekday in short
    for place in places:
        anchor = sure.match(text, place)
        index = index_at(paragraphs, place) if anchor else None
        if anchor is None or index is None:
            if text[place : place + _SHORT] in date_patterns.WEEKDAY_SIGNS:
                other = place
            continue
        first, last, _ = paragraphs[index]
        stop = anchor.end()
        start, end = max(first, place - _LEFT), min(last, stop + _RIGHT)
        if current and current[0] == index and start <= current[2]:
            current = (index, current[1], end, stop, None)
            continue
        if current:
            yield current
        # A window must not begin inside a word or a number.
        while start > first and text[start - 1].isalnum():
            start += 1
        if other < start:
            start = _beginning(text, start, anchor)
        current = (index, start, end, stop, anchor if start == place else None)
    if current:
        yield current


def _beginning(text: str, start: int, anchor: regex.Match[str]) -> int:
    """Return where the date of an anchor begins at the earliest: at a digit, or with the name of a day ("Good Friday")."""
    place = anchor.start()
    words = text[start:place].split()
    if words and anchor.group().endswith(("day", "DAY")) and not words[-1].islower():
        return start
    digit = date_patterns.DIGIT().search(text, start, place)
    return digit.start() if digit else place


def _is_alone(text: str, anchor: regex.Match[str], end: int) -> bool:
    """Tell a weekday that can be a part of nothing else: half of the dates, and found at a fraction of the cost.

    There are no digits around it, and it is no part of a name ("Black Friday", "Friday Times") and no range.
    """
    start, stop = anchor.span()
    if not text.endswith("day", start, stop) or text[start - 1 : start] == "-":
        return False
    after = text[stop:end]
    if date_patterns.DIGIT().search(after):
        return False
    after = after.lstrip()
    return not after[:1].isupper() and not after.startswith(_RANGE_SIGNS)


# The mention of each bare weekday, but for its place.
_BARE = tuple((DayPart(None, None, None, weekday),) for weekday in range(7))


def _bare(span: Span, name: str, paragraph: int) -> Mention:
    """Return the mention of one bare weekday."""
    return Mention(span, _BARE[weekday_number(name)], SINGLE, paragraph)


def _hints(document: Document) -> list[int]:
    """Return where a month, a weekday or an ISO date may begin, sorted."""
    text = document.text
    places = []
    for name in _NAMES.found_in(document):
        place = text.find(name)
        while place >= 0:
            places.append(place)
            place = text.find(name, place + 1)
    if _HYPHENS.stand_in(document):
        iso = date_patterns.ISO_HINT().finditer(text)
        places += [match.start() - _YEAR for match in iso if match.start() >= _YEAR]
    return sorted(places)


# The places that a group has matched.
_Spans = list[tuple[int, int]]


@cache
def _groups() -> tuple[int, ...]:
    """Return the numbers of the groups that tell a date: asked for by name, they take six times as long."""
    numbers = date_patterns.MENTION().groupindex
    return tuple(
        numbers[name] for name in ("weekday", "weekday_range", "month", "day", "year", "range", "iso")
    )


def _mention(text: str, match: regex.Match[str], paragraph: int) -> Mention | None:
    """Return what a match says, None if it is no date but a name with one in it, or a vote."""
    if match.lastgroup == "name":
        return None
    named, weekday_range, months, days, years, ranges, iso = match.spans(*_groups())
    weekdays = [weekday_number(text[start:end]) for start, end in named]
    start, end = match.span()
    if not months and not iso:
        join = SINGLE if len(weekdays) == 1 else RANGE if weekday_range else LIST
        parts = tuple([DayPart(None, None, None, day) for day in weekdays])
        return Mention(Span(start, end), parts, join, paragraph)
    if weekdays and _is_newspaper(text, named[0], start):
        weekdays = []
        start = min(match.start("day"), match.start("month"))
    if iso:
        return Mention(Span(start, end), (_iso_part(text[slice(*iso[0])], weekdays),), SINGLE, paragraph)
    parts = _parts(text, months, days, years, weekdays)
    if ranges and _is_vote(text, start, parts):
        return None
    join = SINGLE if len(parts) == 1 else RANGE if ranges and len(parts) == 2 else LIST
    return Mention(Span(start, end), parts, join, paragraph)


def _is_vote(text: str, start: int, parts: tuple[DayPart, ...]) -> bool:
    """Tell "a 5-4 June ruling", a vote and a month, from a range of days."""
    before = text[max(0, start - 4) : start].rstrip().rpartition(" ")[2]
    first, last = parts[0], parts[-1]
    is_falling = first.month == last.month and (first.day or 0) > (last.day or 0)
    return is_falling and before.lower() in ("a", "the", "by")


def _is_newspaper(text: str, weekday: tuple[int, int], start: int) -> bool:
    """Tell "Edmonton Sun, August 16, 2008", a newspaper, from a weekday."""
    if text[slice(*weekday)] not in ("Sun", "Sat"):
        return False
    before = text[max(0, start - 20) : start].rstrip(" ")
    return before[-1:].isalpha() and before.rpartition(" ")[2][:1].isupper()


def _iso_part(written: str, weekdays: list[int]) -> DayPart:
    year, month, day = (int(field) for field in written.split("-"))
    return DayPart(year, month, day, weekdays[0] if weekdays else None)


def _parts(
    text: str, month_spans: _Spans, day_spans: _Spans, year_spans: _Spans, weekdays: list[int]
) -> tuple[DayPart, ...]:
    """Give each day its month, year and weekday: the nearest that is written on its side of the date."""
    months = [(month_number(text[start:end]), start) for start, end in month_spans]
    years = [(int(text[start:end]), start) for start, end in year_spans]
    days = [(int(text[start:end]), start) for start, end in day_spans]
    if not days:
        return (DayPart(years[0][0] if years else None, months[0][0], None, None),)
    month_first = months[0][1] < days[0][1]
    parts = []
    for number, (day, place) in enumerate(days):
        if len(months) == len(days):
            month = months[number][0]
        elif month_first:
            month = next(name for name, at in reversed(months) if at < place)
        else:
            month = next((name for name, at in months if at > place), months[-1][0])
        year = next((digits for digits, at in years if at > place), None) if years else None
        weekday = weekdays[number] if len(weekdays) == len(days) else None
        parts.append(DayPart(year, month, day, weekday))
    return _with_years_over_new_year(parts) if len(years) == 1 else tuple(parts)


def _with_years_over_new_year(parts: list[DayPart]) -> tuple[DayPart, ...]:
    """In "Dec. 28 to Jan. 3, 2022" the year that is written once belongs to its end."""
    last = parts[-1]
    first = parts[0]
    if (
        len(parts) == 2
        and last.year is not None
        and first.year == last.year
        and first.month is not None
        and last.month is not None
        and first.month > last.month
    ):
        return (first._replace(year=last.year - 1), last)
    return tuple(parts)
