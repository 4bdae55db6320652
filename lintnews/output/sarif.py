"""For code scanning and editors: a log in SARIF 2.1.0, with the rules, the other ends and the fixes.

Columns are code points, which ``columnKind`` declares; lines and columns count from 1, ends are exclusive. The results
come first in the file, since what is said of the tool tells which rules found something.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from lintnews import __version__
from lintnews.diagnostic import INTERNAL, UNREADABLE
from lintnews.errors import UsageError
from lintnews.output.fingerprint import Fingerprints
from lintnews.output.json import dump
from lintnews.output.screen import tolerate_any_character
from lintnews.output.shared import inside_record, well_formed
from lintnews.registry import rules_meant_by
from lintnews.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.diagnostic import Diagnostic, Place
    from lintnews.linter import Report, Summary
    from lintnews.output.screen import Screen
    from lintnews.registry import LoadedRule

FOR_PEOPLE = False
NEEDS_TEXT = False
_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_OWN = {
    UNREADABLE: "A file or a record that cannot be read.",
    INTERNAL: "A rule that failed on an article.",
}
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def write(reports: Iterable[Report], summary: Summary, screen: Screen) -> None:
    """Write the log, one result a line."""
    tolerate_any_character(screen.stream, encoding="utf-8")
    fingerprints = Fingerprints()
    found: dict[str, Diagnostic] = {}
    indexes: dict[str, int] = {}
    head = {
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which lintnews was run."}}},
    }
    screen.line(f'{{"$schema": {dump(_SCHEMA)}, "version": "2.1.0", "runs": [{{')
    screen.stream.write(f'{dump(head)[1:-1]},\n"results": [')
    before = "\n "
    for report in reports:
        for diagnostic in report.diagnostics:
            found.setdefault(diagnostic.rule, diagnostic)
            index = indexes.setdefault(diagnostic.rule, len(indexes))
            screen.stream.write(before + dump(_result(diagnostic, index, fingerprints.of(diagnostic))))
            before = ",\n "
    tail = {
        "tool": {"driver": {"name": "lintnews", "version": __version__, "rules": _rules(found)}},
        "invocations": [{"executionSuccessful": not summary.failed}],
    }
    screen.line(f"\n],\n{dump(tail)[1:-1]}}}]}}")


def _result(diagnostic: Diagnostic, index: int, fingerprint: str) -> dict[str, Any]:
    message = _plain(f"{diagnostic.message}{inside_record(diagnostic)}")
    links = [f"[{_plain(related.message)}]({number})" for number, related in enumerate(diagnostic.related, 1)]
    result: dict[str, Any] = {
        "ruleId": diagnostic.rule,
        "ruleIndex": index,
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": f"{message} ({'; '.join(links)})" if links else message},
        "locations": [_location(diagnostic, None if diagnostic.failed else diagnostic.place)],
        "partialFingerprints": {"lintnews/v1": fingerprint},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": _plain(item.message)}, **_location(diagnostic, item.place)}
            for number, item in enumerate(diagnostic.related, 1)
        ]
    if diagnostic.fix and not diagnostic.record:
        result["fixes"] = [_fix(diagnostic)]
    return result


def _location(diagnostic: Diagnostic, place: Place | None) -> dict[str, Any]:
    """Return where a place is; of a record's places the file knows the line only, and the logical location the rest."""
    physical: dict[str, Any] = {"artifactLocation": _artifact(diagnostic.path)}
    record = diagnostic.record
    if record:
        physical["region"] = {"startLine": record.line}
    elif place:
        physical["region"] = {**_region(place), "snippet": {"text": well_formed(place.text)}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if record and place:
        name = well_formed(record.id or str(record.line))
        inside = f"{name}/{diagnostic.field}/{place.start.line}:{place.start.column}"
        location["logicalLocations"] = [{"name": name, "fullyQualifiedName": inside}]
    return location


def _region(place: Place) -> dict[str, int]:
    return {
        "startLine": place.start.line,
        "startColumn": place.start.column,
        "endLine": place.end.line,
        "endColumn": place.end.column,
    }


def _artifact(path: str) -> dict[str, str]:
    """Return a path as a URI, relative to where lintnews was run if it lies below."""
    normal = os.path.normpath(path)
    if os.path.isabs(normal) or normal.startswith(os.pardir + os.sep):
        return {"uri": Path(os.path.abspath(path)).as_uri()}
    return {"uri": quote(normal.replace(os.sep, "/"), errors="surrogatepass"), "uriBaseId": _ROOT}


def _fix(diagnostic: Diagnostic) -> dict[str, Any]:
    assert diagnostic.fix is not None
    replacements = [
        {"deletedRegion": _region(place), "insertedContent": {"text": well_formed(edit.replacement)}}
        for edit, place in zip(diagnostic.fix.edits, diagnostic.fix_places, strict=True)
    ]
    change = {"artifactLocation": _artifact(diagnostic.path), "replacements": replacements}
    return {"description": {"text": well_formed(diagnostic.fix.message)}, "artifactChanges": [change]}


def _rules(found: dict[str, Diagnostic]) -> list[dict[str, Any]]:
    """Describe the rules that found something, in the order of their indexes."""
    return [_rule(name, diagnostic, _known(diagnostic)) for name, diagnostic in found.items()]


def _known(diagnostic: Diagnostic) -> LoadedRule | None:
    """Return the rule of a diagnostic, ours or of the house; None for what lintnews itself reports."""
    try:
        return rules_meant_by(diagnostic.rule)[0]
    except UsageError:
        return None


def _rule(name: str, diagnostic: Diagnostic, entry: LoadedRule | None) -> dict[str, Any]:
    described: dict[str, Any] = {
        "id": name,
        "defaultConfiguration": {"level": _LEVELS[diagnostic.severity]},
        "properties": {"tags": [diagnostic.group]},
    }
    if entry:
        described["shortDescription"] = {"text": _sentence(entry.rule.summary)}
        described["help"] = {"text": entry.page}
    elif name in _OWN:
        described["shortDescription"] = {"text": _OWN[name]}
    return described


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".") + "."


def _plain(text: str) -> str:
    r"""Escape what would be a link in a message: SARIF reads ``[text](1)`` there, and ``\[`` as a bracket."""
    return well_formed(text).replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
