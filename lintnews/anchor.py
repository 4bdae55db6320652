"""The article's date: what "Thursday" and "Jan. 5" are counted from.

In this order: what the caller gives, metadata in the file, a dateline with a date, an ISO date in the file's
name. Never the clock.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.calendar import day_or_none
from lintnews.heads import find_head_between, read_head
from lintnews.lazy import hint, lazy
from lintnews.record import NamedTuple
from lintnews.written_dates import DATE_IN_WORDS, GAP, WEEKDAY, parse_date

if TYPE_CHECKING:
    from datetime import date

__all__ = ["Published", "find_published", "parse_date"]


class Published(NamedTuple):
    """The article's date and where it was found, in words for a message ("the record's date field")."""

    date: date
    source: str


# Metadata stands at the top; no article is read further than this for its date.
_REACH = 600
_LINES = 3
_LONGEST_FRONT_MATTER = 4000

_CENTURIES = ("20", "19", "18", "17")
_YEAR = hint(r"[12]\d{3}")
_LINE = hint(r"[^\r\n\s][^\r\n]*+")
_FRONT_MATTER = lazy(
    r"(?s)\s*+---[ \t]*+(?>\r\n?|\n)(?P<body>.*?)(?>\r\n?|\n)(?:---|\.\.\.)[ \t]*+(?=[\r\n]|$)"
)
_DATE_KEY = lazy(
    r"(?i)(?<![^\r\n])(?:date|published|pub_?date|publish_?date|publish(?:ed)?[_-](?:on|at|time)|date_?published"
    r"|publication[_-]date|issued)[ \t]*+:[ \t]*+[\"']?+(?P<date>[^\r\n\"'#]++)"
)
# Such as "ALMATY, Kazakhstan, Jan. 10, 2022 —", "CORBIN (October 14, 2014)", "KYIV, 10 January 2022 (dpa) -".
_DATELINE = lazy(
    rf"\p{{Lu}}[\p{{Lu}}.][\p{{Lu}}.’'-]++(?:{GAP}\p{{Lu}}[\p{{Lu}}.’'-]*+)*+"
    rf"(?:(?:,{GAP}*+|/|{GAP})(?!{WEEKDAY})\p{{Lu}}[\p{{L}}.’' -]{{1,30}}?)??"
    rf"(?:,{GAP}*+|{GAP}++[(—–-]*+{GAP}*+)"
    rf"(?:{WEEKDAY},?{GAP}++)?+(?P<date>{DATE_IN_WORDS})(?:\){GAP}|\)?{GAP}*+[—–:(/-])"
)
# A date in a name: 2024-09-16-bridge.txt, news/2024/09/16/bridge.html, bridge_20240916.txt
_NAME_DATE = lazy(
    r"(?<![\d.-])(?P<year>(?:19|20)\d\d)(?P<mark>[-_/]?+)(?P<month>0[1-9]|1[0-2])(?P=mark)"
    r"(?P<day>0[1-9]|[12]\d|3[01])(?!\d)"
)


def find_published(text: str, path: str, given: date | None) -> Published | None:
    """Find the date of an article: given, at the head of its text, in its dateline, in its path or address."""
    if given is not None:
        return Published(given, "the date given")
    # Most articles have no year at the top, and finding that out has to cost next to nothing.
    if any(text.find(century, 0, _REACH) >= 0 for century in _CENTURIES) and (found := _in_text(text)):
        return found
    return _in_name(path) if path else None


def _in_text(text: str) -> Published | None:
    begin = 0
    if text.startswith("---") or text[:40].lstrip().startswith("---"):
        front = _FRONT_MATTER().match(text, 0, _LONGEST_FRONT_MATTER)
        key = _DATE_KEY().search(front["body"]) if front else None
        if key and (found := _published(key["date"], "the front matter")):
            return found
        begin = front.end() if front else 0
    lines = _first_lines(text, begin)
    return _in_heads(text, lines) or _in_dateline(text, lines)


def _in_heads(text: str, lines: list[tuple[int, int]]) -> Published | None:
    for start, end in lines:
        head = read_head(text, start, end)
        if head and (found := _published(head.date, "the head of the text")):
            return found
    return None


def _in_dateline(text: str, lines: list[tuple[int, int]]) -> Published | None:
    for start, end in lines:
        if text[start].isupper() and (match := _DATELINE().match(text, start, end)):
            return _published(match["date"], "the dateline")
    head = find_head_between(text, *lines[0]) if lines else None
    return _published(head.date, "the head of the text") if head else None


def _in_name(path: str) -> Published | None:
    for match in _NAME_DATE().finditer(path):
        day = day_or_none(int(match["year"]), int(match["month"]), int(match["day"]))
        if day is not None:
            return Published(day, "the article's address" if "://" in path else "the file's name")
    return None


def _first_lines(text: str, begin: int) -> list[tuple[int, int]]:
    """Return the first lines that hold something and a year."""
    reach = begin + _REACH
    lines = [
        match.span() for match, _ in zip(_LINE().finditer(text, begin, reach), range(_LINES), strict=False)
    ]
    return [(start, end) for start, end in lines if _YEAR().search(text, start, end)]


def _published(written: str | None, source: str) -> Published | None:
    day = parse_date(written) if written else None
    return None if day is None else Published(day, source)
