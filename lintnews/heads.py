"""Metadata heads: what a page shows above an article and a crawler leaves at the start of its text.

"Published: 14 March 2023 Updated 10:12 GMT", "Wed 05 Apr 2017", "By JANE DOE Posted Jan 5, 2022", "5 min
read". A head either stands alone in its line or the text runs on after it; an ordinary sentence that begins
with a date ("Jan. 5, 2022, was cold") is none.
"""

from __future__ import annotations

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.written_dates import DATE_IN_FIGURES, DATE_IN_WORDS, DAY, GAP, MONTH, TIME, WEEKDAY


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


_REACH = 300

_S = rf"{GAP}++"
_LABEL = (
    rf"(?i:(?:(?:first|originally|last){_S})?(?:published|posted|updated|modified|uploaded|issued)"
    rf"(?:{_S}(?:on|at|date))?|date(?:{_S}(?:of{_S})?(?:publication|published|posted|issued))?"
    rf"|(?:publication|publish|publishing|posting|pub\.?){_S}date)(?!\p{{L}})"
)
_ZONES = (
    r"(?:GMT|UTC|BST|IST|MSK|HST|JST|KST|PKT|SGT|HKT|SAST|WAT|EAT|CAT|WIB|AMT|NZ[SD]T|[CEW]ES?T|A[CEW][SD]T|AK[SD]T"
    r"|[ACEMP][SD]?T|local time)(?!\p{L})"
)
_CLOCK = rf"(?:(?:at|@){GAP}*+)?+{TIME}(?:{GAP}*+(?:{_ZONES}|[+-]\d\d:?\d\d))?+"
# Words that open a sentence and so end a name.
_OPENERS = (
    r"(?:The|An?|In|On|At|As|It|He|She|They|We|You|I|But|And|For|From|After|Before|When|While|With|This|That|These"
    r"|Those|There|More|Most|Many|Some|Two|Three|Four|Five|Police|Officials|If|What|Why|How|Who|Thousands|Hundreds"
    r"|Dozens)(?!\p{L})"
)
_NAME_WORD = rf"(?!{_OPENERS}|{_LABEL}|{MONTH}{_S}\d|{WEEKDAY},?{GAP})\p{{Lu}}[\p{{L}}.’'-]*+"
_SHARE = (
    r"(?:Share|SHARE|Tweet|TWEET|Pin|Email|E-mail|Print|Comments?|Views|Facebook|Twitter|WhatsApp|Reddit|Pinterest"
    r"|LinkedIn|Linkedin|StumbleUpon|Stumbleupon|Tumblr|Telegram|Google\+?|Copy link|Save)(?!\p{L})"
)

