"""What a cut is: one place where a sentence or a date was cut in two."""

from enum import StrEnum

from lintnews.record import NamedTuple
from lintnews.span import Span
from lintnews.views import cut_patterns as patterns


class CutKind(StrEnum):
    """What was cut."""

    DATE = "date"
    NUMBER = "number"
    LOWER_CASE = "lower case"
    NAME = "name"
    REFERENCE = "reference"


class Cut(NamedTuple):
    """One cut.

    Attributes:
        kind: what was cut.
        tail: how the second half begins.
        head: how the first half ends.
        reading: the two put together, as they should be read.
        gap: what stands between the halves; joining them replaces it by a space.
        verbatim: whether the halves only need joining, so that nothing was reworded.
    """

    kind: CutKind
    tail: Span
    head: Span
    reading: str
    gap: Span
    verbatim: bool


_SHORT = 60


def end_of(text: str, sentence: Span) -> Span:
    """Return the span of a sentence if it is short, else its last words."""
    if sentence.end - sentence.start <= _SHORT:
        return sentence
    match = patterns.LAST_WORDS().search(text, sentence.end - _SHORT, sentence.end)
    return Span(match.start(), sentence.end) if match else Span(sentence.end - _SHORT, sentence.end)
