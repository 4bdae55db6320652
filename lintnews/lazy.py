"""Regular expressions that are compiled when they are first used, and kept for the next run.

Compiling all patterns of all rules would cost more than checking a hundred articles, and most runs use few of them. So each is
compiled when it is first needed, and its compiled form is kept where Python keeps its own: in the package's
``__pycache__``, under the versions that it is good for. Where nothing can be written there, patterns are compiled
each time, which is slower and gives the same.
"""

from __future__ import annotations

import atexit
import copyreg
import marshal
import os
import re
import sys
from functools import cache
from importlib.machinery import PathFinder
from importlib.util import find_spec, module_from_spec
from typing import TYPE_CHECKING, cast

from lintnews.kept import write_whole

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    import regex

# Compiling takes the standard library as long as it saves in so many texts.
_FIRST_CALLS = 30
# Of the file in which compiled patterns are kept; one of another form is left alone.
_FORM = 3


def lazy(pattern: str, flags: int = 0) -> Callable[[], regex.Pattern[str]]:
    """Give a function that returns the compiled pattern, compiling it at the first call only."""
    return cache(lambda: _STORE.get(pattern, flags))


def hint(pattern: str, flags: int = 0) -> Callable[[], re.Pattern[str]]:
    """Give a function that returns the pattern, compiled by the standard library once it has been asked for often.

    For whole texts in which a class of characters is rare: where a pattern begins with a class, or each of its
    alternatives with a letter, the standard library's engine looks for these four times as fast as regex's. But its
    patterns cannot be kept for the next run, so the first texts are searched by regex, with the same result. For a range
    alone, as in "[0-9]", regex is the faster one.
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
        import regex  # noqa: PLC0415 - where all patterns were kept, regex's compiler is not needed

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
        write_whole(path, marshal.dumps({**_read(), **self._kept}))


def _kept_form(compiled: regex.Pattern[str]) -> bytes:
    """Return what a pattern is restored from: what it would be pickled as, in a form that needs no pickle to read."""
    reduced = copyreg.dispatch_table[type(compiled)](compiled)
    return marshal.dumps(reduced[1])


def _restore(kept: bytes) -> regex.Pattern[str]:
    # As trusted as the .pyc files beside it; the types of regex do not know what its patterns are pickled with.
    restored: regex.Pattern[str] = _engine().compile(*marshal.loads(kept))  # noqa: S302
    return restored


@cache
def _engine() -> ModuleType:
    """Return the compiled part of regex, which runs patterns, without the part that compiles them.

    That one takes a tenth of a short run to import. If it is imported later, it finds the engine where it looks for it.
    """
    name = "regex._regex"
    if name not in sys.modules:
        package = find_spec("regex")
        spec = PathFinder.find_spec(name, package.submodule_search_locations) if package else None
        if spec is not None and spec.loader is not None:
            engine = module_from_spec(spec)
            sys.modules[name] = engine
            spec.loader.exec_module(engine)
            return engine
        import regex  # noqa: F401, PLC0415 - it keeps its engine elsewhere, so all of it is needed
    return sys.modules[name]


def _path() -> str | None:
    """Return where compiled patterns are kept, None if Python itself keeps nothing either."""
    tag = sys.implementation.cache_tag
    if sys.dont_write_bytecode or tag is None:
        return None
    engine = os.stat(_engine().__file__ or "")
    version = f"regex-{engine.st_mtime_ns:x}-{engine.st_size:x}"
    return os.path.join(os.path.dirname(__file__), "__pycache__", f"patterns-{_FORM}.{tag}.{version}")


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
