"""Which of the literals that rules ask for stand in a text, all of them found in one pass.

Most rules can tell by a few literals that a text holds nothing for them. Asking for each by itself takes a microsecond
a literal and article, which for some hundred literals is more than any rule takes. From the tenth text on they are
looked for together, by the Aho-Corasick automaton of ahocorasick_rs; before, or where that is missing, one by one. The
answers are the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lintnews.document import Document

# What stands at many places of most texts is found there sooner than by the automaton, which would report each place.
_COMMON = frozenset(
    {" and ", " from ", " (", " -", "- ", ", ", ". ", *"()[-%$", *"\"“”’'", '" ', "' ", "” ", "’ "}
    | {"m", "M", "st", "nd", "rd", "th"}  # of rules that seldom run: the automaton has the literals of all
)
# Building the automaton takes as long as asking for the literals in so many texts.
_FIRST_TEXTS = 10


class Literals:
    """Some literals, one of which must stand in a text for something to be looked for there."""

    __slots__ = ("_common", "_last", "_literals", "_rare", "_wanted")

    def __init__(self, literals: Iterable[str]) -> None:
        self._literals = literals = tuple(literals)
        self._common = tuple(literal for literal in literals if literal in _COMMON)
        self._rare = tuple(literal for literal in literals if literal not in self._common)
        self._wanted = frozenset(map(_number, self._rare))
        self._last = max(self._wanted, default=-1)

    @property
    def common(self) -> tuple[str, ...]:
        """Those of the literals that are so common that they are looked for one by one."""
        return self._common

    @property
    def numbers(self) -> frozenset[int]:
        """The numbers that stand for the literals in ``Document.literals``."""
        return self._wanted

    def stand_in(self, document: Document) -> bool:
        """Tell whether one of the literals stands in the document's text."""
        text = document.text
        for literal in self._common:
            if literal in text:
                return True
        if not self._rare:
            return False
        present = document.literals
        if present is None or self._last >= present.known:
            return any(literal in text for literal in self._rare)
        return not self._wanted.isdisjoint(present)

    def found_in(self, document: Document) -> tuple[str, ...]:
        """Return those of the literals that stand in the document's text, in the order in which they were given."""
        present = document.literals
        if present is None or self._last >= present.known:
            return tuple(literal for literal in self._literals if literal in document.text)
        found = [literal for literal in self._common if literal in document.text]
        found += [_SCANNER.literals[number] for number in self._wanted & present]
        return tuple(sorted(found, key=self._literals.index)) if len(found) > 1 else tuple(found)


class Waker:
    """Tells which of several sets of literals are of use for a text, without asking each of them."""

    def __init__(self, sets: Iterable[Literals | None]) -> None:
        self._always: list[int] = []
        self._by_common: dict[str, list[int]] = {}
        self._by_number: dict[int, list[int]] = {}
        for position, literals in enumerate(sets):
            if literals is None:
                self._always.append(position)
                continue
            for literal in literals.common:
                self._by_common.setdefault(literal, []).append(position)
            for number in literals.numbers:
                self._by_number.setdefault(number, []).append(position)
        self._last = max(self._by_number, default=-1)

    def woken(self, document: Document) -> list[int] | None:
        """Return the positions of the sets that have a literal in the text or are None, sorted; None if all must be asked."""
        present = document.literals
        if present is None or self._last >= present.known:
            return None
        found = set(self._always)
        for number in present:
            found.update(self._by_number.get(number, ()))
        text = document.text
        for literal, positions in self._by_common.items():
            if literal in text:
                found.update(positions)
        return sorted(found)


class Present(frozenset[int]):
    """The numbers of the literals in a text, of those that were ``known`` when it was searched.

    A rule whose module is imported later asks for others, which have to be looked for by themselves.
    """

    known: int = 0


class _Scanner:
    """The automaton for all literals that were asked for so far."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self.literals: list[str] = []
        self._texts = 0
        self._built = -1
        self._find: Callable[[str], Iterable[int]] | None = None

    def find(self, text: str) -> Present | None:
        """Return the numbers of the literals in a text; None where they have to be asked for one by one."""
        self._texts += 1
        if self._texts < _FIRST_TEXTS:
            return None
        if self._built != len(self.numbers):
            self._build()
        if self._find is None:
            return None
        try:
            found = Present(self._find(text))
        except UnicodeEncodeError:  # half of a surrogate pair, as a damaged file may hold
            return None
        found.known = self._built
        return found

    def _build(self) -> None:
        self._built = len(self.numbers)
        try:
            from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415 - a few texts need it not
        except ImportError:
            return
        automaton = AhoCorasick(list(self.numbers), implementation=Implementation.ContiguousNFA)
        self._find = lambda text: (
            number for number, _, _ in automaton.find_matches_as_indexes(text, overlapping=True)
        )


_SCANNER = _Scanner()


def _number(literal: str) -> int:
    """Return the number of a literal, the same for all who ask for it."""
    if literal not in _SCANNER.numbers:
        _SCANNER.numbers[literal] = len(_SCANNER.literals)
        _SCANNER.literals.append(literal)
    return _SCANNER.numbers[literal]


def find_literals(text: str) -> Present | None:
    """Return what ``Document.literals`` holds: numbers that only ``Literals`` can read, or None."""
    return _SCANNER.find(text)
