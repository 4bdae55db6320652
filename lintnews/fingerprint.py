"""What decides, beside an article, on what is found in it: the program as it is, its rules and the settings."""

from __future__ import annotations

import hashlib
import os
import sys
from typing import TYPE_CHECKING

from lintnews import __version__
from lintnews.atomic import replacing
from lintnews.request import choice_of, read_options
from lintnews.selection import Selection

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintnews.request import Request

_LIBRARIES = ("dateparser-", "regex-", "sentencex-")
_PACKAGE = os.path.dirname(os.path.abspath(__file__))
_MEMO = "sources"


def settings_of(part: Request, folder: str) -> str:
    """Return in words all that decides on findings, for a cache in this folder."""
    rule_paths = part.settings.rule_paths if part.settings else ()
    sources = (*rule_paths, part.names) if part.names else rule_paths
    options = read_options(part)._replace(selection=Selection(), stdin_filename=None)
    return repr((program(folder, sources), choice_of(part), options))


def program(folder: str, more: Iterable[str] = ()) -> str:
    """Return a text that is another one for every change of the program or its rules.

    The sources are hashed, and the hash is kept in ``folder`` for as long as no source changes its size or time.
    ``more`` are further files and folders of rules.
    """
    stamp, paths = _stamp(more)
    memo = os.path.join(folder, _MEMO)
    kept = _read(memo).split()
    if len(kept) == 2 and kept[0] == stamp:
        return f"{_versions()} {kept[1]}"
    sources = _hash_contents(paths)
    try:
        if os.path.isdir(folder):
            with replacing(memo) as stream:
                stream.write(f"{stamp} {sources}\n".encode())
    except OSError:
        pass  # it is hashed again next time
    return f"{_versions()} {sources}"


def _read(path: str) -> str:
    try:
        with open(path, encoding="ascii", errors="replace") as stream:
            return stream.read()
    except OSError:
        return ""


def _stamp(more: Iterable[str]) -> tuple[str, list[str]]:
    """Return a hash over paths, sizes and times of all sources, and the sorted paths."""
    beside = os.path.join(os.path.dirname(_PACKAGE), "rules")
    found = sorted(entry for root in (_PACKAGE, beside, *more) for entry in _sources(root))
    return hashlib.sha256(repr(found).encode()).hexdigest(), [path for path, _, _ in found]


def _sources(root: str) -> Iterator[tuple[str, int, int]]:
    try:
        if not os.path.isdir(root):
            status = os.stat(root)
            yield root, status.st_size, status.st_mtime_ns
            return
        for name in os.listdir(root):
            if not name.startswith((".", "__pycache__")):
                yield from _sources(os.path.join(root, name))
    except OSError:
        return  # what cannot be read is no rule either


def _hash_contents(paths: Iterable[str]) -> str:
    digest = hashlib.sha256()
    for path in paths:
        with open(path, "rb") as stream:
            content = stream.read()
        # Not the whole path: a checkout in another place is the same program.
        digest.update(f"{os.path.basename(path)} {len(content)}\n".encode())
        digest.update(content)
    return digest.hexdigest()


def _versions() -> str:
    """Return the versions of what is not in the sources; importlib.metadata would take longer than the rest."""
    folders = sorted({folder for folder in sys.path if folder.endswith("-packages")})
    found = {name for folder in folders for name in _listed(folder) if name.startswith(_LIBRARIES)}
    return " ".join((__version__, sys.version.split()[0], *sorted(found)))


def _listed(folder: str) -> list[str]:
    try:
        return os.listdir(folder)
    except OSError:
        return []
