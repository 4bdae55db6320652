"""The ``check`` command from what was asked for to the exit code."""

from __future__ import annotations

import os
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

from lintnews.errors import UsageError
from lintnews.linter import Report, Summary, lint_item
from lintnews.output import find_format
from lintnews.output.screen import screen_for, tolerate_any_character
from lintnews.readers import ReadOptions, read_paths
from lintnews.registry import LoadedRule, select_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import TextIO

    from lintnews.diagnostic import Diagnostic
    from lintnews.document import Document
    from lintnews.output.screen import ColourChoice


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the command line asks for, as written there."""

    paths: tuple[str, ...] = (".",)
    output_format: str = "full"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    published: str | None = None
    text_field: str | None = None
    date_field: str | None = None
    id_field: str | None = None
    title_field: str | None = None
    stdin_filename: str | None = None
    exit_zero: bool = False
    statistics: bool = False
    colour: ColourChoice = "auto"


def run(request: Request, stdout: TextIO, stderr: TextIO) -> int:
    """Check what was asked for, write the findings to ``stdout``, all else to ``stderr``; return the exit code.

    Raises:
        UsageError: what was asked for makes no sense; nothing has been written then.
        BrokenRuleError: a rule module cannot be loaded.
    """
    rules = _chosen_rules(request)
    items = read_paths(_in_order(request.paths), _read_options(request))
    output = find_format(request.output_format)
    tolerate_any_character(stderr)
    summary = Summary()
    by_rule: Counter[tuple[str, str]] = Counter()
    output.write(_reports(items, rules, summary, by_rule), summary, screen_for(stdout, request.colour))
    stdout.flush()
    if request.statistics:
        stderr.writelines(f"{line}\n" for line in statistics(by_rule))
    if not summary.documents and not summary.failed:
        stderr.write(f"lintnews: no article found in {', '.join(request.paths)}\n")
        return 2
    if output.FOR_PEOPLE:
        stderr.write(f"{sentence(summary)}\n")
    return 0 if request.exit_zero and summary.exit_code == 1 else summary.exit_code


def _in_order(paths: Iterable[str]) -> list[str]:
    """Sort the paths as what is found below them sorts: a report is sorted by path, whoever wrote the command."""
    return sorted(paths, key=lambda path: os.path.join(path, "") if os.path.isdir(path) else path)  # noqa: PTH112, PTH118


def _chosen_rules(request: Request) -> tuple[LoadedRule, ...]:
    rules = select_rules(_names(request.select, "--select"), _names(request.ignore, "--ignore"))
    if not rules:
        raise UsageError("no rule is left to check with: --ignore takes away all that --select names")
    return rules


def _names(values: Iterable[str], option: str) -> list[str]:
    """Split names at commas; an option that names nothing is a mistake, not a wish for the default."""
    names = []
    for value in values:
        here = [name.strip() for name in value.split(",") if name.strip()]
        if not here:
            raise UsageError(f"{option} {value!r} names no rule")
        names += here
    return names


def _read_options(request: Request) -> ReadOptions:
    return ReadOptions(
        published=_date(request.published) if request.published is not None else None,
        text_field=request.text_field,
        date_field=request.date_field,
        id_field=request.id_field,
        title_field=request.title_field,
        stdin_filename=request.stdin_filename,
    )


def _date(written: str) -> date:
    from lintnews.anchor import parse_date  # noqa: PLC0415 - most runs name no date

    found = parse_date(written)
    if found is None:
        raise UsageError(f"--published {written!r} is not a date; write it like 2022-01-09")
    return found


def _reports(
    items: Iterable[Document | Diagnostic],
    rules: tuple[LoadedRule, ...],
    summary: Summary,
    by_rule: Counter[tuple[str, str]],
) -> Iterator[Report]:
    """Check the items one by one, counting what goes by."""
    for item in items:
        report = lint_item(item, rules)
        summary.add(report)
        by_rule.update((diagnostic.rule, diagnostic.severity.value) for diagnostic in report.diagnostics)
        yield report


def statistics(by_rule: Counter[tuple[str, str]]) -> list[str]:
    """Return a table of the rules that found something, the most frequent first."""
    rows = sorted(by_rule.items(), key=lambda row: (-row[1], row[0]))
    width = max((len(str(count)) for _, count in rows), default=0)
    return [f"{count:>{width}}  {severity:<7}  {rule}" for (rule, severity), count in rows]


def sentence(summary: Summary) -> str:
    """Say in one sentence what a run found."""
    counts = (
        (summary.error - summary.failed, "error"),
        (summary.warning, "warning"),
        (summary.info, "note"),
    )
    if summary.failed and not summary.documents:
        return "Nothing could be checked."
    found = [_count(number, word) for number, word in counts if number]
    where = f"in {_count(summary.documents, 'article')}"
    said = f"Found {_and(found)} {where}" if found else f"No findings {where}"
    if summary.failed:
        said += f"; {_count(summary.failed, 'problem')} kept copy from being checked"
    return f"{said}."


def _count(number: int, word: str) -> str:
    return f"{number:,} {word}" if number == 1 else f"{number:,} {word}s"


def _and(parts: list[str]) -> str:
    return " and ".join(filter(None, (", ".join(parts[:-1]), parts[-1])))
