"""Which rules check an article: those asked for, changed as the settings file says, less what its path leaves out."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from lintnews.errors import UsageError
from lintnews.record import NamedTuple
from lintnews.registry import LoadedRule, all_rules, select_rules

if TYPE_CHECKING:
    from lintnews.config.settings import Settings

# Gives the rules for a path.
RulesOf = Callable[[str], tuple[LoadedRule, ...]]


class Choice(NamedTuple):
    """What decides on the rules, as plain data that can be sent to another process.

    The names are those of the command line and the file together; ``settings`` holds what only a file can say.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    settings: Settings | None = None

    def rules(self) -> tuple[LoadedRule, ...]:
        """Return the rules for paths of which the file says nothing else, sorted by group and name.

        Raises:
            UsageError: a name is unknown, or no rule is left.
            BrokenRuleError: a rule cannot be loaded.
        """
        rules = select_rules(self.select, self.ignore, self.extend_select, all_known(self.settings))
        if not rules:
            raise UsageError("no rule is left to check with: what is ignored takes away all that is selected")
        if self.settings is None:
            return rules
        severity, options = dict(self.settings.severity), dict(self.settings.rules)
        return tuple(_changed(entry, severity, options) for entry in rules)

    def rules_by_path(self) -> RulesOf:
        """Return a function that gives the rules for a path, which is counted from the current folder."""
        rules = self.rules()
        settings = self.settings
        if settings is None or not settings.per_file_ignores:
            return lambda _path: rules
        from lintnews.config.globs import PathNames  # noqa: PLC0415 - most files have no patterns

        names = PathNames(settings.root, settings.per_file_ignores)

        @cache
        def less(unwanted: frozenset[str]) -> tuple[LoadedRule, ...]:
            return tuple(entry for entry in rules if unwanted.isdisjoint((entry.name, entry.group, "all")))

        @lru_cache(maxsize=256)  # the records of an archive all ask for one path
        def rules_of(path: str) -> tuple[LoadedRule, ...]:
            return less(names.of(path))

        return rules_of


def all_known(settings: Settings | None) -> tuple[LoadedRule, ...]:
    """Return all rules that there are to choose from: ours, and those of the house if a file names any."""
    if settings is None or not settings.rule_paths:
        return all_rules()
    from lintnews.house.loader import rules_with  # noqa: PLC0415 - most files name no rules of the house

    return rules_with(settings.rule_paths)


def _changed(
    entry: LoadedRule, severity: dict[str, str], options: dict[str, tuple[tuple[str, object], ...]]
) -> LoadedRule:
    """Return a rule with the severity and the options that the file gives it; a rule beats its group."""
    rule = entry.rule
    level = severity.get(entry.name) or severity.get(entry.group)
    if level:
        rule = rule._replace(severity=type(rule.severity)(level))
    if options.get(entry.name):
        from lintnews.config.options import with_options  # noqa: PLC0415 - most files set no option

        rule = with_options(rule, options[entry.name])
    return entry if rule is entry.rule else LoadedRule(rule, entry.group, entry.page)
