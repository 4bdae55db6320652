"""One line for each diagnostic: ``path:line:column: severity rule message``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.output.screen import escape
from lintnews.output.shared import More, inside_record, location, shorten

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.diagnostic import Diagnostic
    from lintnews.linter import Report, Summary
    from lintnews.output.screen import Screen

FOR_PEOPLE = True
NEEDS_TEXT = False


def write(reports: Iterable[Report], _summary: Summary, screen: Screen) -> None:
    """Write one line for each diagnostic."""
    for report in reports:
        for item in shorten(report.diagnostics):
            if isinstance(item, More):
                _line(screen, item.first, f"and {item.hidden} more")
            else:
                _line(screen, item, escape(item.message))


def _line(screen: Screen, diagnostic: Diagnostic, message: str) -> None:
    where = screen.style(location(diagnostic), "bold")
    severity = screen.style(diagnostic.severity, diagnostic.severity)
    screen.line(f"{where}: {severity} {diagnostic.rule} {message}{inside_record(diagnostic)}")
