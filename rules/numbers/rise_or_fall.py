"""A rise between two numbers that fall, or a fall between two that rise.

What it finds: "5.7 percent, down from 5.2", "sales rose to 287 from 310", "it fell from $40 to $45".

Why it matters: the two numbers have changed places, or the word beside them is wrong; the reader is told the opposite of what happened.

What it leaves alone: ranks and places ("up from 15th", "rose from 9 to 3 in the table"), numbers below zero, times and scores, numbers of
different things, and rounding words that allow for both.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS, Related
from lintnews.span import Span
from lintnews.views.number_kinds import Kind
from lintnews.views.number_patterns import BEGINS
from lintnews.views.numbers import Number, numbers_in

if TYPE_CHECKING:
    from collections.abc import Iterator


class _Move(NamedTuple):
    """A word of direction and the two numbers that it is said of; ``direction`` is 1 or -1."""

    word: Span
    direction: int
    old: Number
    new: Number


_UP = r"(?P<up>rose|risen|rises|rising|climb(?:ed|s|ing)|jumped|increased|grew|grown|soared|surged|advanced|went up|goes up|gone up)"
_DOWN = r"(?P<down>fell|fallen|falls|falling|dropp?(?:ed|s|ing)|declined|decreased|slid|sank|slumped|plunged|plummeted|shrank|dipped|tumbled|went down|gone down)"
_WORD = r"(?!(?:and|but|while|with|or|as|which|who|that|when|after|before|despite|if|to|from|of|than|for)\b)[\p{L}’'-]++"
_ROUND = r"(?:(?:about|around|some|roughly|approximately|nearly|almost|just|over|under|more|less|than|at|least|an?|the|estimated|only|its|what|low|high|record|peak|level)\s){0,5}"
# What stands right before "from": "75, up", "rose", "rose to 75 tons".
_AFTER_NEW = lazy(
    rf"(?:\s(?:{_WORD}|in|of|for|the|\d{{1,4}})){{0,7}}+(?:,|\s[—–-]|\s\()?\s(?:(?P<up>up|higher)|(?P<down>down|lower))$"
)
_WAYS = ("up", "higher", "down", "lower")
_VERB = lazy(rf"(?<!\p{{L}})(?:{_UP}|{_DOWN})(?:\s(?!to\b){_WORD}){{0,3}}$")
_VERB_TO = lazy(rf"(?<!\p{{L}})(?:{_UP}|{_DOWN})(?:\s(?!by\b){_WORD}){{0,3}}\sto\s{_ROUND}$")
_UNTIL = lazy(rf"(?:\s(?:{_WORD}|in|of|the|\d{{4}})){{0,5}}+,?\sto\s{_ROUND}")
_BETWEEN = lazy(rf"(?:\s(?:{_WORD}|in|of|\d{{4}})){{0,5}}+,?$")
_BASE = lazy(_ROUND)
_NUMBER_NEXT = lazy(rf"{_ROUND}{BEGINS}")
_OTHER = lazy(
    r"(?i)\b(?:rank(?:s|ed|ing|ings)?|place[sd]?|seed(?:ed)?|spots?|no\.|position|table|charts?|list|league|par|standings|minus|negative|below zero|below freezing|deficit|loss(?:es)?|debts?"
    r"|odds|handicap|degrees|temperatures?|grade|division|feet tall|world number|magnitude|rated|bc)\b"
)
_PERCENT = lazy(r"%|per\s?cent")
# One of the two numbers is in figures.
_FROM = lazy(r" from (?=[^0-9]{0,27}+[0-9])")
# Letters of the words above: most sentences with "from" have none of them.
_HINTS = (
    *(
        " up",
        " down",
        " higher",
        " lower",
        "rose",
        "rise",
        "rising",
        "climb",
        "jump",
        "increas",
        "grew",
        "grow",
        "soar",
        "surg",
        "advanc",
        "went",
        "gone",
        "goes",
    ),
    *(
        "fell",
        "fall",
        "drop",
        "declin",
        "decreas",
        " slid",
        " sank",
        "slump",
        "plung",
        "plumm",
        "shr",
        " dip",
        "tumbl",
    ),
)
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
_LEFT, _RIGHT = 90, 110
# In a stretch as short as that more numbers make a table.
_MOST = 5


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the two numbers of each rise and fall."""
    text = document.text
    for move in _judged(document):
        old, new = move.old.rounded, move.new.rounded
        against = new[1] < old[0] if move.direction > 0 else new[0] > old[1]
        if (
            not against
            or (move.old.amount < 1000 <= move.new.amount / 100)
            or (move.new.amount < 1000 <= move.old.amount / 100)
        ):
            continue
        was, now = move.old.span.of(text), move.new.span.of(text)
        yield Finding(
            move.word,
            f"from {was} to {now} is a {'fall' if move.direction > 0 else 'rise'}, not “{move.word.of(text)}”: change the word, or the order of the numbers",
            (
                Related(move.old.span, "the number that it is counted from"),
                Related(move.new.span, "the number that it leads to"),
            ),
        )


def _judged(document: Document) -> Iterator[_Move]:
    text = document.text
    for found in _FROM().finditer(text):
        place, after = found.span()
        if not _NUMBER_NEXT().match(text, after) or not _says_way(text[max(0, place - _LEFT) : place]):
            continue
        index = document.paragraph_at(place)
        if index is None:
            continue
        paragraph = document.paragraphs[index]
        start, end = max(paragraph.start, place - _LEFT), min(paragraph.end, place + _RIGHT)
        move = _move(text, start, place, end, index)
        if move is not None and not _is_other(text, move):
            yield move


def _says_way(stretch: str) -> bool:
    """Tell whether a stretch may hold a word of direction."""
    return any(hint in stretch for hint in _HINTS)


