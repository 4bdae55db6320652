"""A date that is written as no date can be.

What it finds: an ordinal with the wrong ending ("Jan. 22th", "the 3th"), a year with a digit too many ("Jan. 5, 20014"),
with a comma ("Jan. 5, 2,022") or with a letter for a digit ("Jan. 5, 2o22"), and misspelt months and weekdays
("Febuary 3", "on Wendesday").

Why it matters: a slip in a date makes readers doubt the date itself, and programs that sort by it lose the story.

What it leaves alone: counts beside a date ("on May 5 20,140 people"), weights in stone ("11st"), misspellings that are
quoted as such, and words in lower case.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity
from lintnews.calendar import MONTHS, WEEKDAYS
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.rule import WORDS
from lintnews.span import Span
from lintnews.views.date_patterns import ISO_SIGNS, NAME_SIGNS
from lintnews.word_lists import read_list

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lintnews.views.dates import Mention


_ORDINAL = lazy(r"(?<!\d)(?P<day>\d{1,2})(?P<ending>st|nd|rd|th)(?!\w)")
# Only these can be nothing but wrong away from a month: "11st" is a weight, "2nd" and "3rd" are right.
_LOOSE_ORDINALS = ("1th", "2th", "3th")
_LOOSE_SIGNS = Literals(_LOOSE_ORDINALS)
_LOOSE = lazy(r"(?<![\w.,/-])(?P<day>[23]?[123])(?P<ending>th)(?!\w|-\d)")
_LAST_DAY = 31

_END = r"(?=[.,;:)\]”\"]|\s*$)"
# A digit too many, but no round number, which would be a count.
_LONG_YEAR = rf"(?P<long>[12]\d{{4}}(?<!00)){_END}(?![.,:]\d)"
_COMMA_YEAR = rf"(?P<comma>(?:1,9\d\d|2,0[0-4]\d)){_END}(?![.,:]\d)"
_LETTER_YEAR = rf"(?P<letter>(?=[\dOolI]{{0,3}}[OolI])(?:[1lI]9|2[0Oo])[\dOolI]{{2}}){_END}"
_YEAR_AFTER = lazy(rf",?\s(?:{_LONG_YEAR}|{_COMMA_YEAR}|{_LETTER_YEAR})")
_YEAR_BEGINS = frozenset("12lI")
_DIGITS = str.maketrans("OolI", "0011")
_DAY_AND_COUNT = lazy(r"\d,?:?\s\d,\d{3}")
_CENTURIES = ("18", "19", "20")

# Words that may be meant for a month or a weekday.
_CANDIDATE = lazy(r"[JFSONDMTW][a-z]{4,10}(?<=[arebdy][yra])\b(?![’'-])")
_NAMES = (*MONTHS, *WEEKDAYS)
_RIGHT = frozenset(_NAMES)
# How a name ends whose slip lies in the three letters by which dates are found, with the letters it may begin with.
_ENDS = {"uary": "JF", "ember": "SND", "ober": "O", "sday": "TW", "urday": "S"}
_LONGEST_BEGINNING = 6  # "Wedne" with a letter too many
# How one begins whose slip lies across these and the rest.
_SWAPPED = (
    *("Jaun", "Ocotb", "Noevm", "Deecm", "Tused", "Sautr"),
    *("Mnod", "Modn", "Fird", "Frdi", "Snud", "Sudn"),
    *("Spet", "Wensd", "Thrud"),
)
_PIECES = Literals((*_ENDS, *_SWAPPED))
# A letter less or more makes other words of short names: Monday and Munday, Sunday and Sundry.
_LONG_NAME = 7

_QUOTE_MARKS = "“‘\"'«"
_SIC = lazy(r"[”’\"']?\s?[(\[]sic")


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report the malformed parts of each date, and misspelt names of months and weekdays."""
    for mention in _judged(document):
        yield from _wrong_ordinals(document, mention)
        yield from _wrong_year(document, mention)
    yield from _loose_ordinals(document)
    for start, end, right in _misspelt(document):
        span = Span(start, end)
        yield _finding(span, f"“{span.of(document.text)}” is a misspelling: read {right}", right)


