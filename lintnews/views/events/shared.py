"""Which days are worth reading for their event: those with an event's word that stands near another day, too.

Reading a clause is dear, and few articles name one event twice. This only looks words up, and lets through whatever
could have the same event as another day.
"""

from __future__ import annotations

import os
from bisect import bisect_right
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, cast

from lintnews.kept import keep, read_kept, signature_of
from lintnews.rule import Block
from lintnews.span import Span
from lintnews.views.events.clauses import REACH
from lintnews.views.events.tokens import letters
from lintnews.views.events.words import SHORTEST_DONE, VOTED, may_be_event, nouns, verbs

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lintnews.document import Document
    from lintnews.views.dates import Mention
    from lintnews.views.meaning import Meaning

    _Bounds = Callable[[Document, Mention], Span | None]


def with_shared_event(document: Document, told: frozenset[str], *, apart: bool) -> list[Meaning]:
    """Return the single days, outside quotations, whose event the text may place on a day once more.

    ``told`` are nouns that count as events besides those listed.
    """
    found = [meaning for meaning in document.meanings if is_one_day(meaning)]
    found = [meaning for meaning in found if may_tell(document, meaning.mention)]
    # Paragraphs are cut into sentences only where an event in them may be shared.
    near = _shared(document, found, _window, told, apart=apart)
    return _shared(document, near, sentence_of, told, apart=apart)


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


def _window(document: Document, mention: Mention) -> Span:
    """Return what no sentence with the date that is read reaches beyond."""
    start, end, _ = document.paragraphs[mention.paragraph]
    return Span(max(start, mention.span.start - REACH), min(end, mention.span.end + REACH))


def _shared(
    document: Document, meanings: list[Meaning], within: _Bounds, told: frozenset[str], *, apart: bool
) -> list[Meaning]:
    """Keep the days that have a group of events near them that stands near another one, too."""
    if len(meanings) < 2:
        return []
    near = [
        _groups_near(document.text, each.mention.span, within(document, each.mention), told)
        for each in meanings
    ]
    days: dict[str, set[object]] = defaultdict(set)
    for meaning, groups in zip(meanings, near, strict=True):
        # Without its year, as a day may be written with it and without.
        day = meaning.mention.first[1:] if apart else meaning.mention.span
        for group in groups:
            days[group].add(day)
    return [
        meaning
        for meaning, groups in zip(meanings, near, strict=True)
        if any(len(days[group]) > 1 for group in groups)
    ]


def _groups_near(text: str, day: Span, within: Span | None, told: frozenset[str]) -> frozenset[str]:
    """Return all groups that a reading of the words around a day could find, and more."""
    if within is None:
        return frozenset()
    words = set(letters(text, max(within.start, day.start - REACH), day.start))
    words.update(letters(text, day.end, min(within.end, day.end + REACH)))
    known, several = _groups()
    found = [known[word] for word in known.keys() & words]
    found += [groups for word in several.keys() & words for parts, groups in several[word] if parts <= words]
    # The length alone tells of most words that they are none.
    found.append(frozenset(word for word in words if len(word) >= SHORTEST_DONE and may_be_event(word)))
    found.append(told & words)
    return frozenset().union(*found)


_Groups = tuple[dict[str, frozenset[str]], dict[str, list[tuple[frozenset[str], frozenset[str]]]]]


@cache
def _groups() -> _Groups:
    """Return the groups by word, and those of nouns and verbs of several words by the longest, with all of them."""
    # Working them out takes as long as checking fifty articles.
    signature = signature_of([os.path.dirname(__file__)])
    kept = read_kept("event-groups-1", signature)
    if kept is None:
        kept = _worked_out()
        keep("event-groups-1", signature, kept)
    return cast("_Groups", kept)


def _worked_out() -> _Groups:
    single: dict[str, frozenset[str]] = defaultdict(frozenset)
    several: dict[str, list[tuple[frozenset[str], frozenset[str]]]] = defaultdict(list)
    for word, groups in _with_groups():
        parts = letters(word, 0, len(word))
        if len(parts) == 1:
            single[word] |= groups
        else:
            several[max(parts, key=len)].append((frozenset(parts), groups))
    return dict(single), dict(several)


def _with_groups() -> Iterator[tuple[str, frozenset[str]]]:
    for word, noun in nouns().items():
        yield word, frozenset(noun.groups)
    for words, verb in verbs().items():
        groups = {verb.subject, verb.object} - {""}
        if groups:
            yield words, frozenset(groups | ({"vote"} if groups & VOTED else set()))
