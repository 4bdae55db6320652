"""The article's date: what "Thursday" and "Jan. 5" are counted from.

In this order: what the caller gives, metadata in the file, a dateline with a date, an ISO date in the file's
name. Never the clock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from datetime import date


class Published(NamedTuple):
    """The article's date and where it was found, in words for a message ("the record's date field")."""

    date: date
    source: str
