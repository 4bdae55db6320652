"""The JSON Schema of a settings file, for editors that complete and check TOML by one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lintnews.config.options import Option, options_of
from lintnews.config.table import SETTINGS, SEVERITIES, Kind, Setting

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.registry import LoadedRule

_TYPES = {bool: "boolean", int: "integer", float: "number", str: "string"}


def schema(rules: Iterable[LoadedRule]) -> dict[str, Any]:
    """Return the schema (draft 7, which editors know) of lintnews.toml and of [tool.lintnews].

    Names of rules are proposed and not prescribed, since a house has rules of its own.
    """
    entries = tuple(rules)
    names = sorted({"all"} | {entry.name for entry in entries} | {entry.group for entry in entries})
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Settings of lintnews",
        "description": "lintnews.toml, .lintnews.toml, or [tool.lintnews] in pyproject.toml",
        "type": "object",
        "additionalProperties": False,
        "definitions": {
            "rule": {
                "description": "A rule or a group",
                "anyOf": [{"enum": names}, {"type": "string", "minLength": 1}],
            },
            "severity": {"enum": list(SEVERITIES)},
        },
        "properties": {setting.name: _property(setting, entries) for setting in SETTINGS},
    }


def _property(setting: Setting, rules: tuple[LoadedRule, ...]) -> dict[str, Any]:
    described: dict[str, Any] = {"description": f"{setting.meaning} Default: {setting.default}."}
    match setting.kind:
        case Kind.TEXT | Kind.FILE | Kind.PATH:
            return described | _text()
        case Kind.CHOICE:
            return described | {"enum": list(setting.choices)}
        case Kind.COUNT:
            return described | {"type": "integer", "minimum": 0}
        case Kind.RULES:
            least = {"minItems": 1} if setting.name == "select" else {}
            return described | _rules() | least
        case Kind.GLOBS | Kind.FOLDERS:
            return described | {"type": "array", "items": _text()}
        case Kind.RULES_BY_GLOB:
            return described | {"type": "object", "additionalProperties": _rules()}
        case Kind.SEVERITIES:
            known = sorted({entry.name for entry in rules} | {entry.group for entry in rules})
            severity = {"$ref": "#/definitions/severity"}
            return described | {
                "type": "object",
                "properties": dict.fromkeys(known, severity),
                "additionalProperties": severity,
            }
        case Kind.OPTIONS:
            return described | _options(rules)


def _text() -> dict[str, Any]:
    return {"type": "string", "pattern": r"\S"}


def _rules() -> dict[str, Any]:
    return {"type": "array", "items": {"$ref": "#/definitions/rule"}}


def _options(rules: tuple[LoadedRule, ...]) -> dict[str, Any]:
    with_options = {entry.name: (entry, options_of(entry.rule)) for entry in rules}
    return {
        "type": "object",
        "properties": {
            name: {
                "description": entry.rule.summary,
                "type": "object",
                "additionalProperties": False,
                "properties": {option.name: _option(option) for option in options},
            }
            for name, (entry, options) in sorted(with_options.items())
            if options
        },
        "additionalProperties": {"type": "object"},
    }


def _option(option: Option) -> dict[str, Any]:
    described: dict[str, Any] = {"description": option.meaning}
    if option.default is not None:
        described["default"] = list(option.default) if option.kind is tuple else option.default
    if option.choices:
        return described | {"enum": list(option.choices)}
    if option.kind is tuple:
        return described | {"type": "array", "items": {"type": "string"}}
    limits = {
        key: limit
        for key, limit in (("minimum", option.least), ("maximum", option.most))
        if limit is not None
    }
    return described | {"type": _TYPES[option.kind]} | limits
