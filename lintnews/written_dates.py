"""Read one date that is already known to be one: a date field, a line of metadata, a dateline.

Own patterns read ISO 8601, RFC 2822 and the usual English forms in some ten microseconds. Only where they
fail on something that may still be a date, in another language for instance, is dateparser imported.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from lintnews.calendar import day_or_none, month_number
from lintnews.lazy import lazy

if TYPE_CHECKING:
    from datetime import date

# Pieces of patterns, shared with the module that finds metadata heads. All of them stay on one line.
GAP = r"[ \t\xa0\u202f]"
MONTH = (
    r"(?i:(?>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept(?:ember)?"
    r"|sep|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?))(?!\p{L})\.?"
)
WEEKDAY = (
    r"(?i:(?>mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:r(?:s(?:day)?)?)?|fri(?:day)?|sat(?:urday)?"
    r"|sun(?:day)?))(?!\p{L})\.?"
)
DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?+"
YEAR = r"[12]\d{3}(?!\d)"
ZONE = r"(?:[A-Z][A-Za-z]{1,4}(?:[+-]\d{1,2})?(?![\p{L}.])|Z(?!\p{L})|[+-]\d{2}:?\d{2}|\((?:[A-Z]{2,5})\))"
TIME = (
    rf"(?:[0-2]?\d[:h][0-5]\d(?::[0-5]\d(?:[.,]\d{{1,9}})?)?+(?:{GAP}?(?i:[ap]\.?m(?!\p{{L}})\.?))?"
    rf"|1?\d(?:\.[0-5]\d)?{GAP}?(?i:[ap]\.?m(?!\p{{L}})\.?))"
)


def _in_words(day: str, month: str, year: str) -> str:
    two_digits = day.replace(DAY, r"[0-3]\d")
    return (
        rf"(?:{day}(?:{GAP}++of)?(?:{GAP}++|-){month}(?:,?{GAP}++|-){year}"
        rf"|{month}{GAP}*+{day}(?:,{GAP}*+|{GAP}++){year}"
        # "Apr 092017": a space was lost, but two digits can only be the day
        rf"|{month}{GAP}++{two_digits}{year})"
    )


DATE_IN_WORDS = _in_words(DAY, MONTH, YEAR)
DATE_IN_FIGURES = (
    rf"(?:{YEAR}(?:-\d{{1,2}}-|/\d{{1,2}}/|\.\d{{1,2}}\.)\d{{1,2}}(?!\d)"
    rf"|\d{{1,2}}(?:-\d{{1,2}}-|/\d{{1,2}}/|\.\d{{1,2}}\.){YEAR})"
)
_FIGURES = (
    rf"(?:(?P<year>{YEAR})(?P<mark>[-/.])(?P<month>\d{{1,2}})(?P=mark)(?P<day>\d{{1,2}})(?!\d)"
    rf"|(?P<first>\d{{1,2}})(?P<mark>[-/.])(?P<second>\d{{1,2}})(?P=mark)(?P<year>{YEAR}))"
)
_WORDS = _in_words(rf"(?P<day>{DAY})", rf"(?P<month>{MONTH})", rf"(?P<year>{YEAR})")

_CLOCK = rf"{TIME}(?:{GAP}*+{ZONE}){{0,2}}+"
_LATER_CLOCK = rf"(?:{_CLOCK}|[0-2]\d[0-5]\d(?:[0-5]\d)?+(?:{GAP}*+{ZONE})?+)"
_BREAK = rf"(?:{GAP}*+(?:[,;@|·•–—-]|\bat\b)?+{GAP}*+)"
_WHOLE = lazy(
    rf"(?:{_CLOCK}{_BREAK}(?:on{GAP}++)?)?+(?:{WEEKDAY},?{GAP}++)?+"
    rf"(?:(?:{_WORDS}|{_FIGURES})(?:(?:T|{_BREAK}){_LATER_CLOCK})?+"
    rf"|(?P<year>{YEAR})(?P<month>\d{{2}})(?P<day>\d{{2}})(?:T[\d:.]++{ZONE}?+)?+"
    rf"|(?P<month>{MONTH}){GAP}++(?P<day>{DAY}){GAP}++{TIME}(?:{GAP}++{ZONE})?+{GAP}++(?P<year>{YEAR}))"
)
_COMPACT = lazy(r"(?P<year>[12]\d{3})(?P<month>\d{2})(?P<day>\d{2})(?:T\d{4,6}Z?)?+")
_MAY_BE_A_DATE = lazy(
    r"(?=\D*+(?>\d{1,2}(?!\d)|\d{4}\D++\d{1,2}(?!\d)))(?=.*?\p{L})(?=.*?(?<!\d)\d{4}(?!\d))"
)
_DIGITS = lazy(r"\d++")
_LONGEST = 80


def parse_date(text: str) -> date | None:
    """Read a string that is a date, with or without a time of day; None where it is none or is not certain.

    The day is taken as written, whatever the time zone. A relative date ("yesterday"), a count of seconds and
    a date with two readings ("05/10/2017") are None, and so is one that the calendar does not have.
    """
    text = text.strip()
    if not 8 <= len(text) <= _LONGEST or "\n" in text:
        return None
    match = _COMPACT().fullmatch(text) or _WHOLE().fullmatch(text)
    if match is None:
        return _ask_dateparser(text) if _MAY_BE_A_DATE().match(text) else None
    part = match.groupdict()
    if part.get("first"):
        return _day_or_month_first(int(part["first"]), int(part["second"]), part)
    month = part["month"]
    number = int(month) if month.isdigit() else month_number(month)
    return day_or_none(int(part["year"]), number, int(part["day"].rstrip("stndrh")))


def _day_or_month_first(first: int, second: int, part: dict[str, str]) -> date | None:
    """Read "16/09/2024" and "09/16/2024"; points always mean the day first."""
    year = int(part["year"])
    if part["mark"] == "." or first > 12 or first == second:
        return day_or_none(year, second, first)
    return day_or_none(year, first, second) if second > 12 else None


# English first: a form that several languages share is read as English.
_LANGUAGES = (
    ("en",),
    ("fr", "de", "es", "it", "pt", "nl", "sv", "da", "pl", "ru", "uk", "tr", "ja", "zh", "ko"),
)


@lru_cache(maxsize=4096)
def _ask_dateparser(text: str) -> date | None:
    import dateparser  # noqa: PLC0415 - takes as long to import as all the rest together

    for languages in _LANGUAGES:
        try:
            found = dateparser.parse(text, languages=list(languages), settings=_settings())
        except Exception:  # noqa: BLE001 - it raises all kinds of errors on odd input, and that is its answer
            return None
        if found is not None:
            numbers = [int(run) for run in _DIGITS().findall(text)]
            # It bends what the calendar does not have ("30 février") into what it has.
            return found.date() if found.year in numbers and found.day in numbers else None
    return None


def _settings() -> dict[str, object]:
    from datetime import datetime  # noqa: PLC0415

    return {
        "STRICT_PARSING": True,
        "REQUIRE_PARTS": ["day", "month", "year"],
        # Only the parser of absolute dates: the others answer "two days ago" and a count of seconds.
        "PARSERS": ["absolute-time"],
        # Never the clock.
        "RELATIVE_BASE": datetime(2000, 1, 1),  # noqa: DTZ001
        "RETURN_AS_TIMEZONE_AWARE": False,
    }
