"""A rule without code: phrases that the house does not want, each perhaps with what to write instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

import regex

from lintnews.lazy import lazy
from lintnews.rule import Edit, Finding, Fix
from lintnews.span import Span

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from lintnews.document import Document

# One line end may stand in a phrase where a text is wrapped, a blank line may not.
_GAP = r"(?:[^\S\r\n]++|[^\S\r\n]*+\r?\n[^\S\r\n]*+)"
# As typed, and as a typesetter has it.
_ALIKE = {"'": "['’]", "’": "['’]", '"': '["“”]', "“": '["“”]', "”": '["“”]', "-": "[-‐‑]"}
_BEFORE, _BEHIND = r"(?<![\w@/#]|\w\.)", r"(?![\w@]|\.\w)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phrases:
    """What a rule without code looks for.

    Attributes:
        message: ``{found}`` and ``{replacement}`` stand for the words of the place.
        replacements: each phrase with what to write instead, "" where the file does not say.
        any_case: whether capitals make no difference.
        fix: whether a replacement may be made without looking.
    """

    message: str
    replacements: tuple[tuple[str, str], ...]
    any_case: bool = True
    fix: Literal["safe", "unsafe"] = "unsafe"


def check_of(phrases: Phrases) -> Callable[[Document, object], Iterator[Finding]]:
    """Return the ``check`` of a rule that looks for these phrases."""
    wanted = [_Wanted(phrase, new, any_case=phrases.any_case) for phrase, new in _longest_first(phrases)]

    def check(document: Document, _options: object) -> Iterator[Finding]:
        text = document.text
        plain = text.lower() if phrases.any_case else text
        found: dict[Span, _Wanted] = {}
        for one in wanted:
            # Nearly always it is not there, which a search for one word tells a hundred times faster.
            if one.anchor in plain:
                for match in one.pattern().finditer(text):
                    span = Span(*match.span())
                    if not any(span.overlaps(other) for other in found):
                        found[span] = one
        for span, one in sorted(found.items(), key=lambda item: item[0]):
            if not (one.new and _stands_already(text, span, one.new)):
                yield _finding(phrases, text, span, one)

    return check


class _Wanted:
    """One phrase, with what to write instead, the word to ask for first, and its pattern."""

    __slots__ = ("anchor", "new", "pattern", "phrase")

    def __init__(self, phrase: str, new: str, *, any_case: bool) -> None:
        self.phrase = phrase
        self.new = new
        anchor = _anchor(phrase)
        self.anchor = anchor.lower() if any_case else anchor
        self.pattern = lazy(_of_one(phrase), int(regex.IGNORECASE) if any_case else 0)


def _finding(phrases: Phrases, text: str, span: Span, wanted: _Wanted) -> Finding:
    found = span.of(text)
    new = _in_case_of(found, wanted.phrase, wanted.new)
    message = phrases.message.replace("{found}", found).replace("{replacement}", new)
    fix = Fix(f"write “{new}”", (Edit(span, new),), phrases.fix) if new else None
    return Finding(span, message, fix=fix)


def _longest_first(phrases: Phrases) -> list[tuple[str, str]]:
    """Return the phrases so that "town council" is found before the "council" in it."""
    return sorted(phrases.replacements, key=lambda pair: (-len(pair[0]), pair))


def _anchor(phrase: str) -> str:
    """Return the longest stretch of a phrase that stands in a text as it is written; it may be empty."""
    return max(regex.findall(r"[^\s'’\"“”-]+", phrase), key=len, default="")


def triggers_of(phrases: Phrases) -> tuple[str, ...]:
    """Return literals without one of which no phrase can stand in a text; none where capitals make no difference."""
    if phrases.any_case:
        return ()
    anchors = {_anchor(phrase) for phrase, _ in phrases.replacements}
    return tuple(sorted(anchors)) if all(anchors) else ()


def _of_one(phrase: str) -> str:
    words = [
        "".join(_ALIKE.get(sign, regex.escape(sign, literal_spaces=True)) for sign in word)
        for word in phrase.split()
    ]
    before = _BEFORE if phrase[0].isalnum() else ""
    behind = _BEHIND if phrase[-1].isalnum() else ""
    return f"{before}{_GAP.join(words)}{behind}"


def _stands_already(text: str, span: Span, new: str) -> bool:
    """Tell whether the place is part of what should be written: "council" inside "City Council"."""
    found = span.of(text)
    at = new.casefold().find(found.casefold())
    while at >= 0:
        begin = span.start - at
        if begin >= 0 and text[begin : begin + len(new)] == new:
            return True
        at = new.casefold().find(found.casefold(), at + 1)
    return False


def _in_case_of(found: str, phrase: str, new: str) -> str:
    """Give the replacement a capital where only the place has one, as at the start of a sentence."""
    if found[:1].isupper() and phrase[:1].islower() and new[:1].islower():
        return new[:1].upper() + new[1:]
    return new
