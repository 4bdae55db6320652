"""Reading the lists of words by which events are recognised: plain text files beside this module.

That is done after an update only: what it comes to is kept for the next run (see words.py).
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Any

from lintnews.views.events.tokens import letters
from lintnews.views.events.words import VOTED, Noun, Verb, plural_of
from lintnews.word_lists import read_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    GroupsByWord = tuple[dict[str, frozenset[str]], dict[str, list[tuple[frozenset[str], frozenset[str]]]]]
    # Nouns, verbs, compounds, groups by word, small words by the name of their list, nouns that are no events,
    # and nouns that look like events.
    Tables = tuple[
        dict[str, tuple[Any, ...]],
        dict[str, tuple[Any, ...]],
        frozenset[str],
        GroupsByWord,
        dict[str, frozenset[str]],
        frozenset[str],
        frozenset[str],
    ]

_FLAGS = "~*^"
_NO_NOUN = Noun((), plural=False, recurring=False, fixture=False)


def work_out() -> Tables:
    """Read all lists, as plain tuples, sets and dictionaries."""
    nouns, verbs, likely = _nouns(), _verbs(), _words("likely.txt")
    return (
        {word: tuple(noun) for word, noun in nouns.items()},
        {word: tuple(verb) for word, verb in verbs.items()},
        _compounds(),
        _groups_by_word(nouns, verbs, likely),
        _small_words(),
        _words("no_events.txt"),
        likely,
    )


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in read_list(__file__, name) for word in line.split())


def _nouns() -> dict[str, Noun]:
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


def _compounds() -> frozenset[str]:
    words = {
        word.rstrip(_FLAGS).replace("+", " ")
        for line in read_list(__file__, "nouns.txt")
        for word in line.split()
        if "+" in word
    }
    return frozenset(words | {plural_of(word) for word in words})


def _verbs() -> dict[str, Verb]:
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


def _small_words() -> dict[str, frozenset[str]]:
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


def _groups_by_word(nouns: dict[str, Noun], verbs: dict[str, Verb], likely: frozenset[str]) -> GroupsByWord:
    single: dict[str, frozenset[str]] = defaultdict(frozenset)
    several: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = defaultdict(list)
    for words, groups in _with_groups(nouns, verbs, likely):
        parts = letters(words)
        if len(parts) == 1:
            single[words] |= groups
        else:
            several[max(parts, key=len)].append((frozenset(parts), groups))
    return dict(single), dict(several)


def _with_groups(
    nouns: dict[str, Noun], verbs: dict[str, Verb], likely: frozenset[str]
) -> Iterator[tuple[str, frozenset[str]]]:
    for word in likely:
        yield word, frozenset({word})
    for word, noun in nouns.items():
        yield word, frozenset(noun.groups)
    for words, verb in verbs.items():
        groups = {verb.subject, verb.object} - {""}
        if groups:
            yield words, frozenset(groups | ({"vote"} if groups & VOTED else set()))
