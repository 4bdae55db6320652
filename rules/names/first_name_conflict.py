"""One person with two given names, a letter or two apart.

What it finds: "Askar Mamin" in one paragraph and "Asker Mamin" in another; "Jon Strand" and "John Strand".

Why it matters: it is a misspelt name, which people notice first when it is their own.

What it leaves alone: two people with one surname, such as Ron and Don Lee: given names that are both known and sound different,
pairs that are named together or as relatives, long and short forms (Steve, Steven), initials, accents alone.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Related, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.rule import WORDS
from lintnews.views.name_places import skipped
from lintnews.views.names import PARTICLES, Name
from lintnews.views.names_near import all_places, names_near
from lintnews.views.near_words import NearPair
from lintnews.views.other_words import plain
from lintnews.words import words

_RELATIVES = lazy(
    r"(?i)\b(?:brothers?|sisters?|sons?|daughters?|twins?|cousins?|wife|husband|father|mother|parents|uncle|aunt|nephew|niece|siblings?|family|couple|spouse|widow\w*|married|namesake)\b"
)
_AROUND, _BESIDE = 90, 60
_LETTERS = lazy(r"\p{L}++")


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the given names that stand before one surname."""
    for pair, rare, usual in _judged(document):
        if not _may_be_a_slip(pair):
            continue
        if document.house_names is not None and document.house_names.trusts(pair.rare):
            continue
        if _are_two(document.text, rare, usual):
            continue
        if skipped(document, rare.start) or skipped(document, usual.start):
            continue
        yield Finding(
            Span(rare.start, rare.start + len(rare.first)),
            f"{rare.first} {rare.surname} here, {usual.first} {usual.surname} elsewhere: one person in two spellings, or two people who need more telling apart",
            (Related(Span(usual.start, usual.start + len(usual.first)), "the other spelling"),),
        )


_REACH, _MOST_WORDS = 60, 5


def _followers(text: str, word: str) -> set[str]:
    """Return what may be the last part of a surname behind a word, if the word is a given name."""
    found: set[str] = set()
    place = text.find(f"{word} ")
    while place >= 0:
        behind = place + len(word) + 1
        for part in text[behind : behind + _REACH].split(None, _MOST_WORDS)[:_MOST_WORDS]:
            letters = _LETTERS().findall(part)
            if not letters or not (part[0].isupper() or letters[0] in PARTICLES):
                break
            found.update(letters)
        place = text.find(f"{word} ", behind)
    return found


def _judged(document: Document) -> Iterator[tuple[NearPair, Name, Name]]:
    """Yield those of the near words that are given names before one surname."""
    for pair in document.near_words:
        # Cheaper than reading names, and most near words have no surname in common.
        followers = _followers(document.text, pair.rare)
        if not followers or followers.isdisjoint(_followers(document.text, pair.usual)):
            continue
        rare = _by_surname(document, pair.rare)
        usual = _by_surname(document, pair.usual) if rare else {}
        for surname in sorted(rare.keys() & usual.keys(), key=lambda surname: rare[surname].start):
            yield pair, rare[surname], usual[surname]


def _by_surname(document: Document, first: str) -> dict[str, Name]:
    """Return the first name of each surname that stands behind a given name."""
    names = names_near(document, all_places(document.text, first))
    return {name.surname: name for name in reversed(names) if name.first == first}


def _may_be_a_slip(pair: NearPair) -> bool:
    """Tell a slip from two names that both exist and sound different, and from a short form."""
    one, other = pair.rare, pair.usual
    if plain(one) == plain(other) or one.startswith(other) or other.startswith(one):
        return _sound(one) == _sound(other) and plain(one) != plain(other)
    known = words("given_names")
    if one in known and other in known:
        return _sound(one) == _sound(other)
    return one in known or other in known or one not in words("places")


