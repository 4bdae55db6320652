"""The command line: what it is called and what it takes. What it does is elsewhere, and imported when asked for."""

import sys
from collections.abc import Callable
from typing import Annotated, Literal, NoReturn

import typer

from lintnews import __version__, ending

app = typer.Typer(
    help="Check news articles for damage and for facts that cannot all be true.",
    epilog="Exit code: 0 clean, 1 findings, 2 something could not be done.",
    no_args_is_help=True,
    # Rich, completion and its shells would cost more time at start than a short article takes.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
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
    ],
    typer.Option("--output-format", envvar="LINTNEWS_OUTPUT_FORMAT", help="How to show what was found."),
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
Statistics = Annotated[
    bool, typer.Option("--statistics", help="Count the findings by rule, on standard error.")
]
Jobs = Annotated[
    int,
    typer.Option(
        "--jobs", "-j", metavar="N", min=0, help="Check with N processes; 0 takes one for each core."
    ),
]
Profile = Annotated[
    bool, typer.Option("--profile", help="Say where the time went, by view and by rule, on standard error.")
]
Colour = Annotated[
    Literal["auto", "always", "never"],
    typer.Option("--color", help="'auto' heeds the terminal, NO_COLOR and FORCE_COLOR."),
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
    output_format: OutputFormat = "full",
    output_file: OutputFile = None,
    select: Select = None,
    ignore: Ignore = None,
    published: Published = None,
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    stdin_filename: StdinFilename = None,
    exit_zero: ExitZero = False,
    statistics: Statistics = False,
    jobs: Jobs = 1,
    profile: Profile = False,
    color: Colour = "auto",
    exclude: Exclude = None,
    force_exclude: ForceExclude = False,
    baseline: Baseline = None,
    fix: Fix = False,
    diff: Diff = False,
    unsafe_fixes: UnsafeFixes = False,
) -> None:
    """Check articles and report what is wrong in them.

    Names of rules and groups may be repeated or separated by commas.
    """

    def body() -> int:
        from lintnews.check import Request, run  # noqa: PLC0415

        request = Request(
            paths=tuple(paths or (".",)),
            output_format=output_format,
            output_file=output_file,
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            published=published,
            text_field=text_field,
            date_field=date_field,
            id_field=id_field,
            title_field=title_field,
            stdin_filename=stdin_filename,
            exit_zero=exit_zero,
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
        )
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
) -> None:
    """Show every date of the articles, what it means, and how that was decided."""

    def body() -> int:
        from lintnews import timeline  # noqa: PLC0415
        from lintnews.check import Request, items_of  # noqa: PLC0415
        from lintnews.output.screen import screen_for  # noqa: PLC0415

        request = Request(
            paths=tuple(paths or (".",)),
            published=published,
            text_field=text_field,
            date_field=date_field,
            id_field=id_field,
            title_field=title_field,
            stdin_filename=stdin_filename,
        )
        write = timeline.write_json if output_format == "json" else timeline.write_table
        return 2 if write(items_of(request), screen_for(sys.stdout)) else 0

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
    published: Published = None,
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    stdin_filename: StdinFilename = None,
) -> None:
    """Give each article a number from 0 to 100, by which an archive can be filtered.

    100 means that nothing was found. It is 100 x 2 ^ -(d / 25), where d counts 10 for each error, 4 for each warning
    and 1 for each note, per 1,000 words.
    """

    def body() -> int:
        from lintnews import score as scoring  # noqa: PLC0415
        from lintnews.check import Request, chosen_rules, items_of  # noqa: PLC0415
        from lintnews.output.screen import screen_for  # noqa: PLC0415

        request = Request(
            paths=tuple(paths or (".",)),
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            published=published,
            text_field=text_field,
            date_field=date_field,
            id_field=id_field,
            title_field=title_field,
            stdin_filename=stdin_filename,
        )
        rules = chosen_rules(request)
        groups = tuple(sorted({entry.group for entry in rules}))
        found = scoring.scores(items_of(request), rules)
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
    published: Published = None,
    text_field: TextField = None,
    date_field: DateField = None,
    id_field: IdField = None,
    title_field: TitleField = None,
    stdin_filename: StdinFilename = None,
    exclude: Exclude = None,
    force_exclude: ForceExclude = False,
) -> None:
    """Write down all present findings, for 'check --baseline FILE' to accept them.

    The file holds hashes and no text. A finding is accepted as long as its sentence stays as it is.
    """

    def body() -> int:
        from lintnews.accept import run  # noqa: PLC0415
        from lintnews.check import Request  # noqa: PLC0415

        request = Request(
            paths=tuple(paths or (".",)),
            select=tuple(select or ()),
            ignore=tuple(ignore or ()),
            published=published,
            text_field=text_field,
            date_field=date_field,
            id_field=id_field,
            title_field=title_field,
            stdin_filename=stdin_filename,
            exclude=tuple(exclude or ()),
            force_exclude=force_exclude,
        )
        return run(request, output, sys.stderr)

    _finish(body)


@app.command()
def rules(
    *,
    output_format: Annotated[
        Literal["text", "json"], typer.Option("--output-format", help="A table, or JSON.")
    ] = "text",
) -> None:
    """List all rules, sorted by group and name."""

    def body() -> int:
        from lintnews import catalogue  # noqa: PLC0415
        from lintnews.output.screen import screen_for  # noqa: PLC0415
        from lintnews.registry import all_rules  # noqa: PLC0415

        write = catalogue.write_json if output_format == "json" else catalogue.write_table
        write(all_rules(), screen_for(sys.stdout))
        return 0

    _finish(body)


@app.command()
def rule(
    name: Annotated[str, typer.Argument(metavar="NAME", help="The rule's name.", show_default=False)],
) -> None:
    """Show what one rule finds and why, with examples."""

    def body() -> int:
        from lintnews.catalogue import write_page  # noqa: PLC0415
        from lintnews.output.screen import screen_for  # noqa: PLC0415
        from lintnews.registry import find_rule  # noqa: PLC0415

        write_page(find_rule(name), screen_for(sys.stdout))
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
        )
        return run(request, sys.stdout, sys.stderr)

    _finish(body)


def _finish(body: Callable[[], int]) -> NoReturn:
    """Run a command's body and exit with its code."""
    raise typer.Exit(ending.code_of(body))
