"""For GitHub Actions: one workflow command for each diagnostic, which GitHub shows beside the line.

Columns are code points. GitHub does not say what it counts, and shows a finding under its line, wherever its columns
are. Of the annotations of one step it shows ten errors, ten warnings and ten notices; the log has them all.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.output.screen import escape, tolerate_any_character
from lintnews.output.shared import inside_record, well_formed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.diagnostic import Diagnostic
    from lintnews.linter import Report, Summary
    from lintnews.output.screen import Screen

FOR_PEOPLE = True
NEEDS_TEXT = False
_COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}


def write(reports: Iterable[Report], _summary: Summary, screen: Screen) -> None:
    """Write one command, which is one line, for each diagnostic."""
    tolerate_any_character(screen.stream, encoding="utf-8")
    for report in reports:
        for diagnostic in report.diagnostics:
            screen.line(_command(diagnostic))


def _command(diagnostic: Diagnostic) -> str:
    values = {"title": f"lintnews {diagnostic.rule}", "file": diagnostic.path, **_where(diagnostic)}
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in values.items())
    lines = [f"{escape(diagnostic.message)}{inside_record(diagnostic)}"]
    for related in diagnostic.related:
        what = escape(f"{related.message}: {related.place.text}")
        lines.append(f"line {related.place.start.line}: {what}")
    text = "\n".join(lines)
    return f"::{_COMMANDS[diagnostic.severity]} {properties}::{_data(text)}"


def _where(diagnostic: Diagnostic) -> dict[str, int]:
    """Return line and columns; GitHub takes columns only where a finding begins and ends in one line."""
    if diagnostic.record:
        return {"line": diagnostic.record.line}
    if diagnostic.failed:
        return {}
    start, end = diagnostic.place.start, diagnostic.place.end
    if start.line != end.line:
        return {"line": start.line, "endLine": end.line}
    return {"line": start.line, "endLine": end.line, "col": start.column, "endColumn": end.column}


def _data(text: str) -> str:
    """Escape what would end the command; the percent sign first, since the others are written with it."""
    return well_formed(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """Escape what would end a property as well."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
