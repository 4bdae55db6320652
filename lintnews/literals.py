"""Which of the literals that rules ask for stand in a text, all of them found in one pass.

Most rules can tell by a few literals that a text holds nothing for them. Asking for each by itself takes a microsecond
a literal and article, which for some hundred literals is more than any rule takes. After the first few texts they are
looked for together, by the Aho-Corasick automaton of ahocorasick_rs; before, or where that is missing, one by one. The
answers are the same.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lintnews.document import Document

# What stands at many places of most texts is found there sooner than by the automaton, which would report each place;
# and a single sign that a text does not hold is looked for in next to no time.
_COMMON = frozenset(
    {" and ", " from ", ", ", ". ", *"()[-%$", *"\"“”’'"}
    | {"m", "M", "st", "nd", "rd", "th"}  # of rules that seldom run: the automaton has the literals of all
)
# Building the automaton takes as long as asking for the literals in texts of so many characters …
_FEW_CHARACTERS = 20_000
# … and building the one that is twice as fast takes five times as long.
_MANY_CHARACTERS = 1_000_000


class Literals:
    """Some literals, one of which must stand in a text for something to be looked for there."""

    __slots__ = ("_last", "_literals", "common", "rare")

    common: tuple[str, ...]
    """Those that are so common that they are looked for one by one."""
    rare: frozenset[str]
    """The others."""

    def __init__(self, literals: Iterable[str]) -> None:
        self._literals = literals = tuple(literals)
        self.common = tuple(literal for literal in literals if literal in _COMMON)
        self.rare = frozenset(literals).difference(self.common)
        self._last = max(map(_number, self.rare), default=-1)

    def stand_in(self, document: Document) -> bool:
        """Tell whether one of the literals stands in the document's text."""
        text = document.text
        for literal in self.common:
            if literal in text:
                return True
        if not self.rare:
            return False
        present = document.literals
        if present is None or self._last >= present.known:
            return any(literal in text for literal in self.rare)
        return not self.rare.isdisjoint(present)

    def found_in(self, document: Document) -> tuple[str, ...]:
        """Return those of the literals that stand in the document's text, in the order in which they were given."""
        present = document.literals
        if present is None or self._last >= present.known:
            return tuple(literal for literal in self._literals if literal in document.text)
        found = [literal for literal in self.common if literal in document.text]
        found += self.rare & present
        return tuple(sorted(found, key=self._literals.index)) if len(found) > 1 else tuple(found)


class Waker:
    """Tells which of several sets of literals are of use for a text, without asking each of them.

    Answers are whole numbers, of which bit N stands for the set at position N.
    """

    def __init__(self, sets: Iterable[Literals | None]) -> None:
        self._always = 0
        self._by_common: dict[str, int] = {}
        self._by_rare: dict[str, int] = {}
        for position, literals in enumerate(sets):
            if literals is None:
                self._always |= 1 << position
                continue
            for bits, wanted in ((self._by_common, literals.common), (self._by_rare, literals.rare)):
                for literal in wanted:
                    bits[literal] = bits.get(literal, 0) | 1 << position
        self._last = max(map(_number, self._by_rare), default=-1)

    def woken(self, document: Document) -> int | None:
        """Return the bits of the sets that have a literal in the text or are None; None if all must be asked."""
        present = document.literals
        if present is None or self._last >= present.known:
            return None
        bits, text = self._always, document.text
        for literal in present:
            bits |= self._by_rare.get(literal, 0)
        for literal, positions in self._by_common.items():
            if literal in text:
                bits |= positions
        return bits


class Present(frozenset[str]):
    """The literals in a text, of the so many first ones that were ``known`` when it was searched.

    A rule whose module is imported later asks for others, which have to be looked for by themselves.
    """

    known: int = 0


class _Scanner:
    """The automaton for all literals that were asked for so far."""

    def __init__(self) -> None:
        self.numbers: dict[str, int] = {}
        self._characters = 0
        self._built = -1
        self._is_fast = False
        self._find: Callable[[str], Iterable[str]] | None = None

    def find(self, text: str) -> Present | None:
        """Return the literals in a text; None where they have to be asked for one by one."""
        self._characters += len(text)
        if self._characters < _FEW_CHARACTERS:
            return None
        wants_fast = self._characters >= _MANY_CHARACTERS
        if self._built != len(self.numbers) or wants_fast is not self._is_fast:
            self._build(is_fast=wants_fast)
        if self._find is None:
            return None
        try:
            found = Present(self._find(text))
        except UnicodeEncodeError:  # half of a surrogate pair, as a damaged file may hold
            return None
        found.known = self._built
        return found

    def _build(self, *, is_fast: bool) -> None:
        self._built, self._is_fast = len(self.numbers), is_fast
        try:
            from ahocorasick_rs import AhoCorasick, Implementation  # noqa: PLC0415 - a few texts need it not
        except ImportError:
            return
        implementation = Implementation.DFA if is_fast else Implementation.ContiguousNFA
        automaton = AhoCorasick(self.numbers, implementation=implementation)
        self._find = lambda text: automaton.find_matches_as_strings(text, overlapping=True)


_SCANNER = _Scanner()


def _number(literal: str) -> int:
    """Return which literal it is, by the order in which they were first asked for."""
    return _SCANNER.numbers.setdefault(literal, len(_SCANNER.numbers))


def find_literals(text: str) -> Present | None:
    """Return what ``Document.literals`` holds: what only ``Literals`` can read, or None."""
    return _SCANNER.find(text)
