"""Ways to show what was found: one module per format, each with the same ``write``.

A format sees the reports one by one, as they arise, and the summary, which is complete when the last report has
gone by. None of them keeps the reports, so memory does not grow with the input.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.linter import Report, Summary
    from lintnews.output.screen import Screen

FORMATS = (
    "full",
    "concise",
    "json",
    "jsonl",
    "github",
    "gitlab",
    "junit",
    "sarif",
    "rdjson",
    "markdown",
    "html",
)


class Format(Protocol):
    """What a module of this package offers.

    ``FOR_PEOPLE`` tells whether a closing sentence on standard error makes sense beside the format; ``NEEDS_TEXT``
    whether it shows more of an article than the flagged lines.
    """

    FOR_PEOPLE: bool
    NEEDS_TEXT: bool

    def write(self, reports: Iterable[Report], summary: Summary, screen: Screen) -> None:
        """Write the reports as they arise, and after them what the format says about the whole."""


def find_format(name: str) -> Format:
    """Return the format of this name, which is one of ``FORMATS``; only its own module is imported."""
    return cast("Format", import_module(f"{__name__}.{name}"))
