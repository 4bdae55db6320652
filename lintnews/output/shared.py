"""What formats have in common: where a diagnostic stands, how many are shown, and the words around a place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from lintnews.output.screen import escape
from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintnews.diagnostic import Diagnostic, Place

AT_MOST = 5


class More(NamedTuple):
    """Findings of one rule in one article that are not shown, ``hidden`` of them; ``first`` is the first."""

    first: Diagnostic
    hidden: int


def shorten(diagnostics: Iterable[Diagnostic]) -> Iterator[Diagnostic | More]:
    """Give at most five findings of each rule, then say how many more there are.

    What could not be read or checked is never left out.
    """
    diagnostics = tuple(diagnostics)
    totals = Counter(diagnostic.rule for diagnostic in diagnostics)
    shown: Counter[str] = Counter()
    for diagnostic in diagnostics:
        shown[diagnostic.rule] += 1
        if shown[diagnostic.rule] <= AT_MOST or diagnostic.failed:
            yield diagnostic
        elif shown[diagnostic.rule] == AT_MOST + 1:
            yield More(diagnostic, totals[diagnostic.rule] - AT_MOST)


def location(diagnostic: Diagnostic) -> str:
    """Say where an editor has to go: ``path:line:column``; for a record, the line that it stands in."""
    path, start = escape(diagnostic.path), diagnostic.place.start
    if diagnostic.record:
        return f"{path}:{diagnostic.record.line}:1"
    return f"{path}:{start.line}:{start.column}"


def inside_record(diagnostic: Diagnostic) -> str:
    """Say where inside its record a diagnostic stands, such as " (record a-17, text 3:10)"; nothing without one."""
    if not diagnostic.record:
        return ""
    known = [f"record {escape(diagnostic.record.id)}"] if diagnostic.record.id else []
    if not diagnostic.failed:
        known.append(f"{diagnostic.field} {diagnostic.place.start.line}:{diagnostic.place.start.column}")
    return f" ({', '.join(known)})" if known else ""


def article_name(diagnostic: Diagnostic) -> str:
    """Name the article that a diagnostic is about: its path, for a record also the id, or else the line."""
    record = diagnostic.record
    if not record:
        return diagnostic.path
    return f"{diagnostic.path}, {f'record {record.id}' if record.id else f'line {record.line}'}"


def well_formed(text: str) -> str:
    """Replace halves of surrogate pairs, which many programs refuse to read, by U+FFFD."""
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class Quotation(NamedTuple):
    """A flagged text with what stands around it in its line."""

    before: str
    flagged: str
    after: str


def quote(place: Place, around: int) -> Quotation:
    """Return a place's text with so many code points of its line on both sides, cut between words where it can be.

    Of a place over several lines the part in the first one is taken.
    """
    line = place.excerpt.text
    start = min(max(place.start.column - place.excerpt.column, 0), len(line))
    end = len(line)
    if place.end.line == place.start.line:
        end = min(max(place.end.column - place.excerpt.column, start), len(line))
    before, after = line[:start], line[end:]
    if len(before) > around or place.excerpt.cut_left:
        before = "…" + before[-around:].partition(" ")[2]
    if len(after) > around or place.excerpt.cut_right:
        after = after[:around].rpartition(" ")[0] + "…"
    return Quotation(before, line[start:end], after)
