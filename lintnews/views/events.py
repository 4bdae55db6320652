"""Events that an article names together with a day: "Tuesday's vote", "the bridge collapsed on Thursday".

Only the words around each date are read, so the cost follows the number of dates. Where it is not clear to which
event a day belongs, there is no mention.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from lintnews.rule import Block
from lintnews.span import Span
from lintnews.views.event_clauses import is_verb_like, read_clause, tokenise
from lintnews.views.event_phrases import event_after, event_before
from lintnews.views.event_verbs import Told, first_verb, is_candidate, last_verb, read_verb
from lintnews.views.event_words import listed, nouns

if TYPE_CHECKING:
    from lintnews.document import Document
    from lintnews.views.event_clauses import Clause, Token
    from lintnews.views.event_phrases import Phrase
    from lintnews.views.event_verbs import Happening
    from lintnews.views.meaning import Meaning


class Form(StrEnum):
    """How the day is tied to the event."""

    OWNED = "Tuesday's vote"
    INSIDE = "the Tuesday vote"
    AFTER_NOUN = "the vote on Tuesday"
    PREDICATE = "the vote was held on Tuesday"
    VERB = "the bridge collapsed on Tuesday"


@dataclass(frozen=True, slots=True)
class EventMention:
    """One event with the day on which the text places it.

    Attributes:
        span: the phrase with its day.
        head: the group of nouns or verbs that the event belongs to.
        words: the words that restrict it, lower case, in their stem.
        affected: to what or whom it happened, where a verb tells; "" where a noun names the event.
        name: the event as written, without its day.
        definite: whether the text takes it as known: "the", "that", a name's or a day's possessive.
        indefinite: whether the text brings it in as new: "a vote".
        plural: whether the noun is plural or has no plural.
        day_in_phrase: whether the day belongs to the noun phrase and not to the verb.
        form: how the day is tied to it.
        meaning: the day.
        sentence: the sentence that holds it.
        paragraph: the index of its paragraph.
    """

    span: Span
    head: str
    words: frozenset[str]
    affected: str
    name: str
    definite: bool
    indefinite: bool
    plural: bool
    day_in_phrase: bool
    form: Form
    meaning: Meaning
    sentence: Span
    paragraph: int


def find_events(document: Document) -> tuple[EventMention, ...]:
    """Find the events that the article's own words place on a single day, in order of the text."""
    found = (_event_at(document, meaning) for meaning in document.meanings if is_one_day(meaning))
    return tuple(event for event in found if event is not None)


def is_one_day(meaning: Meaning) -> bool:
    """Tell whether a date names a single day."""
    mention = meaning.mention
    return mention.join == "single" and (mention.is_weekday or mention.has_day)


def _event_at(document: Document, meaning: Meaning) -> EventMention | None:
    mention = meaning.mention
    if document.paragraphs[mention.paragraph].kind is not Block.PROSE or document.is_quoted(mention.span.start):
        return None
    sentence = next((s for s in document.sentences(mention.paragraph) if s.start <= mention.span.start < s.end), None)
    if sentence is None or _counts_or_moves(document.text, sentence):
        return None
    return _Reading(document.text, read_clause(document.text, sentence, mention), meaning, sentence).event()


def _counts_or_moves(text: str, sentence: Span) -> bool:
    """Tell a sentence that counts occasions or moves a plan."""
    words = tokenise(text, sentence.start, min(sentence.end, sentence.start + 1000))
    moved = listed("moved")
    return any(
        token.lower in moved
        or (token.lower == "first" and number + 1 < len(words) and words[number + 1].lower in listed("planned"))
        for number, token in enumerate(words)
    )


