"""A line of an article on a terminal, with marks under the exact span.

Code points and columns of a terminal are not the same: Chinese characters take two, a combining accent none.
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lintnews.diagnostic import Place

_ELLIPSIS = "…"
_TAB = "    "
_LONG_WORD = 16
_JOINER, _PICTURE_SELECTOR = "\u200d", "\ufe0f"
_CONTROL_PICTURES = 0x2400
# These reverse the order of what a terminal shows, so that marks would stand elsewhere; soft hyphens
# are shown by some terminals and not by others.
_UNRULY = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\xad\x7f")


class Cell(NamedTuple):
    """One code point as shown, and how many columns of the terminal it takes."""

    shown: str
    width: int


class Marked(NamedTuple):
    """A stretch of a line and the marks that stand under it."""

    text: str
    marks: str


def cells_of(text: str) -> list[Cell]:
    """Measure each code point of a line."""
    cells: list[Cell] = []
    joined = False
    for char in text:
        cell = _cell(char)
        if joined or (cells and "\U0001f3fb" <= char <= "\U0001f3ff"):
            # The second half of a joined picture, or its skin colour, is drawn into the first.
            cell = Cell(cell.shown, 0)
        elif char == _PICTURE_SELECTOR and cells and cells[-1].width == 1:
            cell = Cell(char, 1)
        joined = char == _JOINER and bool(cells) and cells[-1].width != 1
        cells.append(cell)
    return cells


def _cell(char: str) -> Cell:
    if " " <= char < "\x7f":
        return Cell(char, 1)
    if char == "\t":
        return Cell(_TAB, len(_TAB))
    if char < " ":
        return Cell(chr(_CONTROL_PICTURES + ord(char)), 1)
    category = unicodedata.category(char)
    if char in _UNRULY or category in ("Cc", "Cs", "Zl", "Zp"):
        return Cell("\ufffd", 1)
    if category in ("Mn", "Me", "Cf") or "\u1160" <= char <= "\u11ff":
        return Cell(char, 0)
    return Cell(char, 2 if unicodedata.east_asian_width(char) in "WF" else 1)


def mark_place(place: Place, room: int, mark: str, encodable: Callable[[str], str] = str) -> Marked:
    """Show the line of a place, or as much of it as fits, with marks under the flagged span.

    Args:
        place: what to show; of a span over several lines the part in the first one is marked.
        room: the columns that there are.
        mark: the character to mark with.
        encodable: replaces what the terminal's encoding lacks, one code point by one.
    """
    excerpt = place.excerpt
    cells = [Cell(encodable(cell.shown), cell.width) for cell in cells_of(encodable(excerpt.text))]
    start = min(max(place.start.column - excerpt.column, 0), len(cells))
    end = len(cells)
    if place.end.line == place.start.line:
        end = min(max(place.end.column - excerpt.column, start), len(cells))
    dots = _ELLIPSIS if encodable(_ELLIPSIS) == _ELLIPSIS else "..."
    left, right = excerpt.cut_left, excerpt.cut_right
    low, high = 0, len(cells)
    if _width(cells) + len(dots) * (left + right) > room:
        low, high = _at_words(cells, start, end, *_window(cells, start, end, room - 2 * len(dots)))
    before = dots if left or low > 0 else ""
    after = dots if right or high < len(cells) else ""
    text = before + "".join(cell.shown for cell in cells[low:high]) + after
    indent = len(before) + _width(cells[low:start])
    length = max(1, _width(cells[start : min(end, high)]))
    return Marked(text, " " * indent + mark * length)


def _width(cells: Sequence[Cell]) -> int:
    return sum(cell.width for cell in cells)


def _window(cells: list[Cell], start: int, end: int, room: int) -> tuple[int, int]:
    """Choose the stretch to show: the span's start with a third of the room before it, then what follows."""
    flagged = min(_width(cells[start:end]), room)
    low = _back(cells, start, max(room // 3, 0) if flagged > room // 3 else (room - flagged) // 2)
    high = _forward(cells, low, room)
    if high == len(cells):
        low = _back(cells, high, room)
    return min(low, start), high


def _at_words(cells: list[Cell], start: int, end: int, low: int, high: int) -> tuple[int, int]:
    """Give up half words at the edges of a window, though nothing that is flagged."""
    if low > 0:
        low = next((i + 1 for i in range(low, min(start, low + _LONG_WORD)) if cells[i].shown == " "), low)
    if high < len(cells):
        high = next((i for i in range(high, max(end, high - _LONG_WORD), -1) if cells[i].shown == " "), high)
    return low, high


def _back(cells: list[Cell], index: int, room: int) -> int:
    while index > 0 and cells[index - 1].width <= room:
        index -= 1
        room -= cells[index].width
    while index < len(cells) and cells[index].width == 0:
        index += 1
    return index


def _forward(cells: list[Cell], index: int, room: int) -> int:
    while index < len(cells) and cells[index].width <= room:
        room -= cells[index].width
        index += 1
    return index


def wrap_marked(text: str, marks: Sequence[str], width: int) -> Iterator[Marked]:
    """Wrap a line between words to a width, taking along the marks under it; ``marks`` has one per code point."""
    cells = cells_of(text)
    low = 0
    while low < len(cells):
        high = _forward(cells, low, width)
        if high < len(cells):
            space = text.rfind(" ", low + 1, high + 1)
            high = space + 1 if space > 0 else max(high, low + 1)
        shown = "".join(cell.shown for cell in cells[low:high])
        under = "".join(
            mark * max(cell.width, mark != " ")
            for cell, mark in zip(cells[low:high], marks[low:high], strict=True)
        )
        yield Marked(shown.rstrip(), under.rstrip())
        low = high
