"""What is wrong in a file that people write: where, what, and the word that was perhaps meant."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lintnews.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST_SHOWN = 20
_FEW = 12


class Problems:
    """The problems of one file, gathered so that all of them are told at once."""

    def __init__(self, path: str) -> None:
        self.path = shown_path(path)
        self._found: list[tuple[int, str]] = []

    def add(self, line: int, message: str) -> None:
        """Keep a problem; ``line`` counts from 1."""
        self._found.append((line, message))

    def stop_if_any(self) -> None:
        """Raise UsageError with a line for each problem, in the order of the file."""
        if not self._found:
            return
        found = sorted(set(self._found))
        lines = [f"{self.path}:{line}: {message}" for line, message in found[:_MOST_SHOWN]]
        if len(found) > _MOST_SHOWN:
            lines.append(f"{self.path}: and {len(found) - _MOST_SHOWN} more")
        raise UsageError("\nlintnews: ".join(lines))


def shown_path(path: str) -> str:
    """Return a path as a message gives it: from the current folder if it is below it, else whole."""
    here = os.getcwd()
    absolute = os.path.abspath(path)
    if absolute.startswith(os.path.join(here, "")):
        absolute = os.path.relpath(absolute, here)
    return absolute.replace(os.sep, "/")


def meant(word: str, known: Iterable[str]) -> str:
    """Propose the known word that is nearest, as the end of a message; list them if none is near and they are few."""
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    words = sorted(known)
    plain = word.strip().lower().replace("_", "-").replace(" ", "-")
    close = [plain] if plain in words else get_close_matches(plain, words, n=1, cutoff=0.6)
    if close:
        return f"; did you mean {close[0]!r}?"
    if len(words) == 1:
        return f"; there is only {words[0]!r}"
    if words and len(words) <= _FEW:
        return f"; it can be {', '.join(words[:-1])} or {words[-1]}"
    return ""


def said(value: object) -> str:
    """Say in words what a value read from TOML is."""
    words: tuple[tuple[type, str], ...] = (
        (bool, "true or false"),
        (str, "a string"),
        (int, "a whole number"),
        (float, "a number"),
        (list, "a list"),
        (dict, "a table"),
    )
    return next((word for kind, word in words if isinstance(value, kind)), "a date or time")
