"""Which file holds the settings for a path: the nearest one upward (docs/decisions/0010).

A run looks at three names in each folder above what it checks, and opens nothing unless one of them is there.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from lintnews.errors import UsageError
from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from typing import BinaryIO

# In this order; a pyproject.toml counts only if it has a table for us.
FILE_NAMES = (".lintnews.toml", "lintnews.toml")
PYPROJECT = "pyproject.toml"
_LARGEST = 1 << 20  # bytes
_SYSTEM = 0  # the number of the user root


class Found(NamedTuple):
    """A file of settings and what it holds, as bytes."""

    path: str
    content: bytes


def find(folder: str, known: dict[str, Found | None] | None = None) -> Found | None:
    """Return the settings file of a folder: in it, or in the nearest folder above that has one.

    Args:
        folder: an absolute path.
        known: what has been found for folders so far; it is added to.

    Raises:
        OSError: a file is there and cannot be read.
        UsageError: a file is there, and it may be somebody else's trap.
    """
    known = {} if known is None else known
    passed = []
    found = None
    while True:
        if folder in known:
            found = known[folder]
            break
        passed.append(folder)
        found = _in(folder)
        parent = os.path.dirname(folder)
        if found or parent == folder:
            break
        folder = parent
    known.update(dict.fromkeys(passed, found))
    return found


def folder_of(path: str) -> str:
    """Return the folder in which the search for a path's settings begins, as an absolute path.

    That is the path itself if it is a folder, and the current folder for standard input. Where the current folder has
    been deleted it is the top of the file system.
    """
    try:
        absolute = os.getcwd() if path == "-" else os.path.abspath(path)
    except FileNotFoundError:
        return os.path.abspath(os.sep)
    return absolute if os.path.isdir(absolute) else os.path.dirname(absolute)


def _in(folder: str) -> Found | None:
    for name in FILE_NAMES:
        path = os.path.join(folder, name)
        if os.path.isfile(path):
            return Found(path, _content(path, folder))
    path = os.path.join(folder, PYPROJECT)
    if os.path.isfile(path):
        content = _content(path, folder)
        if has_our_table(content):
            return Found(path, content)
    return None


def _content(path: str, folder: str) -> bytes:
    """Read a file that was found and not named: in a folder that is open to all, only one's own or the system's."""
    with open(path, "rb") as stream:
        owner = os.fstat(stream.fileno()).st_uid
        if is_suspicious(os.stat(folder).st_mode, owner):
            raise UsageError(
                f"{path} belongs to another user, in a folder that anybody can write to; a settings file can run code: "
                "name it with --config if you trust it, or heed none with --isolated"
            )
        return read_whole(stream, path)


def read_whole(stream: BinaryIO, path: str) -> bytes:
    """Read a settings file; one that is larger than any can be is none.

    Raises:
        UsageError: it is larger than a megabyte.
    """
    content = stream.read(_LARGEST + 1)
    if len(content) > _LARGEST:
        raise UsageError(f"{path} is larger than a megabyte; that is no settings file")
    return content


def is_suspicious(folder_mode: int, owner: int) -> bool:
    """Tell whether a file may have been laid for others: not one's own, where everybody can write, as in /tmp."""
    if not folder_mode & stat.S_IWOTH or not hasattr(os, "geteuid"):
        return False
    return owner not in (_SYSTEM, os.geteuid())


def has_our_table(content: bytes) -> bool:
    """Tell whether a pyproject.toml holds ``[tool.lintnews]``.

    Most do not, and that shows without reading them as TOML.
    """
    plain = b"\n" + content.translate(None, b" \t\"'")
    if b"lintnews" not in plain:
        return False
    if b"[tool.lintnews" in plain or b"\ntool.lintnews" in plain:
        return True
    if b"[tool]" not in plain and b"tool=" not in plain:
        return False
    import tomllib  # noqa: PLC0415 - hardly a file is written in this way

    try:
        return "lintnews" in tomllib.loads(content.decode("utf-8-sig")).get("tool", {})
    except (ValueError, AttributeError, TypeError):
        return False
