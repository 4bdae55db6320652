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
    pattern = lazy(_pattern(phrases), int(regex.IGNORECASE) if phrases.any_case else 0)
    replacements = {
        _plain(phrase, any_case=phrases.any_case): (phrase, new) for phrase, new in phrases.replacements
    }

    def check(document: Document, _options: object) -> Iterator[Finding]:
        for match in pattern().finditer(document.text):
            phrase, new = replacements[_plain(match.group(), any_case=phrases.any_case)]
            span = Span(*match.span())
            if new and _stands_already(document.text, span, new):
                continue
            new = _in_case_of(match.group(), phrase, new)
            message = phrases.message.replace("{found}", match.group()).replace("{replacement}", new)
            fix = Fix(f"write “{new}”", (Edit(span, new),), phrases.fix) if new else None
            yield Finding(span, message, fix=fix)

    return check


def triggers_of(phrases: Phrases) -> tuple[str, ...]:
    """Return literals without one of which no phrase can stand in a text; none where capitals make no difference."""
    if phrases.any_case:
        return ()
    longest = [
        max(regex.findall(r"[^\s'’\"“”-]+", phrase), key=len, default="")
        for phrase, _ in phrases.replacements
    ]
    return tuple(sorted(set(longest))) if all(longest) else ()


def _pattern(phrases: Phrases) -> str:
    """Return a pattern of all phrases, the longer ones first."""
    longest_first = sorted(
        (phrase for phrase, _ in phrases.replacements), key=lambda phrase: (-len(phrase), phrase)
    )
    return "|".join(_of_one(phrase) for phrase in longest_first)


def _of_one(phrase: str) -> str:
    words = [
        "".join(_ALIKE.get(sign, regex.escape(sign, literal_spaces=True)) for sign in word)
        for word in phrase.split()
    ]
    before = _BEFORE if phrase[0].isalnum() else ""
    behind = _BEHIND if phrase[-1].isalnum() else ""
    return f"{before}{_GAP.join(words)}{behind}"


def _plain(words: str, *, any_case: bool) -> str:
    """Return words with single spaces and typed marks, to look them up."""
    plain = " ".join(words.split())
    for signs, sign in (("’", "'"), ("“”", '"'), ("‐‑", "-")):
        for other in signs:
            plain = plain.replace(other, sign)
    return plain.casefold() if any_case else plain


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
