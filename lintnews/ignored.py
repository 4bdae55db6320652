"""What a walk leaves out: what git ignores, what ``--exclude`` names, and README and LICENSE files.

Git's files are the ``.gitignore`` of each folder, from the top of the repository down. What only one machine knows
(``.git/info/exclude``, a user's own list) has no say: the same tree is checked everywhere. Matching is pathspec's,
which is imported when there is something to match.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lintnews.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pathspec import GitIgnoreSpec

GITIGNORE = ".gitignore"
_NO_ARTICLES = ("readme", "license", "licence")
_BOM = "\ufeff"


@dataclass(frozen=True, slots=True)
class Excluded:
    """Patterns as in a ``.gitignore``, relative to a folder; an empty ``base`` is the current one."""

    patterns: tuple[str, ...]
    base: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """What to leave out below the folders named; with ``force`` also of the paths named."""

    excluded: tuple[Excluded, ...] = ()
    force: bool = False


@dataclass(frozen=True, slots=True)
class _Patterns:
    """Patterns that hold below a folder, whose path is real and ends with a separator."""

    base: str
    spec: GitIgnoreSpec

    def judge(self, path: str) -> bool | None:
        """Tell whether a path, with a separator at the end of a folder, is left out; None if no pattern names it."""
        inside = path.removeprefix(self.base) if path.startswith(self.base) else path.lstrip(os.sep)
        return self.spec.check_file(inside).include

    def without(self, path: str) -> _Patterns:
        """Take away the patterns that name a folder or one around it: it was asked for by name."""
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - as below

        inside = path.removeprefix(self.base)
        patterns = [one for one in self.spec.patterns if not one.include or one.match_file(inside) is None]
        return _Patterns(self.base, GitIgnoreSpec(patterns))


class Outside:
    """What is left out at one place of a walk: patterns from the top down, the nearest last."""

    def __init__(self, patterns: tuple[_Patterns, ...], excluded: tuple[_Patterns, ...]) -> None:
        self._patterns = patterns
        self._excluded = excluded

    def below(self, folder: str) -> Outside:
        """Return what is left out below a folder that has a ``.gitignore``."""
        found = _read(folder)
        return Outside((*self._patterns, found), self._excluded) if found else self

    def leaves_out(self, path: str, *, is_folder: bool) -> bool:
        """Tell whether a walk leaves out a real path; the nearest ``.gitignore`` that names it decides."""
        if not self._patterns and not self._excluded:
            return False
        if is_folder:
            path += os.sep
        if any(one.judge(path) for one in self._excluded):
            return True
        return next(
            (said for one in reversed(self._patterns) if (said := one.judge(path)) is not None), False
        )


def outside_of(root: str, selection: Selection) -> Outside:
    """Return what is left out below a folder that is named, by its real path."""
    inside = os.path.join(root, "")  # noqa: PTH118
    above = [found for folder in _parents(root) if (found := _read(folder))]
    return Outside(
        tuple(one.without(inside) for one in above),
        tuple(one.without(inside) for one in _excluded(selection)),
    )


def is_force_excluded(path: str, selection: Selection) -> bool:
    """Tell whether a file or folder that is named, by its real path, is left out all the same."""
    if not selection.force:
        return False
    return is_no_article(os.path.basename(path)) or any(one.judge(path) for one in _excluded(selection))  # noqa: PTH119


def is_no_article(name: str) -> bool:
    """Tell by its name a README or a LICENSE from an article about licence fees.

    In capitals all count that begin so, ``LICENSE-MIT`` too; in small letters only the word itself.
    """
    word = name.split(".", maxsplit=1)[0]
    if word.lower() in _NO_ARTICLES:
        return True
    first = word.replace("_", "-").split("-", maxsplit=1)[0]
    return first.isupper() and first.lower() in _NO_ARTICLES


def _excluded(selection: Selection) -> Iterable[_Patterns]:
    for one in selection.excluded:
        base = os.path.join(os.path.realpath(one.base), "")  # noqa: PTH118
        yield _Patterns(base, _spec(one.patterns))


def _spec(patterns: Iterable[str]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - where nothing is left out, nothing is matched

    try:
        return GitIgnoreSpec.from_lines(patterns)
    except ValueError as error:
        raise UsageError(f"--exclude: {error}; write it as in a .gitignore") from None


def _parents(root: str) -> list[str]:
    """Return the folders above a folder, from the top of its repository down; none outside of a repository."""
    found: list[str] = []
    folder = root
    while not os.path.exists(os.path.join(folder, ".git")):  # noqa: PTH110, PTH118
        folder, last = os.path.dirname(folder), folder  # noqa: PTH120
        if folder == last:
            return []
        found.insert(0, folder)
    return found


def _read(folder: str) -> _Patterns | None:
    """Read the ``.gitignore`` of a folder; None if it has none or an empty one."""
    try:
        with open(os.path.join(folder, GITIGNORE), "rb") as stream:  # noqa: PTH118, PTH123
            text = stream.read().decode("utf-8", "surrogateescape").removeprefix(_BOM)
    except OSError:
        return None
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    lines = [line for line in lines if line.strip() and not line.startswith("#")]
    if not lines:
        return None
    return _Patterns(os.path.join(folder, ""), _sound(lines))  # noqa: PTH118


def _sound(lines: list[str]) -> GitIgnoreSpec:
    """Read patterns, leaving out those that are none, as git does."""
    from pathspec import GitIgnoreSpec  # noqa: PLC0415 - as above

    try:
        return GitIgnoreSpec.from_lines(lines)
    except ValueError:
        if len(lines) == 1:
            return GitIgnoreSpec([])
        middle = len(lines) // 2
        return GitIgnoreSpec((*_sound(lines[:middle]).patterns, *_sound(lines[middle:]).patterns))
