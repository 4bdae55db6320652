"""Clauses: what happened to whom, read from the verb that a day belongs to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.record import NamedTuple
from lintnews.views.events.edges import is_adjective, is_joining
from lintnews.views.events.phrases import Phrase, content, event_before, grounds
from lintnews.views.events.scan import auxiliaries, is_barrier, is_loose
from lintnews.views.events.tokens import (
    is_adverb,
    is_determiner,
    is_event_noun,
    is_number,
    is_stop,
    verb_at,
)
from lintnews.views.events.words import VOTED, listed, stem

if TYPE_CHECKING:
    from lintnews.views.events.tokens import Token
    from lintnews.views.events.words import Verb

_BE = frozenset({"is", "are", "was", "were", "be", "been"})
_IS = frozenset({"is", "was", "be"})
_FINITE = frozenset({"is", "are", "was", "were", "will", "would", "has", "have", "had"})
# These begin a clause as well as a phrase: "after the quake hit".
_CONJUNCTIONS = frozenset({"after", "before", "since", "until"})
# "tore through a bar"
_THROUGH = frozenset({"through", "across", "into", "along"})
_PAST = frozenset({"was", "were", "had", "been"})
_WHERE = frozenset({"in", "at", "near", "outside"})
_RELATIVE = frozenset({"that", "which", "who"})
_CLAUSE_OPENERS = frozenset({"and", "before", "after", "since", "until"})
# A subject has no more words than this.
_LONGEST_SUBJECT = 14


class Happening(NamedTuple):
    """A verb and what it tells, as indices into the clause's tokens; ``end`` lies behind its object.

    ``affected`` is the noun or name it happened to, ``titles`` are what else it is called: "the ferry Calder Maid".
    ``groups`` are those of the verb, and of what else it was: a vote, or the way somebody was killed. ``doubtful`` tells
    that a single capitalised word may be a plural.
    """

    start: int
    end: int
    groups: tuple[str, ...]
    affected: str
    titles: frozenset[str]
    definite: bool
    doubtful: bool
    recurring: bool
    words: frozenset[str]


class Told(NamedTuple):
    """An event noun that is the subject of a verb that says no more than that it happened."""

    phrase: Phrase
    verb: int


class _Parts(NamedTuple):
    """A clause taken apart."""

    verb: Verb
    way: str
    start: int
    at: int
    subject: list[Token]
    rest: list[Token]


def read_verb(tokens: list[Token], index: int, end: int) -> Happening | Told | None:
    """Read the clause whose verb stands at ``index`` and whose complements end at ``end``."""
    chain_start, chain = _chain(tokens, index)
    if not _is_told_as_fact(chain, tokens[index]):
        return None
    told = _told(tokens, index, chain_start, chain, end)
    verb = verb_at(tokens, index)
    if told is not None or verb is None:
        return told
    way, first = "", _first_of_two(tokens, chain_start, index)
    if first is not None:
        chain_start = auxiliaries(tokens, first)
        chain = {token.lower for token in tokens[chain_start:first]}
        if not _is_told_as_fact(chain, tokens[index]):
            return None
        way = _way(tokens, first, verb)
    start, subject = _subject(tokens, chain_start)
    rest = tokens[index + 1 + verb.particle : end]
    if any(token.lower in listed("never") for token in subject) or not _is_plain(rest):
        return None
    return _happening(_Parts(verb, way, start, index, subject, rest), passive=bool(chain & _BE))


def _chain(tokens: list[Token], index: int) -> tuple[int, set[str]]:
    """Return where the auxiliaries before a verb begin, and which they are; "is due to be held" is as good as "will be held"."""
    start = auxiliaries(tokens, index)
    chain = {token.lower for token in tokens[start:index]}
    if start and tokens[start].lower == "to" and tokens[start - 1].lower in listed("expecting"):
        begin = auxiliaries(tokens, start - 1)
        # "was due to be held" is half of "was due to be held on Monday but".
        if _PAST.isdisjoint(token.lower for token in tokens[begin : start - 1]):
            return begin, {"will", *(chain - {"to"})}
    return start, chain


def read_copula(tokens: list[Token]) -> Told | None:
    """Read "the vote is Tuesday", "the funeral will be in Oster on Friday"."""
    last = next((n for n in range(len(tokens) - 1, -1, -1) if tokens[n].lower in _IS), None)
    if last is None:
        return None
    place = tokens[last + 1 :]
    # "was in Oster", but not "was in doubt"
    if place and not (
        place[0].lower in _WHERE and any(token.is_name for token in place) and _is_plain(place)
    ):
        return None
    start = auxiliaries(tokens, last)
    if {token.lower for token in tokens[start : last + 1]} & listed("refusing"):
        return None
    told = _subject_told(tokens[:start], last)
    return told and told._replace(phrase=told.phrase._replace(words=told.phrase.words | content(place)))


def _first_of_two(tokens: list[Token], chain_start: int, index: int) -> int | None:
    """Find the first of two verbs that share all but themselves: "was shot and killed"."""
    if chain_start < index or index < 3 or tokens[index - 1].lower != "and":
        return None
    first = verb_at(tokens, index - 2)
    is_verb = first is not None and not first.particle and first.form in ("past", "both", "participle")
    return index - 2 if is_verb and not is_adjective(tokens, index - 2) else None


def _way(tokens: list[Token], first: int, verb: Verb) -> str:
    """Return how somebody was killed: of two verbs it may be the second alone that the day belongs to, but not of these."""
    before = verb_at(tokens, first)
    return before.object if before is not None and verb.object == "killing" else ""


def _is_told_as_fact(chain: set[str], verb: Token) -> bool:
    """Tell what happened once, or will, from what somebody wants, denies or sees all the time."""
    if chain & listed("refusing") or chain & {"to", "being", "also"}:
        return False
    # "is closed on Monday" tells of no one time.
    return not chain & {"is", "are"} or verb.lower in listed("planned")


def _is_plain(rest: list[Token]) -> bool:
    """Tell complements that leave the day to the verb; "after the vote on Tuesday" may not."""
    return all(not is_stop(token) or is_loose(token) for token in rest)


def _subject(tokens: list[Token], end: int) -> tuple[int, list[Token]]:
    """Return where the subject begins that ends before ``end``, and its words."""
    if end > 1 and tokens[end - 1].lower in _RELATIVE:
        end -= 1
    start = end
    while start > 0 and end - start < _LONGEST_SUBJECT:
        if is_barrier(tokens, start - 1) or tokens[start - 1].lower in _CLAUSE_OPENERS:
            break
        start -= 1
    return start, tokens[start:end]


def _told(tokens: list[Token], index: int, chain_start: int, chain: set[str], end: int) -> Told | None:
    if not _says_only_that(tokens, index, chain, end):
        return None
    is_relative = chain_start > 1 and tokens[chain_start - 1].lower in _RELATIVE
    if is_relative:
        chain_start -= 1
    # "at a ceremony held in London on Monday"
    lower = tokens[index].lower
    is_participle = _FINITE.isdisjoint(token.lower for token in tokens[chain_start:index]) and (
        lower in listed("held") or lower in listed("planned") or lower == "place"
    )
    told = _subject_told(tokens[:chain_start], index, anywhere=is_participle or is_relative)
    place = tokens[index + 1 : end]
    if told is None or not place or not is_joining(place, 0) or not _is_plain(place):
        return told
    # "took place in Tarva"
    words = content(place) | grounds(tokens[told.phrase.head], place)
    return Told(told.phrase._replace(words=told.phrase.words | words), index)


def _subject_told(tokens: list[Token], index: int, *, anywhere: bool = False) -> Told | None:
    """Return the event noun that is the subject, and, unless ``anywhere``, no part of another phrase: "the speech before the vote"."""
    phrase = event_before(tokens)
    if phrase is None or (not anywhere and _is_part(tokens, phrase.start)):
        return None
    return Told(phrase, index)


def _is_part(tokens: list[Token], start: int) -> bool:
    """Tell "the speech before the vote" from "they fled before the quake hit"."""
    before = tokens[start - 1].lower if start else ""
    is_clause = before in _CONJUNCTIONS and not any(is_event_noun(token) for token in tokens[:start])
    return before in listed("prepositions") and not is_clause


def _says_only_that(tokens: list[Token], index: int, chain: set[str], end: int) -> bool:
    """Tell whether the verb says of its subject only that it happened: held, took place, killed three."""
    lower = tokens[index].lower
    after = tokens[index + 1 : end]
    is_passive = bool(chain & _BE)
    is_alone = not after or is_stop(after[0]) or is_adverb(after[0])
    if lower == "place" or lower in listed("happened"):
        return True
    if lower == "broke":
        return bool(after) and after[0].lower == "out"
    if lower in listed("held"):
        # "carried out by rebels", but not "held a meeting".
        rest = after[1:] if after and after[0].lower == "out" else after
        return not rest or is_joining(rest, 0)
    if lower in listed("planned"):
        # "was set for" is half of "was set for Tuesday but".
        return chain.isdisjoint(_PAST)
    if lower in listed("striking") and is_alone:
        return not is_passive
    if lower in listed("tearing") and after and after[0].lower in _THROUGH:
        return not is_passive
    return lower in listed("causing") and not is_passive and not is_alone


def _happening(parts: _Parts, *, passive: bool) -> Happening | None:
    verb, subject, rest = parts.verb, parts.subject, parts.rest
    if not passive and rest and not is_stop(rest[0]) and not is_adverb(rest[0]):
        return _to(verb.object, rest, parts) if subject or _is_joined(parts) else None
    if not passive and verb.shared:
        return _among(parts)
    # Without an object a participle is a passive too: "the man arrested on Tuesday".
    group = verb.object if passive or not verb.subject else verb.subject
    is_past = passive or bool(verb.subject) or verb.form in ("both", "participle")
    return _to(group, subject, parts) if is_past else None


def _is_joined(parts: _Parts) -> bool:
    """Tell the second of two verbs of one subject: "shot and killed the gunman"."""
    return parts.start == parts.at


def _among(parts: _Parts) -> Happening | None:
    """Tell what several did together: the subject may be plural, the place tells which time it was."""
    words = content(parts.rest) if parts.verb.recurring else content(parts.subject) | content(parts.rest)
    if not words or not parts.subject or parts.subject[0].lower in listed("prepositions"):
        return None
    first = parts.subject[0]
    return Happening(
        start=parts.start,
        end=parts.at + 1 + parts.verb.particle,
        groups=(parts.verb.subject,),
        affected="",
        titles=frozenset(),
        definite=first.lower in listed("definite") or first.is_name,
        doubtful=False,
        recurring=parts.verb.recurring,
        words=words,
    )


def _to(group: str, affected: list[Token], parts: _Parts) -> Happening | None:
    """Tell what happened to ``affected``, if that is one thing or person that the text can name again."""
    phrase = _first_phrase(affected)
    if not group or not phrase or _is_many(phrase):
        return None
    if parts.subject and parts.subject[0].lower in listed("prepositions"):
        return None
    number = next((n for n, token in enumerate(reversed(phrase)) if not is_number(token)), 0)
    head, first = phrase[-1 - number], phrase[0]
    owned = max((n for n, token in enumerate(phrase) if token.is_possessive), default=-1)
    is_named = head.is_name and not is_determiner(first)
    definite = first.lower in listed("definite") or owned >= 0 or is_named
    if not definite and not is_determiner(first):
        return None
    titles = content(phrase[owned + 1 : -1]) if head.is_name else frozenset()
    particle = parts.verb.particle
    is_vote = group in VOTED and any(token.lower in listed("voters") for token in parts.subject)
    return Happening(
        start=parts.start,
        end=parts.at + 1 + particle + (len(phrase) if affected is parts.rest else 0),
        groups=tuple(filter(None, (group, "vote" if is_vote else "", parts.way))),
        affected=stem(head.lower),
        titles=titles | {stem(token.alias) for token in affected if token.alias},
        definite=definite,
        doubtful=len(phrase) == 1 and _looks_plural(head),
        recurring=parts.verb.recurring,
        words=content(parts.subject) | content(parts.rest),
    )


def _first_phrase(tokens: list[Token]) -> list[Token]:
    end = next((number for number, token in enumerate(tokens) if is_stop(token)), len(tokens))
    return tokens[:end]


def _is_many(phrase: list[Token]) -> bool:
    head, first = phrase[-1], phrase[0]
    return (
        head.lower in listed("people")
        or (first.lower in listed("possessives") and not any(token.is_name for token in phrase[1:]))
        or first.lower in listed("other_determiners")
        or first.lower in listed("indefinite") - {"a", "an", "one"}
        or is_number(first)
        or any(token.lower in listed("counting") for token in phrase)
        or (_looks_plural(head) and not head.is_name)
    )


def _looks_plural(token: Token) -> bool:
    return token.lower.endswith("s") and not token.lower.endswith(("ss", "us", "is"))
