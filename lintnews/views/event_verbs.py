"""Clauses: what happened to whom, read from the verb that a day belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lintnews.views.event_clauses import is_determiner, is_stop, is_verb_like
from lintnews.views.event_phrases import Phrase, content, event_before, is_adjective, is_determiner_word
from lintnews.views.event_words import listed, stem, verbs

if TYPE_CHECKING:
    from lintnews.views.event_clauses import Token
    from lintnews.views.event_words import Verb

_BE = frozenset({"is", "are", "was", "were", "be", "been"})
_LONGEST = 24
# These tell of a plan without "will": "the museum opens on Monday".
_SCHEDULE = frozenset({"opens", "closes", "begins", "starts", "ends", "launches", "arrives", "departs", "retires"})


class Happening(NamedTuple):
    """A verb and what it tells, as indices into the clause's tokens."""

    start: int
    verb: int
    group: str
    affected: str
    definite: bool
    words: frozenset[str]


class Told(NamedTuple):
    """An event noun that is the subject of a verb that says no more than that it happened."""

    phrase: Phrase
    verb: int


def read_verb(tokens: list[Token], index: int, end: int) -> Happening | Told | None:
    """Read the clause whose verb stands at ``index`` and whose complements end at ``end``."""
    auxiliaries = _auxiliaries(tokens, index)
    chain = {token.lower for token in tokens[auxiliaries:index]}
    if chain & listed("refusing") or not _is_finite(tokens[index], chain):
        return None
    told = _told(tokens, index, auxiliaries, chain, end)
    if told is not None:
        return told
    verb = verbs().get(tokens[index].lower)
    if verb is None:
        return None
    start = _subject_start(tokens, auxiliaries)
    subject, rest = tokens[start:auxiliaries], tokens[index + 1 : end]
    if any(token.lower in listed("never") for token in subject) or not _is_plain(rest):
        return None
    return _happening(verb, subject, rest, start, index, passive=bool(chain & _BE))


def last_verb(tokens: list[Token]) -> int | None:
    """Find the verb that a day at the end of the tokens belongs to."""
    for index in range(len(tokens) - 1, max(-1, len(tokens) - _LONGEST), -1):
        if is_candidate(tokens, index):
            return index
        if is_barrier(tokens, index):
            return None
    return None


def first_verb(tokens: list[Token]) -> int | None:
    """Find the first verb of the tokens."""
    for index in range(min(len(tokens), _LONGEST)):
        if is_candidate(tokens, index):
            return index
        if is_barrier(tokens, index) and tokens[index].lower not in listed("auxiliaries"):
            return None
    return None


def is_candidate(tokens: list[Token], index: int) -> bool:
    """Tell whether a word may be a verb that tells of an event."""
    lower = tokens[index].lower
    if lower == "place":
        return index > 0 and tokens[index - 1].lower in ("took", "take", "takes", "taken")
    known = verbs().get(lower)
    if known is not None and known.form in ("base", "third"):
        return (lower in _SCHEDULE and index > 0) or (index > 0 and tokens[index - 1].lower == "will")
    telling = known is not None or any(lower in listed(name) for name in ("held", "happened", "planned", "causing"))
    return telling and not is_adjective(tokens, index)


def is_barrier(tokens: list[Token], index: int) -> bool:
    """Tell whether a word separates a day from the verbs before it."""
    token = tokens[index]
    return (
        token.is_mark
        or (token.lower in listed("conjunctions") and token.lower != "and")
        or token.lower in listed("pronouns")
        or (is_verb_like(token) and not is_adjective(tokens, index))
    )


def _auxiliaries(tokens: list[Token], index: int) -> int:
    """Return where the auxiliaries and adverbs before a verb begin."""
    start = index
    while start > 0:
        lower = tokens[start - 1].lower
        if lower in listed("auxiliaries") or lower.endswith("ly") or lower in ("not", "never", "also", "later", "took", "take"):
            start -= 1
        elif lower in ("just", "then", "finally", "takes", "taken", "to") and start - 1 > 0:
            start -= 1
        else:
            break
    return start


