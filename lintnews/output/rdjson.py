"""For reviewdog: one object in its diagnostic format, rdjson.

Lines and columns count from 1, ends are exclusive. Columns are bytes of the line in UTF-8, whatever the file's own
encoding, so they are counted in the article's text; of a record in JSON Lines only the line is known.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lintnews.output.json import dump
from lintnews.output.screen import tolerate_any_character
from lintnews.output.shared import inside_record, well_formed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.diagnostic import Diagnostic, Place
    from lintnews.linter import Report, Summary
    from lintnews.output.screen import Screen
    from lintnews.span import Position

FOR_PEOPLE = False
NEEDS_TEXT = True


def write(reports: Iterable[Report], _summary: Summary, screen: Screen) -> None:
    """Write the object, one diagnostic a line."""
    tolerate_any_character(screen.stream, encoding="utf-8")
    before = '{"source": {"name": "lintnews"},\n "diagnostics": [\n  '
    tail = f"{before.rstrip()}]}}\n"
    for report in reports:
        text = report.article.text if report.article else ""
        for diagnostic in report.diagnostics:
            screen.stream.write(before + dump(_diagnostic(diagnostic, text)))
            before, tail = ",\n  ", "\n ]}\n"
    screen.stream.write(tail)


def _diagnostic(diagnostic: Diagnostic, text: str) -> dict[str, Any]:
    lines = [f"{diagnostic.message}{inside_record(diagnostic)}"]
    lines += [
        f"line {related.place.start.line}: {related.message}: {related.place.text}"
        for related in diagnostic.related
    ]
    said: dict[str, Any] = {
        "message": well_formed("\n".join(lines)),
        "location": {"path": well_formed(diagnostic.path), **_range_of(diagnostic, text)},
        "severity": diagnostic.severity.upper(),
        "code": {"value": diagnostic.rule},
    }
    if diagnostic.fix and not diagnostic.record:
        said["suggestions"] = [
            {"range": _range(place, text), "text": well_formed(edit.replacement)}
            for edit, place in zip(diagnostic.fix.edits, diagnostic.fix_places, strict=True)
        ]
    return said


def _range_of(diagnostic: Diagnostic, text: str) -> dict[str, Any]:
    if diagnostic.record:
        return {"range": {"start": {"line": diagnostic.record.line}}}
    return {} if diagnostic.failed else {"range": _range(diagnostic.place, text)}


def _range(place: Place, text: str) -> dict[str, Any]:
    return {"start": _position(place.start, text), "end": _position(place.end, text)}


def _position(position: Position, text: str) -> dict[str, int]:
    begin = position.offset - (position.column - 1)
    before = text[begin : position.offset]
    width = len(before) if before.isascii() else len(before.encode("utf-8", "surrogatepass"))
    return {"line": position.line, "column": width + 1}
