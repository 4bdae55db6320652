"""What the formats for people have in common: where a diagnostic stands, and how many are shown."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lintnews.output.screen import escape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintnews.diagnostic import Diagnostic

AT_MOST = 5


@dataclass(frozen=True, slots=True)
class More:
    """Findings of one rule in one article that are not shown; ``first`` is the first of them."""

    first: Diagnostic
    count: int


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
