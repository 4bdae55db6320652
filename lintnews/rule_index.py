"""What is known of the rules without importing them: their names, their triggers, whether they are on by default.

Importing a hundred modules takes longer than checking a short article with them, and most of them concern nothing in
it. So what decides whether a rule is wanted, and whether a text can concern it, is kept beside the compiled modules once
all of them have been loaded and found sound. It holds as long as no file of lintnews is touched; where nothing can be
kept, all rules are loaded each time.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_FORM = 1
_SUFFIXES = (".py", ".txt")


class Head(NamedTuple):
    """What is known of a rule; ``module`` holds the rest."""

    module: str
    group: str
    name: str
    default: bool
    needs: tuple[str, ...]
    reads_titles: bool
    triggers: tuple[str, ...]


def read_heads(folders: Iterable[str]) -> list[Head]:
    """Return what was kept of the rules, sorted as it was; nothing if a file below the folders has changed since."""
    path = _path()
    if path is None:
        return []
    try:
        with open(path, "rb") as stream:
            signature, heads = marshal.loads(stream.read())  # noqa: S302 - as trusted as the .pyc files beside it
        if signature != _signature(folders):
            return []
        return [Head(*head) for head in heads]
    except (OSError, ValueError, EOFError, TypeError):
        return []


def keep_heads(heads: Iterable[Head], folders: Iterable[str]) -> None:
    """Keep what is known of the rules for the next run."""
    path = _path()
    if path is None:
        return
    scratch = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(scratch, "wb") as stream:
            stream.write(marshal.dumps((_signature(folders), [tuple(head) for head in heads])))
        os.replace(scratch, path)
    except OSError:
        with suppress(OSError):
            os.unlink(scratch)


def _path() -> str | None:
    """Return where the index is kept, None if Python itself keeps nothing either."""
    tag = sys.implementation.cache_tag
    if sys.dont_write_bytecode or tag is None:
        return None
    return os.path.join(os.path.dirname(__file__), "__pycache__", f"rules-{_FORM}.{tag}")


def _signature(folders: Iterable[str]) -> list[tuple[str, int, int]]:
    """Return the files that the rules are made of, with their sizes and times."""
    return sorted(found for folder in folders for found in _files(folder))


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_SUFFIXES):
                status = entry.stat()
                yield entry.path, status.st_mtime_ns, status.st_size
            elif entry.name != "__pycache__" and entry.is_dir():
                yield from _files(entry.path)
