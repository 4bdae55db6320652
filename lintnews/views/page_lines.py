"""Which paragraphs are lines of a page and not of an article: menus, share links, prompts, teasers.

Most of them are short and end without a mark. Lists of phrases tell a few by themselves ("Sign up for our
newsletter"); others ("Home", "Sports") count only in the company of more.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import Block
from lintnews.word_lists import read_list

if TYPE_CHECKING:
    from lintnews.document import Document
    from lintnews.views.blocks import Paragraph


class PageLine(IntEnum):
    """How sure it is that a paragraph belongs to the page and not to the article."""

    TEXT = 0  # a sentence or more
    SHORT = 1  # a line without an end mark, which may be anything
    COMPANY = 2  # a line of a page if others stand near it
    MIDDLE = 3  # a line of a page that may stand between the paragraphs of an article
    SURE = 4  # a line of a page
    HEADS = 5  # the same, and headlines of other stories follow it


_TEXT = PageLine.TEXT  # a member of an enumeration is slow to look up, and this one is in each paragraph


class Phrases(NamedTuple):
    """The phrases of the list: whole lines, and openings by their first word."""

    whole: dict[str, PageLine]
    openings: dict[str, tuple[str, ...]]
    long: dict[str, tuple[str, ...]]
    beginnings: frozenset[str]
    first_letters: frozenset[str]


_WHOLE = {
    "alone": PageLine.SURE,
    "middle": PageLine.MIDDLE,
    "heads": PageLine.HEADS,
    "company": PageLine.COMPANY,
}

_LONGEST_LINE = 64
_LONGEST_OPENED = 320
_SHOWN = 90
_BEGINNING, _SHORT_BEGINNING = 8, 4
_LONGEST_SHORT = 160
_RESERVED = "ights reserved"
_IS_RESERVED = Literals((_RESERVED,))
_MARKS = " \t\r\n\xa0*_#>»«›‹|•·–—-+=~[](){}→←▼▲▸►✕×✓…:.!?;,\"“”'‘’\\"
_MARKS_BEFORE = frozenset(_MARKS) - frozenset("\"“”'‘’")
_END_MARKS = frozenset(".!?…\"”’':;,)")

_SOCIAL = r"(?:share|tweet|pin|like|e-?mail|print|save|facebook|twitter|x|linkedin|reddit|whatsapp|pinterest|google\s?\+|google plus|tumblr|telegram|flipboard|instagram|youtube|messenger|copy link|link|comments?|more|on|via|this|sms|rss|follow|pocket|stumbleupon|digg|weibo|vk|viber|line|mix)"
_LEGAL = (
    r"(?:(?:privacy|cookies?|ad|data|copyright)(?: (?:policy|notice|settings|choices|statement))?|terms(?: (?:of|and|&) (?:use|service|conditions|sale|privacy))?"
    r"|user agreement|do not sell my (?:personal )?info(?:rmation)?|about(?: us)?|contact(?: us)?|advertise(?: with us)?|help|careers|jobs|faq|accessibility(?: help)?|site ?map|rss)"
)
_SURE_FORM = lazy(
    r"(?:copyright\s*(?:©|\(c\)|@)?|©|\(c\)|all content(?:s)? (?:©|copyright))\s*(?:copyright\s*)?(?:19|20)\d\d"
    rf"|{_SOCIAL}(?:[\s,|/·•]+{_SOCIAL})+$"
    r"|[\d.,]+k?\s*\+?\s*(?:shares?|comments?|views?|likes?|retweets?|followers?|reactions?)(?:\s*\(\+\))?$"
    r"|(?:image|photo|slide|picture)\s*\d+\s*(?:of|/)\s*(?:/\s*)?\d+$|\d+\s*/\s*\d+$"
    r"|\d+\s*min(?:ute)?s?\s*read$"
    r"|(?:you can )?(?:also )?(?:follow|find|like|join|contact|reach|email) [^.!?]{1,60}? (?:on|via) (?:twitter|facebook|instagram|linkedin|youtube|telegram|x)\b(?!.{80})"
    r"|follow (?:me|us|him|her|them|@\w+)\b.{0,80}$|(?:(?:on|see|at) [\w.-]+\.(?:com|org|net|co\.uk):|also on [\w.-]+\.(?:com|org|net|co\.uk)) |follow \S+'s? (?:full )?coverage of |more ap \p{L}+: http"
    r"|share\s+\d+|\d+\s+shares?(?=\s*$|\s\d|\s(?:tweet|share|facebook|twitter|e-?mail|pin|print|comment|on )s?)|get .{3,60} (?:delivered|sent)\b.{0,80}\b(?:inbox|door|letterbox|phone)"
    r"|(?:sign up|subscribe|register) (?:for|to) .{2,60}\b(?:newsletters?|e-?mails?|alerts|updates|podcasts?|channel|youtube)\b"
    r"|(?:click|tap) here to (?:subscribe|sign|register|join|comment|follow|(?:read|see|view) (?:more|all|our|the latest))\b"
    rf"|(?:(?:read|see|view) )?(?:our )?{_LEGAL}(?:(?:[\s|,/•·&-]+(?:and )?(?:our )?){_LEGAL})+$"
    r"|more (?:from|in|on|great) [\p{L}\d .&'-]{2,40} stories$|(?:popular|trending|most (?:read|popular|viewed)) (?:on|in|at) [\p{L}\d .&'-]{2,40}$"
)
_HEADS_FORM = lazy(
    r"more (?:great )?[\p{L}\d .&'-]{2,40} stories$"
    r"|(?:popular|trending|most (?:read|popular|viewed|shared|commented)) (?:on|in|at) [\p{L}\d .&'-]{2,40}$"
)
# Dates and "Published …" are no such lines: chronologies and heads have them in their place.
_COMPANY_FORM = lazy(
    r"(?:updated\s*+:?\s*+)?(?:about |an? )?\d*+\s*+(?:[hmdws]|mins?|minutes?|hours?|hrs?|days?|weeks?|months?) ago(?:\s\d++ photos)?$"
    r"|\d++\s*+[°º]|all \p{L}++$|more \p{L}++$|[^»›]*+\s[»›](?:\s|$)|icon |by (?:\p{L}[\p{L}.'-]*+ ?){1,4}$"
)
# How lines begin that can have one of these forms, or what they hold, so that most need not be matched.
_HEADS_STARTS = ("more ", "popular ", "trending ", "most ")
_SURE_STARTS = frozenset(
    word[:3].ljust(3)
    for word in (
        "copyright all share tweet pin like email e-mail print save facebook twitter linkedin reddit whatsapp google"
        " tumblr telegram flipboard instagram youtube messenger copy link comment more via this sms rss follow pocket"
        " stumbleupon digg weibo viber line mix image photo slide picture you also find join contact reach see get sign"
        " subscribe register click tap read view our privacy cookie data terms user do about advertise help careers"
        " jobs faq accessibility site popular trending most"
    ).split()
)
_SHORT_SURE_STARTS = frozenset(("vk", "on", "at", "ad"))
_COMPANY_STARTS = ("all ", "more ", "icon ", "by ")
_COMPANY_SIGNS = (" ago", "°", "º", "»", "›")
# In Markdown: nothing but links and pictures; and those that lead to what else has the same tag.
_LINKS = lazy(
    r"(?:[*+-]\s++)?(?:!?+\[(?>[^\[\]]++|\[[^\[\]]*+\](?:\([^()\s]*+\))?+)*+\]\([^()\n]*+\)[\s·|,]*+)++$"
)
_TAG_LINKS = lazy(
    r"(?:[*+-]\s++)?\[[^\[\]\n]{1,80}+\]\([^()\s]*?(?:[?&]tags?=|/tags?/|/category/)[^()\s]*+\)\s*+$"
)


# First words of the forms above, beside those of the list: a sentence that begins otherwise is none of them.
_FORM_WORDS = frozenset(
    "copyright © (c) you follow get sign subscribe register click tap on see at all also more".split()
)


def classify_lines(document: Document) -> list[PageLine]:
    """Say of each paragraph what kind of line it is."""
    lines = [_TEXT] * len(document.paragraphs)
    for index, kind in find_lines(document).items():
        lines[index] = kind
    return lines


def find_lines(document: Document) -> dict[int, PageLine]:
    """Say of some paragraphs by their numbers what kind of line they are; all others are text."""
    text, paragraphs, known = document.text, document.paragraphs, phrases()
    if _IS_RESERVED.stand_in(document):
        return {index: _classify(text, paragraph, known) for index, paragraph in enumerate(paragraphs)}
    found: dict[int, PageLine] = {}
    for index in document.page.odd:
        start, end, _ = paragraph = paragraphs[index]
        if end - start <= _LONGEST_LINE or text[end - 1] not in _END_MARKS or _may_open(text, start, known):
            found[index] = _classify(text, paragraph, known)
    openings = document.openings
    if not known.first_letters.isdisjoint(openings):
        # As ``_may_open`` asks; what is not odd begins with no mark.
        for index, opening in enumerate(openings):
            if opening in known.first_letters and index not in found:
                start = paragraphs[index][0]
                if opening in known.beginnings or text[start : start + _BEGINNING] in known.beginnings:
                    found[index] = _classify(text, paragraphs[index], known)
    return found


def _may_open(text: str, start: int, known: Phrases) -> bool:
    """Tell whether a line begins with a mark, or as one of the phrases or forms does."""
    return (
        text[start] in _MARKS_BEFORE
        or text[start : start + _BEGINNING] in known.beginnings
        or text[start : start + _SHORT_BEGINNING] in known.beginnings
    )


def _classify(text: str, paragraph: Paragraph, known: Phrases) -> PageLine:
    start, end, kind = paragraph
    length = end - start
    may_open = _may_open(text, start, known)
    if length > _LONGEST_OPENED:
        opens = may_open and _opening(_words(text, start, start + _SHOWN), known.long)
        return PageLine.SURE if opens else PageLine.TEXT
    if (
        length > _LONGEST_LINE
        and text[end - 1] in _END_MARKS
        and not may_open
        and text.find(_RESERVED, end - 40, end) < 0
    ):
        return PageLine.TEXT
    if text[end - 1] == ")" and text[start] in "[!*-+" and _LINKS().match(text, start, end):
        return PageLine.MIDDLE if _TAG_LINKS().match(text, start, end) else PageLine.SHORT
    line = _words(text, start, end)
    if not line:
        return PageLine.SHORT
    # “Subscribe now!” in quotation marks is what somebody says.
    if text[start] in '“"':
        found = PageLine.TEXT
    elif text[end - 1] in ".?" and not may_open and line[0].isalpha():
        found = known.whole.get(line, PageLine.TEXT)  # a short sentence
    else:
        found = _classify_words(line, known)
    if found is not PageLine.TEXT:
        return found
    if text[start] == ">" or (text[end - 1] in _END_MARKS and kind is not Block.LIST):
        return PageLine.TEXT
    # A long line that begins in lower case is a part of a sentence that lost its wrap.
    return PageLine.SHORT if length <= (40 if text[start].islower() else _LONGEST_SHORT) else PageLine.TEXT


def _words(text: str, start: int, end: int) -> str:
    """Return the words of a line, in small letters, without the marks at its ends."""
    return " ".join(text[start:end].lower().replace("’", "'").split()).strip(_MARKS)


def _classify_words(line: str, known: Phrases) -> PageLine:
    if len(line) <= _LONGEST_LINE and (found := known.whole.get(line)) is not None:
        return found
    if phrase := _opening(line, known.openings) or _opening(line, known.long):
        return PageLine.MIDDLE if phrase[-1] == ":" else PageLine.SURE
    if line.startswith(_HEADS_STARTS) and _HEADS_FORM().match(line):
        return PageLine.HEADS
    if "l rights reserved" in line or "l right reserved" in line:
        return PageLine.SURE
    starts_so = line[:3] in _SURE_STARTS or line[:2] in _SHORT_SURE_STARTS or line[0] in "x©"
    if (starts_so or line[0].isdigit()) and _SURE_FORM().match(line):
        return PageLine.SURE
    if line.startswith(_COMPANY_STARTS) or any(sign in line for sign in _COMPANY_SIGNS):
        return PageLine.COMPANY if _COMPANY_FORM().match(line) else _TEXT
    return _TEXT


def _opening(line: str, openings: dict[str, tuple[str, ...]]) -> str:
    """Return the phrase with which the line begins, "" if it begins with none."""
    known = openings.get(line.partition(" ")[0].rstrip(":"))
    if known is not None:
        for phrase in known:
            if line.startswith(phrase) and not line[len(phrase) : len(phrase) + 1].isalnum():
                return phrase
    return ""


@cache
def phrases() -> Phrases:
    """Read the list of phrases."""
    whole: dict[str, PageLine] = {}
    openings: dict[str, list[str]] = {}
    long: dict[str, list[str]] = {}
    kind = ""
    for line in read_list(__file__, "page_lines.txt"):
        if line.startswith("+ "):
            kind = line[2:]
        else:
            _file(line, kind, whole, long if kind == "long" else openings)
    beginnings = _beginnings(openings, long)
    first_letters = frozenset(beginning[:_SHORT_BEGINNING] for beginning in beginnings)
    return Phrases(whole, _frozen(openings), _frozen(long), beginnings, first_letters)


def _beginnings(*lists: dict[str, list[str]]) -> frozenset[str]:
    """Return how the openings and the forms begin, as they may be written: eight characters, or four if they are short."""
    phrases = [phrase for openings in lists for group in openings.values() for phrase in group]
    starts = {phrase[: _BEGINNING if len(phrase) >= _BEGINNING else _SHORT_BEGINNING] for phrase in phrases}
    starts |= {word[:_SHORT_BEGINNING].ljust(_SHORT_BEGINNING) for word in _FORM_WORDS}
    return frozenset(
        written.replace("'", mark)
        for start in starts
        for written in (start, start.capitalize(), start.title(), start.upper())
        for mark in "'’"
    )


def _file(line: str, kind: str, whole: dict[str, PageLine], openings: dict[str, list[str]]) -> None:
    if kind in _WHOLE:
        whole[line.strip(_MARKS)] = _WHOLE[kind]
    else:
        openings.setdefault(line.split(maxsplit=1)[0], []).append(f"{line}:" if kind == "labels" else line)


def _frozen(openings: dict[str, list[str]]) -> dict[str, tuple[str, ...]]:
    return {word: tuple(phrases) for word, phrases in openings.items()}
