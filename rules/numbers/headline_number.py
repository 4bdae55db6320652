"""A headline that counts the dead, the hurt or the arrested differently from the article below it.

What it finds: "Quarry blast kills 12" over "The blast killed 14 people", where no place in the article has the headline's number.

Why it matters: the headline is read ten times as often as the article, and is often left behind when a toll rises.

What it leaves alone: a number that the article gives anywhere, even in other words, or as the sum of two of its tolls; rounding words;
live pages; headlines that speak of several events.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.rule import Block, Need, Related
from lintnews.views.number_kinds import Kind
from lintnews.views.tolls import CUES, Toll, tolls_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.views.numbers import Number


class _Headline(NamedTuple):
    """The text that holds the headline, where it stands in it, and whether that is the article's own text."""

    text: str
    start: int
    end: int
    own: bool


_FIRST = 4
_LIVE = ("live", "LIVE", "Live", "minute by minute", "as it happened")


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the tolls of the headline with those of the article."""
    headline = _headline(document)
    for toll, told in _judged(document):
        if headline is None or any(toll.number.meets(one.number) for one in told) or _is_sum(toll, told):
            continue
        if any(
            _says(document, number, toll.number)
            for number in document.numbers
            if not _is_in(number, headline)
        ):
            continue
        first = told[0].number
        written = toll.number.span.of(headline.text)
        yield Finding(
            first.span,
            f"the headline says {written} {toll.what}, the article {first.span.of(document.text)}, and nowhere {written}: read one number in both",
            (Related(toll.number.span, "the headline"),) if headline.own else (),
        )


def _judged(document: Document) -> Iterator[tuple[Toll, list[Toll]]]:
    """Yield each toll of the headline with those of the same kind in the first paragraphs."""
    headline = _headline(document)
    if headline is None or any(word in headline.text[headline.start : headline.end] for word in _LIVE):
        return
    stretch = headline.text[headline.start : headline.end].lower()
    if not any(cue in stretch for cue in CUES):
        return
    above = list(tolls_in(headline.text, headline.start, headline.end, 0))
    for toll in above:
        if sum(one.what == toll.what for one in above) > 1:
            continue
        told = [one for one in _tolls_below(document, headline) if one.what == toll.what]
        if told:
            yield toll, told


def _headline(document: Document) -> _Headline | None:
    if document.title is not None:
        return _Headline(document.title.text, 0, len(document.title.text), own=False)
    if document.headline is None:
        return None
    paragraph = next(one for one in document.paragraphs if one.kind is Block.HEADING)
    return _Headline(document.text, paragraph.start, paragraph.end, own=True)


def _tolls_below(document: Document, headline: _Headline) -> Iterator[Toll]:
    read = 0
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.kind is not Block.PROSE or (headline.own and paragraph.start <= headline.start):
            continue
        yield from tolls_in(document.text, paragraph.start, paragraph.end, index)
        read += 1
        if read == _FIRST:
            return


def _is_in(number: Number, headline: _Headline) -> bool:
    return headline.own and headline.start <= number.span.start < headline.end


def _says(document: Document, number: Number, wanted: Number) -> bool:
    """Tell whether a number of the article may be the headline's."""
    if number.kind not in (Kind.COUNT, Kind.RANGE, Kind.FRACTION):
        return False
    return number.meets(wanted) and (
        number.amount == wanted.amount or number.noun_of(document.text) in _PEOPLE
    )


_PEOPLE = frozenset(
    {
        "",
        "person",
        "man",
        "woman",
        "child",
        "victim",
        "body",
        "casualty",
        "death",
        "soldier",
        "civilian",
        "suspect",
    }
)


def _is_sum(toll: Toll, told: list[Toll]) -> bool:
    """Tell whether the headline adds up two or all tolls of the article."""
    amounts = [one.number.amount for one in told]
    wanted = toll.number.amount
    known: set[float] = set()
    for amount in amounts:
        if wanted - amount in known:
            return True
        known.add(amount)
    return sum(amounts) == wanted


RULE = Rule(
    name="headline-number",
    severity=Severity.WARNING,
    summary="a headline that counts the dead or hurt differently from its article",
    check=check,
    needs=frozenset({Need.HEADLINE}),
    triggers=CUES,
    opportunities=_judged,
    bad=(
        Example(
            "The blast killed ⟦14⟧ people in Corran on Monday, the mayor said.",
            headline="Quarry blast kills 12",
            says="the headline says 12 killed, the article 14",
        ),
        Example(
            "⟦~Twelve⟧ dead after blast at quarry\n\nThe blast killed ⟦13⟧ people in Corran on Monday, the mayor said."
        ),
        Example(
            "Police said ⟦seven⟧ people were injured when the ferry struck the quay. All are at home again.",
            headline="Five hurt as ferry strikes quay",
        ),
        Example(
            "CORRAN (Wire) — At least ⟦30⟧ people died in the flood, the county said. The river rose all night.",
            headline="Flood leaves 22 dead in Corran",
        ),
        Example(
            "Officers arrested ⟦16⟧ weavers at the gate on Friday, they said.",
            headline="6 arrested at mill gate",
        ),
        Example(
            "The death toll rose to ⟦120⟧ on Monday, doctors said, after a night of rain.",
            headline="Storm death toll climbs to 102",
        ),
        Example(
            "⟦Three⟧ miners are missing after the fall of rock, the union said.",
            headline="Four miners missing after rock fall",
        ),
        Example(
            "A bus crash killed ⟦9⟧ pupils and injured 20 on Monday, the school said.",
            headline="Six killed, 20 injured in bus crash",
        ),
    ),
    good=(
        Example("The blast killed 14 people in Corran on Monday.", headline="Quarry blast kills 14"),
        Example(
            "The blast killed fourteen people. Twelve of them were weavers.",
            headline="Quarry blast kills 12 weavers",
        ),
        Example("At least 12 people died in the blast, the mayor said.", headline="Quarry blast kills 14"),
        Example(
            "The blast killed 9 weavers. A second one killed 5 millers.",
            headline="Quarry blasts kill 14: 14 dead",
        ),
        Example("The blast killed 14 people in Corran on Monday.", headline="Live: Quarry blast kills 12"),
        Example(
            "The blast killed 14 people. Earlier, officials had spoken of 12 victims.",
            headline="Quarry blast kills 12",
        ),
        Example(
            "The blast killed nearly 40 people in Corran.", headline="More than 30 killed in quarry blast"
        ),
        Example("The blast killed 14 people in Corran.", headline="Quarry blast shakes 12 villages"),
        Example(
            "Dozens of people were killed, 35 of them weavers, in Corran.",
            headline="35 killed in quarry blast",
        ),
    ),
)
