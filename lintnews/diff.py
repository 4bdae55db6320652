"""What fixing would change, as a unified diff of the file's lines."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_CONTEXT = 3
# The lines of a diff end where those of an editor do; a return by itself stays inside its line.
_LINE = lazy(r"[^\n]*+\n|[^\n]++$")


class Line(NamedTuple):
    """One line of a file before and after, each with its line end."""

    old: str
    new: str


def diff_texts(path: str, old: str, new: str) -> Iterator[str]:
    """Yield the lines of the diff of a whole text, none if nothing changes."""
    from difflib import unified_diff  # noqa: PLC0415 - only --diff needs it

    lines = unified_diff(_LINE().findall(old), _LINE().findall(new), path, path, n=_CONTEXT)
    return (piece for line in lines for piece in _ended(line))


class LineDiff:
    """The diff of a file whose lines change each by itself, made as the lines go by.

    It keeps no more of the file than the lines around a change.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._number = self._start = self._same = 0
        self._before: deque[str] = deque(maxlen=_CONTEXT)
        self._hunk: list[Line] = []
        self._is_headed = False

    def add(self, line: Line) -> list[str]:
        """Take the next line, and return what can be written of the diff."""
        self._number += 1
        changed = line.old != line.new
        if changed and not self._hunk:
            self._hunk = [Line(old, old) for old in self._before]
            self._start = self._number - len(self._before)
        if self._hunk or changed:
            self._hunk.append(line)
            self._same = 0 if changed else self._same + 1
        self._before.append(line.old)
        return self.end() if self._hunk and self._same > 2 * _CONTEXT else []

    def end(self) -> list[str]:
        """Return what is left of the diff."""
        lines = self._hunk[: len(self._hunk) - max(self._same - _CONTEXT, 0)]
        self._hunk, self._same = [], 0
        if not lines:
            return []
        head = [] if self._is_headed else [f"--- {self._path}\n", f"+++ {self._path}\n"]
        self._is_headed = True
        return head + list(_hunk(lines, self._start))


def _hunk(lines: list[Line], start: int) -> Iterator[str]:
    length = f",{len(lines)}" if len(lines) != 1 else ""
    yield f"@@ -{start}{length} +{start}{length} @@\n"
    for line in lines:
        if line.old == line.new:
            yield from _ended(f" {line.old}")
        else:
            yield from _ended(f"-{line.old}")
            yield from _ended(f"+{line.new}")


def _ended(line: str) -> Iterator[str]:
    """Give a last line without an end the remark that patch programs expect."""
    if line.endswith("\n"):
        yield line
    else:
        yield f"{line}\n"
        yield "\\ No newline at end of file\n"
