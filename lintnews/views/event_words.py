"""The words by which events are recognised: nouns and verbs in groups that name one event, and small words.

The lists are plain text files beside this module and are read when the first event is looked for.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_FOLDER = Path(__file__).parent


class Noun(NamedTuple):
    """A noun that names an event: its group of synonyms, and whether it is plural or has no plural."""

    group: str
    plural: bool


class Verb(NamedTuple):
    """One form of a verb that names an event, with the groups it belongs to by whom it happens to."""

    form: str  # base, third, past, participle or both: a regular past is also the participle
    subject: str  # the group if it happens to the subject, "" if it cannot
    object: str  # the group if it happens to the object, "" if it cannot


@cache
def nouns() -> dict[str, Noun]:
    """Return the event nouns, singular and plural."""
    found: dict[str, Noun] = {}
    for line in _lines("event_nouns.txt"):
        words = line.split()
        group = words[0].rstrip("~")
        for word in words:
            bare = word.rstrip("~")
            found[bare] = Noun(group, plural=bare != word)
            if bare == word:
                found[_plural(bare)] = Noun(group, plural=True)
    return found


@cache
def verbs() -> dict[str, Verb]:
    """Return the forms of the event verbs."""
    found: dict[str, Verb] = {}
    for line in _lines("event_verbs.txt"):
        head, _, listed = line.partition(":")
        role, group = head.split()
        for written in listed.split():
            for word, form in _forms(written):
                known = found.get(word, Verb(form, "", ""))
                found[word] = known._replace(subject=group) if role == "subject" else known._replace(object=group)
    return found


@cache
def listed(name: str) -> frozenset[str]:
    """Return one of the lists of small words."""
    return _lists().get(name, frozenset())


def stem(word: str) -> str:
    """Bring a lower-case word to the form in which restricting words are compared."""
    bare = word.removesuffix("'s").removesuffix("’s").rstrip("'’.")
    if len(bare) > 4 and bare.endswith("ies"):
        return bare[:-3] + "y"
    if len(bare) > 3 and bare.endswith("s") and not bare.endswith(("ss", "us", "is")):
        return bare[:-1]
    return bare


@cache
def _lists() -> dict[str, frozenset[str]]:
    found: dict[str, frozenset[str]] = {}
    for line in _lines("event_grammar.txt"):
        name, _, words = line.partition(":")
        found[name] = found.get(name, frozenset()) | frozenset(words.split())
    return found


def _lines(name: str) -> Iterator[str]:
    for line in (_FOLDER / name).read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line


def _plural(word: str) -> str:
    if word.endswith("y") and word[-2] not in "aeiou":
        return word[:-1] + "ies"
    return word + ("es" if word.endswith(("s", "sh", "ch", "x")) else "s")


def _forms(written: str) -> Iterator[tuple[str, str]]:
    base, *irregular = written.split("/")
    yield base, "base"
    yield _plural(base), "third"
    if irregular:
        past, participle = irregular
        yield past, "both" if past == participle else "past"
        if participle != past:
            yield participle, "participle"
    else:
        yield _past(base), "both"


# Regular verbs that double their last letter: a short vowel before it, stressed.
_DOUBLED = frozenset({"stab", "kidnap", "rob", "acquit"})


def _past(base: str) -> str:
    if base in _DOUBLED:
        return base + base[-1] + "ed"
    if base.endswith("e"):
        return base + "d"
    if base.endswith("y") and base[-2] not in "aeiou":
        return base[:-1] + "ied"
    return base + "ed"
