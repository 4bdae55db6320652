"""Sentences: where news copy ends them and where it does not."""

import pytest

from lintnews.views.sentences import find_sentences


def sentences(text: str) -> list[str]:
    return [span.of(text) for span in find_sentences(text, 0, len(text))]


@pytest.mark.parametrize(
    "one",
    [
        "The trial begins at 7 p.m. Monday in the old court.",
        "It struck at 10:21 a.m. HST, or 3:21 p.m. EST, on Jan. 5 near St. Brannoch.",
        "Mr. Lee met M. Macron, J. K. Moor and Donald J. Strand.",
        "The U.S. Senate and non-U.S. firms paid $3.5 million to Acme Inc. and others.",
        "Smoke came from Seattle, Wash. and was seen at sea.",
        "BOURNE, Mass. — The soldiers left.",
        "“Who?” he asked.",
        "The Wham! partner and the Mamma Mia! writer have a hit.",
        "He paused ... and went on.",
        "Rep. Ann Lee (D-Calif.) said so in No. 7.",
    ],
)
def test_one_sentence(one: str) -> None:
    assert sentences(one) == [one]


@pytest.mark.parametrize(
    "two",
    [
        ["He left the U.S.", "The law says so."],
        ["She flew to Washington, D.C.", "Mr. Lee stayed."],
        ["He called it “awful”.", "She left."],
        ["“I went.", "He came.”", "So did she."],
        ["'I went.", "He came.'", "Then she left."],
        ['"We won."', "Victory came late."],
        ["(He left.)", "She came."],
        ["It cost $3.5 million.", "12 people came."],
        ["He went to plan B.", "It failed."],
        ["It ended at 5 p.m.", "“We left.”"],
        ["He showed it!", "iPhone sales fell."],
    ],
)
def test_more_than_one_sentence(two: list[str]) -> None:
    assert sentences(" ".join(two)) == two


def test_marks_stay_with_their_sentence() -> None:
    assert sentences("He said. “We go.” (She stays.) ‘No.’") == [
        "He said.",
        "“We go.”",
        "(She stays.)",
        "‘No.’",
    ]


def test_half_a_surrogate_pair_does_no_harm() -> None:
    assert sentences("It was \ud800. He left.") == ["It was \ud800.", "He left."]


@pytest.mark.parametrize("unit", ["“a ", "! a", "(a. ", "... ", "U.S. "])
def test_many_marks_take_linear_time(unit: str) -> None:
    text = unit * 40_000
    assert find_sentences(text, 0, len(text))
