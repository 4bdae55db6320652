"""Where output goes, and what that place can show: its width, its colours, its encoding."""

from __future__ import annotations

import os
import unicodedata
from typing import TYPE_CHECKING, Literal

from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from typing import TextIO

ColourChoice = Literal["auto", "always", "never"]

# What a pipe or a file gets, which has no width of its own.
_PLAIN_WIDTH = 100
_NARROWEST = 40

_STYLES = {"error": "1;31", "warning": "1;33", "info": "1;36", "bold": "1", "faint": "2", "related": "36"}
_UNSAFE = frozenset(("Cc", "Cs", "Zl", "Zp"))


class Screen(NamedTuple):
    """A stream with what is known about the place that it leads to."""

    stream: TextIO
    width: int = _PLAIN_WIDTH
    colour: bool = False

    def line(self, text: str = "") -> None:
        """Write one line."""
        self.stream.write(f"{text}\n")

    def style(self, text: str, style: str) -> str:
        """Colour a text where there is colour."""
        return f"\x1b[{_STYLES[style]}m{text}\x1b[0m" if self.colour and text else text

    def encodable(self, text: str) -> str:
        """Replace each code point that the stream's encoding lacks by one question mark."""
        encoding = getattr(self.stream, "encoding", None) or "utf-8"
        return text.encode(encoding, "replace").decode(encoding, "replace")


def screen_for(stream: TextIO, colour: ColourChoice = "auto") -> Screen:
    """Find out what a stream's place can show, and make the stream accept any character."""
    tolerate_any_character(stream)
    terminal = stream.isatty()
    width = _terminal_width() if terminal else _PLAIN_WIDTH
    return Screen(stream, max(width, _NARROWEST), _wants_colour(colour, terminal=terminal))


def _terminal_width() -> int:
    from shutil import get_terminal_size  # noqa: PLC0415 - a pipe needs no width, and it brings the archivers along

    return get_terminal_size((_PLAIN_WIDTH, 0)).columns


def tolerate_any_character(stream: TextIO, encoding: str | None = None) -> None:
    """Make a stream write what its encoding lacks with backslashes, rather than fail."""
    if reconfigure := getattr(stream, "reconfigure", None):
        reconfigure(errors="backslashreplace", **({"encoding": encoding} if encoding else {}))


def _wants_colour(choice: ColourChoice, *, terminal: bool) -> bool:
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") != "0":
        return True
    return terminal and os.environ.get("TERM") != "dumb"


def escape(text: str) -> str:
    """Write what would break a line or steer a terminal with backslashes."""
    if text.isprintable():
        return text
    return "".join(_escaped(char) if unicodedata.category(char) in _UNSAFE else char for char in text)


def _escaped(char: str) -> str:
    return char.encode("unicode_escape", "backslashreplace").decode("ascii")
