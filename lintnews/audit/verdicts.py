"""Verdicts: what people who read the findings said of each, right or wrong.

A file of verdicts is JSON Lines, one object a line: ``record`` (the id of the record, or the path of a text file),
``rule``, ``hash`` (the first 16 hex digits of the SHA-256 of the flagged text in UTF-8), ``verdict`` ("right" or
"wrong") and ``reason``. It holds no text of an article, so it can be published where the articles cannot.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from math import sqrt
from pathlib import Path
from typing import TYPE_CHECKING

from lintnews.errors import UsageError
from lintnews.lazy import lazy
from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintnews.diagnostic import Diagnostic

_DIGITS = 16
_HASH = lazy(rf"[0-9a-f]{{{_DIGITS}}}")
_SHOWN_CONTRADICTIONS = 10
_FIELDS = ("record", "rule", "hash", "verdict")


class Key(NamedTuple):
    """What tells a finding from all others: the article, the rule and what was flagged."""

    record: str
    rule: str
    hash: str


class Verdict(NamedTuple):
    """What was said of a finding, and where in which file."""

    is_right: bool
    reason: str
    place: str


@dataclass(frozen=True, slots=True)
class Verdicts:
    """All verdicts by finding; a verdict that was used is remembered, so that the others can be listed."""

    by_key: dict[Key, Verdict]
    used: set[Key] = field(default_factory=set)

    def of(self, key: Key) -> Verdict | None:
        """Return what was said of a finding, None if nobody judged it."""
        verdict = self.by_key.get(key)
        if verdict is not None:
            self.used.add(key)
        return verdict

    def unused(self) -> Iterator[tuple[Key, Verdict]]:
        """Yield the verdicts that no finding asked for, sorted."""
        return ((key, self.by_key[key]) for key in sorted(self.by_key.keys() - self.used))


def key_of(diagnostic: Diagnostic) -> Key:
    """Return the key of a finding."""
    return Key(record_name(diagnostic), diagnostic.rule, hash_of(diagnostic.place.text))


def record_name(diagnostic: Diagnostic) -> str:
    """Name an article: the id of its record, else its line in the file; a text file by its path."""
    record = diagnostic.record
    if record is None:
        return diagnostic.path
    return record.id if record.id is not None else f"{diagnostic.path}:{record.line}"


def hash_of(flagged: str) -> str:
    """Return the hash under which verdicts know a flagged text."""
    return hashlib.sha256(flagged.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def load_verdicts(paths: Iterable[str]) -> Verdicts:
    """Read files of verdicts; of a folder, all that end in ``.jsonl``.

    Raises:
        UsageError: a file cannot be read or holds something else, or two verdicts contradict each other.
    """
    found: dict[Key, Verdict] = {}
    contradictions: list[str] = []
    for path in paths:
        for file in _files(Path(path), path):
            for key, verdict in _read(file):
                known = found.setdefault(key, verdict)
                if known.is_right != verdict.is_right:
                    contradictions.append(
                        f"{known.place} says {_word(known)} and {verdict.place} says {_word(verdict)} "
                        f"of the same finding ({key.rule} in {key.record})"
                    )
    if contradictions:
        more = len(contradictions) - _SHOWN_CONTRADICTIONS
        shown = contradictions[:_SHOWN_CONTRADICTIONS] + ([f"and {more} more"] if more > 0 else [])
        raise UsageError("verdicts contradict each other: " + "\n  ".join(shown))
    return Verdicts(found)


def _word(verdict: Verdict) -> str:
    return "right" if verdict.is_right else "wrong"


def _files(path: Path, written: str) -> list[Path]:
    if path.is_dir():
        files = sorted(path.glob("*.jsonl"))
        if not files:
            raise UsageError(f"--verdicts {written}: no file in this folder ends in .jsonl")
        return files
    if not path.is_file():
        raise UsageError(f"--verdicts {written}: no such file or folder")
    return [path]


def _read(file: Path) -> Iterator[tuple[Key, Verdict]]:
    try:
        lines = file.read_bytes().split(b"\n")
    except OSError as error:
        raise UsageError(f"{file.as_posix()} cannot be read: {error.strerror}") from None
    for number, line in enumerate(lines, 1):
        if line.strip():
            yield _parse(line, f"{file.as_posix()}:{number}")


def _parse(line: bytes, place: str) -> tuple[Key, Verdict]:
    try:
        value = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"{place}: not a line of JSON ({error})") from None
    if not isinstance(value, dict) or not all(isinstance(value.get(name), str) for name in _FIELDS):
        raise UsageError(
            f"{place}: a verdict has the fields {', '.join(_FIELDS)} and reason, all of them strings"
        )
    if value["verdict"] not in ("right", "wrong"):
        raise UsageError(f"{place}: the verdict is {value['verdict']!r}; it must be 'right' or 'wrong'")
    if not _HASH().fullmatch(value["hash"]):
        raise UsageError(
            f"{place}: the hash is {value['hash']!r}; it must be {_DIGITS} hex digits in small letters"
        )
    key = Key(value["record"], value["rule"], value["hash"])
    return key, Verdict(value["verdict"] == "right", str(value.get("reason") or ""), place)


def wilson(right: int, total: int) -> tuple[float, float]:
    """Return the 95% Wilson score interval for a share (E. B. Wilson, JASA 22, 1927), good for small counts too."""
    if total == 0:
        return 0.0, 1.0
    z = 1.959964
    share = right / total
    middle = share + z * z / (2 * total)
    spread = z * sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    scale = 1 + z * z / total
    return max(0.0, (middle - spread) / scale), min(1.0, (middle + spread) / scale)
