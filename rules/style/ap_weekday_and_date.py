"""A weekday together with a date that is less than a week away.

What it finds: in an article of Jan. 10, 2022, "on Wednesday, Jan. 12" → "on Wednesday".

Why it matters: within seven days of publication the weekday alone says it, and the date beside it is one more thing to get wrong.

What it leaves alone: days more than seven days before or after publication, articles without a date, quotations, calendars and lists.

Source: The Associated Press Stylebook, entries "days of the week" and "time element".
"""

from collections.abc import Iterator
from datetime import date

from lintnews import Document, Edit, Example, Finding, Fix, Need, Rule, Severity, Span
from lintnews.ap import MONTH_FORMS
from lintnews.calendar import day_or_none, month_number, weekday_of, written
from lintnews.lazy import lazy

_BOTH = lazy(
    rf"(?<!\p{{L}})(?P<weekday>(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),?\s(?P<month>{MONTH_FORMS})\.?\s(?P<day>\d{{1,2}})(?![\d–-]|st\b|nd\b|rd\b|th\b)"
    r"(?P<year>,\s(?:19|20)\d\d,?)?"
)
_NEAR = 7


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Find weekdays with a date of the same week."""
    published = document.published
    if published is None:
        return
    for span, weekday, day in _judged(document):
        if abs((day - published.date).days) <= _NEAR:
            yield Finding(
                span,
                f"{written(day)} is within seven days of {written(published.date, year=True)} ({published.source}); AP style is “{weekday}” alone",
                (),
                Fix(f"write “{weekday}”", (Edit(span, weekday),)),
            )


def _judged(document: Document) -> Iterator[tuple[Span, str, date]]:
    published = document.published
    if published is None:
        return
    for match in _BOTH().finditer(document.text):
        years = (
            [int(match["year"].strip(", "))]
            if match["year"]
            else [published.date.year + shift for shift in (-1, 0, 1)]
        )
        days = [day_or_none(year, month_number(match["month"]), int(match["day"])) for year in years]
        known = [day for day in days if day is not None and weekday_of(day) == match["weekday"]]
        if known:
            nearest = min(known, key=lambda day: abs((day - published.date).days))
            end = match.end() - (1 if match.group().endswith(",") else 0)
            yield Span(match.start(), end), match["weekday"], nearest


_DAY = date(2022, 1, 10)

RULE = Rule(
    name="ap-weekday-and-date",
    severity=Severity.INFO,
    summary="a weekday together with a date that is less than a week away",
    check=check,
    default=False,
    needs=frozenset({Need.PUBLISHED}),
    reads_quotations=False,
    triggers=("day, ", "day "),
    opportunities=_judged,
    bad=(
        Example(
            "They meet on ⟦Wednesday, Jan. 12⟧.",
            published=_DAY,
            fixed="They meet on Wednesday.",
            says="within seven days",
        ),
        Example("They met on ⟦Sunday, Jan. 9⟧, at noon.", published=_DAY),
        Example("They met on ⟦Monday, Jan. 3⟧.", published=_DAY),
        Example("They meet on ⟦Monday, January 17⟧.", published=_DAY),
        Example("They meet on ⟦Friday, Jan. 14, 2022⟧, at noon.", published=_DAY),
        Example("They met on ⟦Friday, Dec. 31⟧.", published=date(2022, 1, 2)),
        Example("They meet ⟦Saturday Jan. 15⟧ and part.", published=_DAY),
        Example("They meet on ⟦Tuesday, Jan. 11⟧ and on ⟦Thursday, Jan. 13⟧.", published=_DAY),
    ),
    good=(
        Example("They meet on Wednesday, or on Jan. 12.", published=_DAY),
        Example("They meet on Friday, Jan. 28.", published=_DAY),
        Example("They met on Wednesday, Jan. 12, 2011.", published=_DAY),
        Example("They meet on Wednesday, Jan. 12."),
        Example("“We meet on Wednesday, Jan. 12,” he said.", published=_DAY),
        Example("They meet on Thursday, Jan. 12.", published=_DAY),
        Example("Sunday, May 30 people met.", published=_DAY),
        Example("They meet from Wednesday, Jan. 12-14.", published=_DAY),
    ),
)
