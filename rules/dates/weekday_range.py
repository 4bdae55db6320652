"""A range of weekdays and a range of days that differ in length.

What it finds: "Monday-Friday, Jan. 3-8" and "Friday and Saturday, Oct. 7-9": weekdays and days that belong to each
other one by one and are not as far apart, in whatever year.

Why it matters: the event ends on one of two days, and the reader cannot know on which.

What it leaves alone: ranges whose year is written (weekday-mismatch names the wrong one), weeks ("Mondays to Fridays"),
and lists where not every day has its weekday.
"""

from collections.abc import Iterator
from datetime import timedelta

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.calendar import WEEKDAYS, day_or_none, written
from lintnews.rule import WORDS
from lintnews.views.date_patterns import WEEKDAY_SIGNS
from lintnews.views.dates import DayPart, Mention


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the distance between the weekdays with the distance between the days."""
    for mention in _judged(document):
        for first, last in zip(mention.parts, mention.parts[1:], strict=False):
            message = _judge(first, last)
            if message:
                yield Finding(mention.span, message)
                break


def _judged(document: Document) -> Iterator[Mention]:
    for mention in document.dates:
        if len(mention.parts) > 1 and all(
            part.weekday is not None and part.day is not None for part in mention.parts
        ):
            yield mention


def _judge(first: DayPart, last: DayPart) -> str | None:
    """Say by how much two days and their weekdays differ, None if they agree in any year."""
    if first.weekday is None or last.weekday is None:
        return None
    apart = (last.weekday - first.weekday) % 7
    lengths = _lengths(first, last)
    if not lengths or any(length % 7 == apart for length in lengths):
        return None
    length = lengths[0]
    start = day_or_none(2023, first.month or 1, first.day or 1)
    if start is None or length <= 0:
        return None
    right = start + timedelta(days=length + (apart - length + 3) % 7 - 3)
    end_name = WEEKDAYS[(first.weekday + length) % 7]
    return (
        f"{WEEKDAYS[first.weekday]} to {WEEKDAYS[last.weekday]} is {_days(apart)}, {written(start)} to "
        f"{written(start + timedelta(days=length))} is {_days(length)}: "
        f"read {end_name} or {written(right)} at the end"
    )


def _lengths(first: DayPart, last: DayPart) -> list[int]:
    """Return how many days lie between two days: in a common year and in a leap year, over New Year too."""
    found = []
    for year in (2023, 2024):
        start = day_or_none(year, first.month or 0, first.day or 0)
        over_new_year = (first.month or 0) > (last.month or 0)
        end = day_or_none(year + over_new_year, last.month or 0, last.day or 0)
        if start and end:
            found.append((end - start).days)
    return found


def _days(count: int) -> str:
    return "1 day on" if count == 1 else f"{count} days on"


RULE = Rule(
    name="weekday-range",
    severity=Severity.WARNING,
    summary="weekday range and date range differ in length",
    check=check,
    blocks=WORDS,
    yields_to=("weekday-mismatch", "unlikely-weekday", "reversed-range"),
    triggers=WEEKDAY_SIGNS,
    opportunities=_judged,
    bad=(
        Example(
            "The road is shut ⟦Monday-Friday, Jan. 3-8⟧, for repairs.",
            says="Monday to Friday is 4 days on, Jan. 3 to Jan. 8 is 5 days on: read Saturday or Jan. 7 at the end",
        ),
        Example(
            "The fair was held on ⟦Friday and Saturday, October 7-9⟧, in the park.",
            says="read Sunday or Oct. 8",
        ),
        Example("Trains run late from ⟦Monday, Jan. 3 to Friday, Jan. 8⟧, the line said."),
        Example(
            "Shows are on ⟦Friday, Saturday and Sunday, July 8, 9 and 11⟧, at dusk.",
            says="July 9 to July 11 is 2 days on",
        ),
        Example("The clinic opens ⟦Thursday through Saturday, Jan. 6 to 9⟧, at no charge."),
        Example("He will be in town from ⟦Wednesday 29 June to Friday 2 July⟧, his agent said."),
        Example("The hall is closed ⟦Friday, Dec. 30 to Monday, Jan. 1⟧, for the holiday."),
        Example("The sale is on ⟦Saturday and Sunday, Aug. 5 and 7⟧, in the yard."),
    ),
    good=(
        Example("The road is shut Monday-Friday, Jan. 3-7, for repairs."),
        Example("The fair was held on Friday and Saturday, October 7-8, in the park."),
        Example("Trains run late from Monday, Jan. 3 to Friday, Jan. 14, the line said."),
        Example("The hall is closed Friday, Dec. 30 to Monday, Jan. 2, for the holiday."),
        Example("It will be cold from Sunday, Feb. 27 to Thursday, March 3, and mild after."),
        Example("It will be cold from Sunday, Feb. 27 to Friday, March 3, and mild after."),
        Example("The clinic is open Monday to Friday. From Jan. 3-8 it is shut."),
        Example("The shop is open Monday to Friday, and on Jan. 8 and 9 all day."),
        Example("Shows are on Friday, Saturday and Sunday, July 8, 9 and 10, at dusk."),
        Example("It opens on Friday, July 8, and 9 people a day may come."),
    ),
)
