"""Whether a day behind a noun phrase is that of its event, or of a verb or another noun before it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from lintnews.views.events.edges import noun_phrase
from lintnews.views.events.scan import is_candidate
from lintnews.views.events.tokens import (
    is_event_noun,
    is_number,
    is_stop,
    is_verb_like,
)
from lintnews.views.events.words import listed

if TYPE_CHECKING:
    from lintnews.views.events.tokens import Token

# After these a noun phrase is the subject, or what there was.
_OPENERS = frozenset({"is", "was", "be", "been", "what", "which"})
_FINITE = frozenset(
    {"is", "are", "was", "were", "will", "would", "has", "have", "had", "did", "could", "may", "might"}
)
_INDEFINITE = frozenset({"a", "an"})
_SINCE = frozenset({"since", "until"})
_LOOSE_PREPOSITIONS = frozenset({"about", "on", "over", "into", "with", "from", "against"})


def belongs(tokens: list[Token], start: int) -> bool:
    """Tell whether a day after the noun phrase at ``start`` belongs to it, and not to the verb whose object it is."""
    if start == 0:
        return True
    before = tokens[start - 1].lower
    if _is_held(tokens, start):
        return True
    if before not in listed("settings") and _has_event(tokens[:start]):
        return False  # "the hearing on the crash on Monday"
    if before in ("of", "to"):
        return _is_of_whole(tokens, start)
    if before in listed("safe"):
        return _is_part_of(tokens, start)
    if before in ("after", "following"):
        # "was arrested after the protest on Monday" may speak of the day of the arrest.
        return not any(is_candidate(tokens, n) and not _is_perfect(tokens, n) for n in range(start - 1))
    if before in _LOOSE_PREPOSITIONS:
        # "spoke about the crash on Monday" may speak of the day of the speech, "questions remain about" does not.
        return not any(
            is_verb_like(token) and token.lower not in listed("present") for token in tokens[: start - 1]
        )
    return before in listed("conjunctions") or before in _OPENERS


def _is_held(tokens: list[Token], start: int) -> bool:
    """Tell a verb or a small word that takes place when the event does: "gave his speech", "with a parade", "until after the vote"."""
    before, owner = tokens[start - 1].lower, tokens[start].lower
    if before in listed("making"):
        # Who gives his speech on Monday speaks then, but who made the final on Monday only got there.
        return owner in _INDEFINITE or owner in listed("possessives") or before in listed("giving")
    return (
        before in listed("holding")
        or (before == "with" and owner in _INDEFINITE)
        or (before in _SINCE and start == 1)
        or (before == "after" and start > 1 and tokens[start - 2].lower == "until")
    )


def _is_of_whole(tokens: list[Token], start: int) -> bool:
    """Tell "ahead of the vote"; in "visited the site of the crash on Wednesday" the day belongs where "the site" belongs."""
    if start > 1:
        last = tokens[start - 2].lower
        if last in listed("ahead") or (tokens[start - 1].lower == "to" and last in listed("leading")):
            return True
    whole = noun_phrase(tokens[: start - 1])
    return whole is not None and belongs(tokens, whole)


def _is_part_of(tokens: list[Token], start: int) -> bool:
    """Tell "those involved in the crash on Monday" from "charged in the crash on Monday", which tells the day of the charge."""
    near = {token.lower for token in tokens[max(0, start - 3) : start - 1]}
    return near.isdisjoint(listed("far")) and (
        near.isdisjoint(listed("part")) or not _has_verb(tokens[: start - 1])
    )


def is_subject(tokens: list[Token], start: int, after: list[Token]) -> bool:
    """Tell "how much the vote on Monday will cost": a verb behind the day has what stands before it as its subject."""
    before = tokens[start - 1]
    is_free = before.lower in listed("saying") or not (
        before.lower in listed("prepositions") or is_verb_like(before)
    )
    return is_free and bool(after) and after[0].lower in _FINITE


def goes_on_as(after: list[Token]) -> bool:
    """Tell "called the attack on Monday a crime": a day between an object and what is said of it is the object's."""
    if not after:
        return False
    first, second = after[0].lower, after[1] if len(after) > 1 else None
    if first in _INDEFINITE or first == "so":
        return True
    return second is not None and (
        (first == "as" and second.lower in _INDEFINITE) or (first == "at" and is_number(second))
    )


def _has_verb(tokens: list[Token]) -> bool:
    return any(
        is_verb_like(token) and token.lower not in listed("auxiliaries") and token.lower not in listed("part")
        for token in tokens
    )


def _is_perfect(tokens: list[Token], index: int) -> bool:
    """Tell "has sent", which no day can modify."""
    return any(token.lower in ("has", "have") for token in tokens[max(0, index - 2) : index])


def _has_event(tokens: list[Token]) -> bool:
    """Tell whether the phrase that the tokens end with, "the hearing on", has an event of its own."""
    found = False
    for number, (token, after) in enumerate(pairwise(tokens)):
        if _ends_clause(tokens, number):
            found = False
        elif is_event_noun(token) and is_stop(after) and not _is_verb(tokens, number):
            found = True
    return found


def _ends_clause(tokens: list[Token], index: int) -> bool:
    """Tell "and" and a verb after which another clause goes on: "was heard at the hearing and put up for"."""
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    return tokens[index].lower == "and" and follows is not None and is_verb_like(follows)


def _is_verb(tokens: list[Token], index: int) -> bool:
    """Tell "would return for", "to march on" from the nouns."""
    before = tokens[index - 1].lower if index else ""
    return before == "to" or before in listed("auxiliaries")
