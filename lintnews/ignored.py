"""What a walk leaves out: what git ignores, what ``--exclude`` names, and README and LICENSE files.

Git's files are the ``.gitignore`` of each folder, from the top of the repository down. What only one machine knows
(``.git/info/exclude``, a user's own list) has no say: the same tree is checked everywhere. Matching is pathspec's,
which is imported when there is something to match.
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lintnews.errors import UsageError
from lintnews.record import NamedTuple

if TYPE_CHECKING:
    import re
    from collections.abc import Iterable

    from pathspec import GitIgnoreSpec, Pattern

    from lintnews.selection import Selection

GITIGNORE = ".gitignore"
_NO_ARTICLES = ("readme", "license", "licence")
_END_OF_NAME = "ps_d"
_BOM = "\ufeff"


class _Patterns(NamedTuple):
    """Patterns that hold below a folder, whose path is real and ends with a separator."""

    base: str
    spec: GitIgnoreSpec
    any_of: re.Pattern[str]

    def judge(self, path: str) -> bool | None:
        """Tell whether a path, with a separator at the end of a folder, is left out; None if no pattern names it."""
        inside = self._inside(path)
        if not self.any_of.search(inside):
            return None
        for pattern in reversed(tuple(self.spec.patterns)):
            if pattern.include is not None and _names(pattern, inside):
                return pattern.include
        return None

    def _inside(self, path: str) -> str:
        """Return a path as patterns see it: from their folder on, with ``/``."""
        inside = path.removeprefix(self.base) if path.startswith(self.base) else path.lstrip(os.sep)
        return inside if os.sep == "/" else inside.replace(os.sep, "/")

    def without(self, path: str) -> _Patterns:
        """Take away the patterns that name a folder or one around it: it was asked for by name."""
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - as below

        inside = self._inside(path)
        patterns = [one for one in self.spec.patterns if not (one.include and _names_any(one, inside))]
        return _patterns(self.base, GitIgnoreSpec(patterns))


def _patterns(base: str, spec: GitIgnoreSpec) -> _Patterns:
    """Prepare patterns for many paths: most are named by none of them, which one expression tells at once."""
    import re  # noqa: PLC0415 - pathspec has loaded it

    from pathspec import RegexPattern  # noqa: PLC0415 - as below

    expressions = (one.regex.pattern for one in spec.patterns if isinstance(one, RegexPattern) and one.regex)
    joined = "|".join(f"(?:{expression})" for expression in expressions)
    return _Patterns(base, spec, re.compile(joined.replace(f"?P<{_END_OF_NAME}>", "") or "(?!)"))


def _names(pattern: Pattern, path: str) -> bool:
    """Tell whether a pattern names a path itself, as git asks, and not merely a folder around it.

    The folders around it have been judged before, on the way down, and a later pattern may have overruled this one
    there. pathspec's expressions match the beginning of a path up to the end of what is named.
    """
    result = pattern.match_file(path)
    if result is None:
        return False
    found: re.Match[str] = result.match
    if found.start() > 0:
        return path.endswith("/")  # "*/" finds the first of all separators
    if _END_OF_NAME in found.re.groupindex:
        return found.end() == len(path)
    # Only "*" and "folder/**" have no such end; the latter names what is in the folder and not the folder.
    return not found.group().endswith("/") or found.end() < len(path)


def _names_any(pattern: Pattern, path: str) -> bool:
    """Tell whether a pattern names a folder or one around it."""
    parts = path.split("/")
    return any(_names(pattern, "/".join((*parts[:depth], ""))) for depth in range(1, len(parts)))


class Outside:
    """What is left out at one place of a walk: patterns from the top down, the nearest last."""

    def __init__(self, patterns: tuple[_Patterns, ...], excluded: tuple[_Patterns, ...]) -> None:
        self._patterns = patterns
        self._excluded = excluded

    @property
    def is_empty(self) -> bool:
        """Whether nothing is left out here but what is no article by its name."""
        return not self._patterns and not self._excluded

    def below(self, folder: str) -> Outside:
        """Return what is left out below a folder that has a ``.gitignore``."""
        found = _read(folder)
        return Outside((*self._patterns, found), self._excluded) if found else self

    def leaves_out(self, path: str, *, is_folder: bool) -> bool:
        """Tell whether a walk leaves out a real path; the nearest ``.gitignore`` that names it decides."""
        if self.is_empty:
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
    inside = os.path.join(root, "")
    above = [found for folder in _parents(root) if (found := _read(folder))]
    return Outside(
        tuple(one.without(inside) for one in above),
        tuple(one.without(inside) for one in _excluded(selection)),
    )


def is_force_excluded(path: str, selection: Selection) -> bool:
    """Tell whether a file or folder that is named, by its real path, is left out all the same."""
    if not selection.force:
        return False
    if is_no_article(os.path.basename(path)):
        return True
    parts = path.split(os.sep)
    around = [os.sep.join(parts[:depth]) + os.sep for depth in range(2, len(parts))]
    return any(one.judge(name) for one in _excluded(selection) for name in (*around, path))


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
        base = os.path.join(os.path.realpath(one.base), "")
        yield _patterns(base, _spec(one.patterns))


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
    while not os.path.exists(os.path.join(folder, ".git")):
        folder, last = os.path.dirname(folder), folder
        if folder == last:
            return []
        found.insert(0, folder)
    return found


def _read(folder: str) -> _Patterns | None:
    """Read the ``.gitignore`` of a folder; None if it has none or an empty one."""
    try:
        with open(os.path.join(folder, GITIGNORE), "rb") as stream:
            text = stream.read().decode("utf-8", "surrogateescape").removeprefix(_BOM)
    except OSError:
        return None
    lines = [line.removesuffix("\r") for line in text.split("\n")]
    lines = [line for line in lines if line.strip() and not line.startswith("#")]
    if not lines:
        return None
    return _patterns(os.path.join(folder, ""), _sound(lines))


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
