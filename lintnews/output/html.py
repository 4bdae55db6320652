"""For editors: one page with the articles that have findings, each as it stands, with marks and notes in the margin.

The page needs nothing else, neither a network nor a folder beside it, and its policy lets no other script or style
run than its own. It is written article by article. Articles without findings are counted and not shown.
"""

from __future__ import annotations

from base64 import b64encode
from functools import partial
from hashlib import sha256
from importlib.resources import files
from typing import TYPE_CHECKING

from lintnews import __version__
from lintnews.errors import UsageError
from lintnews.output.html_article import lay_out
from lintnews.output.screen import tolerate_any_character
from lintnews.output.sentence import sentence

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from jinja2 import Template

    from lintnews.linter import Report, Summary
    from lintnews.output.html_article import ArticleOnPage
    from lintnews.output.screen import Screen

FOR_PEOPLE = True
NEEDS_TEXT = True


def write(reports: Iterable[Report], summary: Summary, screen: Screen) -> None:
    """Write the page.

    Raises:
        UsageError: Jinja2 is not installed.
    """
    template = _template()
    tolerate_any_character(screen.stream, encoding="utf-8")
    style, script = _part("report.css"), _part("report.js")
    page = template.generate(
        version=__version__,
        style=style,
        script=script,
        style_hash=_hash(style),
        script_hash=_hash(script),
        articles=_articles(reports),
        closing=partial(sentence, summary),
    )
    screen.stream.writelines(page)


def _template() -> Template:
    try:
        from jinja2 import Environment, StrictUndefined  # noqa: PLC0415 - only this format needs it
    except ImportError:
        message = "the format 'html' needs Jinja2, which is not installed; 'pip install jinja2' installs it"
        raise UsageError(message) from None
    environment = Environment(
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        newline_sequence="\n",
    )
    return environment.from_string(_part("report.html.jinja"))


def _part(name: str) -> str:
    return (files("lintnews.output") / "page" / name).read_text(encoding="utf-8")


def _hash(content: str) -> str:
    """Return what the page's policy calls a script or a style that may run: the hash of it."""
    return f"sha256-{b64encode(sha256(content.encode('utf-8')).digest()).decode('ascii')}"


def _articles(reports: Iterable[Report]) -> Iterator[ArticleOnPage]:
    """Lay out what has findings; the findings are numbered through the page, from 1."""
    number = 1
    for report in reports:
        if report.diagnostics:
            yield lay_out(report, number)
            number += len(report.diagnostics)
