"""The pipeline: documents in, diagnostics out.

    paths -> files -> reader -> Document -> selected rules yield Findings -> Diagnostics -> sort

Articles are checked some at a time (``rounds``) and reported in the order in which they were read. Nothing fails
quietly: a rule that raises becomes a diagnostic that names it, and the other rules go on.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.diagnostic import UNUSED_IGNORE, Diagnostic, sort_key
from lintnews.record import NamedTuple
from lintnews.rounds import Checked, run_rules

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintnews.cache import Known, Recall
    from lintnews.choice import RulesOf
    from lintnews.document import Document
    from lintnews.house_names import HouseNames
    from lintnews.registry import LoadedRule

# So many articles are checked together, or as many as have so many characters: with more it gets no faster.
_TOGETHER = 64
_CHARACTERS_TOGETHER = 1 << 18


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
    and all settings that matter for it in words, ``names`` is the house's list of names. ``at_once`` reports an article
    before the next one is read, for those that somebody sends one by one and waits for the answer.
    """

    with_text: bool = False
    accepted: frozenset[str] = frozenset()
    cache: tuple[str, str] | None = None
    names: HouseNames | None = None
    at_once: bool = False


_PLAINLY = Manner()


def lint_item(
    item: Document | Diagnostic, rules: tuple[LoadedRule, ...], manner: Manner = _PLAINLY
) -> Report:
    """Check what a reader yielded: a document, or what it could not read."""
    if isinstance(item, Diagnostic):
        return Report((item,), documents=0)
    work = _Work(item, rules, manner)
    run_rules(work.texts)
    return work.report()


def lint_items(
    items: Iterable[Document | Diagnostic],
    rules_of: RulesOf,
    manner: Manner = _PLAINLY,
    recall: Recall | None = None,
) -> Iterator[Report]:
    """Check what a reader yields, with the rules for each path, some articles together; the reports come in its order.

    ``recall`` knows which of the rules have anything to say about an article; those that it let the reader pass over are
    reported too.
    """
    for _, report in _lint_together(items, rules_of, manner, recall):
        yield report


def lint_each(
    items: Iterable[Document | Diagnostic], rules_of: RulesOf, manner: Manner = _PLAINLY
) -> Iterator[tuple[Document | Diagnostic, Report]]:
    """Check what a reader yields as ``lint_items`` does, and return each thing with its report."""
    for item, report in _lint_together(items, rules_of, manner):
        if item is not None:
            yield item, report


_Reported = tuple["Document | Diagnostic | None", Report]


def _lint_together(
    items: Iterable[Document | Diagnostic],
    rules_of: RulesOf,
    manner: Manner = _PLAINLY,
    recall: Recall | None = None,
) -> Iterator[_Reported]:
    """Check articles batch by batch; what was passed over is reported with no item."""
    batch: list[tuple[Document | Diagnostic | None, _Work | Report]] = []
    characters = 0
    for item in items:
        if recall and (clean := recall.clean()):
            batch.append((None, clean))
        known = recall.take() if recall else None
        if isinstance(item, Diagnostic):
            batch.append((item, Report((item,), documents=0)))
        else:
            batch.append((item, _Work(item, rules_of(item.path), manner, known)))
            characters += len(item.text)
        if manner.at_once or len(batch) >= _TOGETHER or characters >= _CHARACTERS_TOGETHER:
            yield from _finish(batch)
            batch, characters = [], 0
    if recall and (clean := recall.clean()):
        batch.append((None, clean))
    yield from _finish(batch)


def _finish(batch: list[tuple[Document | Diagnostic | None, _Work | Report]]) -> Iterator[_Reported]:
    """Check the articles of a batch; return their reports and those that are there already, in order."""
    run_rules(text for _, work in batch if isinstance(work, _Work) for text in work.texts)
    for item, work in batch:
        yield item, work.report() if isinstance(work, _Work) else work


class _Work:
    """An article to check, as a reader yielded it, and what is to become of its diagnostics."""

    __slots__ = ("_item", "_known", "_manner", "_rules", "texts")

    def __init__(
        self, item: Document, rules: tuple[LoadedRule, ...], manner: Manner, known: Known | None = None
    ) -> None:
        self._item = item
        self._rules = rules
        self._manner = manner
        self._known = known
        document = item.with_names(manner.names) if manner.names is not None else item
        self.texts = _texts(document, known.due(rules) if known else rules)

    def report(self) -> Report:
        """Return the report, once the rules have seen the texts."""
        item, manner, suppressed = self._item, self._manner, 0
        found = _sorted(self.texts)
        busy = {name for text in self.texts for name in text.busy}
        accepted: tuple[str, ...] = ()
        if "lintnews" in item.text:
            from lintnews.suppressions import suppress  # noqa: PLC0415 - hardly an article names its linter

            found, suppressed = suppress(item, found, self._rules)
            busy.add(UNUSED_IGNORE)  # its ignores are read again next time
        if manner.accepted and found:
            from lintnews.baseline import take_accepted  # noqa: PLC0415 - it takes an option

            found, accepted = take_accepted(item, found, manner.accepted)
        shown = (
            Article(item.text, item.title.text if item.title else None)
            if manner.with_text and found
            else None
        )
        learned = self._known.learn(busy) if self._known else ()
        return Report(found, 1, len(item.text), suppressed + len(accepted), shown, accepted, 0, learned)


def lint_document(
    document: Document, rules: tuple[LoadedRule, ...], names: HouseNames | None = None
) -> tuple[Diagnostic, ...]:
    """Check one document, its title too, and return the diagnostics sorted, whatever its ignores say.

    ``names`` is the house's list of names, if it has one.
    """
    texts = _texts(document.with_names(names) if names is not None else document, rules)
    run_rules(texts)
    return _sorted(texts)


def _texts(document: Document, rules: tuple[LoadedRule, ...]) -> tuple[Checked, ...]:
    """Return the texts of an article: its own, and its title if it has one."""
    if document.title is None:
        return (Checked(document, rules),)
    return Checked(document, rules), Checked(document.title, rules)


def _sorted(texts: tuple[Checked, ...]) -> tuple[Diagnostic, ...]:
    found = [diagnostic for text in texts for diagnostic in text.diagnostics()]
    return tuple(sorted(found, key=sort_key)) if found else ()