def _sound(word: str) -> str:
    """Return what a name sounds like: its consonants, written one way, and whether a vowel ends it."""
    text = (
        plain(word)
        .replace("ph", "v")
        .replace("ck", "k")
        .replace("c", "k")
        .replace("z", "s")
        .replace("h", "")
        .replace("f", "v")
    )
    last = text[-1:] if text[-1:] in "aoiy" else ""
    bare = "".join(letter for letter in text if letter not in "aeiouyj")
    first = text[:1] if text[:1] in "aeiouy" else ""
    return (
        first
        + "".join(letter for at, letter in enumerate(bare) if at == 0 or letter != bare[at - 1])
        + last.replace("i", "y")
    )


def _are_two(text: str, one: Name, other: Name) -> bool:
    """Tell whether the text knows of two: they are relatives, or named side by side."""
    first, second = sorted((one, other))
    if second.start - first.end < _BESIDE:
        return True
    return any(
        _RELATIVES().search(text, max(0, name.start - _AROUND), name.end + _AROUND) for name in (one, other)
    )


RULE = Rule(
    name="first-name-conflict",
    severity=Severity.WARNING,
    summary="one person with two given names, a letter or two apart",
    check=check,
    blocks=WORDS,
    opportunities=_judged,
    bad=(
        Example(
            "⟦~Askar⟧ Strandov left. Critics said nothing at all for a week, until the day in March on which ⟦Asker⟧ Strandov came back.",
            says="Asker Strandov here, Askar Strandov elsewhere",
        ),
        Example(
            "⟦~John⟧ Lund runs the mill. The council has heard from him every week since the spring storms, and once more ⟦Jon⟧ Lund was asked to wait."
        ),
        Example(
            "⟦~Kristen⟧ Vail took the pictures of the harbour that hang in the town hall now, next to the old map. The prize went to ⟦Kristin⟧ Vail."
        ),
        Example(
            "Sen. ⟦~Stephen⟧ Orr spoke for an hour about the quay, the ferry and the price of fish in the north. Nobody has asked ⟦Steven⟧ Orr why."
        ),
        Example(
            "⟦~Mohammed⟧ Rahmani fled. It took him the better part of two years to reach the coast, and then ⟦Mohamed⟧ Rahmani had no papers to show."
        ),
        Example(
            "⟦~Michael⟧ Brand rowed. The crowd on the bank of the river had stood there since the early morning, and ⟦Micheal⟧ Brand waved to it."
        ),
        Example(
            "⟦~Erik⟧ Holt sold the boat in the autumn, for less than it had cost to repair the engine in May. ⟦Eric⟧ Holt wants it back now."
        ),
        Example(
            "⟦~Lindsay⟧ Marsh won the cup for the third time in a row, although her knee had troubled her. Then ⟦Lindsy⟧ Marsh went home."
        ),
    ),
    good=(
        Example(
            "Ron Lee ran the mill for thirty years, in good times and in bad ones, and nobody helped. It was Don Lee who sold it."
        ),
        Example(
            "Jon and his brother John Lund run the mill. It has stood by the river for as long as anybody knows. Jon Lund is the miller."
        ),
        Example(
            "Steve Orr spoke for an hour about the quay, the ferry and the price of fish up in the north. Steven Orr had no more to say."
        ),
        Example(
            "Raúl Vega sang for an hour at the harbour, and the whole of the town had come to listen to it. Raul Vega was hoarse."
        ),
        Example(
            "Mario Brandt opened the shop in the spring, and his customers have come back every week since. Maria Brandt keeps the books."
        ),
        Example(
            "Askar Strandov left. Critics said nothing at all for a week, until the day in March on which Asker Lund came back."
        ),
        Example(
            "A. Strandov left. Critics said nothing at all for a week, until the day in March on which B. Strandov came back."
        ),
        Example(
            "Electronic Arts makes games, has made them for years and means to go on with it in the next year. Electronics Arts is a slip."
        ),
        Example(
            "Correction: John Lund was called Jon Lund in an earlier version of this article about the mill, the river and the council."
        ),
    ),
)
