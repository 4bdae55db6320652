"""From fixes to a mended article: which of them to apply, and what is left when all that can be is done.

Fixes are applied in rounds. Each round takes the fixes that do not get in each other's way, writes them, and reads
and checks the result anew as the next run would, until there is nothing left to apply. So fixing twice is fixing
once, and a fix that needs another one first gets its turn.
"""

from __future__ import annotations

from bisect import bisect
from typing import TYPE_CHECKING

from lintnews.diagnostic import Diagnostic, internal_error
from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from lintnews.document import Document, FieldName
    from lintnews.linter import Report
    from lintnews.rule import Edit, Fix
    from lintnews.span import Span

    Edits = Mapping[FieldName, Sequence[Edit]]

# More than enough where one fix makes room for another; who needs more goes round in circles.
_MOST_ROUNDS = 20
_OWN = "lintnews:"


class UnpatchableError(Exception):
    """An edit cannot be written into the bytes that the article came from; the message says why."""


class Article(NamedTuple):
    """How one article is read from its bytes, checked, and edited in them.

    ``patch`` raises UnpatchableError where the edits cannot be written.
    """

    read: Callable[[bytes], Document | Diagnostic]
    check: Callable[[Document | Diagnostic], Report]
    patch: Callable[[bytes, Edits], bytes]


class Outcome(NamedTuple):
    """The bytes of an article after fixing, what is still found in it, and how many findings were fixed."""

    data: bytes
    report: Report
    fixed: int


class _Choice(NamedTuple):
    edits: Edits
    rules: list[str]


class _Taken:
    """Edits that do not meet, in the order of the text."""

    def __init__(self) -> None:
        self.edits: list[Edit] = []

    def add(self, fix: Fix) -> bool:
        """Take all edits of a fix; none of them and False if one meets another edit."""
        added: set[Span] = set()
        for edit in fix.edits:
            index = bisect(self.edits, edit.span, key=_span)
            if any(_meet(edit, other) for other in self.edits[max(index - 1, 0) : index + 1]):
                self.edits = [other for other in self.edits if other.span not in added]
                return False
            self.edits.insert(index, edit)
            added.add(edit.span)
        return True


def fix_article(data: bytes, article: Article, *, unsafe: bool) -> Outcome:
    """Apply the safe fixes to an article, with ``unsafe`` all of them.

    Where fixes undo each other or cannot be written, the article stays as it is and the report says so.
    """
    before = after = data
    first = report = article.check(item := article.read(data))
    fixed, names = 0, ""
    for _ in range(_MOST_ROUNDS):
        if isinstance(item, Diagnostic):
            return Outcome(before, first, 0)
        choice = choose(item, report.diagnostics, unsafe=unsafe)
        if not choice.rules:
            return Outcome(after, report, fixed)
        try:
            after = article.patch(after, choice.edits)
        except UnpatchableError as error:
            return _unchanged(before, first, item, f"the fixes cannot be written: {error}")
        wanted, item = _texts(item, choice.edits), article.read(after)
        if isinstance(item, Diagnostic) or _texts(item, {}) != wanted:
            return _unchanged(
                before, first, item, "the fixes cannot be written: they would not read back the same"
            )
        report = article.check(item)
        fixed += len(choice.rules)
        names = ", ".join(sorted(set(choice.rules)))
    return _unchanged(
        before, first, item, f"the fixes of {names} never come to an end; none was applied here"
    )


def _unchanged(data: bytes, report: Report, item: Document | Diagnostic, problem: str) -> Outcome:
    if isinstance(item, Diagnostic):
        return Outcome(data, report, 0)
    diagnostics = (internal_error(item, problem), *report.diagnostics)
    return Outcome(data, report._replace(diagnostics=diagnostics), 0)


def _texts(document: Document, edits: Edits) -> tuple[str, str | None]:
    """Return text and title, after the edits."""
    text, title = apply_edits(document.text, edits.get("text", ())), document.title
    return text, None if title is None else apply_edits(title.text, edits.get("title", ()))


def choose(document: Document, diagnostics: Iterable[Diagnostic], *, unsafe: bool) -> _Choice:
    """Choose the fixes to apply together: in the order of the text, each as a whole or not at all."""
    taken: dict[FieldName, _Taken] = {"text": _Taken(), "title": _Taken()}
    rules: list[str] = []
    for diagnostic in diagnostics:
        fix = diagnostic.fix
        if fix is None or not (unsafe or fix.applicability == "safe"):
            continue
        source = document.title if diagnostic.field == "title" and document.title else document
        if _is_applicable(fix, source) and taken[diagnostic.field].add(fix):
            rules.append(diagnostic.rule)
    return _Choice({field: one.edits for field, one in taken.items() if one.edits}, rules)


def _is_applicable(fix: Fix, document: Document) -> bool:
    """Leave out fixes that change nothing, delete an ignore, or bring a second encoding into a file."""
    text = document.text
    return (
        any(edit.span.of(text) != edit.replacement for edit in fix.edits)
        and not any(_OWN in edit.span.of(text) for edit in fix.edits)
        and (document.lost is None or all(edit.replacement.isascii() for edit in fix.edits))
    )


def _span(edit: Edit) -> Span:
    return edit.span


def _meet(one: Edit, other: Edit) -> bool:
    """Tell whether two edits overlap; an insertion also meets what it touches."""
    if one.span.start == one.span.end or other.span.start == other.span.end:
        return one.span.start <= other.span.end and other.span.start <= one.span.end
    return one.span.overlaps(other.span)


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """Apply edits that do not overlap."""
    pieces: list[str] = []
    position = 0
    for edit in sorted(edits, key=_span):
        pieces += (text[position : edit.span.start], edit.replacement)
        position = edit.span.end
    return "".join((*pieces, text[position:]))
