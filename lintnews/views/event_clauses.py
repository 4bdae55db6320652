"""The clause around a day, cut into words: what stands before the day, how the day is joined to it, what follows.

Only the stretch between two marks of punctuation is read, and no more than a few dozen words of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from lintnews.lazy import lazy
from lintnews.span import Span
from lintnews.views.event_words import listed, nouns, verbs

if TYPE_CHECKING:
    from lintnews.views.dates import Mention

_REACH = 220

_WORD = lazy(r"[$€£]?\d[\d.,:/%-]*+(?<![.,:])|\p{L}[\p{L}\p{M}\d]*+(?:[’'.&-][\p{L}\d]++)*+|[^\s\w.’']")
# "in Dayton, Ohio, on Tuesday", "Ann Lee, 44, died": commas inside a name.
_NAME_COMMAS = lazy(r"(?<=\p{Lu}[\p{L}.]{1,24}),\s(?=(?:\p{Lu}[\p{L}.]*+(?:\s\p{Lu}[\p{L}.]*+)?+|\d{1,2}),\s)")
_POSSESSIVE = lazy(r"(?:\s(?:early\s)?(?P<time>morning|afternoon|evening|night))?+[’']s\s++")
_TIME_OF_DAY = lazy(r"\s(?:morning|afternoon|evening|night|lunchtime)(?![\w’'-])")


class Token(NamedTuple):
    """One word or mark of a sentence."""

    text: str
    lower: str
    start: int
    end: int

    @property
    def is_mark(self) -> bool:
        """Whether it is punctuation."""
        return not (self.lower[0].isalnum() or self.lower[0] in "$€£")

    @property
    def is_name(self) -> bool:
        """Whether it begins with a capital."""
        return self.text[0].isupper()

    @property
    def is_possessive(self) -> bool:
        """Whether it ends as in "Smith's" or "protesters’"."""
        return self.lower.endswith(("'s", "’s"))


class Clause(NamedTuple):
    """The words around one day.

    Attributes:
        before: the words of the clause before the day, without what joins the day to them.
        link: the word that joins the day: "on", "of", "for", "the", "a"; "" if there is none.
        link_start: where the link, or the day if there is none, begins.
        after: the words after the day, up to the end of the clause.
        day: the span of the day, with "night" or "morning".
        possessive: whether the day is a possessive, as in "Tuesday's vote".
        opens: whether nothing of the clause stands before the day and its link.
        fronted: whether a comma stands right after the day.
    """

    before: list[Token]
    link: str
    link_start: int
    after: list[Token]
    day: Span
    possessive: bool
    opens: bool
    fronted: bool


def read_clause(text: str, sentence: Span, mention: Mention) -> Clause:
    """Cut the clause around a date into words."""
    start = max(sentence.start, mention.span.start - _REACH)
    end = min(sentence.end, mention.span.end + _REACH)
    owner = _POSSESSIVE().match(text, mention.span.end, end)
    time = None if owner else _TIME_OF_DAY().match(text, mention.span.end, end)
    day_end = owner.end() if owner else time.end() if time else mention.span.end
    before = _clause_before(text, start, mention.span.start)
    link, link_start = _take_link(before, mention.span.start)
    after, fronted = _clause_after(text, day_end, end)
    return Clause(
        before, link, link_start, after, Span(mention.span.start, day_end), owner is not None, not before, fronted
    )


def is_verb_like(token: Token) -> bool:
    """Tell a word that is a verb, or looks like one, from the words of a noun phrase."""
    lower = token.lower
    return (
        lower in listed("auxiliaries")
        or lower in listed("past")
        or (lower.endswith("ed") and len(lower) > 4 and lower not in listed("adjectival") and "-" not in lower)
        or ((verb := verbs().get(lower)) is not None and verb.form in ("past", "both", "participle"))
    )


def is_event_noun(token: Token) -> bool:
    """Tell whether a word names an event."""
    return token.lower in nouns()


def is_stop(token: Token) -> bool:
    """Tell whether no noun phrase reaches over this word."""
    return (
        token.is_mark
        or token.lower in listed("prepositions")
        or token.lower in listed("conjunctions")
        or token.lower in listed("pronouns")
        or token.lower in listed("auxiliaries")
    )


def is_determiner(token: Token) -> bool:
    """Tell whether the word opens a noun phrase."""
    return (
        token.lower in listed("definite")
        or token.lower in listed("indefinite")
        or token.lower in listed("other_determiners")
        or token.lower in listed("possessives")
        or token.lower[0].isdigit()
    )


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """Cut a stretch of text into words and marks, leaving out the commas inside names and around ages."""
    inside = {match.start() for match in _NAME_COMMAS().finditer(text, start, end)}
    tokens: list[Token] = []
    skip = False
    for match in _WORD().finditer(text, start, end):
        word = match.group()
        if word == "," and match.start() in inside:
            skip = True
            continue
        if word == "," and skip:
            skip = False
            continue
        tokens.append(Token(word, word.lower(), match.start(), match.end()))
    return tokens


def _clause_before(text: str, start: int, end: int) -> list[Token]:
    tokens = tokenise(text, start, end)
    cut = max((number for number, token in enumerate(tokens) if token.is_mark), default=-1)
    clause = tokens[cut + 1 :]
    # "the vote, which was held on Tuesday": the noun stands before the comma.
    if clause and clause[0].lower in ("which", "held", "scheduled", "planned") and cut > 0 and tokens[cut].text == ",":
        earlier = max((number for number, token in enumerate(tokens[:cut]) if token.is_mark), default=-1)
        return tokens[earlier + 1 : cut] + (clause[1:] if clause[0].lower == "which" else clause)
    return clause


def _clause_after(text: str, start: int, end: int) -> tuple[list[Token], bool]:
    tokens = tokenise(text, start, end)
    fronted = bool(tokens) and tokens[0].text == ","
    if fronted:
        tokens = tokens[1:]
    cut = next((number for number, token in enumerate(tokens) if token.is_mark), len(tokens))
    return tokens[:cut], fronted


def _take_link(before: list[Token], day: int) -> tuple[str, int]:
    """Take what joins the day off the end of the words before it: "on", "early on", "at 7 p.m. on", "the night of"."""
    link, start = "", day
    timed = False
    while before:
        word = before[-1].lower
        if word in listed("moments") or word in ("early", "late") or ":" in word or (timed and word.isdigit()):
            timed = True
        elif timed and word in listed("between_times"):
            pass
        elif not link and word in ("on", "of", "for"):
            link = word
        elif not link and word in ("last", "this", "next"):
            pass
        elif not link and not timed and word in ("the", "a"):
            link = word
        else:
            break
        start = before.pop().start
        if link in ("the", "a"):
            break
    return link, start

