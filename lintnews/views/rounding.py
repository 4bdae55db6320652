"""Words that say how exact a number is, and the interval of values that it may then stand for."""

from __future__ import annotations

from enum import StrEnum
from math import inf
from typing import TYPE_CHECKING

from lintnews.lazy import lazy

if TYPE_CHECKING:
    from lintnews.views.number_words import Value


class Rounding(StrEnum):
    """How exact a number is by the words around it."""

    EXACT = "exact"
    ABOUT = "about"
    OVER = "over"  # more than, at least
    UNDER = "under"  # less than, up to
    NEARLY = "nearly"  # a little less


# In this order: "no more than" ends like "more than".
_BEFORE = (
    (Rounding.UNDER, ("no more than ", "not more than ", "at most ", "up to ", "as many as ", "as much as ", "a maximum of ", "as high as ")),
    (Rounding.OVER, ("no fewer than ", "no less than ", "not less than ", "at least ", "a minimum of ", "as few as ", "as little as ")),
    (Rounding.UNDER, ("less than ", "fewer than ", "under ", "below ", "lower than ", "smaller than ", "shorter than ")),
    (
        Rounding.OVER,
        (
            "more than ", "over ", "above ", "greater than ", "higher than ", "larger than ", "longer than ", "upwards of ", "upward of ",
            "exceed ", "exceeds ", "exceeded ", "exceeding ", "topped ", "topping ", "past ", "beyond ", "in excess of ", "surpassed ",
        ),
    ),
    (Rounding.NEARLY, ("nearly ", "almost ", "close to ", "just shy of ", "approaching ", "virtually ", "not quite ")),
    (
        Rounding.ABOUT,
        (
            "about ", "around ", "some ", "roughly ", "approximately ", "estimated ", "estimated at ", "approx. ", "circa ", "perhaps ", "maybe ",
            "something like ", "in the region of ", "near ", "~", "c.", "approx ", "a good ", "the order of ",
        ),
    ),
)  # fmt: skip
_ARTICLES = (" a ", " an ", " the ", " another ")
_AFTER = lazy(
    r"\s?(?P<about>,?\s?or so\b|,? give or take|-odd\b|-ish\b|,? or more or less)|(?P<over>\s?\+|-plus\b|\splus\b|,? or more\b|,? or higher\b)|(?P<under>,? or (?:less|fewer)\b)"
)
_OPEN_AFTER = ",ogp+-"  # what the words after a number begin with, behind a space or none
_ANY_BEFORE = tuple(word for _, words in _BEFORE for word in words)
_REACH = 24
_ABOUT_SHARE, _NEARLY_SHARE = 0.1, 0.2


def rounding_of(text: str, start: int, end: int) -> Rounding:
    """Return what the words before and after the number ``text[start:end]`` say about it."""
    before = text[max(0, start - _REACH) : start].lower().replace("\n", " ").replace("\xa0", " ")
    if before.endswith(_ARTICLES):
        before = before[: before.rfind(" ", 0, -1) + 1]
    if before.endswith(_ANY_BEFORE):
        return next(rounding for rounding, words in _BEFORE if before.endswith(words))
    if text[end : end + 2].lstrip()[:1] not in _OPEN_AFTER:
        return Rounding.EXACT
    match = _AFTER().match(text, end)
    return Rounding(match.lastgroup or "about") if match else Rounding.EXACT


def interval(value: Value, rounding: Rounding) -> tuple[float, float]:
    """Return the least and the greatest value that a number may stand for."""
    low, high = value.amount - value.slack, value.amount + value.slack
    if rounding is Rounding.ABOUT:
        return low - _ABOUT_SHARE * value.amount, high + _ABOUT_SHARE * value.amount
    if rounding is Rounding.OVER:
        return low, inf
    if rounding is Rounding.UNDER:
        return 0.0, high
    if rounding is Rounding.NEARLY:
        return low - _NEARLY_SHARE * value.amount, high
    return low, high
