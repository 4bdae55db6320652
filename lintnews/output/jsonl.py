"""For programs that read a line at a time: one JSON object a line, version 1, each written as it arises.

Every diagnostic is an object as in the json format; the last line holds the version and the summary.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.output.json import VERSION, as_json, dump, summary_as_json
from lintnews.output.screen import tolerate_any_character

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.linter import Report, Summary
    from lintnews.output.screen import Screen

FOR_PEOPLE = False
NEEDS_TEXT = False


def write(reports: Iterable[Report], summary: Summary, screen: Screen) -> None:
    """Write a line for each diagnostic, and hand on those of an article before the next one is read."""
    tolerate_any_character(screen.stream, encoding="utf-8")
    for report in reports:
        for diagnostic in report.diagnostics:
            screen.line(dump(as_json(diagnostic)))
        if report.diagnostics:
            screen.stream.flush()
    screen.line(dump({"version": VERSION, "summary": summary_as_json(summary)}))
