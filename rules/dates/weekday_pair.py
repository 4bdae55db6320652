"""Two dates with weekdays that no single year satisfies.

What it finds: days without a year, each with its weekday ("Tuesday, Jan. 5" … "Friday, Jan. 7"), that lie within two
months of each other and cannot fall in the same year. Where there are several, the one that disagrees with the most.

Why it matters: at least one of the dates is wrong, and the article itself proves it, whenever it was published.

What it leaves alone: dates whose year the text tells; two groups of dates that each agree among themselves, since a
second year may be meant; quotations; and what weekday-mismatch or unlikely-weekday reports at the same place.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from datetime import date

from lintnews import Document, Example, Finding, Related, Rule, Severity
from lintnews.calendar import WEEKDAYS, day_or_none, days_in, written
from lintnews.record import NamedTuple
from lintnews.rule import WORDS
from lintnews.views.date_patterns import WEEKDAY_SIGNS
from lintnews.views.dates import DayPart, Mention
from lintnews.views.known_days import year_of
from lintnews.views.meaning import Basis, Meaning

# How far apart two days may lie for the reader to take them as of one season.
_SEASON = 60
# The months that belong to the year before, and the first that does not count as winter, where dates stand on both sides of New Year.
_AUTUMN, _SPRING = 10, 4


class _Calendar(NamedTuple):
    """One of the fourteen calendars: the weekday of Jan. 1, and whether Feb. 29 exists."""

    first: int
    leap: bool


class _Place(NamedTuple):
    """A weekday-date: its day of the year in a common and in a leap year, and the calendars that it fits."""

    mention: Mention
    part: DayPart
    days: tuple[int, int]
    calendars: frozenset[_Calendar]


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look for one calendar that all weekday-dates fit, and report those that the likeliest leaves out."""
    places = _judged(document)
    if len(places) < 2:
        return
    votes = Counter(calendar for place in places for calendar in sorted(place.calendars))
    own = _own_calendar(document, places)
    best = max(votes, key=lambda calendar: (votes[calendar], calendar == own))
    if votes[best] == len(places):
        return
    outliers = [place for place in places if best not in place.calendars]
    if _is_second_year(outliers, len(places)):
        return
    fitting = sorted((place for place in places if best in place.calendars), key=lambda place: place.days[0])
    for place in outliers:
        other = _nearest(fitting, place)
        if other is not None:
            related = Related(other.mention.span, "the other weekday and date")
            yield Finding(place.mention.span, _message(place, other), (related,))


def _judged(document: Document) -> list[_Place]:
    if len(document.dates) < 2 or sum(map(_is_weekday_date, document.dates)) < 2:
        return []
    found = [
        (meaning.mention, meaning.mention.first)
        for meaning in document.meanings
        if _is_weekday_date(meaning.mention) and _is_of_now(document, meaning)
    ]
    months = {part.month or 0 for _, part in found}
    # Where dates stand only on both sides of New Year, the months before it belong to the year before.
    winter = any(month >= _AUTUMN for month in months) and all(
        month >= _AUTUMN or month < _SPRING for month in months
    )
    return [_place(mention, part, winter=winter) for mention, part in found]


def _is_of_now(document: Document, meaning: Meaning) -> bool:
    """Tell whether a date is the writer's own and no words near it tell a year that it fits."""
    mention = meaning.mention
    if document.paragraphs[mention.paragraph].kind not in WORDS or document.is_quoted(mention.span.start):
        return False
    if year_of(document.text, mention.span, mention.first.month, mention.first.day) is not None:
        # A weekday beside an event: "on Thursday the Jan. 6 committee met".
        return False
    return (
        meaning.basis is Basis.ANCHOR
        or meaning.first is None
        or meaning.first.weekday() != mention.first.weekday
    )


def _is_weekday_date(mention: Mention) -> bool:
    """Tell whether it is a day with its weekday and no year; where its own parts disagree, others report it."""
    first = mention.first
    if first.weekday is None or first.month is None or first.day is None or first.year is not None:
        return False
    if day_or_none(2024, first.month, first.day) is None:
        return False
    return len(mention.parts) == 1 or mention.parts[-1].weekday is None or _agree(first, mention.parts[-1])


def _agree(first: DayPart, last: DayPart) -> bool:
    start, end = (day_or_none(2024, part.month or 0, part.day or 0) for part in (first, last))
    if start is None or end is None or first.weekday is None or last.weekday is None:
        return False
    return (end - start).days % 7 == (last.weekday - first.weekday) % 7


def _place(mention: Mention, part: DayPart, *, winter: bool) -> _Place:
    days = (_day_number(part, leap=False, winter=winter), _day_number(part, leap=True, winter=winter))
    calendars = frozenset(_Calendar(((part.weekday or 0) - days[leap]) % 7, leap) for leap in (False, True))
    return _Place(mention, part, days, calendars)


def _day_number(part: DayPart, *, leap: bool, winter: bool) -> int:
    """Count the days from Jan. 1; in winter those of autumn are negative. Feb. 29 of a common year is March 1."""
    year = 2024 if leap else 2023
    day = day_or_none(year, part.month or 1, part.day or 1) or date(year, 3, 1)
    return (day - date(year + (winter and day.month >= _AUTUMN), 1, 1)).days


