"""Which files to read: those named, and the articles found below the folders named.

A path that is named is always read, hidden or not and whatever its suffix. Below a folder only articles are
taken: no hidden files or folders, no README or LICENSE, no folder that is a symbolic link.
"""

from __future__ import annotations

import os
import stat
from typing import TYPE_CHECKING

from lintnews.diagnostic import Diagnostic, unreadable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

STDIN = "-"
RECORD_SUFFIXES = (".jsonl", ".ndjson")
SUFFIXES = (".txt", ".text", *RECORD_SUFFIXES)
_NO_ARTICLES = ("readme", "license", "licence")


def find_files(paths: Iterable[str]) -> Iterator[str | Diagnostic]:
    """Yield the files to read, each once, folder by folder and sorted; ``-`` stays as it is.

    What is missing, cannot be listed or holds nothing to check comes as a diagnostic, and the rest goes on.
    """
    seen: set[str] = set()
    for path in paths:
        for found, identity in _find(path):
            if identity not in seen:
                seen.add(identity)
                yield found


def holds_records(path: str) -> bool:
    """Tell by its name whether a file holds JSON Lines; any other is plain text."""
    return path.lower().endswith(RECORD_SUFFIXES)


def shown(path: str) -> str:
    """Return a path as it is reported: with ``/``, and printable where its bytes are no text."""
    if os.sep != "/":
        path = path.replace(os.sep, "/")
    return path if path.isascii() else path.encode("utf-8", "replace").decode("utf-8")


def reason(error: OSError) -> str:
    """Say in words why the system refuses a file."""
    return (error.strerror or type(error).__name__).lower()


def _find(path: str) -> Iterator[tuple[str | Diagnostic, str]]:
    """Yield what a named path stands for, each with what tells it from all others."""
    if path == STDIN:
        yield path, path
        return
    try:
        is_folder = stat.S_ISDIR(os.stat(path).st_mode)
        root = os.path.realpath(path)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        yield (
            unreadable(shown(path), "no such file or folder; check the spelling and the folder you are in"),
            path,
        )
        return
    except OSError as error:
        yield unreadable(shown(path), f"cannot be read: {reason(error)}"), path
        return
    if not is_folder:
        yield path, root
        return
    empty = True
    for item in _walk("" if path == "." else os.path.join(path, ""), root):
        empty = False
        yield item
    if empty:
        wanted = ", ".join(SUFFIXES)
        yield unreadable(shown(path), f"nothing to check in this folder: no file that ends in {wanted}"), root


def _walk(folder: str, root: str) -> Iterator[tuple[str | Diagnostic, str]]:
    """Yield the articles below a folder, whose name ends with a separator, in the order of their paths."""
    try:
        with os.scandir(root) as entries:
            # A folder sorts as "name/": reports then come in the order of their paths as strings.
            found = sorted((_sort_name(entry), entry) for entry in entries if not entry.name.startswith("."))
    except OSError as error:
        yield unreadable(shown(folder or "."), f"cannot be listed: {reason(error)}"), root
        return
    for _, entry in found:
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder + entry.name + os.sep, entry.path)
        elif _is_article(entry):
            identity = os.path.realpath(entry.path) if entry.is_symlink() else entry.path
            yield folder + entry.name, identity


def _sort_name(entry: os.DirEntry[str]) -> str:
    return entry.name + "/" if entry.is_dir(follow_symlinks=False) else entry.name


def _is_article(entry: os.DirEntry[str]) -> bool:
    name = entry.name.lower()
    return name.endswith(SUFFIXES) and not name.startswith(_NO_ARTICLES) and entry.is_file()
