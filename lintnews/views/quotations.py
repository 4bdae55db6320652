"""What stands inside quotation marks, over several paragraphs too where news convention carries it on."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.span import Span

if TYPE_CHECKING:
    from lintnews.document import Document

# Double marks only: a single one is an apostrophe more often than not.
_MARK = lazy(r'[“”„"«»]')
_OPENS, _CLOSES = "“„«", "”»"


def find_quotations(document: Document) -> tuple[Span, ...]:
    """Find the quotations of an article in order, each with its marks.

    A quotation that is still open at the end of a paragraph ends there; where the next paragraph begins with a
    mark it goes on as one of its own.
    """
    found: list[Span] = []
    text = document.text
    for paragraph in document.paragraphs:
        opened: int | None = None
        for match in _MARK().finditer(text, paragraph.start, paragraph.end):
            mark = match.group()
            if opened is None:
                if mark in _OPENS or (mark == '"' and not _ends_word(text, match.start())):
                    opened = match.start()
            elif mark in _CLOSES or mark == '"':
                found.append(Span(opened, match.end()))
                opened = None
        if opened is not None and text[opened] != '"':
            found.append(Span(opened, paragraph.end))
    return tuple(found)


def is_quoted(quotations: tuple[Span, ...], offset: int) -> bool:
    """Tell whether ``offset`` stands inside one of the quotations, which are in order."""
    index = bisect_right(quotations, offset, key=lambda span: span.start) - 1
    return index >= 0 and offset < quotations[index].end


def _ends_word(text: str, offset: int) -> bool:
    """Tell a straight mark that closes, or that means inches, from one that opens."""
    return offset > 0 and (text[offset - 1].isalnum() or text[offset - 1] in ".,!?")
