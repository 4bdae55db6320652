"""The words by which events are recognised: nouns and verbs in groups that name one event, and small words.

The lists are plain text files beside this module; see lists.py for how they are read.
"""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING, cast

from lintnews.kept import keep, read_kept, signature_of
from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from lintnews.views.events.lists import GroupsByWord, Tables

# "go on strike": so many words may follow a verb as a part of it.
LONGEST_PARTICLE = 2
# What voters did so is a vote, too.
VOTED = frozenset({"rejection", "passage"})


class Noun(NamedTuple):
    """A noun that names an event.

    ``groups`` are its groups of synonyms, ``plural`` tells a plural or a noun without one, ``recurring`` one whose
    events come in rows, so that Tuesday's and Thursday's are two, and ``fixture`` a match, which may be played again.
    """

    groups: tuple[str, ...]
    plural: bool
    recurring: bool
    fixture: bool


class Verb(NamedTuple):
    """One form of a verb that names an event.

    Attributes:
        form: "base", "third", "past", "participle", or "both" for a past that is the participle too.
        subject: its group if it happens to its subject, "" if it cannot.
        object: its group if it happens to its object, "" if it cannot.
        shared: whether several do it to each other, so that the subject may be plural: "two trains collided".
        recurring: whether it happens again and again, so that only what it was done to tells which time.
        particle: how many words after it are a part of it.
    """

    form: str
    subject: str
    object: str
    shared: bool
    recurring: bool
    particle: int


@cache
def nouns() -> dict[str, Noun]:
    """Return the event nouns, singular and plural."""
    return {word: Noun(*fields) for word, fields in _tables()[0].items()}


@cache
def verbs() -> dict[str, Verb]:
    """Return the forms of the event verbs; those with a particle stand there with it and alone, alone as no event."""
    return {word: Verb(*fields) for word, fields in _tables()[1].items()}


def compounds() -> frozenset[str]:
    """Return the event nouns of several words, singular and plural, as they stand in a text."""
    return _tables()[2]


def groups_by_word() -> GroupsByWord:
    """Return the groups of events by word, and those of nouns and verbs of several words by the longest, with all of them."""
    return _tables()[3]


@cache
def listed(name: str) -> frozenset[str]:
    """Return one of the lists of small words."""
    return _tables()[4][name]


@cache
def _tables() -> Tables:
    """Return what the word lists say, from an earlier run if there is one."""
    # Working it out takes longer than checking ten articles.
    signature = signature_of([os.path.dirname(__file__)])
    kept = read_kept("events-2", signature)
    if kept is None:
        from lintnews.views.events.lists import work_out  # noqa: PLC0415 - seldom needed

        kept = work_out()
        keep("events-2", signature, kept)
    return cast("Tables", kept)


# What ends so was done by somebody, if it is no place, body or paper.
_DONE = ("tion", "sion", "ment")
SHORTEST_DONE = 8


def may_be_event(word: str) -> bool:
    """Tell whether a lower-case word that is no known event looks like one: "consecration", "takedown"."""
    if word in _tables()[6]:
        return True
    return len(word) >= SHORTEST_DONE and word.endswith(_DONE) and not is_no_event(word)


def is_no_event(word: str) -> bool:
    """Tell a word that names a place, a body or a paper, or what comes every day."""
    return word in _tables()[5]


def noun_of(word: str) -> Noun:
    """Return an event noun, or what is assumed of a word that looks like one."""
    return nouns().get(word) or Noun((word,), plural=False, recurring=True, fixture=False)


def stem(word: str) -> str:
    """Bring a lower-case word to the form in which restricting words are compared."""
    bare = word.removesuffix("'s").removesuffix("’s").rstrip("'’.")
    if len(bare) > 4 and bare.endswith("ies"):
        return bare[:-3] + "y"
    if len(bare) > 3 and bare.endswith("s") and not bare.endswith(("ss", "us", "is")):
        return bare[:-1]
    return bare


def plural_of(word: str) -> str:
    """Return the plural of a regular noun, which is also the third person of a verb."""
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")
