"""Safe fixes applied twice give what they give once, and the fix of a misread word is the word."""

from itertools import pairwise
from random import Random

import pytest

from lintnews.document import Document
from lintnews.linter import lint_document
from lintnews.registry import select_rules

_RULES = select_rules(("mojibake", "invisible-characters"))
_WORDS = (
    "The", "café", "François", "don’t", "“no”", "Łódź", "£5", "20\xa0°C", "São", "naïve", "Москва", "😀", "ago.", "A", "Été", "Ñ", "Ã", "â€",
    "a\u200bb", "\ufeff", "x\xady", "\u2028", "n\x92t", "می\u200cخواهم", "\u200e", "\n\n", "É”", "à\xa0«", "�",
)  # fmt: skip


def _misread(word: str) -> str:
    return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in word.encode())


def _fixed(text: str) -> str:
    found = lint_document(Document(text), _RULES)
    edits = [edit for d in found if d.fix and d.fix.applicability == "safe" for edit in d.fix.edits]
    edits.sort(key=lambda edit: edit.span, reverse=True)
    assert all(later.span.start >= earlier.span.end for later, earlier in pairwise(edits)), "edits overlap"
    for edit in edits:
        text = text[: edit.span.start] + edit.replacement + text[edit.span.end :]
    return text


@pytest.mark.parametrize("seed", range(300))
def test_fixing_twice_is_fixing_once(seed: int) -> None:
    rng = Random(seed)  # noqa: S311 - damage to test with
    words = [rng.choice(_WORDS) for _ in range(30)]
    text = " ".join(_misread(word) if rng.random() < 0.3 else word for word in words)
    once = _fixed(text)
    assert _fixed(once) == once


@pytest.mark.parametrize("times", [1, 2, 3])
@pytest.mark.parametrize(
    "word", ["café", "François", "don’t", "£5", "Łódź", "1999–2001", "Москва", "😀", "Straße"]
)
def test_a_misread_word_comes_back(word: str, times: int) -> None:
    damaged = word
    for _ in range(times):
        damaged = _misread(damaged)
    assert _fixed(f"Then {damaged} it was.") == f"Then {word} it was."