# A head is a row of such tokens; the name of the group is the kind of the token.
_TOKEN = lazy(
    rf"\(?(?P<label>{_LABEL})"
    rf"|(?:on{_S})?+(?:{WEEKDAY},?{_S})?+(?P<date>{DATE_IN_WORDS}|{DATE_IN_FIGURES})(?:T{TIME}(?:Z|[+-]\d\d:?\d\d)?+(?!\w))?+\)?"
    rf"|(?:{WEEKDAY},?{_S})?+(?P<day>{MONTH}{_S}{DAY}|{DAY}{_S}{MONTH})(?!\w)"
    rf"|(?P<ago>(?:\d{{1,2}}|an?){_S}(?:minute|min|hour|hr|day|week)s?{_S}ago)(?!\w)"
    rf"|(?P<clock>{_CLOCK})(?!\w)\)?"
    rf"|(?P<weekday>{WEEKDAY})(?=,?{_S}\d)"
    rf"|(?P<hours>[0-2]\d[0-5]\d)(?={_S}\d)"
    # After "Posted on … by" a name runs into the text: take one word in small letters or capitals, else two.
    rf"|[Bb]y{_S}(?P<by>\p{{Ll}}[\w.-]++|\p{{Lu}}{{2,}}+(?!\p{{L}}|{_S}\p{{Lu}}{{2}})|{_NAME_WORD}(?:{_S}{_NAME_WORD})?+)"
    rf"|(?P<count>\d[\d.,]*+[kK]?{_S}(?:(?:Shares?|SHARES?|Comments?|COMMENTS?|Views|VIEWS|Likes|Retweets)(?!\p{{L}})"
    rf"|[Mm]in(?:ute)?s?{_S}[Rr]ead(?!\p{{L}})))"
    rf"|(?P<sharing>{_SHARE}(?:(?:{_S}on)?{_S}{_SHARE}){{1,8}}+)"
    rf"|(?P<more>{_SHARE}|Get{_S}short{_S}URL(?:{_S}\d++)?+)"
    rf"|(?P<highlights>Story highlights|STORY HIGHLIGHTS)(?={_S}\S)"
)
_SEPARATORS = lazy(rf"(?:{GAP}|[,;:|·•/–—-])*+")
# A name alone runs into the text only if it is set off by its capitals: "By JANE DOE The mayor".
_CAPITALS = r"(?!(?:AND|THE|OF)(?!\p{L}))(?:Mc|Mac|De|Di|Du|La|Le|Van|O[’'])?+\p{Lu}[\p{Lu}.’'-]++(?!\p{L})"
_CAPITALS_BYLINE = lazy(
    rf"(?:Written{_S})?+(?:by|By|BY)(?:{_S}{_CAPITALS}){{2,4}}+(?:(?:,|{_S}(?:and|AND|&)){_S}{_CAPITALS}(?:{_S}{_CAPITALS}){{1,3}}+){{0,3}}+"
    # A last initial would be the beginning of a name in small letters: "By J. D. Halloran".
    rf"(?<=\p{{Lu}}[\p{{Lu}}’'-])(?={_S}[\"“‘']?+(?:An?{_S}|\p{{Lu}}[\p{{Ll}}’']))"
)
_BYLINE = lazy(
    rf"(?:(?:Written|Posted|Reported|WRITTEN){_S})?+(?:by|By|BY)(?:{_S}(?!AND{_S}){_NAME_WORD}){{2,4}}+"
    rf"(?:,{GAP}*+[A-Z]{{2,4}}(?!\p{{L}})){{0,3}}+(?:(?:,|{_S}(?:and|AND|&))(?:{_S}{_NAME_WORD}){{1,4}}+){{0,4}}+"
)
_BETWEEN = lazy(
    rf"(?<!\p{{L}})(?:AFP|AP|Reuters|UPI|AAP){_S}(?=(?P<dated>{WEEKDAY},?{_S}\d|{WEEKDAY},?{_S}{MONTH}))"
    rf"|(?<=[\p{{L}}\d.!?…\"”’]{GAP})(?=(?:Last{_S}updated|Published|Posted|Updated|Date of publication)(?!\p{{L}}))"
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
BEGINNINGS = frozenset(
    {
        *("pub", "pos", "upd", "mod", "upl", "iss", "dat", "fir", "ori", "las", "by ", "wri", "rep", "sto"),
        *("mon", "tue", "wed", "thu", "fri", "sat", "sun"),
        *("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"),
        *("sha", "twe", "pin", "ema", "e-m", "pri", "com", "vie", "fac", "twi", "wha", "red", "cop", "sav"),
    }
)
_BYLINE_BEGINNINGS = ("by ", "wri", "pos", "rep")
BETWEEN_WORDS = ("AFP ", "AP ", "Reuters ", "UPI ", "Published", "Posted", "pdated", "publication")


def read_head(text: str, start: int, end: int) -> Head | None:
    """Read the head with which the paragraph ``text[start:end]`` begins, if it begins with one."""
    if not (text[start].isdigit() or text[start : start + 3].lower() in BEGINNINGS or text[start] == "("):
        return None
    return _read(text, start, start, end)


def find_head_between(text: str, start: int, end: int) -> Head | None:
    """Find a head that stands inside a paragraph, between a headline and the text, all run together."""
    limit = min(end, start + _REACH)
    opening = text[start:limit]
    for word in BETWEEN_WORDS:
        if word in opening:
            break
    else:
        return None
    for match in _BETWEEN().finditer(text, start + 1, limit):
        head = _read(text, match.start(), match.end(), end)
        if head is not None and head.date is not None and head.body is not None:
            return head
    return None


def _read(text: str, start: int, begin: int, end: int) -> Head | None:
    """Read a head that starts at ``start`` and whose tokens begin at ``begin``, up to where the text goes on."""
    row = _read_tokens(text, begin, min(end, start + _REACH))
    if row is None:
        return None
    alone = _LINE_END().match(text, row.end, end) is not None
    body = None if alone else _find_body(text, row, end)
    return Head(start, row.end, body, row.date, row.labelled) if alone or body is not None else None


class _Row(NamedTuple):
    """Tokens that make a head: where the last one ends, the first date among them, whether one is a label."""

    end: int
    date: str | None
    labelled: bool


def _read_tokens(text: str, begin: int, limit: int) -> _Row | None:
    """Read tokens as far as they make a head."""
    row: _Row | None = None
    kinds: list[str] = []
    date: str | None = None
    position = begin
    if text[begin : begin + 3].lower() in _BYLINE_BEGINNINGS:
        if name := _CAPITALS_BYLINE().match(text, begin, limit):
            row = _Row(name.end(), None, labelled=False)
        else:
            name = _BYLINE().match(text, begin, limit)
        if name:
            kinds.append("byline")
            position = name.end()
    while match := _TOKEN().match(text, _skip(text, position, limit), limit):
        kind = match.lastgroup or ""
        kinds.append(kind)
        position = match.end()
        date = date or match["date"]
        after = any(kind == last and first in kinds for first, last in _COMPLETE_AFTER)
        if kind in _COMPLETE or after or (kind in _TRAILING and row is not None):
            row = _Row(position, date, "label" in kinds)
    return row


# Which tokens make a head by themselves, and which do after another one.
_COMPLETE = frozenset({"date", "count", "sharing", "highlights"})
_COMPLETE_AFTER = (("label", "clock"), ("date", "clock"), ("label", "ago"))
_TRAILING = frozenset({"by", "more"})


def _skip(text: str, position: int, limit: int) -> int:
    match = _SEPARATORS().match(text, position, limit)
    return match.end() if match else position


def _find_body(text: str, row: _Row, end: int) -> int | None:
    """Return where the text goes on after a head, None if what follows is no beginning of a text."""
    opening = _OPENING().match(text, row.end, end)
    # "14 March 2023: The court rules" is a line of a chronology, "Updated 3 p.m.: The mayor" an editor's note.
    if opening is None or text[opening.start()] == ":":
        return None
    body = opening.start("body")
    needed = _SENTENCE() if row.date or row.labelled else _PHRASE()
    if not needed.match(text, body, end) or (row.date is None and _DAY_FOLLOWS().match(text, body)):
        return None
    return body
