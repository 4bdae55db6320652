"""The command line: what it is called and what it takes. What it does is elsewhere, and imported when asked for."""

import os
import sys
from collections.abc import Callable
from itertools import chain
from typing import Annotated, Literal, NoReturn

import typer

from lintnews import __version__, ending
from lintnews.cli_settings import Config, Isolated, commands


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

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[PATHS]...",
        help="Files and folders; '-' is standard input.  [default: .]",
        show_default=False,
    ),
]
OutputFormat = Annotated[
    Literal[
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
    ]
    | None,
    typer.Option(
        "--output-format",
        envvar="LINTNEWS_OUTPUT_FORMAT",
        help="How to show what was found.  [default: full]",
        show_default=False,
    ),
]
OutputFile = Annotated[
    str | None,
    typer.Option(
        "--output-file", "-o", metavar="FILE", help="Write the report to a file, all of it or nothing."
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        "--select", metavar="NAMES", help="Check with these rules or groups only; 'all' takes all rules."
    ),
]
Ignore = Annotated[
    list[str] | None, typer.Option("--ignore", metavar="NAMES", help="Leave these rules or groups out.")
]
ExtendSelect = Annotated[
    list[str] | None,
    typer.Option("--extend-select", metavar="NAMES", help="Check with these rules or groups as well."),
]
Published = Annotated[
    str | None,
    typer.Option("--published", metavar="DATE", help="The date of the articles, such as 2022-01-09."),
]
TextField = Annotated[
    str | None, typer.Option("--text-field", metavar="NAME", help="JSON Lines: the field of the text.")
]
DateField = Annotated[
    str | None, typer.Option("--date-field", metavar="NAME", help="JSON Lines: the field of the date.")
]
IdField = Annotated[
    str | None, typer.Option("--id-field", metavar="NAME", help="JSON Lines: the field of the id.")
]
TitleField = Annotated[
    str | None, typer.Option("--title-field", metavar="NAME", help="JSON Lines: the field of the headline.")
]
StdinFilename = Annotated[
    str | None,
    typer.Option("--stdin-filename", metavar="PATH", help="What to call standard input, and how to read it."),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 in spite of findings.")]
FailLevel = Annotated[
    Literal["error", "warning", "info"] | None,
    typer.Option(
        "--fail-level",
        help="The lowest severity that makes the exit code 1.  [default: warning]",
        show_default=False,
    ),
]
HouseNames = Annotated[
    str | None,
    typer.Option(
        "--names", metavar="FILE", help="The house's list of names: one a line, its variants after commas."
    ),
]
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Count the findings by rule, on standard error.")
]
Jobs = Annotated[
    int | None,
    typer.Option(
        "--jobs",
        "-j",
        metavar="N",
        min=0,
        help="Check with N processes; 0 takes one for each core.  [default: 1]",
        show_default=False,
    ),
]
Profile = Annotated[
    bool, typer.Option("--profile", help="Say where the time went, by view and by rule, on standard error.")
]
Colour = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", help="'auto' heeds the terminal, NO_COLOR and FORCE_COLOR."),
]
Quiet = Annotated[
    bool, typer.Option("--quiet", "-q", help="Findings and errors only: no closing sentence, no progress.")
]
Verbose = Annotated[
    bool,
    typer.Option("--verbose", "-v", help="Say which settings hold and how long it took, on standard error."),
]
ShowSettings = Annotated[
    bool, typer.Option("--show-settings", help="Show what is in force and from which file; check nothing.")
]

Exclude = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude", metavar="PATTERN", help="Leave out what a folder holds by this name, as in a .gitignore."
    ),
]
ForceExclude = Annotated[
    bool,
    typer.Option("--force-exclude", help="Also leave out paths that are named here: for commit hooks."),
]
Baseline = Annotated[
    str | None,
    typer.Option(
        "--baseline", metavar="FILE", help="Accept the findings that 'lintnews baseline' wrote down."
    ),
]
Fix = Annotated[bool, typer.Option("--fix", help="Write the fixes that are safe; of '-' to standard output.")]
Diff = Annotated[bool, typer.Option("--diff", help="Show what --fix would change; exit with 1 if anything.")]
UnsafeFixes = Annotated[
    bool,
    typer.Option(
        "--unsafe-fixes", help="With --fix or --diff, take also the fixes that a person must check."
    ),
]

NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Check everything anew, and remember nothing for the next run.")
]
CacheDir = Annotated[
    str | None,
    typer.Option(
        "--cache-dir",
        metavar="DIR",
        help="Where folders and archives are remembered.  [default: .lintnews_cache]",
        show_default=False,
    ),
]
Watch = Annotated[
    bool, typer.Option("--watch", help="Go on until Ctrl-C, and check again what changes (needs watchfiles).")
]


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
            scoring.scores(items_of(part), choice.rules_by_path()) for part, choice in plans
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


@app.command()
def rules(
    *,
    output_format: Annotated[
        Literal["text", "json"], typer.Option("--output-format", help="A table, or JSON.")
    ] = "text",
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """List all rules, sorted by group and name."""

    def body() -> int:
        from lintnews import catalogue  # noqa: PLC0415
        from lintnews.output.screen import screen_for  # noqa: PLC0415
        from lintnews.request import Request, known_rules  # noqa: PLC0415

        write = catalogue.write_json if output_format == "json" else catalogue.write_table
        write(known_rules(Request(config=config, isolated=isolated)), screen_for(sys.stdout))
        return 0

    _finish(body)


@app.command()
def rule(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The rule's name.", show_default=False)],
    *,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show what one rule finds and why, with its options and examples."""

    def body() -> int:
        from lintnews.catalogue import write_page  # noqa: PLC0415
        from lintnews.output.screen import screen_for  # noqa: PLC0415
        from lintnews.registry import find_rule  # noqa: PLC0415
        from lintnews.request import Request, known_rules  # noqa: PLC0415

        rules = known_rules(Request(config=config, isolated=isolated))
        write_page(find_rule(name, rules), screen_for(sys.stdout))
        return 0

    _finish(body)


@app.command()
def audit(
    corpus: Annotated[
        list[str],
        typer.Argument(metavar="CORPUS...", help="Files and folders of articles.", show_default=False),
    ],
    *,
    output_format: Annotated[
        Literal["text", "markdown", "json"], typer.Option("--output-format", help="How to write the report.")
    ] = "text",
    output: Annotated[
        str | None,
        typer.Option("--output", metavar="FILE", help="Write it to a file, with hashes in place of copy."),
    ] = None,
    select: Select = None,
    ignore: Ignore = None,
    sample: Annotated[
        int, typer.Option("--sample", metavar="N", help="Show N findings of each rule in context.")
    ] = 0,
    seed: Annotated[int, typer.Option("--seed", metavar="S", help="Draw another sample.")] = 0,
    rule: Annotated[
        str | None, typer.Option("--rule", metavar="NAME", help="Take the sample from this rule only.")
    ] = None,
    verdicts: Annotated[
        list[str] | None,
        typer.Option(
            "--verdicts", metavar="FILE", help="Findings judged right or wrong; a folder takes all in it."
        ),
    ] = None,
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    config: Config = None,
    isolated: Isolated = False,
) -> None:
    """Show what each rule would do to an archive: how much it finds, and with verdicts how much of it is right."""

    def body() -> int:
        from lintnews.audit import Request, run  # noqa: PLC0415
        from lintnews.readers import ReadOptions  # noqa: PLC0415

        request = Request(
            paths=tuple(corpus),
            output_format=output_format,
            output=output,
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            sample=sample,
            seed=seed,
            rule=rule,
            verdicts=tuple(verdicts or ()),
            read=ReadOptions(
                text_field=text_field, date_field=date_field, id_field=id_field, title_field=title_field
            ),
            config=config,
            isolated=isolated,
        )
        return run(request, sys.stdout, sys.stderr)

    _finish(body)


app.add_typer(commands)


def _finish(body: Callable[[], int]) -> NoReturn:
    """Run a command's body and exit with its code."""
    raise typer.Exit(ending.code_of(body))
