"""Write ``docs/rules``: a page for each rule, made of its module, and the table of all.

    python -m lintnews.rule_pages [--check]

With ``--check`` nothing is written, and the exit code is 1 if a page is not as it would be written.
"""

from __future__ import annotations

import re
import sys
from io import StringIO
from pathlib import Path
from textwrap import dedent
from typing import TYPE_CHECKING

from lintnews.catalogue import NEEDS, write_example
from lintnews.config.options import options_of
from lintnews.output.screen import Screen
from lintnews.registry import all_rules, group_summaries
from lintnews.rule import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.registry import LoadedRule
    from lintnews.rule import Example

_FOLDER = Path(__file__).resolve().parent.parent / "docs" / "rules"
_MADE = "Made by `python -m lintnews.rule_pages` from the rules themselves; do not edit it by hand."
_WIDTH = 100
_LABEL = re.compile(r"(?m)^(What it finds|Why it matters|What it leaves alone):")
# Inside backticks Markdown shows everything as it is.
_CODE_OR_MARK = re.compile(r"(`+)(?:.*?)\1|[*_<>\[\]#|~\\]", re.DOTALL)


def pages() -> dict[str, str]:
    """Return the text of each page by its path below ``docs/rules``."""
    made = {f"{entry.group}/{entry.name}.md": page(entry) for entry in all_rules()}
    return {"README.md": index(all_rules(), group_summaries()), **made}


def index(rules: Iterable[LoadedRule], groups: dict[str, str]) -> str:
    """Return the table of all rules, group by group."""
    lines = ["# The rules", "", _MADE]
    by_group: dict[str, list[LoadedRule]] = {}
    for entry in rules:
        by_group.setdefault(entry.group, []).append(entry)
    for group, entries in sorted(by_group.items()):
        lines += ["", f"## {group}", "", _markdown(groups.get(group, "")), ""]
        lines += ["| rule | severity | default | what it finds |", "|---|---|---|---|"]
        for entry in entries:
            rule = entry.rule
            default = "on" if rule.default else "off"
            link = f"[{entry.name}]({group}/{entry.name}.md)"
            lines.append(f"| {link} | {rule.severity.value} | {default} | {_markdown(rule.summary)} |")
    return "\n".join(lines) + "\n"


def page(entry: LoadedRule) -> str:
    """Return the page of one rule."""
    lines = [f"# {entry.name}", "", _MADE, "", _facts(entry), ""]
    lines += [_LABEL.sub(r"**\1:**", _markdown(entry.page)), *_options(entry)]
    lines += ["", "## Flagged", "", "`^` marks what is flagged, `~` its other end.", ""]
    lines += _fenced(entry.rule.bad)
    lines += ["", "## Not flagged", "", *_fenced(entry.rule.good), "", _footer(entry)]
    return "\n".join(lines) + "\n"


def _facts(entry: LoadedRule) -> str:
    rule = entry.rule
    facts = [
        f"**{rule.severity.value}**",
        f"group [{entry.group}](../README.md#{entry.group})",
        "on by default" if rule.default else "off by default",
        *(NEEDS[need] for need in sorted(rule.needs)),
    ]
    if rule.blocks is not EVERYTHING:
        facts.append(f"reads {', '.join(sorted(rule.blocks))}")
    if not rule.reads_quotations:
        facts.append("leaves quotations alone")
    if rule.yields_to:
        facts.append(f"gives way to {', '.join(rule.yields_to)}")
    return " · ".join(facts)


def _options(entry: LoadedRule) -> list[str]:
    found = options_of(entry.rule)
    if not found:
        return []
    lines = ["", "## Options", "", "| option | default | what it does |", "|---|---|---|"]
    for one in found:
        default = "none" if one.default is None else f"`{one.default}`"
        lines.append(f"| `{one.name}` | {default} | {_markdown(one.meaning)} It is {one.wanted}. |")
    return lines


def _footer(entry: LoadedRule) -> str:
    return (
        f"`lintnews check --select {entry.name}` checks with this rule alone, `--ignore {entry.name}` without it. "
        "How much it finds and how often it is right stands in [accuracy](../../accuracy.md)."
    )


def _fenced(examples: Iterable[Example]) -> list[str]:
    """Return each example in a fence of its own, which is longer than any that the example holds."""
    lines: list[str] = []
    for example in examples:
        stream = StringIO()
        write_example(example, Screen(stream, _WIDTH))
        text = dedent(stream.getvalue()).rstrip("\n")
        fence = "```"
        while fence in text:
            fence += "`"
        lines += ["", f"{fence}text", text, fence]
    return lines[1:]


def _markdown(text: str) -> str:
    """Escape what Markdown would take for marks."""
    return _CODE_OR_MARK.sub(lambda match: match[0] if match[1] else f"\\{match[0]}", text)


def main(arguments: list[str]) -> int:
    """Write the pages, or with ``--check`` say which of them are out of date; return the exit code."""
    if not _FOLDER.parent.is_dir():
        sys.stderr.write(f"there is no {_FOLDER.parent}: the pages are written in a checkout of lintnews\n")
        return 2
    wanted = pages()
    present = {path.relative_to(_FOLDER).as_posix(): path for path in _FOLDER.rglob("*.md")}
    stale = sorted(
        name
        for name in {*wanted, *present}
        if name not in present or present[name].read_text(encoding="utf-8") != wanted.get(name)
    )
    if arguments == ["--check"]:
        for name in stale:
            sys.stderr.write(f"docs/rules/{name} is out of date; run python -m lintnews.rule_pages\n")
        return 1 if stale else 0
    for name in stale:
        path = _FOLDER / name
        if name not in wanted:
            path.unlink()
            continue
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted[name], encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
