"""A fraction and the percentage beside it that do not agree.

What it finds: "two-thirds (56%)", "a quarter of farmers, or 35 percent,", "40 percent — one in five".

Why it matters: the two say the same thing twice, and one of them is wrong.

What it leaves alone: differences of up to three points, and what "nearly", "more than" or "about" allow for.
"""

from __future__ import annotations

from itertools import pairwise
from math import inf
from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.rule import PROSE_AND_HEADINGS, Related
from lintnews.views.nearby import sentence_around, wide_around
from lintnews.views.number_kinds import Kind
from lintnews.views.number_patterns import BEGINS
from lintnews.views.numbers import Number, numbers_in
from lintnews.views.rounding import Rounding

if TYPE_CHECKING:
    from collections.abc import Iterator

_NOUNS = r"(?:\s(?!(?:and|but|while|who|which|that|with|when|as|than|from|to|said|say|were|was|are|is|more|less|fewer|higher|lower|compared|rose|fell)\b)[\p{L}’'-]++){0,5}+"
_SAME = r"(?:or\s|that is,?\s|i\.e\.,?\s)?(?:(?:about|around|some|roughly|nearly|almost|more than|over|just over|just under|less than|exactly|precisely|an estimated|approximately)\s){0,2}"
_JOIN = lazy(rf"{_NOUNS}(?:\s?\(|\s?[—–]\s?|\s-\s){_SAME}|{_NOUNS},?\s(?=or\s){_SAME}")
# Where _JOIN may end: most sentences have no such place, and their numbers take long to read.
_JOINED = lazy(rf"(?:\(|[—–]\s?|\s-\s|\s(?=or\s)){_SAME}{BEGINS}")
_CLOSE = lazy(r"\)|,|;|\.(?!\d)|\s?[—–]|\s-\s|\s(?:of|in)\b|\sthat\b")
# "Half (12%) said no": what stands in the brackets may be a share of another whole, told by its words.
_OTHER = lazy(
    r"\s(?:more|less|fewer|up|down|higher|lower|points?|above|below|in (?:\d{4}|real)|from|compared)\b|\s?,?\s(?:up|down)\b"
)
_WHOLES = ("three", "four", "five", "six", "seven", "eight", "nine", "ten")
_POINTS = 3.0
_NEAR = 60


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each fraction with the percentage that repeats it."""
    for fraction, percent in _judged(document):
        if _fits(fraction, percent):
            continue
        text = document.text
        earlier, later = sorted((fraction, percent), key=lambda number: number.span.start)
        right = fraction.amount * 100
        yield Finding(
            later.span,
            f"{fraction.span.of(text)} is {right:.{0 if right == round(right) else 1}f}%, not {percent.amount:g}%",
            (Related(earlier.span, "what it repeats"),),
        )


def _judged(document: Document) -> Iterator[tuple[Number, Number]]:
    cues = {cue.lower() for cue in _WRITTEN.found_in(document)}
    if not cues:
        return
    text = document.text
    seen = -1
    for place in document.percent_places:
        stretch = text[max(0, place - _NEAR) : place + _NEAR].lower()
        if place <= seen or not any(cue in stretch for cue in cues):
            continue
        if not _JOINED().search(text, *wide_around(document, place - 1)):
            continue
        index = document.paragraph_at(place - 1)
        sentence = sentence_around(document, place - 1)
        seen = sentence.end
        if index is not None and _JOINED().search(text, *sentence):
            yield from _pairs(text, list(numbers_in(text, *sentence, index)))


_CUES = (
    *("third", "half", "quarter", "fourth", "fifth", "sixth", "eighth", "tenth", "/"),
    *(f" {word} {whole}" for word in ("in", "out of", "in every") for whole in (*_WHOLES, *"3456789", "10")),
)


# As a text writes them: one of these stands in each that has a fraction.
_WRITTEN = Literals(form for cue in _CUES for form in dict.fromkeys((cue, cue.capitalize(), cue.upper())))


def _pairs(text: str, numbers: list[Number]) -> Iterator[tuple[Number, Number]]:
    for first, second in pairwise(numbers):
        kinds = (first.kind, second.kind)
        if kinds == (Kind.FRACTION, Kind.PERCENT):
            fraction, percent = first, second
        elif kinds == (Kind.PERCENT, Kind.FRACTION):
            percent, fraction = first, second
        else:
            continue
        if (
            second.span.start - first.span.end <= _NEAR
            and _JOIN().fullmatch(text, first.span.end, second.span.start)
            and _CLOSE().match(text, second.span.end)
            and not _OTHER().match(text, second.span.end)
        ):
            yield fraction, percent


def _fits(fraction: Number, percent: Number) -> bool:
    low, high = fraction.low * 100 - _POINTS, fraction.high * 100 + _POINTS
    if fraction.rounding is Rounding.OVER:
        # "More than half (90%)" is odd and not wrong.
        high = inf
    return low <= percent.high and percent.low <= high


RULE = Rule(
    name="fraction-percent",
    severity=Severity.WARNING,
    summary="a fraction and the percentage beside it that do not agree",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    triggers=("%", "percent", "per cent"),
    opportunities=_judged,
    bad=(
        Example("⟦~Two-thirds⟧ (⟦56%⟧) of members agreed.", says="Two-thirds is 66.7%, not 56%"),
        Example("⟦~A quarter⟧ of farmers, or ⟦35 percent⟧, have no son.", says="A quarter is 25%, not 35%"),
        Example("Some ⟦~40 percent⟧ — ⟦one in five⟧ — were late.", says="one in five is 20%, not 40%"),
        Example("Nearly ⟦~three-quarters⟧ of the hens (⟦84 per cent⟧) lay."),
        Example("About ⟦~half⟧ of the pupils (⟦35 percent⟧) walk."),
        Example("⟦~One in four⟧ voters – ⟦15%⟧ – stayed away."),
        Example("They won ⟦~60 percent⟧, or ⟦three-quarters⟧, of the seats."),
        Example("⟦~A third⟧ of them, or about ⟦23 percent⟧, left."),
        Example("More than ⟦~two-thirds⟧ of mills (⟦58%⟧) shut."),
    ),
    good=(
        Example("Two-thirds (67%) of members agreed. A quarter of farmers, or 24 percent, have no son."),
        Example(
            "Nearly a third — 31% — of hens lay. Almost a quarter (21%) do not. More than half (62%) moult."
        ),
        Example(
            "About half of the pupils (46 percent) walk, and a third, 12 percent more than in 2010, ride."
        ),
        Example(
            "A third of farmers and 12 percent of millers left. Half of the town, with 20 percent of the jobs, voted."
        ),
        Example(
            "One in five pupils was late, compared with 12 percent in 2010; two-thirds (up 12 percent) were not."
        ),
        Example(
            "In the second half, 60 percent of passes failed. The third man, or 10 percent of the crew, fell."
        ),
        Example("A tenth of them (10 percent) stayed. It rose by half (12 percent in real terms)."),
        Example("A quarter of mills shut in 2012 (35 percent in 2013). Four in 10 (41%) came."),
    ),
)
