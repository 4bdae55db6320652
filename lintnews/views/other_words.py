"""Words that are nearly the same and yet no slips of each other: derived forms, plurals, accents or capitals alone."""

from unicodedata import normalize

# What makes another word of a name: demonyms, plurals, forms of a verb.
_ENDINGS = ("s", "n", "an", "i", "d", "r", "ed", "er", "ia", "a", "es", "ns")
_TAILS = ("ia", "ic", "ian", "ism", "ist", "ine", "ina", "y", "ies")


def are_forms(one: str, other: str) -> bool:
    """Tell whether one of two words is a form of the other rather than a slip for it."""
    return (
        plain(one) == plain(other)
        or _is_form(one, other)
        or _is_form(other, one)
        or _share_a_stem(one, other)
    )


def plain(word: str) -> str:
    """Return a word in small letters without accents and without what is no letter."""
    if word.isascii() and word.isalpha():
        return word.lower()
    return "".join(letter for letter in normalize("NFD", word) if letter.isalpha()).lower()


def _is_form(long: str, short: str) -> bool:
    """Tell a derived form from a slip; a doubled letter (Neckermann) derives nothing."""
    if not long.startswith(short):
        return False
    ending = long[len(short) :]
    return ending in _ENDINGS and not (len(ending) == 1 and short.endswith(ending))


def _share_a_stem(one: str, other: str) -> bool:
    """Tell "Russophobia" and "Russophobic"."""
    if not one.endswith(_TAILS) or not other.endswith(_TAILS):
        return False
    tails = [tail for tail in _TAILS if one.endswith(tail)]
    return any(
        other.endswith(second) and one[: -len(first)] == other[: -len(second)]
        for first in tails
        for second in _TAILS
        if first != second
    )
