"""A baseline: findings that were there when it was made, and are accepted until their sentence changes.

A finding is known by its rule, the flagged text and the sentence around it, white space aside, so that edits elsewhere
do not bring it back. The file is JSON Lines, a header and one object a line: ``path`` and ``rule`` for people, and
``hash``. All three things go into one hash: copy may be under embargo, and a short flagged text hashed by itself
could be guessed.
"""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lintnews.atomic import replacing
from lintnews.errors import UsageError
from lintnews.files import reason
from lintnews.lazy import lazy
from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from lintnews.diagnostic import Diagnostic
    from lintnews.document import Document
    from lintnews.linter import Report

DEFAULT = ".lintnews-baseline"
VERSION = 1
_SHOWN = 20
_HEADER = "lintnews-baseline"
_DIGITS = 16
_HASH = lazy(rf"[0-9a-f]{{{_DIGITS}}}")
_AGAIN = "make it again with 'lintnews baseline'"


class Entry(NamedTuple):
    """One accepted finding: the file that it was in, its rule, and its hash."""

    path: str
    rule: str
    hash: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """Accepted findings; those that were met again are remembered, so that the others can be listed."""

    file: str
    entries: frozenset[Entry]
    used: set[str] = field(default_factory=set)

    @property
    def hashes(self) -> frozenset[str]:
        """The hashes of all that is accepted."""
        return frozenset(entry.hash for entry in self.entries)

    def stale(self, paths: Collection[str], rules: Collection[str]) -> list[Entry]:
        """Return the entries that matched nothing, sorted, though these paths and rules were checked."""
        return sorted(
            entry
            for entry in self.entries
            if entry.hash not in self.used and entry.rule in rules and _is_below(entry.path, paths)
        )

    def watch(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Hand the reports on, remembering what was accepted."""
        for report in reports:
            self.used.update(report.accepted)
            yield report

    def complaints(self, paths: Collection[str], rules: Collection[str]) -> Iterator[str]:
        """Yield lines about the entries that matched nothing."""
        stale = self.stale(paths, rules)
        if stale:
            what = "an entry matches" if len(stale) == 1 else f"{len(stale):,} entries match"
            yield f"lintnews: {self.file}: {what} nothing any more; {_AGAIN}\n"
        yield from (f"  {entry.path}: {entry.rule} ({entry.hash})\n" for entry in stale[:_SHOWN])
        if len(stale) > _SHOWN:
            yield f"  and {len(stale) - _SHOWN:,} more\n"


def take_accepted(
    document: Document, diagnostics: Iterable[Diagnostic], hashes: Collection[str]
) -> tuple[tuple[Diagnostic, ...], tuple[str, ...]]:
    """Return the diagnostics that are not accepted, and the hashes of those that are."""
    kept, accepted = [], []
    for diagnostic in diagnostics:
        found = "" if diagnostic.failed else hash_of(document, diagnostic)
        if found in hashes:
            accepted.append(found)
        else:
            kept.append(diagnostic)
    return tuple(kept), tuple(accepted)


def hash_of(document: Document, diagnostic: Diagnostic) -> str:
    """Return what a baseline knows a finding by."""
    source = document.title if diagnostic.field == "title" and document.title else document
    start = diagnostic.place.start.offset
    parts = (diagnostic.rule, diagnostic.place.text, _around(source, start))
    written = "\0".join(" ".join(part.split()) for part in parts)
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _around(document: Document, offset: int) -> str:
    """Return the sentence at an offset, else the paragraph, else the line."""
    index = document.paragraph_at(offset)
    if index is None:
        return document.lines.line_span(document.lines.position(offset).line).of(document.text)
    for sentence in document.sentences(index):
        if sentence.start <= offset < sentence.end:
            return sentence.of(document.text)
    return document.paragraphs[index].of(document.text)


def _is_below(path: str, paths: Iterable[str]) -> bool:
    """Tell whether a path is one of these or stands below one of them."""
    path = os.path.normpath(path)
    for root in map(os.path.normpath, paths):
        if path == root or path.startswith(os.path.join(root, "")):
            return True
        if root == "." and not os.path.isabs(path) and not path.startswith(".."):
            return True
    return False


def write_baseline(file: str, entries: Iterable[Entry]) -> int:
    """Write a baseline, sorted, in place of an older one; return how many entries it has.

    Raises:
        UsageError: the file cannot be written.
    """
    lines = [json.dumps({_HEADER: VERSION})]
    lines += [json.dumps(entry._asdict(), ensure_ascii=False) for entry in sorted(set(entries))]
    try:
        with replacing(file) as stream:
            stream.write("".join(f"{line}\n" for line in lines).encode("utf-8", "surrogatepass"))
    except OSError as error:
        raise UsageError(f"the baseline {file} cannot be written: {reason(error)}") from None
    return len(lines) - 1


def read_baseline(file: str) -> Baseline:
    """Read a baseline.

    Raises:
        UsageError: the file cannot be read, or is none; the message names the line.
    """
    try:
        with open(file, "rb") as stream:
            lines = stream.read().decode("utf-8", "surrogateescape").split("\n")
    except FileNotFoundError:
        raise UsageError(f"there is no baseline {file}; make one with 'lintnews baseline'") from None
    except OSError as error:
        raise UsageError(f"the baseline {file} cannot be read: {reason(error)}") from None
    _check_header(_parse(lines[0], f"{file}:1"), file)
    return Baseline(file, frozenset(_entries(lines, file)))


def _check_header(header: object, file: str) -> None:
    version = header.get(_HEADER) if isinstance(header, dict) else None
    if version is None:
        raise UsageError(
            f'{file}:1: this is no baseline: it must begin with {{"{_HEADER}": {VERSION}}}; {_AGAIN}'
        )
    if version != VERSION:
        raise UsageError(f"{file}:1: this baseline has version {version!r}, not {VERSION}; {_AGAIN}")


def _entries(lines: list[str], file: str) -> Iterator[Entry]:
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            continue
        place = f"{file}:{number}"
        value = _parse(line, place)
        if not isinstance(value, dict) or not all(isinstance(value.get(name), str) for name in Entry._fields):
            names = ", ".join(Entry._fields)
            raise UsageError(f"{place}: an entry has the fields {names}, all of them strings; {_AGAIN}")
        if not _HASH().fullmatch(value["hash"]):
            raise UsageError(f"{place}: the hash {value['hash']!r} is not {_DIGITS} hex digits; {_AGAIN}")
        yield Entry(*(value[name] for name in Entry._fields))


def _parse(line: str, place: str) -> object:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        hint = (
            "; solve the conflict, keeping the lines of both sides"
            if line.startswith(("<<<", "===", ">>>"))
            else ""
        )
        raise UsageError(
            f"{place}: this is no line of a baseline, which is a JSON object{hint or f'; {_AGAIN}'}"
        ) from None
