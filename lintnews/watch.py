"""``--watch``: check once, then check again whatever changes, until somebody presses Ctrl-C."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lintnews.errors import BrokenRuleError, UsageError
from lintnews.files import STDIN, find_files
from lintnews.request import read_options, settled

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import NoReturn, TextIO

    from lintnews.request import Request

    Check = Callable[[Request, TextIO, TextIO], int]

# Milliseconds: editors write a file in several steps, and nobody waits for longer.
_STEP, _LONGEST = 50, 400
_PULSE = 250


def watch(request: Request, check: Check, stdout: TextIO, stderr: TextIO) -> NoReturn:
    """Check what was asked for, and from then on the articles among it that change or appear.

    It ends with the KeyboardInterrupt of Ctrl-C. Later mistakes, such as a settings file that is just being edited, are
    said and do not end it.

    Raises:
        UsageError: watchfiles is not installed, or there is nothing that can be watched.
    """
    changes = _changes(_roots(request.paths))
    next(changes)  # from here on nothing is missed
    check(request, stdout, stderr)
    _say(f"watching {', '.join(request.paths)}; Ctrl-C ends it", stderr)
    for changed in changes:
        try:
            here = (
                tuple(path for path in _files(request) if os.path.realpath(path) in changed)
                if changed
                else ()
            )
            if here:
                _say(f"changed: {', '.join(here)}", stderr)
                check(request._replace(paths=here), stdout, stderr)
        except (UsageError, BrokenRuleError) as error:
            _say(str(error), stderr)
    raise KeyboardInterrupt


def _files(request: Request) -> Iterator[str]:
    for part in settled(request):
        for found in find_files(part.paths, read_options(part).selection):
            if isinstance(found, str):
                yield found


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
    """Yield the real paths of files that were written or appeared, many at a time; an empty set where there are none.

    The first set comes when the watch has begun.
    """
    try:
        import watchfiles  # noqa: PLC0415 - an extra, and heavy
    except ImportError:
        raise UsageError("--watch needs the package watchfiles: pip install 'lintnews[watch]'") from None

    stream = watchfiles.watch(
        *sorted(roots),
        watch_filter=None,
        step=_STEP,
        debounce=_LONGEST,
        rust_timeout=_PULSE,
        yield_on_timeout=True,
        recursive=any(roots.values()),
    )
    return (
        {os.path.realpath(path) for change, path in changes if change != watchfiles.Change.deleted}
        for changes in stream
    )
