"""Where noun phrases begin and end, and where an event noun stands in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.record import NamedTuple
from lintnews.views.events.tokens import is_adverb, is_determiner, is_number, is_stop, is_verb_like, verb_at
from lintnews.views.events.words import listed, stem

if TYPE_CHECKING:
    from collections.abc import Callable

    from lintnews.views.events.tokens import Token

# A noun phrase, and the phrases that follow its noun, have no more words than this.
_LONGEST = 9
_LONGEST_TAIL = 18


class Opening(NamedTuple):
    """The words of a noun phrase before its noun, or before a day inside it."""

    start: int
    determiner: str
    definite: bool


def left_edge(tokens: list[Token], head: int) -> Opening:
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


def right_edge(tokens: list[Token], head: int) -> int:
    """Return the end of the phrases that follow the head: "in Zhanaozen", "of the bridge"."""
    end = head + 1
    if end + 1 < len(tokens) and tokens[end].lower in listed("held") and is_joining(tokens, end + 1):
        end += 1  # "the town hall hosted by"
    while end < len(tokens) and is_joining(tokens, end) and end - head < _LONGEST:
        end += 1
        while end < len(tokens) and not is_stop(tokens[end]):
            if is_verb_like(tokens[end]) and not is_adjective(tokens, end):
                return end
            end += 1
    return end


def head_before(tokens: list[Token], is_head: Callable[[Token], bool]) -> int | None:
    """Find the noun that ends the tokens, or that only phrases with a preposition follow; ``is_head`` tells one."""
    if not tokens or (is_stop(tokens[-1]) and not is_head(tokens[-1])):
        return None
    for index in range(len(tokens) - 1, max(-1, len(tokens) - _LONGEST_TAIL), -1):
        token = tokens[index]
        if is_head(token) and not _ends_verb(tokens, index):
            follows = tokens[index + 1] if index + 1 < len(tokens) else None
            if follows is None or is_joining(tokens, index + 1):
                return index
            if not token.is_name:  # "crash site", but "Tea Party conservatives"
                return None
        small = is_joining(tokens, index) or token.lower == "and" or is_determiner(token)
        if (is_stop(token) and not small) or (is_verb_like(token) and not is_adjective(tokens, index)):
            return None
    return None


def head_after(tokens: list[Token], is_head: Callable[[Token], bool]) -> int | None:
    """Find the noun of the noun phrase that the tokens begin with, or go on with; ``is_head`` tells one."""
    for index, token in enumerate(tokens[:_LONGEST]):
        if is_head(token):
            follows = tokens[index + 1] if index + 1 < len(tokens) else None
            if follows is None or (_ends_phrase(follows) and not _goes_on(tokens, index, is_head)):
                return index
        elif (
            is_stop(token)
            or token.lower in listed("past")
            or (is_determiner(token) and not _is_in_name(tokens, index))
        ):
            return None
    return None


def noun_phrase(tokens: list[Token]) -> int | None:
    """Return where the noun phrase begins that ends the tokens, of whatever noun; None if there is none."""
    if not tokens or is_stop(tokens[-1]) or (is_verb_like(tokens[-1]) and not _is_noun(tokens)):
        return None
    return left_edge(tokens, len(tokens) - 1).start


def is_adjective(tokens: list[Token], index: int) -> bool:
    """Tell a word in -ed that describes the noun after it ("the failed vote") from a verb."""
    if index == 0 or index + 1 >= len(tokens) or not tokens[index].lower.endswith("ed"):
        return False
    before, after = tokens[index - 1], tokens[index + 1]
    if is_stop(after) or is_determiner(after):
        return False
    if before.lower == "that" and index > 1 and not is_stop(tokens[index - 2]):
        return False  # "the attack that killed two"
    return (
        is_determiner(before)
        or before.is_possessive
        or before.lower in listed("joining")
        or before.lower in listed("neutral")
    )


def _ends_verb(tokens: list[Token], index: int) -> bool:
    """Tell the second half of a verb: "opened fire"."""
    verb = verb_at(tokens, index - 1) if index else None
    return verb is not None and verb.particle > 0


def is_joining(tokens: list[Token], index: int) -> bool:
    """Tell a small word that may join a noun to an event: "of", "in", the "to" of "call to the offices", but not of "plan to stay"."""
    lower = tokens[index].lower
    if lower != "to":
        return lower in listed("joining")
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    return follows is not None and (
        is_determiner(follows)
        or follows.is_name
        or (follows.lower.endswith("s") and stem(follows.lower) != follows.lower)
    )


def _is_noun(tokens: list[Token]) -> bool:
    """Tell "the cost" from "would cost"."""
    return len(tokens) > 1 and (is_determiner(tokens[-2]) or tokens[-2].is_possessive)


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


def _is_in_name(tokens: list[Token], index: int) -> bool:
    """Tell the number in "Six Nations" from one that counts."""
    token, follows = tokens[index], tokens[index + 1] if index + 1 < len(tokens) else None
    return token.is_name and token.lower in listed("indefinite") and follows is not None and follows.is_name


def _goes_on(tokens: list[Token], index: int, is_head: Callable[[Token], bool]) -> bool:
    """Tell "return" in "the return Selby Cup clash", which is no noun there."""
    end = index + 1
    while end < len(tokens) and tokens[end].is_name and not is_stop(tokens[end]):
        end += 1
    return index + 1 < end < len(tokens) and is_head(tokens[end])


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
