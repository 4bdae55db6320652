"""What a caller can say about the articles to be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.record import NamedTuple
from lintnews.selection import Selection

if TYPE_CHECKING:
    from datetime import date


class ReadOptions(NamedTuple):
    """How to read.

    Attributes:
        published: the date of all articles, whatever they say themselves.
        text_field: the name of a record's text; ``a.b`` is the field b inside a.
        date_field: of its publication date; a date in it that cannot be read is then reported.
        id_field: of its id.
        title_field: of its title.
        stdin_filename: the name to report for standard input; its suffix tells how to read it.
        selection: which of the files found to leave out.
    """

    published: date | None = None
    text_field: str | None = None
    date_field: str | None = None
    id_field: str | None = None
    title_field: str | None = None
    stdin_filename: str | None = None
    selection: Selection = Selection()
