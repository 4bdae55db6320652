"""For programs: one JSON object, version 1, as docs/json-schema.json describes it.

It is written as the diagnostics arise, with the summary last.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lintnews.output.screen import tolerate_any_character

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.diagnostic import Diagnostic, Place
    from lintnews.linter import Report, Summary
    from lintnews.output.screen import Screen
    from lintnews.span import Position

FOR_PEOPLE = False
NEEDS_TEXT = False
VERSION = 1


def write(reports: Iterable[Report], summary: Summary, screen: Screen) -> None:
    """Write the object, one diagnostic a line."""
    # JSON is UTF-8 whatever the locale says; half a surrogate pair becomes \udXXX, which is JSON as well.
    tolerate_any_character(screen.stream, encoding="utf-8")
    before = f'{{"version": {VERSION},\n "diagnostics": [\n  '
    tail = f"{before.rstrip()}],\n"
    for report in reports:
        for diagnostic in report.diagnostics:
            screen.stream.write(before + dump(as_json(diagnostic)))
            before, tail = ",\n  ", "\n ],\n"
    screen.stream.write(f'{tail} "summary": {dump(summary_as_json(summary))}}}\n')


def as_json(diagnostic: Diagnostic) -> dict[str, Any]:
    """Turn a diagnostic into what the JSON contract says, fields in its order."""
    record = diagnostic.record
    return {
        "path": diagnostic.path,
        "record": {"line": record.line, "id": record.id} if record else None,
        "field": diagnostic.field,
        "rule": diagnostic.rule,
        "group": diagnostic.group,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        **_place(diagnostic.place),
        "related": [{"message": item.message, **_place(item.place)} for item in diagnostic.related],
        "fix": _fix(diagnostic),
    }


def _fix(diagnostic: Diagnostic) -> dict[str, Any] | None:
    fix = diagnostic.fix
    if fix is None:
        return None
    edits = [
        {"start": _position(place.start), "end": _position(place.end), "replacement": edit.replacement}
        for edit, place in zip(fix.edits, diagnostic.fix_places, strict=True)
    ]
    return {"applicability": fix.applicability, "message": fix.message, "edits": edits}


def _place(place: Place) -> dict[str, Any]:
    return {"start": _position(place.start), "end": _position(place.end), "text": place.text}


def _position(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column, "offset": position.offset}


def summary_as_json(summary: Summary) -> dict[str, int]:
    """Turn the summary into what the JSON contract says."""
    return {
        "documents": summary.documents,
        "error": summary.error,
        "warning": summary.warning,
        "info": summary.info,
        "suppressed": summary.suppressed,
    }


def dump(value: object) -> str:
    """Write a value as JSON on one line."""
    return json.dumps(value, ensure_ascii=False)
