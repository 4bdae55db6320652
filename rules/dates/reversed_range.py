"""A range of days, months or years that runs backwards.

What it finds: "from Jan. 19 to Jan. 5", "between 19 and 5 January", "June 2021 to March 2021", "2019-2015".

Why it matters: the two ends were swapped, or one of them is mistyped, and only the writer knows which.

What it leaves alone: ranges over New Year ("Dec. 28 to Jan. 3", "October to March"); moves ("brought forward from
Jan. 19 to Jan. 5") and comparisons; counts ("fell from 2015 to 1998"); scores, votes and numbers of laws or parts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.calendar import MONTHS, days_in
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import WORDS
from lintnews.span import Span
from lintnews.views.date_ranges import RANGE_SIGNS, may_join_years
from lintnews.views.dates import LIST, RANGE, SINGLE, DayPart, Mention

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

# Between two dates: a sign, "to" after "from", "and" after "between".
_SIGN = lazy(r"\s?[-–—]\s?")
_TO = lazy(r",?\s+(?:to|until|till|through|thru)\s+(?:the\s+)?")
_WORD = lazy(r"\s(?:to|until|till|through|thru)\s")
_AND = lazy(r",?\s+and\s+(?:the\s+)?")
_FROM = lazy(r"\b[Ff]rom\s+(?:the\s+)?$")
_BETWEEN = lazy(r"\b[Bb]etween\s+(?:the\s+)?$")

# Words that make "from one to the other" a move: "the vote was brought forward from …".
_MOVES = lazy(
    r"\b(?:[Mm]ov(?:e|es|ed|ing)|[Bb]ring(?:s|ing)?|[Bb]rought|(?:[Rr]e)?[Ss]chedul\w*+|[Pp]ostpon\w*+|[Dd]elay\w*+"
    r"|[Ss]hift\w*+|[Cc]hang(?:e|es|ed|ing)|[Aa]dvanc\w*+|[Pp]ush\w*+|[Pp]ull\w*+|[Pp]ut|[Ss]wap\w*+|[Ss]witch\w*+"
    r"|[Cc]orrect(?:s|ed|ing)|[Rr]evis\w*+|[Aa]mend\w*+|[Rr]evers\w*+|forwards?|earlier|[Cc]ompar\w*+|backwards?)\b"
)
# Right before "from" these count: "the herd fell from 2015 to 1998".
_COUNTS = lazy(
    r"\b(?:fell|fall|falls|fallen|falling|drop\w*+|declin\w*+|decreas\w*+|cut|cuts|cutting|reduc\w*+|shr[aiu]nk\w*+|slid\w*+"
    r"|sank|sunk|slip\w*+|plung\w*+|lower\w*+|went|goes|go|gone|down|dwindl\w*+)\s(?:\p{L}++\s){0,2}$"
)
# Words that make "between one and the other" a comparison.
_COMPARES = lazy(
    r"\b(?:[Dd]iffer\w*+|[Gg]aps?|[Cc]ompar\w*+|[Cc]ontrast\w*+|[Cc]hang(?:e|es|ed|ing)|[Cc]hoice|[Cc]hoose|[Ss]wap\w*+"
    r"|[Ss]pread|[Rr]elation\w*+|[Ll]inks?|[Pp]arallels?)\s(?:\p{L}++\s){0,3}$"
)
# An end may belong to a year that is told after it.
_NEXT_YEAR = lazy(r",?\s+(?:of\s+)?(?:the\s+)?(?:next|following)\s+year|,?\s+(?:of\s+)?\d{4}")

# What may stand before days that are joined by a sign and followed by their month, which otherwise look like a score.
_BEFORE_DAYS = lazy(
    r"(?:\b(?:[Oo]n|[Ff]rom|[Bb]etween|[Dd]uring|[Uu]ntil|[Dd]ates?:?|is|are|was|were|be|runs?|ran|held|[Oo]pen|[Cc]losed"
    r"|[Ss]hut|[Tt]he)\s|^|[\n(])$"
)
# A score beside a date ("won 31-17 Sept. 12", "a 5-4 June ruling", "Anna May 6-4, 6-3"), or hours ("from 9 to 5 May to June").
_SCORE_BEFORE = lazy(
    r"\b(?:an?|by|[Ww][io]ns?|[Ll]ost|[Ll]oss(?:es)?|[Bb]eat|[Dd]efeat\w*+|[Ss]cor\w*+|[Vv]ot\w*+|[Rr]ul\w*+"
    r"|(?!(?:On|From|Between|The|Until|Closed|Open|During)\b)\p{Lu}\p{Ll}++)\s$"
)
_SCORE_AFTER = lazy(
    r",?\s\d{1,2}[-–]\d|\s\d{1,2}(?!\d)|\s?[ap]\.?m\b|\s?(?:to|through|until|till|[-–—])\s?\p{Lu}|[-–]\p{Ll}|\s(?:win|loss|victory|defeat)\b"
)
_DASH = lazy(r"\d[-–—]\d")
_FOUR_DIGITS = lazy(r"(?<!\d)\d{4}(?!\d)")
# The last figure of the first year and what follows: much faster to look for than a whole year.
_YEARS_AT = lazy(r"[0-9](?:\s?[-–—]\s?|\s(?:to|through|until|and)\s)[12][05-9][0-9][0-9]")
_YEAR = r"(?:1[5-9]|20)\d\d"
_YEARS = lazy(
    rf"(?<![\w.,:;$€£/#°&+−–—@©-])(?<!©\s)(?P<first>{_YEAR})(?:\s?[-–—]\s?|\s(?P<word>to|until|through|and)\s)(?P<last>{_YEAR})"
    r"(?![\w%°/–—-]|[.,:]\d)"
)
_YEAR_CUE = lazy(
    r"\b(?P<word>[Ff]rom|[Bb]etween|[Ii]n|[Oo]f|[Dd]uring|[Ss]eason|[Ff]or|[Oo]ver)\s(?:the\s)?$|\($"
)
_REACH = 14
# How far before a range a word may stand that explains it.
_CLAUSE = 60


class _Range(NamedTuple):
    """A range as written, with its two ends; ``in_words`` tells that "to" or "and" joins them."""

    span: Span
    first: DayPart
    last: DayPart
    in_words: bool


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the ends of each range."""
    for found in _judged(document):
        if _is_backwards(found.first, found.last) and not _is_meant(document, found):
            first, last = _written(found.first), _written(found.last)
            yield Finding(
                found.span,
                f"{last} comes before {first}: swap the two ends, or mend the one that is mistyped",
            )


