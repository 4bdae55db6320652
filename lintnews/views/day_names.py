"""Where the names of months and weekdays stand in a text: what dates are found by."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.calendar import MONTHS, WEEKDAYS
from lintnews.literals import Literals
from lintnews.views import date_patterns

if TYPE_CHECKING:
    from lintnews.document import Document

_SIGNS, _HYPHENS = Literals(date_patterns.NAME_SIGNS), Literals(date_patterns.ISO_SIGNS)
# The length of a year in an ISO date.
_YEAR = 4
# What a name is known by.
_SIGN = 3
_FULL = {written[:_SIGN]: written for name in (*MONTHS, *WEEKDAYS) for written in (name, name.upper())}
_MONTHS_IN_SHORT = frozenset(
    written[:_SIGN] for name in MONTHS if name != "May" for written in (name, name.upper())
)


def find_day_names(document: Document) -> tuple[int, ...]:
    """Return where a word begins as a month or weekday does, sorted: "March", "Mar.", "Market"."""
    text = document.text
    places = []
    for sign in _SIGNS.found_in(document):
        place = text.find(sign)
        while place >= 0:
            places.append(place)
            place = text.find(sign, place + _SIGN)
    return tuple(sorted(places))


def dates_in_figures(document: Document) -> list[int]:
    """Return where an ISO date may begin."""
    if not _HYPHENS.stand_in(document):
        return []
    hints = date_patterns.ISO_HINT().finditer(document.text)
    return [match.start() - _YEAR for match in hints if match.start() >= _YEAR]


# What may still be a part of a date: a weekday in short ("Fri"), a month with its day ("Jan.5").
PART = -1


def end_of_anchor(text: str, place: int) -> int:
    """Return where the month, weekday or ISO date that stands at ``place`` ends, with its point; ``PART`` or 0 if none does.

    Without a pattern, as one that tries so many names takes several times as long.
    """
    if place and _goes_on(text[place - 1]):
        return 0
    sign = text[place : place + _SIGN]
    full = _FULL.get(sign)
    if full is None:
        match = date_patterns.ISO().match(text, place)
        return match.end() if match else 0
    if text.startswith(full, place):
        return _end(text, place + len(full))
    if sign not in _MONTHS_IN_SHORT:
        return PART if sign in date_patterns.WEEKDAY_SIGNS else 0
    end = place + _SIGN
    if text[end : end + 1] == ("t" if sign == "Sep" else "T" if sign == "SEP" else None):
        end += 1
    return _end(text, end + 1 if text[end : end + 1] == "." else end)


def _end(text: str, end: int) -> int:
    """Return the end of a name if it ends there."""
    behind = text[end : end + 1]
    if behind.isdigit():
        return PART
    return 0 if _goes_on(behind) else end


def _goes_on(sign: str) -> bool:
    """Tell whether a character belongs to a word."""
    return sign.isalnum() or sign == "_"
