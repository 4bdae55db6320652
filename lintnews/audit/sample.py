"""A sample of the findings, for reading them with one's own eyes."""

from __future__ import annotations

import heapq
from dataclasses import dataclass, field
from hashlib import sha256
from typing import TYPE_CHECKING

from lintnews.audit.verdicts import Key, key_of

if TYPE_CHECKING:
    from lintnews.diagnostic import Diagnostic, Place
    from lintnews.document import Document

_CONTEXT = 100
_RELATED_CONTEXT = 40


@dataclass(frozen=True, slots=True)
class Passage:
    """A flagged or related text with what stands around it, and the message that goes with it."""

    before: str
    text: str
    after: str
    message: str


@dataclass(frozen=True, slots=True)
class Sampled:
    """One finding of the sample."""

    key: Key
    diagnostic: Diagnostic
    passage: Passage
    related: tuple[Passage, ...]


@dataclass(slots=True)
class Sampler:
    """Keeps up to ``size`` findings of each rule, or of the one named, chosen by ``seed``.

    Which findings are taken depends on the seed and on the findings, not on the order in which they come.
    """

    size: int = 0
    seed: int = 0
    rule: str | None = None
    _kept: dict[str, list[tuple[int, int, Sampled]]] = field(default_factory=dict)
    _count: int = 0

    def add(self, document: Document, diagnostic: Diagnostic) -> None:
        """Take a finding into the sample, or not."""
        if not self.size or (self.rule and diagnostic.rule != self.rule):
            return
        kept = self._kept.setdefault(diagnostic.rule, [])
        key = key_of(diagnostic)
        draw = -int.from_bytes(sha256(f"{self.seed}\n{key}\n{diagnostic.place.start}".encode()).digest()[:8])
        if len(kept) == self.size and draw <= kept[0][0]:
            return
        self._count += 1
        entry = (draw, self._count, _in_context(document, diagnostic, key))
        (heapq.heappushpop if len(kept) == self.size else heapq.heappush)(kept, entry)

    def findings(self) -> list[Sampled]:
        """Return the sample, sorted by rule and by the draw."""
        return [
            found for rule in sorted(self._kept) for _, _, found in sorted(self._kept[rule], reverse=True)
        ]


def _in_context(document: Document, diagnostic: Diagnostic, key: Key) -> Sampled:
    text = document.title.text if diagnostic.field == "title" and document.title else document.text
    related = tuple(_passage(text, item.place, item.message, _RELATED_CONTEXT) for item in diagnostic.related)
    return Sampled(key, diagnostic, _passage(text, diagnostic.place, diagnostic.message, _CONTEXT), related)


def _passage(text: str, place: Place, message: str, context: int) -> Passage:
    start, end = place.start.offset, place.end.offset
    before = text[max(0, start - context) : start]
    after = text[end : end + context]
    return Passage(before, place.text, after, message)
