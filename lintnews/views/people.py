"""Which names of an article mean one person: one surname, and given names that do not contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.record import NamedTuple
from lintnews.views.name_places import may_be_one

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.views.names import Name

_MEN = frozenset({"Mr", "Sir", "Lord", "Prince", "King", "Congressman", "Chairman", "Father"})
_WOMEN = frozenset(
    {
        "Mrs",
        "Ms",
        "Miss",
        "Dame",
        "Lady",
        "Baroness",
        "Princess",
        "Queen",
        "Congresswoman",
        "Chairwoman",
        "Sister",
    }
)


class Person(NamedTuple):
    """One person: the surname and all names that mean them, in order."""

    surname: str
    names: tuple[Name, ...]


def find_people(names: Iterable[Name]) -> tuple[Person, ...]:
    """Group names into people, in order of their first name in full.

    A surname alone belongs to the one person who has it; where two have it, or nobody does, it is left out.
    """
    by_surname: dict[str, list[Name]] = {}
    for name in names:
        by_surname.setdefault(name.surname, []).append(name)
    found: list[Person] = []
    for surname, alike in by_surname.items():
        found += _people(surname, alike)
    return tuple(sorted(found, key=lambda person: person.names[0].start))


def _people(surname: str, alike: list[Name]) -> list[Person]:
    groups: list[list[Name]] = []
    alone: list[Name] = []
    for name in alike:
        if not name.given:
            alone.append(name)
            continue
        group = next((one for one in groups if may_be_one(one[0].given, name.given)), None)
        if group is None:
            groups.append([name])
        else:
            group.append(name)
    if len(groups) > 1:
        return [Person(surname, tuple(group)) for group in groups]
    if groups:
        # Before anybody is introduced in full, the surname may mean somebody else.
        both = sorted([*groups[0], *(name for name in alone if name.start > groups[0][0].start)])
    elif any(name.title for name in alone):
        both = alone
    else:
        return []
    return [] if _is_couple(both) else [Person(surname, tuple(both))]


def _is_couple(names: list[Name]) -> bool:
    """Tell Mr. and Mrs. Doe from one person."""
    titles = {word.rstrip(".") for name in names for word in name.title.split()}
    return not titles.isdisjoint(_MEN) and not titles.isdisjoint(_WOMEN)
