"""Paragraphs: where they end, and what kind of text they hold."""

import pytest

from lintnews import Block, Document

LONG = "The council met late in the evening and agreed on nothing that it had not agreed on before, the clerk said."


def paragraphs(text: str) -> list[str]:
    return [paragraph.of(text) for paragraph in Document(text).paragraphs]


@pytest.mark.parametrize("break_", ["\n\n", "\r\n\r\n", "\r\r", "\n \t\n", "\n\n\n\n"])
def test_blank_lines_separate(break_: str) -> None:
    assert paragraphs(f"One.{break_}Two.{break_}") == ["One.", "Two."]


def test_without_blank_lines_each_line_is_a_paragraph() -> None:
    text = "The bill was brought by Sen.\nJohn Halloran, a Democrat who has served for many years in the Senate.\nIt passed."
    assert len(paragraphs(text)) == 3


def test_hard_wrapped_lines_are_one_paragraph() -> None:
    wrapped = (
        "The vote on the new harbour was first planned for the autumn, then set\n"
        "for the first week of the winter by the council, which had failed to\n"
        "agree on a date in all of its meetings that year, the mayor said.\n"
    )
    assert len(paragraphs(f"{wrapped}\n{wrapped}")) == 2
    assert len(paragraphs(wrapped)) == 1


def test_line_separators_that_no_editor_counts_do_not_break() -> None:
    assert len(paragraphs("One\u2028two\x0cthree\x85four.")) == 1


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (LONG, Block.PROSE),
        ("A price that doubled", Block.HEADING),
        ("- one thing to bring", Block.LIST),
        ("2. A second thing to bring", Block.LIST),
        ("J. K. Lee said that the road was closed.", Block.PROSE),
        ("Editor’s note: An earlier version of this article named the wrong day.", Block.NOTE),
        ("UPDATE: The vote was moved.", Block.NOTE),
        ("Lions 5-2 Bears, Hawks 3-3 Wolves, Owls 1-0 Foxes", Block.TABLE),
        ("By JANE DOE", Block.CREDIT),
        ("function open() { return 1; }", Block.CODE),
    ],
)
def test_kinds(text: str, kind: Block) -> None:
    assert Document(f"{LONG}\n\n{text}\n\n{LONG}").paragraphs[1].kind is kind


def test_front_matter_is_metadata() -> None:
    document = Document(f"---\ndate: 2023-03-14\ntitle: x\n---\nA headline\n\n{LONG}")
    assert [paragraph.kind for paragraph in document.paragraphs] == [
        Block.METADATA,
        Block.HEADING,
        Block.PROSE,
    ]
    assert document.headline == "A headline"


@pytest.mark.parametrize(
    ("text", "headline"),
    [(f"Storm hits coast\n\n{LONG}", "Storm hits coast"), (LONG, None), (f"A sentence.\n\n{LONG}", None)],
)
def test_headline_of_plain_text(text: str, headline: str | None) -> None:
    assert Document(text).headline == headline


def test_a_title_field_is_a_document_of_its_own() -> None:
    title = Document("Storm hits coast.", field="title")
    assert Document(LONG, title=title).headline == "Storm hits coast."
    assert [paragraph.kind for paragraph in title.paragraphs] == [Block.HEADING]
