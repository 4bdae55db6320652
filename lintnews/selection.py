"""Which of the files that are found or named to leave out."""

from __future__ import annotations

from typing import NamedTuple


class Excluded(NamedTuple):
    """Patterns as in a ``.gitignore``, relative to a folder; an empty ``base`` is the current one."""

    patterns: tuple[str, ...]
    base: str = ""


class Selection(NamedTuple):
    """What to leave out below the folders named; with ``force`` also of the paths named."""

    excluded: tuple[Excluded, ...] = ()
    force: bool = False
