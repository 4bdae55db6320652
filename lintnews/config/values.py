"""The values of a settings file, each checked against the table of settings and the rules that there are."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

from lintnews.config.options import options_of
from lintnews.config.problems import meant, said
from lintnews.config.settings import Settings
from lintnews.config.table import SETTINGS, SEVERITIES, Kind, Setting, setting

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.config.problems import Problems
    from lintnews.config.read import LoadRules, TomlFile
    from lintnews.registry import LoadedRule

    Way = tuple[str | int, ...]

# What other linters call it, and what it is called here.
_ELSEWHERE = {
    "disable": "ignore",
    "enable": "select",
    "extend-ignore": "ignore",
    "fail-on": "fail-level",
    "format": "output-format",
    "options": "rules",
    "overrides": "per-file-ignores",
    "plugins": "rule-paths",
    "rule": "rules",
}
_ALL_RULES = "; 'lintnews rules' lists them all"


class Values:
    """One table of settings on its way from TOML to ``Settings``."""

    def __init__(
        self, file: TomlFile, prefix: tuple[str, ...], table: dict[str, Any], problems: Problems
    ) -> None:
        self._file = file
        self._prefix = prefix
        self._table = table
        self._problems = problems
        self._rules: dict[str, LoadedRule] = {}
        self._groups: set[str] = set()

    def settings(self, load_rules: LoadRules, root: str) -> Settings:
        """Check all values and return the settings; what is wrong is added to the problems."""
        known = {name: entry for name in self._table if (entry := setting(name))}
        for name in self._table:
            if name not in known:
                self._unknown_setting(name)
        paths = self._value(known["rule-paths"]) if "rule-paths" in known else ()
        if paths is None or len(paths) < len(self._table.get("rule-paths", ())):
            # Names of rules can only be judged where all rules are known.
            self._problems.stop_if_any()
        rules = load_rules(paths)
        self._rules = {entry.name: entry for entry in rules}
        self._groups = {entry.group for entry in rules}
        read = {entry.field: self._value(entry) for entry in known.values()}
        lines = {name: self._line(name) for name in known}
        return Settings(
            path=self._file.path, root=root, lines=lines, **{k: v for k, v in read.items() if v is not None}
        )

    def _line(self, *way: str | int) -> int:
        return self._file.line(*self._prefix, *way)

    def _add(self, message: str, *way: str | int) -> None:
        self._problems.add(self._line(*way), message)

    def _unknown_setting(self, name: str) -> None:
        plain = name.strip().lower().replace("_", "-")
        hint = (
            f"; it is called {_ELSEWHERE[plain]!r} here"
            if plain in _ELSEWHERE
            else meant(name, (entry.name for entry in SETTINGS)) or "; 'lintnews config' lists them all"
        )
        self._add(f"there is no setting {name!r}{hint}", name)

    def _value(self, entry: Setting) -> Any:
        """Return a setting's value as ``Settings`` has it, None if it is wrong."""
        value = self._table[entry.name]
        match entry.kind:
            case Kind.TEXT | Kind.FILE | Kind.PATH:
                return self._text(entry, value)
            case Kind.CHOICE:
                return self._choice(entry, value)
            case Kind.COUNT:
                return self._count(entry, value)
            case Kind.RULES:
                return self._rule_names(entry.kind, value, entry.name)
            case Kind.FOLDERS | Kind.GLOBS:
                return self._strings(entry, value)
            case Kind.RULES_BY_GLOB:
                return tuple(self._by_glob(entry, value))
            case Kind.SEVERITIES:
                return tuple(self._severities(entry, value))
            case Kind.OPTIONS:
                return tuple(self._options(entry, value))

    def _wrong_kind(self, wanted: str, value: object, *way: str | int) -> None:
        self._add(f"{_written(way)} must be {wanted}; this is {said(value)}", *way)

    def _text(self, entry: Setting, value: object) -> str | None:
        if not isinstance(value, str):
            self._wrong_kind(entry.kind, value, entry.name)
            return None
        if not value.strip():
            self._add(f"{entry.name} is empty; leave it out to have the default", entry.name)
            return None
        if entry.kind is Kind.PATH:
            return self._from_file(value)
        return self._path(value, entry.name) if entry.kind is Kind.FILE else value

    def _choice(self, entry: Setting, value: object) -> str | None:
        if isinstance(value, str) and value in entry.choices:
            return value
        if isinstance(value, str):
            self._add(f"{entry.name} cannot be {value!r}{meant(value, entry.choices)}", entry.name)
        else:
            self._wrong_kind(f"a string, {_either(entry.choices)}", value, entry.name)
        return None

    def _count(self, entry: Setting, value: object) -> int | None:
        if type(value) is not int:
            self._wrong_kind(entry.kind, value, entry.name)
            return None
        if value < 0:
            self._add(f"{entry.name} must be {entry.kind}; this is {value}", entry.name)
            return None
        return value

    def _list(self, wanted: str, value: object, *way: str | int) -> Iterator[tuple[int, str]]:
        """Yield the strings of a list with their numbers, and add a problem for what is no string."""
        if not isinstance(value, list):
            self._wrong_kind(wanted, value, *way)
            return
        for number, item in enumerate(value):
            if not isinstance(item, str):
                self._add(f"{_written(way)} must be {wanted}; this member is {said(item)}", *way, number)
            elif not item.strip():
                self._add(f"{_written(way)} has an empty member", *way, number)
            else:
                yield number, item

    def _rule_names(self, wanted: str, value: object, *way: str | int) -> tuple[str, ...]:
        found = []
        for number, name in self._list(wanted, value, *way):
            if name == "all" or name in self._rules or name in self._groups:
                found.append(name)
            else:
                self._unknown_rule(name, *way, number)
        if value == [] and way == ("select",):
            self._add("select names no rule; leave it out to take the rules that are on by default", *way)
        return tuple(found)

    def _unknown_rule(self, name: str, *way: str | int) -> None:
        known = {"all", *self._rules, *self._groups}
        hint = meant(name, known) or _ALL_RULES
        self._add(f"there is no rule or group {name!r}{hint}", *way)

    def _strings(self, entry: Setting, value: object) -> tuple[str, ...] | None:
        if not isinstance(value, list):
            self._wrong_kind(entry.kind, value, entry.name)
            return None
        found = []
        for number, item in self._list(entry.kind, value, entry.name):
            if entry.kind is Kind.GLOBS:
                self._check_glob(item, entry.name, number)
                found.append(item)
            elif path := self._path(item, entry.name, number):
                found.append(path)
        return tuple(found)

    def _path(self, value: str, *way: str | int) -> str | None:
        path = self._from_file(value)
        if not os.path.exists(path):
            self._add(f"{way[0]}: there is no {value!r} in the folder of this file", *way)
            return None
        return path

    def _from_file(self, value: str) -> str:
        """Return a path that is counted from the folder of the settings file as an absolute one."""
        return os.path.normpath(os.path.join(os.path.dirname(self._file.path), value))

    def _check_glob(self, glob: str, *way: str | int) -> None:
        from lintnews.config.globs import fault  # noqa: PLC0415 - most files have no pattern

        if wrong := fault(glob):
            self._add(f"the pattern {glob!r} {wrong}", *way)

    def _inside(self, entry: Setting, value: object) -> dict[str, Any]:
        """Return a table, or an empty one with a problem added."""
        if isinstance(value, dict):
            return value
        self._wrong_kind(entry.kind, value, entry.name)
        return {}

    def _by_glob(self, entry: Setting, value: object) -> Iterator[tuple[str, tuple[str, ...]]]:
        for glob, names in self._inside(entry, value).items():
            self._check_glob(glob, entry.name, glob)
            yield glob, self._rule_names(Kind.RULES, names, entry.name, glob)

    def _severities(self, entry: Setting, value: object) -> Iterator[tuple[str, str]]:
        for name, severity in self._inside(entry, value).items():
            if name not in self._rules and name not in self._groups:
                self._unknown_rule(name, entry.name, name)
            elif not isinstance(severity, str):
                self._wrong_kind(f"a severity, {_either(SEVERITIES)}", severity, entry.name, name)
            elif severity not in SEVERITIES:
                self._unknown_severity(severity, entry.name, name)
            else:
                yield name, severity

    def _unknown_severity(self, severity: str, *way: str | int) -> None:
        if severity.lower() in ("off", "none", "ignore", "never"):
            hint = "; a rule is left out by 'ignore'"
        else:
            hint = meant(severity, SEVERITIES)
        self._add(f"there is no severity {severity!r}{hint}", *way)

    def _options(self, entry: Setting, value: object) -> Iterator[tuple[str, tuple[tuple[str, Any], ...]]]:
        for rule, options in self._inside(entry, value).items():
            way = (entry.name, rule)
            if rule not in self._rules:
                hint = meant(rule, self._rules) or _ALL_RULES
                self._add(f"there is no rule {rule!r}{hint}", *way)
            elif not isinstance(options, dict):
                self._wrong_kind("a table of options", options, *way)
            else:
                yield rule, tuple(self._rule_options(self._rules[rule], options))

    def _rule_options(self, rule: LoadedRule, given: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        known = {option.name: option for option in options_of(rule.rule)}
        for name, value in given.items():
            way = ("rules", rule.name, name)
            if not known:
                self._add(f"the rule {rule.name!r} has no options", *way)
            elif name not in known:
                self._add(f"the rule {rule.name!r} has no option {name!r}{meant(name, known)}", *way)
            elif not known[name].accepts(value):
                shown = repr(value) if isinstance(value, str | int | float) else said(value)
                self._add(f"{_written(way)} must be {known[name].wanted}; this is {shown}", *way)
            else:
                yield name, tuple(value) if isinstance(value, list) else value


def _written(way: Way) -> str:
    return ".".join(str(step) for step in way)


def _either(words: tuple[str, ...]) -> str:
    return ", ".join(f'"{word}"' for word in words[:-1]) + f' or "{words[-1]}"'
