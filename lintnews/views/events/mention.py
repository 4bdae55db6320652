"""What a mention of an event is."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from lintnews.record import NamedTuple

if TYPE_CHECKING:
    from lintnews.span import Span
    from lintnews.views.meaning import Meaning


class Form(StrEnum):
    """How the day is tied to the event."""

    OWNED = "Tuesday's vote"
    INSIDE = "the Tuesday vote"
    AFTER_NOUN = "the vote on Tuesday"
    PREDICATE = "the vote was held on Tuesday"
    VERB = "the bridge collapsed on Tuesday"

    @property
    def in_phrase(self) -> bool:
        """Whether the day belongs to the noun phrase and not to a verb."""
        return self not in (Form.PREDICATE, Form.VERB)

    @property
    def by_day(self) -> bool:
        """Whether the day stands where it may tell which one of several is meant."""
        return self in (Form.OWNED, Form.INSIDE)


class EventMention(NamedTuple):
    """One event with the day on which the text places it.

    Attributes:
        span: the phrase with its day.
        heads: the groups of nouns or verbs that the event belongs to.
        words: the words that restrict it, lower case, in their stem.
        name: the event as written, without its day: "the nationwide protests", "The bridge collapsed".
        form: how the day is tied to it.
        meaning: the day.
        sentence: the sentence that holds it.
        paragraph: the index of its paragraph.
        definite: whether the text takes it as known: "the", "that", a name's or a day's possessive.
        indefinite: whether the text brings it in as new: "a vote".
        is_someones: whether only a pronoun says whose it is: "his speech".
        plural: whether the noun is plural or has no plural.
        recurring: whether such events come in rows: hearings, debates, votes.
        fixture: whether it is a match or the like, which two sides may play again.
        guessed: whether only its ending tells that the noun may be an event.
        affected: to what or whom it happened, where a verb tells; "" where a noun names the event.
        titles: what else that is called: "ferry" for "the ferry Calder Maid".
        rank: which one of several it is called: "second"; "" if the text does not say.
    """

    span: Span
    heads: tuple[str, ...]
    words: frozenset[str]
    name: str
    form: Form
    meaning: Meaning
    sentence: Span
    paragraph: int
    definite: bool = False
    indefinite: bool = False
    is_someones: bool = False
    plural: bool = False
    recurring: bool = False
    fixture: bool = False
    guessed: bool = False
    affected: str = ""
    titles: frozenset[str] = frozenset()
    rank: str = ""

    @property
    def day_in_phrase(self) -> bool:
        """Whether the day belongs to the noun phrase and not to a verb."""
        return self.form.in_phrase
