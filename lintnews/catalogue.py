"""The rules for reading: the table of all of them, and the page of one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.output.excerpt import wrap_marked
from lintnews.rule import LONGEST_ARTICLE, Need
from lintnews.testing import read_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintnews.output.screen import Screen
    from lintnews.registry import LoadedRule
    from lintnews.rule import Example
    from lintnews.testing import Marked

_COLUMNS = ("rule", "group", "severity", "default", "what it finds")
NEEDS = {
    Need.PUBLISHED: "needs the article's date",
    Need.HEADLINE: "needs a headline",
    Need.ARTICLE: f"silent in texts of more than {LONGEST_ARTICLE:,} characters, which are collections",
}
_INDENT = "    "
# A blank line would not do: it parts paragraphs within an example.
_BETWEEN = "--"


def write_table(rules: Iterable[LoadedRule], screen: Screen) -> None:
    """Write one line for each rule, in the order given."""
    rows = [
        (
            entry.name,
            entry.group,
            entry.rule.severity.value,
            "on" if entry.rule.default else "off",
            entry.rule.summary,
        )
        for entry in rules
    ]
    widths = [max(map(len, column)) for column in zip(_COLUMNS, *rows, strict=True)]
    screen.line(screen.style(_row(_COLUMNS, widths), "bold"))
    for row in rows:
        screen.line(_row(row, widths))


def _row(row: tuple[str, ...], widths: list[int]) -> str:
    return "  ".join(f"{cell:<{width}}" for cell, width in zip(row, widths, strict=True)).rstrip()


def write_json(rules: Iterable[LoadedRule], screen: Screen) -> None:
    """Write the same as one JSON object."""
    import json  # noqa: PLC0415 - the table does without

    found = [
        {
            "name": entry.name,
            "group": entry.group,
            "severity": entry.rule.severity.value,
            "default": entry.rule.default,
            "needs": sorted(need.value for need in entry.rule.needs),
            "summary": entry.rule.summary,
        }
        for entry in rules
    ]
    screen.line(json.dumps({"version": 1, "rules": found}, ensure_ascii=False, indent=1))


def write_page(entry: LoadedRule, screen: Screen) -> None:
    """Write the page of one rule: what it says about itself, and its examples with marks under what is flagged."""
    rule = entry.rule
    facts = [
        rule.severity.value,
        f"group {entry.group}",
        "on by default" if rule.default else "off by default",
    ]
    facts += [NEEDS[need] for need in sorted(rule.needs)]
    screen.line(screen.style(entry.name, "bold"))
    screen.line(", ".join(facts))
    screen.line()
    screen.line(entry.page)
    _write_options(entry, screen)
    for title, examples in (("Flagged", rule.bad), ("Not flagged", rule.good)):
        screen.line()
        screen.line(screen.style(title, "bold"))
        screen.line()
        for number, example in enumerate(examples):
            if number:
                screen.line(screen.style(f"{_INDENT}{_BETWEEN}", "faint"))
            write_example(example, screen)


def _write_options(entry: LoadedRule, screen: Screen) -> None:
    if entry.rule.options is None:
        return
    from lintnews.config.options import options_of  # noqa: PLC0415 - most rules have none
    from lintnews.config.show import toml  # noqa: PLC0415

    screen.line()
    screen.line(screen.style(f"Options, in [rules.{entry.name}] of a settings file", "bold"))
    for option in options_of(entry.rule):
        screen.line()
        screen.line(f"{_INDENT}{option.name} = {toml(option.default)}")
        screen.line(f"{_INDENT}{option.meaning} It is {option.wanted}.")


def write_example(example: Example, screen: Screen) -> None:
    """Write an example with marks under what is flagged (^) and under its other end (~)."""
    if example.published:
        screen.line(f"{_INDENT}(published {example.published.isoformat()})")
    if example.headline:
        screen.line(f"{_INDENT}(headline: {example.headline})")
    for text, marks in _lines(read_marks(example.text)):
        if not text:
            screen.line()
        for shown in wrap_marked(text, marks, screen.width - len(_INDENT)):
            screen.line(f"{_INDENT}{shown.text}".rstrip())
            if shown.marks:
                screen.line(f"{_INDENT}{screen.style(shown.marks, 'error')}")
    if example.fixed is not None:
        screen.line(f"{_INDENT}fixed: {example.fixed}")


def _lines(marked: Marked) -> Iterator[tuple[str, str]]:
    """Yield the lines of an example, each with one mark or space for every code point."""
    marks = [" "] * len(marked.text)
    for spans, mark in ((marked.related, "~"), (marked.flagged, "^")):
        for span in spans:
            marks[span.start : span.end] = mark * (span.end - span.start)
    begin = 0
    for line in marked.text.split("\n"):
        yield line, "".join(marks[begin : begin + len(line)])
        begin += len(line) + 1
