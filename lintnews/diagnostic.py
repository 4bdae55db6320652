"""A finding with all that a person needs to act on it: rule, severity, path, lines and columns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.document import Record
from lintnews.record import NamedTuple
from lintnews.rule import Severity
from lintnews.span import Position, Span

if TYPE_CHECKING:
    from lintnews.document import Document, FieldName
    from lintnews.rule import Finding, Fix

# Lines longer than this are shown as a window: a 50 MB line is a line too.
_EXCERPT = 400


class Excerpt(NamedTuple):
    """The line that a place starts in, or the part of a very long one around the place.

    ``column`` is the column, from 1, of the excerpt's first code point; ``cut_left`` and ``cut_right`` tell
    whether the line goes on beyond it.
    """

    text: str
    column: int
    cut_left: bool
    cut_right: bool


class Place(NamedTuple):
    """A span as output shows it: positions, the text it covers and the line around its start."""

    start: Position
    end: Position
    text: str
    excerpt: Excerpt


class RelatedPlace(NamedTuple):
    """The other end of a diagnostic."""

    message: str
    place: Place


class Diagnostic(NamedTuple):
    """One thing to report.

    Attributes:
        path: as given or found, with ``/`` separators.
        record: for JSON Lines, the record's line and id; positions are then inside the record's field.
        field: which text of the document the positions are in.
        rule: the rule's name.
        group: the rule's group; "lintnews" for what could not be read or checked, and for ignores that do nothing.
        severity: of the rule.
        message: says what is wrong and shows the arithmetic.
        place: where to change first.
        related: the other ends.
        fix: how to mend it, if the rule knows; its spans are offsets into the field's text.
    """

    path: str
    record: Record | None
    field: FieldName
    rule: str
    group: str
    severity: Severity
    message: str
    place: Place
    related: tuple[RelatedPlace, ...] = ()
    fix: Fix | None = None
    fix_places: tuple[Place, ...] = ()

    @property
    def failed(self) -> bool:
        """Whether this says that something could not be read or checked, not that copy is wrong."""
        return self.rule in (UNREADABLE, INTERNAL)

    def with_record_line(self, line: int) -> Diagnostic:
        """Return the same diagnostic in a record of another line."""
        if self.record is None:
            return self
        return self._replace(record=self.record._replace(line=line))


OWN_GROUP = "lintnews"
UNREADABLE = "unreadable-input"
INTERNAL = "internal-error"
UNUSED_IGNORE = "unused-ignore"
_NOWHERE = Place(Position(1, 1, 0), Position(1, 1, 0), "", Excerpt("", 1, cut_left=False, cut_right=False))


def place(document: Document, span: Span) -> Place:
    """Turn a span of a document into a place."""
    start, end = document.lines.position(span.start), document.lines.position(span.end)
    return Place(start, end, span.of(document.text), _excerpt(document, start))


def _excerpt(document: Document, start: Position) -> Excerpt:
    line = document.lines.line_span(start.line)
    begin, end = line
    if end - begin > _EXCERPT:
        begin = max(line.start, min(start.offset - _EXCERPT // 2, line.end - _EXCERPT))
        end = min(line.end, begin + _EXCERPT)
    return Excerpt(document.text[begin:end], begin - line.start + 1, begin > line.start, end < line.end)


def diagnose(
    document: Document, finding: Finding, *, rule: str, group: str, severity: Severity
) -> Diagnostic:
    """Make a diagnostic of a finding in a document."""
    edits = finding.fix.edits if finding.fix else ()
    return Diagnostic(
        path=document.path,
        record=document.record,
        field=document.field,
        rule=rule,
        group=group,
        severity=severity,
        message=finding.message,
        place=place(document, finding.span),
        related=tuple(RelatedPlace(item.message, place(document, item.span)) for item in finding.related),
        fix=finding.fix,
        fix_places=tuple(place(document, edit.span) for edit in edits),
    )


def unreadable(path: str, message: str, record: Record | None = None) -> Diagnostic:
    """Say that a file or a record could not be read."""
    return Diagnostic(path, record, "text", UNREADABLE, OWN_GROUP, Severity.ERROR, message, _NOWHERE)


def internal_error(document: Document, message: str) -> Diagnostic:
    """Say that a rule failed on a document."""
    return Diagnostic(
        document.path, document.record, document.field, INTERNAL, OWN_GROUP, Severity.ERROR, message, _NOWHERE
    )


def crashed(path: str, line: int | None, how: str) -> Diagnostic:
    """Say that a process died while it checked a file or the record in a line of it."""
    record = Record(line, None) if line else None
    what = "this record" if line else "this file"
    message = f"a worker process died ({how}) while it checked {what}; the rest was checked without it"
    return Diagnostic(path, record, "text", INTERNAL, OWN_GROUP, Severity.ERROR, message, _NOWHERE)


def sort_key(diagnostic: Diagnostic) -> tuple[object, ...]:
    """Order by path, record, start, rule; a title comes before its text."""
    record = diagnostic.record.line if diagnostic.record else 0
    return (
        diagnostic.path,
        record,
        diagnostic.field != "title",
        diagnostic.place.start.offset,
        diagnostic.rule,
        diagnostic.place.end.offset,
        diagnostic.message,
    )
