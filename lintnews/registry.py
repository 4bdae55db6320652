"""Find the rules: every module below ``rules/`` holds one, and its folder is its group.

In an installed lintnews the folder is the package ``lintnews.rules``; in a checkout it stands at the top of the
repository and is loaded under the same name, so that a rule cannot tell the difference.
"""

from __future__ import annotations

import importlib
import os
import sys
from functools import cache, lru_cache
from importlib.util import find_spec, module_from_spec, spec_from_file_location
from typing import TYPE_CHECKING

from lintnews.errors import BrokenRuleError, UsageError
from lintnews.literals import Literals, Waker
from lintnews.rule import LONGEST_ARTICLE, Block, Need, Rule
from lintnews.rule_index import Head, keep_heads, read_heads

if TYPE_CHECKING:
    from collections.abc import Iterable
    from types import ModuleType

    from lintnews.document import Document

_PACKAGE = "lintnews.rules"


class LoadedRule:
    """A rule with what its place in the folders says: its group and its page.

    What decides whether a text can concern it is known at once; the module is imported when the rule itself is asked for.
    """

    __slots__ = (
        "_head",
        "_needs",
        "_page",
        "_reads_titles",
        "_rule",
        "default",
        "group",
        "name",
        "reads_all",
        "triggers",
    )

    def __init__(
        self, rule: Rule | None, group: str, page: str | None = None, head: Head | None = None
    ) -> None:
        """Make one of a rule, or of what is known of one that is not imported yet."""
        if head is None:
            assert rule is not None, "either the rule or its head is given"
            head = _head_of(rule, group, "")
        self._head = head
        self._rule = rule
        self._page = page
        self.name = head.name
        self.group = group
        self.default = head.default
        self.triggers = Literals(head.triggers) if head.triggers else None
        self._needs = frozenset(map(Need, head.needs))
        self._reads_titles = head.reads_titles
        # Whether it reads each text of an article, whatever else is known of that.
        self.reads_all = not head.needs

    @property
    def rule(self) -> Rule:
        """The rule.

        Raises:
            BrokenRuleError: its module cannot be loaded any more.
        """
        if self._rule is None:
            self._rule = _load(self._head.module, self.group).rule
        return self._rule

    @property
    def page(self) -> str:
        """The docstring of its module."""
        if self._page is None:
            self._page = _load(self._head.module, self.group).page
        return self._page

    def reads(self, document: Document) -> bool:
        """Tell whether a text is of a kind that the rule reads and has what it needs."""
        if not self._reads_titles and document.field == "title":
            return False
        return not self._needs or _has(document, self._needs)

    def applies_to(self, document: Document) -> bool:
        """Tell whether a text is of a kind that the rule reads, and has what it needs and one of its triggers."""
        if not self.reads(document):
            return False
        return self.triggers is None or self.triggers.stand_in(document)


@lru_cache(maxsize=8)
def _waker(rules: tuple[LoadedRule, ...]) -> tuple[Waker, tuple[tuple[int, LoadedRule], ...]]:
    """Return what wakes the rules, and each rule with the bit that stands for it."""
    return Waker(rule.triggers for rule in rules), tuple((1 << at, rule) for at, rule in enumerate(rules))


def woken_rules(document: Document, rules: tuple[LoadedRule, ...]) -> list[LoadedRule]:
    """Return the rules that apply to a document, in their order."""
    waker, numbered = _waker(rules)
    woken = waker.woken(document)
    if woken is None:
        return [rule for rule in rules if rule.applies_to(document)]
    is_text = document.field != "title"
    return [
        rule
        for bit, rule in numbered
        if woken & bit and ((rule.reads_all and is_text) or rule.reads(document))
    ]


def _head_of(rule: Rule, group: str, module: str) -> Head:
    needs = tuple(sorted(need.value for need in rule.needs))
    return Head(module, group, rule.name, rule.default, needs, Block.HEADING in rule.blocks, rule.triggers)


def _has(document: Document, needs: frozenset[Need]) -> bool:
    if Need.PUBLISHED in needs and document.published is None:
        return False
    if Need.ARTICLE in needs and len(document.text) > LONGEST_ARTICLE:
        return False
    return Need.HEADLINE not in needs or document.headline is not None


@cache
def all_rules() -> tuple[LoadedRule, ...]:
    """Return all rules, sorted by group and name; none is imported that an earlier run has found sound.

    Raises:
        BrokenRuleError: a module below ``rules/`` fails to import or holds no sound ``RULE``.
    """
    package = _rules_package()
    folders = [os.path.dirname(__file__), *package.__path__]
    if heads := read_heads(folders):
        return tuple(LoadedRule(None, head.group, head=head) for head in heads)
    loaded = [
        (f"{_PACKAGE}.{group}.{module}", _load(f"{_PACKAGE}.{group}.{module}", group))
        for folder in package.__path__
        for group in _groups_in(folder)
        for module in _modules_in(os.path.join(folder, group))
    ]
    loaded.sort(key=lambda pair: (pair[1].group, pair[1].name))
    keep_heads((_head_of(entry.rule, entry.group, module) for module, entry in loaded), folders)
    return tuple(entry for _, entry in loaded)


