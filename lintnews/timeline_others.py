"""What else tells of time in an article, for the ``dates`` command: clock times, relative days, lengths of time."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from lintnews.calendar import weekday_of
from lintnews.record import NamedTuple
from lintnews.views.durations import Form, durations_in
from lintnews.views.relative_days import find_relative_days

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document
    from lintnews.span import Span
    from lintnews.views.durations import Duration
    from lintnews.views.relative_days import RelativeDay
    from lintnews.views.times import Clock, TimeMention

_ANCHOR = "article's date"
_LAST_DAY = date.max.toordinal()
# How many years a unit has, for what is counted back by years.
_YEARS = {"year": 1, "decade": 10, "century": 100}
_DAYS = {"day": 1, "night": 1, "week": 7}


class Other(NamedTuple):
    """A time, a relative day or a length of time.

    Attributes:
        span: the words.
        kind: "time", "relative day" or "length".
        meant: what it means; None where nothing tells.
        why: how that was decided.
    """

    span: Span
    kind: str
    meant: str | None
    why: str


def others_of(document: Document) -> Iterator[Other]:
    """Yield the times, then the relative days, then the lengths of time of an article."""
    yield from map(_time, document.times)
    published = document.published.date if document.published else None
    for day in find_relative_days(document.text, document.paragraphs):
        yield _relative_day(document, day, published)
    for index, (start, end, _) in enumerate(document.paragraphs):
        for duration in durations_in(document.text, start, end, index):
            yield _length(duration, published)


def _time(mention: TimeMention) -> Other:
    meant = _clock(mention.first, mention.last)
    if mention.last is not None:
        meant = f"{meant} to {_clock(mention.last, None)}"
    return Other(mention.span, "time", meant, mention.zone or "no zone")


def _clock(clock: Clock, end: Clock | None) -> str:
    """Write a time in 24 hours; in "from 5 to 7 p.m." the half of the day is written once."""
    half = clock.half or (end.half if end else None)
    hour = clock.hour
    if half and 1 <= hour <= 12:
        hour = hour % 12 + 12 * (half == "p")
    return f"{hour:02}:{clock.minute or 0:02}"


def _relative_day(document: Document, day: RelativeDay, published: date | None) -> Other:
    if document.is_quoted(day.span.start):
        return Other(day.span, "relative day", None, "in a quotation")
    meant = _moved(published, day.offset) if published else None
    if meant is None:
        return Other(day.span, "relative day", None, "none")
    return Other(day.span, "relative day", f"{meant} {weekday_of(meant)[:3]}", _ANCHOR)


def _moved(day: date, days: int) -> date | None:
    """Return the day so many days later; None outside the calendar."""
    number = day.toordinal() + days
    return date.fromordinal(number) if 0 < number <= _LAST_DAY else None


def _length(duration: Duration, published: date | None) -> Other:
    number, unit = duration.number, duration.unit
    about = "" if duration.exact else "about "
    if duration.form is not Form.AGO or published is None:
        plural = "" if number == 1 else "s"
        return Other(duration.span, "length", f"{about}{number} {unit}{plural}", str(duration.form))
    then = _counted_back(published, number, unit)
    return Other(duration.span, "length", f"{about}{then}" if then else None, _ANCHOR)


def _counted_back(published: date, number: int, unit: str) -> str | None:
    """Write the year, month or day that lies so many units back; None before the calendar."""
    if unit in _YEARS:
        year = published.year - number * _YEARS[unit]
        return str(year) if year > 0 else None
    if unit == "month":
        year, month = divmod(12 * published.year + published.month - 1 - number, 12)
        return f"{year}-{month + 1:02}" if year > 0 else None
    day = _moved(published, -number * _DAYS[unit])
    return str(day) if day else None
