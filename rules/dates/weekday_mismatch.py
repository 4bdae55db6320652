"""A weekday and a full date that do not belong together.

What it finds: a day given with its weekday and its year, in any order and form, where the calendar gives another
weekday; in ranges and lists each day is checked against its own weekday.

Why it matters: one of the two is wrong, and a reader who plans by it comes on the wrong day. The calendar proves it.

What it leaves alone: dates without a year (unlikely-weekday looks at those), dates before 1923, when not every country
kept the same calendar, and newspapers and days with a name (Edmonton Sun, Black Friday).
"""

from collections.abc import Iterator
from datetime import timedelta

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.calendar import FIRST_CERTAIN_YEAR, WEEKDAYS, day_or_none, weekday_of, written
from lintnews.rule import WORDS
from lintnews.views.date_patterns import WEEKDAY_SIGNS
from lintnews.views.dates import DayPart, Mention


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each written weekday with the calendar's."""
    for mention in _judged(document):
        wrong = [message for part in mention.parts if (message := _judge(part))]
        if wrong:
            yield Finding(mention.span, "; ".join(wrong))


def _judged(document: Document) -> Iterator[Mention]:
    for mention in document.dates:
        for part in mention.parts:
            if part.weekday is not None and part.year is not None and part.year >= FIRST_CERTAIN_YEAR:
                yield mention
                break


def _judge(part: DayPart) -> str | None:
    """Say what is wrong with a day, None if nothing is."""
    if part.weekday is None or part.year is None or part.month is None or part.day is None:
        return None
    day = day_or_none(part.year, part.month, part.day)
    if day is None or day.weekday() == part.weekday or part.year < FIRST_CERTAIN_YEAR:
        return None
    shift = (part.weekday - day.weekday() + 3) % 7 - 3
    name = WEEKDAYS[part.weekday]
    return (
        f"{written(day, year=True)}, was a {weekday_of(day)}, not a {name}; "
        f"the nearest {name} was {written(day + timedelta(days=shift))}"
    )


RULE = Rule(
    name="weekday-mismatch",
    severity=Severity.ERROR,
    summary="a weekday and a full date that do not belong together",
    check=check,
    blocks=WORDS,
    triggers=WEEKDAY_SIGNS,
    opportunities=_judged,
    bad=(
        Example("The mill shut on ⟦4 March 2020 (a Tuesday)⟧ for want of coal.", says="was a Wednesday"),
        Example(
            "The court ruled on ⟦Tuesday, Jan. 5, 2022⟧, that it may go on.",
            says="Jan. 5, 2022, was a Wednesday, not a Tuesday",
        ),
        Example("It closed on ⟦Wednesday 5th January 2021⟧ for good."),
        Example("They met on ⟦January 5, 2022 (Tuesday)⟧ in Geneva."),
        Example("They met on ⟦5 January 2022, a Tuesday⟧, in Geneva.", says="the nearest Tuesday was Jan. 4"),
        Example(
            "The fair was held on ⟦Friday and Saturday, October 8-9, 2016⟧.",
            says="was a Saturday, not a Friday",
        ),
        Example("It ran from Monday, March 14, 2022, to ⟦Thursday, March 18, 2022⟧."),
        Example("⟦Sunday, the 3rd of March, 2023⟧, was the day of the vote."),
        Example("The log has an entry for ⟦2022-01-09 (Monday)⟧ at noon."),
        Example("THE BRIDGE OPENED ON ⟦FRIDAY, SEPT. 20, 2023⟧."),
        Example("The hearing began on Sat., Feb. 29, 2020, and ended on ⟦Mon., March 3, 2020⟧."),
    ),
    good=(
        Example("The mill shut on 4 March 2020 (a Wednesday) for want of coal."),
        Example("The court ruled on Wednesday, Jan. 5, 2022, that it may go on."),
        Example("The story ran in the Edmonton Sun, August 16, 2007, on page 4."),
        Example("Black Friday, Nov. 25, 2016, was quiet. On Tuesday, 5 January, it snowed."),
        Example("The fair was held on Friday and Saturday, October 7-8, 2016."),
        Example("The battle was fought on Monday, Oct. 14, 1066."),
        Example("Kick-off is on Tuesday, 1 March\n2000 GMT: the away side.\n\nIt will rain."),
        Example("It ran from Monday, March 14, 2022, to Friday, March 18, 2022."),
        Example("On Sunday, May 1 2,022 runners left the square."),
        Example("They met on Tuesday. Jan. 5, 2022, was the day the talks began."),
        Example("From Tuesday, Dec. 28, to Monday, Jan. 3, 2022, the office is shut."),
    ),
)