class _Reading:
    """One clause, tried against each of the ways to tie a day to an event."""

    def __init__(self, text: str, clause: Clause, meaning: Meaning, sentence: Span) -> None:
        self.text, self.clause, self.meaning, self.sentence = text, clause, meaning, sentence

    def event(self) -> EventMention | None:
        """Return the event of the clause, if it is clear which one it is."""
        clause = self.clause
        if clause.possessive:
            return self._after_day(Form.OWNED)
        if clause.link in ("the", "a"):
            return self._after_day(Form.INSIDE)
        if clause.link == "for":
            return self._from_verb(clause.before, planned=True)
        return (
            self._noun_before()
            or self._from_verb(clause.before, planned=False)
            or self._around()
            or (self._fronted() if clause.opens else None)
        )

    def _after_day(self, form: Form) -> EventMention | None:
        tokens = self.clause.after
        phrase = event_after(tokens) if tokens and not self.clause.fronted else None
        if phrase is None:
            return None
        start = self.clause.link_start if form is Form.INSIDE else self.clause.day.start
        span = Span(start, tokens[phrase.head].end)
        definite = form is Form.OWNED or self.clause.link == "the"
        return self._noun(phrase, tokens, span, form, definite=definite, indefinite=not definite)

    def _noun_before(self) -> EventMention | None:
        tokens = self.clause.before
        phrase = event_before(tokens)
        if phrase is None or not _belongs(tokens, phrase):
            return None
        span = Span(tokens[phrase.start].start, self.clause.day.end)
        return self._noun(phrase, tokens, span, Form.AFTER_NOUN)

    def _from_verb(self, tokens: list[Token], *, planned: bool) -> EventMention | None:
        index = last_verb(tokens)
        if index is None or planned != (tokens[index].lower in listed("planned")):
            return None
        return self._read(tokens, index, len(tokens))

    def _around(self) -> EventMention | None:
        """Read "the president on Tuesday signed the bill"."""
        before, after = self.clause.before, self.clause.after
        if not before or self.clause.fronted:
            return None
        first = next((n for n, token in enumerate(after[:4]) if not _is_helper(token)), None)
        if first is None or not is_candidate(after, first):
            return None
        tokens = before + after
        return self._read(tokens, len(before) + first, _complement_end(tokens, len(before) + first))

    def _fronted(self) -> EventMention | None:
        """Read "On Tuesday, the Varden bridge collapsed"."""
        tokens = self.clause.after
        index = first_verb(tokens)
        return self._read(tokens, index, _complement_end(tokens, index)) if index is not None else None

    def _read(self, tokens: list[Token], index: int, end: int) -> EventMention | None:
        reading = read_verb(tokens, index, end)
        if reading is None:
            return None
        if isinstance(reading, Told):
            start = tokens[reading.phrase.start].start
            return self._noun(reading.phrase, tokens, self._reach(start, tokens[index].end), Form.PREDICATE)
        return self._verb(reading, tokens, index)

    def _verb(self, reading: Happening, tokens: list[Token], index: int) -> EventMention:
        start = tokens[min(reading.start, index)].start
        return EventMention(
            span=self._reach(start, tokens[index].end),
            head=reading.group,
            words=reading.words,
            affected=reading.affected,
            name=self._written(start, tokens[index].end),
            definite=reading.definite,
            indefinite=not reading.definite,
            plural=False,
            day_in_phrase=False,
            form=Form.VERB,
            meaning=self.meaning,
            sentence=self.sentence,
            paragraph=self.meaning.mention.paragraph,
        )

    def _noun(
        self,
        phrase: Phrase,
        tokens: list[Token],
        span: Span,
        form: Form,
        *,
        definite: bool | None = None,
        indefinite: bool | None = None,
    ) -> EventMention:
        noun = nouns()[tokens[phrase.head].lower]
        first = phrase.start + 1 if phrase.determiner else phrase.start
        return EventMention(
            span=span,
            head=noun.group,
            words=phrase.words,
            affected="",
            name=self._written(tokens[first].start, tokens[phrase.head].end),
            definite=phrase.definite if definite is None else definite,
            indefinite=phrase.determiner in listed("indefinite") if indefinite is None else indefinite,
            plural=noun.plural,
            day_in_phrase=form is not Form.PREDICATE,
            form=form,
            meaning=self.meaning,
            sentence=self.sentence,
            paragraph=self.meaning.mention.paragraph,
        )

    def _reach(self, start: int, end: int) -> Span:
        """Return the span from the words to the day, whichever comes first."""
        return Span(min(start, self.clause.link_start), max(end, self.clause.day.end))

    def _written(self, start: int, end: int) -> str:
        return " ".join(self.text[start:end].split())


def _belongs(tokens: list[Token], phrase: Phrase) -> bool:
    """Tell whether a day after the noun phrase belongs to it, and not to the verb whose object it is."""
    if phrase.start == 0:
        return True
    before = tokens[phrase.start - 1]
    if before.lower in listed("safe"):
        return not any(token.lower in listed("far") for token in tokens[max(0, phrase.start - 3) : phrase.start - 1])
    if before.lower in ("after", "following", "since"):
        return phrase.start == 1
    return before.lower in listed("holding") or before.lower in listed("conjunctions")


def _is_helper(token: Token) -> bool:
    return token.lower in listed("auxiliaries") or token.lower.endswith("ly")


def _complement_end(tokens: list[Token], index: int) -> int:
    """Return where the words that belong to the verb end."""
    end = index + 1
    while end < len(tokens) and end - index < 12:
        token = tokens[end]
        if token.lower in listed("conjunctions") or token.lower in listed("pronouns") or is_verb_like(token):
            break
        end += 1
    return end
