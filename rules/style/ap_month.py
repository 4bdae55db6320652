"""A month that is not written as The Associated Press writes it.

What it finds: a long month spelled out before a day ("October 7" → "Oct. 7"), one shortened where no day follows ("Oct. 2019" → "October
2019"), and short forms that AP does not have ("Mar. 5", "Sept 5").

Why it matters: one form in all copy reads calmly, and a search for it finds every date.

What it leaves alone: quotations, ordinals (ap-ordinal-date), dates with the day first, the months that AP never shortens.

Source: The Associated Press Stylebook, entry "months".
"""

from collections.abc import Iterator

import regex

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity, Span
from lintnews.ap import MONTH_FORMS, full_month, month_with_day
from lintnews.lazy import lazy

_MONTH = lazy(
    rf"(?<![\p{{L}}\d]\s?(?<=\d\s))(?<!\p{{L}})(?P<month>{MONTH_FORMS})(?P<point>\.?)(?P<rest>\s(?:(?P<day>\d{{1,2}})(?!\d|st\b|nd\b|rd\b|th\b|[:.]\d|\s?%)|(?P<year>(?:1[5-9]|20)\d\d)(?!\d)))"
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each month beside a day or a year with AP's form."""
    for match in _judged(document):
        right = _right(match)
        span = Span(*match.span())
        if right != match.group():
            yield Finding(
                span,
                f"AP style is “{right}”, not “{match.group()}”",
                (),
                Fix(f"write “{right}”", (Edit(span, right),)),
            )


def _judged(document: Document) -> Iterator[regex.Match[str]]:
    return _MONTH().finditer(document.text)


def _right(match: regex.Match[str]) -> str:
    month = month_with_day(match["month"]) if match["day"] else full_month(match["month"])
    return month + match["rest"]


RULE = Rule(
    name="ap-month",
    severity=Severity.WARNING,
    summary="a month that is not written as AP writes it",
    check=check,
    default=False,
    reads_quotations=False,
    triggers=("Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    opportunities=_judged,
    bad=(
        Example("The vote is on ⟦October 7⟧.", fixed="The vote is on Oct. 7.", says="AP style is “Oct. 7”"),
        Example("It was signed on ⟦Mar. 5⟧, 2021.", fixed="It was signed on March 5, 2021."),
        Example("It closed in ⟦Oct. 2019⟧ for good.", fixed="It closed in October 2019 for good."),
        Example("On ⟦Sept 5⟧ it rained.", fixed="On Sept. 5 it rained."),
        Example("On ⟦Sep. 5⟧ it rained."),
        Example("From ⟦August 1⟧ to Aug. 3 the road is shut."),
        Example("The fair is on ⟦December 12⟧."),
        Example("By ⟦Jun. 30⟧ it was over; by ⟦Jul. 4⟧, forgotten."),
    ),
    good=(
        Example("The vote is on Oct. 7."),
        Example("It closed in October 2019, or in May 2020."),
        Example("On March 5 and April 6 it rained."),
        Example("“October 7 was cold,” he said."),
        Example("In October, 30 people met. She came on 5 October 2019."),
        Example("On October 7th it rained."),
        Example("The March on Rome. May 5 be the number. Sept. 30 was wet."),
        Example("Last October 7.5 inches fell."),
    ),
)
