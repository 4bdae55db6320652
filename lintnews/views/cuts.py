"""Where a sentence or a date was cut in two, found once for all rules.

A cut shows at its tail, which cannot open a sentence: a bare number before a small word ("2 when drivers"), a word
in lower case, a name whose title hangs at the end of the text before it ("Sen."). A number whose month stands in
the sentence before without a day of its own is the rest of a date.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lintnews.rule import Block
from lintnews.span import Span
from lintnews.views import cut_patterns as patterns
from lintnews.views.cut_numbers import cut_at_number, cut_before_month
from lintnews.views.cut_words import (
    cut_after_end_mark,
    cut_at_name,
    cut_in_lower_case,
    ends_with_title,
    may_end_with_title,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from lintnews.document import Document
    from lintnews.views.blocks import Paragraph
    from lintnews.views.cut import Cut


_TEXT = (Block.PROSE, Block.HEADING)
_HEADS = (*_TEXT, Block.CREDIT)  # "From Nov." could be the name of an author


def find_cuts(document: Document) -> tuple[Cut, ...]:
    """Find the cuts of an article in order of their tails."""
    cuts = [*_between_paragraphs(document), *_inside_paragraphs(document)]
    return tuple(sorted(cuts, key=lambda cut: cut.tail)) if cuts else ()


def find_places(document: Document) -> Iterator[tuple[Span, bool]]:
    """Yield the first character behind each break that was judged, and whether a number stands at the break.

    These are the ends of paragraphs, and the end marks inside one after which the text goes on as few sentences begin.
    """
    text = document.text
    for head, tail in _boundaries(document):
        yield Span(tail.start, tail.start + 1), text[tail.start].isdigit() or text[head.end - 1].isdigit()
    for match, _ in _odd_beginnings(document):
        yield Span(match.end(), match.end() + 1), text[match.end()].isdigit()


def _boundaries(document: Document) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Yield neighbouring paragraphs of text."""
    for head, tail in pairwise(document.paragraphs):
        if _is_boundary(document.text, head, tail):
            yield head, tail


def _is_boundary(text: str, head: Paragraph, tail: Paragraph) -> bool:
    # "17. According to" after "on Mar." only looks like an item of a list.
    is_text = tail.kind in _TEXT or (tail.kind in (Block.LIST, Block.TABLE) and text[tail.start].isdigit())
    return is_text and head.kind in _HEADS


def _between_paragraphs(document: Document) -> Iterator[Cut]:
    text = document.text
    for before, after in _odd_boundaries(text, document.paragraphs):
        first, last = text[after.start], text[before.end - 1]
        head, tail = Span(before.start, before.end), Span(after.start, after.end)
        if first.isdigit():
            cut = cut_at_number(document, head, tail.start, tail.end)
        elif first.islower():
            cut = cut_in_lower_case(text, head, tail)
        elif last == ".":
            cut = cut_at_name(text, head, tail)
        else:
            cut = cut_before_month(text, head, tail)
        if cut:
            yield cut


def _odd_boundaries(text: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[Paragraph, Paragraph]]:
    """Yield neighbours whose first ends in a number or title, or whose second begins in lower case or with a number."""
    ends_odd = False
    for number, (start, end, _) in enumerate(paragraphs):
        first, last = text[start], text[end - 1]
        if (ends_odd or first.islower() or first.isdigit()) and number:
            head, tail = paragraphs[number - 1], paragraphs[number]
            if _is_boundary(text, head, tail):
                yield head, tail
        ends_odd = last.isdigit() or (
            last == "." and may_end_with_title(text, end) and ends_with_title(text, start, end)
        )


def _odd_beginnings(document: Document) -> Iterator[tuple[regex.Match[str], int]]:
    """Yield each end mark after which a sentence hardly begins as the text goes on, and the paragraph's index."""
    text, paragraphs = document.text, document.paragraphs
    inner = patterns.INNER()
    for hint in patterns.INNER_HINT().finditer(text):
        match = inner.match(text, hint.start())
        index = document.paragraph_at(hint.start()) if match else None
        if (
            match is not None
            and index is not None
            and paragraphs[index].kind is Block.PROSE
            and match.end() < paragraphs[index].end
        ):
            yield match, index


def _inside_paragraphs(document: Document) -> Iterator[Cut]:
    text, paragraphs = document.text, document.paragraphs
    lower_case: dict[int, list[Cut]] = {}
    for match, index in _odd_beginnings(document):
        end = paragraphs[index].end
        head = _sentence_before(document, index, match.start() + 1)
        if text[match.end()].isdigit():
            cut = cut_at_number(document, head, match.end(), end)
            if cut:
                yield cut
        elif cut := cut_after_end_mark(text, head, Span(match.end(), end)):
            lower_case.setdefault(index, []).append(cut)
    for cuts in lower_case.values():
        if len(cuts) == 1:  # more of them are somebody's way of writing
            yield from cuts


def _sentence_before(document: Document, index: int, end: int) -> Span:
    """Return the sentence that ends at ``end``; the library may not have ended it there."""
    start = document.paragraphs[index].start
    for sentence in document.sentences(index):
        if sentence.start >= end:
            break
        start = sentence.start
    return Span(start, end)
