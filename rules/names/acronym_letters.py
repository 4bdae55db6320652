"""Letters in brackets that are not those of the name before them.

What it finds: "World Health Organization (WTO)", "Queensland Institute of Medical Research (QMIR)": two letters swapped, or one letter that
no word of the name gives, or the letters of another well-known body.

Why it matters: every later mention takes up the wrong letters, and some of them belong to another body.

What it leaves alone: letters of the name in another language (Federal Security Service, FSB), letters from inside a word (Australian
Stock Exchange, ASX), small words counted or not, plurals, what is no name, and letters that the article uses throughout where only
one of them differs.
"""

from collections.abc import Iterator
from functools import cache

from lintnews import Document, Example, Finding, Rule, Severity, Span
from lintnews.lazy import hint, lazy
from lintnews.record import NamedTuple
from lintnews.rule import WORDS
from lintnews.views.name_places import skipped
from lintnews.word_lists import read_list

_LETTERS = hint(r"\((?P<letters>[^\W\d_a-z]{3,7})s?\)")
# Matched from its end, or each letter before the bracket would be tried as its beginning.
_BEFORE = lazy(r"(?r)(?:[\p{L}’'&-]++\.?[\x20\n]){2,10}$")
_WORD = lazy(r"[\p{L}&][\p{L}’']*+(?:-\p{L}[\p{L}’']*+)*+")
_SMALL = frozenset("of the and for in on to a an de la du des et & with at by against from und y e".split())
_REACH = 110


class Definition(NamedTuple):
    """A name with letters in brackets behind it: the words of the name, and where the letters stand."""

    words: tuple[str, ...]
    name: Span
    letters: str
    span: Span


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the letters in brackets with the first letters of the words before them."""
    for definition in _judged(document):
        right = _right_letters(document.text, definition)
        if right and not skipped(document, definition.span.start):
            yield Finding(
                definition.span,
                f"“{definition.name.of(document.text)}” gives {right}, not {definition.letters}",
            )


def _judged(document: Document) -> Iterator[Definition]:
    text = document.text
    for match in _LETTERS().finditer(text):
        if not match["letters"].isupper():
            continue
        before = _BEFORE().search(text, max(0, match.start() - _REACH), match.start())
        if before is None:
            continue
        words = [(word.group(), word.start(), word.end()) for word in _WORD().finditer(text, *before.span())]
        found = _name(words, match["letters"])
        if found:
            yield Definition(
                tuple(word for word, _, _ in found),
                Span(found[0][1], found[-1][2]),
                match["letters"],
                Span(*match.span("letters")),
            )


def _name(words: list[tuple[str, int, int]], letters: str) -> list[tuple[str, int, int]]:
    """Return the last words of which as many are capitalised as there are letters; none if the name begins before them."""
    count, at = 0, len(words)
    while at and count < len(letters):
        at -= 1
        word = words[at][0]
        if word[0].isupper() and word.lower() not in _SMALL:
            count += (
                word.count("-") + 1
                if word.replace("-", "").isalpha() and "-" in word and _capitals(word)
                else 1
            )
        elif word not in _SMALL:
            return []
    if count != len(letters) or any(_has_inner_capitals(word) for word, _, _ in words[at:]):
        return []
    return words[at:] if at == 0 or _ends_before(words[at - 1][0]) else []


def _ends_before(word: str) -> bool:
    """Tell whether a name can begin behind a word: a small one, an owner ("London's") or a country in capitals."""
    return (
        not word[0].isupper() or word in ("The", "An", "A") or word.isupper() or word.endswith(("’s", "'s"))
    )


def _capitals(word: str) -> bool:
    return all(part[:1].isupper() for part in word.split("-"))


def _has_inner_capitals(word: str) -> bool:
    return any(part[1:] != part[1:].lower() for part in word.split("-"))


def _right_letters(text: str, definition: Definition) -> str | None:
    """Return the letters that the name gives, None if those in brackets may be right."""
    letters = definition.letters
    parts = [
        part
        for word in definition.words
        if word.lower() not in _SMALL
        for part in (word.split("-") if _capitals(word) else [word])
    ]
    first = "".join(part[0] for part in parts)
    if first == letters or _is_foreign(letters):
        return None
    if letters in _known() and first in _known():
        return first
    places = [at for at, letter in enumerate(letters) if letter != first[at]]
    if len(places) == 2 and places[1] == places[0] + 1 and sorted(first) == sorted(letters):
        return first
    if len(places) != 1:
        return None
    used, other = text.count(letters), text.count(first)
    if other and used == 1:
        return first
    inside = letters[places[0]].lower() in parts[places[0]].lower()
    return None if inside or used > 1 or places[0] == 0 else first


def _is_foreign(letters: str) -> bool:
    """Tell letters that are known to stand for a name in another language."""
    return letters in _lists()[1]


def _known() -> frozenset[str]:
    return _lists()[0]


@cache
def _lists() -> tuple[frozenset[str], frozenset[str]]:
    """Return the letters of well-known bodies, and those that belong to a name in another language."""
    lines = read_list(__file__, "acronym_letters.txt")
    known = {word for line in lines if line.startswith("known ") for word in line.split()[1:]}
    foreign = {word for line in lines if line.startswith("foreign ") for word in line.split()[1:]}
    return frozenset(known), frozenset(foreign)


RULE = Rule(
    name="acronym-letters",
    severity=Severity.WARNING,
    summary="letters in brackets that are not those of the name before them",
    check=check,
    blocks=WORDS,
    triggers=(")",),
    opportunities=_judged,
    bad=(
        Example(
            "The World Health Organization (⟦WTO⟧) met in Geneva.",
            says="“World Health Organization” gives WHO, not WTO",
        ),
        Example("The Selby Institute of Marine Research (⟦SMIR⟧) has counted the seals.", says="gives SIMR"),
        Example("The Corran Fishing Boat Owners (⟦CFOB⟧) voted no."),
        Example("The National Ferry Authority (⟦NFB⟧) has no boat. The NFA said so."),
        Example("The International Monetary Fund (⟦IFM⟧) sent a team."),
        Example("The Northern Lights Observatory (⟦NLX⟧) is closed."),
        Example("The Union of Harbour Workers (⟦UWH⟧) called a strike; the UHW has 900 members."),
        Example("Members of the North-East River Trust (⟦NRET⟧) walked out."),
    ),
    good=(
        Example("The World Health Organization (WHO) met the World Trade Organization (WTO) in Geneva."),
        Example("The Federal Security Service (FSB) and the Social Democratic Party (SPD) said nothing."),
        Example("The Corran Stock Exchange (CSX) fell. The Corran Wool Exchange (CWEX) rose."),
        Example("The Department of Energy (DOE) and the Office for National Statistics (ONS) agree."),
        Example(
            "He met Ann Lee and Per Orr (BBC). The Selby Union (NUT) was there, and so was the Sony PlayStation Portable (PSP)."
        ),
        Example("The Union of Rationalist Atheists and Agnostics (UAAR) is from Rome."),
        Example(
            "The Kurdistan Workers’ Party (PKK) and Doctors Without Borders (MSF) were named; the PKK denied it."
        ),
        Example(
            "She works at the University of California, Los Angeles (UCLA), he for non-governmental organisations (NGOs)."
        ),
        Example(
            "The New York Times (NYT) and the US Agency for International Development (USAID) were told."
        ),
    ),
)
