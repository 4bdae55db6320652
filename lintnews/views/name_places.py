"""Where a word of a name stands, and whether two names can mean one person."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.lazy import lazy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document

_LISTED_BEFORE = lazy(
    r"(?:\p{Lu}[\p{L}\p{M}’'.-]*+(?:\x20\p{Lu}[\p{L}\p{M}’'.-]*+){0,3}+(?:\x20\(?\d++\)?)?[,;:]|[•|/])\x20?(?:\p{Lu}\.?\x20)?$"
)
_LISTED_BEHIND = lazy(
    r"(?:\x20\([^)\n]{1,20}\)|\x20\d++)?[,;/]\x20?\p{Lu}[\p{L}\p{M}’'.-]*+(?:\x20\p{Lu}[\p{L}\p{M}’'.-]*+){0,3}+(?:\x20\([^)\n]{1,20}\)|\x20\d++)?(?:[,;./]|\n|$)"
)


def places_of(text: str, word: str) -> Iterator[int]:
    """Yield where a word stands alone, in order."""
    place = text.find(word)
    while place >= 0:
        end = place + len(word)
        if not (place and text[place - 1].isalnum()) and not text[end : end + 1].isalnum():
            yield place
        place = text.find(word, end)


def is_listed(text: str, start: int, end: int) -> bool:
    """Tell whether a name stands in a list of names, such as a line-up."""
    behind = _LISTED_BEHIND().match(text, end, end + 80)
    if behind is None:
        return False
    return (
        _LISTED_BEFORE().search(text, max(0, start - 60), start) is not None or text[behind.end() - 1] in ",;"
    )


def may_be_one(one: str, other: str) -> bool:
    """Tell whether given names as written can be those of one person: the same first one, or its initial."""
    first, second = one.partition(" ")[0].rstrip("."), other.partition(" ")[0].rstrip(".")
    if first == second:
        return True
    short, long = sorted((first, second), key=len)
    return len(short) == 1 and long.startswith(short)


def skipped(document: Document, offset: int) -> bool:
    """Tell whether a place is in a paragraph that repeats names on purpose or lists them."""
    from lintnews.rule import Block  # noqa: PLC0415 - cheap, but of no use to most articles

    index = document.paragraph_at(offset)
    return index is None or document.paragraphs[index].kind in (
        Block.NOTE,
        Block.TABLE,
        Block.CODE,
        Block.CREDIT,
    )
