"""Try out the rules of a house: run their examples, and say which of them do not come out as they say."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from lintnews.errors import BrokenRuleError, UsageError
from lintnews.house.loader import house_rules, rules_with
from lintnews.testing import failures

if TYPE_CHECKING:
    from lintnews.output.screen import Screen
    from lintnews.registry import LoadedRule


def try_out(path: str, screen: Screen) -> int:
    """Run the examples of all rules of a folder or file, write what came out, and return the exit code.

    It is 0 if all came out as they say and 1 if one did not.

    Raises:
        BrokenRuleError: a rule cannot be loaded.
        UsageError: there is no such folder or file.
    """
    if not Path(path).exists():
        raise UsageError(f"there is no {path}; name a folder of rules, a module or a TOML file")
    paths = (str(Path(path).resolve()),)
    rules_with(paths)  # finds two rules of one name
    entries = house_rules(paths)
    failed = 0
    for entry in entries:
        problems = _problems(entry)
        count = len(entry.rule.good) + len(entry.rule.bad)
        verdict = (
            "failed" if problems else f"{count} {'example' if count == 1 else 'examples'} as they should be"
        )
        screen.line(f"{entry.group}/{entry.name}: {verdict}")
        for problem in problems:
            screen.line(f"  {problem}")
        failed += bool(problems)
    screen.line(f"{len(entries)} {'rule' if len(entries) == 1 else 'rules'}, {failed} failed")
    return 1 if failed else 0


def _problems(entry: LoadedRule) -> list[str]:
    missing = [
        f"it has no {kind} example: {wanted}"
        for kind, examples, wanted in (
            ("bad", entry.rule.bad, "a text with ⟦what is to be flagged⟧ marked"),
            ("good", entry.rule.good, "a text that looks alike and is in order"),
        )
        if not examples
    ]
    try:
        return missing + failures(entry)
    except ValueError as error:
        raise BrokenRuleError(f"{entry.group}/{entry.name}: an example cannot be read: {error}") from error
