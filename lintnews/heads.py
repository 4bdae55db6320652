"""Metadata heads: what a page shows above an article and a crawler leaves at the start of its text.

"Published: 14 March 2023 Updated 10:12 GMT", "Wed 05 Apr 2017", "By JANE DOE Posted Jan 5, 2022", "5 min read".
A head either stands alone in its line or the text runs on after it; an ordinary sentence that happens to begin
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

    ``body`` is None if the head stands alone in its line; ``labelled`` tells that a word such as "Published" says
    what the date is.
    """

    start: int
    end: int
    body: int | None
    date: str | None
    labelled: bool


_SEP = rf"(?:{GAP}|[,;:|·•/–—-])*+"
_ZONES = (
    r"(?:GMT|UTC|BST|IST|MSK|HST|JST|KST|PKT|SGT|HKT|SAST|WAT|EAT|CAT|WIB|AMT|NZ[SD]T|[CEW]ES?T|A[CEW][SD]T|AK[SD]T|[ACEMP][SD]?T"
    r"|local time)(?!\p{L})"
)
_CLOCK = rf"(?:(?:at|@){GAP}*+)?+{TIME}(?:{GAP}*+(?:{_ZONES}|[+-]\d\d:?\d\d))?+"
_LABEL = (
    r"(?i:(?:(?:first|originally|last){sep})?(?:published|posted|updated|modified|uploaded|issued)(?:{sep}(?:on|at|date))?"
    r"|date(?:{sep}(?:of{sep})?(?:publication|published|posted|issued))?|(?:publication|publish|publishing|posting|pub\.?){sep}date)"
    r"(?!\p{{L}})".format(sep=GAP + "++")
)
_DATE = rf"(?:{WEEKDAY},?{GAP}++)?+(?P<date>{DATE_IN_WORDS}|{DATE_IN_FIGURES}(?!\d))"
_DATE_AND_CLOCK = rf"(?:{_DATE}(?:{_SEP}(?:T(?=\d))?{_CLOCK})?+|(?:{WEEKDAY},?{GAP}++)?+{_CLOCK}{_SEP}(?:on{GAP}++)?+{_DATE})"
_WHEN = (
    rf"(?:{_DATE_AND_CLOCK}|(?:{WEEKDAY},?{GAP}++)?+(?:{MONTH}{GAP}++{DAY}|{DAY}{GAP}++{MONTH}){_SEP}{_CLOCK}|{_CLOCK}"
    rf"|[0-2]\d[0-5]\d{GAP}++{_DATE}|(?:\d{{1,2}}|an?){GAP}++(?:minute|min|hour|hr|day|week)s?{GAP}++ago)(?![\p{{L}}\d])"
)
_LABELLED = rf"\(?(?P<label>{_LABEL}){_SEP}{_WHEN}\)?"

# Words that open a sentence and so end a name.
_OPENERS = (
    r"(?:The|An?|In|On|At|As|It|He|She|They|We|You|I|But|And|For|From|After|Before|When|While|With|This|That|These|Those|There|More|Most"
    r"|Many|Some|Two|Three|Four|Five|Police|Officials|If|What|Why|How|Who|Thousands|Hundreds|Dozens)(?!\p{L})"
)
_CAPS_WORD = r"(?:\p{Lu}{2,}(?:[’'-]\p{Lu}+)*+|\p{Lu}\.)(?!\p{Ll})"
_NO_NAME = rf"(?:{_OPENERS}|{_LABEL}|{MONTH}{GAP}++\d|{WEEKDAY},?{GAP})"
_CAP_WORD = rf"(?!{_NO_NAME})\p{{Lu}}[\p{{L}}.’'-]*+"
_CAPS_NAME = rf"{_CAPS_WORD}(?:{GAP}++{_CAPS_WORD}){{1,3}}+(?:(?:,|{GAP}++(?:and|AND|&)){GAP}*+{_CAPS_WORD}(?:{GAP}++{_CAPS_WORD}){{1,3}}+){{0,4}}+"
_NAME = rf"{_CAP_WORD}(?:{GAP}++{_CAP_WORD}){{1,3}}+(?:,{GAP}*+[A-Z]{{2,4}}(?!\p{{L}})){{0,3}}+"
_ANY_NAME = rf"(?:{_CAPS_NAME}|{_NAME})(?:{GAP}++(?:and|&){GAP}++{_NAME})?+"
# After "Posted on … by" a name runs into the text: take one word in small letters or capitals, else two words.
_BY = rf"(?:by|By){GAP}++(?:{_CAPS_NAME}|\p{{Ll}}[\w.-]++|\p{{Lu}}{{2,}}(?!\p{{L}})|{_CAP_WORD}{GAP}++{_CAP_WORD}|{_CAP_WORD})"
_SHARING = r"(?:Share|SHARE|Tweet|TWEET|Pin|Email|E-mail|Print|Comments?|Views|Facebook|Twitter|WhatsApp|Reddit|Copy link|Save)(?!\p{L})"
_COUNT = rf"\d[\d.,]*+[kK]?{GAP}++(?:(?:Shares?|SHARES?|Comments?|COMMENTS?|Views|VIEWS|Likes|Retweets)(?!\p{{L}})|[Mm]in(?:ute)?s?{GAP}++[Rr]ead)"
_EXTRA = rf"(?:{_COUNT}|{_SHARING}(?:(?:{GAP}++on)?{GAP}++{_SHARING})*+|Get{GAP}++short{GAP}++URL(?:{GAP}++\d++)?+)"

