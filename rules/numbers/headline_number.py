"""A headline that counts people or things differently from the article below it.

What it finds: "Quarry blast kills 12" over "The blast killed 14 people", or "Mill to cut 400 jobs" over "cut 300 jobs", where no place in the article has the headline's number.

Why it matters: the headline is read ten times as often as the article, and is often left behind when a toll rises.

What it leaves alone: a number that the article gives anywhere, even in other words, or as the sum of two of its numbers; rounding words
and round numbers; live pages; lengths of time, scores and other things of which an article gives many numbers.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.record import NamedTuple
from lintnews.rule import Block, Need, Related
from lintnews.views.number_kinds import Kind
from lintnews.views.number_nouns import is_plural
from lintnews.views.numbers import Number, numbers_in
from lintnews.views.rounding import Rounding
from lintnews.views.tolls import Toll, tolls_in

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Headline(NamedTuple):
    """The text that holds the headline, where it stands in it, and whether that is the article's own text."""

    text: str
    start: int
    end: int
    own: bool


class _Count(NamedTuple):
    """A number of the headline and what it counts, as a word for the message; ``toll`` if that is people killed or hurt."""

    number: Number
    what: str
    toll: bool


_FIRST = 4
_NEAR = 0.06
# As many letters of a noun stand in the plural as in the singular: "wom", "fam".
_STEM = 3
# Of these an article gives many numbers, and each may be right.
_NO_THINGS = frozenset(
    (
        "second minute hour day night week month year decade time way thing reason question point goal run try mile kilometre metre kilometer meter foot inch pound"
        " tip step photo picture place game match win set fact percent dollar cent euro ton tonne degree seat vote home-run round lap over wicket yard medal title"
    ).split()
)
_LIVE = ("live", "LIVE", "Live", "minute by minute", "as it happened")


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the counts of the headline with those of the article."""
    for count, told in _judged(document):
        headline = _headline(document)
        if headline is None or any(_may_be_one(count, one) for one in told) or _is_sum(count, told):
            continue
        others = (number for number in document.numbers if not _is_in(number, headline))
        if any(_says(document, number, count.number) for number in others):
            continue
        written, first = count.number.span.of(headline.text), told[0].span
        yield Finding(
            first,
            f"the headline says {written} {count.what}, the article {first.of(document.text)}, and nowhere {written}: read one number in both",
            (Related(count.number.span, "the headline"),) if headline.own else (),
        )


def _judged(document: Document) -> Iterator[tuple[_Count, list[Number]]]:
    """Yield each count of the headline with those of the same things in the first paragraphs."""
    headline = _headline(document)
    if headline is None:
        return
    numbers = [
        number
        for number in numbers_in(headline.text, headline.start, headline.end, 0)
        if number.kind is Kind.COUNT and number.amount > 1 and number.rounding is Rounding.EXACT
    ]
    # Most headlines have no number, and few of those are of live pages.
    if not numbers or any(word in headline.text[headline.start : headline.end] for word in _LIVE):
        return
    tolls = list(tolls_in(headline.text, headline.start, headline.end, 0))
    for toll in tolls:
        told = [one.number for one in _tolls_below(document, headline) if one.what == toll.what]
        if told and sum(one.what == toll.what for one in tolls) == 1:
            yield _Count(toll.number, toll.what, toll=True), told
    known = {toll.number.span for toll in tolls}
    nouns = [number.noun_of(headline.text) for number in numbers]
    for number, noun in zip(numbers, nouns, strict=True):
        if (
            number.span in known
            or noun in _NO_THINGS
            or nouns.count(noun) > 1
            or not number.noun
            or not is_plural(number.noun.of(headline.text))
            or not _may_name(document.text, noun, number.noun.of(headline.text).lower())
        ):
            continue
        told = [
            one
            for one in _numbers_below(document, headline)
            if one.kind is Kind.COUNT and one.noun_of(document.text) == noun
        ]
        if told and all(one.rounding is Rounding.EXACT for one in told):
            yield _Count(number, number.noun.of(headline.text).lower(), toll=False), told


def _may_name(text: str, *forms: str) -> bool:
    """Tell whether one of the forms of a noun may stand in a text: cheap, before its numbers are read."""
    return any(form[:_STEM] in text for form in forms)


def _headline(document: Document) -> _Headline | None:
    if document.title is not None:
        return _Headline(document.title.text, 0, len(document.title.text), own=False)
    if document.headline is None:
        return None
    paragraph = next(one for one in document.paragraphs if one.kind is Block.HEADING)
    return _Headline(document.text, paragraph.start, paragraph.end, own=True)


def _tolls_below(document: Document, headline: _Headline) -> Iterator[Toll]:
    for index, start, end in _first_paragraphs(document, headline):
        yield from tolls_in(document.text, start, end, index)


def _numbers_below(document: Document, headline: _Headline) -> Iterator[Number]:
    for index, start, end in _first_paragraphs(document, headline):
        yield from numbers_in(document.text, start, end, index)


def _first_paragraphs(document: Document, headline: _Headline) -> Iterator[tuple[int, int, int]]:
    read = 0
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.kind is not Block.PROSE or (headline.own and paragraph.start <= headline.start):
            continue
        yield index, paragraph.start, paragraph.end
        read += 1
        if read == _FIRST:
            return


def _may_be_one(count: _Count, below: Number) -> bool:
    """Tell whether two numbers may be one; a headline rounds freely, but not the dead."""
    above = count.number
    if count.toll:
        return above.meets(below)
    low, high = above.rounded
    return (
        above.meets(below)
        or low <= below.amount <= high
        or abs(above.amount - below.amount) < _NEAR * above.amount
    )


def _is_in(number: Number, headline: _Headline) -> bool:
    return headline.own and headline.start <= number.span.start < headline.end


def _says(document: Document, number: Number, wanted: Number) -> bool:
    """Tell whether a number of the article may be the headline's."""
    if number.kind not in (Kind.COUNT, Kind.RANGE, Kind.FRACTION, Kind.ORDINAL):
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


def _is_sum(count: _Count, told: list[Number]) -> bool:
    """Tell whether the headline adds up two or all numbers of the article."""
    wanted = count.number.amount
    known: set[float] = set()
    for one in told:
        if wanted - one.amount in known:
            return True
        known.add(one.amount)
    return sum(one.amount for one in told) == wanted


RULE = Rule(
    name="headline-number",
    severity=Severity.WARNING,
    summary="a headline that counts people or things differently from its article",
    check=check,
    needs=frozenset({Need.HEADLINE}),
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
        Example(
            "The mill will cut ⟦300⟧ jobs in May, its owners said.", headline="Selby mill to cut 400 jobs"
        ),
    ),
    good=(
        Example("The mill will cut 412 jobs in May. It ran 30 looms.", headline="Selby mill to cut 400 jobs"),
        Example(
            "The mill will cut 300 jobs in May, and 100 jobs in June.", headline="Selby mill to cut 400 jobs"
        ),
        Example("Two men were held on Monday and a third on Friday.", headline="3 men held after blast"),
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
