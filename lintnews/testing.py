"""Run the examples of a rule: they are its documentation and its tests.

Used by lintnews' own tests and by people who write house rules.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lintnews.anchor import Published
from lintnews.document import Document
from lintnews.lazy import lazy
from lintnews.linter import lint_document
from lintnews.span import Span

if TYPE_CHECKING:
    from lintnews.diagnostic import Diagnostic
    from lintnews.registry import LoadedRule
    from lintnews.rule import Example

_MARK = lazy(r"⟦~?|⟧")


@dataclass(frozen=True, slots=True)
class Marked:
    """An example's text without its marks, and the spans that were marked."""

    text: str
    flagged: tuple[Span, ...]
    related: tuple[Span, ...]


def read_marks(marked: str) -> Marked:
    """Take the marks ⟦…⟧ and ⟦~…⟧ out of a text and return what they stood around.

    Raises:
        ValueError: a mark is not closed, closed twice or nested.
    """
    pieces: list[str] = []
    spans: dict[str, list[Span]] = {"⟦": [], "⟦~": []}
    opened: tuple[str, int] | None = None
    length = last = 0
    for match in _MARK().finditer(marked):
        piece = marked[last : match.start()]
        pieces.append(piece)
        length += len(piece)
        last = match.end()
        if match.group() != "⟧":
            if opened:
                raise ValueError(f"a mark inside a mark: {marked!r}")
            opened = (match.group(), length)
        elif opened:
            spans[opened[0]].append(Span(opened[1], length))
            opened = None
        else:
            raise ValueError(f"⟧ without ⟦: {marked!r}")
    if opened:
        raise ValueError(f"⟦ without ⟧: {marked!r}")
    return Marked("".join(pieces) + marked[last:], tuple(spans["⟦"]), tuple(spans["⟦~"]))


def example_document(example: Example) -> Document:
    """Make the document that an example describes."""
    marked = read_marks(example.text)
    published = Published(example.published, "the example") if example.published else None
    title = Document(example.headline, field="title", published=published) if example.headline else None
    return Document(marked.text, published=published, title=title)


def failures(entry: LoadedRule) -> list[str]:
    """Run all examples of a rule and describe what did not come out as they say; an empty list is a pass."""
    return [
        f"{entry.name}: {problem}\n    in: {example.text!r}"
        for example in (*entry.rule.good, *entry.rule.bad)
        for problem in _problems(entry, example, must_flag=example in entry.rule.bad)
    ]


def _problems(entry: LoadedRule, example: Example, *, must_flag: bool) -> list[str]:
    document = example_document(example)
    marked = read_marks(example.text)
    found = [d for d in lint_document(document, (entry,)) if d.field == "text"]
    flagged = tuple(Span(d.place.start.offset, d.place.end.offset) for d in found)
    related = sorted(Span(r.place.start.offset, r.place.end.offset) for d in found for r in d.related)
    problems = []
    if must_flag != bool(marked.flagged):
        problems.append("a bad example must mark what is flagged, a good one nothing")
    if flagged != marked.flagged:
        shown = [(span.of(document.text), d.message) for span, d in zip(flagged, found, strict=True)]
        problems.append(f"flagged {shown}, expected {[span.of(document.text) for span in marked.flagged]}")
    elif sorted(set(related)) != sorted(set(marked.related)):
        problems.append(
            f"related {[span.of(document.text) for span in related]}, "
            f"expected {[span.of(document.text) for span in marked.related]}"
        )
    if example.says and not any(example.says in d.message for d in found):
        problems.append(f"no message says {example.says!r}: {[d.message for d in found]}")
    if example.fixed is not None and (fixed := _fixed(document.text, found)) != example.fixed:
        problems.append(f"fixed to {fixed!r}, expected {example.fixed!r}")
    return problems


def _fixed(text: str, found: list[Diagnostic]) -> str:
    edits = sorted(
        (edit for d in found if d.fix for edit in d.fix.edits), key=lambda edit: edit.span, reverse=True
    )
    for edit in edits:
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text
