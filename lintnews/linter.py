"""The pipeline: documents in, diagnostics out.

    paths -> files -> reader -> Document -> selected rules yield Findings -> Diagnostics -> sort

Nothing fails quietly: a rule that raises becomes a diagnostic that names it, and the other rules go on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.diagnostic import UNUSED_IGNORE, Diagnostic, diagnose, internal_error, sort_key
from lintnews.record import NamedTuple
from lintnews.registry import LoadedRule, woken_rules
from lintnews.rule import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lintnews.cache import Recall
    from lintnews.document import Document
    from lintnews.house_names import HouseNames
    from lintnews.rule import Finding


class Summary:
    """What a run found, counted as the reports go by."""

    documents: int = 0
    error: int = 0
    warning: int = 0
    info: int = 0
    suppressed: int = 0
    fixed: int = 0
    fixable: int = 0
    failed: int = 0

    def add(self, report: Report) -> None:
        """Count one report."""
        self.documents += report.documents
        self.suppressed += report.suppressed
        self.fixed += report.fixed
        for diagnostic in report.diagnostics:
            if diagnostic.failed:
                self.failed += 1
            if diagnostic.fix and diagnostic.fix.applicability == "safe":
                self.fixable += 1
            setattr(self, diagnostic.severity, getattr(self, diagnostic.severity) + 1)

    def exit_code(self, fail_level: str = "warning") -> int:
        """Return 0 for clean, 1 for findings of this severity or a graver one, 2 if something could not be checked."""
        if self.failed:
            return 2
        counted = {"error": self.error, "warning": self.warning, "info": self.info}
        for severity, count in counted.items():
            if count:
                return 1
            if severity == fail_level:
                break
        return 0


class Article(NamedTuple):
    """The texts of an article, for a format that shows more of them than the flagged lines."""

    text: str
    title: str | None = None


class Learned(NamedTuple):
    """What a run found out for the cache: shelf and key of an article, and the rules that found something in it."""

    shelf: str
    key: str
    rules: tuple[str, ...]


class Report(NamedTuple):
    """The diagnostics of one article, sorted.

    ``documents`` is 0 where it could not be read; ``characters`` is the length of its text in code points,
    ``suppressed`` the number of diagnostics that an ignore or a baseline took away, ``accepted`` the hashes of the
    latter; ``fixed`` is how many were mended. ``article`` is there if the format needs it and something was found,
    ``learned`` if there is a cache.
    """

    diagnostics: tuple[Diagnostic, ...]
    documents: int = 1
    characters: int = 0
    suppressed: int = 0
    article: Article | None = None
    accepted: tuple[str, ...] = ()
    fixed: int = 0
    learned: tuple[Learned, ...] = ()


class Manner(NamedTuple):
    """How to check, beside the rules.

    ``with_text`` keeps the articles, ``accepted`` are the hashes of a baseline, ``cache`` are the folder of a cache
    and all settings that matter for it in words, ``names`` is the house's list of names.
    """

    with_text: bool = False
    accepted: frozenset[str] = frozenset()
    cache: tuple[str, str] | None = None
    names: HouseNames | None = None


_PLAINLY = Manner()


def lint_item(
    item: Document | Diagnostic,
    rules: tuple[LoadedRule, ...],
    manner: Manner = _PLAINLY,
    recall: Recall | None = None,
) -> Report:
    """Check what a reader yielded: a document, or what it could not read.

    ``recall`` knows which of the rules have anything to say about the article.
    """
    if isinstance(item, Diagnostic):
        if recall:
            recall.forget()
        return Report((item,), documents=0)
    busy: set[str] = set()
    document = item.with_names(manner.names) if manner.names is not None else item
    found, suppressed = _lint(document, recall.due(rules) if recall else rules, busy), 0
    accepted: tuple[str, ...] = ()
    if "lintnews" in item.text:
        from lintnews.suppressions import suppress  # noqa: PLC0415 - hardly an article names its linter

        found, suppressed = suppress(item, found, rules)
        busy.add(UNUSED_IGNORE)  # its ignores are read again next time
    if manner.accepted and found:
        from lintnews.baseline import take_accepted  # noqa: PLC0415 - it takes an option

        found, accepted = take_accepted(item, found, manner.accepted)
    text = Article(item.text, item.title.text if item.title else None) if manner.with_text and found else None
    learned = recall.learn(busy) if recall else ()
    return Report(found, 1, len(item.text), suppressed + len(accepted), text, accepted, 0, learned)


def lint_items(
    items: Iterable[Document | Diagnostic],
    rules_of: Callable[[str], tuple[LoadedRule, ...]],
    manner: Manner = _PLAINLY,
    recall: Recall | None = None,
) -> Iterator[Report]:
    """Check what a reader yields, with the rules for each path; also report the articles that it passed over."""
    for item in items:
        if recall and (clean := recall.clean()):
            yield clean
        yield lint_item(item, rules_of(item.path), manner, recall)
    if recall and (clean := recall.clean()):
        yield clean


def lint_document(
    document: Document, rules: tuple[LoadedRule, ...], names: HouseNames | None = None
) -> tuple[Diagnostic, ...]:
    """Check one document, its title too, and return the diagnostics sorted, whatever its ignores say.

    ``names`` is the house's list of names, if it has one.
    """
    return _lint(document.with_names(names) if names is not None else document, rules, set())


def _lint(document: Document, rules: tuple[LoadedRule, ...], busy: set[str]) -> tuple[Diagnostic, ...]:
    """Check a document; ``busy`` takes the names of the rules that find something or fail, also what is left out."""
    found = _run_rules(document, rules, busy)
    if document.title is not None:
        found += _run_rules(document.title, rules, busy)
    return tuple(sorted(found, key=sort_key)) if found else ()


def _run_rules(document: Document, rules: tuple[LoadedRule, ...], busy: set[str]) -> list[Diagnostic]:
    by_rule: dict[str, list[Finding]] = {}
    failures: list[Diagnostic] = []
    for entry in woken_rules(document, rules):
        rule = entry.rule
        try:
            # Most rules find nothing in most articles, so that is the shortest way.
            if findings := list(rule.check(document, rule.options)):
                findings = [finding for finding in findings if _is_its_own(entry, document, finding)]
        except Exception as error:  # noqa: BLE001 - whatever a rule raises is reported, and the others go on
            busy.add(entry.name)
            failures.append(
                internal_error(
                    document, f"rule {entry.name} failed on this article: {type(error).__name__}: {error}"
                )
            )
            continue
        if findings:
            by_rule[entry.name] = findings
    if not by_rule:
        return failures
    busy.update(by_rule)
    return failures + [
        diagnose(document, finding, rule=entry.name, group=entry.group, severity=entry.rule.severity)
        for entry in rules
        if entry.name in by_rule
        for finding in _not_beaten(entry, by_rule)
    ]


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
