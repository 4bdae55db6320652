"""Which mentions of events must mean one and the same event."""

from __future__ import annotations

from collections import defaultdict
from functools import cached_property
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.views.events import Finder
from lintnews.views.events.mention import EventMention, Form
from lintnews.views.events.shared import read_shared
from lintnews.views.events.told import told_as_events
from lintnews.views.events.words import listed, plural_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import regex

    from lintnews.document import Document

# Of each event so many mentions are kept for comparison, so that a long list stays cheap.
_KEPT = 12
# "5,104 votes" are ballots, not elections.
_NOT_COUNTED = frozenset({"vote", "ballot"})

_ANOTHER = lazy(
    r"(?i)\b(?:another|second|third|fourth|previous|earlier|separate|further|new|similar|latest|next)"
    r"(\s++[\p{L}’'-]++(?:\s++[\p{L}’'-]++){0,2}+)"
)
_SEVERAL = lazy(
    r"(?i)\b(?:the|these|those|both|two|three|four|five|several|recent|twin|many|dozens of|series of|string of|wave of)"
    r"(\s++[\p{L}’'-]++(?:\s++[\p{L}’'-]++){0,2}+)"
)


def find_same(
    document: Document, *, apart: bool = False
) -> Iterator[tuple[EventMention, list[EventMention]]]:
    """Yield each event that may have another mention, with those that must mean the same one, in order of the text.

    ``apart`` leaves out events that the text places on no second day, which are most and take the most time.
    """
    # Not all events of the article: to read one that no other mention can share would be for nothing.
    told = told_as_events(document, document.meanings)
    found = read_shared(document, told, Finder(document, told).at, apart=apart)
    groups: dict[str, list[EventMention]] = defaultdict(list)
    for event in found:
        for head in event.heads:
            groups[head].append(event)
    several = _Several(document.text)
    kept = {head: _kept(events) for head, events in groups.items() if len(events) > 1}
    for event in found:
        others = {other.span: other for head in event.heads for other in kept.get(head, ())}
        yield event, [other for other in others.values() if _same(event, other, several)]


def _place(event: EventMention) -> int:
    return event.span.start


def _kept(events: list[EventMention]) -> list[EventMention]:
    """Keep two mentions of each wording and day, and not too many in all."""
    seen: dict[object, int] = defaultdict(int)
    kept: list[EventMention] = []
    for event in events:
        key = (event.words, event.affected, event.meaning.mention.first)
        seen[key] += 1
        if seen[key] <= 2:
            kept.append(event)
    return kept[:_KEPT]


class _Several:
    """Tells which events the text has more than one of."""

    def __init__(self, text: str) -> None:
        self._text = text

    def told(self, event: EventMention) -> bool:
        """Tell whether the text speaks of several such events, or of another one."""
        if event.form is Form.VERB:
            return False
        noun = event.name.rpartition(" ")[2].lower()
        if noun == "election":
            return False  # the next one is the one that is spoken of
        return noun in self._others or (noun not in _NOT_COUNTED and plural_of(noun) in self._several)

    def has_plural(self, event: EventMention) -> bool:
        """Tell whether the text has the plural of the event's noun anywhere."""
        return plural_of(event.name.rpartition(" ")[2].lower()) in self._lower

    @cached_property
    def _lower(self) -> str:
        return self._text.lower()

    @cached_property
    def _others(self) -> frozenset[str]:
        return frozenset(_described(_ANOTHER().finditer(self._text, overlapped=True)))

    @cached_property
    def _several(self) -> frozenset[str]:
        return frozenset(_described(_SEVERAL().finditer(self._text, overlapped=True)))


def _described(matches: Iterable[regex.Match[str]]) -> Iterator[str]:
    """Yield the words of the noun phrases that the matches begin: a second "large explosion", but not "since the"."""
    ends = listed("prepositions") | listed("conjunctions") | listed("definite") | listed("auxiliaries")
    for match in matches:
        for word in match.group(1).lower().split():
            if word in ends:
                break
            yield word


def _same(one: EventMention, other: EventMention, several: _Several) -> bool:
    """Tell whether two mentions must mean one event."""
    earlier, later = sorted((one, other), key=_place)
    if earlier.sentence == later.sentence or later.indefinite:
        return False
    fewer, more = sorted((earlier.words, later.words), key=len)
    if not fewer <= more or (earlier.rank != later.rank) or (earlier.rank and not fewer):
        return False
    if (earlier.fixture or later.fixture) and not _is_same_fixture(earlier, later):
        return False
    if (earlier.guessed or later.guessed) and (not fewer or (earlier.form.by_day and later.form.by_day)):
        return False
    if earlier.plural or later.plural:
        return bool(fewer) and all(event.day_in_phrase for event in (earlier, later) if event.plural)
    if earlier.form is Form.VERB and later.form is Form.VERB and (earlier.recurring or later.recurring):
        return False
    if earlier.affected and later.affected:
        return (
            earlier.affected == later.affected
            or earlier.affected in later.titles
            or later.affected in earlier.titles
        )
    return bool(fewer) or _is_only_one(earlier, later, several)


def _is_same_fixture(earlier: EventMention, later: EventMention) -> bool:
    """Tell whether two matches must be one: two sides may meet again, and then their days tell which time is meant."""
    by_day = sum(event.form.by_day for event in (earlier, later))
    shared = earlier.words & later.words
    return by_day < 2 and bool(shared) and (len(shared) > by_day or earlier.words == later.words)


def _is_one_of_a_row(earlier: EventMention, later: EventMention, several: _Several) -> bool:
    """Tell hearings, debates and the like that only their day tells apart; one of the mentions says no more of it."""
    if earlier.words or later.words:
        # "Lee's hearing", "the hearing on" is one; in "the hearing on", "Lee's hearing on" the second tells another.
        return not earlier.words or later.form.by_day
    by_day = sum(event.form.by_day for event in (earlier, later))
    if earlier.indefinite and not by_day:
        return False  # "a hearing" brings in what "the hearing" takes up
    groups = {*earlier.heads, *later.heads}
    if groups.isdisjoint(
        listed("telling") | listed("seldom_twice") if not by_day else listed("seldom_twice")
    ):
        return True
    return by_day > 1 or several.has_plural(earlier) or several.has_plural(later)


def _is_only_one(earlier: EventMention, later: EventMention, several: _Several) -> bool:
    """Tell whether a mention without a restricting word, "the crash", must mean the event of the other one."""
    bare = [event for event in (earlier, later) if not event.words]
    if earlier.recurring and later.recurring and _is_one_of_a_row(earlier, later, several):
        return False
    if any(event.is_someones for event in bare) and (len(bare) == 1 or later.is_someones):
        return False
    # "a crash" brings in the one that "the crash" takes up.
    known = all(event.definite or event is earlier for event in bare)
    return known and not any(several.told(event) for event in (earlier, later))
