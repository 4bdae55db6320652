"""Which of the files that are found or named to leave out."""

from __future__ import annotations

import os

from lintnews.record import NamedTuple

_MEANS_MORE = frozenset("\\*?[ ")


class Excluded(NamedTuple):
    """Patterns as in a ``.gitignore``, relative to a folder; an empty ``base`` is the current one."""

    patterns: tuple[str, ...]
    base: str = ""


class Selection(NamedTuple):
    """What to leave out below the folders named; with ``force`` also of the paths named."""

    excluded: tuple[Excluded, ...] = ()
    force: bool = False


def exactly(path: str) -> Excluded:
    """Return the pattern that leaves out this one file."""
    folder, name = os.path.split(os.path.realpath(path))
    return Excluded(("/" + "".join(f"\\{char}" if char in _MEANS_MORE else char for char in name),), folder)