def _finding(span: Span, message: str, right: str) -> Finding:
    return Finding(span, message, fix=Fix(f"write {right}", (Edit(span, right),)))


def _wrong_ordinals(document: Document, mention: Mention) -> Iterator[Finding]:
    if not mention.has_day:
        return
    for match in _ORDINAL().finditer(document.text, *mention.span):
        day = int(match["day"])
        if match["ending"] != _ending(day) and day <= _LAST_DAY:
            yield _ordinal_finding(Span(*match.span()), document.text, day)


def _loose_ordinals(document: Document) -> Iterator[Finding]:
    """Yield wrong ordinals that stand without a month: "on the 22th"."""
    text = document.text
    if not _LOOSE_SIGNS.stand_in(document):
        return
    mentions = [mention.span for mention in _judged(document)]
    for match in _LOOSE().finditer(text):
        index = bisect_right(mentions, match.start(), key=lambda span: span.start) - 1
        if int(match["day"]) <= _LAST_DAY and (index < 0 or mentions[index].end <= match.start()):
            yield _ordinal_finding(Span(*match.span()), text, int(match["day"]))


def _ordinal_finding(span: Span, text: str, day: int) -> Finding:
    right = f"{day}{_ending(day)}"
    return _finding(span, f"“{span.of(text)}” is no ordinal: read {right}, or mend the number", right)


def _ending(day: int) -> str:
    if day // 10 == 1:
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _wrong_year(document: Document, mention: Mention) -> Iterator[Finding]:
    end = mention.span.end
    # Behind a space, or a comma and a space, nearly all dates are followed by a word.
    if mention.parts[-1].year is not None or _YEAR_BEGINS.isdisjoint(document.text[end + 1 : end + 3]):
        return
    match = _YEAR_AFTER().match(document.text, end)
    if match is None:
        return
    kind = match.lastgroup or ""
    span = Span(*match.span(kind))
    written = match[kind]
    paragraph = document.paragraphs[mention.paragraph]
    if kind == "long":
        years = _shorter(written)
        # A month without its day is weaker evidence, so there the century has to be right.
        if years and (mention.has_day or written.startswith(_CENTURIES)):
            yield Finding(span, f"the year {written} has five digits: read {' or '.join(years)}")
    elif kind == "comma" and mention.has_day:
        # "May 5, 2,022; May 6, 2,110" is a list of counts.
        if len(_DAY_AND_COUNT().findall(document.text, paragraph.start, paragraph.end)) == 1:
            year = written.replace(",", "")
            yield _finding(span, f"a year has no comma: read {year}", year)
    elif kind == "letter":
        year = written.translate(_DIGITS)
        yield _finding(span, f"the year “{written}” has a letter for a digit: read {year}", year)


def _shorter(year: str) -> list[str]:
    """Return the years of news that are left when one digit is struck out."""
    options = dict.fromkeys(year[:i] + year[i + 1 :] for i in range(len(year)))
    return [option for option in options if "1800" <= option < "2050"]


def _misspelt(document: Document) -> Iterator[tuple[int, int, str]]:
    """Yield where a misspelt name stands, and the right one."""
    text, candidate = document.text, _CANDIDATE()
    for place in _likely_places(document):
        match = candidate.match(text, place)
        if match is None or (word := match.group()) in _RIGHT:
            continue
        right, end = _right_name(word), match.end()
        if right and not text[place - 1 : place].isalnum() and not _is_quoted_word(text, place, end):
            yield place, end, right


def _likely_places(document: Document) -> Sequence[int]:
    """Return where a name that may be misspelt begins, sorted: the slip lies behind its sign, or before its end, or in both.

    To look at each capitalised word would take ten times as long.
    """
    text, found = document.text, set(document.day_names)
    for piece in _PIECES.found_in(document):
        initials = _ENDS.get(piece)
        place = text.find(piece)
        while place >= 0:
            if initials is None:
                found.add(place)
            else:
                start = max(0, place - _LONGEST_BEGINNING)
                found.update(at for at in range(start, place) if text[at] in initials)
            place = text.find(piece, place + 1)
    return sorted(found)


