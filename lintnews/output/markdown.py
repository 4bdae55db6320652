"""For job summaries and comments on a merge request: a heading for each article, an item for each finding.

What an article says is escaped, so that it stays text: it makes no link, no heading and no element, and calls nobody
by an @name. Lines and columns are those of the other formats, in code points.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.output.screen import escape as escape_controls
from lintnews.output.screen import tolerate_any_character
from lintnews.output.sentence import sentence
from lintnews.output.shared import More, article_name, quote, shorten, well_formed

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.diagnostic import Diagnostic, Place
    from lintnews.linter import Report, Summary
    from lintnews.output.screen import Screen

FOR_PEOPLE = False
NEEDS_TEXT = False

# Code points of the line to show on either side of what is flagged.
_AROUND = 70
_SPECIAL = lazy(r"[\\`*_\[\]<>#|~$&]")
_CALL = lazy(r"@(?=\w)")


def write(reports: Iterable[Report], summary: Summary, screen: Screen) -> None:
    """Write the section of an article as soon as it was checked, and the closing sentence."""
    tolerate_any_character(screen.stream, encoding="utf-8")
    screen.line("# lintnews")
    for report in reports:
        if report.diagnostics:
            screen.line()
            screen.line(f"## {escape(article_name(report.diagnostics[0]))}")
            screen.line()
            for item in shorten(report.diagnostics):
                _write_item(item, screen)
    screen.line()
    screen.line(sentence(summary))


def _write_item(item: Diagnostic | More, screen: Screen) -> None:
    if isinstance(item, More):
        screen.line(f"- and {item.count} more of `{item.first.rule}`")
        return
    if item.failed:
        screen.line(f"- {item.severity} `{item.rule}`: {escape(item.message)}")
        return
    start = item.place.start
    title = "title " if item.field == "title" else ""
    screen.line(
        f"- **{title}{start.line}:{start.column}** {item.severity} `{item.rule}`: {escape(item.message)}"
    )
    _write_quotation(f"line {start.line}:", item.place, screen)
    for related in item.related:
        _write_quotation(f"line {related.place.start.line}, {related.message}:", related.place, screen)
    if item.fix:
        screen.line(f"  - fix ({item.fix.applicability}): {escape(item.fix.message)}")


def _write_quotation(where: str, place: Place, screen: Screen) -> None:
    before, flagged, after = quote(place, _AROUND)
    # An element keeps apart what asterisks would join, such as half of a word.
    screen.line(f"  - {escape(where)} {escape(before)}<mark>{escape(flagged)}</mark>{escape(after)}".rstrip())


def escape(text: str) -> str:
    """Write a text so that Markdown shows it as it is, on one line.

    An empty comment parts an @ from a name, since a backslash does not keep GitHub from calling that person.
    """
    text = escape_controls(well_formed(text).replace("\t", " "))
    return _CALL().sub("@<!-- -->", _SPECIAL().sub(r"\\\g<0>", text))
