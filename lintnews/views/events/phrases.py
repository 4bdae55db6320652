"""Noun phrases: where the one around an event noun begins and ends, and which words restrict it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.views.events.tokens import (
    is_adverb,
    is_determiner,
    is_event_noun,
    is_guessed_noun,
    is_number,
    is_stop,
    is_verb_like,
)
from lintnews.views.events.words import listed, noun_of, stem

if TYPE_CHECKING:
    from collections.abc import Callable

    from lintnews.views.events.tokens import Token

# "two-hour", "three-day": how long it took does not tell which one it was.
_LENGTH = lazy(r"\w+-(?:minute|hour|day|week|month|year)(?:s|-long|-old)?$")
# A noun phrase, and the phrases that follow its noun, have no more words than this.
_LONGEST = 9
_LONGEST_TAIL = 14


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


class Opening(NamedTuple):
    """The words of a noun phrase before its noun, or before a day inside it."""

    start: int
    determiner: str
    definite: bool


def content(tokens: list[Token]) -> frozenset[str]:
    """Return the words that restrict an event, without small words, praise and blame, and lengths of time."""
    return frozenset(
        stem(token.lower)
        for token in tokens
        if not is_stop(token)
        and not is_determiner(token)
        and not is_adverb(token)
        and token.lower not in listed("neutral")
        and not _LENGTH().match(token.lower)
    )


def is_adjective(tokens: list[Token], index: int) -> bool:
    """Tell a word in -ed that describes the noun after it ("the failed vote") from a verb."""
    if index == 0 or index + 1 >= len(tokens) or not tokens[index].lower.endswith("ed"):
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    if is_stop(after) or is_determiner(after):
        return False
    return (
        is_determiner(before)
        or before.is_possessive
        or before.lower in listed("joining")
        or before.lower in listed("neutral")
    )


def event_before(tokens: list[Token]) -> Phrase | None:
    """Find the event noun that ends the tokens, or that only phrases with a preposition follow."""
    is_there = bool(tokens) and tokens[-1].lower == "there"
    if is_there:
        tokens = tokens[:-1]
    head = _head_before(tokens, is_event_noun)
    if head is None:
        head = _head_before(tokens, is_guessed_noun)
    if head is None:
        return None
    start, determiner, definite = _left_edge(tokens, head)
    place = _place_before(tokens[:start]) if is_there else []
    before, after = tokens[start:head], tokens[head + 1 :]
    rank = _rank(before)
    if rank is None or not _is_one_event(tokens[head], before, determiner):
        return None
    words = content([*before, *after, *place]) - {rank}
    return Phrase(start, head, determiner, definite, words, rank)


def event_after(tokens: list[Token]) -> Phrase | None:
    """Find the event noun of the noun phrase that the tokens begin with; a day has opened it already."""
    head = _head_after(tokens, is_event_noun)
    if head is None:
        head = _head_after(tokens, is_guessed_noun)
    rank = _rank(tokens[:head]) if head is not None else None
    if head is None or rank is None:
        return None
    tail = tokens[head + 1 : _right_edge(tokens, head)]
    words = content([*tokens[:head], *tail]) - {rank}
    return Phrase(0, head, "", definite=True, words=words, rank=rank)


def opening(tokens: list[Token]) -> Opening | None:
    """Read the beginning of a noun phrase that goes on behind the tokens: "the deadly", "the union's"."""
    last = tokens[-1]
    if not last.is_possessive and not is_determiner(last) and (is_stop(last) or is_verb_like(last)):
        return None
    found = _left_edge(tokens, len(tokens))
    is_open = last.is_possessive or (found.determiner and last.lower in listed("neutral"))
    is_another = found.determiner in listed("other_determiners") or _rank(tokens[found.start :]) != ""
    return found if is_open and not is_another else None


def _rank(tokens: list[Token]) -> str | None:
    """Return which one of several the words before a noun call it, "" if they do not; None for another or one of a row."""
    rank = ""
    for token in tokens:
        if token.lower in listed("occasions"):
            return None
        if token.lower in listed("ranks"):
            if rank or token.is_name:  # "the First Minister's"
                return None
            rank = token.lower
    return rank


def noun_phrase(tokens: list[Token]) -> int | None:
    """Return where the noun phrase begins that ends the tokens, of whatever noun; None if there is none."""
    if not tokens or is_stop(tokens[-1]) or is_verb_like(tokens[-1]):
        return None
    return _left_edge(tokens, len(tokens) - 1).start


def trailing(tokens: list[Token]) -> frozenset[str]:
    """Return the restricting words that follow a day: "the concert on Saturday in York"."""
    inside = tokens[: _right_edge(tokens, -1)]
    # "the vote on Saturday in an interview" restricts nothing.
    return frozenset() if any(is_event_noun(token) for token in inside) else content(inside)


def _head_before(tokens: list[Token], is_head: Callable[[Token], bool]) -> int | None:
    if not tokens or (is_stop(tokens[-1]) and not is_head(tokens[-1])):
        return None
    for index in range(len(tokens) - 1, max(-1, len(tokens) - _LONGEST_TAIL), -1):
        token = tokens[index]
        if is_head(token):
            follows = tokens[index + 1] if index + 1 < len(tokens) else None
            return index if follows is None or follows.lower in listed("joining") else None
        small = token.lower in listed("joining") or token.lower == "and" or is_determiner(token)
        if (is_stop(token) and not small) or (is_verb_like(token) and not is_adjective(tokens, index)):
            return None
    return None


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


def _left_edge(tokens: list[Token], head: int) -> Opening:
    """Find where the noun phrase begins whose noun stands at ``head``."""
    start = head
    owned = False
    while start > 0 and head - start < _LONGEST:
        token = tokens[start - 1]
        if is_determiner(token) and not _is_in_name(tokens, start - 1):
            return Opening(start - 1, token.lower, token.lower in listed("definite") or owned)
        if is_stop(token) or (is_verb_like(token) and not _is_inside(tokens, start - 1)):
            break
        owned = owned or token.is_possessive
        start -= 1
    return Opening(start, "", owned)


def _is_inside(tokens: list[Token], index: int) -> bool:
    """Tell a word in -ed that a determiner opens the way for: "the closely watched vote"."""
    if not tokens[index].lower.endswith("ed"):
        return False
    for token in reversed(tokens[max(0, index - 3) : index]):
        if is_determiner(token) or token.is_possessive:
            return True
        if is_stop(token) or is_verb_like(token):
            return False
    return False


def _is_one_event(head: Token, before: list[Token], determiner: str) -> bool:
    """Tell whether the phrase means one event of its own, and not one of a row or none."""
    if determiner in listed("other_determiners"):
        return False
    # A singular without an article is a verb, a modifier or a headline: "lawmakers vote Tuesday".
    return noun_of(head.lower).plural or bool(determiner) or any(token.is_possessive for token in before)


def _head_after(tokens: list[Token], is_head: Callable[[Token], bool]) -> int | None:
    for index, token in enumerate(tokens[:_LONGEST]):
        if is_head(token):
            follows = tokens[index + 1] if index + 1 < len(tokens) else None
            if follows is None or _ends_phrase(follows):
                return index
        elif (
            is_stop(token)
            or token.lower in listed("past")
            or (is_determiner(token) and not _is_in_name(tokens, index))
        ):
            return None
    return None


def _is_in_name(tokens: list[Token], index: int) -> bool:
    """Tell the number in "Six Nations" from one that counts."""
    token, follows = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    return token.is_name and token.lower in listed("indefinite") and follows is not None and follows.is_name


def _ends_phrase(token: Token) -> bool:
    """Tell a word that cannot go on with a noun phrase from the second half of "crash site"."""
    return (
        is_stop(token)
        or is_verb_like(token)
        or is_determiner(token)
        or is_number(token)
        or is_adverb(token)
        or token.is_name
    )


def _right_edge(tokens: list[Token], head: int) -> int:
    """Return the end of the phrases that follow the head: "in Zhanaozen", "of the bridge"."""
    end = head + 1
    while end < len(tokens) and tokens[end].lower in listed("joining") and end - head < _LONGEST:
        end += 1
        while end < len(tokens) and not is_stop(tokens[end]):
            if is_verb_like(tokens[end]) and not is_adjective(tokens, end):
                return end
            end += 1
    return end
