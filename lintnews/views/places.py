"""Where a literal stands in a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def find_all(text: str, literal: str) -> Iterator[int]:
    """Yield the offsets at which a literal begins, in order, overlapping ones too."""
    place = text.find(literal)
    while place >= 0:
        yield place
        place = text.find(literal, place + 1)