def _judged(document: Document) -> list[_Range]:
    years = _year_ranges(document) if may_join_years(document) else ()
    return [*_date_ranges(document), *years]


def _date_ranges(document: Document) -> Iterator[_Range]:
    """Yield the ranges that the view of dates sees, and those of two dates with a sign or word between them."""
    previous: Mention | None = None
    for mention in document.dates:
        if mention.first.month is None:
            previous = None
            continue
        if mention.join == RANGE:
            in_words = _WORD().search(document.text, *mention.span) is not None
            yield _Range(mention.span, _first_end(document, mention), mention.parts[-1], in_words)
        elif mention.join == LIST:
            if len(mention.parts) == 2 and _stands_before(document, mention.span.start, _BETWEEN()):
                yield _Range(mention.span, mention.parts[0], mention.parts[-1], in_words=True)
        elif previous and (joined := _joined(document, previous, mention)):
            yield joined
        previous = mention if mention.join == SINGLE else None


def _first_end(document: Document, mention: Mention) -> DayPart:
    """Return the first end with the year that it has of its own: the view may give it that of a range over New Year."""
    years = _FOUR_DIGITS().findall(document.text, *mention.span)
    first = mention.parts[0]
    return first._replace(year=int(years[0])) if len(years) > 1 and first.year is not None else first


def _joined(document: Document, first: Mention, last: Mention) -> _Range | None:
    """Return the range that two dates with only a sign or word between them make."""
    start, end = first.span.end, last.span.start
    if first.has_day != last.has_day or first.paragraph != last.paragraph or end - start > _REACH:
        return None
    found = _Range(Span(first.span.start, last.span.end), first.first, last.first, in_words=True)
    if _SIGN().fullmatch(document.text, start, end):
        return found._replace(in_words=False)
    asked = (
        _FROM
        if _TO().fullmatch(document.text, start, end)
        else _BETWEEN
        if _AND().fullmatch(document.text, start, end)
        else None
    )
    return found if asked and _stands_before(document, found.span.start, asked()) else None


def _stands_before(document: Document, offset: int, pattern: regex.Pattern[str]) -> bool:
    return pattern.search(document.text, max(0, offset - _REACH), offset) is not None


def _year_ranges(document: Document) -> Iterator[_Range]:
    """Yield ranges of bare years."""
    text = document.text
    for place in _YEARS_AT().finditer(text):
        match = _YEARS().match(text, max(0, place.start() - 3))
        if match is None:
            continue
        cue = _YEAR_CUE().search(text, max(0, match.start() - _REACH), match.start())
        asked = "between" if match["word"] == "and" else "from"
        if cue is None or (match["word"] and (cue["word"] or "").lower() != asked):
            continue
        first, last = (DayPart(int(match[end]), None, None, None) for end in ("first", "last"))
        yield _Range(Span(*match.span()), first, last, in_words=match["word"] is not None)


