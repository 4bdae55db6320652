"""Words and marks of a stretch of text, and the few classes of words that tell phrases and clauses apart."""

from __future__ import annotations

from functools import cache
from itertools import pairwise
from string import ascii_lowercase, ascii_uppercase
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.views.events.words import LONGEST_PARTICLE, compounds, listed, may_be_event, nouns, verbs

if TYPE_CHECKING:
    from lintnews.views.events.words import Verb

_WORD = lazy(
    r"[$€£]?\d++(?:[.,:/-]\d++)*+%?+(?:-\p{L}[\p{L}\d]*+)*+|\p{L}[\p{L}\p{M}\d]*+(?:[’'.&-][\p{L}\d]++)*+(?:(?<=s)[’'](?=\s))?+|[^\s\w.’']",
)
# All bytes but those of the letters that the vocabulary is written with are blanks, capitals are small.
_LETTERS = bytes.maketrans(ascii_uppercase.encode(), ascii_lowercase.encode()).translate(
    bytes(byte if chr(byte) in ascii_lowercase else ord(" ") for byte in range(256))
)
# A stretch between two commas that is longer than this is no name or description of what stands before it.
_LONGEST_APPOSITION = 9
_LONGEST_COMPOUND = 3
# The month, and the second half of many a name.
_NAMED = frozenset({"March", "Exchange", "Mission", "Party", "Service"})
_DESCRIBES = frozenset({"a", "an", "the", "who", "which", "whose", "one", "former", "then"})


class Token(NamedTuple):
    """One word or mark.

    ``alias`` is the name that a comma adds to it: "the minister, Paul Rees,"; ``told`` says that the article tells it as
    an event.
    """

    text: str
    lower: str
    start: int
    end: int
    alias: str = ""
    told: bool = False

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
        """Whether it ends as in "Smith's"."""
        return self.lower.endswith(("'s", "’s", "s'", "s’"))


def tokenise(text: str, start: int, end: int) -> list[Token]:
    """Cut a stretch of text into words and marks, leaving out commas around ages, places and descriptions."""
    tokens = [
        Token(word := match.group(), word.lower(), *match.span())
        for match in _WORD().finditer(text, start, end)
    ]
    return _without_appositions(_with_compounds(tokens))


def _with_compounds(tokens: list[Token]) -> list[Token]:
    """Make one word of each event noun that is written as several: "power cut", "news conference"."""
    first_words = _first_words()
    if first_words.isdisjoint([token.lower for token in tokens]):
        return tokens
    joined: list[Token] = []
    index = 0
    while index < len(tokens):
        token = tokens[index]
        length = _compound_at(tokens, index) if token.lower in first_words else 1
        if length > 1:
            words = tokens[index : index + length]
            token = Token(
                " ".join(word.text for word in words),
                "-".join(word.lower for word in words),
                token.start,
                words[-1].end,
            )
        joined.append(token)
        index += length
    return joined


def _compound_at(tokens: list[Token], index: int) -> int:
    """Return how many words the compound has that begins at ``index``, 1 if there is none."""
    for length in range(_LONGEST_COMPOUND, 1, -1):
        if " ".join(token.lower for token in tokens[index : index + length]) in compounds():
            return length
    return 1


@cache
def _first_words() -> frozenset[str]:
    return frozenset(words.partition(" ")[0] for words in compounds())


def letters(text: str) -> list[str]:
    """Return the runs of plain letters in lower case, for a cheap look whether a word of the vocabulary may be there.

    Each such word that ``tokenise`` finds is one of them, or is made of several: "sit-in".
    """
    # Bytes are mapped and cut in a third of the time that a pattern takes.
    plain = text.encode("ascii", "replace")
    return plain.translate(_LETTERS).decode("ascii").split()


def _without_appositions(tokens: list[Token]) -> list[Token]:
    commas = [number for number, token in enumerate(tokens) if token.text == ","]
    if len(commas) < 2:
        return tokens
    kept: list[Token] = []
    begin = 0
    for opening, closing in pairwise(commas):
        inner = tokens[opening + 1 : closing]
        if opening < max(begin, 1) or not 0 < len(inner) <= _LONGEST_APPOSITION:
            continue
        following = tokens[closing + 1] if closing + 1 < len(tokens) else None
        is_clause = following is not None and is_verb_like(following)
        if len(inner) <= 3 and inner[-1].is_name and all(_is_of_name(token) for token in inner):
            kept += tokens[begin:opening]
            if is_clause and kept:
                kept[-1] = kept[-1]._replace(alias=inner[-1].lower)
            kept += inner
        elif (len(inner) == 1 and inner[0].lower.isdigit()) or (is_clause and inner[0].lower in _DESCRIBES):
            kept += tokens[begin:opening]
        else:
            continue
        begin = closing + 1
    return kept + tokens[begin:]


def _is_of_name(token: Token) -> bool:
    """Tell a word of a name, or of where it lies: "north London"."""
    return token.is_name or token.lower in listed("directions")


def verb_at(tokens: list[Token], index: int) -> Verb | None:
    """Return the event verb at ``index``, with its particle if it has one ("burned down"); None if there is none."""
    if tokens[index].lower not in verbs():
        return None
    for length in range(min(LONGEST_PARTICLE, len(tokens) - index - 1), -1, -1):
        known = verbs().get(" ".join(token.lower for token in tokens[index : index + length + 1]))
        if known is not None and (known.subject or known.object):
            return known
    return None


def is_verb_like(token: Token) -> bool:
    """Tell a word that is a verb, or looks like one, from the words of a noun phrase."""
    lower = token.lower
    if token.is_name:
        return False  # "the Rose Garden"
    if lower in listed("auxiliaries") or lower in listed("past"):
        return True
    if lower.endswith("ed") and len(lower) > 4:
        return lower not in listed("adjectival") and "-" not in lower
    verb = verbs().get(lower)
    return verb is not None and verb.form in ("past", "both", "participle")


def is_adverb(token: Token) -> bool:
    """Tell an adverb in -ly."""
    return token.lower.endswith("ly") and not token.is_name and token.lower not in listed("no_adverbs")


def is_event_noun(token: Token) -> bool:
    """Tell whether a word names an event, and not a month."""
    return token.lower in nouns() and token.text not in _NAMED


def is_guessed_noun(token: Token) -> bool:
    """Tell whether a word that is not known as an event looks like one."""
    is_guess = token.told or may_be_event(token.lower)
    return is_guess and not token.is_name and token.lower not in nouns()


def is_stop(token: Token) -> bool:
    """Tell whether no noun phrase reaches over this word."""
    return token.lower in _stops() or token.is_mark


def is_determiner(token: Token) -> bool:
    """Tell whether the word opens a noun phrase; figures do not, as they may be names: "Route 14"."""
    return token.lower in _determiners()


@cache
def _stops() -> frozenset[str]:
    return listed("prepositions") | listed("conjunctions") | listed("pronouns") | listed("auxiliaries")


@cache
def _determiners() -> frozenset[str]:
    return listed("definite") | listed("indefinite") | listed("other_determiners") | listed("possessives")


def is_number(token: Token) -> bool:
    """Tell whether the word is a figure."""
    return token.lower[0].isdigit() or token.lower[0] in "$€£"
