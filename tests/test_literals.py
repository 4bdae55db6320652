"""All literals in one pass, or one by one: the answers are the same."""

import builtins
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews import Document, literals
from lintnews.literals import Literals

WORDS = ["ab", "b ", "abc", "c", "- ", '" ', "é", "ébc"]
CHOICES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=4, unique=True)


@given(CHOICES, st.text('abc é"- \ud800', max_size=20))
def test_one_pass_finds_what_asking_one_by_one_finds(wanted: list[str], text: str) -> None:
    asked = Literals(wanted)
    scanner = literals._Scanner()
    with pytest.MonkeyPatch.context() as monkeypatch:
        scanner.numbers = literals._SCANNER.numbers
        scanner._texts = literals._FIRST_TEXTS
        monkeypatch.setattr(literals, "_SCANNER", scanner)
        assert asked.stand_in(Document(text)) == any(word in text for word in wanted)
        assert (Document(text).literals is None) == ("\ud800" in text)


def test_the_first_texts_are_asked_one_by_one() -> None:
    scanner = literals._Scanner()
    scanner.numbers = {"ab": 0}
    answers = [scanner.find("cab") for _ in range(literals._FIRST_TEXTS)]
    assert answers == [*[None] * (literals._FIRST_TEXTS - 1), frozenset({0})]


def test_without_the_library_literals_are_asked_for_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    imported = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name == "ahocorasick_rs":
            raise ImportError(name)
        return imported(name, *rest, **more)

    scanner = literals._Scanner()
    scanner.numbers = {"ab": 0}
    scanner._texts = literals._FIRST_TEXTS
    monkeypatch.setattr(builtins, "__import__", refuse)
    assert scanner.find("cab") is None
