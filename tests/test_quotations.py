"""Quotations: where they begin and end, whose they are, and what is none."""

import pytest

from lintnews import Document
from lintnews.views.attribution import attribution_after, attribution_before, attribution_inside


def inner(text: str) -> list[str]:
    return [quotation.inner.of(text) for quotation in Document(text).quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "He said “yes” and \"no\" and 'so be it' and ‘well, no,’ twice.",
            ["yes", "no", "so be it", "well, no,"],
        ),
        ("„Ja“, sagte er. «Oui», dit-il. »Nein«, sagte sie.", ["Ja", "Oui", "Nein"]),
        ("They “love” the word—“home”—and (“go”).", ["love", "home", "go"]),
        ("“We are it,'' he said.", ["We are it,"]),
        ("“He said ‘no, “never”, again’ to me,” Lee said.", ["He said ‘no, “never”, again’ to me,"]),
        ("‘We asked “why?” and left,’ he said.", ["We asked “why?” and left,"]),
        ('"The 12" pipe broke," he said.', ['The 12" pipe broke,']),
    ],
)
def test_what_stands_inside_marks(text: str, expected: list[str]) -> None:
    assert inner(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The workers' rights, the '90s, rock ’n’ roll and 'em aren’t quoted.",
        'A 12" pipe, a 6\'2" man, 5\' 6" and 40°26\'46" N.',
        "Nothing is quoted here.",
        "",
    ],
)
def test_apostrophes_inches_and_minutes_are_no_quotations(text: str) -> None:
    assert inner(text) == []


def test_a_quotation_over_paragraphs_opens_each_and_closes_the_last() -> None:
    document = Document("“One.\n\n“Two.\n\n“Three,” he said.\n\n“Four.”")
    assert [(q.closed, q.continued) for q in document.quotations] == [
        (False, False),
        (False, True),
        (True, True),
        (True, False),
    ]


def test_a_quotation_may_close_in_the_next_paragraph_without_opening_it() -> None:
    first, second = Document("“Open to the end.\n\nAnd on to here.” He left.").quotations
    assert (first.opened, first.closed) == (True, False)
    assert (second.opened, second.closed, second.continued) == (False, True, True)


def test_a_mark_that_opens_ends_a_quotation_that_was_not_closed() -> None:
    text = '"I will go, he said. "Then I left," she said.'
    first, second = Document(text).quotations
    assert not first.closed
    assert second.inner.of(text) == "Then I left,"


def test_what_is_quoted() -> None:
    text = "He said “yes” twice."
    document = Document(text)
    assert [document.is_quoted(text.index(word)) for word in ("said", "yes", "twice")] == [False, True, False]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“Yes,” Lee said.", "Lee"),
        ("“Yes,” said Ann Lee, a clerk.", "Ann Lee"),
        ("“Yes,” he said.", "he"),
        ("“Yes,” said Sen. J. K. Lee.", "Sen. J. K. Lee"),
        ("“Yes.” Lee said nothing more.", None),
        ("“Yes,” but Lee said no.", None),
    ],
)
def test_who_says_it_behind(text: str, speaker: str | None) -> None:
    found = attribution_after(text, Document(text).quotations[0])
    assert (found.speaker.of(text) if found else None) == speaker


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Lee said: “Yes.”", "Lee"),
        ("Later, Ann Lee told the paper, “Yes.”", "Ann Lee"),
        ("Lee left. “Yes.”", None),
    ],
)
def test_who_says_it_before(text: str, speaker: str | None) -> None:
    found = attribution_before(text, Document(text).quotations[0])
    assert (found.speaker.of(text) if found else None) == speaker


def test_an_attribution_inside_an_open_quotation() -> None:
    text = "“We will not cross this bridge, she told reporters."
    found = attribution_inside(text, Document(text).quotations[0])
    assert found is not None
    assert found.span.of(text) == "she told"
    closed = "“We will not cross this bridge, she told reporters.”"
    assert attribution_inside(closed, Document(closed).quotations[0]) is None


@pytest.mark.parametrize("unit", ["“a ", '"a ', "'a ", "‘a' ", '"" ', "“‘", "„a", "''"])
def test_many_marks_take_linear_time(unit: str) -> None:
    assert len(Document(unit * 40_000).quotations) <= 40_000
