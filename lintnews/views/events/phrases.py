"""Noun phrases around an event noun: which one it is, and which words restrict it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lintnews.calendar import WEEKDAYS
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.views.events.edges import Opening, head_after, head_before, is_joining, left_edge, right_edge
from lintnews.views.events.tokens import (
    is_adverb,
    is_determiner,
    is_event_noun,
    is_guessed_noun,
    is_stop,
    is_verb_like,
)
from lintnews.views.events.words import listed, noun_of, stem

if TYPE_CHECKING:
    from lintnews.views.events.tokens import Token

_DAYS = frozenset(day.lower() for day in WEEKDAYS)
# "two-hour", "three-day": how long it took does not tell which one it was.
_LENGTH = lazy(r"\w+-(?:minute|hour|day|week|month|year)(?:s|-long|-old)?$")
_AT_PLACES = frozenset({"in", "at", "near", "outside", "inside", "against", "with", "between", "over", "of"})
_TO_PLACES = frozenset({"to", "in", "at", "near", "from", "of", "into", "through"})


class Phrase(NamedTuple):
    """A noun phrase with an event noun, as indices into its tokens.

    ``start`` is its first word, the determiner if it has one; ``head`` the noun; ``words`` restrict it; ``rank`` tells which
    one of several it is called, "" if it is not.
    """

    start: int
    head: int
    determiner: str
    definite: bool
    words: frozenset[str]
    rank: str


def content(tokens: list[Token]) -> frozenset[str]:
    """Return the words that restrict an event, without small words, praise and blame, and lengths of time."""
    return frozenset(
        stem(token.lower)
        for token in tokens
        if not is_stop(token)
        and not is_determiner(token)
        and not is_adverb(token)
        and token.lower not in listed("neutral")
        and token.lower not in _DAYS
        and not _LENGTH().match(token.lower)
    )


def event_before(tokens: list[Token]) -> Phrase | None:
    """Find the event noun that ends the tokens, or that only phrases with a preposition follow."""
    is_there = bool(tokens) and tokens[-1].lower == "there"
    if is_there:
        tokens = tokens[:-1]
    head = _head(tokens)
    if head is None:
        return None
    start, determiner, definite = left_edge(tokens, head)
    place = _place_before(tokens[:start]) if is_there else []
    before, after = tokens[start:head], tokens[head + 1 :]
    rank = _rank(before)
    if rank is None or not _is_one_event(tokens[head], before, determiner):
        return None
    words = content([*before, *after, *place]) - {rank}
    words |= grounds(tokens[head], after)
    return Phrase(start, head, determiner, definite, words, rank)


def _head(tokens: list[Token]) -> int | None:
    head = head_before(tokens, is_event_noun)
    if head is None:
        return head_before(tokens, is_guessed_noun)
    start, determiner, definite = left_edge(tokens, head)
    if start > 1 and tokens[start - 1].lower == "of" and is_event_noun(tokens[start - 2]):
        return start - 2  # "the debate of the election"
    is_less = noun_of(tokens[head].lower).plural or not (determiner or definite)
    if is_less and start > 0 and is_joining(tokens, start - 1):
        # "the bird strike during take-off": what has no article, and a plural, is not the one that is spoken of.
        outer = head_before(tokens[: start - 1], is_event_noun)
        return head if outer is None else outer
    return head


def _is_one_event(head: Token, before: list[Token], determiner: str) -> bool:
    """Tell whether the phrase means one event of its own, and not one of a row or none."""
    if determiner in listed("other_determiners") or any(stem(token.lower) in _DAYS for token in before):
        return False  # "any fight", and "Thursday's fight" on Monday
    # A singular without an article is a verb, a modifier or a headline: "lawmakers vote Tuesday".
    return noun_of(head.lower).plural or bool(determiner) or any(token.is_possessive for token in before)


def event_after(tokens: list[Token]) -> Phrase | None:
    """Find the event noun of the noun phrase that the tokens begin with; a day has opened it already."""
    head = head_after(tokens, is_event_noun)
    if head is None:
        head = head_after(tokens, is_guessed_noun)
    rank = _rank(tokens[:head]) if head is not None else None
    if head is None or rank is None:
        return None
    tail = tokens[head + 1 : right_edge(tokens, head)]
    words = content([*tokens[:head], *tail]) - {rank}
    words |= grounds(tokens[head], tail)
    return Phrase(0, head, "", definite=True, words=words, rank=rank)


def grounds(head: Token, tail: list[Token]) -> frozenset[str]:
    """Mark where a match is played, which is not whom it is played against: "the win at Selby", "the win over Selby"."""
    if not noun_of(head.lower).fixture:
        return frozenset()
    return frozenset(f"at {stem(name.lower)}" for word, name in pairwise(tail) if word.lower in ("at", "in"))


def opening(tokens: list[Token]) -> Opening | None:
    """Read the beginning of a noun phrase that goes on behind the tokens: "the deadly", "the union's"."""
    last = tokens[-1]
    if not last.is_possessive and not is_determiner(last) and (is_stop(last) or is_verb_like(last)):
        return None
    found = left_edge(tokens, len(tokens))
    is_open = last.is_possessive or (found.determiner and last.lower in listed("neutral"))
    is_another = found.determiner in listed("other_determiners") or _rank(tokens[found.start :]) != ""
    return found if is_open and not is_another else None


def _rank(tokens: list[Token]) -> str | None:
    """Return which one of several the words before a noun call it, "" if they do not; None for another or one of a row."""
    rank = ""
    for number, token in enumerate(tokens):
        is_last = token.lower == "last" and not _is_time(tokens[number + 1 : number + 2])
        if token.lower in listed("occasions") and not is_last:
            return None
        if is_last or token.lower in listed("ranks"):
            if rank or token.is_name:  # "the First Minister's"
                return None
            rank = token.lower
    return rank


def _is_time(tokens: list[Token]) -> bool:
    """Tell "last week's" from "his last"."""
    return any(stem(token.lower) in listed("spans") for token in tokens)


def trailing(tokens: list[Token]) -> frozenset[str]:
    """Return the restricting words that follow a day: "the concert on Saturday in York"."""
    if not tokens or tokens[0].lower not in _AT_PLACES:
        return frozenset()  # "watched the debate on Thursday from home"
    inside = tokens[: right_edge(tokens, -1)]
    # "the vote on Saturday in an interview" restricts nothing.
    return frozenset() if any(is_event_noun(token) for token in inside) else content(inside)


def _place_before(tokens: list[Token]) -> list[Token]:
    """Return the name to which "there" goes back: "to Selby Bay" in "sent money to Selby Bay after the flood there"."""
    end = len(tokens)
    while end > 0:
        start = end
        while start > 0 and tokens[start - 1].is_name and not is_stop(tokens[start - 1]):
            start -= 1
        if 0 < start < end and tokens[start - 1].lower in _TO_PLACES:
            return tokens[start:end]
        end = min(start, end - 1)
    return []
