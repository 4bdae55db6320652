"""The names at some places of an article, and the people of some surnames, without reading the names of all of it.

Reading all names of an article takes as long as ten rules, and most rules compare the few that some cheap test points at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.views.names import stretch_around
from lintnews.views.people import Person, find_people

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from lintnews.document import Document
    from lintnews.views.names import Name

# For more surnames, each of which takes a look at the whole text, all names are read at once.
_MANY = 30


def names_near(document: Document, places: Iterable[int]) -> list[Name]:
    """Return the names at some places, given in order, with what other names stand near them."""
    text = document.text
    found: list[Name] = []
    covered = -1
    for place in places:
        if place > covered:
            start, covered = stretch_around(text, place, max(covered, 0))
            found += document.names_between(start, covered)
    return found


def names_with(document: Document, word: str) -> list[Name]:
    """Return the names whose surname is the word, or ends in it behind a hyphen, an apostrophe or a particle."""
    return [
        name
        for name in names_near(document, all_places(document.text, word))
        if name.surname.endswith(word)
        and (len(name.surname) == len(word) or not name.surname[-len(word) - 1].isalnum())
    ]


def people_called(document: Document, surnames: Collection[str]) -> tuple[Person, ...]:
    """Return those of ``Document.people`` who have one of the surnames."""
    if len(surnames) > _MANY:
        return tuple(person for person in document.people if person.surname in surnames)
    return find_people(
        name
        for surname in surnames
        for name in names_with(document, surname.rpartition(" ")[2])
        if name.surname == surname
    )


def all_places(text: str, word: str) -> Iterator[int]:
    """Yield where some letters stand, in a longer word too."""
    place = text.find(word)
    while place >= 0:
        yield place
        place = text.find(word, place + len(word))
