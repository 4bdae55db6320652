"""An article as the html format shows it: its lines in pieces, each with the findings that mark it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.output.shared import article_name, well_formed
from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.diagnostic import Diagnostic
    from lintnews.linter import Report

# As lintnews.span has it: an article's lines end with these and with nothing else.
_LINE_END = lazy(r"\r\n?|\n")
# Characters that would reverse or hide what stands beside them; joiners stay, which emoji and some scripts need.
_UNRULY = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_CONTROL_PICTURES = 0x2400


class Link(NamedTuple):
    """A way from a note to a place in the text."""

    target: str
    label: str


@dataclass(frozen=True, slots=True)
class Note:
    """A finding as it stands in the margin."""

    number: int
    severity: str
    rule: str
    group: str
    message: str
    where: Link | None
    related: tuple[Link, ...]
    fix: str | None


class Piece(NamedTuple):
    """A stretch of a line that all of the same findings mark, or none.

    ``anchors`` are the places that begin here, ``notes`` the numbers of the findings that mark it, the nearest first;
    ``look`` is a severity, "related" or nothing.
    """

    text: str
    anchors: tuple[str, ...]
    notes: tuple[int, ...]
    look: str


@dataclass(frozen=True, slots=True)
class Line:
    """A line with the notes on what begins in it; ``number`` counts from 1."""

    number: int
    pieces: tuple[Piece, ...]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class ArticleOnPage:
    """An article with its findings: those on the whole of it, its title's lines and its text's."""

    path: str
    name: str
    count: int
    failures: tuple[Note, ...]
    title: tuple[Line, ...]
    text: tuple[Line, ...]


class _Mark(NamedTuple):
    """A stretch of text that a finding marks; an empty one marks the place."""

    start: int
    end: int
    anchor: str
    note: int
    look: str


@dataclass(slots=True)
class _Field:
    """What is to be shown in one of an article's texts."""

    marks: list[_Mark] = field(default_factory=list)
    notes: dict[int, list[Note]] = field(default_factory=dict)


def lay_out(report: Report, number: int) -> ArticleOnPage:
    """Lay out the article of a report whose first finding has this number on the page."""
    fields = {"title": _Field(), "text": _Field()}
    failures = []
    for note_number, diagnostic in enumerate(report.diagnostics, number):
        note = _note(diagnostic, note_number)
        if diagnostic.failed:
            failures.append(note)
            continue
        shown = fields[diagnostic.field]
        shown.notes.setdefault(diagnostic.place.start.line, []).append(note)
        shown.marks += _marks(diagnostic, note_number)
    article = report.article
    title = article.title if article else None
    return ArticleOnPage(
        path=well_formed(report.diagnostics[0].path),
        name=well_formed(article_name(report.diagnostics[0])),
        count=len(report.diagnostics),
        failures=tuple(failures),
        title=tuple(_lines(title, fields["title"])) if title else (),
        text=tuple(_lines(article.text, fields["text"])) if article else (),
    )


def _note(diagnostic: Diagnostic, number: int) -> Note:
    start, fix = diagnostic.place.start, diagnostic.fix
    return Note(
        number=number,
        severity=diagnostic.severity.value,
        rule=diagnostic.rule,
        group=diagnostic.group,
        message=readable(diagnostic.message),
        where=None if diagnostic.failed else Link(f"m{number}", f"{start.line}:{start.column}"),
        related=tuple(
            Link(f"m{number}-{index}", f"line {related.place.start.line}: {readable(related.message)}")
            for index, related in enumerate(diagnostic.related, 1)
        ),
        fix=f"{readable(fix.message)} ({fix.applicability})" if fix else None,
    )


def _marks(diagnostic: Diagnostic, number: int) -> Iterator[_Mark]:
    place = diagnostic.place
    yield _Mark(place.start.offset, place.end.offset, f"m{number}", number, diagnostic.severity.value)
    for index, related in enumerate(diagnostic.related, 1):
        start, end = related.place.start.offset, related.place.end.offset
        yield _Mark(start, end, f"m{number}-{index}", number, "related")


def _lines(text: str, shown: _Field) -> Iterator[Line]:
    """Lay out the lines; an empty one at the end, which is no line to a reader, only if something is said of it."""
    marks = sorted(shown.marks)
    waiting, active = 0, list[_Mark]()
    start = 0
    ends = [(match.start(), match.end()) for match in _LINE_END().finditer(text)]
    for number, (end, following) in enumerate([*ends, (len(text), len(text) + 1)], 1):
        active = [mark for mark in active if mark.end > start]
        while waiting < len(marks) and marks[waiting].start < following:
            active.append(marks[waiting])
            waiting += 1
        if start < len(text) or number == 1 or active:
            notes = tuple(shown.notes.get(number, ()))
            yield Line(number, tuple(_pieces(text, start, end, active)), notes)
        start = following


def _pieces(text: str, start: int, end: int, marks: list[_Mark]) -> Iterator[Piece]:
    """Cut a line wherever a mark begins or ends; a mark that begins with no visible text is a piece of its own."""
    clipped = [(min(max(mark.start, start), end), min(max(mark.end, start), end), mark) for mark in marks]
    edges = sorted({start, end, *(low for low, _, _ in clipped), *(high for _, high, _ in clipped)})
    for low, high in zip(edges, [*edges[1:], end], strict=True):
        for first, last, mark in clipped:
            if first == last == low and mark.start >= start:
                yield Piece("", (mark.anchor,), (mark.note,), mark.look)
        if low == high:
            continue
        here = [mark for first, last, mark in clipped if first <= low and last >= high]
        here.sort(key=lambda mark: (mark.look == "related", mark.end - mark.start, mark.note))
        anchors = tuple(mark.anchor for mark in here if mark.start == low)
        notes = tuple(dict.fromkeys(mark.note for mark in here))
        yield Piece(readable(text[low:high]), anchors, notes, here[0].look if here else "")


def readable(text: str) -> str:
    """Show what cannot be seen, or would turn round what stands beside it, as a picture or by its number."""
    text = well_formed(text)
    if text.isprintable():
        return text
    return "".join(char if char.isprintable() or char == "\t" else _picture(char) for char in text)


def _picture(char: str) -> str:
    if char < " ":
        return chr(_CONTROL_PICTURES + ord(char))
    if char in _UNRULY or unicodedata.category(char) in ("Cc", "Zl", "Zp"):
        return f"⟨U+{ord(char):04X}⟩"
    return char
