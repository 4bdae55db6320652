"""Events that an article names together with a day: "Tuesday's vote", "the bridge collapsed on Thursday".

Only the words around each date are read, so the cost follows the number of dates. Where it is not clear to which
event a day belongs, there is no mention.
"""

from __future__ import annotations

from functools import cache, cached_property
from itertools import pairwise
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.views.events.clauses import read_clause, with_told
from lintnews.views.events.mention import EventMention, Form
from lintnews.views.events.readings import Reading
from lintnews.views.events.shared import is_one_day, may_tell, sentence_of
from lintnews.views.events.tokens import is_determiner, letters, tokenise
from lintnews.views.events.words import listed

if TYPE_CHECKING:
    from lintnews.document import Document
    from lintnews.span import Span
    from lintnews.views.events.clauses import Clause
    from lintnews.views.meaning import Meaning

__all__ = ["EventMention", "Finder", "Form", "find_events", "is_one_day"]

# Longer sentences are lists or damage; their beginning will do.
_LONGEST_SENTENCE = 1000
# So many words before and after a day may tell that it is one of several.
_NEAR = 10
# "first set for Tuesday", "due to be held".
_FIRST = frozenset({"first", "due"})

_SURNAME = lazy(r"\p{Lu}[\p{L}.’'-]*+\s++(\p{Lu}[\p{L}’'-]*+)")


def find_events(document: Document) -> tuple[EventMention, ...]:
    """Find the events that the article's own words place on a single day, in order of the text."""
    finder = Finder(document, frozenset())
    days = [day for day in document.meanings if is_one_day(day) and may_tell(document, day.mention)]
    found = [finder.at(meaning) for meaning in days]
    return tuple(event for event in found if event is not None)


class Finder:
    """Finds the events of one article; ``told`` are nouns that count as events besides those listed."""

    def __init__(self, document: Document, told: frozenset[str]) -> None:
        self._document, self._told = document, told
        self._moved: dict[Span, bool] = {}

    def at(self, meaning: Meaning) -> EventMention | None:
        """Return the event that the text places on this day, where the article itself tells something."""
        document, mention = self._document, meaning.mention
        sentence = sentence_of(document, mention)
        if sentence is None:
            return None
        clause = read_clause(document.text, sentence, mention)
        if self._told:
            clause = with_told(clause, self._told)
        event = Reading(document.text, clause, meaning, sentence, self._is_surname).event()
        # Few days have an event, so what speaks against one comes last.
        return None if event is None or _is_repeated(clause) or self._is_moved(sentence) else event

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


def _is_repeated(clause: Clause) -> bool:
    words = [token.lower for token in (*clause.before[-_NEAR:], *clause.after[:_NEAR])]
    repeated = listed("repeated")
    return any(
        word in repeated and not (word == "each" and follows.startswith("other"))
        for word, follows in pairwise((*words, ""))
    )


def _is_moved(text: str, sentence: Span) -> bool:
    """Tell a sentence that moves a plan, goes on with something, or looks back on its anniversary."""
    end = min(sentence.end, sentence.start + _LONGEST_SENTENCE)
    if _moving().isdisjoint(letters(text[sentence.start : end])):
        return False
    words = tokenise(text, sentence.start, end)
    moved, planned = listed("moved"), listed("planned")
    return any(
        (token.lower in moved and not (number and token.is_name))  # "Deferred Action"
        or (
            token.lower in _FIRST
            and number + 1 < len(words)
            and words[number + 1].lower in planned
            and not (number and is_determiner(words[number - 1]))  # "the first set" is one of a match
        )
        for number, token in enumerate(words)
    )


@cache
def _moving() -> frozenset[str]:
    """Return the words, of compounds the first halves, without which nothing is moved."""
    return _FIRST | {word.partition("-")[0] for word in listed("moved")}
