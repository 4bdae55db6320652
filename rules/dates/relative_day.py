"""Today, tomorrow or yesterday with a weekday or a date that they cannot be.

What it finds: "tomorrow, Friday" in an article of a Friday, "today (Jan. 5)" in one of Jan. 7: a day that the text
itself explains, and not as the article's date says.

Why it matters: such words go stale when a story is held over for a day, and the reader is sent to the wrong one.

What it leaves alone: quotations; lists of days ("today, Friday and Sunday"); days more than a month away, which belong
to an older text that is shown again; and one day's difference where the article's date comes from a record, a file's
name or an address, which may count days in another zone or from the hour of upload. It is silent where that date is
unknown.
"""

from collections.abc import Iterator
from datetime import date, timedelta

from lintnews import Document, Example, Finding, Need, Rule, Severity
from lintnews.anchor import Published
from lintnews.calendar import WEEKDAYS, day_or_none, weekday_of, written
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS
from lintnews.span import Span
from lintnews.views.dates import SINGLE, DayPart, Mention

_OFFSETS = {"today": 0, "tonight": 0, "tomorrow": 1, "yesterday": -1}

_TRIGGERS = (*_OFFSETS, *map(str.capitalize, _OFFSETS), *map(str.upper, _OFFSETS))

# Farther away, the words stand in an older text: a letter, a post, a story shown again.
_FARTHEST = 31

# Dates that the reader of the story sees, or that the person who runs the program gives.
_SURE_SOURCES = frozenset(
    {"the date given", "the dateline", "the head of the text", "the front matter", "the example"}
)

# A capital in mid-sentence belongs to a name: USA Today.
_WORD = (
    r"(?<![\w-])(?P<word>today|tonight|tomorrow|yesterday"
    r"|(?<![\p{L}\d]\s)(?:Today|Tonight|Tomorrow|Yesterday)|TODAY|TONIGHT|TOMORROW|YESTERDAY)"
)
_PART_OF_DAY = r"(?:\s(?:morning|afternoon|evening|night))?"
# What joins the word to the day after it: a comma, a bracket or a dash, as in "tomorrow, Friday".
_BEFORE = lazy(rf"{_WORD}{_PART_OF_DAY}(?:,\s|\s\(|\s?[–—]\s?|\s-\s)(?:on\s)?$")
# A sentence may also say that today is a certain day.
_IS = lazy(rf"(?<!\b(?:[Ii]f|[Ww]hen|[Tt]hat|[Ww]hether)\s){_WORD}\s(?:is|was|will\sbe)\s(?:the\s)?$")
# The word may stand after the day, in brackets.
_AFTER = lazy(rf"\s\({_WORD}\)")
# What follows a day that explains the word before it; a noun or a verb would make it the start of something else.
_CLOSES = lazy(
    r"[,.;:!?)]|\s?[–—]|\s-\s|\s(?:at|in|from|for|to|as|with|after|before|when|until|by|near|that|of)\b|\s*$"
)
_LIST = lazy(r"\s*,?\s*(?:(?:and|or|to|through|until|&)\s+)?(?:on\s+)?")
_REACH = 24


class _Explained(NamedTuple):
    """A word such as "tomorrow" with the day that the text gives for it."""

    span: Span
    word: str
    part: DayPart


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each explained day with the article's date."""
    published = document.published
    if published is None:
        return
    slack = 0 if published.source in _SURE_SOURCES else 1
    for explained in _judged(document):
        message = _judge(explained, published, slack)
        if message:
            yield Finding(explained.span, message)


def _judged(document: Document) -> Iterator[_Explained]:
    """Yield the days that the text explains."""
    # The words are looked for beside each date only: that is less to read than the text.
    if document.published is None:
        return
    mentions = document.dates
    for index, mention in enumerate(mentions):
        if mention.join == SINGLE and (mention.has_day or mention.is_weekday):
            explained = _explained(document, mention)
            if explained and not (
                index + 1 < len(mentions) and _is_list(document, mention, mentions[index + 1])
            ):
                yield explained


def _explained(document: Document, mention: Mention) -> _Explained | None:
    text = document.text
    start, end = mention.span
    reach = max(document.paragraphs[mention.paragraph].start, start - _REACH)
    match = _BEFORE().search(text, reach, start)
    if match is None and mention.has_day:
        match = _IS().search(text, reach, start)
    if match is not None:
        if not _CLOSES().match(text, end):
            return None
        closed = text[match.end("word") : start].strip() == "(" and text.startswith(")", end)
        return _Explained(Span(match.start(), end + closed), match["word"].lower(), mention.first)
    match = _AFTER().match(text, end)
    return _Explained(Span(start, match.end()), match["word"].lower(), mention.first) if match else None


