"""A holiday with a fixed day, given on another one.

What it finds: "Christmas Day, Dec. 24", "Halloween (Oct. 30)", "on Nov. 10, Armistice Day,": the name and a day beside
it that is not the day of that name. The days are listed in holidays.txt.

Why it matters: the reader knows the holiday's day and cannot tell which of the two the writer means.

What it leaves alone: other calendars ("Orthodox Christmas Day", "Lunar New Year's Eve"); days before, after and "on the
eve of"; days off that move to a weekday ("observed", "holiday", or within two days on a Friday or Monday); lists of days
("closed on Christmas Day, Dec. 26 and Jan. 1"); bare "Independence Day", which many countries have.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Related, Rule, Severity
from lintnews.calendar import day_or_none, month_number, written
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import WORDS
from lintnews.span import Span
from lintnews.views.dates import SINGLE, Mention
from lintnews.word_lists import read_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex


# Each name of the list has one of these; most dates have none of them near.
_LITERALS = (
    *(" Day", "-Day", "s Eve", "s Night", "e Night", "Halloween", "Hogmanay", "Juneteenth", "Cinco de Mayo"),
    *("Fourth of July", "July Fourth"),
)
# How far before or after a date the name may begin or end.
_REACH = 40
# What joins a name to its day: a comma, a bracket or a dash, perhaps with a word of time.
_LINK = r"(?:,\s|\s\(|\s?[–—]\s|\s-\s)(?:on\s|which\s(?:is|falls)\s(?:on\s)?)?"
_BACK_LINK = r"(?:,\s|\s\(|\s?[–—]\s|\s-\s)(?:on\s|which\sis\s)?"
# Other calendars, and days beside the holiday.
_ANOTHER_DAY = lazy(
    r"(?:\b(?:[Ee]ves?\sof|(?:day|days|night|week|weekend|Monday|Friday|Sunday|Saturday)\s(?:before|after|of|following)|[Oo]bserved?)"
    r"(?:\sthe)?|\b(?:Orthodox|Coptic|Armenian|Ethiopian|Serbian|Russian|Ukrainian|Greek|Georgian|Julian|Old|Lunar|Chinese"
    r"|Jewish|Persian|Iranian|Thai|Tamil|Islamic|Tibetan|Hindu|Nepali|Bengali|Khmer|Lao|Korean|Vietnamese|Canadian|Mexican"
    r"|Indian|British|African|National|Celtic|Little|Mock|first|First|early|late))\s$"
)
_DAY_OFF = lazy(
    r"[^.\n]{0,60}?\b(?:observed|observance|holiday|weekend|in lieu|substitute|Orthodox|calendar|moved)\b"
)
# How many days a day off moves for a weekend, and how many parades and feasts do.
_WEEKEND, _MOVED = 3, 7
# Another date or holiday right after makes a list.
_GOES_ON = lazy(r",?\s(?:and|or|&)\s(?=\p{Lu}|\d|on\s)|\s(?:through|to|until)\s|\s?[-–—/]\s?\d")


class _Pair(NamedTuple):
    """A date and the holiday that stands beside it."""

    mention: Mention
    name: Span
    holiday: Holiday


class Holiday(NamedTuple):
    """A holiday: its days as month and day, and whether the day off may move."""

    days: tuple[tuple[int, int], ...]
    moves: bool


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each date with the day of the holiday beside it."""
    for pair in _judged(document):
        part = pair.mention.first
        month, day = part.month or 0, part.day or 0
        if (month, day) in pair.holiday.days or _is_day_off(pair):
            continue
        right = " or ".join(
            written(found) for days in pair.holiday.days if (found := day_or_none(2024, *days))
        )
        given = day_or_none(2024, month, day)
        if given is not None:
            name = pair.name.of(document.text)
            related = Related(pair.name, f"this is {right}")
            yield Finding(pair.mention.span, f"{name} is {right}, not {written(given)}", (related,))


def _judged(document: Document) -> Iterator[_Pair]:
    """Yield the dates that have a holiday beside them and mean its day."""
    for mention in document.dates:
        if mention.join == SINGLE and mention.has_day and (pair := _pair(document, mention)):
            yield pair


def _pair(document: Document, mention: Mention) -> _Pair | None:
    text = document.text
    paragraph = document.paragraphs[mention.paragraph]
    start, end = mention.span
    around = text[max(0, start - _REACH) : end + _REACH]
    if not any(map(around.__contains__, _LITERALS)):
        return None
    match = _before().search(text, max(paragraph.start, start - _REACH), start)
    if match is None:
        match = _after().match(text, end, min(paragraph.end, end + _REACH))
    if match is None or _ANOTHER_DAY().search(
        text, max(paragraph.start, match.start("name") - 24), match.start("name")
    ):
        return None
    name = Span(*match.span("name"))
    after = max(end, name.end)
    if _DAY_OFF().match(text, after, min(paragraph.end, after + 80)) or _is_listed(document, mention, name):
        return None
    return _Pair(mention, name, _holiday(match["name"]))


