"""A percentage that is not written with a figure and a sign.

What it finds: "5 percent", "5 per cent", "five percent" and "5 %", which AP has written "5%" since 2019.

Why it matters: desks that follow AP took up the sign with that year's book, and both forms in one text look like two hands.

What it leaves alone: quotations, sentences that begin with the number, "zero percent", "a few percent", percentage points.

Source: The Associated Press Stylebook, entry "percent, percentage, percentage points" (changed in 2019).
"""

from collections.abc import Iterator

import regex

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity, Span
from lintnews.ap import NUMBER_IN_WORDS, number_in_words
from lintnews.lazy import lazy

_PERCENT = lazy(
    rf"(?<![\w.,$€£])(?:(?P<figure>\d++(?:,\d{{3}})*+(?:\.\d+)?)(?:\s|-)(?:percent|per\scent|%)|(?P<word>{NUMBER_IN_WORDS})\s(?:percent|per\scent|%))(?!\w|\sage\spoints)"
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Find percentages in words."""
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
    return _PERCENT().finditer(document.text)


def _right(match: regex.Match[str]) -> str:
    figure = match["figure"]
    return f"{figure or number_in_words(match['word'])}%"


RULE = Rule(
    name="ap-percent",
    severity=Severity.WARNING,
    summary="a percentage that is not written with a figure and a sign",
    check=check,
    default=False,
    reads_quotations=False,
    triggers=("percent", "per cent", " %"),
    opportunities=_judged,
    bad=(
        Example("Prices rose ⟦5 percent⟧ in May.", fixed="Prices rose 5% in May.", says="AP style is “5%”"),
        Example("Prices rose by ⟦5.5 per cent⟧.", fixed="Prices rose by 5.5%."),
        Example("About ⟦five percent⟧ left.", fixed="About 5% left."),
        Example("Some ⟦twenty-one percent⟧ stayed.", fixed="Some 21% stayed."),
        Example("A cut of ⟦10 %⟧ is due."),
        Example("Up to ⟦1,200 percent⟧ more."),
        Example("A ⟦10-percent⟧ cut."),
        Example("From ⟦3 percent⟧ to ⟦4 percent⟧ in a year."),
    ),
    good=(
        Example("Prices rose 5% in May."),
        Example("Five percent left. Ten percent stayed."),
        Example("“It is 5 percent,” he said."),
        Example("It rose by 5 percentage points. A few percent left, zero percent came."),
        Example("A percent sign. What percent of them? The top one-percent club."),
        Example("The percentage is small."),
        Example("Room 10, percent of none; 10 percents."),
        Example("Per cent is two words in Britain."),
    ),
)
