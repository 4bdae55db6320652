"""Clock times as an English text writes them: "7:30 p.m.", "from 5 p.m. to 7 p.m. EST", "1900 GMT", "20:15".

Nothing is judged here, so hours and minutes may be any numbers of one or two digits. A time never reaches over the
end of a paragraph.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.span import Span
from lintnews.views.figures import TIME_AHEAD

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from lintnews.views.blocks import Paragraph


class Clock(NamedTuple):
    """One time as written; a field that is not written is None.

    ``half`` is "a" or "p". ``certain`` tells that something besides a colon between figures makes it a time: the
    half of the day, a zone, "hours" or a word such as "noon".
    """

    span: Span
    hour: int
    minute: int | None
    half: str | None
    certain: bool


class TimeMention(NamedTuple):
    """A time or a range of times as written.

    Attributes:
        span: the whole mention, with "from" or "between" and its zone.
        first: the only time, or the one that a range begins with.
        last: what a range ends with; None for a single time.
        zone: the letters or words of its zone as written; None where there are none.
        paragraph: the index of the paragraph that holds the mention.
    """

    span: Span
    first: Clock
    last: Clock | None
    zone: str | None
    paragraph: int


_ANCHOR = lazy(rf"[0-9]{TIME_AHEAD}")
_LEFT, _RIGHT = 24, 40

_ZONE = (
    r"(?:(?:Eastern|Central|Mountain|Pacific|Greenwich|British|Alaska|Hawaii)(?:\s(?:[Ss]tandard|[Dd]aylight|[Mm]ean|[Ss]ummer))?\s[Tt]ime"
    r"|(?:GMT|UTC|BST|[CEMP][SD]?T|AK[SD]T|HST|A[CEW][SD]?T|NZ[SD]T|CES?T|EES?T|WES?T|MSK|IST|JST|KST|SGT|HKT|WIB|WAT|EAT|SAST|PKT)"
    r"|local time)(?!\w)"
)
_HALF = r"(?P<half>[apAP])(?:\.\s?[mM](?:\.|(?!\w))|[mM]\.?(?!\w))"
_CLOCK = lazy(
    r"(?<![\w$€£#%+~/]|[\d\p{L}][.,:’'-])(?:"
    rf"(?P<hour>\d{{1,2}})(?:[:.](?P<minute>\d\d)(?::\d\d)?)?(?:\s?+{_HALF})(?:,?\s?\(?(?P<zone>{_ZONE}))?"
    rf"|(?P<hour>\d{{1,2}}):(?P<minute>\d\d)(?::\d\d)?(?![\d:%]|[.,/’'-]\d)(?:\s?\(?(?P<zone>{_ZONE}))?"
    # "at 1900 hours", not "2500 hours of work"
    rf"|(?P<hour>\d\d)\.?(?P<minute>\d\d)\s?(?P<zone>(?![hl]|[CEMP]T){_ZONE}|(?<=\b[Aa]t\s[\d.]{{4,5}}\s?)(?:hours|hrs)(?!\w))"
    # "from 5 to 7 p.m.", "8-10 a.m.": the half of the day is written once
    r"|(?P<hour>\d{1,2})(?=(?:\s?[-–—]\s?|\s(?:to|until|till|and)\s)\d{1,2}(?:[:.]\d\d)?\s?[apAP]\.?[mM](?!\w))"
    r"|(?P<word>[Nn]oon|[Mm]idnight)(?!\w)"
    r")"
)
_JOIN = lazy(r"\s?[-–—]\s?|,?\s(?:to|until|till|through)\s")
_BEGIN = lazy(r"\b[Ff]rom\s(?:about\s|around\s)?$")
_BETWEEN = lazy(r"\b[Bb]etween\s(?:about\s|around\s)?$")
_WORDS = {"noon": 12, "midnight": 0}


def find_times(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[TimeMention, ...]:
    """Find the clock times of a text in order."""
    return tuple(
        mention
        for index, start, end in _windows(text, paragraphs)
        for mention in _mentions(text, index, start, end)
    )


def _windows(text: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[tuple[int, int, int]]:
    """Yield paragraph index, start and end of the stretches that can hold times."""
    current: tuple[int, int, int] | None = None
    for match in _ANCHOR().finditer(text):
        index = bisect_right(paragraphs, match.start(), key=lambda paragraph: paragraph.start) - 1
        if index < 0 or match.end() > paragraphs[index].end:
            continue
        start = max(paragraphs[index].start, match.start() - _LEFT)
        end = min(paragraphs[index].end, match.end() + _RIGHT)
        if current and current[0] == index and start <= current[2]:
            current = (index, current[1], end)
        else:
            if current:
                yield current
            current = (index, start, end)
    if current:
        yield current


def _mentions(text: str, paragraph: int, start: int, end: int) -> Iterator[TimeMention]:
    """Yield the times of one stretch, two that a word or dash joins as one."""
    matches = list(_CLOCK().finditer(text, start, end))
    number = 0
    while number < len(matches):
        match = matches[number]
        other = matches[number + 1] if number + 1 < len(matches) else None
        number += 1
        if other is not None and (begin := _range_start(text, match, other, start)) is not None:
            number += 1
            zone = other["zone"] or match["zone"]
            yield TimeMention(Span(begin, other.end()), _clock(match), _clock(other), zone, paragraph)
        elif match["half"] or match["minute"] or match["word"]:
            yield TimeMention(Span(*match.span()), _clock(match), None, match["zone"], paragraph)


def _range_start(text: str, match: regex.Match[str], other: regex.Match[str], start: int) -> int | None:
    """Return where the range of two times begins, with its "from"; None if they are two single times."""
    if other.start() - match.end() > 12:
        return None
    if _JOIN().fullmatch(text, match.end(), other.start()):
        begin = _BEGIN().search(text, max(start, match.start() - 14), match.start())
        return begin.start() if begin else match.start()
    if text[match.end() : other.start()].strip() == "and":
        begin = _BETWEEN().search(text, max(start, match.start() - 16), match.start())
        return begin.start() if begin else None
    return None


def _clock(match: regex.Match[str]) -> Clock:
    if match["word"]:
        word = match["word"].lower()
        return Clock(Span(*match.span()), _WORDS[word], None, "p" if word == "noon" else "a", certain=True)
    half, minute = match["half"], match["minute"]
    return Clock(
        Span(*match.span()),
        int(match["hour"]),
        None if minute is None else int(minute),
        half.lower() if half else None,
        certain=bool(half or match["zone"]),
    )
