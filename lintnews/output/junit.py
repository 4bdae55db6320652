"""For build servers that read JUnit's XML: a suite for each article with findings, a failed test for each finding.

A note is a test that passed and has something to say; what could not be read or checked is a test with an error. The
last suite has one passed test, which says how many articles were checked, so that a clean run is no empty one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape as escape_text
from xml.sax.saxutils import quoteattr

from lintnews.lazy import lazy
from lintnews.output.screen import tolerate_any_character
from lintnews.output.sentence import sentence
from lintnews.output.shared import article_name
from lintnews.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.diagnostic import Diagnostic
    from lintnews.linter import Report, Summary
    from lintnews.output.screen import Screen

FOR_PEOPLE = False
NEEDS_TEXT = False

# XML 1.0 cannot hold these in any form, not even as references.
_NO_XML = lazy("[^\\t\\n\\r\\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def write(reports: Iterable[Report], summary: Summary, screen: Screen) -> None:
    """Write a suite as soon as its article was checked."""
    tolerate_any_character(screen.stream, encoding="utf-8")
    screen.line('<?xml version="1.0" encoding="utf-8"?>')
    screen.line('<testsuites name="lintnews">')
    for report in reports:
        if report.diagnostics:
            _write_suite(report.diagnostics, screen)
    screen.line(_suite_head("lintnews", 1, 0, 0))
    screen.line(f"    <testcase {_attributes(classname='lintnews', name=sentence(summary))}/>")
    screen.line("  </testsuite>")
    screen.line("</testsuites>")


def _write_suite(diagnostics: tuple[Diagnostic, ...], screen: Screen) -> None:
    errors = sum(diagnostic.failed for diagnostic in diagnostics)
    notes = sum(diagnostic.severity is Severity.INFO for diagnostic in diagnostics)
    name = article_name(diagnostics[0])
    screen.line(_suite_head(name, len(diagnostics), len(diagnostics) - errors - notes, errors))
    for diagnostic in diagnostics:
        screen.line(_case(diagnostic))
    screen.line("  </testsuite>")


def _suite_head(name: str, tests: int, failures: int, errors: int) -> str:
    numbers = {"tests": str(tests), "failures": str(failures), "errors": str(errors)}
    return f"  <testsuite {_attributes(name=name, **numbers)}>"


def _case(diagnostic: Diagnostic) -> str:
    start = diagnostic.place.start
    where = "" if diagnostic.failed else f" {diagnostic.field} {start.line}:{start.column}"
    head = _attributes(classname=f"{diagnostic.group}.{diagnostic.rule}", name=f"{diagnostic.rule}{where}")
    body = _text("\n".join(_details(diagnostic)))
    if diagnostic.severity is Severity.INFO:
        told = f"<system-out>{_text(diagnostic.message)}\n{body}</system-out>"
    else:
        tag = "error" if diagnostic.failed else "failure"
        about = _attributes(type=diagnostic.severity.value, message=diagnostic.message)
        told = f"<{tag} {about}>{body}</{tag}>"
    return f"    <testcase {head}>{told}</testcase>"


def _details(diagnostic: Diagnostic) -> list[str]:
    """Say where it is and what is flagged, and the same of the other ends."""
    if diagnostic.failed:
        return [article_name(diagnostic)]
    start = diagnostic.place.start
    lines = [f"{article_name(diagnostic)}, {start.line}:{start.column}: {diagnostic.place.text}"]
    for related in diagnostic.related:
        start = related.place.start
        lines.append(f"{start.line}:{start.column}: {related.message}: {related.place.text}")
    return lines


def _attributes(**values: str) -> str:
    return " ".join(f"{name}={quoteattr(_xml(value))}" for name, value in values.items())


def _text(text: str) -> str:
    # A reader turns a bare carriage return into a line feed.
    return escape_text(_xml(text), {"\r": "&#13;"})


def _xml(text: str) -> str:
    return _NO_XML().sub(
        lambda match: match.group().encode("unicode_escape", "backslashreplace").decode("ascii"), text
    )
