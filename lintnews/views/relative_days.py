"""Words that name a day by the article's own: "today", "tomorrow", "last night".

Nothing is worked out here: which day is meant follows from the article's date.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.span import Span
from lintnews.views.blocks import index_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.views.blocks import Paragraph


class RelativeDay(NamedTuple):
    """A day named by the article's own.

    Attributes:
        span: the words.
        offset: how many days it lies after the article's day; negative before it.
        paragraph: the index of the paragraph that holds it.
    """

    span: Span
    offset: int
    paragraph: int


_WORDS = lazy(
    r"(?<![\w-])(?:(?P<same>(?i:today|tonight)|(?i:this) (?:morning|afternoon|evening))"
    r"|(?P<after>(?i:tomorrow))|(?P<before>(?i:yesterday)|(?i:last) night))(?![\w’'-])"
)
_OFFSETS = {"same": 0, "after": 1, "before": -1}


def find_relative_days(text: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[RelativeDay]:
    """Yield the relative days of a text in order."""
    for match in _WORDS().finditer(text):
        index = index_at(paragraphs, match.start())
        if index is not None:
            yield RelativeDay(Span(*match.span()), _OFFSETS[match.lastgroup or "same"], index)
