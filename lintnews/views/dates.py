"""Dates as an English text writes them: where they stand and which fields they name.

Nothing is worked out here: what a mention means is the business of ``meaning``. Mentions never reach over the
end of a paragraph; a line break inside a wrapped paragraph is white space.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lintnews.calendar import month_number, weekday_number
from lintnews.record import NamedTuple
from lintnews.span import Span
from lintnews.views import date_patterns
from lintnews.views.blocks import index_at
from lintnews.views.day_names import PART, dates_in_figures, end_of_anchor

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

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


SINGLE, RANGE, LIST = "single", "range", "list"

# How far a date reaches to the left and right of a month or weekday in it; longer ones have several such names.
_LEFT, _RIGHT = 28, 48
# After a weekday these may lead on to another one.
_RANGE_SIGNS = ("-", "–", "—", "to", "through")
# After a month these may lead on to a day or a year.
_LEADS_ON = (*"0123456789,", "the", "of")
_WEEKDAY_ENDS = ("day", "DAY")


def find_mentions(document: Document) -> tuple[Mention, ...]:
    """Find the dates of a text in order."""
    places: Sequence[int] = document.day_names
    if figures := dates_in_figures(document):
        places = sorted((*places, *figures))
    if not places:
        return ()
    text = document.text
    found: list[Mention | None] = []
    for index, start, end, stop, is_sole in _windows(text, document.paragraphs, places):
        if is_sole:
            found.append(_sole(text, start, stop, end, index))
            continue
        for match in date_patterns.MENTION().finditer(text, start, end):
            found.append(_mention(text, match, index))
            if match.end() >= stop:
                break
    return tuple([mention for mention in found if mention is not None])


# The index of its paragraph, where its dates begin at the earliest, its end, the end of its last month or weekday;
# and whether it has but one of these, with which its date begins: to search for where a date begins takes longer
# than to read it.
_Window = tuple[int, int, int, int, bool]


def _windows(text: str, paragraphs: tuple[Paragraph, ...], places: Sequence[int]) -> Iterator[_Window]:
    """Yield the stretches that can hold dates."""
    current: _Window | None = None
    part = -1  # the last place of what may be a part of a date, but begins no window
    for place in places:
        stop = end_of_anchor(text, place)
        index = index_at(paragraphs, place) if stop > 0 else None
        if index is None:
            if stop == PART:
                part = place
                if current and place < current[2]:
                    current = (*current[:4], False)
            continue
        first, last, _ = paragraphs[index]
        start, end = max(first, place - _LEFT), min(last, stop + _RIGHT)
        if current and current[0] == index and start <= current[2]:
            current = (index, current[1], end, stop, False)
            continue
        if current:
            yield current
        # A window must not begin inside a word or a number.
        while start > first and text[start - 1].isalnum():
            start += 1
        is_sole = part < start and _begins_date(text[start:place], text[place:stop])
        current = (index, place if is_sole else start, end, stop, is_sole)
    if current:
        yield current


def _begins_date(before: str, name: str) -> bool:
    """Tell whether a date begins with its only month or weekday: no day before a month, and no name ("Good Friday")."""
    words = before.split()
    if not words:
        return True
    if name.endswith(_WEEKDAY_ENDS):
        return words[-1].islower()
    word = words[-2] if words[-1] == "of" and len(words) > 1 else words[-1]
    return word.isalpha()


def _sole(text: str, start: int, stop: int, end: int, paragraph: int) -> Mention | None:
    """Read a date that begins with the only month or weekday in its window.

    Most are a month or a weekday alone, for which the pattern of all dates is not needed.
    """
    name, after = text[start:stop], text[stop:end].lstrip()
    if name.endswith(_WEEKDAY_ENDS):
        # Neither a part of a name ("Friday Times") nor of a range.
        if not (after[:1].isupper() or after.startswith(_RANGE_SIGNS) or text[start - 1 : start] == "-"):
            return Mention(Span(start, stop), _BARE[weekday_number(name)], SINGLE, paragraph)
    elif name[:1].isalpha() and not after.startswith(_LEADS_ON):
        return _bare_month(text, start, stop, paragraph)
    match = date_patterns.MENTION().match(text, start, end)
    return _mention(text, match, paragraph) if match else None


def _bare_month(text: str, start: int, stop: int, paragraph: int) -> Mention | None:
    """Return the mention of a month alone, None if it may be a word or a given name."""
    name = text[start:stop]
    if name not in date_patterns.SURE_MONTHS and not (
        name in date_patterns.UNSURE_MONTHS and date_patterns.TIME_WORD().match(text, start)
    ):
        return None
    return Mention(Span(start, stop), (DayPart(None, month_number(name), None, None),), SINGLE, paragraph)


# The mention of each bare weekday, but for its place.
_BARE = tuple((DayPart(None, None, None, weekday),) for weekday in range(7))


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
