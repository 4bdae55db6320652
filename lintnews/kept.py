"""What takes long to work out and is the same in every run, kept where Python keeps compiled modules.

It holds as long as none of the files that it was made from is touched. Where nothing can be kept, because Python keeps
nothing either or the folder cannot be written, it is worked out each time.
"""

from __future__ import annotations

import marshal
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

Signature = list[tuple[str, int, int]]
_SUFFIXES = (".py", ".txt")


def read_kept(name: str, signature: Signature) -> object | None:
    """Return what was kept under a name; None if there is nothing, or if it was made from other files."""
    path = _path(name)
    if path is None:
        return None
    try:
        with open(path, "rb") as stream:
            made_from, value = marshal.loads(stream.read())  # noqa: S302 - as trusted as the .pyc files beside it
    except (OSError, ValueError, EOFError, TypeError):
        return None
    kept: object = value
    return kept if made_from == signature else None


def keep(name: str, signature: Signature, value: Any) -> None:
    """Keep a value of plain types for the next run."""
    path = _path(name)
    if path is None:
        return
    write_whole(path, marshal.dumps((signature, value)))


def write_whole(path: str, data: bytes) -> None:
    """Write a file so that another process sees all of it or nothing; where that cannot be done, nothing is kept."""
    scratch = f"{path}.{os.getpid()}"
    try:
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(scratch, "wb") as stream:
            stream.write(data)
        os.replace(scratch, path)
    except OSError:
        with suppress(OSError):
            os.unlink(scratch)


def signature_of(folders: Iterable[str]) -> Signature:
    """Return the modules and word lists below folders, with their times in nanoseconds and their sizes in bytes."""
    return sorted(found for folder in folders for found in _files(folder))


def _path(name: str) -> str | None:
    tag = sys.implementation.cache_tag
    if sys.dont_write_bytecode or tag is None:
        return None
    return os.path.join(os.path.dirname(__file__), "__pycache__", f"{name}.{tag}")


def _files(folder: str) -> Iterator[tuple[str, int, int]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.endswith(_SUFFIXES):
                status = entry.stat()
                yield entry.path, status.st_mtime_ns, status.st_size
            elif entry.name != "__pycache__" and entry.is_dir():
                yield from _files(entry.path)
