"""Finding the verb that a day belongs to, and the small words around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.views.events.edges import is_adjective
from lintnews.views.events.tokens import is_adverb, is_verb_like, verb_at
from lintnews.views.events.words import listed

if TYPE_CHECKING:
    from lintnews.views.events.tokens import Token

_TAKES = frozenset({"took", "take", "takes", "taken"})
# These tell of a plan without "will": "the trial begins on Monday". Shops open and close every day.
_SCHEDULE = frozenset({"begins", "starts", "ends", "launches", "arrives", "departs", "retires"})
# A clause has no more words than this.
_LONGEST = 24


def last_verb(tokens: list[Token]) -> int | None:
    """Find the verb that a day at the end of the tokens belongs to."""
    for index in range(len(tokens) - 1, max(-1, len(tokens) - _LONGEST), -1):
        if is_candidate(tokens, index):
            return index
        if is_barrier(tokens, index):
            return None
    return None


def first_verb(tokens: list[Token]) -> int | None:
    """Find the first verb of the tokens, unless it tells of no event."""
    for index in range(min(len(tokens), _LONGEST)):
        if is_candidate(tokens, index):
            return index
        lower = tokens[index].lower
        leads_on = lower in listed("auxiliaries") or (
            lower in _TAKES and is_candidate(tokens[: index + 2], index + 1)
        )
        if is_barrier(tokens, index) and not leads_on:
            return None
    return None


def is_candidate(tokens: list[Token], index: int) -> bool:
    """Tell whether a word may be a verb that tells of an event."""
    if index >= len(tokens):
        return False
    lower = tokens[index].lower
    if lower == "place":
        return index > 0 and tokens[index - 1].lower in _TAKES
    known = verb_at(tokens, index)
    if known is not None and known.form in ("base", "third"):
        return index > 0 and (lower in _SCHEDULE or tokens[index - 1].lower == "will")
    telling = any(
        lower in listed(name) for name in ("held", "happened", "planned", "causing", "striking", "tearing")
    )
    return (telling or known is not None) and not is_adjective(tokens, index)


def is_barrier(tokens: list[Token], index: int) -> bool:
    """Tell whether a word separates a day from the verbs before it."""
    token = tokens[index]
    return (
        token.is_mark
        or (token.lower in listed("conjunctions") and token.lower != "and")
        or token.lower in listed("pronouns")
        or (is_verb_like(token) and not is_adjective(tokens, index))
    )


def auxiliaries(tokens: list[Token], index: int) -> int:
    """Return where the auxiliaries and adverbs before a verb begin."""
    start = index
    while start > 0:
        token = tokens[start - 1]
        if (
            token.lower not in listed("auxiliaries")
            and token.lower not in listed("chained")
            and not is_adverb(token)
        ):
            break
        start -= 1
    return start


def is_loose(token: Token) -> bool:
    """Tell a small word that may stand between a verb and its day: "in", "of", "and"."""
    return token.lower in listed("joining") or token.lower in listed("loose")
