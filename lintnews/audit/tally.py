"""Counting what the rules find in an archive, article by article, without keeping the articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from lintnews.audit.verdicts import Key, Verdict, Verdicts, key_of, record_name
from lintnews.diagnostic import Diagnostic, internal_error
from lintnews.linter import lint_document
from lintnews.record import NamedTuple
from lintnews.rule import Need

if TYPE_CHECKING:
    from lintnews.audit.sample import Sampler
    from lintnews.document import Document
    from lintnews.registry import LoadedRule


@dataclass(slots=True)
class RuleCount:
    """What one rule found.

    ``opportunities`` are the places that it judged, right or wrong; None if the rule does not tell.
    """

    entry: LoadedRule
    findings: int = 0
    articles: int = 0
    opportunities: int | None = None
    right: int = 0
    wrong: int = 0

    @property
    def judged(self) -> int:
        """How many findings have a verdict."""
        return self.right + self.wrong

    @property
    def unjudged(self) -> int:
        """How many findings have none."""
        return self.findings - self.judged


class Unjudged(NamedTuple):
    """A finding without a verdict, and where it stands."""

    key: Key
    diagnostic: Diagnostic


class Stale(NamedTuple):
    """A verdict on a finding that is not there any more."""

    key: Key
    verdict: Verdict


class Tally:
    """The counts of an audit, which grow as articles are added."""

    def __init__(
        self, rules: tuple[LoadedRule, ...], verdicts: Verdicts | None = None, sampler: Sampler | None = None
    ) -> None:
        self.rules = rules
        self.verdicts = verdicts
        self.sampler = sampler
        self.articles = 0
        self.characters = 0
        self.problems: list[Diagnostic] = []
        self.unjudged: list[Unjudged] = []
        # One article counts once for all default rules together, however many of them found something.
        self.touched_by_default = 0
        self._counts = {entry.name: RuleCount(entry) for entry in rules}
        self._records: set[str] = set()
        self._by_default = {entry.name for entry in rules if entry.rule.default}

    def add(self, item: Document | Diagnostic) -> tuple[Diagnostic, ...]:
        """Check an article, count what is found in it, and return that; note what could not be read."""
        if isinstance(item, Diagnostic):
            self.problems.append(item)
            return ()
        self.articles += 1
        self.characters += len(item.text)
        found = []
        for diagnostic in lint_document(item, self.rules):
            if diagnostic.failed:
                self.problems.append(diagnostic)
            else:
                found.append(diagnostic)
                self._count(item, diagnostic)
        names = {diagnostic.rule for diagnostic in found}
        for name in names:
            self._counts[name].articles += 1
        self.touched_by_default += not names.isdisjoint(self._by_default)
        self._count_opportunities(item)
        if self.verdicts is not None:
            self._records.add(_name(item))
        return tuple(found)

    @property
    def findings(self) -> int:
        """How many findings there are so far."""
        return sum(count.findings for count in self._counts.values())

    @property
    def counts(self) -> list[RuleCount]:
        """The counts by rule, the most frequent first."""
        return sorted(self._counts.values(), key=lambda count: (-count.findings, count.entry.name))

    @property
    def default_counts(self) -> list[RuleCount]:
        """The counts of the rules that are on by default."""
        return [count for count in self.counts if count.entry.rule.default]

    def stale(self) -> list[Stale]:
        """Return the verdicts on findings of these rules in these articles that are not found any more."""
        if self.verdicts is None:
            return []
        return [
            Stale(key, verdict)
            for key, verdict in self.verdicts.unused()
            if key.rule in self._counts and key.record in self._records
        ]

    def elsewhere(self) -> int:
        """Return how many verdicts are about other articles or other rules."""
        return len(list(self.verdicts.unused())) - len(self.stale()) if self.verdicts is not None else 0

    def _count(self, document: Document, diagnostic: Diagnostic) -> None:
        count = self._counts[diagnostic.rule]
        count.findings += 1
        if self.sampler is not None:
            self.sampler.add(document, diagnostic)
        if self.verdicts is None:
            return
        key = key_of(diagnostic)
        verdict = self.verdicts.of(key)
        if verdict is None:
            self.unjudged.append(Unjudged(key, diagnostic))
        elif verdict.is_right:
            count.right += 1
        else:
            count.wrong += 1

    def _count_opportunities(self, document: Document) -> None:
        texts = (document, document.title) if document.title is not None else (document,)
        for entry in self.rules:
            find = entry.rule.opportunities
            if find is None:
                continue
            count = self._counts[entry.name]
            count.opportunities = count.opportunities or 0
            for text in texts:
                if not _runs(entry, text):
                    continue
                try:
                    count.opportunities += sum(1 for _ in find(text))
                except Exception as error:  # noqa: BLE001 - as with a rule that raises, the others go on
                    said = f"{type(error).__name__}: {error}"
                    self.problems.append(
                        internal_error(text, f"rule {entry.name} failed to count what it judges: {said}")
                    )


def _runs(entry: LoadedRule, document: Document) -> bool:
    """Tell whether the rule runs on this text at all, as the linter has it."""
    rule = entry.rule
    if rule.triggers and not any(trigger in document.text for trigger in rule.triggers):
        return False
    if Need.PUBLISHED in rule.needs and document.published is None:
        return False
    return Need.HEADLINE not in rule.needs or document.headline is not None


def _name(document: Document) -> str:
    return record_name(internal_error(document, ""))
