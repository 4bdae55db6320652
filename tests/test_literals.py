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
        scanner._characters = literals._FEW_CHARACTERS
        monkeypatch.setattr(literals, "_SCANNER", scanner)
        assert asked.stand_in(Document(text)) == any(word in text for word in wanted)
        assert (Document(text).literals is None) == ("\ud800" in text)


def test_the_first_texts_are_asked_one_by_one() -> None:
    scanner = literals._Scanner()
    scanner.numbers = {"ab": 0}
    scanner._characters = literals._FEW_CHARACTERS - 10
    assert [scanner.find("cab") for _ in range(4)] == [None, None, None, frozenset({"ab"})]


def test_a_long_text_is_searched_in_one_pass_even_if_it_is_the_first() -> None:
    scanner = literals._Scanner()
    scanner.numbers = {"ab": 0, "xy": 1}
    assert scanner.find("cab " * literals._MANY_CHARACTERS) == frozenset({"ab"})


def test_the_automaton_for_many_texts_finds_the_same() -> None:
    scanner = literals._Scanner()
    scanner.numbers = {"ab": 0, "b ": 1, "x": 2}
    scanner._characters = literals._MANY_CHARACTERS - 12
    assert [scanner.find("cab b") for _ in range(3)] == [frozenset({"ab", "b "})] * 3


def test_without_the_library_literals_are_asked_for_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    imported = builtins.__import__

    def refuse(name: str, *rest: Any, **more: Any) -> Any:
        if name == "ahocorasick_rs":
            raise ImportError(name)
        return imported(name, *rest, **more)

    scanner = literals._Scanner()
    scanner.numbers = {"ab": 0}
    scanner._characters = literals._FEW_CHARACTERS
    monkeypatch.setattr(builtins, "__import__", refuse)
    assert scanner.find("cab") is None


@given(st.lists(st.none() | CHOICES, max_size=6), st.text('abc é"- ', max_size=20))
def test_the_waker_wakes_what_would_wake_by_itself(given_sets: list[list[str] | None], text: str) -> None:
    sets = [None if wanted is None else Literals(wanted) for wanted in given_sets]
    scanner = literals._Scanner()
    with pytest.MonkeyPatch.context() as monkeypatch:
        scanner.numbers = literals._SCANNER.numbers
        scanner._characters = literals._FEW_CHARACTERS
        monkeypatch.setattr(literals, "_SCANNER", scanner)
        document = Document(text)
        expected = sum(1 << at for at, one in enumerate(sets) if one is None or one.stand_in(document))
        assert literals.Waker(sets).woken(document) == expected


@given(CHOICES, st.text('abc é"- ', max_size=20), st.booleans())
def test_the_literals_found_are_those_in_the_text(wanted: list[str], text: str, first: bool) -> None:
    asked = Literals(wanted)
    scanner = literals._Scanner()
    with pytest.MonkeyPatch.context() as monkeypatch:
        scanner.numbers = literals._SCANNER.numbers
        scanner._characters = 0 if first else literals._FEW_CHARACTERS
        monkeypatch.setattr(literals, "_SCANNER", scanner)
        assert asked.found_in(Document(text)) == tuple(word for word in wanted if word in text)


def test_literals_that_are_asked_for_later_are_found_in_a_text_that_was_searched_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    scanner = literals._Scanner()
    scanner._characters = literals._FEW_CHARACTERS
    monkeypatch.setattr(literals, "_SCANNER", scanner)
    early, document = Literals(["ab"]), Document("cab and cod")
    assert early.stand_in(document)
    late = Literals(["cod", "xyz"])
    assert late.stand_in(document)
    assert late.found_in(document) == ("cod",)
    assert literals.Waker([late]).woken(document) is None
