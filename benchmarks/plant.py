"""Plant known damage into clean articles and count what the rules find of it.

    python -m benchmarks.plant CORPUS [--class NAME] [--seed N] [--limit N] [--output-format text|markdown|json]

Each class plants one defect in each of up to ``--limit`` articles, at a place drawn by the seed, and its benign
twin, the same edit with a right value. Where a corpus offers few articles, they are used again with other draws.
"""

from __future__ import annotations

import argparse
import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from benchmarks.corpora import read_articles
from benchmarks.damage import LIMIT, Field, Result, Slip, find_classes, measure, measure_all
from lintnews.audit.report import markdown_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from benchmarks.planting.base import DamageClass

_CONTEXT = 110


def _show(slips: list[Slip], number: int) -> None:
    """Print some of the plantings that went wrong, in context."""
    misses = [slip for slip in slips if slip.finding is None][:number]
    for slip in misses + [slip for slip in slips if slip.finding is not None][:number]:
        text, start, end = slip.planted.text, slip.planted.start, slip.planted.end
        what = (
            "missed"
            if slip.finding is None
            else f"{'twin' if slip.is_twin else 'other'}: {slip.finding.rule}"
        )
        around = text[max(0, start - _CONTEXT) : start], text[start:end], text[end : end + _CONTEXT]
        print(f"{slip.case.article.id} {what}: {around[0]!r}⟦{around[1]!r}⟧{around[2]!r}")
        if slip.finding is not None:
            print(f"    {slip.finding.place.text!r} {slip.finding.message}")


def _measure_and_show(damage: DamageClass, where: Field, number: int) -> Result:
    slips: list[Slip] = []
    result = measure(damage, where, slips)
    _show(slips, number)
    return result


def watched(results: Iterable[Result], total: int) -> Iterator[Result]:
    """Pass the results on and say on a terminal how far it has come."""
    is_terminal = sys.stderr.isatty()
    for number, result in enumerate(results, 1):
        if is_terminal:
            end = "\n" if number == total else ""
            print(f"\r\x1b[K{number} of {total} classes: {result.name}", end=end, file=sys.stderr, flush=True)
        yield result


HEADER = (
    "class", "rule", "planted", "found", "on its line", "recall", "other findings", "twins", "flagged", "flagged by others", "no place",
)  # fmt: skip


def rows(results: Iterable[Result]) -> list[tuple[str, ...]]:
    """Return the results as rows of a table."""
    return [
        (
            result.name,
            result.rule,
            str(result.planted),
            str(result.found),
            str(result.on_line),
            percent(result.on_line, result.planted),
            str(result.other),
            str(result.twins),
            f"{result.twins_flagged} ({percent(result.twins_flagged, result.twins)})",
            str(result.twins_other),
            str(result.no_place),
        )
        for result in results
    ]


def percent(part: int, whole: int) -> str:
    """Write a share; a dash where there is nothing to share."""
    return f"{100 * part / whole:.1f}%" if whole else "–"


def _write_text(results: Iterable[Result]) -> None:
    table = [HEADER, *rows(results)]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = [
            f"{cell:<{w}}" if n < 2 else f"{cell:>{w}}"
            for n, (cell, w) in enumerate(zip(row, widths, strict=True))
        ]
        print("  ".join(cells).rstrip(), flush=True)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.plant", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("corpus", help="a corpus of clean articles")
    parser.add_argument(
        "--class", dest="names", action="append", default=[], help="a class or a rule; may be repeated"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument(
        "--limit", type=int, default=LIMIT, help="defects of each class at most (default: %(default)s)"
    )
    parser.add_argument("--output-format", choices=("text", "markdown", "json"), default="text")
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="show N misses and N unwanted findings of each class"
    )
    given = parser.parse_args()
    classes = [
        one for one in find_classes() if not given.names or one.name in given.names or one.rule in given.names
    ]
    if not classes:
        raise SystemExit(f"no class of damage is called {', '.join(given.names)}")
    if given.show:
        where = Field(read_articles(given.corpus), given.seed, given.limit)
        results = [_measure_and_show(damage, where, given.show) for damage in classes]
    else:
        results = list(watched(measure_all(classes, given.corpus, given.seed, given.limit), len(classes)))
    if given.output_format == "json":
        print(json.dumps([asdict(result) for result in results], indent=1))
    elif given.output_format == "markdown":
        print(markdown_table(HEADER, rows(results)))
    else:
        _write_text(results)


if __name__ == "__main__":
    main()
