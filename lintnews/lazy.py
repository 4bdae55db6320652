"""Regular expressions that are compiled when they are first used, and kept for the next run.

Compiling all patterns of all rules would cost more than checking a hundred articles, and most runs use few of them. So each is
compiled when it is first needed, and its compiled form is kept where Python keeps its own: in the package's
``__pycache__``, under the versions that it is good for. Where nothing can be written there, patterns are compiled
each time, which is slower and gives the same.
"""

import atexit
import marshal
import os
import pickle
import sys
from collections.abc import Callable
from functools import cache
from pathlib import Path

import regex


def lazy(pattern: str, flags: int = 0) -> Callable[[], regex.Pattern[str]]:
    """Give a function that returns the compiled pattern, compiling it at the first call only."""
    return cache(lambda: _STORE.get(pattern, flags))


class _Store:
    """Compiled patterns of earlier runs, by pattern and flags; read when first asked for one."""

    def __init__(self) -> None:
        self._kept: dict[tuple[str, int], bytes] | None = None
        self._is_new = False

    def get(self, pattern: str, flags: int) -> regex.Pattern[str]:
        """Return the compiled pattern, from an earlier run if there is one."""
        if self._kept is None:
            self._kept = _read()
        known = self._kept.get((pattern, flags))
        if known is not None:
            found: regex.Pattern[str] = pickle.loads(known)  # noqa: S301 - as trusted as the .pyc files beside it
            return found
        compiled = regex.compile(pattern, flags)
        self._kept[pattern, flags] = pickle.dumps(compiled)
        if not self._is_new:
            self._is_new = True
            atexit.register(self._write)
        return compiled

    def _write(self) -> None:
        """Keep what was compiled in this run, together with what others have kept meanwhile."""
        path = _path()
        if path is None or self._kept is None:
            return
        scratch = path.with_suffix(f".{os.getpid()}")
        try:
            path.parent.mkdir(exist_ok=True)
            scratch.write_bytes(marshal.dumps({**_read(), **self._kept}))
            scratch.replace(path)
        except OSError:
            scratch.unlink(missing_ok=True)


def _path() -> Path | None:
    """Return where compiled patterns are kept, None if Python itself keeps nothing either."""
    tag = sys.implementation.cache_tag
    if sys.dont_write_bytecode or tag is None:
        return None
    return Path(__file__).parent / "__pycache__" / f"patterns.{tag}.regex-{regex.__version__}"


def _read() -> dict[tuple[str, int], bytes]:
    """Read what is kept; a file that is damaged counts as none."""
    path = _path()
    if path is None:
        return {}
    try:
        kept: dict[tuple[str, int], bytes] = marshal.loads(path.read_bytes())  # noqa: S302 - as above
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept


_STORE = _Store()
