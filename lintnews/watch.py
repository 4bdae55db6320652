"""``--watch``: check once, then check again whatever changes, until somebody presses Ctrl-C."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lintnews.errors import BrokenRuleError, UsageError
from lintnews.files import STDIN, find_files

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TextIO

    from lintnews.selection import Selection

# Milliseconds: editors write a file in several steps, and nobody waits for longer.
_STEP, _LONGEST = 50, 400


def watch(
    paths: tuple[str, ...], selection: Selection, check: Callable[[tuple[str, ...]], int], stderr: TextIO
) -> None:
    """Check the paths, and from then on the articles among them that change or appear.

    It ends with the KeyboardInterrupt of Ctrl-C. Later mistakes, such as a settings file that is just being edited, are
    said and do not end it.

    Raises:
        UsageError: watchfiles is not installed, or there is nothing that can be watched.
    """
    roots = _roots(paths)
    changes = _changes(roots)
    check(paths)
    _say(f"watching {', '.join(paths)}; Ctrl-C ends it", stderr)
    for changed in changes:
        here = tuple(path for path in _files(paths, selection) if os.path.realpath(path) in changed)
        if not here:
            continue
        _say(f"changed: {', '.join(here)}", stderr)
        try:
            check(here)
        except (UsageError, BrokenRuleError) as error:
            _say(str(error), stderr)


def _files(paths: Iterable[str], selection: Selection) -> Iterator[str]:
    return (path for path in find_files(paths, selection) if isinstance(path, str))


def _say(text: str, stderr: TextIO) -> None:
    stderr.write(f"lintnews: {text}\n")
    stderr.flush()


def _roots(paths: Iterable[str]) -> dict[str, bool]:
    """Return the folders to watch, each with whether what is below it matters.

    For a file it is the folder that it stands in: editors put a new file in its place.
    """
    roots: dict[str, bool] = {}
    for path in paths:
        if path == STDIN:
            raise UsageError("--watch: standard input cannot be watched; name files or folders")
        if not os.path.exists(path):
            raise UsageError(f"--watch: there is no {path}")
        is_folder = os.path.isdir(path)
        root = os.path.realpath(path) if is_folder else os.path.dirname(os.path.realpath(path))
        roots[root] = roots.get(root, False) or is_folder
    return roots


def _changes(roots: dict[str, bool]) -> Iterator[set[str]]:
    """Yield the real paths of files that were written or appeared, many at a time."""
    try:
        import watchfiles  # noqa: PLC0415 - an extra, and heavy
    except ImportError:
        raise UsageError("--watch needs the package watchfiles: pip install 'lintnews[watch]'") from None

    stream = watchfiles.watch(
        *sorted(roots), watch_filter=None, step=_STEP, debounce=_LONGEST, recursive=any(roots.values())
    )
    return (
        {os.path.realpath(path) for change, path in changes if change != watchfiles.Change.deleted}
        for changes in stream
    )
