"""The ``audit`` command: what each rule would do to an archive, before anybody switches it on."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass, field
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

from lintnews import request as check
from lintnews.audit.sample import Sampler
from lintnews.audit.tally import Tally
from lintnews.audit.verdicts import load_verdicts
from lintnews.choice import all_known
from lintnews.errors import UsageError
from lintnews.output.screen import escape, screen_for, tolerate_any_character
from lintnews.progress import Progress
from lintnews.readers import ReadOptions, read_paths
from lintnews.registry import find_rule
from lintnews.request import choice_of, read_options

if TYPE_CHECKING:
    from typing import TextIO

    from lintnews.output.screen import ColourChoice, Screen
    from lintnews.registry import LoadedRule

FORMATS = ("text", "markdown", "json")
_INTERRUPTED = 130
_SHOWN_PROBLEMS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the command line asks for, as written there."""

    paths: tuple[str, ...]
    output_format: str = "text"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    sample: int = 0
    seed: int = 0
    rule: str | None = None
    verdicts: tuple[str, ...] = ()
    output: str | None = None
    read: ReadOptions = field(default_factory=ReadOptions)
    colour: ColourChoice = "auto"
    config: str | None = None
    isolated: bool = False


def run(request: Request, stdout: TextIO, stderr: TextIO) -> int:
    """Count what the rules find, write the report, and return the exit code: 2 if something could not be read.

    Raises:
        UsageError: what was asked for makes no sense, or verdicts contradict each other; nothing is written then.
        BrokenRuleError: a rule module cannot be loaded.
    """
    tolerate_any_character(stderr)
    part = _settled(request)
    rules = choice_of(part).rules()
    verdicts = load_verdicts(request.verdicts) if request.verdicts else None
    tally = Tally(rules, verdicts, _sampler(request, rules, all_known(part.settings)))
    progress = Progress(stderr, request.paths)
    try:
        for item in read_paths(sorted(request.paths), read_options(part)):
            tally.add(item)
            progress.show(tally.articles, tally.characters, tally.findings)
        progress.clear()
    except KeyboardInterrupt:
        progress.clear()
        stderr.write(f"lintnews: stopped after {tally.articles:,} articles; nothing was written\n")
        return _INTERRUPTED
    _write_problems(tally, stderr)
    if not tally.articles:
        stderr.write(f"lintnews: no article found in {', '.join(request.paths)}\n")
        return 2
    _write(request, tally, stdout)
    return 2 if tally.problems else 0


def _settled(request: Request) -> check.Request:
    """Return what holds for an audit, all of it by the settings file of the first path."""
    read = request.read
    asked = check.Request(
        paths=request.paths,
        select=request.select,
        ignore=request.ignore,
        text_field=read.text_field,
        date_field=read.date_field,
        id_field=read.id_field,
        title_field=read.title_field,
        config=request.config,
        isolated=request.isolated,
    )
    return check.settled(asked)[0]


def _sampler(request: Request, rules: tuple[LoadedRule, ...], known: tuple[LoadedRule, ...]) -> Sampler:
    if request.sample < 0:
        raise UsageError(f"--sample {request.sample} is less than nothing")
    if request.rule is not None and find_rule(request.rule, known).name not in {
        entry.name for entry in rules
    }:
        raise UsageError(f"--rule {request.rule}: the rule is not in this audit; add --select {request.rule}")
    # Who names a rule wants to see what it finds.
    size = request.sample or (10 if request.rule else 0)
    return Sampler(size, request.seed, request.rule)


def _write_problems(tally: Tally, stderr: TextIO) -> None:
    """Say what could not be read or checked; a rule that fails on every article says so only so often."""
    lines = [f"lintnews: {escape(problem.path)}: {escape(problem.message)}\n" for problem in tally.problems]
    stderr.writelines(lines[:_SHOWN_PROBLEMS])
    if len(lines) > _SHOWN_PROBLEMS:
        stderr.write(f"lintnews: and {len(lines) - _SHOWN_PROBLEMS:,} more problems\n")


def _write(request: Request, tally: Tally, stdout: TextIO) -> None:
    if request.output is None:
        _report(request, tally, screen_for(stdout, request.colour), shows_text=True)
        stdout.flush()
        return
    stream = StringIO()
    _report(request, tally, screen_for(stream, "never"), shows_text=False)
    try:
        write_whole(Path(request.output), stream.getvalue())
    except OSError as error:
        raise UsageError(f"--output {request.output} cannot be written: {error.strerror}") from None


def _report(request: Request, tally: Tally, screen: Screen, *, shows_text: bool) -> None:
    """Write the report; one that goes to a file holds hashes and places, no word of an article."""
    from lintnews.audit import report  # noqa: PLC0415 - only when there is something to write

    writers = {"text": report.write_text, "markdown": report.write_markdown, "json": report.write_json}
    writers[request.output_format](tally, screen, shows_text=shows_text)


def write_whole(path: Path, text: str) -> None:
    """Write a file so that at no time, whatever happens, half of it stands there."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
        mode = path.stat().st_mode & 0o777 if path.exists() else 0o644
        Path(name).chmod(mode)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise
