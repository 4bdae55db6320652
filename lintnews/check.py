"""The ``check`` command from what was asked for to the exit code."""

from __future__ import annotations

import os
from collections import Counter
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from lintnews.errors import UsageError
from lintnews.files import STDIN, SUFFIXES
from lintnews.linter import Manner, Report, Summary, lint_item
from lintnews.output import find_format
from lintnews.output.screen import screen_for, tolerate_any_character
from lintnews.output.sentence import sentence
from lintnews.progress import Progress
from lintnews.readers import ReadOptions, read_paths
from lintnews.registry import LoadedRule, select_rules
from lintnews.selection import Excluded, Selection, exactly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date
    from typing import TextIO

    from lintnews.baseline import Baseline
    from lintnews.diagnostic import Diagnostic
    from lintnews.document import Document
    from lintnews.output import Format
    from lintnews.output.screen import ColourChoice
    from lintnews.profile import Profile
    from lintnews.rewrite import Rewriter, ShowDiff


class Request(NamedTuple):
    """What the command line asks for, as written there."""

    paths: tuple[str, ...] = (".",)
    output_format: str = "full"
    output_file: str | None = None
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
    jobs: int = 1
    profile: bool = False
    colour: ColourChoice = "auto"
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    baseline: str | None = None
    fix: bool = False
    diff: bool = False
    unsafe_fixes: bool = False


def run(request: Request, stdout: TextIO, stderr: TextIO) -> int:
    """Check what was asked for, write the findings to ``stdout``, all else to ``stderr``; return the exit code.

    Raises:
        UsageError: what was asked for makes no sense or the output file cannot be written; nothing has been written
            then.
        BrokenRuleError: a rule module cannot be loaded.
    """
    _check_fixes(request)
    rules = chosen_rules(request)
    profile = _profile() if request.profile else None
    output = find_format(request.output_format)
    baseline = _baseline(request)
    manner = Manner(output.NEEDS_TEXT, baseline.hashes if baseline else frozenset())
    tolerate_any_character(stderr)
    if request.diff:
        return _show_diff(request, rules, manner, stdout, stderr)
    if request.fix and STDIN in request.paths:
        stdout = stderr  # the fixed article goes to standard output
    reports = _reports(request, rules, profile, manner)
    summary = Summary()
    by_rule: Counter[tuple[str, str]] = Counter()
    progress = Progress(stderr, request.paths)
    counted = _counted(reports, summary, by_rule, progress)
    if baseline:
        counted = baseline.watch(counted)
    _write(output, counted, summary, request, stdout)
    progress.clear()
    if profile:
        stderr.writelines(f"{line}\n" for line in profile.table())
    if request.statistics:
        stderr.writelines(f"{line}\n" for line in statistics(by_rule))
    if baseline:
        stderr.writelines(baseline.complaints(request.paths, {entry.name for entry in rules}))
    if not summary.documents and not summary.failed:
        return _nothing_found(request, stderr)
    if output.FOR_PEOPLE or request.output_file:
        stderr.write(f"{sentence(summary)}\n")
    return 0 if request.exit_zero and summary.exit_code == 1 else summary.exit_code


def _check_fixes(request: Request) -> None:
    if request.fix and request.diff:
        raise UsageError("--fix writes the fixes and --diff only shows them; ask for one of the two")
    if request.unsafe_fixes and not (request.fix or request.diff):
        raise UsageError(
            "--unsafe-fixes goes with --fix, which writes the fixes, or --diff, which shows them"
        )


def _nothing_found(request: Request, stderr: TextIO) -> int:
    """Say that there was no article; that is right where everything named was to be left out."""
    where = ", ".join(request.paths)
    if request.force_exclude:
        stderr.write(f"lintnews: nothing to check: {where}: excluded or no article\n")
        return 0
    stderr.write(f"lintnews: no article found in {where}\n")
    return 2


def _show_diff(
    request: Request, rules: tuple[LoadedRule, ...], manner: Manner, stdout: TextIO, stderr: TextIO
) -> int:
    """Show what ``--fix`` would change; return 1 if it would change something."""
    tolerate_any_character(stdout)
    summary = Summary()
    for report in _rewriter(request, rules, manner, stdout.writelines).reports(_in_order(request.paths)):
        summary.add(report)
        stderr.writelines(f"{one.path}: {one.message}\n" for one in report.diagnostics if one.failed)
    stdout.flush()
    if not summary.documents and not summary.failed:
        return _nothing_found(request, stderr)
    stderr.write(
        f"Would fix {summary.fixed:,} of what was found.\n" if summary.fixed else "Nothing to fix.\n"
    )
    return 2 if summary.failed else int(summary.fixed > 0)


