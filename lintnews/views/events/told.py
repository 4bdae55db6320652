"""Nouns that no list has and that the article itself tells as events: "Tuesday's unveiling", "the rescue took place".

A day owns an event, hardly ever a thing or a person; and only events take place.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.views.events.words import is_no_event, nouns

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import regex

    from lintnews.document import Document
    from lintnews.views.meaning import Meaning

_OWNED = lazy(
    r"(?:\s(?:early\s)?(?:morning|afternoon|evening|night))?+[’']s\s++(?:[\p{L}’'-]++\s){0,3}?(?P<noun>\p{Ll}{3,})"
    r"(?=\s(?:in|at|on|of|near|was|is|will|has|had|that|which|and|between|with|against|by|for|to|from|over|after|before|when"
    r"|where|could|would|may|\p{Ll}{2,}ed)\b|[.,;:!?])"
)
_PLACE = r"(?:\s(?:in|at|near|of|on)\s(?:the\s)?+\p{Lu}[\p{L}’'-]*+(?:\s\p{Lu}[\p{L}’'-]*+){0,3}+)?+"
_TAKES_PLACE = lazy(
    rf"\b[Tt]he\s(?:[\p{{L}}’'-]++\s){{0,3}}?(?P<noun>\p{{Ll}}{{3,}}){_PLACE}"
    r"(?:,\swhich|\sthat)?+\s(?:took\splace|happened|occurred|will\stake\splace)\b"
)
_DURING = lazy(
    r"\b[Dd]uring\s(?:the|a|an|that|this)\s(?:[\p{L}’'-]++\s){0,3}?(?P<noun>\p{Ll}{3,})"
    r"(?=\s(?:in|at|on|of|near)\b|[.,;:!?])"
)
# Before a person or a body somebody speaks, and after one somebody runs: their nouns have endings of their own.
_BEFORE = lazy(
    r"\b(?:[Bb]efore|[Aa]fter|[Ss]ince|[Uu]ntil|[Ff]ollowing)\s(?:the|a|an|that|this)\s(?:[\p{L}’'-]++\s){0,3}?"
    r"(?P<noun>\p{Ll}{3,}(?<!er|or|ist|ee|man|woman|ian|ant))(?=\s(?:in|at|on|of|near)\b)"
)
_TIMES = tuple(
    f"{word} {determiner} "
    for word in ("efore", "fter", "ince", "ntil", "ollowing")
    for determiner in ("the", "a", "an", "that", "this")
)
_HAPPENING = ("took place", "happened", "occurred", "take place")
_LITERALS = Literals((*_HAPPENING, "uring ", *_TIMES))
# No subject begins farther, in code points, before its verb.
_REACH = 200


def told_as_events(document: Document, days: Iterable[Meaning]) -> frozenset[str]:
    """Return the nouns, in lower case, that the article tells as events and that no list has."""
    return frozenset(
        noun
        for noun in _told(document, days)
        if noun not in nouns() and not noun.endswith("s") and not is_no_event(noun)
    )


def _told(document: Document, days: Iterable[Meaning]) -> Iterator[str]:
    text, owned = document.text, _OWNED()
    for day in days:
        if match := owned.match(text, day.mention.span.end):
            yield match["noun"]
    present = _LITERALS.found_in(document)
    matches: list[regex.Match[str]] = []
    for place, literal in _places(text, [literal for literal in present if literal in _HAPPENING]):
        matches += _TAKES_PLACE().finditer(text, max(0, place - _REACH), place + len(literal) + 1)
    if "uring " in present:
        matches += _behind(text, ("uring ",), _DURING())
    if times := [literal for literal in present if literal in _TIMES]:
        matches += _behind(text, times, _BEFORE())
    for match in matches:
        yield match["noun"]


def _behind(text: str, literals: Iterable[str], pattern: regex.Pattern[str]) -> Iterator[regex.Match[str]]:
    """Yield the matches that begin one letter before a literal; to look for it is cheaper than to try the pattern everywhere."""
    end = 0
    for place, _ in sorted(_places(text, literals)):
        if place > end and (match := pattern.match(text, place - 1)):
            yield match
            end = match.end()


def _places(text: str, literals: Iterable[str]) -> Iterator[tuple[int, str]]:
    for literal in literals:
        place = text.find(literal)
        while place >= 0:
            yield place, literal
            place = text.find(literal, place + 1)
