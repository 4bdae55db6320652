"""Which files to read: those named, and the articles found below the folders named.

A path that is named is always read, hidden or not and whatever its suffix, unless exclusion is forced. Below a
folder only articles are taken: no hidden files or folders, no README or LICENSE, nothing that git ignores or
``--exclude`` names, no folder that is a symbolic link.
"""

from __future__ import annotations

import os
import stat
import sys
from typing import TYPE_CHECKING

from lintnews.diagnostic import Diagnostic, unreadable
from lintnews.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintnews.ignored import Outside

STDIN = "-"
RECORD_SUFFIXES = (".jsonl", ".ndjson")
SUFFIXES = (".txt", ".text", *RECORD_SUFFIXES)
_EVERYTHING = Selection()


def find_files(paths: Iterable[str], selection: Selection = _EVERYTHING) -> Iterator[str | Diagnostic]:
    """Yield the files to read, each once, folder by folder and sorted; ``-`` stays as it is.

    What is missing, cannot be listed or holds nothing to check comes as a diagnostic, and the rest goes on.
    """
    seen: set[str] = set()
    for path in paths:
        for found, identity in _find(path, selection):
            if identity not in seen:
                seen.add(identity)
                yield found


def is_dialog(paths: Iterable[str]) -> bool:
    """Tell whether somebody may send articles one by one and wait for each answer: through a pipe or a terminal."""
    if STDIN not in paths or sys.stdin is None:
        return False
    try:
        return not stat.S_ISREG(os.fstat(sys.stdin.fileno()).st_mode)
    except (OSError, ValueError):
        return True


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


def _find(path: str, selection: Selection) -> Iterator[tuple[str | Diagnostic, str]]:
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
    if selection.force:
        from lintnews.ignored import is_force_excluded  # noqa: PLC0415 - it takes an option

        if is_force_excluded(os.path.join(root, "") if is_folder else root, selection):
            return
    if not is_folder:
        yield path, root
        return
    from lintnews.ignored import outside_of  # noqa: PLC0415 - no folder, no walk

    empty = True
    outside = outside_of(root, selection)
    for item in _walk("" if path == "." else os.path.join(path, ""), root, outside):
        empty = False
        yield item
    if empty:
        wanted = f"no file that ends in {', '.join(SUFFIXES)}"
        also = "" if outside.is_empty else " and is not ignored or excluded"
        yield unreadable(shown(path), f"nothing to check in this folder: {wanted}{also}"), root


def _walk(folder: str, root: str, outside: Outside) -> Iterator[tuple[str | Diagnostic, str]]:
    """Yield the articles below a folder, whose name ends with a separator, in the order of their paths."""
    try:
        with os.scandir(root) as entries:
            # A folder sorts as "name/": reports then come in the order of their paths as strings.
            found = sorted((_sort_name(entry), entry) for entry in entries if not entry.name.startswith("."))
    except OSError as error:
        yield unreadable(shown(folder or "."), f"cannot be listed: {reason(error)}"), root
        return
    outside = outside.below(root)
    for _, entry in found:
        if entry.is_dir(follow_symlinks=False):
            if not outside.leaves_out(entry.path, is_folder=True):
                yield from _walk(folder + entry.name + os.sep, entry.path, outside)
        elif _is_article(entry) and not outside.leaves_out(entry.path, is_folder=False):
            identity = os.path.realpath(entry.path) if entry.is_symlink() else entry.path
            yield folder + entry.name, identity


def _sort_name(entry: os.DirEntry[str]) -> str:
    return entry.name + "/" if entry.is_dir(follow_symlinks=False) else entry.name


def _is_article(entry: os.DirEntry[str]) -> bool:
    from lintnews.ignored import is_no_article  # noqa: PLC0415 - as above

    return entry.name.lower().endswith(SUFFIXES) and not is_no_article(entry.name) and entry.is_file()
