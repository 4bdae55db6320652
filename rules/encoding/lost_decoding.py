"""Bytes that are no UTF-8, so that the reader had to assume what they are.

What it finds: files that are not, or not all, UTF-8. Each byte that makes no sense there was taken for Windows-1252, which
old copy is in; the report says where the first one stands, what it was and as what it was read.

Why it matters: the assumption is right for most Western copy and wrong for all other, and the next program in the chain
may assume something else. Saved as UTF-8 the file is read alike everywhere.

What it leaves alone: files that are UTF-8, with or without a byte order mark, and UTF-16 and UTF-32 with one. Data that
is no text is not read at all and reported as unreadable-input.
"""

from collections.abc import Iterator

from lintnews import Document, Finding, Rule, Severity, Span
from lintnews.document import LostDecoding
from lintnews.rule import EVERYTHING


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report what the reader assumed, at the first byte that it had to assume it for."""
    lost = document.lost
    if lost is None:
        return
    span = Span(lost.offset, lost.offset + 1)
    lines = "one line holds such bytes" if lost.lines == 1 else f"{lost.lines} lines hold such bytes"
    yield Finding(
        span,
        f"the byte 0x{lost.byte:02X} is no UTF-8 and was read as {lost.encoding}, which makes it {_shown(span.of(document.text))};"
        f" {lines}: save the file as UTF-8",
    )


def _shown(character: str) -> str:
    return f"“{character}”" if character.isprintable() else f"U+{ord(character):04X}"


def opportunities(document: Document) -> Iterator[LostDecoding]:
    """Yield what the reader had to assume, if anything."""
    if document.lost is not None:
        yield document.lost


# Examples are texts, and a text has no bytes: tests/test_lost_decoding.py has them instead.
RULE = Rule(
    name="lost-decoding",
    severity=Severity.INFO,
    summary="bytes that are no UTF-8, and what they were taken for",
    check=check,
    blocks=EVERYTHING,
    opportunities=opportunities,
    bad=(),
    good=(),
)
