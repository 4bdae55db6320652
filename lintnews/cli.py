"""The command line: what it is called and what it takes. What it does is elsewhere, and imported when asked for."""

import os
import sys
from collections.abc import Callable
from itertools import chain
from typing import Annotated, Literal, NoReturn

import typer

from lintnews import __version__, cli_rules, cli_settings, ending
from lintnews.cli_options import (
    Baseline,
    CacheDir,
    Colour,
    Config,
    DateField,
    Diff,
    Exclude,
    ExitZero,
    ExtendSelect,
    FailLevel,
    Fix,
    ForceExclude,
    HouseNames,
    IdField,
    Ignore,
    Isolated,
    Jobs,
    NoCache,
    OutputFile,
    OutputFormat,
    Paths,
    Profile,
    Published,
    Quiet,
    Select,
    ShowSettings,
    Statistics,
    StdinFilename,
    TextField,
    TitleField,
    UnsafeFixes,
    Verbose,
    Watch,
)


def _is_about_completion() -> bool:
    """Tell whether a shell asks for words, or a user for completion or for help on it."""
    first = sys.argv[1] if len(sys.argv) > 1 else "--help"
    return "_LINTNEWS_COMPLETE" in os.environ or first in ("--help", "-h") or first.endswith("-completion")


app = typer.Typer(
    help="Check news articles for damage and for facts that cannot all be true.",
    epilog="Exit code: 0 clean, 1 findings, 2 something could not be done.",
    no_args_is_help=True,
    # Rich would cost more time at start than a short article takes, completion a few milliseconds.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=_is_about_completion(),
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _show_version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"lintnews {__version__}")
        raise typer.Exit


@app.callback()
def _root(
    _version: Annotated[
        bool,
        typer.Option(
            "--version", "-V", help="Show the version and exit.", callback=_show_version, is_eager=True
        ),
    ] = False,
) -> None:
    pass


@app.command()
def check(
    paths: Paths = None,
    *,
    output_format: OutputFormat = None,
    output_file: OutputFile = None,
    select: Select = None,
    ignore: Ignore = None,
    extend_select: ExtendSelect = None,
    published: Published = None,
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    stdin_filename: StdinFilename = None,
    exit_zero: ExitZero = False,
    fail_level: FailLevel = None,
    statistics: Statistics = False,
    jobs: Jobs = None,
    profile: Profile = False,
    color: Colour = "auto",
    exclude: Exclude = None,
    force_exclude: ForceExclude = False,
    baseline: Baseline = None,
    fix: Fix = False,
    diff: Diff = False,
    unsafe_fixes: UnsafeFixes = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
    config: Config = None,
    isolated: Isolated = False,
    show_settings: ShowSettings = False,
    no_cache: NoCache = False,
    cache_dir: CacheDir = None,
    watch: Watch = False,
    names: HouseNames = None,
) -> None:
    """Check articles and report what is wrong in them.

    Names of rules and groups may be repeated or separated by commas.
    """

    def body() -> int:
        from lintnews.check import run  # noqa: PLC0415
        from lintnews.request import Request  # noqa: PLC0415

        request = Request(
            paths=tuple(paths or (".",)),
            output_format=output_format,
            output_file=output_file,
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            extend_select=tuple(extend_select or ()),
            published=published,
            text_field=text_field,
            date_field=date_field,
            id_field=id_field,
            title_field=title_field,
            stdin_filename=stdin_filename,
            exit_zero=exit_zero,
            fail_level=fail_level,
            statistics=statistics,
            jobs=jobs,
            profile=profile,
            colour=color,
            exclude=tuple(exclude or ()),
            force_exclude=force_exclude,
            baseline=baseline,
            fix=fix,
            diff=diff,
            unsafe_fixes=unsafe_fixes,
            quiet=quiet,
            verbose=verbose,
            config=config,
            isolated=isolated,
            no_cache=no_cache,
            cache_dir=cache_dir,
            names=names,
        )
        if show_settings:
            from lintnews.config.in_force import write_in_force  # noqa: PLC0415
            from lintnews.output.screen import screen_for  # noqa: PLC0415

            return write_in_force(request, screen_for(sys.stdout, color))
        if watch:
            from lintnews.watch import watch as keep_watching  # noqa: PLC0415

            return keep_watching(request, run, sys.stdout, sys.stderr)
        return run(request, sys.stdout, sys.stderr)

    _finish(body)


