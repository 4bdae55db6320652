"""Metadata heads: what a page shows above an article and a crawler leaves at the start of its text.

"Published: 14 March 2023 Updated 10:12 GMT", "Wed 05 Apr 2017", "By JANE DOE Posted Jan 5, 2022", "5 min
read". A head either stands alone in its line or the text runs on after it; an ordinary sentence that begins
with a date ("Jan. 5, 2022, was cold") is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lintnews.lazy import lazy
from lintnews.written_dates import DATE_IN_FIGURES, DATE_IN_WORDS, DAY, GAP, MONTH, TIME, WEEKDAY

if TYPE_CHECKING:
    import regex


class Head(NamedTuple):
    """A head: its span, where the text goes on after it, and the date that it names, as written.

    ``body`` is None if the head stands alone in its line; ``labelled`` tells that a word such as "Published"
    says what the date is.
    """

    start: int
    end: int
    body: int | None
    date: str | None
    labelled: bool


_S = rf"{GAP}++"
_SEP = rf"(?:{GAP}|[,;:|·•/–—-])*+"
_ZONES = (
    r"(?:GMT|UTC|BST|IST|MSK|HST|JST|KST|PKT|SGT|HKT|SAST|WAT|EAT|CAT|WIB|AMT|NZ[SD]T|[CEW]ES?T|A[CEW][SD]T|AK[SD]T"
    r"|[ACEMP][SD]?T|local time)(?!\p{L})"
)
_CLOCK = rf"(?:(?:at|@){GAP}*+)?+{TIME}(?:{GAP}*+(?:{_ZONES}|[+-]\d\d:?\d\d))?+"
_LABEL = (
    rf"(?i:(?:(?:first|originally|last){_S})?(?:published|posted|updated|modified|uploaded|issued)"
    rf"(?:{_S}(?:on|at|date))?|date(?:{_S}(?:of{_S})?(?:publication|published|posted|issued))?"
    rf"|(?:publication|publish|publishing|posting|pub\.?){_S}date)(?!\p{{L}})"
)
_DATE = rf"(?:{WEEKDAY},?{_S})?+(?P<date>{DATE_IN_WORDS}|{DATE_IN_FIGURES}(?!\d))"
_FULL = (
    rf"(?:{_DATE}(?:{_SEP}(?:T(?=\d))?{_CLOCK})?+"
    rf"|(?:{WEEKDAY},?{_S})?+{_CLOCK}{_SEP}(?:on{_S})?+{_DATE})"
)
_WHEN = (
    rf"(?:{_FULL}|(?:{WEEKDAY},?{_S})?+(?:{MONTH}{_S}{DAY}|{DAY}{_S}{MONTH}){_SEP}{_CLOCK}|{_CLOCK}"
    rf"|[0-2]\d[0-5]\d{_S}{_DATE}|(?:\d{{1,2}}|an?){_S}(?:minute|min|hour|hr|day|week)s?{_S}ago)(?![\p{{L}}\d])"
)
_LABELLED = rf"\(?(?P<label>{_LABEL}){_SEP}{_WHEN}\)?"

# Words that open a sentence and so end a name.
_OPENERS = (
    r"(?:The|An?|In|On|At|As|It|He|She|They|We|You|I|But|And|For|From|After|Before|When|While|With|This|That|These"
    r"|Those|There|More|Most|Many|Some|Two|Three|Four|Five|Police|Officials|If|What|Why|How|Who|Thousands|Hundreds"
    r"|Dozens)(?!\p{L})"
)
_NO_NAME = rf"(?:{_OPENERS}|{_LABEL}|{MONTH}{_S}\d|{WEEKDAY},?{GAP})"
_CAP_WORD = rf"(?!{_NO_NAME})\p{{Lu}}[\p{{L}}.’'-]*+"
_NAME = rf"{_CAP_WORD}(?:{_S}{_CAP_WORD}){{1,3}}+(?:,{GAP}*+[A-Z]{{2,4}}(?!\p{{L}})){{0,3}}+"
_CAPS_WORD = r"(?:\p{Lu}{2,}(?:[’'-]\p{Lu}+)*+|\p{Lu}\.)(?!\p{Ll})"
_CAPS_WORDS = rf"{_CAPS_WORD}(?:{_S}{_CAPS_WORD}){{1,3}}+"
_CAPS_NAME = rf"{_CAPS_WORDS}(?:(?:,|{_S}(?:and|AND|&)){GAP}*+{_CAPS_WORDS}){{0,4}}+"
_BYLINE = (
    rf"(?:(?:Written|Posted|Reported|WRITTEN){_S})?+(?:by|By|BY){_S}(?:{_CAPS_NAME}|{_NAME})"
    rf"(?:{_S}(?:and|&){_S}{_NAME})?+"
)
# After "Posted on … by" a name runs into the text: take one word in small letters or capitals, else two.
_BY = (
    rf"(?:by|By){_S}(?:{_CAPS_NAME}|\p{{Ll}}[\w.-]++|\p{{Lu}}{{2,}}(?!\p{{L}})"
    rf"|{_CAP_WORD}{_S}{_CAP_WORD}|{_CAP_WORD})"
)
_SHARE = (
    r"(?:Share|SHARE|Tweet|TWEET|Pin|Email|E-mail|Print|Comments?|Views|Facebook|Twitter|WhatsApp|Reddit"
    r"|Copy link|Save)(?!\p{L})"
)
_COUNT = (
    rf"\d[\d.,]*+[kK]?{_S}(?:(?:Shares?|SHARES?|Comments?|COMMENTS?|Views|VIEWS|Likes|Retweets)(?!\p{{L}})"
    rf"|[Mm]in(?:ute)?s?{_S}[Rr]ead)"
)
_MORE_SHARING = rf"(?:(?:{_S}on)?{_S}{_SHARE})"
_EXTRA = rf"(?:{_COUNT}|{_SHARE}{_MORE_SHARING}*+|Get{_S}short{_S}URL(?:{_S}\d++)?+)"
_REST = rf"(?:{_SEP}(?:{_LABELLED}|{_EXTRA}|{_CLOCK}|{_BY}))*+"

_HEAD = lazy(
    rf"(?:{_LABELLED}|{_FULL}|{_BYLINE}{_SEP}(?:{_LABELLED}|(?:on{_S})?+{_FULL})"
    rf"|{_COUNT}|{_SHARE}{_MORE_SHARING}{{1,8}}+|(?:By|BY){_S}{_CAPS_NAME}(?={_S}{_OPENERS})"
    rf"|(?:Story highlights|STORY HIGHLIGHTS)(?={_S}\S)){_REST}"
)
_BETWEEN = lazy(
    rf"(?:(?<!\p{{L}})(?:AFP|AP|Reuters|UPI|AAP){_S}{WEEKDAY},?{_S}(?P<date>{DATE_IN_WORDS})"
    rf"|(?<=[\p{{L}}\d.!?…\"”’]{GAP})(?P<label>(?:Last{_S}updated|Published|Posted|Updated)(?:{_S}(?:on|at))?"
    rf"|Date of publication){_SEP}(?:{WEEKDAY},?{_S})?+(?P<date>{DATE_IN_WORDS})){_REST}"
)
# "Issued at 5 p.m. Sunday, the warning": the sentence goes on with its day.
_DAY_FOLLOWS = lazy(rf"(?:{WEEKDAY}|{MONTH}{_S}\d)")
_OPENING = lazy(rf"[.:]?+{_S}(?P<body>[\"“‘'«]?+(?:\p{{Lu}}|\d[\d,.]*+{_S}\p{{L}}))")
_LINE_END = lazy(rf"(?:{GAP}|[.,;:|·•–—-])*+(?=[\r\n]|$)")
# After "Story highlights" or "5 min read" any phrase is text; after a date it takes a sentence, for what
# follows may be one more piece of metadata.
_PHRASE = lazy(r"(?=[^\r\n]{0,60}?\p{Ll}{2})[^\r\n]{20}")
_SENTENCE = lazy(
    rf"(?=[^\r\n]{{0,60}}?\p{{Ll}}{{2}})(?:[^\r\n]{{60}}"
    rf"|[^\r\n]{{15,}}[.!?…][\"”’')]*+{GAP}*+(?:[\r\n]|$))"
)

# What a head begins with, its first three letters in small ones, and what a head between headline and text
# holds: cheap tests before costly patterns.
_BEGINNINGS = frozenset(
    {
        *("pub", "pos", "upd", "mod", "upl", "iss", "dat", "fir", "ori", "las", "by ", "wri", "rep", "sto"),
        *("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
        *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        *("sha", "twe", "pin", "ema", "e-m", "pri", "com", "vie", "fac", "twi", "wha", "red", "cop", "sav"),
    }
)
_BETWEEN_WORDS = ("AFP ", "AP ", "Reuters ", "UPI ", "Published", "Posted", "pdated", "publication")


def read_head(text: str, start: int, end: int) -> Head | None:
    """Read the head with which the paragraph ``text[start:end]`` begins, if it begins with one."""
    if not (text[start].isdigit() or text[start : start + 3].lower() in _BEGINNINGS or text[start] == "("):
        return None
    match = _HEAD().match(text, start, min(end, start + 300))
    return None if match is None else _as_head(text, match, end)


def find_head_between(text: str, start: int, end: int) -> Head | None:
    """Find a head that stands inside a paragraph, between a headline and the text, all run together."""
    limit = min(end, start + 300)
    if not any(text.find(word, start, limit) >= 0 for word in _BETWEEN_WORDS):
        return None
    match = _BETWEEN().search(text, start, limit)
    if match is None or match.start() == start:
        return None
    head = _as_head(text, match, end)
    return None if head is None or head.body is None else head


def _as_head(text: str, match: regex.Match[str], end: int) -> Head | None:
    dates, labelled = match.captures("date"), bool(match.captures("label"))
    # The first: "Published: 14 March 2023 Updated 15 March 2023".
    written = dates[0] if dates else None
    if _LINE_END().match(text, match.end(), end):
        return Head(match.start(), match.end(), None, written, labelled)
    opening = _OPENING().match(text, match.end(), end)
    # "14 March 2023: The court rules" is a line of a chronology.
    if opening is None or (not labelled and text[match.end()] == ":"):
        return None
    body = opening.start("body")
    needed = _SENTENCE() if written or labelled else _PHRASE()
    if not needed.match(text, body, end) or (written is None and _DAY_FOLLOWS().match(text, body)):
        return None
    return Head(match.start(), match.end(), body, written, labelled)
