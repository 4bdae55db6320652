"""Read rules without code from a TOML file: each table is one rule, and its name is the rule's."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Literal, cast

import regex

from lintnews.config.problems import Problems, meant, said, shown_path
from lintnews.config.read import TomlFile, read_toml
from lintnews.errors import BrokenRuleError, UsageError
from lintnews.house.phrase_rule import Phrases, check_of, triggers_of
from lintnews.house.soundness import NAME
from lintnews.registry import LoadedRule
from lintnews.rule import WORDS, Example, Rule, Severity
from lintnews.testing import read_marks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_STRINGS = ("message", "replacement", "summary", "why", "severity", "fix")
_SWITCHES = ("default", "any-case", "quotations")
_KEYS = (*_STRINGS, *_SWITCHES, "phrases", "good", "bad")
_EXAMPLE_KEYS = ("text", "says", "fixed")
_PLACEHOLDERS = ("{found}", "{replacement}")


def read_rules(file: Path, group: str) -> tuple[LoadedRule, ...]:
    """Read all rules of a file.

    Raises:
        BrokenRuleError: the file cannot be read, or a rule in it is not sound; the message has a line for each fault.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise BrokenRuleError(f"{shown_path(str(file))}: cannot be read: {error.strerror}") from error
    try:
        toml = read_toml(str(file), content)
        problems = Problems(str(file))
        if not toml.data:
            problems.add(1, "there is no rule in it; a rule is a table: [its-name], message and phrases")
        rules = [_Table(toml, name, problems).rule(group) for name in toml.data]
        problems.stop_if_any()
    except UsageError as error:
        raise BrokenRuleError(str(error)) from error
    return tuple(rule for rule in rules if rule)


class _Table:
    """One table of the file on its way to a rule."""

    def __init__(self, file: TomlFile, name: str, problems: Problems) -> None:
        self._file = file
        self._name = name
        self._problems = problems
        self._found: dict[str, Any] = {}

    def rule(self, group: str) -> LoadedRule | None:
        """Return the rule; None, with problems added, if it is not sound."""
        table = self._file.data[self._name]
        if not isinstance(table, dict):
            self._add(f"{self._name!r} must be a table: a rule is [its-name], message and phrases")
            return None
        if not NAME.fullmatch(self._name):
            self._add(
                f"the name of a rule is lower case with hyphens, such as council-name; this is {self._name!r}"
            )
        self._found = table
        for key in table:
            if key not in _KEYS:
                self._add(f"a rule has no {key!r}{meant(key, _KEYS)}", key)
        strings = {key: self._string(key) for key in _STRINGS}
        switches = {key: self._switch(key) for key in _SWITCHES}
        message = strings["message"]
        severity = self._one_of(
            "severity", strings["severity"] or "warning", [item.value for item in Severity]
        )
        applicability = self._one_of("fix", strings["fix"] or "unsafe", ["safe", "unsafe"])
        replacements = tuple(self._phrases(strings["replacement"] or ""))
        good, bad = tuple(self._examples("good")), tuple(self._examples("bad"))
        if message is None:
            self._add("a rule needs a message: what an editor should read at the place")
        elif not self._placeholders_are_known(message, replacements):
            message = None
        if not replacements or message is None or severity is None or applicability is None:
            return None
        phrases = Phrases(
            message=message,
            replacements=replacements,
            any_case=switches["any-case"] is not False,
            fix=cast("Literal['safe', 'unsafe']", applicability),
        )
        rule = Rule(
            name=self._name,
            severity=Severity(severity),
            summary=strings["summary"] or _summary(phrases),
            check=check_of(phrases),
            good=good,
            bad=bad,
            default=switches["default"] is not False,
            blocks=WORDS,
            reads_quotations=switches["quotations"] is True,
            triggers=triggers_of(phrases),
        )
        return LoadedRule(rule, group, strings["why"] or rule.summary)

    def _add(self, message: str, *way: str | int) -> None:
        self._problems.add(self._file.line(self._name, *way), message)

    def _string(self, key: str) -> str | None:
        value = self._found.get(key)
        if value is None:
            return None
        if not isinstance(value, str):
            self._add(f"{key} must be a string; this is {said(value)}", key)
            return None
        if not value.strip():
            self._add(f"{key} is empty", key)
            return None
        return value

    def _switch(self, key: str) -> bool | None:
        value = self._found.get(key)
        if value is not None and not isinstance(value, bool):
            self._add(f"{key} must be true or false; this is {said(value)}", key)
            return None
        return value

    def _one_of(self, key: str, value: str, words: Iterable[str]) -> str | None:
        if value in words:
            return value
        self._add(f"{key} cannot be {value!r}{meant(value, words)}", key)
        return None

    def _phrases(self, replacement: str) -> Iterator[tuple[str, str]]:
        value = self._found.get("phrases")
        pairs: list[tuple[Any, Any]] = []
        if isinstance(value, list):
            pairs = [(phrase, replacement) for phrase in value]
        elif isinstance(value, dict):
            pairs = list(value.items())
            if replacement:
                self._add(
                    "phrases say what to write instead, each for itself: leave replacement out", "replacement"
                )
        elif value is not None:
            self._add(
                f"phrases must be a list, or a table of phrases and replacements; this is {said(value)}",
                "phrases",
            )
        if not pairs and value in (None, [], {}):
            self._add("a rule needs phrases: what it looks for", *(("phrases",) if value is not None else ()))
        for number, (phrase, new) in enumerate(pairs):
            step = phrase if isinstance(value, dict) else number
            if not isinstance(phrase, str) or not phrase.strip():
                self._add("a phrase is a string that is not empty", "phrases", step)
            elif not isinstance(new, str):
                self._add(
                    f"what to write for {phrase!r} must be a string; this is {said(new)}", "phrases", step
                )
            elif new == phrase:
                self._add(f"{phrase!r} is to be replaced by itself", "phrases", step)
            else:
                yield phrase.strip(), new

    def _examples(self, key: str) -> Iterator[Example]:
        value = self._found.get(key, [])
        if not isinstance(value, list):
            self._add(f"{key} must be a list of texts; this is {said(value)}", key)
            return
        for number, item in enumerate(value):
            given = {"text": item} if isinstance(item, str) else item
            if not isinstance(given, dict) or not isinstance(given.get("text"), str):
                self._add(
                    f"an example is a string, or a table with a text; this is {said(item)}", key, number
                )
                continue
            unknown = [name for name in given if name not in _EXAMPLE_KEYS]
            if unknown or not all(isinstance(part, str) for part in given.values()):
                self._add(
                    "an example has a text, and perhaps 'says' and 'fixed', all of them strings", key, number
                )
                continue
            try:
                read_marks(given["text"])
            except ValueError as error:
                self._add(str(error), key, number)
                continue
            yield Example(**given)

    def _placeholders_are_known(self, message: str, replacements: tuple[tuple[str, str], ...]) -> bool:
        used = regex.findall(r"\{[^{}]*\}", message)
        unknown = [word for word in used if word not in _PLACEHOLDERS]
        if unknown:
            self._add(f"a message can hold {{found}} and {{replacement}}, and no {unknown[0]}", "message")
        elif "{replacement}" in used and not all(new for _, new in replacements):
            self._add("the message speaks of a {replacement} where a phrase has none", "message")
        else:
            return True
        return False


def _summary(phrases: Phrases) -> str:
    words = ", ".join(f"“{phrase}”" for phrase, _ in phrases.replacements[:3])
    return words + (" and more" if len(phrases.replacements) > 3 else "")
