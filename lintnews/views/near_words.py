"""Capitalised words of an article that a slip or two tell apart, found without comparing all with all."""

from __future__ import annotations

from collections import Counter
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import LONGEST_ARTICLE
from lintnews.views.beyond_ascii import beyond_ascii
from lintnews.views.language import is_english
from lintnews.words import words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

_CAPITALISED = lazy(r"\p{Lu}(?<!\p{Lu}\p{Lu})\p{Ll}\p{L}++(?<!\p{Lu})")
# The same in a text without other letters, as most are; found in two thirds of the time.
_PLAIN = lazy(r"[A-Z](?<![A-Z][A-Z])[a-z][A-Za-z]++(?<![A-Z])")
# A word of more letters is no name. More words with one beginning are compared through an index.
_LONGEST = 30
_FULL = 24
_FEW = 2
# No article has so many near words; a list of names or a dictionary has, and each pair takes a look at the whole text.
_MOST = 200
# Words that begin sentences and are surnames as well.
_NAMES_TOO = frozenset({"Young", "Small", "Good", "Long", "Read", "Watch", "Many", "Early", "Late", "Down"})
# In longer words one slip leaves the first two letters as they are or the last two.
_SHORT = 4
# Two slips are told from two words only where much is left that agrees.
_LONG = 6


class NearPair(NamedTuple):
    """Two words of an article that are nearly the same.

    ``rare`` stands less often, or in a tie begins later; ``slips`` is 1 or 2: letters more, fewer or changed, or two
    neighbours swapped.
    """

    rare: str
    rare_count: int
    usual: str
    usual_count: int
    slips: int


def find_near_words(text: str) -> tuple[NearPair, ...]:
    """Find the pairs of capitalised words of three letters or more that are nearly the same, sorted.

    None in a text that is so long, or has so many of them, that it must be a collection, where near names are those of
    two people; and none in a text that is not English, since other languages change the ends of names.
    """
    if len(text) > LONGEST_ARTICLE:
        return ()
    capitalised: list[str] = (_CAPITALISED if _has_other_letters(text) else _PLAIN)().findall(text)
    given = set(capitalised) - _openers()
    doubtful = given - _well_known()
    pairs = near_pairs(doubtful, given - doubtful)
    if not pairs or len(pairs) > _MOST or not is_english(text):
        return ()
    counts = Counter(capitalised)
    found = []
    for (one, other), count in pairs.items():
        more = counts[one] - counts[other] or text.find(other) - text.find(one)
        rare, usual = (other, one) if more > 0 else (one, other)
        found.append(NearPair(rare, counts[rare], usual, counts[usual], count))
    return tuple(found)


def _has_other_letters(text: str) -> bool:
    """Tell whether a text has letters beyond ASCII; most have no more than marks."""
    return not text.isascii() and any(map(str.isalpha, set(beyond_ascii(text))))


def slips(one: str, other: str) -> int:
    """Count the slips of the hand that make one word of the other: 0, 1, 2, or 3 for more."""
    if one == other:
        return 0
    if abs(len(one) - len(other)) > 2:
        return 3
    start, least = 0, min(len(one), len(other))
    while start < least and one[start] == other[start]:
        start += 1
    end = 0
    while end < least - start and one[-1 - end] == other[-1 - end]:
        end += 1
    left, right = one[start : len(one) - end], other[start : len(other) - end]
    if max(len(left), len(right)) == 1 or (len(left) == 2 and left == right[::-1]):
        return 1
    if max(len(left), len(right)) > 8:
        return 3
    return min(3, _distance(left, right))


