"""A date in figures that reads as two different days.

What it finds: "01/02/2022", which is Jan. 2 to an American and Feb. 1 to nearly everybody else.

Why it matters: half of the readers take it for the other day, and nothing tells them.

What it leaves alone: figures with a part above 12 ("13/02/2022"), days that read the same both ways ("02/02/2022"), ISO
dates, dates with points, which are always day first, and articles where another date shows the order. It runs only when asked for.
A house that has an order of its own sets it as an option; then only dates that cannot be read in that order are reported.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.calendar import MONTHS
from lintnews.lazy import lazy
from lintnews.rule import WORDS, Options, option
from lintnews.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

_FIGURES = lazy(
    r"(?<![\w.,/:#+=-])(?P<first>\d{1,2})(?P<sign>[/-])(?P<second>\d{1,2})(?P=sign)(?P<year>(?:19|20)\d\d|(?<=/)\d\d)"
    r"(?![\w/%-]|[.,]\d)"
)
_LAST_MONTH, _LAST_DAY = 12, 31


class AmbiguousDateOptions(Options):
    """The order of the house."""

    order: Literal["day-first", "month-first"] | None = option(
        None,
        "The order that the house writes; dates in figures that fit only the other one are then reported.",
    )


def check(document: Document, options: AmbiguousDateOptions) -> Iterator[Finding]:
    """Report the dates that can be read both ways, unless another one shows the order or the house has one."""
    dates = list(_judged(document))
    if options.order:
        yield from _against_the_order(dates, options.order)
        return
    if any(_shows_order(match) for match in dates):
        return
    for match in dates:
        first, second = int(match["first"]), int(match["second"])
        if first != second and min(first, second) >= 1 and max(first, second) <= _LAST_MONTH:
            full = match["year"] if len(match["year"]) > 2 else f"’{match['year']}"
            yield Finding(
                Span(*match.span()),
                f"this is {MONTHS[first - 1]} {second} with the month first and {MONTHS[second - 1]} {first} with the day "
                f"first, {full}: name the month",
            )


def _against_the_order(dates: list[regex.Match[str]], order: str) -> Iterator[Finding]:
    """Report the dates that can only be read in the order that is not the house's."""
    house, other = order.replace("-", " "), ("month" if order == "day-first" else "day")
    for match in dates:
        first, second = int(match["first"]), int(match["second"])
        month, day = (second, first) if order == "day-first" else (first, second)
        if 1 <= day <= _LAST_MONTH < month <= _LAST_DAY:
            yield Finding(
                Span(*match.span()),
                f"the house writes dates {house}, and this one fits only {other} first: {MONTHS[day - 1]} {month}",
            )


def _judged(document: Document) -> Iterator[regex.Match[str]]:
    return _FIGURES().finditer(document.text)


def _shows_order(match: regex.Match[str]) -> bool:
    low, high = sorted((int(match["first"]), int(match["second"])))
    return 1 <= low <= _LAST_MONTH < high <= _LAST_DAY


RULE = Rule(
    name="ambiguous-date",
    severity=Severity.WARNING,
    summary="a date in figures that reads as two different days",
    check=check,
    blocks=WORDS,
    default=False,
    triggers=("/", "-19", "-20"),
    opportunities=_judged,
    options=AmbiguousDateOptions(),
    bad=(
        Example(
            "The lease ends on ⟦01/02/2022⟧ at noon.",
            says="January 2 with the month first and February 1 with the day first, 2022",
        ),
        Example("He signed on ⟦3/4/21⟧ in ink."),
        Example("The form is dated ⟦5-6-2019⟧ and stamped."),
        Example("Open until ⟦12/11/2023⟧, the sign says."),
        Example("It ran from ⟦01/05/2022⟧ to ⟦03/05/2022⟧ in the old hall."),
        Example("The note (⟦9/8/2020⟧) is in the file."),
        Example("Born ⟦02/03/1961⟧, he grew up in Hull."),
        Example("The bill is due on ⟦10/12/24⟧, it says."),
    ),
    good=(
        Example("The lease ends on 13/02/2022 or 02/14/2022."),
        Example("The lease ends on 02/02/2022."),
        Example("It ran from 01/05/2022 to 23/05/2022 in the old hall."),
        Example("Open 24/7/365; the score was 3-4-21, the odds 5/2/1."),
        Example("The log says 2022-01-02, the memo 01.02.2022."),
        Example("See /news/01/02/2022/bridge and part 01-02-2022-7."),
        Example("After 9/11 and on 1/2 of the days it was shut."),
        Example("Call 01-02-20225 or +1-02-2022 now."),
    ),
)