def _is_finite(verb: Token, chain: set[str]) -> bool:
    """Tell what has happened, or will, from what somebody wants to happen."""
    return "to" not in chain and not (verb.lower.endswith("ing")) and "being" not in chain


def _is_plain(rest: list[Token]) -> bool:
    """Tell complements that leave the day to the verb; "after the vote on Tuesday" may not."""
    loose = listed("joining") | {"to", "as", "by", "of", "during", "with"}
    return all(not is_stop(token) or token.lower in loose or token.lower == "and" for token in rest)


def _subject_start(tokens: list[Token], end: int) -> int:
    start = end
    while start > 0 and end - start < 14:
        index = start - 1
        if is_barrier(tokens, index) or tokens[index].lower == "and":
            break
        start = index
    return start


def _told(tokens: list[Token], index: int, auxiliaries: int, chain: set[str], end: int) -> Told | None:
    lower = tokens[index].lower
    passive = bool(chain & _BE)
    if lower == "place" or lower in listed("happened"):
        fits = True
    elif lower in listed("held"):
        fits = index + 1 >= end or tokens[index + 1].lower in listed("joining")
    elif lower in listed("planned"):
        # "was set for" is half of "was set for Tuesday but".
        fits = not chain & {"was", "were", "had", "been"}
    elif lower in listed("causing"):
        fits = not passive and index + 1 < end and not is_stop(tokens[index + 1])
    else:
        return None
    if not fits:
        return None
    phrase = event_before(tokens[:auxiliaries])
    return Told(phrase, index) if phrase else None


def _happening(
    verb: Verb, subject: list[Token], rest: list[Token], start: int, index: int, *, passive: bool
) -> Happening | None:
    if passive:
        return _to(verb.object, subject, subject, rest, start, index)
    takes_object = bool(rest) and not is_stop(rest[0]) and not rest[0].lower.endswith("ly")
    if takes_object:
        return _to(verb.object, rest, subject, rest, start, index)
    if verb.subject:
        return _to(verb.subject, subject, subject, rest, start, index)
    # "the man arrested on Tuesday"
    return _to(verb.object, subject, subject, rest, start, index) if verb.form in ("both", "participle") else None


def _to(
    group: str, affected: list[Token], subject: list[Token], rest: list[Token], start: int, index: int
) -> Happening | None:
    """Tell what happened to ``affected``, if that is one thing or person that the text can name again."""
    phrase = _first_phrase(affected)
    if not group or not phrase or _is_many(phrase):
        return None
    if affected is not subject and (not subject or subject[0].lower in listed("prepositions")):
        return None
    head = phrase[-1]
    definite = (
        phrase[0].lower in listed("definite")
        or any(token.is_possessive for token in phrase)
        or (head.is_name and not is_determiner(phrase[0]))
    )
    if not definite and not is_determiner_word(phrase[0]):
        return None
    words = content(subject) | content(rest)
    if subject and group in ("rejection", "passage") and any(token.lower in listed("voters") for token in subject):
        return Happening(start, index, "vote", "", definite=True, words=words)
    return Happening(start, index, group, stem(head.lower), definite=definite, words=words)


def _first_phrase(tokens: list[Token]) -> list[Token]:
    end = next((number for number, token in enumerate(tokens) if is_stop(token)), len(tokens))
    return tokens[:end]


def _is_many(phrase: list[Token]) -> bool:
    head, first = phrase[-1], phrase[0]
    if head.lower in listed("people") or first.lower in listed("possessives") or first.lower in listed("other_determiners"):
        return True
    if first.lower in listed("indefinite") - {"a", "an", "one"} or first.lower[0].isdigit():
        return True
    if any(token.lower in listed("occasions") for token in phrase):
        return True
    looks_plural = head.lower.endswith("s") and not head.lower.endswith(("ss", "us", "is"))
    return looks_plural and (not head.is_name or len(phrase) == 1 and head.start == 0)