@app.command()
def dates(
    paths: Paths = None,
    *,
    output_format: Annotated[
        Literal["text", "json"],
        typer.Option("--output-format", help="A table, or one JSON object an article."),
    ] = "text",
    published: Published = None,
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    stdin_filename: StdinFilename = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show every date and time of the articles, what it means, and how that was decided."""

    def body() -> int:
        from lintnews import timeline  # noqa: PLC0415
        from lintnews.output.screen import screen_for  # noqa: PLC0415
        from lintnews.request import Request, items_of, settled  # noqa: PLC0415

        request = Request(
            paths=tuple(paths or (".",)),
            published=published,
            text_field=text_field,
            date_field=date_field,
            id_field=id_field,
            title_field=title_field,
            stdin_filename=stdin_filename,
            config=config,
            isolated=isolated,
        )
        write = timeline.write_json if output_format == "json" else timeline.write_table
        items = chain.from_iterable(items_of(part) for part in settled(request))
        return 2 if write(items, screen_for(sys.stdout)) else 0

    _finish(body)


@app.command()
def score(
    paths: Paths = None,
    *,
    output_format: Annotated[
        Literal["text", "jsonl", "csv"], typer.Option("--output-format", help="A table, JSON Lines or CSV.")
    ] = "text",
    below: Annotated[
        float | None, typer.Option("--below", metavar="N", help="Show only articles that score less.")
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    extend_select: ExtendSelect = None,
    published: Published = None,
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    stdin_filename: StdinFilename = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Give each article a number from 0 to 100, by which an archive can be filtered.

    100 means that nothing was found. It is 100 x 2 ^ -(d / 25), where d counts 10 for each error, 4 for each warning
    and 1 for each note, per 1,000 words.
    """

    def body() -> int:
        from lintnews import score as scoring  # noqa: PLC0415
        from lintnews.files import is_dialog  # noqa: PLC0415
        from lintnews.output.screen import screen_for  # noqa: PLC0415
        from lintnews.request import Request, choice_of, items_of, settled  # noqa: PLC0415

        request = Request(
            paths=tuple(paths or (".",)),
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            extend_select=tuple(extend_select or ()),
            published=published,
            text_field=text_field,
            date_field=date_field,
            id_field=id_field,
            title_field=title_field,
            stdin_filename=stdin_filename,
            config=config,
            isolated=isolated,
        )
        plans = [(part, choice_of(part)) for part in settled(request)]
        groups = tuple(sorted({entry.group for _, choice in plans for entry in choice.rules()}))
        found = chain.from_iterable(
            scoring.scores(items_of(part), choice.rules_by_path(), at_once=is_dialog(part.paths))
            for part, choice in plans
        )
        failed = scoring.write(
            found, screen_for(sys.stdout), screen_for(sys.stderr), output_format, below, groups
        )
        return 2 if failed else 0

    _finish(body)


@app.command()
def baseline(
    paths: Paths = None,
    *,
    output: Annotated[
        str, typer.Option("--output", "-o", metavar="FILE", help="Where to write it.")
    ] = ".lintnews-baseline",
    select: Select = None,
    ignore: Ignore = None,
    extend_select: ExtendSelect = None,
    published: Published = None,
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    stdin_filename: StdinFilename = None,
    exclude: Exclude = None,
    force_exclude: ForceExclude = False,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Write down all present findings, for 'check --baseline FILE' to accept them.

    The file holds hashes and no text. A finding is accepted as long as its sentence stays as it is.
    """

    def body() -> int:
        from lintnews.accept import run  # noqa: PLC0415
        from lintnews.request import Request  # noqa: PLC0415

        request = Request(
            paths=tuple(paths or (".",)),
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            extend_select=tuple(extend_select or ()),
            published=published,
            text_field=text_field,
            date_field=date_field,
            id_field=id_field,
            title_field=title_field,
            stdin_filename=stdin_filename,
            exclude=tuple(exclude or ()),
            force_exclude=force_exclude,
            config=config,
            isolated=isolated,
        )
        return run(request, output, sys.stderr)

    _finish(body)


app.add_typer(cli_rules.commands)
app.add_typer(cli_settings.commands)


def _finish(body: Callable[[], int]) -> NoReturn:
    """Run a command's body and exit with its code."""
    raise typer.Exit(ending.code_of(body))
