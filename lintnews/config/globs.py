"""Patterns of paths, written as in a .gitignore."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING

from pathspec import GitIgnoreSpec

if TYPE_CHECKING:
    from collections.abc import Iterable


def fault(glob: str) -> str | None:
    """Say what is wrong with a pattern, None if nothing is."""
    if glob.startswith("!"):
        return "begins with '!', which takes nothing back here; name what is meant instead"
    if glob.startswith("#"):
        return "is a comment, as in a .gitignore; put a backslash before the '#' of a name"
    try:
        spec = GitIgnoreSpec.from_lines([glob])
    except (ValueError, re.error):
        return "is none that a .gitignore could hold"
    return None if any(pattern.include is not None for pattern in spec.patterns) else "matches nothing"


class PathNames:
    """Which names belong to a path: those of all patterns that match it."""

    def __init__(self, root: str, by_glob: Iterable[tuple[str, tuple[str, ...]]]) -> None:
        self._root = root
        self._specs = [(GitIgnoreSpec.from_lines([glob]), names) for glob, names in by_glob]

    def of(self, path: str) -> frozenset[str]:
        """Return the names for a path, which is counted from the current folder."""
        inside = os.path.relpath(path, self._root)
        if inside.startswith(os.pardir):
            # Patterns without a slash match a name in any folder; those with one count from the root.
            inside = os.path.basename(path)
        inside = inside.replace(os.sep, "/")
        return frozenset(name for spec, names in self._specs if spec.match_file(inside) for name in names)
