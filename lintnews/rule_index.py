"""What is known of the rules without importing them: their names, their triggers, whether they are on by default.

Importing a hundred modules takes longer than checking a short article with them, and most of them concern nothing in
it. So what decides whether a rule is wanted, and whether a text can concern it, is kept once all rules have been loaded
and found sound.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from lintnews.kept import keep, read_kept, signature_of
from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

_NAME = "rules-1"


class Head(NamedTuple):
    """What is known of a rule; ``module`` holds the rest."""

    module: str
    group: str
    name: str
    default: bool
    needs: tuple[str, ...]
    reads_titles: bool
    triggers: tuple[str, ...]


def read_heads(folders: Iterable[str]) -> list[Head]:
    """Return what was kept of the rules, in its order; nothing if a file below the folders has changed since."""
    kept = read_kept(_NAME, signature_of(folders))
    return [Head(*head) for head in cast("list[tuple[object, ...]]", kept)] if kept else []  # type: ignore[arg-type]


def keep_heads(heads: Iterable[Head], folders: Iterable[str]) -> None:
    """Keep what is known of the rules for the next run."""
    keep(_NAME, signature_of(folders), [tuple(head) for head in heads])