def _is_listed(document: Document, mention: Mention, name: Span) -> bool:
    """Tell a list of days from a holiday and its day; brackets always belong to what stands before them."""
    text = document.text
    between = text[min(mention.span.end, name.end) : max(mention.span.start, name.start)]
    if "(" in between:
        # "Halloween (Oct. 25, 1978)" is the film.
        return mention.first.year is not None and mention.span.start > name.start
    start, end = min(mention.span.start, name.start), max(mention.span.end, name.end)
    if _GOES_ON().match(text, end):
        return True
    sentences = document.sentences(mention.paragraph)
    sentence = next(
        (s for s in sentences if s.start <= start < s.end), document.paragraphs[mention.paragraph]
    )
    others = _names().finditer(text, sentence.start, sentence.end)
    return any(other.end() <= start or other.start() >= end for other in others)


def _is_day_off(pair: _Pair) -> bool:
    """Tell whether the day may be the weekday on which the holiday is kept."""
    part = pair.mention.first
    near = any(
        abs((given - true).days) <= (_MOVED if pair.holiday.moves else _WEEKEND)
        for days in pair.holiday.days
        if (given := day_or_none(2024, part.month or 0, part.day or 0)) and (true := day_or_none(2024, *days))
    )
    return near and (pair.holiday.moves or part.weekday in (0, 1, 4))


@cache
def _holidays() -> dict[str, Holiday]:
    """Read the list: the pattern of each name with its days."""
    found = {}
    for line in read_list(__file__, "holidays.txt"):
        name, _, days = line.rpartition(": ")
        pairs = tuple(_month_and_day(day) for day in days.removesuffix(" moves").split(", "))
        found[name] = Holiday(pairs, days.endswith(" moves"))
    return found


def _month_and_day(text: str) -> tuple[int, int]:
    month, day = text.split()
    return month_number(month), int(day)


def _name_pattern() -> str:
    return rf"(?<![\w-])(?P<name>{'|'.join(_holidays())})(?![\w-])"


@cache
def _before() -> regex.Pattern[str]:
    return lazy(_name_pattern() + _LINK + "$")()


@cache
def _after() -> regex.Pattern[str]:
    return lazy(_BACK_LINK + _name_pattern())()


@cache
def _names() -> regex.Pattern[str]:
    return lazy(_name_pattern())()


@cache
def _holiday(name: str) -> Holiday:
    return next(holiday for pattern, holiday in _holidays().items() if lazy(pattern)().fullmatch(name))


RULE = Rule(
    name="holiday-date",
    severity=Severity.WARNING,
    summary="a holiday with a fixed day, given on another one",
    check=check,
    blocks=WORDS,
    triggers=_LITERALS,
    opportunities=_judged,
    bad=(
        Example(
            "The shop is shut on ⟦~Christmas Day⟧, ⟦Dec. 24⟧, for once.",
            says="Christmas Day is Dec. 25, not Dec. 24",
        ),
        Example("The march is on ⟦~International Women’s Day⟧ (⟦8 May⟧) at noon."),
        Example("The crowd met on ⟦Oct. 30⟧, ⟦~Halloween⟧, in the square."),
        Example("⟦~New Year's Eve⟧ (⟦Dec. 30⟧) was calm."),
        Example("On ⟦Feb. 15⟧ (⟦~Valentine's Day⟧) the florist sold out."),
        Example("The parade on ⟦~Bastille Day⟧, ⟦July 4⟧, was short."),
        Example("A minute of silence will be kept on ⟦~Armistice Day⟧, ⟦Nov. 1⟧, at eleven."),
        Example("They wed on ⟦~New Year’s Day⟧ – ⟦Jan. 2, 1999⟧ – in the snow."),
        Example("The pier opened on ⟦~Canada Day⟧, ⟦June 1⟧, to a brass band."),
    ),
    good=(
        Example("The shop is shut on Christmas Day, Dec. 25, and Christmas Eve, Dec. 24."),
        Example("The library is closed Christmas Day, Dec. 26 and New Year's Day."),
        Example("It is closed on Dec. 24, Christmas Day, and Boxing Day."),
        Example(
            "Orthodox Christmas Day, Jan. 7, Christmas Day (Jan. 7 in the old calendar) and Lunar New Year's Eve, Feb. 9, are days off."
        ),
        Example("On the eve of Bastille Day, July 13, he left. The day after Halloween, Nov. 1, it snowed."),
        Example("Banks are shut for Christmas Day (Monday, Dec. 27, observed)."),
        Example("Veterans Day (Monday, Nov. 12) is a day off. So is Boxing Day, Dec. 28, this year."),
        Example("The country marked its Independence Day, Aug. 24, with a parade."),
        Example("Between Halloween, which he loves, and Nov. 5 he hardly sleeps."),
        Example("She flew home before New Year's Day. Jan. 3 was her first day back."),
        Example("His first film, Halloween (Oct. 25, 1978), made him famous."),
    ),
)