def _is_list(document: Document, mention: Mention, following: Mention) -> bool:
    """Tell "today, Friday and Sunday", three days, from an explanation."""
    return (
        following.is_weekday == mention.is_weekday
        and _LIST().fullmatch(document.text, mention.span.end, following.span.start) is not None
    )


def _judge(explained: _Explained, published: Published, slack: int) -> str | None:
    """Say what is wrong with an explained day, None if nothing is."""
    offset = _OFFSETS[explained.word]
    meant = published.date + timedelta(days=offset)
    part = explained.part
    if part.month is None or part.day is None:
        apart = ((part.weekday or 0) - meant.weekday() + 3) % 7 - 3
        if abs(apart) <= slack:
            return None
        given = WEEKDAYS[part.weekday or 0]
    else:
        day = _nearest(part, meant)
        if day is None or not slack < abs((day - meant).days) <= _FARTHEST:
            return None
        given = written(day)
    verb = "was" if offset < 0 else "is"
    return (
        f"the article's date is {weekday_of(published.date)}, {written(published.date, year=True)} ({published.source}), "
        f"so {explained.word} {verb} {weekday_of(meant)}, {written(meant)}, not {given}"
    )


def _nearest(part: DayPart, meant: date) -> date | None:
    years = (meant.year - 1, meant.year, meant.year + 1) if part.year is None else (part.year,)
    days = [day for year in years if (day := day_or_none(year, part.month or 0, part.day or 0)) is not None]
    return min(days, key=lambda day: abs((day - meant).days), default=None)


_JAN_7 = date(2022, 1, 7)  # a Friday

RULE = Rule(
    name="relative-day",
    severity=Severity.WARNING,
    summary="today, tomorrow or yesterday with a wrong weekday or date",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    needs=frozenset({Need.PUBLISHED}),
    reads_quotations=False,
    triggers=_TRIGGERS,
    opportunities=_judged,
    bad=(
        Example(
            "The vote is ⟦tomorrow, Friday⟧, at noon.",
            published=_JAN_7,
            says="the article's date is Friday, Jan. 7, 2022 (the example), so tomorrow is Saturday, Jan. 8, not Friday",
        ),
        Example(
            "The bridge opened ⟦today (Jan. 5)⟧ to cars.",
            published=_JAN_7,
            says="so today is Friday, Jan. 7, not Jan. 5",
        ),
        Example(
            "The bridge was shut ⟦yesterday, Wednesday⟧.",
            published=_JAN_7,
            says="so yesterday was Thursday, Jan. 6",
        ),
        Example("The talks resume ⟦tomorrow (Sunday)⟧ in Bern.", published=_JAN_7),
        Example("⟦Today is Jan. 9⟧, the day of the count.", published=_JAN_7),
        Example("Rain is likely on ⟦Sunday (tomorrow)⟧ in the hills.", published=_JAN_7),
        Example("The show is on ⟦tonight – Thursday⟧ – at eight.", published=_JAN_7),
        Example("The mayor spoke ⟦yesterday morning, Jan. 7⟧, to the crew.", published=_JAN_7),
        Example("The first train left ⟦yesterday, 5 January 2022⟧, with no one on board.", published=_JAN_7),
        Example("⟦TOMORROW, JAN. 9⟧: HARBOUR VOTE", published=_JAN_7),
    ),
    good=(
        Example("The vote is tomorrow, Saturday, at noon.", published=_JAN_7),
        Example("The vote is tomorrow, Friday, at noon."),
        Example("The bridge opened today (Jan. 7), not yesterday (Jan. 6).", published=_JAN_7),
        Example("“The vote is tomorrow, Friday, at noon,” she said on Thursday.", published=_JAN_7),
        Example("The shop is open today, Sunday and Monday.", published=_JAN_7),
        Example("Until today, Thursday was his day off.", published=_JAN_7),
        Example("Unlike yesterday, Wednesday crowds were small.", published=_JAN_7),
        Example("The letter, shown again here, begins: Yesterday, Oct. 3, we sailed.", published=_JAN_7),
        Example("Tomorrow, Jan. 6 committee members vote. Today, Jan. 6 is a dark memory."),
        Example("If today is Jan. 9, the count has begun.", published=_JAN_7),
        Example("He works today, tomorrow and Wednesday.", published=_JAN_7),
        Example("USA Today, Thursday, Jan. 6, page 2.", published=_JAN_7),
        Example("It is on show today, Jan. 10 and Jan. 12.", published=_JAN_7),
    ),
)