def _own_calendar(document: Document, places: list[_Place]) -> _Calendar | None:
    """Return the calendar of the article's own year, which decides where two dates disagree."""
    if document.published is None:
        return None
    published = document.published.date
    over_new_year = published.month > 6 and min(place.days[0] for place in places) < 0
    year = min(published.year + over_new_year, date.max.year)
    return _Calendar(date(year, 1, 1).weekday(), days_in(2, year) > 28)


def _is_second_year(outliers: list[_Place], total: int) -> bool:
    """Tell whether the outliers agree with each other, or are too many to be slips."""
    if len(outliers) < 2:
        return False
    return len(outliers) * 2 > total or bool(frozenset.intersection(*(place.calendars for place in outliers)))


def _nearest(fitting: list[_Place], place: _Place) -> _Place | None:
    """Return the fitting date nearest in the calendar, None if none is of the same season."""
    index = bisect_left(fitting, place.days[0], key=lambda other: other.days[0])
    near = fitting[max(0, index - 1) : index + 1]
    other = min(near, key=lambda other: abs(other.days[0] - place.days[0]), default=None)
    if other is None or abs(other.days[0] - place.days[0]) > _SEASON:
        return None
    return None if other.calendars & place.calendars else other


def _message(place: _Place, other: _Place) -> str:
    names = {
        WEEKDAYS[((other.part.weekday or 0) + place.days[leap] - other.days[leap]) % 7]: None
        for leap in (0, 1)
    }
    day, base = (_written(part) for part in (place.part, other.part))
    return (
        f"in a year in which {base} is a {WEEKDAYS[other.part.weekday or 0]}, {day} is a {' or '.join(names)}, "
        f"not a {WEEKDAYS[place.part.weekday or 0]}; one of the two is wrong"
    )


def _written(part: DayPart) -> str:
    day = day_or_none(2024, part.month or 1, part.day or 1)
    return written(day) if day else ""


def _pairs(document: Document) -> list[Mention]:
    """The dates that were compared with an earlier one."""
    return [place.mention for place in _judged(document)[1:]]


RULE = Rule(
    name="weekday-pair",
    severity=Severity.WARNING,
    summary="two weekday-dates that no single year satisfies",
    check=check,
    blocks=WORDS,
    reads_quotations=False,
    yields_to=("weekday-mismatch", "unlikely-weekday"),
    triggers=WEEKDAY_SIGNS,
    opportunities=_pairs,
    bad=(
        Example(
            "The strike began on ⟦~Tuesday, Jan. 5⟧. It ended on ⟦Friday, Jan. 7⟧.",
            says="in a year in which Jan. 5 is a Tuesday, Jan. 7 is a Thursday, not a Friday",
        ),
        Example("Doors open on ⟦~Saturday 12 March⟧.\n\nThe last show is on ⟦Saturday 20 March⟧."),
        Example("Polls open on ⟦~Monday, Oct. 3⟧, and close on a weekend: ⟦Sunday, Oct. 8⟧, at noon."),
        Example("The vote is on ⟦~Monday, Oct. 3⟧. The mayor had said ⟦Tuesday, Oct. 3⟧."),
        Example(
            "He left on ⟦~Friday, Dec. 31⟧, and came back on ⟦Monday, Jan. 2⟧.",
            says="in a year in which Dec. 31 is a Friday, Jan. 2 is a Sunday",
        ),
        Example(
            "Tests are on Monday, June 6, in Leeds; on ⟦Thursday, June 10⟧, in Hull; and on ⟦~Monday, June 13⟧, in York.",
            says="June 10 is a Friday, not a Thursday",
        ),
        Example(
            "Rain is due on ⟦~Sunday, Feb. 27⟧, and floods by ⟦Wednesday, March 3⟧.",
            says="March 3 is a Thursday or Friday",
        ),
        Example("It snowed from ⟦~Monday, Jan. 3 to Friday, Jan. 7⟧, and again on ⟦Sunday, Jan. 8⟧."),
        Example("Founded in 1998, the fair starts on ⟦~Friday, May 6⟧. It ends on ⟦Saturday, May 8⟧."),
    ),
    good=(
        Example("The strike began on Tuesday, Jan. 5. It ended on Thursday, Jan. 7."),
        Example("He left on Friday, Dec. 31, and came back on Sunday, Jan. 2."),
        Example("Rain is due on Sunday, Feb. 27, and floods by Thursday, March 3."),
        Example("Rain is due on Sunday, Feb. 27, and floods by Friday, March 3."),
        Example("They met on Tuesday, Jan. 5, and again on Friday, Oct. 7."),
        Example("On Tuesday, Jan. 5, 2021, it rained. On Friday, Jan. 7, it snowed."),
        Example(
            "It was in 2021. On Tuesday, Jan. 5, it rained. A year on, in 2022, it snowed on Friday, Jan. 7."
        ),
        Example(
            "First they met on Monday, June 6, then on Thursday, June 9. The old series was on Tuesday, June 7, "
            "and Friday, June 10."
        ),
        Example("They met on Tuesday, Jan. 4. On Tuesday the Jan. 6 committee met too."),
        Example("“We met on Tuesday, Jan. 5,” he wrote. They met on Friday, Jan. 7."),
        Example("The Sun, May 3, had the story. It broke on Friday, May 6, and again on Monday, May 9."),
    ),
)
