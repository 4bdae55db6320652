"""A percentage that no whole number of a small group gives.

What it finds: "33 percent of the 10 looms": three of ten are 30 percent, four are 40.

Why it matters: the percentage, or the size of the group, is wrong or belongs to another group.

What it leaves alone: rounding words, groups of more than 50, and numbers that are no groups ("60 percent of 11-year-olds").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS, Related
from lintnews.span import Span
from lintnews.views.number_words import WORDS, number_of
from lintnews.views.rounding import Rounding, rounding_of

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Share(NamedTuple):
    """A percentage of a group: both as written, and their values."""

    percent: Span
    group: Span
    amount: float
    slack: float
    size: int


_OF = lazy(
    rf"\s?(?:%|-?per\s?cent)\sof\s(?:(?:the|its|their|his|her|our|all|those|these)\s){{0,2}}(?P<size>[0-9]{{1,2}}|(?i:{WORDS}))\s"
    r"(?!(?:to|or|and|percent|per|in|of|million|billion|thousand|hundred|dozen|years?|months?|weeks?|days?|hours?|minutes?|miles|km|acres|pounds|dollars|cents|feet|tons|degrees)\b)(?:\p{L}[\p{L}’'-]*+\s){0,2}?"
    r"\p{L}[\p{L}’'-]{0,30}?(?:s|men|people|women|children)(?!\p{L})"
)
_FIGURE = lazy(r"(?<![\w.,$€£–-])[0-9]{1,2}(?:\.[0-9]{1,2})?$")
_MOST = 50


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look for a count that gives each percentage."""
    for share in _judged(document):
        below = int(share.amount * share.size / 100)
        nearest = [100 * count / share.size for count in (below, below + 1)]
        # Half a point up or down is rounding; a whole one may have been cut off.
        if any(
            abs(percent - share.amount) <= share.slack + 0.01 or 0 <= percent - share.amount < 2 * share.slack
            for percent in nearest
        ):
            continue
        text = document.text
        yield Finding(
            share.percent,
            f"no part of {share.size} is {share.percent.of(text)}: {below} of {share.size} is {nearest[0]:.0f}%, {below + 1} of {share.size} is {nearest[1]:.0f}%",
            (Related(share.group, "the group"),),
        )


def _judged(document: Document) -> Iterator[_Share]:
    text = document.text
    for place in document.percent_places:
        if text.find("of", place, place + 16) < 0:
            continue
        match = _OF().match(text, place, place + 90)
        figure = _FIGURE().search(text, max(0, place - 8), place) if match else None
        if match is None or figure is None:
            continue
        size = int(number_of(match["size"]).amount)
        end = text.index("of", place) - 1
        if 2 <= size <= _MOST and rounding_of(text, figure.start(), end) is Rounding.EXACT:
            decimals = len(figure.group().partition(".")[2])
            yield _Share(
                Span(figure.start(), end),
                Span(*match.span("size")),
                float(figure.group()),
                0.5 / 10**decimals,
                size,
            )


RULE = Rule(
    name="small-n-percent",
    severity=Severity.INFO,
    summary="a percentage that no whole number of a small group gives",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    triggers=("% of ", "percent of ", "per cent of "),
    opportunities=_judged,
    bad=(
        Example("On Monday ⟦33 percent⟧ of ⟦~10⟧ looms stood still.", says="3 of 10 is 30%, 4 of 10 is 40%"),
        Example("It found that ⟦45%⟧ of the ⟦~12⟧ wells were dry."),
        Example("In Corran ⟦60 per cent⟧ of its ⟦~eight⟧ mills shut."),
        Example("Of all, ⟦12.5%⟧ of ⟦~20⟧ boats leaked."),
        Example("She sold ⟦15%⟧ of her ⟦~five⟧ prize cows."),
        Example("They say ⟦71 percent⟧ of those ⟦~15⟧ old weavers are ill."),
        Example("The board lost ⟦22 percent⟧ of its ⟦~six⟧ members."),
        Example("He won ⟦55%⟧ of all ⟦~four⟧ races."),
    ),
    good=(
        Example(
            "On Monday 30 percent of 10 looms stood still; 67% of three wells and 66% of 12 wells were dry."
        ),
        Example("About 33 percent of 10 looms and nearly 45% of the 12 wells stood still."),
        Example("In all 33 percent of 300 looms and 45% of 55 mills stood still."),
        Example("Some 40 per cent of 11 to 18-year-olds walk, and 33 percent of 10-year-olds."),
        Example("He paid 33 percent of $10 and 15 percent of 10 million pounds."),
        Example("It takes 35 percent of 10 hours, and 33 percent of four miles."),
        Example(
            "The share rose 33 percent. Of 10 looms none was new. In 12 percent of 2 in 10 cases it rained."
        ),
        Example("Only 12.5% of the eight boats leaked; 8.3% of 12 did."),
    ),
)
