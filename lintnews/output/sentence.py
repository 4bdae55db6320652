"""The sentence that closes a report."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lintnews.linter import Summary


def sentence(summary: Summary) -> str:
    """Say in one sentence what a run found."""
    counts = (
        (summary.error - summary.failed, "error"),
        (summary.warning, "warning"),
        (summary.info, "note"),
    )
    if summary.failed and not summary.documents:
        return "Nothing could be checked."
    found = [_count(number, word) for number, word in counts if number]
    where = f"in {_count(summary.documents, 'article')}"
    said = f"Found {_and(found)} {where}" if found else f"No findings {where}"
    if summary.fixed:
        said += f"; {summary.fixed:,} fixed"
    elif summary.fixable:
        said += f"; --fix mends {summary.fixable:,}"
    if summary.suppressed:
        said += f"; {summary.suppressed:,} suppressed"
    if summary.failed:
        said += f"; {_count(summary.failed, 'problem')} kept copy from being checked"
    return f"{said}."


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _and(parts: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
