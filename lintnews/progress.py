"""A line on the terminal that says how far a run has come."""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING

from lintnews.diagnostic import Diagnostic
from lintnews.files import STDIN, find_files

if TYPE_CHECKING:
    from typing import TextIO

_QUIET_SECONDS = 2.0
_EVERY = 0.2
_WIDTH = 24
_MEGA = 1e6


class Progress:
    """Shows articles, speed and findings so far, on a terminal only, and only once a run takes its time."""

    def __init__(self, stream: TextIO, paths: tuple[str, ...], *, quiet: bool = False) -> None:
        self._stream = stream
        self._paths = paths
        self._wanted = stream.isatty() and not quiet
        self._begun = time.monotonic()
        self._due = self._begun + _QUIET_SECONDS
        self._shown = False
        self._total: int | None = None

    def show(self, articles: int, characters: int, findings: int) -> None:
        """Write the line anew, if it is time."""
        if not self._wanted or (now := time.monotonic()) < self._due:
            return
        if self._total is None:
            self._total = _size(self._paths)
        self._due = now + _EVERY
        self._shown = True
        speed = characters / _MEGA / (now - self._begun)
        line = f"{self._bar(characters)}{articles:,} articles  {speed:.1f} MB/s  {findings:,} findings"
        self._stream.write(f"\r\x1b[K{line}")
        self._stream.flush()

    def clear(self) -> None:
        """Take the line away."""
        if self._shown:
            self._stream.write("\r\x1b[K")
            self._stream.flush()
            self._shown = False

    def _bar(self, characters: int) -> str:
        """Draw what was read of all there is; of standard input nobody knows how much that is."""
        if not self._total:
            return ""
        # Characters are fewer than bytes, so the bar is a little behind, never ahead.
        share = min(characters / self._total, 1.0)
        full = int(share * _WIDTH)
        return f"[{'#' * full}{'.' * (_WIDTH - full)}] {share:4.0%}  "


def _size(paths: tuple[str, ...]) -> int:
    """Return the bytes of all files to read, 0 if standard input is one of them."""
    total = 0
    for path in find_files(paths):
        if path == STDIN:
            return 0
        if not isinstance(path, Diagnostic):
            total += os.stat(path).st_size
    return total
