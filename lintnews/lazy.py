"""Regular expressions that are compiled when they are first used, and kept for the next run.

Compiling all patterns of all rules would cost more than checking a hundred articles, and most runs use few of them. So each is
compiled when it is first needed, and its compiled form is kept where Python keeps its own: in the package's
``__pycache__``, under the versions that it is good for. Where nothing can be written there, patterns are compiled
each time, which is slower and gives the same.
"""

import atexit
import copyreg
import marshal
import os
import re
import sys
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from typing import cast

import regex
from regex import _regex

# Compiling takes the standard library as long as it saves in so many texts.
_FIRST_CALLS = 30
# Of the file in which compiled patterns are kept; one of another form is left alone.
_FORM = 2


def lazy(pattern: str, flags: int = 0) -> Callable[[], regex.Pattern[str]]:
    """Give a function that returns the compiled pattern, compiling it at the first call only."""
    return cache(lambda: _STORE.get(pattern, flags))


def hint(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Give a function that returns the pattern, compiled by the standard library once it has been asked for often.

    For whole texts in which a class of characters is rare: where a pattern begins with a class, or each of its
    alternatives with a letter, the standard library's engine looks for these four times as fast as regex's. But its
    patterns cannot be kept for the next run, so the first texts are searched by regex, with the same result.
    """
    calls = 0
    first = lazy(pattern, flags)
    often = cache(lambda: re.compile(pattern, flags))

    def give() -> re.Pattern[str]:
        nonlocal calls
        if calls < _FIRST_CALLS:
            calls += 1
            return cast("re.Pattern[str]", first())
        return often()

    return give


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
            return _restore(known)
        compiled = regex.compile(pattern, flags)
        self._kept[pattern, flags] = _kept_form(compiled)
        if not self._is_new:
            self._is_new = True
            atexit.register(self._write)
        return compiled

    def _write(self) -> None:
        """Keep what was compiled in this run, together with what others have kept meanwhile."""
        path = _path()
        if path is None or self._kept is None:
            return
        scratch = f"{path}.{os.getpid()}"
        try:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(scratch, "wb") as stream:
                stream.write(marshal.dumps({**_read(), **self._kept}))
            os.replace(scratch, path)
        except OSError:
            with suppress(OSError):
                os.unlink(scratch)


def _kept_form(compiled: regex.Pattern[str]) -> bytes:
    """Return what a pattern is restored from: what it would be pickled as, in a form that needs no pickle to read."""
    reduced = copyreg.dispatch_table[regex.Pattern](compiled)
    return marshal.dumps(reduced[1])


def _restore(kept: bytes) -> regex.Pattern[str]:
    # As trusted as the .pyc files beside it; the types of regex do not know what its patterns are pickled with.
    restored: regex.Pattern[str] = _regex.compile(*marshal.loads(kept))  # type: ignore[attr-defined]  # noqa: S302
    return restored


def _path() -> str | None:
    """Return where compiled patterns are kept, None if Python itself keeps nothing either."""
    tag = sys.implementation.cache_tag
    if sys.dont_write_bytecode or tag is None:
        return None
    return os.path.join(
        os.path.dirname(__file__), "__pycache__", f"patterns-{_FORM}.{tag}.regex-{regex.__version__}"
    )


def _read() -> dict[tuple[str, int], bytes]:
    """Read what is kept; a file that is damaged counts as none."""
    path = _path()
    if path is None:
        return {}
    try:
        with open(path, "rb") as stream:
            data = stream.read()
        kept: dict[tuple[str, int], bytes] = marshal.loads(data)  # noqa: S302 - as above
    except (OSError, ValueError, EOFError, TypeError):
        return {}
    return kept


_STORE = _Store()
