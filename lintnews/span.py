"""Where something stands in a text: offsets inside the program, lines and columns at its edge."""

from bisect import bisect_right

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.view import view

# Not str.splitlines, which also breaks at U+2028, form feeds and others that no editor counts as lines.
_LINE_END = lazy(r"\r\n?|\n")


class Span(NamedTuple):
    """A stretch of a text, half-open, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Return the part of ``text`` that the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: "Span") -> bool:
        """Tell whether the two spans share at least one code point."""
        return self.start < other.end and other.start < self.end


class Position(NamedTuple):
    """A place as a reader counts it: line and column from 1, columns and offset in code points."""

    line: int
    column: int
    offset: int


class Lines:
    r"""The line breaks of one text, for turning offsets into lines and columns.

    Lines end with ``\\n``, ``\\r\\n`` or ``\\r`` and with nothing else.
    """

    def __init__(self, text: str) -> None:
        self._text = text

    @view
    def _starts(self) -> list[int]:
        return [0, *(match.end() for match in _LINE_END().finditer(self._text))]

    def position(self, offset: int) -> Position:
        """Return line and column of an offset; the end of the text is a valid offset."""
        line = bisect_right(self._starts, offset)
        return Position(line, offset - self._starts[line - 1] + 1, offset)

    def line_span(self, line: int) -> Span:
        """Return the span of a line, counted from 1, without its line end."""
        start = self._starts[line - 1]
        end = self._starts[line] if line < len(self._starts) else len(self._text)
        while end > start and self._text[end - 1] in "\r\n":
            end -= 1
        return Span(start, end)