def _distance(one: str, other: str) -> int:
    """Return the number of slips between two short words; a swap of neighbours counts one."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        following = [at]
        for place, second in enumerate(other, 1):
            least = min(row[place] + 1, following[-1] + 1, row[place - 1] + (letter != second))
            if at > 1 and place > 1 and letter == other[place - 2] and one[at - 2] == second:
                least = min(least, before[place - 2] + 1)
            following.append(least)
        before, row = row, following
    return row[-1]


@cache
def _openers() -> frozenset[str]:
    """Return words that begin sentences and are no names."""
    return words("name_openers") - _NAMES_TOO


@cache
def _well_known() -> frozenset[str]:
    """Return places, bodies and common words: two of them that are near are two words, not two spellings of one."""
    common = words("common_words")
    return words("places") | words("organisation_words") | common | {word.capitalize() for word in common}


def near_pairs(doubtful: AbstractSet[str], known: Iterable[str]) -> dict[tuple[str, str], int]:
    """Return the pairs of words that one slip tells apart, or two if both are long, sorted, with the number of slips.

    One of each pair is a doubtful word, the other another one or a known one. One slip leaves the first two letters as
    they are, or the last two, or in short words the first and the last. Of two slips those are found that leave the first
    two or the last two.
    """
    found: dict[tuple[str, str], int] = {}
    for bucket in _shared(doubtful, known):
        for one, other in combinations(bucket, 2) if len(bucket) <= _FULL else _candidates(bucket):
            if (
                -2 < len(one) - len(other) < 2
                and (one in doubtful or other in doubtful)
                and not _have_own_letters(one, other)
            ):
                count = slips(one, other)
                if count == 1 or (count == 2 and len(one) >= _LONG and len(other) >= _LONG):
                    found[(one, other) if one < other else (other, one)] = count
    return dict(sorted(found.items())) if len(found) > 1 else found


def _shared(doubtful: Iterable[str], known: Iterable[str]) -> list[list[str]]:
    """Return the words that share a beginning, an end or both, where there are at least two and one is doubtful."""
    by_head: dict[str, str] = {}
    by_tail: dict[str, str] = {}
    by_ends: dict[str, str] = {}
    heads: dict[str, list[str]] = {}
    tails: dict[str, list[str]] = {}
    ends: dict[str, list[str]] = {}
    # Every article comes by here with all its capitalised words: most are alone, and get no list.
    for word in doubtful:
        if (key := word[:2]) in by_head:
            heads.setdefault(key, [by_head[key]]).append(word)
        else:
            by_head[key] = word
        if (key := word[-2:]) in by_tail:
            tails.setdefault(key, [by_tail[key]]).append(word)
        else:
            by_tail[key] = word
        if len(word) <= _SHORT:
            if (key := word[0] + word[-1]) in by_ends:
                ends.setdefault(key, [by_ends[key]]).append(word)
            else:
                by_ends[key] = word
    for word in known:
        if (key := word[:2]) in by_head:
            heads.setdefault(key, [by_head[key]]).append(word)
        if (key := word[-2:]) in by_tail:
            tails.setdefault(key, [by_tail[key]]).append(word)
        if len(word) <= _SHORT and (key := word[0] + word[-1]) in by_ends:
            ends.setdefault(key, [by_ends[key]]).append(word)
    return [*heads.values(), *tails.values(), *ends.values()]


def _have_own_letters(one: str, other: str) -> bool:
    """Tell that two words have too many letters that the other has not, so that they need no closer look.

    As many as there are slips may be left of a word when its ends are stripped of the letters of the other, and between
    the first and the last of them only letters that both have.
    """
    left, right = one.strip(other), other.strip(one)
    if len(one) < _LONG or len(other) < _LONG:
        return len(left) > 1 or len(right) > 1
    return bool(left[1:-1].strip(other) or right[1:-1].strip(one))


def _candidates(bucket: list[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs that share what is left when a letter is taken out; each word meets a few others at most."""
    kept: dict[str, list[str]] = {}
    for word in sorted(bucket):  # as it is in no order, and some pairs are left out
        if len(word) > _LONGEST:
            continue
        for left in sorted({word, *(word[:at] + word[at + 1 :] for at in range(len(word)))}):
            same = kept.setdefault(left, [])
            for other in same[:_FEW]:
                yield other, word
            same.append(word)
