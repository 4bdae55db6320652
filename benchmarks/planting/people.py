"""People of clean articles with their later mentions; the patterns here are not those of any rule."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from random import Random

_FULL = re.compile(
    r"(?<![A-Za-z.’'-] )\b(?P<given>[A-Z][a-z]{2,11}) (?:[A-Z]\. )?(?P<surname>(?:Mc|Mac|O’|O')?[A-Z][a-z]{3,14})(?= (?:said|says|told|was|has|is|who|had|will|from|of)\b|, (?:\d\d|the|a|an|who|whose)\b)"
)
_STOPPED = frozenset(
    "The This That These Those When While After Before From With Under Over New North South East West Great Saint San Los Las Hong Sri Prime Vice First"
    " Home Foreign Old World United Supreme High Royal General Chief Deputy Lake Mount Port Fort Cape Santa Van Von Mr Mrs Ms Dr Sir Lord Lady President"
    " Senator Governor Judge Justice Professor Doctor Mayor Minister Secretary Captain Sergeant Officer Detective Coach Chancellor Premier And But As".split()
)
_BODIES = re.compile(
    r"\b(?:University|College|Party|Street|Road|Park|City|County|House|Council|Group|Club|United|Bank|Court|Office|Minister|Times|Post|School|Hospital|Festival|Association)$"
)
_LATER = (
    r"(?:(?<=[.!?”\"] )|(?<=\n\n)|(?<=[a-z,] )|(?<=Mr )|(?<=Mr\. )|(?<=Ms )|(?<=Ms\. )|(?<=Mrs ))\b"
    r"{}\b(?=(?: (?:said|says|told|was|has|had|will|also|added|is|did|who|and|would)\b|[’']s [a-z]|[.,]))"
)


@dataclass(frozen=True, slots=True)
class Person:
    """One person with the span of the surname in the full name and in each later mention without a given name."""

    given: str
    surname: str
    full: tuple[int, int]
    later: tuple[tuple[int, int], ...]
    everywhere: tuple[tuple[int, int], ...]


def find_people(text: str, fewest: int = 1) -> list[Person]:
    """Return the people who are named in full and, later, at least so often by the surname alone."""
    found: dict[str, Person] = {}
    for match in _FULL.finditer(text):
        given, surname = match["given"], match["surname"]
        if given in _STOPPED or surname in found or _BODIES.search(surname):
            continue
        everywhere = tuple(one.span() for one in re.finditer(rf"\b{re.escape(surname)}\b", text))
        later = tuple(
            one.span()
            for one in re.finditer(_LATER.format(re.escape(surname)), text)
            if one.start() > match.end()
        )
        later = tuple(
            span for span in later if not _is_quoted(text, span[0]) and not _has_name_before(text, span[0])
        )
        if not _is_person(text, surname):
            continue
        if len(later) >= fewest:
            found[surname] = Person(given, surname, match.span("surname"), later, everywhere)
    return [found[name] for name in sorted(found)]


def _is_quoted(text: str, at: int) -> bool:
    before = text[text.rfind("\n\n", 0, at) + 1 : at]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def _has_name_before(text: str, at: int) -> bool:
    """Tell "Tony Blair" and "Virgin Blue" from "Mr Blair" and "But Blair"."""
    before = text[max(0, at - 24) : at]
    if not before.endswith(" ") or before.rstrip().endswith((".", "!", "?", "”", '"', ",")):
        return False
    word = before.split()[-1] if before.split() else ""
    return word[:1].isupper() and word.rstrip(".") not in _STOPPED


def _is_person(text: str, surname: str) -> bool:
    """Tell a person who speaks or has a courtesy title, and shares the surname with nobody in the text."""
    name = re.escape(surname)
    speaks = rf"\b(?:said|says|told|Mr\.?|Ms\.?|Mrs\.?|Dr\.?|Sen\.|Rep\.|Gov\.) {name}\b|\b{name} (?:said|says|told|added|believes)\b"
    before = set(re.findall(rf"\b([A-Z][a-z]+) (?:[A-Z]\. )?{name}\b", text)) - _STOPPED
    return re.search(speaks, text) is not None and len(before) == 1


def misspelt(word: str, rng: Random) -> str:
    """Return a word with one slip inside it: a letter changed, left out, doubled or swapped with the next."""
    for _ in range(40):
        at = rng.randrange(1, len(word))
        kind = rng.randrange(4)
        letter = word[at]
        if kind == 0:
            other = rng.choice(
                [one for one in ("aeiou" if letter in "aeiou" else "bcdfgklmnprstvz") if one != letter]
            )
            made = word[:at] + other + word[at + 1 :]
        elif kind == 1 and at < len(word) - 1:
            made = word[:at] + word[at + 1 :]
        elif kind == 2:
            made = word[:at] + letter + word[at:]
        elif at < len(word) - 1 and word[at + 1] != letter:
            made = word[:at] + word[at + 1] + letter + word[at + 2 :]
        else:
            continue
        if made != word and not made.endswith(word[-1] + "s"):
            return made
    return word + word[-1]