@cache
def group_summaries() -> dict[str, str]:
    """Return the groups, sorted, each with the first line of its folder's docstring."""
    package = _rules_package()
    names = sorted(name for folder in package.__path__ for name in _groups_in(folder))
    return {name: (_import(f"{_PACKAGE}.{name}").__doc__ or "").strip().partition("\n")[0] for name in names}


def select_rules(
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    extend_select: Iterable[str] = (),
    rules: tuple[LoadedRule, ...] | None = None,
) -> tuple[LoadedRule, ...]:
    """Choose rules by names of rules or groups.

    Without ``select`` the default rules are chosen; with it exactly those named, opt-in ones too. ``extend_select``
    adds to either, ``ignore`` takes away from all. ``rules`` are those to choose from, all of ours if not given.

    Raises:
        UsageError: a name that is neither a rule nor a group; the message proposes the nearest.
    """
    wanted, more, unwanted = set(select), set(extend_select), set(ignore)
    entries = all_rules() if rules is None else rules
    _check_names((*select, *extend_select, *sorted(unwanted)), entries)
    return tuple(
        entry
        for entry in entries
        if ((_is_named(entry, wanted) if wanted else entry.default) or _is_named(entry, more))
        and not _is_named(entry, unwanted)
    )


def _is_named(entry: LoadedRule, names: set[str]) -> bool:
    return bool(names) and (entry.name in names or entry.group in names or "all" in names)


def find_rule(name: str, rules: tuple[LoadedRule, ...] | None = None) -> LoadedRule:
    """Return the rule of this name, of ``rules`` or else of all of ours.

    Raises:
        UsageError: there is none; the message proposes the nearest.
    """
    entries = all_rules() if rules is None else rules
    for entry in entries:
        if entry.name == name:
            return entry
    raise UsageError(_unknown("rule", name, [entry.name for entry in entries]))


# House rules that this process has loaded: an ignore in an article may mean one that does not run on it.
_house: dict[str, LoadedRule] = {}


def remember_house_rules(rules: Iterable[LoadedRule]) -> None:
    """Let ``rules_meant_by`` know rules of the house."""
    _house.update((entry.name, entry) for entry in rules)


def rules_meant_by(name: str) -> tuple[LoadedRule, ...]:
    """Return the rules, ours or of the house, that a name of a rule or a group stands for.

    Raises:
        UsageError: it stands for none; the message proposes the nearest.
    """
    return select_rules((name,), rules=(*all_rules(), *_house.values()))


def _check_names(names: Iterable[str], rules: tuple[LoadedRule, ...]) -> None:
    known = {"all"} | {entry.name for entry in rules} | {entry.group for entry in rules}
    for name in names:
        if name not in known:
            raise UsageError(_unknown("rule or group", name, sorted(known)))


def _unknown(what: str, name: str, known: list[str]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake needs it

    close = get_close_matches(name, known, n=1, cutoff=0.5)
    hint = f"did you mean {close[0]!r}?" if close else "'lintnews rules' lists them all."
    return f"there is no {what} {name!r}; {hint}"


# Not pkgutil, which imports inspect to tell the name of a module from the name of its file.
def _groups_in(folder: str) -> list[str]:
    """Return the packages in a folder."""
    return sorted(
        name for name in os.listdir(folder) if os.path.isfile(os.path.join(folder, name, "__init__.py"))
    )


def _modules_in(folder: str) -> list[str]:
    """Return the modules in the folder of a package."""
    names = (name.removesuffix(".py") for name in os.listdir(folder) if name.endswith(".py"))
    return sorted(name for name in names if name != "__init__")


def _rules_package() -> ModuleType:
    if find_spec(_PACKAGE) is None:
        folder = os.path.join(os.path.dirname(os.path.dirname(os.path.realpath(__file__))), "rules")
        spec = spec_from_file_location(
            _PACKAGE, os.path.join(folder, "__init__.py"), submodule_search_locations=[folder]
        )
        if spec is None or spec.loader is None or not os.path.isdir(folder):
            raise BrokenRuleError(f"the rules are missing: there is neither {_PACKAGE} nor {folder}")
        module = module_from_spec(spec)
        sys.modules[_PACKAGE] = module
        spec.loader.exec_module(module)
    return _import(_PACKAGE)


def _import(name: str) -> ModuleType:
    try:
        return importlib.import_module(name)
    except Exception as error:
        raise BrokenRuleError(f"{name} cannot be loaded: {type(error).__name__}: {error}") from error


def _load(module_name: str, group: str) -> LoadedRule:
    try:
        return rule_of(_import(module_name), group)
    except BrokenRuleError as error:
        raise BrokenRuleError(f"{module_name}: {error}") from error


def rule_of(module: ModuleType, group: str) -> LoadedRule:
    """Return the rule that a module holds.

    Raises:
        BrokenRuleError: it holds none, or one that is not named as the module is.
    """
    rule = getattr(module, "RULE", None)
    if not isinstance(rule, Rule):
        raise BrokenRuleError("there is no RULE of type lintnews.Rule in it")
    expected = module.__name__.rpartition(".")[2].replace("_", "-")
    if rule.name != expected:
        raise BrokenRuleError(
            f"its rule is named {rule.name!r}; by the name of the file it must be {expected!r}"
        )
    return LoadedRule(rule, group, (module.__doc__ or "").strip())
