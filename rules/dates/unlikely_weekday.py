"""A weekday that does not belong to its date in the article's own year.

What it finds: a day given with its weekday but without a year ("Tuesday, Jan. 5"), where the calendar of the year
nearest to the article's date gives another weekday.

Why it matters: the reader takes the date for one of these weeks. If weekday and day disagree, one of them is wrong,
and who plans by it comes on the wrong day.

What it leaves alone: days more than two months before the article's date or four after it, since an older or a later
year may be meant; dates whose weekday fits a year that the paragraph or the one before it names; looks back ("ten
years ago", "the anniversary"); quotations. It is silent where the article's date is unknown.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from lintnews import Document, Example, Finding, Need, Rule, Severity
from lintnews.calendar import WEEKDAYS, day_or_none, weekday_of, written
from lintnews.lazy import lazy
from lintnews.rule import WORDS
from lintnews.views.date_patterns import BARE_YEAR, WEEKDAY_SIGNS
from lintnews.views.dates import DayPart, Mention
from lintnews.views.known_days import year_of
from lintnews.views.meaning import Basis

# News looks back some weeks and ahead some months; farther away another year becomes likely.
_DAYS_BACK, _DAYS_AHEAD = 60, 120

# A story that looks back may mean a year that it does not name.
_LOOKS_BACK = lazy(
    r"\b(?:(?:years?|decades?|century) (?:ago|later|earlier|before)|[Aa]nniversary|that year)\b"
)
# How far from the date such words may stand, and how far before it a year, in characters.
_NEAR_BEFORE, _NEAR_AFTER, _FAR_BEFORE = 250, 120, 1200
_LAST_YEAR = lazy(r"\b(?:(?:last|previous|past) year|a year (?:ago|earlier|before))\b")


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each written weekday with the calendar of the year that puts the date nearest to the article's."""
    for mention, days in _judged(document):
        wrong = [
            message
            for part, day in zip(mention.parts, days, strict=True)
            if (message := _judge(document, part, day))
        ]
        if wrong and not _means_another_year(document, mention, days):
            yield Finding(mention.span, "; ".join(wrong))


def _judged(document: Document) -> Iterator[tuple[Mention, list[date]]]:
    """Yield dates with a weekday and no year, each with its days in the article's own season."""
    if document.published is None or not any(_has_weekday(mention) for mention in document.dates):
        return
    for meaning in document.meanings:
        if not _has_weekday(meaning.mention) or meaning.basis is not Basis.ANCHOR:
            continue
        if _names_event(document, meaning.mention):
            continue
        days = [_nearest(part, document.published.date) for part in meaning.mention.parts]
        known = [day for day in days if day is not None]
        if len(known) == len(days):
            yield meaning.mention, known


def _has_weekday(mention: Mention) -> bool:
    return mention.has_day and any(part.weekday is not None and part.year is None for part in mention.parts)


def _names_event(document: Document, mention: Mention) -> bool:
    """Tell "on Thursday the Jan. 6 committee met", a weekday beside an event, from a weekday and its date."""
    return year_of(document.text, mention.span, mention.first.month, mention.first.day) is not None


def _nearest(part: DayPart, anchor: date) -> date | None:
    """Return the day in the year that puts it near the article's date; None if no year does."""
    for year in (anchor.year, anchor.year - 1, min(anchor.year + 1, date.max.year - 1)):
        day = day_or_none(year, part.month or 0, part.day or 0)
        if day is not None and -_DAYS_BACK <= (day - anchor).days <= _DAYS_AHEAD:
            return day
    return None


def _judge(document: Document, part: DayPart, day: date) -> str | None:
    """Say what is wrong with a day, None if nothing is."""
    published = document.published
    if published is None or part.weekday is None or part.year is not None or day.weekday() == part.weekday:
        return None
    shift = (part.weekday - day.weekday() + 3) % 7 - 3
    right = day + timedelta(days=shift)
    verb = "is" if day > published.date else "was"
    name = WEEKDAYS[part.weekday]
    return (
        f"{written(day, year=True)}, {verb} a {weekday_of(day)}, not a {name}: "
        f"read {weekday_of(day)}, {written(day)}, or {name}, {written(right)} "
        f"(the year is that of {published.source}, {written(published.date, year=True)})"
    )


