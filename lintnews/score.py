"""The ``score`` command: one number for each article, to filter a corpus by.

The score is ``100 * 2 ** -(d / 25)``, rounded to one decimal, where d is the damage of the article: its findings,
each error counting 10, each warning 4 and each note 1, per 1,000 words. An article of fewer than 200 words counts
as one of 200, so that a single finding does not sink a short one. 100 means that nothing was found; every further
finding lowers the score or, once it is near 0, leaves it where it is.
"""

from __future__ import annotations

import csv
import json
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from lintnews.diagnostic import Diagnostic
from lintnews.linter import Manner, lint_each
from lintnews.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lintnews.choice import RulesOf
    from lintnews.document import Document
    from lintnews.output.screen import Screen

WEIGHTS = {Severity.ERROR: 10.0, Severity.WARNING: 4.0, Severity.INFO: 1.0}
FEWEST_WORDS = 200
_HALVING = 25.0


@dataclass(frozen=True, slots=True)
class Score:
    """The score of one article, with what it is made of; ``groups`` are findings by group."""

    path: str
    record: str | None
    words: int
    groups: dict[str, int]
    score: float

    @property
    def name(self) -> str:
        """How the article is called in a table."""
        return f"{self.path} ({self.record})" if self.record else self.path

    def per_thousand(self, group: str) -> float:
        """Return the findings of a group per 1,000 words, a short article counting as one of 200."""
        return round(self.groups.get(group, 0) * 1000 / max(self.words, FEWEST_WORDS), 2)


def score_of(diagnostics: Iterable[Diagnostic], words: int) -> float:
    """Return the score of an article with these findings and so many words, from 0 to 100."""
    damage = sum(WEIGHTS[diagnostic.severity] for diagnostic in diagnostics) * 1000 / max(words, FEWEST_WORDS)
    return round(100 * 2 ** -(damage / _HALVING), 1)


def scores(
    items: Iterable[Document | Diagnostic], rules_of: RulesOf, *, at_once: bool = False
) -> Iterator[Score | Diagnostic]:
    """Score articles; what could not be read or checked comes as a diagnostic.

    ``at_once`` scores each before the next one is read.
    """
    for item, report in lint_each(items, rules_of, Manner(at_once=at_once)):
        if isinstance(item, Diagnostic):
            yield item
            continue
        found = report.diagnostics
        yield from (diagnostic for diagnostic in found if diagnostic.failed)
        words = len(item.text.split())
        groups = Counter(diagnostic.group for diagnostic in found)
        record = (item.record.id or f"line {item.record.line}") if item.record else None
        yield Score(item.path, record, words, dict(sorted(groups.items())), score_of(found, words))


def write(
    found: Iterable[Score | Diagnostic],
    screen: Screen,
    errors: Screen,
    output_format: str,
    below: float | None,
    groups: tuple[str, ...],
) -> int:
    """Write the scores, only those under ``below`` if it is given; return how many inputs failed."""
    failed = 0
    writer: _Writer = _WRITERS[output_format](screen, groups)
    for item in found:
        if isinstance(item, Diagnostic):
            failed += 1
            errors.line(f"lintnews: {item.path}: {item.message}")
        elif below is None or item.score < below:
            writer.row(item)
    return failed


class _Writer(Protocol):
    def row(self, item: Score) -> None: ...


class _Table:
    """For people: the score, the words, what was found, the name."""

    def __init__(self, screen: Screen, groups: tuple[str, ...]) -> None:
        self._screen = screen
        self._groups = groups
        screen.line(screen.style(" score   words  article, findings per 1,000 words", "bold"))

    def row(self, item: Score) -> None:
        parts = ", ".join(f"{group} {item.per_thousand(group):g}" for group in item.groups)
        self._screen.line(f"{item.score:6.1f}  {item.words:6}  {item.name}{': ' + parts if parts else ''}")


class _JsonLines:
    """For programs: one object an article."""

    def __init__(self, screen: Screen, groups: tuple[str, ...]) -> None:
        self._screen = screen
        self._groups = groups

    def row(self, item: Score) -> None:
        value = {
            "path": item.path,
            "record": item.record,
            "score": item.score,
            "words": item.words,
            "findings": item.groups,
            "per_1000_words": {group: item.per_thousand(group) for group in item.groups},
        }
        self._screen.line(json.dumps(value, ensure_ascii=False))


class _Csv:
    """For spreadsheets: one column a group."""

    def __init__(self, screen: Screen, groups: tuple[str, ...]) -> None:
        self._groups = groups
        self._writer = csv.writer(screen.stream, lineterminator="\n")
        self._writer.writerow(["path", "record", "score", "words", *groups])

    def row(self, item: Score) -> None:
        counts = [item.per_thousand(group) for group in self._groups]
        self._writer.writerow([item.path, item.record or "", item.score, item.words, *counts])


_WRITERS: dict[str, Callable[[Screen, tuple[str, ...]], _Writer]] = {
    "text": _Table,
    "jsonl": _JsonLines,
    "csv": _Csv,
}
