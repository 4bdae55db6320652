"""What stands around a place: its sentence and the dates in a stretch, found without reading the whole article."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from lintnews.span import Span

if TYPE_CHECKING:
    from lintnews.document import Document
    from lintnews.views.meaning import Meaning

# No sentence that is read is longer; in damaged text a whole page may stand without an end mark.
_REACH = 600


def wide_around(document: Document, offset: int) -> Span:
    """Return a stretch of the paragraph that holds all that ``sentence_around`` gives for ``offset`` and places soon behind.

    What does not stand in it need not be looked for in sentences, which take longer to tell apart.
    """
    index = document.paragraph_at(offset)
    if index is None:
        return Span(offset, offset)
    paragraph = document.paragraphs[index]
    return Span(max(paragraph.start, offset - _REACH), min(paragraph.end, offset + 2 * _REACH))


def sentence_around(document: Document, offset: int) -> Span:
    """Return the sentence that holds ``offset``, or as much of it as a reader takes in at once.

    It is empty between paragraphs.
    """
    index = document.paragraph_at(offset)
    if index is None:
        return Span(offset, offset)
    sentences = document.sentences(index)
    number = bisect_right(sentences, offset, key=_start) - 1
    if number < 0 or offset >= sentences[number].end:
        return Span(offset, offset)
    start, end = sentences[number]
    return Span(max(start, offset - _REACH), min(end, offset + _REACH))


def meanings_between(document: Document, start: int, end: int) -> tuple[Meaning, ...]:
    """Return the meanings of the dates that begin in ``start`` to ``end``."""
    meanings = document.meanings
    return meanings[bisect_left(meanings, start, key=_begin) : bisect_left(meanings, end, key=_begin)]


def _start(span: Span) -> int:
    return span.start


def _begin(meaning: Meaning) -> int:
    return meaning.mention.span.start
