"""What a type checker would find wrong in a rule, for those who write rules without one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from lintnews.config.options import options_of
from lintnews.rule import Block, Example, Need, Severity

if TYPE_CHECKING:
    from lintnews.rule import Rule

NAME = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*")


def faults(rule: Rule) -> list[str]:
    """Describe what is wrong with a rule's fields, in their order; an empty list means that it can be run."""
    found = []
    if not NAME.fullmatch(rule.name):
        found.append(f"RULE.name {rule.name!r} must be lower case with hyphens, such as 'no-exclusives'")
    if not isinstance(rule.severity, Severity):
        found.append(
            f"RULE.severity must be a lintnews.Severity, such as Severity.WARNING; it is {rule.severity!r}"
        )
    if not isinstance(rule.summary, str):
        found.append("RULE.summary must be a string")
    if not callable(rule.check):
        found.append("RULE.check must be a function of a document and its options")
    tuples: dict[str, type] = {"good": Example, "bad": Example, "triggers": str, "yields_to": str}
    found += [
        f"RULE.{name} must be a tuple of {kind.__name__}, with a comma even after a single one"
        for name, kind in tuples.items()
        if not _all(getattr(rule, name), tuple, kind)
    ]
    sets: dict[str, type] = {"needs": Need, "blocks": Block}
    found += [
        f"RULE.{name} must be a frozenset of lintnews.{kind.__name__}"
        for name, kind in sets.items()
        if not _all(getattr(rule, name), frozenset, kind)
    ]
    return found + _faults_of_options(rule)


def _all(values: Any, container: type[tuple[Any, ...] | frozenset[Any]], kind: type) -> bool:
    return isinstance(values, container) and all(isinstance(value, kind) for value in values)


def _faults_of_options(rule: Rule) -> list[str]:
    if rule.options is None:
        return []
    try:
        options = options_of(rule)
    except (TypeError, NameError) as error:
        return [f"RULE.options: {error}"]
    if not options:
        return [
            "RULE.options must be an instance of a subclass of lintnews.rule.Options with fields option(...)"
        ]
    return []
