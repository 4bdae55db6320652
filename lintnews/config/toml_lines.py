"""Where each key of a TOML text stands, which the standard library's reader does not say.

The text must be sound TOML, as ``tomllib`` has found it before: this walks over it by its shape alone and does not judge it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

# The way to a value: names of keys, and numbers from 0 for the members of lists.
Way = tuple[str | int, ...]

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE = re.compile(r"[ \t]*")
_STRING = re.compile(
    r'"""(?:\\[\s\S]|(?!""")[^\\])*"""(?:"{0,2})'
    r"|'''(?:(?!''')[\s\S])*'''(?:'{0,2})"
    r'|"(?:\\.|[^"\\\n])*"'
    r"|'[^'\n]*'"
)
_BARE_KEY = re.compile(r"[A-Za-z0-9_-]+")
# A number, a date or a word; a date may be divided from its time by a space.
_SCALAR = re.compile(r"\d{4}-\d\d-\d\d \d\d:\d\d[^\s,\]}#]*|[^\s,\]}#]+")


def key_lines(text: str) -> dict[Way, int]:
    """Return the line, from 1, on which each key and each member of a list stands.

    A table has the line where it is first named. Where the text is no TOML the rest of it is left out.
    """
    scanner = _Scanner(text)
    try:
        scanner.document()
    except _NoTomlError:
        return scanner.lines
    return scanner.lines


def line_of(lines: Mapping[Way, int], way: Way) -> int:
    """Return the line of what a way leads to, or of the nearest thing above it that is known."""
    for length in range(len(way), 0, -1):
        if way[:length] in lines:
            return lines[way[:length]]
    return 1


class _NoTomlError(Exception):
    """The text does not go on as TOML does."""


class _Scanner:
    """A walk over the text, and the lines that it has passed so far."""

    def __init__(self, text: str) -> None:
        self.lines: dict[Way, int] = {}
        self._text = text
        self._at = 0
        self._newlines = [match.start() for match in re.finditer("\n", text)]
        # Tables written [[so]]: how many there have been.
        self._members: dict[Way, int] = {}

    def document(self) -> None:
        """Walk over the whole text."""
        table: Way = ()
        while self._skip(_BLANK):
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        """Go past what a pattern matches here; tell whether there is more text."""
        found = pattern.match(self._text, self._at)
        if found:
            self._at = found.end()
        return self._at < len(self._text)

    def _next_is(self, sign: str) -> bool:
        """Go past a sign if it comes next, and tell whether it did."""
        if not self._text.startswith(sign, self._at):
            return False
        self._at += len(sign)
        return True

    def _expect(self, sign: str) -> None:
        if not self._next_is(sign):
            raise _NoTomlError

    def _take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self._text, self._at)
        if not found:
            raise _NoTomlError
        self._at = found.end()
        return found.group()

    def _record(self, way: Way, at: int) -> None:
        """Keep the line of a way and of all that it leads through, unless they have been named before."""
        line = bisect_right(self._newlines, at - 1) + 1
        for length in range(1, len(way) + 1):
            self.lines.setdefault(way[:length], line)

    def _header(self) -> Way:
        """Walk over ``[table]`` or ``[[member]]`` and return where its pairs belong."""
        start = self._at
        many = self._next_is("[[")
        if not many:
            self._expect("[")
        keys = self._keys()
        self._expect("]]" if many else "]")
        way = (*self._inside(keys[:-1]), keys[-1])
        if many:
            self._members[way] = self._members.get(way, 0) + 1
        way = self._inside(keys)
        self._record(way, start)
        return way

    def _inside(self, keys: tuple[str, ...]) -> Way:
        """Return the way of a header's keys: where a key names a list of tables, its last member is meant."""
        way: Way = ()
        for key in keys:
            way = (*way, key)
            if way in self._members:
                way = (*way, self._members[way] - 1)
        return way

    def _keys(self) -> tuple[str, ...]:
        """Walk over ``a.b."c"``."""
        keys = []
        while True:
            self._skip(_SPACE)
            keys.append(self._key())
            self._skip(_SPACE)
            if not self._next_is("."):
                return tuple(keys)

    def _key(self) -> str:
        quote = self._text[self._at : self._at + 1]
        if quote == "'":
            return self._take(_STRING)[1:-1]
        if quote == '"':
            import tomllib  # noqa: PLC0415 - it knows all escapes, and few keys are quoted

            return str(tomllib.loads(f"key = {self._take(_STRING)}")["key"])
        return self._take(_BARE_KEY)

    def _pair(self, table: Way) -> None:
        """Walk over ``key = value``."""
        start = self._at
        way = table + self._keys()
        self._expect("=")
        self._record(way, start)
        self._value(way)

    def _value(self, way: Way) -> None:
        self._skip(_SPACE)
        if self._next_is("["):
            self._list(way)
        elif self._next_is("{"):
            self._inline_table(way)
        elif self._text[self._at : self._at + 1] in ("'", '"'):
            self._take(_STRING)
        else:
            self._take(_SCALAR)

    def _list(self, way: Way) -> None:
        number = 0
        while self._skip(_BLANK) and not self._next_is("]"):
            member = (*way, number)
            self._record(member, self._at)
            self._value(member)
            self._skip(_BLANK)
            self._next_is(",")
            number += 1

    def _inline_table(self, way: Way) -> None:
        while self._skip(_BLANK) and not self._next_is("}"):
            self._pair(way)
            self._skip(_BLANK)
            self._next_is(",")
