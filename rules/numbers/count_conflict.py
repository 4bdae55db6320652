"""Two tolls of one event that differ, the later one told as known.

What it finds: "12 people were killed in the blast" and, below, "the 14 killed were weavers".

Why it matters: "the 14" sends the reader back to a number that is not there; one of the two was updated and the other was not.

What it leaves alone: articles that count more than one event or say that a toll rose or was revised, parts of a toll ("the three killed in
the cab"), and rounding words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Need, Rule, Severity
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.rule import Block, Related
from lintnews.views.places import find_all
from lintnews.views.rounding import Rounding
from lintnews.views.tolls import Toll, tolls_in

if TYPE_CHECKING:
    from collections.abc import Iterator

# "The 14 killed": only where a number is told as known is there anything to judge.
_POINTS_BACK = lazy(
    r"\b(?:[Tt]he|[Aa]ll|[Tt]hose|[Tt]hese)\s(?:[0-9,]{1,7}|[a-z]{2,6}ty(?:-[a-z]{3,5})?|[a-z]{2,5}teen|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen)\s"
    r"(?:\p{L}++\s){0,4}?(?:killed|dead|who died|who were (?:killed|injured|wounded|hurt)|injured|wounded|missing|arrested|detained)\b"
)
_MOVES = lazy(
    r"(?i)\b(?:rose|risen|rises|rising|climb(?:s|ed|ing)?|revised|earlier (?:reports?|said|put)|initial(?:ly)?|previous(?:ly)?|since died|later died|updated?|confirmed dead"
    r"|preliminary|up from|down from|toll (?:to|from)|raised)\b"
)
_ATTACKS = lazy(
    r"(?i)\b(?:(?:second|another|separate) \p{L}+|series of|last year|years? ago|in (?:19|20)\d\d"
    r"|(?:two|three|several|both) (?:attacks?|blasts?|bombs?|explosions?|crash(?:es)?|accidents?|fires?|shootings?|incidents?|strikes?|raids?|quakes?))\b"
)
_DONE = (" killed", " dead", " died", " injured", " wounded", " hurt", " missing", " arrested", " detained")
_WORDS = Literals(_DONE)
_BACK, _REACH = 50, 120
# An article with more tolls than this is a chronicle of many events.
_MOST = 40


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each toll that is told as known with the one before it."""
    for earlier, later in _judged(document):
        if earlier.number.meets(later.number):
            continue
        text = document.text
        was, now = earlier.number.span.of(text), later.number.span.of(text)
        yield Finding(
            later.number.span,
            f"{now} {later.what} is told as known here, but {was} before: {later.number.amount:g} is not {earlier.number.amount:g}; read one number in both",
            (Related(earlier.number.span, "the number before"),),
        )


def _judged(document: Document) -> Iterator[tuple[Toll, Toll]]:
    """Yield each definite toll with the only other number of its kind before it."""
    text = document.text
    if not any(
        _POINTS_BACK().search(text, max(0, place - _BACK), place + _BACK)
        for word in _WORDS.found_in(document)
        for place in find_all(text, word)
    ):
        return
    tolls = [
        toll
        for index, paragraph in enumerate(document.paragraphs)
        if paragraph.kind is Block.PROSE
        for toll in tolls_in(text, paragraph.start, paragraph.end, index)
    ]
    if len(tolls) > _MOST:
        return
    for at, later in enumerate(tolls):
        if not later.definite or later.number.rounding is not Rounding.EXACT:
            continue
        same = [one for one in tolls[:at] if one.what == later.what]
        others = {one.number.amount for one in tolls if one.what == later.what}
        if (
            len({one.number.amount for one in same}) != 1
            or len(others) > 2
            or same[0].number.rounding is Rounding.OVER
        ):
            continue
        # Fewer may be a part of all, and more may be the dead and the hurt together.
        sums = {
            one.number.amount + other.number.amount for one in same for other in tolls if other is not one
        }
        if later.number.amount < same[0].number.amount / 2 or later.number.amount in sums:
            continue
        if not _ATTACKS().search(_near(text, later)) and not any(
            _MOVES().search(_near(text, one)) for one in (*same, later)
        ):
            yield same[0], later


def _near(text: str, toll: Toll) -> str:
    return text[max(0, toll.number.span.start - _REACH) : toll.number.span.end + _REACH]


RULE = Rule(
    name="count-conflict",
    severity=Severity.INFO,
    summary="two tolls of one event that differ, the later one told as known",
    check=check,
    needs=frozenset({Need.ARTICLE}),
    triggers=_DONE,
    opportunities=_judged,
    bad=(
        Example(
            "A blast killed ⟦~12⟧ people in Corran. Most of the ⟦14⟧ killed were weavers.",
            says="14 is not 12",
        ),
        Example("⟦~Twelve⟧ people were killed in Corran.\n\nThe mayor named the ⟦14⟧ dead on Friday."),
        Example("Some shouted. ⟦~Nine⟧ were arrested at the gate. The ⟦eight⟧ arrested were let go."),
        Example("The fire left ⟦~30⟧ injured. All ⟦36⟧ people injured in it are at home."),
        Example("⟦~Five⟧ miners are missing. Wives of the ⟦six⟧ missing wait at the shaft."),
        Example("The ferry sank and ⟦~41⟧ people died. Candles were lit for the ⟦44⟧ who died."),
        Example("Police detained ⟦~18⟧ men. Lawyers for the ⟦16⟧ detained said nothing."),
        Example("In the crash ⟦~seven⟧ were hurt. The ⟦nine⟧ people who were hurt sat in the first coach."),
    ),
    good=(
        Example("A blast killed 12 people in Corran. Most of the 12 killed were weavers."),
        Example("A blast killed 12 people. The toll rose on Friday. Most of the 14 killed were weavers."),
        Example("A blast killed 12 people. The three killed in the cab were brothers."),
        Example("A blast killed 12 and injured 20 people. The 32 killed and injured were weavers."),
        Example("A blast killed 12 people. In a second one five died. The 14 killed were weavers."),
        Example("At least 12 people were killed. The 14 killed were weavers."),
        Example("A blast killed 12 people. Last year the 14 killed in the flood were mourned."),
        Example("Police detained 18 men. The 14 injured were let go. About 20 were arrested."),
    ),
)
