"""What fixing would change, as a unified diff of the file's lines."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, NamedTuple

from lintnews.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def diff_lines(path: str, lines: Iterable[Line]) -> Iterator[str]:
    """Yield the lines of the diff of a file whose lines change each by itself; none if nothing changes.

    It sees the file as a stream, and keeps no more of it than the lines around a change.
    """
    before: deque[str] = deque(maxlen=_CONTEXT)
    hunk: list[Line] = []
    same = start = 0
    headed = False
    for number, line in enumerate(lines, 1):
        changed = line.old != line.new
        if changed and not hunk:
            hunk = [Line(old, old) for old in before]
            start = number - len(before)
        if hunk:
            hunk.append(line)
            same = 0 if changed else same + 1
            if same > 2 * _CONTEXT:
                yield from _hunk(path, hunk[: -same + _CONTEXT], start, headed=headed)
                hunk, headed = [], True
        before.append(line.old)
    if hunk:
        yield from _hunk(path, hunk[: len(hunk) - max(same - _CONTEXT, 0)], start, headed=headed)


def _hunk(path: str, lines: list[Line], start: int, *, headed: bool) -> Iterator[str]:
    if not headed:
        yield f"--- {path}\n"
        yield f"+++ {path}\n"
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
