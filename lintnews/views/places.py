"""Where a literal stands in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex


def find_all(text: str, literal: str) -> Iterator[int]:
    """Yield the offsets at which a literal begins, in order, overlapping ones too."""
    place = text.find(literal)
    while place >= 0:
        yield place
        place = text.find(literal, place + 1)


def matches_at(pattern: regex.Pattern[str], text: str, *literals: str) -> Iterator[regex.Match[str]]:
    """Yield what ``pattern.finditer`` does, for a pattern whose every match begins with one of the literals.

    Such literals are found many times as fast as a pattern that looks back or begins in several ways.
    """
    end = 0
    for place in sorted({place for literal in literals for place in find_all(text, literal)}):
        if place >= end and (match := pattern.match(text, place)):
            end = match.end()
            yield match
