"""Putting lines and words into clean articles, for damage that adds something and changes nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import Planted
from benchmarks.planting.places import prose, prose_sentences

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from benchmarks.planting.base import Article, Plant

Make = "Callable[[Article, Random], str]"

NAMES = ("Nora Kessler", "Tom Weir", "Ruth Ambler", "Owen Calloway", "Ellen Strand", "Hugo Marsh", "Ann Doe")
PAPERS = ("The Corran Sun", "Alden Herald", "Selby Mail", "Tarva Times", "Harbor Post")
HEADLINES = (
    "Ferry sinks on its way home from the islands",
    "Mayor of Alden resigns after two years in office",
    "Why the price of rye has doubled since the spring",
    "Harbor board raises fees for third time in two years",
    "School roof falls in, no one is hurt",
)


def written(forms: tuple[str, ...], article: Article, rng: Random) -> str:
    """Fill one of the forms with names, a headline, numbers and a year."""
    return rng.choice(forms).format(
        name=rng.choice(NAMES),
        paper=rng.choice(PAPERS),
        head=rng.choice(HEADLINES),
        year=article.published.year if article.published else rng.randrange(2012, 2024),
        n=rng.randrange(2, 400),
        few=rng.randrange(2, 9),
        handle=rng.choice(NAMES).lower().replace(" ", ""),
    )


def own_paragraph(forms: tuple[str, ...], *, where: str = "anywhere") -> Plant:
    """Plant one of the forms as a paragraph of its own: "first", "last", or "anywhere" below a paragraph of prose."""

    def plant(article: Article, rng: Random) -> Planted | None:
        text = article.text
        paragraphs = [stretch for stretch in prose(text) if where == "first" or stretch.start]
        if "\n\n" not in text or not paragraphs:
            return None
        line = written(forms, article, rng)
        if where == "first":
            return _put(article, 0, line, "", "\n\n")
        place = len(text.rstrip()) if where == "last" else rng.choice(paragraphs).end
        return _put(article, place, line, "\n\n", "")

    return plant


def after_sentence(forms: tuple[str, ...]) -> Plant:
    """Plant one of the forms behind a sentence, in the same paragraph."""

    def plant(article: Article, rng: Random) -> Planted | None:
        found = prose_sentences(article.text)
        if not found:
            return None
        return _put(article, rng.choice(found).end, written(forms, article, rng), " ", "")

    return plant


def rewritten(change: Callable[[str, Random], tuple[int, int, str] | None]) -> Plant:
    """Plant by replacing a part of a paragraph of prose; ``change`` gives the part and what comes there."""

    def plant(article: Article, rng: Random) -> Planted | None:
        found = list(prose(article.text))
        rng.shuffle(found)
        for stretch in found:
            if edit := change(article.text[stretch.start : stretch.end], rng):
                start, end = stretch.start + edit[0], stretch.start + edit[1]
                text = f"{article.text[:start]}{edit[2]}{article.text[end:]}"
                return Planted(text, start, start + len(edit[2]), article.published, article.title)
        return None

    return plant


def _put(article: Article, place: int, line: str, before: str, after: str) -> Planted:
    text = f"{article.text[:place]}{before}{line}{after}{article.text[place:]}"
    start = place + len(before)
    return Planted(text, start, start + len(line), article.published, article.title)
