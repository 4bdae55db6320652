"""Where the time of a run goes: by view and by rule.

Each article is checked once more on the side, with a clock of processor time around each view and each rule. A view's time counts for
the view, not for the rule that happened to ask for it first.
"""

from __future__ import annotations

from collections import defaultdict
from functools import partial
from time import process_time
from typing import TYPE_CHECKING, Any

from lintnews.document import Document
from lintnews.registry import woken_rules
from lintnews.view import view

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from lintnews.choice import RulesOf
    from lintnews.diagnostic import Diagnostic
    from lintnews.registry import LoadedRule


class Profile:
    """Seconds by view and by rule, without the seconds of the views that they asked for."""

    def __init__(self) -> None:
        self.seconds: dict[tuple[str, str], float] = defaultdict(float)
        self.characters = 0
        self._kind = _watched(self)
        self._inner: list[float] = [0.0]

    def timed(self, kind: str, name: str, work: Callable[[], Any]) -> Any:
        """Do some work and book its time, less what was booked inside it."""
        self._inner.append(0.0)
        begun = process_time()
        try:
            return work()
        finally:
            taken = process_time() - begun
            self.seconds[kind, name] += taken - self._inner.pop()
            self._inner[-1] += taken

    def watch(
        self, items: Iterable[Document | Diagnostic], rules_of: RulesOf
    ) -> Iterator[Document | Diagnostic]:
        """Hand on what a reader yields, measuring each article on the way."""
        for item in items:
            if isinstance(item, Document):
                self._measure(item, rules_of(item.path))
            yield item

    def _measure(self, document: Document, rules: tuple[LoadedRule, ...]) -> None:
        self.characters += len(document.text)
        watched = self._kind(
            document.text,
            path=document.path,
            record=document.record,
            field=document.field,
            published=document.published,
            title=document.title,
            lost=document.lost,
        )
        for entry in woken_rules(watched, rules):
            self.timed("rule", entry.name, partial(_exhaust, entry, watched))

    def table(self) -> list[str]:
        """Return the lines of a table, the slowest first."""
        total = sum(self.seconds.values()) or 1.0
        speed = self.characters / total / 1e6
        lines = [
            f"{total:.3f} s for {self.characters:,} characters, {speed:.2f} MB/s without reading and output"
        ]
        lines += [
            f"{seconds:9.3f} s  {seconds / total:6.1%}  {kind:4}  {name}"
            for (kind, name), seconds in sorted(self.seconds.items(), key=lambda item: (-item[1], item[0]))
        ]
        return lines


def _exhaust(entry: LoadedRule, document: Document) -> None:
    try:
        for _ in entry.rule.check(document, entry.rule.options):
            pass
    except Exception:  # noqa: BLE001 - the run itself reports it
        return


def _watched(profile: Profile) -> type[Document]:
    """Make a kind of document that books the time of each of its views."""
    views = {
        name: _timed_view(profile, name, value)
        for name, value in vars(Document).items()
        if isinstance(value, view)
    }
    return type("WatchedDocument", (Document,), views)


def _timed_view(profile: Profile, name: str, plain: view[Any]) -> view[Any]:
    def compute(document: Document) -> Any:
        return profile.timed("view", name, lambda: plain.func(document))

    timed = view(compute)
    timed.__set_name__(Document, name)
    return timed
