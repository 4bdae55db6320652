"""A metadata head run into the text of the article.

What it finds: a date, a line of "Published" or "Updated", a byline with a time, share counts or a label such as
"Story highlights" that stands in one line with the text, before its first sentence: "Wed 05 Apr 2017 Death toll
rises …". Also one between a headline and the text where all three were run together: "Strike closes port AFP
Friday 2 May 2014 Dockers …".

Why it matters: a crawler or a content system joined the head of the page to the article. Readers stumble over it,
and whoever works with the text has it as a part of the first sentence.

What it leaves alone: a head alone in its line, which is metadata in its place; a dateline ("ALMATY, Jan. 10, 2022 —")
and an agency mark ("(AP) —"); a sentence that begins with a date ("Jan. 5, 2022, was cold"); an entry of a chronology
("14 March 2023: The court rules"); anything below the first four paragraphs.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lintnews import Block, Example, Finding, Rule, Severity, Span
from lintnews.heads import find_head_between, read_head

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews import Document
    from lintnews.heads import Head

_PARAGRAPHS = 4
_SHOWN_WORDS = 3


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Yield each head among the first paragraphs that text follows in the same line."""
    for head, inside in _heads(document):
        if head.body is not None:
            where = "stands between headline and text" if inside else "is run into the text"
            begins = " ".join(document.text[head.body : head.body + 120].split()[:_SHOWN_WORDS])
            message = f"{_name(document, head)} {where}, which begins “{begins}”"
            yield Finding(Span(head.start, head.end), message)


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield the heads that the rule looks at, those in their own line too."""
    for head, _ in _heads(document):
        yield Span(head.start, head.end)


def _heads(document: Document) -> Iterator[tuple[Head, bool]]:
    """Yield the heads among the first paragraphs, and whether each stands inside its paragraph."""
    for number, paragraph in enumerate(islice(document.paragraphs, _PARAGRAPHS)):
        if head := read_head(document.text, paragraph.start, paragraph.end):
            yield head, False
        elif number == 0 and (head := find_head_between(document.text, paragraph.start, paragraph.end)):
            yield head, True


def _name(document: Document, head: Head) -> str:
    first = document.text[head.start : head.start + 2].lower()
    if first == "by":
        return "a byline"
    if head.labelled:
        return "a publication date" if head.date else "a publication time"
    if head.date:
        return "a date"
    return "a label of the page" if first == "st" else "a mark of the page"


RULE = Rule(
    name="glued-metadata",
    severity=Severity.WARNING,
    summary="a date, byline or other metadata head run into the text",
    check=check,
    opportunities=find_opportunities,
    blocks=frozenset({Block.PROSE, Block.HEADING, Block.METADATA, Block.CREDIT, Block.CAPTION, Block.TABLE}),
    good=(),
    bad=(),
)
