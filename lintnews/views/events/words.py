"""The words by which events are recognised: nouns and verbs in groups that name one event, and small words.

The lists are plain text files beside this module and are read when the first event is looked for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lintnews.record import NamedTuple
from lintnews.word_lists import read_list

if TYPE_CHECKING:
    from collections.abc import Iterator

# "go on strike": so many words may follow a verb as a part of it.
LONGEST_PARTICLE = 2
_FLAGS = "~*^"
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


_NO_NOUN = Noun((), plural=False, recurring=False, fixture=False)


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
    found: dict[str, Noun] = {}
    for line in read_list(__file__, "nouns.txt"):
        group, *_ = words = [word.replace("+", "-") for word in line.split()]
        group = group.rstrip(_FLAGS)
        for word in words:
            bare = word.rstrip(_FLAGS)
            fixture, plural = "^" in word, "~" in word
            recurring = fixture or "*" in word
            forms = ((bare, plural),) if plural else ((bare, False), (plural_of(bare), True))
            for form, is_plural in forms:
                before = found.get(form, _NO_NOUN)
                groups = tuple(dict.fromkeys((*before.groups, group)))
                found[form] = Noun(
                    groups,
                    plural=before.plural or is_plural,
                    recurring=before.recurring or recurring,
                    fixture=before.fixture or fixture,
                )
    return found


# What ends so was done by somebody, if it is no place, body or paper.
_DONE = ("tion", "sion", "ment")
SHORTEST_DONE = 8


def may_be_event(word: str) -> bool:
    """Tell whether a lower-case word that is no known event looks like the noun of a verb: "consecration"."""
    return len(word) >= SHORTEST_DONE and word.endswith(_DONE) and not is_no_event(word)


def is_no_event(word: str) -> bool:
    """Tell a word that names a place, a body or a paper, or what comes every day."""
    return word in _no_events()


def noun_of(word: str) -> Noun:
    """Return an event noun, or what is assumed of a word that looks like one."""
    return nouns().get(word) or Noun((word,), plural=False, recurring=True, fixture=False)


@cache
def _no_events() -> frozenset[str]:
    return frozenset(word for line in read_list(__file__, "no_events.txt") for word in line.split())


@cache
def compounds() -> frozenset[str]:
    """Return the event nouns of several words, singular and plural, as they stand in a text."""
    words = {
        word.rstrip(_FLAGS).replace("+", " ")
        for line in read_list(__file__, "nouns.txt")
        for word in line.split()
        if "+" in word
    }
    return frozenset(words | {plural_of(word) for word in words})


@cache
def verbs() -> dict[str, Verb]:
    """Return the forms of the event verbs; those with a particle stand there with it and alone, alone as no event."""
    found: dict[str, Verb] = {}
    for line in read_list(__file__, "verbs.txt"):
        head, _, words = line.partition(":")
        *roles, group = head.split()
        for written in words.split():
            base, *particle = written.split("+")
            for bare, form in _forms(base):
                nothing = Verb(form, "", "", shared=False, recurring=False, particle=0)
                alone = found.setdefault(bare, nothing)
                if alone.form == "base" != form:  # "burst" is its own past
                    found[bare] = alone._replace(form=form)
                word = " ".join((bare, *particle))
                verb = found.get(word, nothing)
                found[word] = verb._replace(
                    form=found[bare].form,
                    subject=verb.subject if "object" in roles else group,
                    object=group if "object" in roles else verb.object,
                    shared=verb.shared or "shared" in roles,
                    recurring=verb.recurring or "recurring" in roles,
                    particle=len(particle),
                )
    return found


@cache
def listed(name: str) -> frozenset[str]:
    """Return one of the lists of small words."""
    return _lists()[name]


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


@cache
def _lists() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in read_list(__file__, "grammar.txt"):
        name, _, words = line.partition(":")
        found[name] = found.get(name, frozenset()) | frozenset(words.split())
    return found


def _forms(written: str) -> Iterator[tuple[str, str]]:
    base, *irregular = written.split("/")
    yield base, "base"
    yield plural_of(base), "third"
    if irregular:
        past, participle = irregular
        yield past, "both" if past == participle else "past"
        if participle != past:
            yield participle, "participle"
    else:
        yield _past(base), "both"


# Regular verbs that double their last letter: a short vowel before it, stressed.
_DOUBLED = frozenset({"acquit", "expel", "kidnap", "rob", "stab", "step"})


def _past(base: str) -> str:
    if base in _DOUBLED:
        return base + base[-1] + "ed"
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + "ed"
