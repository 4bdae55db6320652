"""Settings for reading: all that there are, and those in force."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Any

from lintnews.config.options import options_of
from lintnews.config.problems import meant, shown_path
from lintnews.config.table import SETTINGS, Setting, setting
from lintnews.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from lintnews.config.options import Option
    from lintnews.config.settings import Settings
    from lintnews.output.screen import Screen
    from lintnews.registry import LoadedRule

_INDENT = "    "


def write_settings(screen: Screen, rules: Iterable[LoadedRule], name: str | None = None) -> None:
    """Write every setting, or the one of this name, with meaning, default and an example.

    Raises:
        UsageError: there is no setting of this name.
    """
    for number, entry in enumerate(_asked_for(name)):
        if number:
            screen.line()
        screen.line(screen.style(entry.name, "bold"))
        for line in textwrap.wrap(entry.meaning, max(40, min(screen.width, 100)) - len(_INDENT)):
            screen.line(f"{_INDENT}{line}")
        screen.line(f"{_INDENT}{_facts(entry)}")
        for line in entry.example.split("\n"):
            screen.line(f"{_INDENT}{_INDENT}{line}")
        if entry.name == "rules":
            for rule, option in _options(rules):
                screen.line(f"{_INDENT}{rule}.{option.name} = {toml(option.default)}: {option.meaning}")


def _asked_for(name: str | None) -> tuple[Setting, ...]:
    if name is None:
        return SETTINGS
    entry = setting(name)
    if entry is None:
        raise UsageError(f"there is no setting {name!r}{meant(name, (item.name for item in SETTINGS))}")
    return (entry,)


def _facts(entry: Setting) -> str:
    facts = [entry.kind.value if not entry.choices else " or ".join(f'"{word}"' for word in entry.choices)]
    facts.append(f"default: {entry.default}")
    if entry.flag:
        facts.append(
            f"{entry.flag} and {entry.variable} beat it" if entry.variable else f"{entry.flag} beats it"
        )
    if entry.whole_run:
        facts.append("one for a whole run, from the file of its first path")
    return "; ".join(facts)


def _options(rules: Iterable[LoadedRule]) -> Iterator[tuple[str, Option]]:
    for entry in rules:
        for option in options_of(entry.rule):
            yield entry.name, option


def write_markdown(screen: Screen, rules: Iterable[LoadedRule]) -> None:
    """Write the reference of all settings as a page of Markdown."""
    screen.line("# Settings")
    screen.line()
    for line in _ABOUT.split("\n"):
        screen.line(line)
    for entry in SETTINGS:
        screen.line(f"## {entry.name}")
        screen.line()
        screen.line(entry.meaning)
        screen.line()
        screen.line(f"{_facts(entry)}.")
        screen.line()
        screen.line("```toml")
        screen.line(entry.example)
        screen.line("```")
        screen.line()
    screen.line("## Options of rules")
    screen.line()
    screen.line("| rule | option | default | meaning |")
    screen.line("|---|---|---|---|")
    for rule, option in _options(rules):
        screen.line(
            f"| {rule} | {option.name} | `{toml(option.default)}` | {option.meaning} ({option.wanted}) |"
        )


_ABOUT = """\
Made by `python -m lintnews.config.pages` from the table of settings; do not edit it by hand.

Settings stand in `.lintnews.toml`, in `lintnews.toml`, or in `pyproject.toml` under `[tool.lintnews]`. For each path that is checked
the nearest of them upward holds, and it alone: files are not combined. In one folder they are looked for in this order.
`--config FILE` takes another file for all paths, `--isolated` takes none, and the command line beats any file.
`lintnews check --show-settings` tells what is in force and from where; `lintnews init` writes a file to begin with.

A mistake stops the program with exit code 2 before anything is checked; each is told with file, line and remedy. Editors complete and
check the file by [lintnews.schema.json](lintnews.schema.json), which many take from a first line `#:schema lintnews.schema.json`.
"""


def toml(value: Any) -> str:
    """Write a value as TOML has it."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        import json  # noqa: PLC0415 - TOML's strings escape as JSON's do

        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, tuple | list):
        return f"[{', '.join(map(toml, value))}]"
    if isinstance(value, dict):
        return (
            f"{{ {', '.join(f'{toml(key)} = {toml(item)}' for key, item in value.items())} }}"
            if value
            else "{}"
        )
    return "none" if value is None else str(value)


def write_in_force(
    screen: Screen,
    paths: Iterable[str],
    settings: Settings | None,
    command_line: Mapping[str, Any],
    rules: int,
) -> None:
    """Write what holds for some paths, and whether it comes from a file, the command line or neither.

    Args:
        screen: where to write.
        paths: what was asked to be checked.
        settings: of the file that holds for them; None if there is none.
        command_line: by setting, what the command line says.
        rules: how many rules are checked with.
    """
    source = shown_path(settings.path) if settings else None
    screen.line(screen.style(f"{', '.join(paths)}: {source or 'no settings file'}, {rules} rules", "bold"))
    for entry in SETTINGS:
        if entry.name in command_line:
            screen.line(f"{entry.name} = {toml(command_line[entry.name])}  # command line")
        elif settings and entry.name in settings.lines:
            value = _as_in_file(getattr(settings, entry.field))
            screen.line(f"{entry.name} = {toml(value)}  # {source}:{settings.lines[entry.name]}")
        else:
            screen.line(f"# {entry.name}: {entry.default}")


def _as_in_file(value: Any) -> Any:
    """Turn pairs back into the tables that they come from."""
    if isinstance(value, tuple) and value and all(isinstance(item, tuple) for item in value):
        return {key: _as_in_file(item) for key, item in value}
    return value
