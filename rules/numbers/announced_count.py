"""A list with more or fewer items than its announcement says.

What it finds: "three towns: Corran and Selby", "five crops: rye, oats, barley and beans", and "for three reasons:" over a list of four points.

Why it matters: an item was lost or added in the edit, and the reader starts to count.

What it leaves alone: lists with asides, clauses, brackets or "such as", names with their states ("Corran, Ohio"), quotations, lists that
break off, and announcements of examples.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS, Block, Related
from lintnews.span import Span
from lintnews.views.number_words import FIRST_WORDS, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex


class _List(NamedTuple):
    """An announcement, its number, the list that follows and how many items it has."""

    announced: Span
    number: int
    items: Span
    follow: int


_ANNOUNCED = lazy(
    r"(?<![\w-])(?P<number>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[2-9]|1[0-2])\s"
    r"(?!(?:of|or|to|and|more|out|hours?|days?|weeks?|months?|years?|minutes?|times|percent|million|billion|points?|words|letters)\b)"
    r"(?:[\p{L}’'-]++\s){0,4}?(?P<noun>\p{Ll}[\p{Ll}’'-]{1,30}s)$"
)
_WORD = r"(?!(?:and|or|which|who|whose|whether|that|if|when|where|with|as|is|are|was|were|has|have|had|it|they|he|she|a|an|including|plus|then|to|how|why|what|both|not|but)\b)(?:\p{Lu}\.|[\p{L}’'&-]++)"
_ITEM = rf"(?:{_WORD})(?:\s{_WORD}){{0,3}}+"
_INLINE = lazy(
    rf"\s(?P<item>{_ITEM})(?:,\s(?P<item>{_ITEM})){{0,11}}+,?\sand\s(?P<item>{_ITEM})(?=\.(?:\s|$)|;|\s?$)"
)
_ASIDE = lazy(
    r"(?i)\b(?:the (?:capital|state|former|latter|first|second|other|last)|ohio|utah|texas|calif|california|florida|fla|georgia|iowa|maine|michigan|mass|oregon|nevada|virginia"
    r"|washington|illinois|kansas|alabama|alaska|arizona|arkansas|colorado|delaware|idaho|indiana|kentucky|louisiana|maryland|minnesota|mississippi|missouri|montana|nebraska"
    r"|oklahoma|pennsylvania|tennessee|vermont|wisconsin|wyoming|england|wales|scotland|france|germany|italy|spain|canada|china|india|japan|inc|ltd|llc|jr|sr)\b"
)
_VAGUE = lazy(
    r"(?i)\b(?:among|including|include[sd]?|such as|for example|other|others|e\.g|at least|about|more than|over|nearly|almost|up to|some|top|first|last|next|another|every|each|all but)\s(?:the\s)?$"
)
_FEWEST, _MOST = 2, 12


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Count the items of each list that is announced with a number."""
    for found in _judged(document):
        if found.follow == found.number:
            continue
        announced = found.announced.of(document.text)
        yield Finding(
            found.announced,
            f"“{announced}” announces {found.number}, and {found.follow} follow: count again, or look for an item that was lost",
            (Related(found.items, "the list"),),
        )


def _judged(document: Document) -> Iterator[_List]:
    text = document.text
    place = text.find(":", 1)
    while place >= 0:
        match = _announcement(document, place)
        if match is not None:
            found = _inline(document, match, place) or _points(document, match, place)
            if found is not None:
                yield found
        place = text.find(":", place + 1)


def _announcement(document: Document, place: int) -> regex.Match[str] | None:
    """Return the number and noun that stand right before a colon."""
    text = document.text
    if text[place - 1] != "s":
        return None
    match = _ANNOUNCED().search(text, max(0, place - 60), place)
    if match is None or _VAGUE().search(text, max(0, match.start() - 30), match.start()):
        return None
    return match


def _inline(document: Document, match: regex.Match[str], place: int) -> _List | None:
    """Read the list behind the colon, if it is a plain one."""
    index = document.paragraph_at(place)
    if index is None:
        return None
    text, end = document.text, document.paragraphs[index].end
    listed = _INLINE().match(text, place + 1, end)
    if listed is None or _ASIDE().search(text, place, listed.end()):
        return None
    items = listed.captures("item")
    number = int(number_of(match["number"]).amount)
    if not _alike(items) or (len(items) > number and not _are_sure(items)):
        return None
    return _List(Span(*match.span()), number, Span(place + 2, listed.ends("item")[-1]), len(items))


