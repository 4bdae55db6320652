"""Which days are worth reading for their event: those with an event's word that stands near another day, too.

Reading a clause is dear, and few articles name one event twice. This only looks words up, and lets through whatever
could have the same event as another day.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from itertools import filterfalse
from typing import TYPE_CHECKING

from lintnews.rule import Block
from lintnews.span import Span
from lintnews.views.events.clauses import REACH, clause_bounds, whole_day
from lintnews.views.events.tokens import letters
from lintnews.views.events.words import SHORTEST_DONE, groups_by_word, may_be_event

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from lintnews.document import Document
    from lintnews.views.dates import Mention
    from lintnews.views.events.mention import EventMention
    from lintnews.views.meaning import Meaning


def read_shared(
    document: Document,
    told: frozenset[str],
    read: Callable[[Meaning], EventMention | None],
    *,
    apart: bool,
) -> list[EventMention]:
    """Return the events of the single days, outside quotations, whose event the text may place on a day once more.

    ``told`` are nouns that count as events besides those listed; ``apart`` asks for another day, not only another
    mention. Each look is dearer than the one before, and what it rules out for one day often rules out another.
    """
    near = _with_shared(document, told, apart=apart)
    found = [meaning for meaning in near if may_tell(document, meaning.mention)]
    shared = _Shared([_key(meaning, apart=apart) for meaning in found])
    for number, meaning in enumerate(found):
        shared.add(number, near[meaning])
    for number, meaning in enumerate(found):
        if shared.drop(number):
            shared.add(number, _groups_in_clause(document, meaning.mention, told))
    # Paragraphs are cut into sentences, and these into words, only where an event in them may be shared.
    events = []
    for number, meaning in enumerate(found):
        event = read(meaning) if shared.drop(number) else None
        if event is not None:
            shared.add(number, event.heads)
            events.append(event)
    return events


def _key(meaning: Meaning, *, apart: bool) -> object:
    """Return what tells one mention of a day, or one day, from the others."""
    return meaning.mention.first[1:] if apart else meaning.mention.span


def _with_shared(document: Document, told: frozenset[str], *, apart: bool) -> dict[Meaning, set[str]]:
    """Return the single days, each with the groups near it, if near another day there is one of these groups."""
    near: dict[Meaning, set[str]] = {}
    by_day: dict[object, set[str]] = defaultdict(set)
    for meaning in document.meanings:
        if is_one_day(meaning):
            around = _around(document, meaning.mention)
            near[meaning] = groups = _groups(document.text, around, meaning.mention.span, told)
            by_day[_key(meaning, apart=apart)] |= groups
    seen: set[str] = set()
    shared: set[str] = set()
    for groups in by_day.values():
        shared |= seen & groups
        seen |= groups
    return {meaning: groups for meaning, groups in near.items() if not shared.isdisjoint(groups)}


def _groups_in_clause(document: Document, mention: Mention, told: frozenset[str]) -> set[str]:
    around = _around(document, mention)
    day, _ = whole_day(document.text, around, mention)
    return _groups(document.text, clause_bounds(document.text, around, day), day, told)


def _around(document: Document, mention: Mention) -> Span:
    """Return what no sentence with the date that is read reaches beyond."""
    text, day = document.text, mention.span
    start, end, _ = document.paragraphs[mention.paragraph]
    start, end = max(start, day.start - REACH), min(end, day.end + REACH)
    stop = text.rfind(". ", start, day.start)
    while stop >= 0:
        if _ends_sentence(text, stop):
            start = stop + 2
            break
        stop = text.rfind(". ", start, stop)
    stop = text.find(". ", day.end, end)
    while stop >= 0:
        if _ends_sentence(text, stop):
            return Span(start, stop)
        stop = text.find(". ", stop + 1, end)
    return Span(start, end)


def _ends_sentence(text: str, stop: int) -> bool:
    """Tell a stop behind four small letters and before a capital, which is hardly that of an abbreviation."""
    word = text[max(0, stop - 4) : stop]
    return len(word) == 4 and word.isalpha() and word.islower() and text[stop + 2 : stop + 3].isupper()


def _groups(text: str, around: Span, day: Span, told: frozenset[str]) -> set[str]:
    return groups_of(f"{text[around.start : day.start]} {text[day.end : around.end]}", told)


class _Shared:
    """The groups of events that stand near each day; ``days`` tells which of them are one."""

    def __init__(self, days: list[object]) -> None:
        self._days = days
        self._groups: dict[int, Iterable[str]] = {}
        self._near: dict[str, dict[object, int]] = defaultdict(dict)

    def add(self, number: int, groups: Iterable[str]) -> None:
        """Put groups near a day that has none yet."""
        day = self._days[number]
        self._groups[number] = groups
        for group in groups:
            near = self._near[group]
            near[day] = near.get(day, 0) + 1

    def drop(self, number: int) -> bool:
        """Take the groups from a day; tell whether one of them stands near another day, too."""
        day, is_shared = self._days[number], False
        for group in self._groups.pop(number, ()):
            near = self._near[group]
            is_shared = is_shared or len(near) > 1
            near[day] -= 1
            if not near[day]:
                del near[day]
        return is_shared


def is_one_day(meaning: Meaning) -> bool:
    """Tell whether a date names a single day."""
    mention = meaning.mention
    return mention.join == "single" and (mention.is_weekday or mention.has_day)


def may_tell(document: Document, mention: Mention) -> bool:
    """Tell whether a date stands where the article itself tells something."""
    is_prose = document.paragraphs[mention.paragraph].kind is Block.PROSE
    return is_prose and not document.is_quoted(mention.span.start)


def sentence_of(document: Document, mention: Mention) -> Span | None:
    """Return the sentence that holds a date."""
    sentences = document.sentences(mention.paragraph)
    index = bisect_right(sentences, mention.span.start, key=lambda span: span.start) - 1
    return sentences[index] if index >= 0 else None


# Words of which it is known that they name no event; forgotten when they are this many.
_plain: set[str] = set()
_MOST_PLAIN = 20_000


def groups_of(stretch: str, told: frozenset[str]) -> set[str]:
    """Return all groups that a reading of the words could find, and more."""
    words = letters(stretch)
    found = set(told.intersection(words)) if told else set()
    single, several = groups_by_word()
    # Most words of a text are plain ones that were looked up for a text before.
    for word in filterfalse(_plain.__contains__, words):
        is_done = len(word) >= SHORTEST_DONE and may_be_event(word)
        if is_done:
            found.add(word)
        if groups := single.get(word):
            found |= groups
        elif not is_done and word not in several:
            _plain.add(word)
        for parts, groups in several.get(word, ()):
            if parts.issubset(words):
                found |= groups
    if len(_plain) > _MOST_PLAIN:
        _plain.clear()
    return found
