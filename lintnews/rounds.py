"""How rules go over articles: one rule after the other, each over a whole batch.

A rule takes a fifth less time for an article if it has just looked at another: its code and its patterns are still near
the processor. What it finds in one article does not depend on the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.diagnostic import diagnose, internal_error
from lintnews.registry import woken_rules
from lintnews.rule import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.diagnostic import Diagnostic
    from lintnews.document import Document
    from lintnews.registry import LoadedRule
    from lintnews.rule import Finding


# Nearly all rules are woken by a text of so many characters.
_LONG = 1_000_000


class Checked:
    """One text, the rules for it, and what they found in it so far."""

    __slots__ = ("_by_rule", "_failures", "document", "rules")

    def __init__(self, document: Document, rules: tuple[LoadedRule, ...]) -> None:
        self.document = document
        self.rules = rules
        self._by_rule: dict[str, list[Finding]] = {}
        self._failures: dict[str, Diagnostic] = {}

    @property
    def busy(self) -> set[str]:
        """The names of the rules that found something or failed."""
        return {*self._by_rule, *self._failures}

    def run(self, entry: LoadedRule) -> None:
        """Let a rule look at the text; one that raises becomes a diagnostic that names it."""
        rule = entry.rule
        try:
            # Most rules find nothing in most articles, so that is the shortest way.
            if findings := list(rule.check(self.document, rule.options)):
                findings = [finding for finding in findings if _is_its_own(entry, self.document, finding)]
        except Exception as error:  # noqa: BLE001 - whatever a rule raises is reported, and the others go on
            self._failures[entry.name] = internal_error(
                self.document, f"rule {entry.name} failed on this article: {type(error).__name__}: {error}"
            )
        else:
            if findings:
                self._by_rule[entry.name] = findings

    def diagnostics(self) -> list[Diagnostic]:
        """Return what was found, in no order; where two rules found one slip, the stronger one's."""
        found = list(self._failures.values())
        if self._by_rule:
            found += [
                diagnose(
                    self.document, finding, rule=entry.name, group=entry.group, severity=entry.rule.severity
                )
                for entry in self.rules
                if entry.name in self._by_rule
                for finding in _not_beaten(entry, self._by_rule)
            ]
        return found


def run_rules(batch: Iterable[Checked]) -> None:
    """Let each rule look at those texts of a batch that can concern it."""
    woken: dict[LoadedRule, list[Checked]] = {}
    for checked in batch:
        if len(checked.document.text) > _LONG:
            for entry in checked.rules:
                entry.rule  # noqa: B018 - imported now, so that its literals are found in the one pass for all
        for entry in woken_rules(checked.document, checked.rules):
            woken.setdefault(entry, []).append(checked)
    for entry, concerned in woken.items():
        for checked in concerned:
            checked.run(entry)


def _is_its_own(entry: LoadedRule, document: Document, finding: Finding) -> bool:
    """Tell whether the finding starts in a kind of paragraph that the rule reads, and not in someone's words."""
    rule = entry.rule
    if rule.blocks is not EVERYTHING:
        index = document.paragraph_at(finding.span.start)
        if index is not None and document.paragraphs[index].kind not in rule.blocks:
            return False
    return rule.reads_quotations or not document.is_quoted(finding.span.start)


def _not_beaten(entry: LoadedRule, by_rule: dict[str, list[Finding]]) -> list[Finding]:
    """Leave out findings where a stronger rule has one at the same place: one slip, one diagnostic."""
    findings = by_rule.get(entry.name, [])
    stronger = [finding.span for name in entry.rule.yields_to for finding in by_rule.get(name, [])]
    return [finding for finding in findings if not any(finding.span.overlaps(span) for span in stronger)]