def _means_another_year(document: Document, mention: Mention, days: list[date]) -> bool:
    """Tell whether the words near the date allow a year in which the weekdays fit."""
    text = document.text
    paragraph = document.paragraphs[mention.paragraph]
    start, end = mention.span
    near = max(paragraph.start, start - _NEAR_BEFORE), min(paragraph.end, end + _NEAR_AFTER)
    if _LOOKS_BACK().search(text, *near):
        return True
    begin = max(document.paragraphs[max(0, mention.paragraph - 1)].start, start - _FAR_BEFORE)
    years = {int(match.group()) for match in BARE_YEAR().finditer(text, begin, near[1])}
    if _LAST_YEAR().search(text, *near):
        years |= {day.year - 1 for day in days}
    return any(_fits(mention, year) for year in years - {day.year for day in days})


def _fits(mention: Mention, year: int) -> bool:
    days = [(day_or_none(year, part.month or 0, part.day or 0), part.weekday) for part in mention.parts]
    return all(day is not None and weekday in (None, day.weekday()) for day, weekday in days)


_JAN_10 = date(2022, 1, 10)  # a Monday

RULE = Rule(
    name="unlikely-weekday",
    severity=Severity.WARNING,
    summary="a weekday that does not belong to its date in the article's own year",
    check=check,
    blocks=WORDS,
    needs=frozenset({Need.PUBLISHED}),
    reads_quotations=False,
    triggers=WEEKDAY_SIGNS,
    opportunities=_judged,
    bad=(
        Example(
            "The council voted on ⟦Tuesday, Jan. 5⟧, to close the pool.",
            published=_JAN_10,
            says="Jan. 5, 2022, was a Wednesday, not a Tuesday: read Wednesday, Jan. 5, or Tuesday, Jan. 4",
        ),
        Example(
            "Trains stop on ⟦Monday 18 January⟧ for a week.",
            published=_JAN_10,
            says="Jan. 18, 2022, is a Tuesday",
        ),
        Example(
            "The last ferry sailed on ⟦Friday, Dec. 30⟧.",
            published=_JAN_10,
            says="Dec. 30, 2021, was a Thursday",
        ),
        Example("The fair opens on ⟦Saturday, April 1⟧, in the old barn.", published=_JAN_10),
        Example(
            "Voters go to the polls on ⟦Sunday and Monday, March 6 and 7⟧, in 12 towns.",
            published=date(2023, 2, 20),
        ),
        Example("The talks run from ⟦Tuesday, Jan. 12 to Thursday, Jan. 14⟧, he said.", published=_JAN_10),
        Example("He was last seen on ⟦Sun., Jan. 8⟧, near the weir.", published=_JAN_10),
        Example(
            "The court will sit again on ⟦Feb. 3 (Wednesday)⟧.",
            published=_JAN_10,
            says="Thursday, Feb. 3, or Wednesday, Feb. 2",
        ),
        Example(
            "The club was founded in 1987 and plays in red.\n\nIts next match is on ⟦Friday, Jan. 15⟧, at home.",
            published=_JAN_10,
        ),
    ),
    good=(
        Example("The council voted on Wednesday, Jan. 5, to close the pool.", published=_JAN_10),
        Example("The council voted on Tuesday, Jan. 5, to close the pool."),
        Example("They wed on a cold Saturday, May 18, and moved north.", published=_JAN_10),
        Example(
            "The mill burned down in 1910. It was Tuesday, Jan. 4, and the river was frozen.",
            published=date(2023, 1, 9),
        ),
        Example("Rioting broke out on Sunday, Jan. 9, forty years ago.", published=date(2023, 1, 9)),
        Example(
            "Planes were grounded in 2001 all over the country.\n\nOn Tuesday, Sept. 11, the sky was clear.",
            published=date(2023, 9, 11),
        ),
        Example("Her diary says: “It rained all day on Tuesday, Jan. 5.”", published=_JAN_10),
        Example("The story ran in the Edmonton Sun, Jan. 5, on page 4.", published=_JAN_10),
        Example("The strike began on Friday, Dec. 31, and ended on Saturday, Jan. 1.", published=_JAN_10),
        Example(
            "On Tuesday, Jan. 6 committee members voted; on Friday the Jan. 6 panel met.", published=_JAN_10
        ),
        Example("The fair was held on Friday and Saturday, Jan. 7-8.", published=_JAN_10),
        Example("The next vote is on Thursday, Sept. 15, or a week after.", published=_JAN_10),
    ),
)