def _is_backwards(first: DayPart, last: DayPart) -> bool:
    """Tell whether the last day is before the first, whatever the years that are not written."""
    if first.year is not None and last.year is not None and first.year != last.year:
        return last.year < first.year
    if first.month is None or last.month is None:
        return False
    if first.month != last.month:
        # Without a year of its own each end may belong to another one: "Dec. 28 to Jan. 3".
        return first.year is not None and last.year is not None and last.month < first.month
    return (
        first.day is not None and last.day is not None and last.day < first.day <= days_in(first.month, None)
    )


def _is_meant(document: Document, found: _Range) -> bool:
    """Tell whether the words around a range explain why it runs backwards."""
    if found.first.year is None and _NEXT_YEAR().match(document.text, found.span.end):
        return True
    if found.first.month is not None and _is_score(document, found):
        return True
    if not found.in_words:
        return False
    index = document.paragraph_at(found.span.start)
    begin = document.paragraphs[index].start if index is not None else 0
    reach = (document.text, max(begin, found.span.start - _CLAUSE), found.span.start)
    if _stands_before(document, found.span.start, _BETWEEN()):
        return _COMPARES().search(*reach) is not None
    return _MOVES().search(*reach) is not None or (
        found.first.month is None and _COUNTS().search(*reach) is not None
    )


def _is_score(document: Document, found: _Range) -> bool:
    """Tell whether the figures are a score, a vote or hours that stand beside a date by chance."""
    text = document.text
    start, end = found.span
    if not text[start].isdigit() and not _DASH().search(text, start, end):
        return False
    begin = max(0, start - _REACH)
    if text[start].isdigit() and not found.in_words and not _BEFORE_DAYS().search(text, begin, start):
        return True
    return (
        _SCORE_BEFORE().search(text, begin, start) is not None or _SCORE_AFTER().match(text, end) is not None
    )


def _written(part: DayPart) -> str:
    if part.month is None:
        return str(part.year)
    day = f" {part.day}" if part.day is not None else ""
    year = f"{',' if day else ''} {part.year}" if part.year is not None else ""
    return f"{MONTHS[part.month - 1]}{day}{year}"


RULE = Rule(
    name="reversed-range",
    severity=Severity.ERROR,
    summary="a range of days, months or years that runs backwards",
    check=check,
    blocks=WORDS,
    yields_to=("life-order",),
    triggers=RANGE_SIGNS,
    opportunities=_judged,
    bad=(
        Example(
            "The road is shut from ⟦Jan. 19 to Jan. 5⟧ for repairs.", says="January 5 comes before January 19"
        ),
        Example("Rain fell between ⟦19 and 5 January⟧ in the hills."),
        Example(
            "Polls show a lead from ⟦June 2021 to March 2021⟧, he said.",
            says="March 2021 comes before June 2021",
        ),
        Example("He led the club in ⟦2019-2015⟧ and again later.", says="2015 comes before 2019"),
        Example("The fair is on ⟦Sept. 25-12⟧ in the park."),
        Example("The siege lasted from ⟦March 3, 1994, to Feb. 8, 1993⟧, at a great cost."),
        Example("She was mayor (⟦2011–2007⟧) of the port."),
        Example("Snow fell between ⟦1999 and 1992⟧ only once."),
        Example("The show runs from ⟦19 January to 5 January 2022⟧ at the old mill."),
        Example("Crops failed from ⟦2008 to 2005⟧ in the valley."),
    ),
    good=(
        Example("The road is shut from Jan. 5 to Jan. 19, and from Dec. 28 to Jan. 3."),
        Example(
            "The trial was moved from Jan. 19 to Jan. 5. The vote was brought forward from 19 to 5 January."
        ),
        Example("The herd fell from 2015 to 1998 in a year. Seats went down from 2012 to 1950."),
        Example("The ban lasts from Jan. 19 to Jan. 5 next year."),
        Example("They won 2019-2015 on the night. Call 555-2019-2015 now. Part 2015-2010 is sold out."),
        Example("It is dry from October to March and from Sept. 25-Oct. 12."),
        Example("Sales grew in June 2021, against March 2021."),
        Example("The gap between March 2022 and March 2021 was as wide as the gap between 2019 and 2015."),
        Example("They won 31-17 Sept. 12 in Athens. It was a 5-4 June ruling. She beat Anna May 6-4, 6-3."),
        Example("The bill passed 52-48 June 12, and another 12-9 June after a debate."),
        Example("The pool is open from 9 to 5 April to September, and on Sept. 25-7 p.m. if dry."),
        Example("He compared output from March 2022 to March 2021."),
        Example("The war went on from Nov. 20, 2013, to Feb. 8, 2014, and between 2015 and 2019."),
        Example("On Jan. 19 and Jan. 5 it rained. Between Jan. 19 and Feb. 5 it did not."),
        Example("The exhibition closes on July 5. May 3, 2021, is the day to remember."),
    ),
)
