"""The options that several commands take, and those of ``check``: names, values and help."""

from typing import Annotated, Literal

import typer

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
Config = Annotated[
    str | None,
    typer.Option("--config", metavar="FILE", help="Take this settings file, and no other, for all paths."),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Heed no settings file.")]
