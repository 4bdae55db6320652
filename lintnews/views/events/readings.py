"""One clause, tried against each of the ways in which a day is tied to an event."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.span import Span
from lintnews.views.events.belonging import belongs, goes_on_as, is_subject
from lintnews.views.events.edges import is_adjective
from lintnews.views.events.mention import EventMention, Form
from lintnews.views.events.phrases import content, event_after, event_before, opening, trailing
from lintnews.views.events.scan import first_verb, is_candidate, is_loose, last_verb
from lintnews.views.events.tokens import (
    is_adverb,
    is_determiner,
    is_guessed_noun,
    is_stop,
    is_verb_like,
    tokenise,
)
from lintnews.views.events.verbs import Told, read_copula, read_verb
from lintnews.views.events.words import listed, noun_of, nouns, stem

if TYPE_CHECKING:
    from collections.abc import Callable

    from lintnews.views.events.clauses import Clause
    from lintnews.views.events.phrases import Phrase
    from lintnews.views.events.tokens import Token
    from lintnews.views.events.verbs import Happening
    from lintnews.views.meaning import Meaning

_PLACE = lazy(r"(?:In|At|Near)\s++(?:the\s++)?+(?P<name>\p{Lu}[\p{L}’'-]*+(?:\s\p{Lu}[\p{L}’'-]*+){0,3}+),\s")
_WHERE = frozenset({"in", "at", "inside", "outside", "near", "from", "into", "to"})
# What is done at, during, in or with these is done on their day; with others than matches many things are done.
_TAKING_PLACE = frozenset({"at", "during", "in", "with"})
_WITH = frozenset({"in", "with"})
# No verb has more words after it that are read.
_LONGEST_COMPLEMENT = 12


class Reading:
    """One clause with its day; ``is_surname`` tells "Sands" from "Protesters"."""

    def __init__(
        self, text: str, clause: Clause, meaning: Meaning, sentence: Span, is_surname: Callable[[str], bool]
    ) -> None:
        self._text, self._clause, self._meaning, self._sentence = text, clause, meaning, sentence
        self._is_surname = is_surname

    def event(self) -> EventMention | None:
        """Return the event of the clause, if it is clear which one it is."""
        clause = self._clause
        if clause.is_possessive:
            return self._after_day(Form.OWNED)
        if clause.has_article:
            return self._after_day(Form.INSIDE)
        if clause.link == "for":
            return self._from_verb(clause.before, planned=True) or self._scheduled()
        return (
            self._noun_before()
            or self._inside_phrase()
            or self._copula()
            or self._from_verb(clause.before, planned=False)
            or self._around()
            or (self._fronted() if clause.opens else None)
            or self._behind()
        )

    def _after_day(self, form: Form) -> EventMention | None:
        """Read "Tuesday's vote", "the Tuesday vote"."""
        tokens = self._clause.after
        # "the Nov. 8, 2016, vote"
        is_full = form is Form.INSIDE and self._meaning.mention.first.year is not None
        phrase = event_after(tokens) if tokens and (is_full or not self._clause.is_set_off) else None
        if phrase is None:
            return None
        start = self._clause.link_start if form is Form.INSIDE else self._clause.day.start
        definite = form is Form.OWNED or self._clause.link == "the"
        phrase = phrase._replace(definite=definite, determiner="" if definite else self._clause.link)
        return self._noun(phrase, tokens, Span(start, tokens[phrase.head].end), form)

    def _noun_before(self) -> EventMention | None:
        """Read "the vote on Tuesday", "the vote Tuesday"."""
        tokens = self._clause.before
        phrase = event_before(tokens)
        is_set_off, after = self._clause.is_set_off, self._clause.after
        if phrase is None:
            return None
        goes_on = not is_set_off and (goes_on_as(after) or is_subject(tokens, phrase.start, after))
        if not goes_on and not belongs(tokens, phrase.start):
            return None
        if phrase.start and tokens[phrase.start - 1].lower in _WHERE and is_guessed_noun(tokens[phrase.head]):
            return None  # what somebody is in or at may be a place
        if not is_set_off:
            phrase = phrase._replace(words=phrase.words | trailing(after))
        span = Span(tokens[phrase.start].start, self._clause.day.end)
        return self._noun(phrase, tokens, span, Form.AFTER_NOUN)

    def _inside_phrase(self) -> EventMention | None:
        """Read "the deadly Tuesday crash", "the union's Nov. 3 vote"."""
        before, after = self._clause.before, self._clause.after
        if self._clause.link or self._clause.is_set_off or not before or not after:
            return None
        opened, phrase = opening(before), event_after(after)
        if opened is None or phrase is None:
            return None
        words = phrase.words | content(before[opened.start :])
        phrase = phrase._replace(words=words, definite=opened.definite, determiner=opened.determiner)
        span = Span(before[opened.start].start, after[phrase.head].end)
        return self._noun(phrase, after, span, Form.INSIDE)

    def _copula(self) -> EventMention | None:
        """Read "the vote is on Tuesday"."""
        tokens = self._clause.before
        told = read_copula(tokens)
        if told is None:
            return None
        span = Span(tokens[told.phrase.start].start, self._clause.day.end)
        return self._noun(told.phrase, tokens, span, Form.PREDICATE)

    def _from_verb(self, tokens: list[Token], *, planned: bool) -> EventMention | None:
        """Read "the bridge collapsed on Tuesday", "the vote is set for Tuesday"."""
        if not tokens or (is_stop(tokens[-1]) and tokens[-1].lower not in listed("particles")):
            return None
        index = last_verb(tokens)
        if index is None or planned != (tokens[index].lower in listed("planned")):
            return None
        return self._read(tokens, index, len(tokens))

    def _scheduled(self) -> EventMention | None:
        """Read "has scheduled a hearing for Monday"."""
        tokens = self._clause.before
        phrase = event_before(tokens)
        if phrase is None or not phrase.start or tokens[phrase.start - 1].lower not in listed("planned"):
            return None
        if any(token.lower == "had" for token in tokens[: phrase.start]):
            return None  # and then it was moved
        return self._noun(
            phrase, tokens, Span(tokens[phrase.start].start, self._clause.day.end), Form.PREDICATE
        )

    def _around(self) -> EventMention | None:
        """Read "the president on Tuesday signed the bill"."""
        before, after = self._clause.before, self._clause.after
        if not before or self._clause.is_set_off:
            return None
        first = next((n for n, token in enumerate(after[:4]) if not _is_helper(token)), None)
        if first is None or not is_candidate(after, first):
            return None
        tokens, index = before + after, len(before) + first
        return self._read(tokens, index, _complement_end(tokens, index))

    def _fronted(self) -> EventMention | None:
        """Read "On Tuesday, the Varden bridge collapsed"."""
        tokens = self._clause.after
        index = first_verb(tokens)
        return self._read(tokens, index, _complement_end(tokens, index)) if index is not None else None

    def _behind(self) -> EventMention | None:
        """Read "spoke on Tuesday at a rally in Oster": what takes place at an event does so on its day."""
        tokens = self._clause.after
        if len(tokens) < 3 or tokens[0].lower not in _TAKING_PLACE or not is_determiner(tokens[1]):
            return None
        if any(token.lower in listed("far") for token in self._clause.before):
            return None  # "charged on Tuesday in the shooting"
        phrase = event_after(tokens[2:])
        if phrase is None:
            return None
        noun = noun_of(tokens[phrase.head + 2].lower)
        is_hurt = any(token.lower in listed("hurt") for token in self._clause.before)
        is_known = is_hurt or noun.fixture or not listed("telling").isdisjoint(noun.groups)
        if tokens[0].lower in _WITH and not is_known:
            return None
        determiner = tokens[1].lower
        phrase = phrase._replace(
            start=1, head=phrase.head + 2, definite=determiner in listed("definite"), determiner=determiner
        )
        return self._noun(
            phrase, tokens, Span(self._clause.link_start, tokens[phrase.head].end), Form.PREDICATE
        )

    def _read(self, tokens: list[Token], index: int, end: int) -> EventMention | None:
        reading = read_verb(tokens, index, end)
        if reading is None:
            return None
        if isinstance(reading, Told):
            span = self._reach(tokens[reading.phrase.start].start, tokens[index].end)
            return self._noun(reading.phrase, tokens, span, Form.PREDICATE)
        if reading.doubtful:
            names = [token.text for token in tokens if stem(token.lower) == reading.affected]
            if not any(map(self._is_surname, names)):
                return None
        return self._verb(reading, tokens)

    def _verb(self, reading: Happening, tokens: list[Token]) -> EventMention:
        start, end = tokens[reading.start].start, tokens[reading.end - 1].end
        return EventMention(
            span=self._reach(start, end),
            heads=reading.groups,
            words=reading.words,
            name=self._written(start, end),
            form=Form.VERB,
            meaning=self._meaning,
            sentence=self._sentence,
            paragraph=self._meaning.mention.paragraph,
            definite=reading.definite,
            indefinite=not reading.definite,
            recurring=reading.recurring,
            affected=reading.affected,
            titles=reading.titles,
        )

    def _noun(self, phrase: Phrase, tokens: list[Token], span: Span, form: Form) -> EventMention:
        word = tokens[phrase.head].lower
        noun = noun_of(word)
        if noun.recurring and not phrase.words and (place := self._place()):
            phrase = phrase._replace(words=place)
        return EventMention(
            span=span,
            heads=noun.groups,
            words=phrase.words,
            name=self._name(phrase, tokens),
            form=form,
            meaning=self._meaning,
            sentence=self._sentence,
            paragraph=self._meaning.mention.paragraph,
            definite=phrase.definite,
            indefinite=phrase.determiner in listed("indefinite"),
            is_someones=phrase.determiner in listed("possessives"),
            plural=noun.plural,
            recurring=noun.recurring,
            fixture=noun.fixture,
            guessed=word not in nouns(),
            rank=phrase.rank,
        )

    def _place(self) -> frozenset[str]:
        """Return the words of the place with which the sentence opens: "In Oster, few speak of Tuesday's vote"."""
        start, end = self._sentence.start, self._clause.link_start
        place = _PLACE().match(self._text, start, end)
        return content(tokenise(self._text, *place.span("name"))) if place else frozenset()

    def _name(self, phrase: Phrase, tokens: list[Token]) -> str:
        """Write the event without its day: "the PM's speech", but "Brown's speech"."""
        inside = tokens[phrase.start : phrase.head + 1]
        if phrase.determiner and inside[0].lower == phrase.determiner:
            inside = inside[1:]
        name = self._written(inside[0].start, inside[-1].end)
        is_owned = any(token.is_possessive for token in inside) and phrase.determiner not in listed(
            "definite"
        )
        return name if is_owned else f"the {name}"

    def _reach(self, start: int, end: int) -> Span:
        """Return the span from the words to the day, whichever comes first."""
        return Span(min(start, self._clause.link_start), max(end, self._clause.day.end))

    def _written(self, start: int, end: int) -> str:
        return " ".join(self._text[start:end].split())


def _is_helper(token: Token) -> bool:
    return token.lower in listed("auxiliaries") or is_adverb(token)


def _complement_end(tokens: list[Token], index: int) -> int:
    """Return where the words that belong to the verb end."""
    end = index + 1
    while end < len(tokens) and end - index < _LONGEST_COMPLEMENT:
        token = tokens[end]
        if (is_stop(token) and not is_loose(token)) or (
            is_verb_like(token) and not is_adjective(tokens, end)
        ):
            break
        end += 1
    return end
