"""The ``check`` command from what was asked for to the exit code."""

from __future__ import annotations

import os
import time
from collections import Counter
from itertools import chain
from typing import TYPE_CHECKING

from lintnews.errors import UsageError
from lintnews.files import STDIN, is_dialog
from lintnews.linter import Manner, Report, Summary, lint_item, lint_items
from lintnews.output import FORMATS, find_format
from lintnews.output.screen import screen_for, tolerate_any_character
from lintnews.output.sentence import sentence
from lintnews.progress import Progress
from lintnews.request import (
    Request,
    choice_of,
    house_names,
    items_of,
    read_options,
    settled,
    wants_cache,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import TextIO

    from lintnews.baseline import Baseline
    from lintnews.cache import Cache
    from lintnews.choice import RulesOf
    from lintnews.diagnostic import Diagnostic
    from lintnews.document import Document
    from lintnews.output import Format
    from lintnews.profile import Profile
    from lintnews.rewrite import Rewriter, ShowDiff

    # What is asked for of paths that have one settings file together, and the rules for each of them.
    Plan = tuple[Request, RulesOf]


def run(request: Request, stdout: TextIO, stderr: TextIO) -> int:
    """Check what was asked for, write the findings to ``stdout``, all else to ``stderr``; return the exit code.

    Raises:
        UsageError: what was asked for makes no sense or the output file cannot be written; nothing has been written
            then.
        BrokenRuleError: a rule module cannot be loaded.
    """
    begun = time.monotonic()
    _check_sense(request)
    tolerate_any_character(stderr)
    plans = _plans(request)
    whole = plans[0][0]  # what holds for the whole run is the same in all parts
    profile = _profile() if request.profile else None
    output = find_format(whole.output_format or FORMATS[0])
    baseline = _baseline(whole)
    manner = Manner(output.NEEDS_TEXT, baseline.hashes if baseline else frozenset())
    if request.diff:
        return _show_diff(request, plans, manner, stdout, stderr)
    if request.fix and STDIN in request.paths:
        stdout = stderr  # the fixed article goes to standard output
    stderr.writelines(_told(plans) if request.verbose else ())
    reports = chain.from_iterable(_reports(plan, profile, manner) for plan in plans)
    summary = Summary()
    by_rule: Counter[tuple[str, str]] = Counter()
    progress = Progress(stderr, request.paths, quiet=request.quiet)
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
        ran = {entry.name for part, _ in plans for entry in choice_of(part).rules()}
        stderr.writelines(baseline.complaints(request.paths, ran))
    if not summary.documents and not summary.failed:
        return _nothing_found(request, stderr)
    if (output.FOR_PEOPLE or request.output_file) and not request.quiet:
        stderr.write(f"{sentence(summary)}\n")
    if request.verbose:
        stderr.write(f"lintnews: took {time.monotonic() - begun:.1f} s\n")
    code = summary.exit_code(whole.fail_level or "warning")
    return 0 if request.exit_zero and code == 1 else code


def _plans(request: Request) -> list[Plan]:
    """Return what is asked for of each part of the paths; a list of names that cannot be used stops the run here."""
    plans = [(part, choice_of(part).rules_by_path()) for part in settled(request)]
    for part, _ in plans:
        house_names(part)
    return plans


def _told(plans: Iterable[Plan]) -> Iterator[str]:
    """Say which settings and how many rules hold for which paths."""
    from lintnews.config.problems import shown_path  # noqa: PLC0415 - few want to know

    for part, _ in plans:
        source = shown_path(part.settings.path) if part.settings else "no settings file"
        yield f"lintnews: {', '.join(part.paths)}: {source}, {len(choice_of(part).rules())} rules\n"


def _check_sense(request: Request) -> None:
    if request.quiet and request.verbose:
        raise UsageError("--quiet and --verbose exclude each other")
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
    request: Request, plans: Iterable[Plan], manner: Manner, stdout: TextIO, stderr: TextIO
) -> int:
    """Show what ``--fix`` would change; return 1 if it would change something."""
    tolerate_any_character(stdout)
    summary = Summary()
    rewriters = ((part, _rewriter(part, rules_of, manner, stdout.writelines)) for part, rules_of in plans)
    for report in chain.from_iterable(rewriter.reports(part.paths) for part, rewriter in rewriters):
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


def _baseline(request: Request) -> Baseline | None:
    if request.baseline is None:
        return None
    from lintnews.baseline import read_baseline  # noqa: PLC0415 - it takes an option

    return read_baseline(request.baseline)


def _rewriter(
    part: Request, rules_of: RulesOf, manner: Manner, show_diff: ShowDiff | None = None
) -> Rewriter:
    from lintnews.rewrite import Rewriter  # noqa: PLC0415 - most runs change nothing

    manner = manner._replace(names=house_names(part))

    def check(item: Document | Diagnostic) -> Report:
        return lint_item(item, rules_of(item.path), manner)

    return Rewriter(read_options(part), check, unsafe=part.unsafe_fixes, show_diff=show_diff)


def _profile() -> Profile:
    from lintnews.profile import Profile  # noqa: PLC0415 - hardly a run asks for it

    return Profile()


def _reports(plan: Plan, profile: Profile | None, manner: Manner) -> Iterator[Report]:
    """Check the articles one by one, in one process or in several; a profile and fixing need one."""
    part, rules_of = plan
    manner = manner._replace(names=house_names(part), at_once=is_dialog(part.paths))
    if part.fix:
        return _rewriter(part, rules_of, manner).reports(part.paths)
    if profile:
        return lint_items(profile.watch(items_of(part), rules_of), rules_of, manner)
    cache = _cache(part) if wants_cache(part) else None
    jobs = 1 if part.jobs is None else part.jobs or _cores()
    if jobs == 1:
        recall = cache.recall() if cache else None
        reports = lint_items(items_of(part, recall), rules_of, manner, recall)
    else:
        from lintnews.parallel import check_paths  # noqa: PLC0415 - one process does without

        manner = manner._replace(cache=cache.place if cache else None)
        reports = check_paths(part.paths, choice_of(part), read_options(part), jobs, manner)
    return cache.watch(reports) if cache else reports


def _cache(part: Request) -> Cache:
    from lintnews.cache import DEFAULT_FOLDER, Cache  # noqa: PLC0415 - only where there is much to check
    from lintnews.fingerprint import settings_of  # noqa: PLC0415 - as above

    folder = part.cache_dir or DEFAULT_FOLDER
    return Cache(folder, settings_of(part, folder))


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