def _write(
    output: Format, reports: Iterable[Report], summary: Summary, request: Request, stdout: TextIO
) -> None:
    """Write the reports to the file that was asked for, or else to standard output."""
    if request.output_file is None or request.output_file == STDIN:
        output.write(reports, summary, screen_for(stdout, request.colour))
        stdout.flush()
        return
    from lintnews.output.file import new_file  # noqa: PLC0415 - hardly a run on a terminal wants one

    if any(_same(path, request.output_file) for path in request.paths):
        raise UsageError(f"--output-file {request.output_file} is one of the files to check")
    with new_file(request.output_file) as stream:
        output.write(reports, summary, screen_for(stream, request.colour))


def _same(path: str, other: str) -> bool:
    return os.path.realpath(path) == os.path.realpath(other)


def _in_order(paths: Iterable[str]) -> list[str]:
    """Sort the paths as what is found below them sorts: a report is sorted by path, whoever wrote the command."""
    return sorted(paths, key=lambda path: os.path.join(path, "") if os.path.isdir(path) else path)


def chosen_rules(request: Request) -> tuple[LoadedRule, ...]:
    """Return the rules that were asked for.

    Raises:
        UsageError: a name is unknown, or no rule is left.
    """
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
        selection=_selection(request),
    )


def _selection(request: Request) -> Selection:
    excluded = [Excluded(request.exclude)] if request.exclude else []
    if request.output_file and request.output_file.endswith(SUFFIXES):
        # The report of the run before is no article, though its name may look like one's.
        excluded.append(exactly(request.output_file))
    return Selection(tuple(excluded), request.force_exclude)


def _baseline(request: Request) -> Baseline | None:
    if request.baseline is None:
        return None
    from lintnews.baseline import read_baseline  # noqa: PLC0415 - it takes an option

    return read_baseline(request.baseline)


def _rewriter(
    request: Request, rules: tuple[LoadedRule, ...], manner: Manner, show_diff: ShowDiff | None = None
) -> Rewriter:
    from lintnews.rewrite import Rewriter  # noqa: PLC0415 - most runs change nothing

    check = partial(lint_item, rules=rules, manner=manner)
    return Rewriter(_read_options(request), check, unsafe=request.unsafe_fixes, show_diff=show_diff)


def _date(written: str) -> date:
    from lintnews.anchor import parse_date  # noqa: PLC0415 - most runs name no date

    found = parse_date(written)
    if found is None:
        raise UsageError(f"--published {written!r} is not a date; write it like 2022-01-09")
    return found


def _profile() -> Profile:
    from lintnews.profile import Profile  # noqa: PLC0415 - hardly a run asks for it

    return Profile()


def items_of(request: Request) -> Iterator[Document | Diagnostic]:
    """Read the articles that were asked for, in the order of their paths."""
    return read_paths(_in_order(request.paths), _read_options(request))


def _reports(
    request: Request, rules: tuple[LoadedRule, ...], profile: Profile | None, manner: Manner
) -> Iterator[Report]:
    """Check the articles one by one, in one process or in several; a profile and fixing need one."""
    if request.fix:
        return _rewriter(request, rules, manner).reports(_in_order(request.paths))
    jobs = request.jobs or _cores()
    if jobs == 1 or profile:
        items = profile.watch(items_of(request), rules) if profile else items_of(request)
        return (lint_item(item, rules, manner) for item in items)
    from lintnews.parallel import Names, check_paths  # noqa: PLC0415 - one process does without

    names = Names(tuple(_names(request.select, "--select")), tuple(_names(request.ignore, "--ignore")))
    return check_paths(_in_order(request.paths), names, _read_options(request), jobs, manner)


def _cores() -> int:
    """Return how many cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _counted(
    reports: Iterable[Report],
    summary: Summary,
    by_rule: Counter[tuple[str, str]],
    progress: Progress,
) -> Iterator[Report]:
    """Hand the reports on, counting what goes by."""
    characters = 0
    for report in reports:
        summary.add(report)
        by_rule.update((diagnostic.rule, diagnostic.severity.value) for diagnostic in report.diagnostics)
        characters += report.characters
        if report.diagnostics:
            progress.clear()
        progress.show(summary.documents, characters, summary.error + summary.warning + summary.info)
        yield report


def statistics(by_rule: Counter[tuple[str, str]]) -> list[str]:
    """Return a table of the rules that found something, the most frequent first."""
    rows = sorted(by_rule.items(), key=lambda row: (-row[1], row[0]))
    width = max((len(str(count)) for _, count in rows), default=0)
    return [f"{count:>{width}}  {severity:<7}  {rule}" for (rule, severity), count in rows]
