"""For GitLab: a Code Quality report, of which GitLab shows the changes in a merge request.

GitLab takes lines and no columns. It knows a finding again by its fingerprint, which must be its own in the report.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lintnews.output.fingerprint import Fingerprints
from lintnews.output.json import dump
from lintnews.output.screen import tolerate_any_character
from lintnews.output.shared import inside_record, well_formed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.diagnostic import Diagnostic
    from lintnews.linter import Report, Summary
    from lintnews.output.screen import Screen

FOR_PEOPLE = False
NEEDS_TEXT = False
_SEVERITIES = {"error": "major", "warning": "minor", "info": "info"}


def write(reports: Iterable[Report], _summary: Summary, screen: Screen) -> None:
    """Write the array, one finding a line."""
    tolerate_any_character(screen.stream, encoding="utf-8")
    fingerprints = Fingerprints()
    before, tail = "[\n ", "[]\n"
    for report in reports:
        for diagnostic in report.diagnostics:
            screen.stream.write(before + dump(_issue(diagnostic, fingerprints.of(diagnostic))))
            before, tail = ",\n ", "\n]\n"
    screen.stream.write(tail)


def _issue(diagnostic: Diagnostic, fingerprint: str) -> dict[str, Any]:
    place, record = diagnostic.place, diagnostic.record
    begin, end = (record.line, record.line) if record else (place.start.line, place.end.line)
    return {
        "description": well_formed(f"{diagnostic.message}{inside_record(diagnostic)}"),
        "check_name": diagnostic.rule,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[diagnostic.severity],
        "location": {"path": well_formed(diagnostic.path), "lines": {"begin": begin, "end": end}},
    }
