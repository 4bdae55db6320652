"""Events that an article names together with a day: "Tuesday's vote", "the bridge collapsed on Thursday".

Only the words around each date are read, so the cost follows the number of dates. Where it is not clear to which
event a day belongs, there is no mention.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.rule import Block
from lintnews.views.events.clauses import read_clause
from lintnews.views.events.mention import EventMention, Form
from lintnews.views.events.readings import Reading
from lintnews.views.events.tokens import tokenise
from lintnews.views.events.words import listed

if TYPE_CHECKING:
    from lintnews.document import Document
    from lintnews.span import Span
    from lintnews.views.meaning import Meaning

__all__ = ["EventMention", "Form", "find_events", "is_one_day"]

# Longer sentences are lists or damage; their beginning will do.
_LONGEST_SENTENCE = 1000
# So many words before and after a day may tell that it is one of several.
_NEAR = 10

_SURNAME = lazy(r"\p{Lu}[\p{L}.’'-]*+\s++(\p{Lu}[\p{L}’'-]*+)")


def find_events(document: Document) -> tuple[EventMention, ...]:
    """Find the events that the article's own words place on a single day, in order of the text."""
    finder = _Finder(document)
    found = (finder.at(meaning) for meaning in document.meanings if is_one_day(meaning))
    return tuple(event for event in found if event is not None)


def is_one_day(meaning: Meaning) -> bool:
    """Tell whether a date names a single day."""
    mention = meaning.mention
    return mention.join == "single" and (mention.is_weekday or mention.has_day)


class _Finder:
    """Finds the events of one article."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._moved: dict[Span, bool] = {}

    def at(self, meaning: Meaning) -> EventMention | None:
        """Return the event that the text places on this day."""
        document, mention = self._document, meaning.mention
        is_prose = document.paragraphs[mention.paragraph].kind is Block.PROSE
        if not is_prose or document.is_quoted(mention.span.start):
            return None
        sentence = self._sentence(meaning)
        if sentence is None or self._is_moved(sentence):
            return None
        clause = read_clause(document.text, sentence, mention)
        if any(
            token.lower in listed("repeated") for token in (*clause.before[-_NEAR:], *clause.after[:_NEAR])
        ):
            return None
        return Reading(document.text, clause, meaning, sentence, self._is_surname).event()

    def _sentence(self, meaning: Meaning) -> Span | None:
        sentences = self._document.sentences(meaning.mention.paragraph)
        index = bisect_right(sentences, meaning.mention.span.start, key=lambda span: span.start) - 1
        return sentences[index] if index >= 0 else None

    def _is_moved(self, sentence: Span) -> bool:
        if sentence not in self._moved:
            self._moved[sentence] = _is_moved(self._document.text, sentence)
        return self._moved[sentence]

    def _is_surname(self, name: str) -> bool:
        return name in self._surnames

    @cached_property
    def _surnames(self) -> frozenset[str]:
        """The capitalised words that stand behind another one: "Sands" in "Kim Sands"."""
        return frozenset(
            match.group(1) for match in _SURNAME().finditer(self._document.text, overlapped=True)
        )


def _is_moved(text: str, sentence: Span) -> bool:
    """Tell a sentence that moves a plan, goes on with something, or looks back on its anniversary."""
    words = tokenise(text, sentence.start, min(sentence.end, sentence.start + _LONGEST_SENTENCE))
    moved, planned = listed("moved"), listed("planned")
    return any(
        token.lower in moved
        or (
            token.lower in ("first", "due") and number + 1 < len(words) and words[number + 1].lower in planned
        )
        for number, token in enumerate(words)
    )