_BYLINE = rf"(?:(?:Written|Posted|Reported|WRITTEN){GAP}++)?+(?:by|By|BY){GAP}++{_ANY_NAME}"
_REST = rf"(?:{_SEP}(?:{_LABELLED}|{_EXTRA}|{_CLOCK}|{_BY}))*+"
_HEAD = lazy(
    rf"(?:{_LABELLED}|{_DATE_AND_CLOCK}|{_BYLINE}{_SEP}(?:{_LABELLED}|(?:on{GAP}++)?+{_DATE_AND_CLOCK})"
    rf"|{_COUNT}|{_SHARING}(?:(?:{GAP}++on)?{GAP}++{_SHARING}){{1,8}}+"
    rf"|(?:By|BY){GAP}++{_CAPS_NAME}(?={GAP}++{_OPENERS})|(?:Story highlights|STORY HIGHLIGHTS)(?={GAP}++\S)){_REST}"
)
_BETWEEN = lazy(
    rf"(?:(?<!\p{{L}})(?:AFP|AP|Reuters|UPI|AAP){GAP}++{WEEKDAY},?{GAP}++(?P<date>{DATE_IN_WORDS})"
    rf"|(?<=[\p{{L}}\d.!?…\"”’]{GAP})(?P<label>(?:Last{GAP}++updated|Published|Posted|Updated)(?:{GAP}++(?:on|at))?|Date of publication)"
    rf"{_SEP}(?:{WEEKDAY},?{GAP}++)?+(?P<date>{DATE_IN_WORDS})){_REST}"
)
# "Issued at 5 p.m. Sunday, the warning": the sentence goes on with its day.
_DAY_FOLLOWS = lazy(rf"(?:{WEEKDAY}|{MONTH}{GAP}++\d)")
_OPENING = lazy(rf"[.:]?+{GAP}++(?P<body>[\"“‘'«]?+(?:\p{{Lu}}|\d[\d,.]*+[{{(]?{GAP}++\p{{L}}))")
_LINE_END = lazy(rf"(?:{GAP}|[.,;:|·•–—-])*+(?=[\r\n]|$)")
# The text after a head is at least a sentence, not one more line of metadata.
_SENTENCE = lazy(
    rf"(?=[^\r\n]*?\p{{Ll}}{{2}})(?:[^\r\n]{{60}}|[^\r\n]{{15,}}[.!?…][\"”’')]*+{GAP}*+(?:[\r\n]|$))"
)
# After "Story highlights" or "5 min read" any phrase is one.
_WORDS = lazy(rf"(?=[^\r\n]*?\p{{Ll}}{{2}})[^\r\n]{{20}}")


# The first three letters of all that a head can begin with, in small letters, and what a head between
# headline and text holds: cheap tests before costly patterns.
_BEGINNINGS = frozenset(
    "pub|pos|upd|mod|upl|iss|dat|fir|ori|las|mon|tue|wed|thu|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov"
    "|dec|by |wri|rep|sto|sha|twe|pin|ema|e-m|pri|com|vie|fac|twi|wha|red|cop|sav".split("|")
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
    found = match.groupdict()
    written, labelled = found.get("date"), found.get("label") is not None
    if _LINE_END().match(text, match.end(), end):
        return Head(match.start(), match.end(), None, written, labelled)
    opening = _OPENING().match(text, match.end(), end)
    # "14 March 2023: The court rules" is a line of a chronology.
    if opening is None or (not labelled and text[match.end()] == ":"):
        return None
    body = opening.start("body")
    if written is None and not labelled:
        goes_on = _WORDS().match(text, body, end)
    else:
        goes_on = _SENTENCE().match(text, body, end)
    if goes_on is None or (written is None and _DAY_FOLLOWS().match(text, body)):
        return None
    return Head(match.start(), match.end(), body, written, labelled)
