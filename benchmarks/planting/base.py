"""What a class of planted damage is.

A class has its own patterns and shares none with the rule that it measures; else both would miss the same things.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from random import Random


@dataclass(frozen=True, slots=True)
class Article:
    """A clean article to plant in."""

    id: str
    text: str
    published: date | None
    title: str | None


@dataclass(frozen=True, slots=True)
class Planted:
    """An article with one edit; the finding is due inside ``start`` to ``end`` of the new text.

    Offsets are half-open code points. ``title`` and ``published`` are those of the article unless the edit changes them.
    """

    text: str
    start: int
    end: int
    published: date | None = None
    title: str | None = None


Plant = Callable[[Article, Random], Planted | None]


@dataclass(frozen=True, slots=True)
class DamageClass:
    """One kind of defect with its benign twin.

    Attributes:
        name: kebab-case, unique over all classes.
        rule: the rule that must find it.
        plant: makes the edit with a wrong value; None where the article offers no place.
        twin: makes the same edit with a right value, at which nothing may be found.
        needs_date: whether only dated articles can take it.
    """

    name: str
    rule: str
    plant: Plant
    twin: Plant
    needs_date: bool = False


def replaced(article: Article, start: int, end: int, text: str) -> Planted:
    """Return the article with ``text[start:end]`` replaced, the new part being where the finding is due."""
    return Planted(
        article.text[:start] + text + article.text[end:],
        start,
        start + len(text),
        article.published,
        article.title,
    )
