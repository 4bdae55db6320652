"""Which settings are in force for a command line, and where each of them comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lintnews.config.problems import shown_path
from lintnews.config.show import toml
from lintnews.config.table import SETTINGS, Kind
from lintnews.request import choice_of, settled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.config.table import Setting
    from lintnews.output.screen import Screen
    from lintnews.request import Request


def write_in_force(request: Request, screen: Screen) -> int:
    """Write what holds for the paths of a command line, and return the exit code, 0.

    Raises:
        UsageError: a settings file cannot be used, or the command line makes no sense.
        BrokenRuleError: a rule of the house cannot be loaded.
    """
    for number, part in enumerate(settled(request)):
        if number:
            screen.line()
        source = shown_path(part.settings.path) if part.settings else "no settings file"
        screen.line(screen.style(f"# {', '.join(part.paths)}: {source}", "bold"))
        for line in _lines(request, part):
            screen.line(line)
        rules = [entry.name for entry in choice_of(part).rules()]
        screen.line(f"# checked with {len(rules)} rules: {', '.join(rules)}")
    return 0


def _lines(request: Request, part: Request) -> Iterator[str]:
    """Yield a line for each setting, those that nobody has set as comments."""
    for entry in SETTINGS:
        asked = getattr(request, entry.field, None)
        if asked not in (None, ()):
            also = f" or {entry.variable}" if entry.variable else ""
            yield f"{entry.name} = {toml(asked)}  # command line{also}"
        elif part.settings and entry.name in part.settings.lines:
            settings = part.settings
            value = _as_in_file(entry, getattr(settings, entry.field))
            note = _beaten(entry, request)
            yield f"{entry.name} = {toml(value)}  # {shown_path(settings.path)}:{settings.lines[entry.name]}{note}"
        else:
            yield f"# {entry.name}: {entry.default}"


def _beaten(entry: Setting, request: Request) -> str:
    """Say that the command line leaves no room for what the file adds to a selection of its own."""
    return ", beaten by --select" if entry.name == "extend-select" and request.select else ""


def _as_in_file(entry: Setting, value: Any) -> Any:
    """Return a value much as it stands in the file: tables in place of pairs, and paths from here."""
    if entry.kind in (Kind.FILE, Kind.PATH):
        return shown_path(value)
    if entry.kind is Kind.FOLDERS:
        return [shown_path(path) for path in value]
    return _as_table(value)


def _as_table(value: Any) -> Any:
    if isinstance(value, tuple) and value and all(isinstance(item, tuple) for item in value):
        return {key: _as_table(item) for key, item in value}
    return value
