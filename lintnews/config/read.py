"""From the bytes of a settings file to settings; what is wrong in it is told with line and remedy."""

from __future__ import annotations

import os
import re
import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from lintnews.config.find import PYPROJECT, Found, read_whole
from lintnews.config.problems import Problems, shown_path
from lintnews.config.toml_lines import Way, key_lines, line_of
from lintnews.config.values import Values
from lintnews.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

    from lintnews.config.settings import Settings
    from lintnews.registry import LoadedRule

    # Gives all rules, those of the house paths too.
    LoadRules = Callable[[tuple[str, ...]], tuple[LoadedRule, ...]]

_WHERE = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")


@dataclass(frozen=True, slots=True)
class TomlFile:
    """A TOML file as read: its tables, and the lines of its keys."""

    path: str
    data: dict[str, Any]
    lines: dict[Way, int]

    def line(self, *way: str | int) -> int:
        """Return the line, from 1, of a key."""
        return line_of(self.lines, way)


def read_named(path: str) -> Found:
    """Read a file that was named as the settings file.

    Raises:
        UsageError: it cannot be read.
    """
    try:
        with open(path, "rb") as stream:
            return Found(os.path.abspath(path), read_whole(stream, path))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"the settings file {path} cannot be read: {reason.lower()}") from error


def read_toml(path: str, content: bytes) -> TomlFile:
    """Read a TOML file.

    Raises:
        UsageError: it is no TOML; the message names file and line.
    """
    shown = shown_path(path)
    try:
        text = content.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise UsageError(f"{shown}:{line}: this is not UTF-8; save the file as UTF-8") from error
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(f"{shown}:{_decode_message(str(error), text)}") from error
    except RecursionError as error:
        raise UsageError(f"{shown}:1: lists or tables are nested too deep to be read") from error
    return TomlFile(path, data, key_lines(text))


def _decode_message(message: str, text: str) -> str:
    """Return ``line: what is wrong`` of the message of tomllib, which tells the line in words."""
    where = _WHERE.search(message)
    line = int(where[1]) if where and where[1] else text.rstrip("\n").count("\n") + 1
    what = message[: where.start()] if where else message
    return f"{line}: this is not TOML: {what[:1].lower()}{what[1:]}"


def read_settings(found: Found, load_rules: LoadRules, *, root: str | None = None) -> Settings:
    """Read and check a settings file.

    Args:
        found: the file.
        load_rules: gives all rules by house paths.
        root: the folder from which patterns of paths are counted; the file's own if not given.

    Raises:
        UsageError: the file cannot be used; the message has a line for each thing that is wrong.
        BrokenRuleError: a rule of the house cannot be loaded.
    """
    file = read_toml(found.path, found.content)
    problems = Problems(found.path)
    prefix: tuple[str, ...] = ()
    table: Any = file.data
    is_pyproject = os.path.basename(found.path) == PYPROJECT
    if is_pyproject:
        prefix = ("tool", "lintnews")
        table = _our_table(file, problems)
    elif "tool" in table:
        problems.add(
            file.line("tool"),
            "in a file of its own the settings stand at the top, without [tool.lintnews]; that is for pyproject.toml",
        )
        problems.stop_if_any()
    values = Values(file, prefix, table, problems)
    settings = values.settings(load_rules, root or os.path.dirname(found.path))
    problems.stop_if_any()
    return settings


def _our_table(file: TomlFile, problems: Problems) -> dict[str, Any]:
    tool = file.data.get("tool")
    table = tool.get("lintnews") if isinstance(tool, dict) else None
    if isinstance(table, dict):
        return table
    if table is None:
        problems.add(1, "there is no [tool.lintnews] in it")
    else:
        problems.add(file.line("tool", "lintnews"), "tool.lintnews must be a table")
    problems.stop_if_any()
    return {}
