"""The commands about rules: what they are called and what they take."""

import sys
from typing import Annotated, Literal

import typer

from lintnews import ending
from lintnews.cli_options import Config, DateField, IdField, Ignore, Isolated, Select, TextField, TitleField

commands = typer.Typer()


@commands.command()
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

    raise typer.Exit(ending.code_of(body))


@commands.command()
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

    raise typer.Exit(ending.code_of(body))


@commands.command()
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

    raise typer.Exit(ending.code_of(body))
