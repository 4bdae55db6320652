"""How well the meaning of dates is worked out, against dates that people resolved by reading.

    python -m benchmarks.resolution CORPORA_DIR [--misses]

Each line of ``gold/resolution.jsonl`` names a weekday or a day without a year in an article, and the day meant.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.corpora import read_documents
from lintnews.audit.report import markdown_table, share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document
    from lintnews.views.meaning import Meaning

_GOLD = Path(__file__).parent / "gold" / "resolution.jsonl"


class Outcome(StrEnum):
    """How a date came out; ``silent`` means that no day was named for it."""

    RIGHT = "right"
    WRONG = "wrong"
    SILENT = "silent"


class Gold(NamedTuple):
    """A date in an article and the day meant."""

    corpus: str
    id: str
    offset: int
    length: int
    kind: str
    meant: str


class Resolved(NamedTuple):
    """What the linter made of a date."""

    gold: Gold
    written: str
    outcome: Outcome
    got: str
    basis: str


def resolve_all(folder: Path) -> Iterator[Resolved]:
    """Resolve all dates of the gold set, in its order."""
    gold = [
        Gold(**json.loads(line)) for line in _GOLD.read_text(encoding="utf-8").splitlines() if line.strip()
    ]
    for corpus in sorted({one.corpus for one in gold}):
        documents = {
            document.record.id: document
            for document in read_documents(str(folder / f"{corpus}.jsonl"))
            if document.record is not None
        }
        for one in gold:
            if one.corpus == corpus:
                if one.id not in documents:
                    raise SystemExit(f"{corpus}: there is no record {one.id}, which the gold set names")
                yield _resolve(documents[one.id], one)


def _resolve(document: Document, gold: Gold) -> Resolved:
    written = document.text[gold.offset : gold.offset + gold.length]
    meaning = _meaning_at(document, gold.offset, gold.offset + gold.length)
    if meaning is None:
        return Resolved(gold, written, Outcome.SILENT, "–", "not found")
    if meaning.first is None:
        return Resolved(gold, written, Outcome.SILENT, "–", meaning.basis.value)
    # Of "Nov. 20 to Dec. 11" the second date means the end.
    is_end = len(meaning.mention.parts) > 1 and gold.offset > meaning.mention.span.start
    got = ((meaning.last if is_end else None) or meaning.first).isoformat()
    outcome = Outcome.RIGHT if got == gold.meant else Outcome.WRONG
    return Resolved(gold, written, outcome, got, meaning.basis.value)


def _meaning_at(document: Document, start: int, end: int) -> Meaning | None:
    return next(
        (one for one in document.meanings if one.mention.span.start < end and start < one.mention.span.end),
        None,
    )


def table(resolved: list[Resolved]) -> str:
    """Return the outcomes by kind as a table in Markdown."""
    counts = Counter((one.gold.kind, one.outcome) for one in resolved)
    rows: list[tuple[str, ...]] = []
    for kind in sorted({one.gold.kind for one in resolved}):
        right, wrong, silent = (counts[kind, outcome] for outcome in Outcome)
        known = right + wrong
        rows.append((kind, str(known + silent), str(right), str(wrong), str(silent), share(right, known)))
    return markdown_table(("kind", "dates", "right", "wrong", "silent", "right of those named (95%)"), rows)


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.resolution", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folder", type=Path, help="the folder of the corpora")
    parser.add_argument("--misses", action="store_true", help="print only what was not resolved as meant")
    given = parser.parse_args()
    resolved = list(resolve_all(given.folder))
    if not given.misses:
        print(table(resolved))
        return
    for one in resolved:
        if one.outcome is not Outcome.RIGHT:
            where = f"{one.gold.corpus} {one.gold.id} {one.gold.offset}"
            print(f"{where} {one.outcome} {one.written!r} meant {one.gold.meant} got {one.got} ({one.basis})")


if __name__ == "__main__":
    main()
