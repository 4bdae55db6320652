"""Code that an article shows on purpose: in fences and between backticks."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.span import Span

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHOWN = lazy(r"```(?:(?!```)[\s\S])*+(?:```)?+|(?<!`)`(?!`)[^`\n]{1,300}+`")


def find_shown_code(text: str) -> tuple[Span, ...]:
    """Find the stretches of code in order; a fence that is never closed runs to the end."""
    if "`" not in text:
        return ()
    return tuple(Span(*match.span()) for match in _SHOWN().finditer(text))


def stands_in(spans: Sequence[Span], offset: int) -> bool:
    """Tell whether ``offset`` stands inside one of the spans, which are in order."""
    index = bisect_right(spans, offset, key=_start) - 1
    return index >= 0 and offset < spans[index].end


def _start(span: Span) -> int:
    return span.start
