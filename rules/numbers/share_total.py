"""Shares of one vote or one question that come to more than 100 percent.

What it finds: "Lee won 52 percent of the vote, Marsh 38 percent and Weir 25 percent" (115), "60% said yes and 48% said no".

Why it matters: shares of one whole cannot come to more than the whole; one of them is wrong.

What it leaves alone: one point more (rounding), shares of different groups ("60 percent of women, 55 percent of men"), questions with several
answers, turnouts, counts in progress, comparisons with another year, and rounding words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS, Related
from lintnews.span import Span
from lintnews.views.nearby import sentence_around
from lintnews.views.number_kinds import Kind
from lintnews.views.numbers import Number, numbers_in

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Shares(NamedTuple):
    """The shares that a sentence gives of one whole."""

    shares: tuple[Number, ...]


_VOTE = lazy(r"(?:percent|per cent|%) of (?:the |all )?(?:votes?|ballots?|vote share|popular vote)\b")
# Two answers that exclude each other, each behind a percentage.
_EITHER = lazy(
    r"(?i)(?:percent|per cent|%)(?:\s[\p{L}’']++){0,4}?\s(?:said (?:yes|no)|in favou?r|favou?r(?:ed)?|support(?:ed)?|approve[ds]?(?: of)?|agree[ds]?|voted (?:yes|for|no|against))\b[^.;]{0,70}"
    r"(?:percent|per cent|%)(?:\s[\p{L}’']++){0,4}?\s(?:said (?:no|yes)|against|oppos(?:e[ds]?|ition)|disapprove[ds]?(?: of)?|disagree[ds]?|voted (?:no|against|yes|for))\b"
)
_OTHER_WHOLE = lazy(
    r"(?i)\b(?:turnout|reporting|counted|precincts?|compared|from|up|down|while|whereas|among|amongst|respectively|several|more than one|multiple|last (?:year|time|month)|in (?:19|20)\d\d"
    r"|previous|earlier|primary|second round|first round|runoff|run-off|lead|margin|ahead|threshold|needed|required|majority of|county|counties|state|states|district|women|men"
    r"|republicans|democrats|independents|black|white|hispanic|urban|rural|older|younger|respondents who|gained|lost|increase|rise|fell|rose|if|than|also|both|each|either)\b"
)
_OF_OTHER = lazy(
    r"\sof\s(?!(?:the |all )?(?:votes?|ballots?|popular|those (?:asked|polled|surveyed|questioned)|respondents|people|voters)\b)"
)
_CUES = (
    "of the vote",
    "of vote",
    "of all vote",
    "of the ballot",
    "of ballot",
    "said yes",
    "said no",
    "in fav",
    "fav",
    "support",
    "approve",
    "agree",
    "voted",
    "were in fav",
    "of the popular",
)
_TRIGGERS = tuple(f"{form} {cue}" for form in ("%", "percent", "per cent") for cue in _CUES)
_ROUNDING, _HUNDRED = 1.0, 100.0


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Add up the shares of each whole."""
    text = document.text
    for found in _judged(document):
        least = sum(share.low for share in found.shares)
        total = sum(share.amount for share in found.shares)
        if total <= _HUNDRED + _ROUNDING or least > 2 * _HUNDRED or least <= _HUNDRED:
            continue
        first, last = found.shares[0].span, found.shares[-1].span
        sums = " + ".join(f"{share.amount:g}" for share in found.shares)
        yield Finding(
            Span(last.start, last.end),
            f"{sums} is {total:g}%, more than the whole; one of the shares must be smaller",
            (Related(first, f"the first of the shares: {first.of(text)}"),),
        )


def _judged(document: Document) -> Iterator[_Shares]:
    text = document.text
    seen = -1
    for place in document.percent_places:
        if place <= seen:
            continue
        sentence = sentence_around(document, place - 1)
        seen = max(seen, sentence.end)
        index = document.paragraph_at(place - 1)
        if index is None or not (_VOTE().search(text, *sentence) or _EITHER().search(text, *sentence)):
            continue
        if _OTHER_WHOLE().search(text, *sentence):
            continue
        shares = [number for number in numbers_in(text, *sentence, index) if number.kind is Kind.PERCENT]
        if len(shares) > 1 and not any(
            _OF_OTHER().match(text, share.span.end) or share.high == float("inf") for share in shares
        ):
            yield _Shares(tuple(shares))


RULE = Rule(
    name="share-total",
    severity=Severity.WARNING,
    summary="shares of one vote or question that come to more than 100 percent",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    triggers=_TRIGGERS,
    opportunities=_judged,
    bad=(
        Example(
            "Lee won ⟦~52 percent⟧ of the vote, Marsh 38 percent and Weir ⟦25 percent⟧.",
            says="52 + 38 + 25 is 115%",
        ),
        Example("In the poll ⟦~60%⟧ said yes and ⟦48%⟧ said no."),
        Example("Ambler took ⟦~55 per cent⟧ of votes to ⟦51 per cent⟧ for Kessler."),
        Example("Of those asked, ⟦~58 percent⟧ were in favor, ⟦52 percent⟧ were against."),
        Example("The Blue List has ⟦~47.5%⟧ of the vote, the Greens 31.2% and the Farmers ⟦29.9%⟧."),
        Example("In Corran ⟦~70 percent⟧ approve of the mayor and ⟦40 percent⟧ disapprove."),
        Example("With ⟦~62%⟧ of ballots for Weir and ⟦44%⟧ for Strand, the vote was clear."),
        Example(
            "In the poll ⟦~49 percent⟧ supported the dam, 45 percent opposed it and ⟦16 percent⟧ did not know."
        ),
    ),
    good=(
        Example(
            "Lee won 52 percent of the vote, Marsh 38 percent and Weir 10 percent. Weir has 60% of the vote, Lee 41%."
        ),
        Example("With 90 percent of the vote counted, Lee had 52 percent and Marsh 48."),
        Example("He won 60 percent of the vote among women and 55 percent among men."),
        Example(
            "Lee won 52 percent of the vote, up from 49 percent in 2012. Turnout was 70 percent; 60% of votes went to her."
        ),
        Example("Of those asked, 60 percent said yes to the dam, and 48 percent also said no to the bridge."),
        Example("Some 60 percent of farmers said yes, 55 percent of millers said no."),
        Example("Nearly 60% said yes, and more than 45% said no."),
        Example(
            "Lee won 60 percent of the vote in one county and 55 percent in another. They fear 70 percent of the vote, 40 percent of seats."
        ),
    ),
)