def _alike(items: list[str]) -> bool:
    """Tell whether all items begin alike: names, or common nouns, and none is an aside with an article."""
    if any(
        item.lower().startswith(("the ", "his ", "her ", "its ", "their ", "some ", "several ", "many "))
        for item in items
    ):
        return False
    # "Six clinics: four in Corran and two in Selby" are parts, not items.
    if any(item.partition(" ")[0].lower() in FIRST_WORDS for item in items):
        return False
    return len({item[0].isupper() for item in items}) == 1


def _are_sure(items: list[str]) -> bool:
    """Tell whether none of the items can be an aside to the one before it: single words, or full names."""
    if items[0][0].islower():
        return all(" " not in item for item in items)
    return all(
        2 <= len(item.split()) <= 3 and all(word[0].isupper() for word in item.split()) for item in items
    )


def _points(document: Document, match: regex.Match[str], place: int) -> _List | None:
    """Count the points of a list below a paragraph that ends with the announcement."""
    index = document.paragraph_at(place)
    paragraphs = document.paragraphs
    if index is None or paragraphs[index].end != place + 1:
        return None
    last = index + 1
    marks = set()
    while last < len(paragraphs) and paragraphs[last].kind is Block.LIST:
        mark = document.text[paragraphs[last].start]
        marks.add("1" if mark.isalnum() else mark)
        if len(marks) > 1:
            break
        last += 1
    count = last - index - 1
    # One paragraph that looks like a point may be a whole list, and a list without an end may go on.
    if not _FEWEST <= count <= _MOST or last == len(paragraphs):
        return None
    number = int(number_of(match["number"]).amount)
    return _List(
        Span(*match.span()), number, Span(paragraphs[index + 1].start, paragraphs[last - 1].end), count
    )


RULE = Rule(
    name="announced-count",
    severity=Severity.WARNING,
    summary="a list with more or fewer items than it was announced with",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    reads_quotations=False,
    triggers=("s:",),
    opportunities=_judged,
    bad=(
        Example("The ferry calls at ⟦three towns⟧: ⟦~Corran and Selby⟧.", says="announces 3, and 2 follow"),
        Example("They grow ⟦five crops⟧: ⟦~rye, oats, barley and beans⟧.", says="announces 5, and 4 follow"),
        Example("She named ⟦two witnesses⟧: ⟦~Ann Doe, Tom Weir and Ruth Ambler⟧."),
        Example("The mill makes ⟦four old kinds of cloths⟧: ⟦~baize, serge and felt⟧. It sells well."),
        Example(
            "The board shut it for ⟦three reasons⟧:\n\n⟦~- The roof leaks.\n\n- The stairs are steep.⟧\n\nIt will be sold."
        ),
        Example(
            "It has ⟦two aims⟧:\n\n⟦~1. Shut the mill.\n\n2. Sell the land.\n\n3. Pay the debt.⟧\n\nAll agreed."
        ),
        Example("There were ⟦six winners⟧: ⟦~Corran, Selby, Alden, Tarva and Varden⟧."),
        Example("He keeps ⟦4 animals⟧: ⟦~geese, hens, ducks, goats and pigs⟧."),
    ),
    good=(
        Example(
            "The ferry calls at three towns: Corran, Selby and Alden. They grow four crops: rye, oats, barley and beans."
        ),
        Example(
            "It calls at three towns: Corran, Ohio, Selby, Ohio, and Alden. At two towns: Corran, the capital, and Selby."
        ),
        Example("He named three reasons: that the roof leaks and that the stairs are steep."),
        Example('She said two words: "Never and nowhere." Among three towns: Corran and Selby.'),
        Example("There are two sides: one that she knows and one that she fears, and they meet."),
        Example(
            "The board shut it for two reasons:\n\n- The roof leaks.\n\n- The stairs are steep.\n\nIt will be sold."
        ),
        Example("They grow such as five crops: rye and oats. It lasted three hours: two in rain and fog."),
        Example("He sent three teams: Corran United, led by Weir, Selby and Alden."),
        Example(
            "There are six clinics: four in Corran and two in Selby. They met two friends: Ann, Tom and Ruth. They have two ports: Corran, sunny Selby and Alden."
        ),
    ),
)
