"""A date with an ordinal: "January 5th".

What it finds: a month with a day that ends in st, nd, rd or th, before or behind it ("the 5th of January").

Why it matters: AP writes days as bare figures, and so does most American copy; the ending is one more thing to get wrong.

What it leaves alone: quotations, holidays and streets that are called so (July Fourth is in words, 5th Avenue), centuries.

Source: The Associated Press Stylebook, entry "dates".
"""

from collections.abc import Iterator

import regex

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity, Span
from lintnews.ap import MONTH_FORMS, month_with_day
from lintnews.lazy import lazy

_DATE = lazy(
    rf"(?<!\p{{L}})(?P<month>{MONTH_FORMS})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)(?!\w)"
    rf"|(?<![\w-])(?:[Tt]he\s)?(?P<day>\d{{1,2}})(?:st|nd|rd|th)\s(?:of\s)?(?P<month>{MONTH_FORMS})(?!\w)(?:(?<=\s(?:Jan|Feb|Mar|Apr|Aug|Sept|Oct|Nov|Dec))\.)?+(?!\s\p{{Lu}})"
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Find ordinals beside a month."""
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
    return _DATE().finditer(document.text)


def _right(match: regex.Match[str]) -> str:
    return f"{month_with_day(match['month'])} {int(match['day'])}"


RULE = Rule(
    name="ap-ordinal-date",
    severity=Severity.WARNING,
    summary="a date with an ordinal",
    check=check,
    default=False,
    reads_quotations=False,
    triggers=("st", "nd", "rd", "th"),
    opportunities=_judged,
    bad=(
        Example("It is due on ⟦January 5th⟧, 2022.", fixed="It is due on Jan. 5, 2022."),
        Example("It is due on ⟦the 5th of January⟧.", fixed="It is due on Jan. 5."),
        Example("On ⟦March 3rd⟧ it rained."),
        Example("By ⟦Sept. 22nd⟧ it was over."),
        Example("She came on ⟦1st May⟧ and left."),
        Example("On ⟦June 21st⟧, the longest day, they met."),
        Example("On ⟦the 2nd of April⟧ it snowed."),
        Example("Until ⟦Dec. 31st⟧ it is free."),
    ),
    good=(
        Example("It is due on Jan. 5, 2022."),
        Example("“On January 5th it rained,” he said."),
        Example("In the 19th century, on 5th Avenue, in the 2nd Congress."),
        Example("She was 5th in May. He came 3rd in June 1999."),
        Example("July Fourth is a holiday."),
        Example("The 1st March Brigade marched."),
        Example("The 21st meeting is on May 3."),
        Example("March 15 and April 1 are near."),
    ),
)
