"""The commands about settings and about rules of the house: what they are called and what they take."""

import sys
from typing import Annotated, Literal

import typer

from lintnews import ending

commands = typer.Typer()


@commands.command()
def config(
    name: Annotated[
        str | None, typer.Argument(metavar="[NAME]", help="One setting only.", show_default=False)
    ] = None,
    *,
    output_format: Annotated[
        Literal["text", "markdown", "schema"],
        typer.Option("--output-format", help="Text, a page of Markdown, or a JSON Schema for editors."),
    ] = "text",
) -> None:
    """Show every setting with its meaning and default."""

    def body() -> int:
        from lintnews.config import show  # noqa: PLC0415
        from lintnews.output.screen import screen_for  # noqa: PLC0415
        from lintnews.registry import all_rules  # noqa: PLC0415

        screen = screen_for(sys.stdout)
        if output_format == "schema":
            import json  # noqa: PLC0415

            from lintnews.config.schema import schema  # noqa: PLC0415

            screen.line(json.dumps(schema(all_rules()), ensure_ascii=False, indent=1))
        elif output_format == "markdown":
            show.write_markdown(screen, all_rules())
        else:
            show.write_settings(screen, all_rules(), name)
        return 0

    raise typer.Exit(ending.code_of(body))


@commands.command()
def init(
    folder: Annotated[str, typer.Argument(metavar="[FOLDER]", help="Where to write it.")] = ".",
) -> None:
    """Write a settings file to begin with, lintnews.toml; nothing is overwritten."""

    def body() -> int:
        from lintnews.config.start import write_start_file  # noqa: PLC0415

        typer.echo(f"wrote {write_start_file(folder)}")
        return 0

    raise typer.Exit(ending.code_of(body))


@commands.command("test-rules")
def test_rules(
    path: Annotated[
        str, typer.Argument(metavar="PATH", help="A folder of rules, or one file.", show_default=False)
    ],
) -> None:
    """Run the examples of house rules: exit code 0 if all come out as they say."""

    def body() -> int:
        from lintnews.house.trial import try_out  # noqa: PLC0415
        from lintnews.output.screen import screen_for  # noqa: PLC0415

        return try_out(path, screen_for(sys.stdout))

    raise typer.Exit(ending.code_of(body))


@commands.command("new-rule")
def new_rule(
    group: Annotated[
        str, typer.Argument(metavar="GROUP", help="The group, a folder of its own.", show_default=False)
    ],
    name: Annotated[str, typer.Argument(metavar="NAME", help="Lower case with hyphens.", show_default=False)],
    *,
    folder: Annotated[
        str, typer.Option("--folder", metavar="FOLDER", help="The folder of house rules.")
    ] = "newsroom_rules",
) -> None:
    """Begin a house rule: write a module that works, with examples that pass."""

    def body() -> int:
        from lintnews.house.skeleton import begin  # noqa: PLC0415

        path = begin(group, name, folder)
        typer.echo(f"wrote {path}")
        typer.echo(
            f"next: edit it, run 'lintnews test-rules {folder}', and put rule-paths = [\"{folder}\"] into lintnews.toml"
        )
        return 0

    raise typer.Exit(ending.code_of(body))
