"""Pieces of work that a process can do alone: some files, or a range of lines of a JSON Lines file."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from lintnews.diagnostic import Diagnostic
from lintnews.files import STDIN, find_files, holds_records, shown
from lintnews.linter import Manner, Report, lint_items

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from lintnews.cache import Recall
    from lintnews.choice import RulesOf
    from lintnews.readers import ReadOptions
    from lintnews.selection import Selection

# Large enough that sending it costs nothing beside the work, small enough to keep all processes busy.
_FILES_AT_A_TIME = 64
_BYTES_AT_A_TIME = 1 << 20


@dataclass(frozen=True, slots=True)
class Files:
    """Whole files."""

    paths: tuple[str, ...]

    def describe(self) -> str:
        """Name the input for a message."""
        return ", ".join(map(shown, self.paths))

    def split(self) -> list[Unit]:
        """Cut into the smallest pieces, to find out which of them does harm."""
        return [Files((path,)) for path in self.paths]


@dataclass(frozen=True, slots=True)
class Lines:
    """Whole lines of a JSON Lines file: bytes ``start`` to ``end``, the first one being line ``first``, from 1."""

    path: str
    start: int
    end: int
    first: int
    count: int

    def describe(self) -> str:
        """Name the input for a message."""
        last = self.first + self.count - 1
        lines = f"line {self.first}" if self.count == 1 else f"lines {self.first} to {last}"
        return f"{shown(self.path)}, {lines}"

    def split(self) -> list[Unit]:
        """Cut into the smallest pieces, to find out which of them does harm."""
        pieces: list[Unit] = []
        start = self.start
        with open(self.path, "rb") as stream:
            stream.seek(start)
            for number, line in enumerate(islice(stream, self.count), self.first):
                pieces.append(Lines(self.path, start, start + len(line), number, 1))
                start += len(line)
        return pieces


Unit = Files | Lines


def units(paths: Iterable[str], selection: Selection) -> Iterator[Unit | Diagnostic]:
    """Cut what is to be checked into units, in order; ``-`` is a unit of its own."""
    batch: list[str] = []
    for item in find_files(paths, selection):
        alone = isinstance(item, Diagnostic) or item == STDIN or holds_records(item)
        if batch and (alone or len(batch) == _FILES_AT_A_TIME):
            yield Files(tuple(batch))
            batch = []
        if isinstance(item, Diagnostic):
            yield item
        elif item == STDIN:
            yield Files((item,))
        elif holds_records(item):
            yield from _ranges(item)
        else:
            batch.append(item)
    if batch:
        yield Files(tuple(batch))


def _ranges(path: str) -> Iterator[Unit]:
    """Cut a JSON Lines file at line ends; one that is no JSON Lines stays whole, to be refused once."""
    try:
        with open(path, "rb") as stream:
            begin = stream.read(4).lstrip()
            if begin[:2] in (b"\xff\xfe", b"\xfe\xff") or begin[:1] == b"[" or not begin.strip():
                yield Files((path,))
                return
            stream.seek(0)
            yield from _cut(path, stream)
    except OSError:
        yield Files((path,))  # whoever reads it will say why it cannot be read


def _cut(path: str, stream: BinaryIO) -> Iterator[Unit]:
    start, first = 0, 1
    while block := stream.read(_BYTES_AT_A_TIME):
        block += stream.readline() if not block.endswith(b"\n") else b""
        count = block.count(b"\n") + (not block.endswith(b"\n"))
        yield Lines(path, start, start + len(block), first, count)
        start += len(block)
        first += count


def check_unit(
    unit: Unit, rules_of: RulesOf, options: ReadOptions, manner: Manner, recall: Recall | None = None
) -> Iterator[Report]:
    """Read and check a unit, article by article."""
    from lintnews.readers import read_lines, read_paths  # noqa: PLC0415 - keeps the parent process light

    if isinstance(unit, Files):
        items = read_paths(unit.paths, options, recall)
    else:
        items = read_lines(unit.path, unit.start, unit.first, unit.count, options, recall)
    return lint_items(items, rules_of, manner, recall)
