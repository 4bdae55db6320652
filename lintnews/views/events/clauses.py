"""The clause around a day: what stands before the day, how the day is joined to it, what follows.

Only the stretch between two marks of punctuation is read, and no more than a few dozen words of it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.span import Span
from lintnews.views.events.tokens import is_adverb, is_determiner, tokenise
from lintnews.views.events.words import listed

if TYPE_CHECKING:
    from lintnews.views.dates import Mention
    from lintnews.views.events.tokens import Token

# So many code points before and after a day are read.
REACH = 220

_POSSESSIVE = lazy(r"(?:\s(?:early\s)?(?:morning|afternoon|evening|night))?+[’']s\s++")
_TIME_OF_DAY = lazy(r"\s(?:morning|afternoon|evening|night|lunchtime)(?![\w’'-])")
_LINKS = frozenset({"on", "of", "for"})
_ARTICLES = frozenset({"the", "a", "an"})
_SETTING_OFF = frozenset({",", "-", "–", "—", "("})
# Commas, and the marks that are no part of a word or number wherever they stand.
_MARKS = lazy(r"[^\s\w\p{M}.’'$€£/%&:-]")
_SET_OFF = lazy(r"[\s\p{M}_.’']*+,")
_NEXT_WORD = lazy(r"\W*+(\w*+)")


class Clause(NamedTuple):
    """The words around one day.

    Attributes:
        before: the words of the clause before the day, without what joins the day to them.
        link: the word that joins the day: "on", "of", "for", "the", "a", "an"; "" if there is none.
        link_start: where the link, or the day if there is none, begins.
        after: the words after the day, up to the end of the clause.
        day: the span of the day, with "night" or "morning".
        is_possessive: whether the day is a possessive, as in "Tuesday's vote".
        opens: whether nothing of the clause stands before the day and its link.
        is_set_off: whether a comma stands right after the day.
    """

    before: list[Token]
    link: str
    link_start: int
    after: list[Token]
    day: Span
    is_possessive: bool
    opens: bool
    is_set_off: bool

    @property
    def has_article(self) -> bool:
        """Whether the day stands inside a noun phrase: "the Tuesday vote"."""
        return self.link in _ARTICLES


def with_told(clause: Clause, told: frozenset[str]) -> Clause:
    """Mark the words of a clause that the article tells as events."""
    before, after = (
        [token._replace(told=True) if token.lower in told else token for token in tokens]
        for tokens in (clause.before, clause.after)
    )
    return clause._replace(before=before, after=after)


def clause_bounds(text: str, sentence: Span, day: Span) -> Span:
    """Return a stretch that holds the clause around a date: what is read of the sentence, or less.

    Less where no two commas can set off what ``tokenise`` leaves out, so that the next mark ends the clause.
    """
    start, end = max(sentence.start, day.start - REACH), min(sentence.end, day.end + REACH)
    marks = [match.start() for match in _MARKS().finditer(text, start, day.start)]
    if marks:
        start = _bound_before(text, start, marks)
    set_off = _SET_OFF().match(text, day.end, end)
    marks = [match.start() for match in _MARKS().finditer(text, set_off.end() if set_off else day.end, end)]
    return Span(start, _bound_after(text, end, marks) if marks else end)


def _bound_before(text: str, start: int, marks: list[int]) -> int:
    if text[marks[-1]] != ",":
        return marks[-1] + 1
    commas = [mark for mark in marks if text[mark] == ","]
    if len(commas) == 1 and not _is_in_number(text, commas[0]):
        following = _NEXT_WORD().match(text, commas[0])
        if following is None or not _may_set_off(following[1].lower()):
            return commas[0] + 1
    return max((mark + 1 for mark in marks if mark < commas[0]), default=start)


def _may_set_off(word: str) -> bool:
    return word in ("which", "on") or word in listed("set_off") or word.endswith("ly")


def _bound_after(text: str, end: int, marks: list[int]) -> int:
    if text[marks[0]] != ",":
        return marks[0]
    commas = [mark for mark in marks if text[mark] == ","]
    if len(commas) == 1 and not _is_in_number(text, commas[0]):
        return commas[0]
    return min((mark for mark in marks if mark > commas[-1]), default=end)


def _is_in_number(text: str, comma: int) -> bool:
    return text[comma - 1].isdigit() and text[comma + 1 : comma + 2].isdigit()


def read_clause(text: str, sentence: Span, mention: Mention) -> Clause:
    """Cut the clause around a date into words."""
    day, is_owned = whole_day(text, sentence, mention)
    start, end = clause_bounds(text, sentence, day)
    before = _clause_before(text, start, mention.span.start)
    link, link_start = _take_link(before, mention.span.start)
    after, is_set_off = _clause_after(text, day.end, end)
    opens = not before
    if opens and is_set_off and link == "on":
        before = _noun_set_off(text, sentence.start, link_start)
    return Clause(before, link, link_start, after, day, is_owned, opens, is_set_off)


def _noun_set_off(text: str, start: int, end: int) -> list[Token]:
    """Return the words before a day between commas where they may be all of a subject: "The dinner, on Tuesday, was"."""
    tokens = tokenise(text, max(start, end - REACH), end)
    is_subject = (
        len(tokens) > 1 and tokens[-1].text == "," and is_determiner(tokens[0]) and not _marks(tokens[:-1])
    )
    return tokens[:-1] if is_subject else []


def whole_day(text: str, sentence: Span, mention: Mention) -> tuple[Span, bool]:
    """Return a date with "night" or "morning", and whether it is a possessive."""
    end = min(sentence.end, mention.span.end + REACH)
    owner = _POSSESSIVE().match(text, mention.span.end, end)
    found = owner or _TIME_OF_DAY().match(text, mention.span.end, end)
    return Span(mention.span.start, found.end() if found else mention.span.end), owner is not None


def _clause_before(text: str, start: int, end: int) -> list[Token]:
    tokens = tokenise(text, start, end)
    cut = _last_mark(tokens)
    clause = tokens[cut + 1 :]
    # "the vote, which was held on Tuesday", "the vote - widely expected on Tuesday": the noun stands before the mark.
    first = next((token.lower for token in clause if not is_adverb(token)), "")
    if cut > 0 and tokens[cut].text in _SETTING_OFF and (first == "which" or first in listed("set_off")):
        noun = tokens[_last_mark(tokens[:cut]) + 1 : cut]
        return noun + (clause[1:] if clause[0].lower == "which" else clause)
    return clause


def _last_mark(tokens: list[Token]) -> int:
    return max(_marks(tokens), default=-1)


def _marks(tokens: list[Token]) -> list[int]:
    # Most clauses have none, which their words' first letters tell at once.
    if "".join([token.lower[0] for token in tokens]).isalnum():
        return []
    return [number for number, token in enumerate(tokens) if token.is_mark]


def _clause_after(text: str, start: int, end: int) -> tuple[list[Token], bool]:
    tokens = tokenise(text, start, end)
    is_set_off = bool(tokens) and tokens[0].text == ","
    if is_set_off:
        tokens = tokens[1:]
    return tokens[: min(_marks(tokens), default=len(tokens))], is_set_off


def _take_link(before: list[Token], day: int) -> tuple[str, int]:
    """Take off the end of the words what joins the day to them: "on", "early on", "at 7 p.m. on", "the night of"."""
    link, start, last = "", day, ""
    timed = False
    while before:
        word = before[-1].lower
        if (
            word in listed("moments")
            or word in ("early", "late", "later", "earlier")
            or ":" in word
            or (timed and word.isdigit())
        ):
            timed = True
        elif timed and word in listed("between_times"):
            # "was sworn in early on Tuesday"
            if word == "in" and last in ("early", "late"):
                break
        elif not link and (word in _LINKS or (word in _ARTICLES and not timed)):
            link = word
        elif link or word not in ("last", "this", "next"):
            break
        start, last = before.pop().start, word
        if link in _ARTICLES:
            break
    return link, start