def _is_other(text: str, move: _Move) -> bool:
    """Tell whether the sentence speaks of ranks or of numbers that can be below zero, or states the change in percent.

    The last is what percent-change judges.
    """
    first = min(move.old.span.start, move.new.span.start, move.word.start)
    last = max(move.old.span.end, move.new.span.end)
    start = max(
        0,
        first - _LEFT,
        text.rfind(". ", max(0, first - _LEFT), first),
        text.rfind("\n", max(0, first - _LEFT), first),
    )
    end = text.find(". ", last, last + _LEFT)
    end = end if end > 0 else last + _LEFT
    stated = move.old.kind is not Kind.PERCENT and _PERCENT().search(text, start, end) is not None
    return stated or _OTHER().search(text, start, end) is not None


def _move(text: str, start: int, place: int, end: int, index: int) -> _Move | None:
    """Read the rise or fall whose "from" stands at ``place``."""
    while start < place and text[start - 1 : start].isalnum():
        start += 1
    verb = _VERB().search(text, start, place)
    # Numbers take long to read, so the words without which they say nothing are looked for first.
    if verb is None and not text.endswith(_WAYS, start, place) and text.find("to", start, place) < 0:
        return None
    after = _amounts(text, place + 6, end, index, 2 if verb else 1)
    if not after or not _BASE().fullmatch(text, place + 6, after[0].span.start):
        return None
    old = after[0]
    if verb is not None:
        if len(after) < 2 or not _UNTIL().fullmatch(text, old.span.end, after[1].span.start):
            return None
        return _checked(text, verb.span("up"), verb.span("down"), old, after[1])
    before = _amounts(text, start, place, index, _MOST)
    if not before:
        return None
    new = before[-1]
    word = _AFTER_NEW().fullmatch(text, new.span.end, place)
    if word is None and _BETWEEN().fullmatch(text, new.span.end, place):
        word = _VERB_TO().search(text, start, new.span.start)
    return _checked(text, word.span("up"), word.span("down"), old, new) if word else None


def _amounts(text: str, start: int, end: int, index: int, most: int) -> list[Number]:
    """Return the first numbers of a stretch that are no years, dates or ordinals."""
    numbers = (
        number
        for number in numbers_in(text, start, end, index)
        if number.kind not in (Kind.YEAR, Kind.DATE, Kind.ORDINAL)
    )
    return list(islice(numbers, most))


def _checked(text: str, up: tuple[int, int], down: tuple[int, int], old: Number, new: Number) -> _Move | None:
    """Return the move if its two numbers are of one thing."""
    for number in (old, new):
        if number.kind not in _KINDS or number.amount <= 0 or text[number.span.start - 1] in "-−–":
            return None
    # "From 3.5 million tons to 2.9 million": a unit may be written once.
    if (old.unit and new.unit and old.unit.rstrip("s") != new.unit.rstrip("s")) or (
        old.kind is Kind.PERCENT
    ) != (new.kind is Kind.PERCENT):
        return None
    nouns = old.noun_of(text), new.noun_of(text)
    if all(nouns) and nouns[0] != nouns[1] and old.kind is Kind.COUNT:
        return None
    return _Move(Span(*up), 1, old, new) if up[0] >= 0 else _Move(Span(*down), -1, old, new)


RULE = Rule(
    name="rise-or-fall",
    severity=Severity.WARNING,
    summary="a rise between two numbers that fall, or the other way round",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    reads_quotations=False,
    triggers=(" from ",),
    opportunities=_judged,
    bad=(
        Example(
            "Rates averaged ⟦~5.7 percent⟧ in May, ⟦down⟧ from ⟦~5.2 percent⟧ a year earlier.",
            says="from 5.2 percent to 5.7 percent is a rise, not “down”",
        ),
        Example(
            "The number of looms ⟦rose⟧ to ⟦~287⟧ from ⟦~310⟧ the year before.", says="is a fall, not “rose”"
        ),
        Example("The share ⟦fell⟧ from ⟦~$40⟧ to ⟦~$45⟧ in a week."),
        Example("Some ⟦~89 per cent⟧ of the county is dry, ⟦down⟧ from ⟦~62 per cent⟧ in May."),
        Example("Output ⟦climbed⟧ from about ⟦~3.5 million tons⟧ in 2012 to ⟦~2.9 million⟧ in 2013."),
        Example("The toll ⟦dropped⟧ to ⟦~£14⟧ from ⟦~£12⟧."),
        Example("It has a ⟦~36%⟧ share — ⟦up⟧ from ⟦~39%⟧ — in rye."),
        Example("The herd ⟦shrank⟧ from ⟦~400⟧ to ⟦~4,000⟧ ewes."),
    ),
    good=(
        Example(
            "Rates averaged 5.2 percent, down from 5.7 percent. The number of looms rose to 310 from 287."
        ),
        Example(
            "She rose from 15 to 9 in the rankings and is seeded 3, up from 5. It fell from 3 to 8 on the list."
        ),
        Example("It rose from -3 to 2 degrees. The deficit fell from 30 to 40. Losses rose to $30 from $40."),
        Example(
            "The price fell from 1.5 to $1.2 million. It rose from 90 cents to $1.20, and from 50p to £1."
        ),
        Example("It rose 4 percent from 2010 to 2015. Shares rose 12% to $4 from a low in May 2012."),
        Example(
            "Pay rose from more than 40 to nearly 41 dollars. He grew from a boy of 12 to a man of 9 stone."
        ),
        Example("Boats fell from the quay at 5 from 8 sides. It was 75, up the river from 80 mills."),
        Example("The number of mills fell from 3 to 2 and the number of looms from 40 to 60 a mill."),
    ),
)