def _is_quoted_word(text: str, start: int, end: int) -> bool:
    """Tell whether the misspelling itself is what the text speaks of."""
    return (start > 0 and text[start - 1] in _QUOTE_MARKS) or _SIC().match(text, end) is not None


@lru_cache(maxsize=4096)
def _right_name(word: str) -> str | None:
    """Return the month or weekday that a word is meant for, None if it is meant for none."""
    if word in _listed():
        return _listed()[word] or None
    return next((name for name in _NAMES if name[0] == word[0] and _is_one_slip(word, name)), None)


@cache
def _listed() -> dict[str, str]:
    pairs = (line.partition(" ") for line in read_list(__file__, "misspelled_days.txt"))
    return {word: right for word, _, right in pairs}


def _is_one_slip(word: str, name: str) -> bool:
    """Tell whether two neighbours changed places or, in a long name, a letter is missing, added or wrong."""
    if abs(len(word) - len(name)) > 1:
        return False
    start = next(
        (i for i, (a, b) in enumerate(zip(word, name, strict=False)) if a != b), min(len(word), len(name))
    )
    rest, asked = word[start:], name[start:]
    if rest[:2] == asked[:2][::-1] and rest[2:] == asked[2:]:
        return True
    return len(name) >= _LONG_NAME and (rest[1:] == asked or rest == asked[1:] or rest[1:] == asked[1:])


def _judged(document: Document) -> Iterator[Mention]:
    return (mention for mention in document.dates if mention.first.month is not None)


RULE = Rule(
    name="malformed-date",
    severity=Severity.WARNING,
    summary="22th, 20014 as a year, Febuary: a date written as none can be",
    check=check,
    blocks=WORDS,
    triggers=(*NAME_SIGNS, *ISO_SIGNS, *_ENDS, *_SWAPPED, *_LOOSE_ORDINALS),
    opportunities=_judged,
    bad=(
        Example("The vote is on Jan. ⟦22th⟧.", says="read 22nd", fixed="The vote is on Jan. 22nd."),
        Example("The rent is due on the ⟦3th⟧ of each month.", says="read 3rd"),
        Example("It burned down on Jan. 5, ⟦20014⟧.", says="has five digits: read 2014 or 2004 or 2001"),
        Example("It shut on ⟦Febuary⟧ 3.", fixed="It shut on February 3."),
        Example("They meet on ⟦Wendesday⟧ at noon.", says="read Wednesday"),
        Example("It opened on May 5, ⟦2,022⟧, to the public.", says="a year has no comma: read 2022"),
        Example("It opened on May 5, ⟦2o22⟧.", fixed="It opened on May 5, 2022."),
        Example("The ⟦21th⟧ of March and April ⟦1th⟧ are taken."),
        Example("He came back in January ⟦20195⟧, and stayed."),
        Example("They met on the ⟦12nd⟧ of May."),
        Example("The ⟦Firday⟧ market moves to ⟦Wensday⟧ in ⟦Ocotber⟧."),
    ),
    good=(
        Example("The vote is on Jan. 22nd, the 11th, 12th and 13th of May, or Feb. 3rd."),
        Example("He weighs 11st 4lb and came 22nd. The 111th and 212th regiments met on May 2nd."),
        Example(
            "On May 5 20,140 people came. In May 20140 tons were sold. They sold 5 in May, 20000 in June."
        ),
        Example("Deaths by day: May 5, 2,022; May 6, 2,019."),
        Example("He spelled it “Febuary 3” in the note, and Wendesday (sic) on the wall."),
        Example(
            "Mr. Munday came on Sunday to the Oktoberfest in Oktober, with sundry friends and Tuesday’s Dezember."
        ),
        Example("It burned down on Jan. 5, 2014, and on Feb. 3."),
        Example("The code is 20014-2o22, and the part is 2th-9."),
        Example("On Jan. 5, 2022 people came, and on May 6, 3,012."),
    ),
)
