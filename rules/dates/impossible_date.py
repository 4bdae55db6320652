"""A day that its month does not have.

What it finds: April 31, Feb. 30, 31 November, and Feb. 29 in a year that is no leap year.

Why it matters: the day does not exist, so the reader cannot know which is meant: the last of the month, the first of the
next, or another month altogether.

What it leaves alone: figures that only look like a day ("April 35.0", "March 37 AD", "May 40 people"), so a number above 31
counts only with a weekday or a year beside it.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.calendar import MONTHS, days_in
from lintnews.rule import WORDS
from lintnews.views.date_patterns import MONTH_SIGNS
from lintnews.views.dates import DayPart, Mention

_LAST_PLAUSIBLE_DAY = 31


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each day with the length of its month."""
    for mention in _judged(document):
        for part in mention.parts:
            message = _judge(part)
            if message:
                yield Finding(mention.span, message)
                break


def _judged(document: Document) -> Iterator[Mention]:
    return (mention for mention in document.dates if mention.has_day)


def _judge(part: DayPart) -> str | None:
    """Say what is wrong with a day, None if nothing is."""
    if part.month is None or part.day is None:
        return None
    if part.day == 0 or (part.day > _LAST_PLAUSIBLE_DAY and part.weekday is None and part.year is None):
        return None
    last = days_in(part.month, part.year)
    if part.day <= last:
        return None
    month = MONTHS[part.month - 1]
    if month == "February" and part.day == 29:
        return f"{part.year} was not a leap year: its February had {last} days"
    return f"{month} has {last} days, so there is no {month} {part.day}"


RULE = Rule(
    name="impossible-date",
    severity=Severity.ERROR,
    summary="a day that its month does not have",
    check=check,
    blocks=WORDS,
    triggers=MONTH_SIGNS,
    opportunities=_judged,
    bad=(
        Example("The lease ends on ⟦April 31⟧.", says="April has 30 days"),
        Example("He was born on ⟦Feb. 29, 2023⟧.", says="2023 was not a leap year: its February had 28 days"),
        Example("The deadline is ⟦31 November⟧."),
        Example("Bids are due by ⟦June 31st⟧ at noon."),
        Example("The ferry runs from ⟦Feb. 20-30⟧ only.", says="there is no February 30"),
        Example("It was signed on the ⟦31st of September⟧."),
        Example("They met on ⟦Feb. 28 and 29, 2022⟧."),
        Example("Open from ⟦28 September to 31 September 2021⟧."),
        Example("The hearing is on ⟦Monday, March 34⟧."),
        Example("The log has an entry for ⟦2023-02-29⟧."),
    ),
    good=(
        Example("The lease ends on April 30. The other ends on March 31."),
        Example("He was born on Feb. 29, 2024, she on Feb. 29."),
        Example("The index stood at April 35.0 and May 51.5."),
        Example("He died in March 37 AD. She hired in May 40 people."),
        Example("On May 31 and June 30 the office is shut."),
        Example("From Jan. 31-Feb. 2 it was cold."),
        Example("Version April 31.2 was pulled. He paid $31 April to June."),
        Example("New car sales plunge 10 percent in April 31 percent in June."),
    ),
)
