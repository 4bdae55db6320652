"""Noun phrases: where the one around an event noun begins and ends, and which words restrict it."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lintnews.lazy import lazy
from lintnews.views.event_clauses import is_determiner, is_event_noun, is_stop, is_verb_like
from lintnews.views.event_words import listed, nouns, stem

if TYPE_CHECKING:
    from lintnews.views.event_clauses import Token

# "two-hour", "three-day": how long it took does not tell which one it was.
_LENGTH = lazy(r"\w+-(?:minute|hour|day|week|month|year)(?:s|-long|-old)?$")
_LONGEST = 9


class Phrase(NamedTuple):
    """A noun phrase with an event noun, as indices into its tokens.

    ``start`` is its first word, the determiner if it has one; ``end`` lies behind the words that follow the head.
    """

    start: int
    head: int
    end: int
    determiner: str
    definite: bool
    words: frozenset[str]


def content(tokens: list[Token]) -> frozenset[str]:
    """Return the words that restrict an event, without small words, praise and blame, and lengths of time."""
    return frozenset(
        stem(token.lower)
        for token in tokens
        if not is_stop(token)
        and not is_determiner_word(token)
        and token.lower not in listed("neutral")
        and not token.lower.endswith("ly")
        and not _LENGTH().match(token.lower)
    )


def is_determiner_word(token: Token) -> bool:
    """Tell a determiner in letters from a figure, which may be a name: "Route 14"."""
    return is_determiner(token) and not token.lower[0].isdigit()


def is_adjective(tokens: list[Token], index: int) -> bool:
    """Tell a word in -ed that describes the noun after it ("the failed vote") from a verb."""
    if index + 1 >= len(tokens) or is_stop(tokens[index + 1]) or is_determiner(tokens[index + 1]):
        return False
    if tokens[index].lower in listed("past") or tokens[index].lower in listed("auxiliaries"):
        return False
    if index == 0:
        return False
    before = tokens[index - 1]
    return (
        (is_determiner(before) and not before.lower[0].isdigit())
        or before.is_possessive
        or before.lower in listed("joining")
        or before.lower in listed("neutral")
    )


def event_before(tokens: list[Token]) -> Phrase | None:
    """Find the event noun that ends the tokens, or that only phrases with a preposition follow."""
    head = _head_before(tokens)
    if head is None:
        return None
    start, determiner, definite = _left_edge(tokens, head)
    before, after = tokens[start:head], tokens[head + 1 :]
    if not _is_one_event(tokens[head], before, determiner):
        return None
    return Phrase(start, head, len(tokens), determiner, definite, content(before) | content(after))


def event_after(tokens: list[Token]) -> Phrase | None:
    """Find the event noun of the noun phrase that the tokens begin with; a day has opened it already."""
    head = _head_after(tokens)
    if head is None or any(token.lower in listed("occasions") for token in tokens[:head]):
        return None
    end = _right_edge(tokens, head)
    return Phrase(0, head, end, "", definite=True, words=content(tokens[:head]) | content(tokens[head + 1 : end]))


def _head_before(tokens: list[Token]) -> int | None:
    if not tokens or (is_stop(tokens[-1]) and not is_event_noun(tokens[-1])):
        return None
    for index in range(len(tokens) - 1, max(-1, len(tokens) - 14), -1):
        token = tokens[index]
        if is_event_noun(token) and not token.is_possessive:
            follows = tokens[index + 1] if index + 1 < len(tokens) else None
            return index if follows is None or follows.lower in listed("joining") else None
        small = token.lower in listed("joining") or token.lower == "and" or is_determiner(token)
        if (is_stop(token) and not small) or (is_verb_like(token) and not is_adjective(tokens, index)):
            return None
    return None


def _left_edge(tokens: list[Token], head: int) -> tuple[int, str, bool]:
    """Return where the noun phrase begins, its determiner, and whether it is definite."""
    start = head
    owned = False
    while start > 0 and head - start < _LONGEST:
        token = tokens[start - 1]
        if is_determiner_word(token) or (token.lower.isdigit() and start - 1 == 0):
            lower = token.lower
            return start - 1, lower, lower in listed("definite") or owned
        if is_stop(token) or (is_verb_like(token) and not _is_inside(tokens, start - 1)):
            break
        owned = owned or token.is_possessive
        start -= 1
    return start, "", owned


def _is_inside(tokens: list[Token], index: int) -> bool:
    """Tell a word in -ed that a determiner opens the way for: "the closely watched vote"."""
    if tokens[index].lower in listed("past") or tokens[index].lower in listed("auxiliaries"):
        return False
    for token in reversed(tokens[max(0, index - 3) : index]):
        if is_determiner_word(token) or token.is_possessive:
            return True
        if is_stop(token) or is_verb_like(token):
            return False
    return False


def _is_one_event(head: Token, before: list[Token], determiner: str) -> bool:
    """Tell whether the phrase means one event of its own, and not one of a row or none."""
    if determiner in listed("other_determiners") or any(token.lower in listed("occasions") for token in before):
        return False
    plural = nouns()[head.lower].plural
    owned = any(token.is_possessive for token in before)
    # A singular without an article is a verb, a modifier or a headline: "lawmakers vote Tuesday".
    return plural or bool(determiner) or owned


def _head_after(tokens: list[Token]) -> int | None:
    for index, token in enumerate(tokens[:_LONGEST]):
        follows = tokens[index + 1] if index + 1 < len(tokens) else None
        if is_event_noun(token):
            if follows is None or is_stop(follows) or is_verb_like(follows) or follows.lower.endswith("ly"):
                return index
        elif is_stop(token) or is_determiner(token) or token.lower in listed("past"):
            return None
    return None


def _right_edge(tokens: list[Token], head: int) -> int:
    """Return the end of the phrases that follow the head: "in Zhanaozen", "of the bridge"."""
    end = head + 1
    while end < len(tokens) and tokens[end].lower in listed("joining") and end - head < _LONGEST:
        inner = end + 1
        while inner < len(tokens) and not is_stop(tokens[inner]) and not (
            is_verb_like(tokens[inner]) and not is_adjective(tokens, inner)
        ):
            inner += 1
        end = inner
    return end
