"""Whether the words around a date look back or ahead.

Only the clause that holds the date is read; verbs in reported speech ("said it will") count as what they say.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.lazy import lazy

if TYPE_CHECKING:
    import regex

    from lintnews.span import Span

PAST, FUTURE, UNKNOWN = "past", "future", "unknown"

_FUTURE = lazy(
    r"\b(?:will|won[’']t|shall|would|going to|[Tt]o be|to (?:begin|start|open|meet|vote|run|hold|take place|appear|return|play|face)"
    r"|(?:due|set|expected|scheduled|slated|likely|planned|poised|prepared|postponed|delayed|moved|rescheduled)(?= (?:to|for|on|from|until|\d))"
    r"|(?:plan|hope|intend|expect|aim)(?:s|ning|ing)?\b(?= (?:to|for))|deadline|upcoming|forthcoming|no later than|in advance of|ahead of"
    r"|candidates? (?:in|for)|sentencing|Sentencing)\b"
)
# Without another sign the present tense speaks of what is planned: "play Saturday", "the launch day is Tuesday".
_PRESENT = lazy(
    r"\b(?:is|are|isn[’']t|aren[’']t|[Pp]lays?|[Hh]osts?|[Vv]isits?|[Mm]eets?|[Ff]aces?|[Oo]pens?|[Ss]tarts?|[Bb]egins?|[Tt]ravels?"
    r"|[Rr]eturns?|launch(?:es)?|takes? place|kicks? off|goes|go|can|must|should|may|runs?|ends?|closes?|expires?)\b"
)
_PAST = lazy(
    r"(?<!\b(?:be|being)\s)\b(?:was|were|had|did|said|told|took|came|went|began|left|made|won|lost|met|held|found|saw|gave|got|fell|rose|ran|shot|hit|sent|led"
    r"|died|became|broke|brought|chose|drew|drove|fought|kept|knew|lay|paid|put|sat|sold|spoke|spent|stood|struck|swore|thought|threw"
    r"|understood|withdrew|wrote|won|ago|last|earlier|since|has|have been"
    r"|(?<!\b(?:be|being)\s)(?!(?:scheduled|slated|expected|planned|need|proposed|postponed|rescheduled|red|bed|speed|indeed|hundred)\b)\p{Ll}{2,}ed)\b"
)
_WORD = lazy(r"[\p{L}’']++(?=[\s-]*+$)")


def direction(text: str, sentence: Span, span: Span) -> str:
    """Tell whether the sentence that holds ``span`` looks back, ahead, or does not say.

    The verb nearest to the date decides.
    """
    clause_start = max(sentence.start, span.start - 160)
    clause_end = min(sentence.end, span.end + 120)
    future = _nearest(_FUTURE(), text, clause_start, clause_end, span)
    past = _nearest(_PAST(), text, clause_start, clause_end, span)
    if future is None and past is None:
        return FUTURE if _PRESENT().search(text, clause_start, clause_end) else UNKNOWN
    if past is None:
        return FUTURE
    if future is None:
        return PAST
    return FUTURE if future <= past else PAST


def word_before(text: str, offset: int) -> str:
    """Return the word right before ``offset`` in lower case, "" if there is none."""
    match = _WORD().search(text, max(0, offset - 20), offset)
    return match.group().lower() if match else ""


def _nearest(pattern: regex.Pattern[str], text: str, start: int, end: int, span: Span) -> int | None:
    """Return how far the nearest match stands from the span; what follows the date counts as a little farther."""
    distances = [
        span.start - match.end() if match.end() <= span.start else match.start() - span.end + 10
        for match in pattern.finditer(text, start, end)
        if match.end() <= span.start or match.start() >= span.end
    ]
    return min(distances, default=None)
