"""Dates as an English text writes them: where they stand and which fields they name.

Nothing is worked out here: what a mention means is the business of ``meaning``. Mentions never reach over the
end of a paragraph; a line break inside a wrapped paragraph is white space.
"""

from __future__ import annotations

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
    found: list[Mention] = []
    for index, start, end, anchor in _windows(text, document.paragraphs, places):
        if anchor is not None and _is_alone(text, anchor, start, end):
            found.append(_bare(Span(*anchor.span()), anchor.group(), index))
        else:
            for match in pattern.finditer(text, start, end):
                found += _mention(text, match, index)
    return tuple(found)


_Window = tuple[int, int, int, "regex.Match[str] | None"]


def _windows(text: str, paragraphs: tuple[Paragraph, ...], places: list[int]) -> Iterator[_Window]:
    """Yield paragraph index, start and end of the stretches that can hold dates, and the anchor if it has one only."""
    current: _Window | None = None
    sure = date_patterns.ANCHOR()
    for place in places:
        match = sure.match(text, place)
        index = index_at(paragraphs, match.start()) if match else None
        if match is None or index is None:
            continue
        paragraph = paragraphs[index]
        start = max(paragraph.start, match.start() - _LEFT)
        end = min(paragraph.end, match.end() + _RIGHT)
        if current and current[0] == index and start <= current[2]:
            current = (index, current[1], end, None)
        else:
            if current:
                yield current
            # A window must not begin inside a word or a number.
            while start > paragraph.start and text[start - 1].isalnum():
                start += 1
            current = (index, start, end, match)
    if current:
        yield current


def _is_alone(text: str, anchor: regex.Match[str], start: int, end: int) -> bool:
    """Tell a weekday that can be a part of nothing else: half of the dates, and found at a fraction of the cost.

    There are no digits around it, and it is no part of a name ("Black Friday", "Friday Times") and no range.
    """
    if not anchor.group().endswith("day") or date_patterns.DIGIT().search(text, start, end):
        return False
    before, after = text[start : anchor.start()], text[anchor.end() : end].lstrip()
    words = before.split()
    is_free = bool(words) and words[-1].islower() and not before.endswith("-")
    return is_free and not after[:1].isupper() and not after.startswith(_RANGE_SIGNS)


def _bare(span: Span, name: str, paragraph: int) -> Mention:
    """Return the mention of one bare weekday."""
    return Mention(span, (DayPart(None, None, None, weekday_number(name)),), SINGLE, paragraph)


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


def _mention(text: str, match: regex.Match[str], paragraph: int) -> Iterator[Mention]:
    if match.lastgroup == "name":
        return
    if match.lastgroup == "weekday" and match.span("weekday") == match.span():
        # One bare weekday, as most mentions are.
        yield _bare(Span(*match.span()), match["weekday"], paragraph)
        return
    groups = match.capturesdict()
    weekdays = [weekday_number(name) for name in groups["weekday"]]
    start, end = match.span()
    if weekdays and _is_newspaper(text, match):
        weekdays = []
        start = min(match.start("day"), match.start("month"))
    if groups["iso"]:
        yield Mention(Span(start, end), (_iso_part(groups["iso"][0], weekdays),), SINGLE, paragraph)
        return
    if not groups["month"]:
        join = SINGLE if len(weekdays) == 1 else RANGE if groups["weekday_range"] else LIST
        yield Mention(
            Span(start, end), tuple(DayPart(None, None, None, day) for day in weekdays), join, paragraph
        )
        return
    parts = _parts(match, groups, weekdays)
    if groups["range"] and _is_vote(text, start, parts):
        return
    join = SINGLE if len(parts) == 1 else RANGE if groups["range"] and len(parts) == 2 else LIST
    yield Mention(Span(start, end), parts, join, paragraph)


def _is_vote(text: str, start: int, parts: tuple[DayPart, ...]) -> bool:
    """Tell "a 5-4 June ruling", a vote and a month, from a range of days."""
    before = text[max(0, start - 4) : start].rstrip().rpartition(" ")[2]
    first, last = parts[0], parts[-1]
    is_falling = first.month == last.month and (first.day or 0) > (last.day or 0)
    return is_falling and before.lower() in ("a", "the", "by")


def _is_newspaper(text: str, match: regex.Match[str]) -> bool:
    """Tell "Edmonton Sun, August 16, 2008", a newspaper, from a weekday."""
    if match.captures("weekday")[0] not in ("Sun", "Sat"):
        return False
    before = text[max(0, match.start() - 20) : match.start()].rstrip(" ")
    return before[-1:].isalpha() and before.rpartition(" ")[2][:1].isupper()


def _iso_part(written: str, weekdays: list[int]) -> DayPart:
    year, month, day = (int(field) for field in written.split("-"))
    return DayPart(year, month, day, weekdays[0] if weekdays else None)


def _parts(match: regex.Match[str], groups: dict[str, list[str]], weekdays: list[int]) -> tuple[DayPart, ...]:
    """Give each day its month, year and weekday: the nearest that is written on its side of the date."""
    months = _placed(match, "month", groups)
    years = _placed(match, "year", groups)
    days = [(int(day), place) for day, place in _placed(match, "day", groups)]
    month_first = not days or months[0][1] < days[0][1]
    parts = []
    for number, (day, place) in enumerate(days):
        if len(months) == len(days):
            month = months[number][0]
        elif month_first:
            month = next(name for name, at in reversed(months) if at < place)
        else:
            month = next((name for name, at in months if at > place), months[-1][0])
        year = next((int(digits) for digits, at in years if at > place), None)
        weekday = weekdays[number] if len(weekdays) == len(days) else None
        parts.append(DayPart(year, month_number(month), day, weekday))
    if not parts:
        return (DayPart(int(years[0][0]) if years else None, month_number(months[0][0]), None, None),)
    return _with_years_over_new_year(parts) if len(years) == 1 else tuple(parts)


def _placed(match: regex.Match[str], group: str, groups: dict[str, list[str]]) -> list[tuple[str, int]]:
    return list(zip(groups[group], match.starts(group), strict=True))


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
