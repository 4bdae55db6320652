"""For reading: each diagnostic with the line of the article that it is about, and the line that it is at odds with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.output.excerpt import mark_place
from lintnews.output.screen import escape
from lintnews.output.shared import More, inside_record, location, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.diagnostic import Diagnostic, Place
    from lintnews.linter import Report, Summary
    from lintnews.output.screen import Screen

FOR_PEOPLE = True
NEEDS_TEXT = False
_INDENT = "  "


def write(reports: Iterable[Report], _summary: Summary, screen: Screen) -> None:
    """Write a block of lines for each diagnostic, with a blank line between two of them."""
    first = True
    for report in reports:
        for item in shorten(report.diagnostics):
            if not first:
                screen.line()
            first = False
            if isinstance(item, More):
                where = screen.style(escape(item.first.path), "bold")
                screen.line(f"{where}: {item.first.rule}: and {item.hidden} more{_which(item.first)}")
            else:
                _write_block(item, screen)


def _which(diagnostic: Diagnostic) -> str:
    return f" in the record of line {diagnostic.record.line}" if diagnostic.record else ""


def _write_block(diagnostic: Diagnostic, screen: Screen) -> None:
    where = screen.style(location(diagnostic), "bold")
    severity = screen.style(diagnostic.severity, diagnostic.severity)
    rule = screen.style(diagnostic.rule, "bold")
    screen.line(f"{where}: {severity} {rule}: {escape(diagnostic.message)}{inside_record(diagnostic)}")
    if diagnostic.failed:
        return
    places = [diagnostic.place, *(related.place for related in diagnostic.related)]
    gutter = max(len(str(place.start.line)) for place in places)
    _write_excerpt(diagnostic.place, screen, gutter, "^", diagnostic.severity)
    for related in diagnostic.related:
        screen.line(f"{_INDENT}line {related.place.start.line}: {escape(related.message)}")
        _write_excerpt(related.place, screen, gutter, "~", "related")
    if diagnostic.fix:
        screen.line(f"{_INDENT}fix ({diagnostic.fix.applicability}): {escape(diagnostic.fix.message)}")


def _write_excerpt(place: Place, screen: Screen, gutter: int, mark: str, style: str) -> None:
    room = screen.width - len(_INDENT) * 2 - gutter - len(" | ")
    marked = mark_place(place, room, mark, screen.encodable)
    number, nothing = f"{place.start.line:>{gutter}} |", f"{'':>{gutter}} |"
    screen.line(f"{_INDENT * 2}{screen.style(number, 'faint')} {marked.text}".rstrip())
    indent, marks = _split(marked.marks)
    screen.line(f"{_INDENT * 2}{screen.style(nothing, 'faint')} {indent}{screen.style(marks, style)}")


def _split(marks: str) -> tuple[str, str]:
    length = len(marks) - len(marks.lstrip(" "))
    return marks[:length], marks[length:]
