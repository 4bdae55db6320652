"""From bytes to documents: no input crashes a reader, none is dropped in silence, no character is changed."""

import builtins
import codecs
import io
import json
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import date
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lintnews.diagnostic import Diagnostic
from lintnews.document import Document, LostDecoding, Record
from lintnews.readers import ReadOptions, read_paths
from lintnews.readers.decoding import UndecodableError, decode
from lintnews.readers.jsonl import read_records

PLAIN = ReadOptions()


def read(path: Path, options: ReadOptions = PLAIN) -> list[Document | Diagnostic]:
    return list(read_paths([str(path)], options))


def read_bytes(tmp_path: Path, data: bytes, name: str = "a.txt") -> Document | Diagnostic:
    path = tmp_path / name
    path.write_bytes(data)
    (item,) = read(path)
    assert item.path == str(path)
    return item


def document(item: Document | Diagnostic) -> Document:
    assert isinstance(item, Document), item
    return item


def problem(item: Document | Diagnostic) -> str:
    assert isinstance(item, Diagnostic), item
    assert item.rule == "unreadable-input"
    assert item.failed
    return item.message


def records(*lines: bytes, options: ReadOptions = PLAIN) -> list[Document | Diagnostic]:
    return list(read_records(lines, "a.jsonl", options))


def record(options: ReadOptions = PLAIN, /, **fields: object) -> Document:
    (item,) = records(json.dumps(fields).encode(), options=options)
    return document(item)


# Plain text


@pytest.mark.parametrize(
    "text",
    [
        *(
            "",
            " \n\t\r\n ",
            "Text.\r\n\r\nMore.\r\n",
            "Text.\rMore.\r",
            "a\u2028b\u2029c\x0bd\x0ce\x85f",
            "\tText.\t\n",
        ),
        "Łódź — “naïve” 😀 e\u0301\n",
    ],
)
def test_text_is_never_changed(tmp_path: Path, text: str) -> None:
    found = document(read_bytes(tmp_path, text.encode()))
    assert found.text == text
    assert found.lost is None


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
        (codecs.BOM_UTF32_BE, "utf-32-be"),
    ],
)
def test_a_byte_order_mark_is_obeyed_and_dropped(tmp_path: Path, mark: bytes, encoding: str) -> None:
    assert document(read_bytes(tmp_path, mark + "“Łódź” 😀".encode(encoding))).text == "“Łódź” 😀"


def test_bytes_that_are_not_utf8_are_read_as_windows_1252_and_told(tmp_path: Path) -> None:
    found = document(read_bytes(tmp_path, b"ok\r\n\x93a\x94 \x93b\x94\nnone\rcaf\xe9 \x81"))
    assert found.text == "ok\r\n“a” “b”\nnone\rcafé \x81"
    assert found.lost == LostDecoding("Windows-1252", offset=4, byte=0x93, lines=2)


def test_utf8_around_a_wrong_byte_stays_utf8(tmp_path: Path) -> None:
    found = document(read_bytes(tmp_path, "“Łódź” ".encode() + b"\x97 caf\xe9"))
    assert found.text == "“Łódź” — café"
    assert found.lost is not None
    assert found.lost.offset == 7


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"%PDF\0\x01", "NUL byte at offset 4"),
        (b"Text.\n" * 5000 + b"\0", "NUL byte at offset 30000"),
        (bytes(range(1, 32)) * 9, "control characters"),
        (codecs.BOM_UTF16_LE + b"a\0b", "UTF-16"),
        (codecs.BOM_UTF16_LE + b"a\0\0\0b\0", "NUL"),
    ],
)
def test_binary_data_is_refused(tmp_path: Path, data: bytes, says: str) -> None:
    assert says in problem(read_bytes(tmp_path, data))


@given(st.binary() | st.text().map(str.encode) | st.text().map(lambda text: text.encode("cp1252", "ignore")))
@example(b"\xff\xfe\0\0")
@example(b"\xed\xa0\x80")
def test_decoding_any_bytes_gives_text_or_says_why_not(data: bytes) -> None:
    with suppress(UndecodableError):
        text, lost = decode(data)
        text.encode()
        if lost is not None:
            assert text[lost.offset] in {bytes((lost.byte,)).decode("cp1252", "ignore"), chr(lost.byte)}
            assert 1 <= lost.lines <= len(text)


def test_the_date_of_a_file(tmp_path: Path) -> None:
    assert document(read_bytes(tmp_path, b"Text.", "2022-01-10-a.txt")).published == (
        date(2022, 1, 10),
        "the file's name",
    )
    given_date = ReadOptions(published=date(2020, 1, 1))
    (found,) = read(tmp_path / "2022-01-10-a.txt", given_date)
    assert document(found).published == (date(2020, 1, 1), "the date given")


# Files that cannot be read


def test_missing_and_empty_paths_do_not_stop_the_rest(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "a.txt").write_text("Text.", encoding="utf-8")
    paths = [str(tmp_path / name) for name in ("nowhere.txt", "empty", "a.txt")]
    missing, empty, found = read_paths(paths, PLAIN)
    assert "no such file" in problem(missing)
    assert "nothing to check" in problem(empty)
    assert document(found).text == "Text."


@pytest.mark.parametrize("name", ["a.txt", "a.jsonl"])
def test_a_file_that_cannot_be_opened_is_reported(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / name
    path.write_text('{"text": "Text."}', encoding="utf-8")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(builtins, "open", refuse)
    assert "permission denied" in problem(*read(path))


def test_a_file_that_vanishes_is_reported(tmp_path: Path) -> None:
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("Text.", encoding="utf-8")
    items = read_paths([str(tmp_path)], PLAIN)
    document(next(items))
    (tmp_path / "b.txt").unlink()
    assert "no such file" in problem(next(items))


# JSON Lines


def test_records_have_line_id_title_and_date() -> None:
    found = record(id=7, title="Bridge closed", text="Text.\r\n", date="Jan. 10, 2022")
    assert found.record == Record(1, "7")
    assert found.published == (date(2022, 1, 10), "the record's date field")
    assert found.text == "Text.\r\n"
    title = document(found.title or found)
    assert (title.text, title.field, title.record, title.published) == (
        "Bridge closed",
        "title",
        found.record,
        found.published,
    )


@pytest.mark.parametrize(
    "name", ["text", "Body", "CONTENT", "article", "maintext", "article_text", "articleBody"]
)
def test_usual_names_of_the_text(name: str) -> None:
    assert record(**{"other": "x", name: "Text."}).text == "Text."


@pytest.mark.parametrize(
    "name", ["date", "published", "pub_date", "publish_date", "published_at", "datePublished"]
)
def test_usual_names_of_the_date(name: str) -> None:
    found = record(**{name: "2022-01-10T08:00:00Z", "text": "Text."})
    assert found.published is not None
    assert found.published.date == date(2022, 1, 10)


def test_the_first_field_that_holds_something_is_taken() -> None:
    found = record(text="", body="Text.", title=None, headline="Bridge", id=None, url="http://a.example/b")
    assert (found.text, found.record) == ("Text.", Record(1, "http://a.example/b"))
    assert found.title is not None
    assert found.title.text == "Bridge"
    assert record(date="soon", published="10 May 2022", text="Text.").published is not None


def test_fields_named_by_options() -> None:
    options = ReadOptions(
        text_field="doc.body", date_field="Meta.when", id_field="doc.key", title_field="a.b"
    )
    found = record(
        options, text="no", doc={"body": "Text.", "key": "k"}, meta={"when": "2022-01-10"}, **{"a.b": "Title"}
    )
    assert (found.text, found.record) == ("Text.", Record(1, "k"))
    assert found.published is not None
    assert found.title is not None
    assert found.title.text == "Title"


def test_a_date_that_cannot_be_read() -> None:
    # Unasked it may be anything, so the text and the address are looked at; asked for it is reported.
    assert record(text="Text.", date=1641772800).published is None
    assert record(text="10 May 2022\n\nText.", date="soon").published == (
        date(2022, 5, 10),
        "the head of the text",
    )
    assert record(text="Text.", url="https://a.example/2022/05/10/b").published == (
        date(2022, 5, 10),
        "the article's address",
    )
    said, found = records(b'{"text": "Text.", "when": "soon"}', options=ReadOptions(date_field="when"))
    assert "\"soon\" in the field 'when'" in problem(said)
    assert document(found).published is None
    assert record(ReadOptions(date_field="when"), text="Text.").published is None


def test_the_given_date_comes_before_the_records() -> None:
    given_date = date(2020, 1, 1)
    assert record(ReadOptions(published=given_date), text="T.", date="2022-01-10").published == (
        given_date,
        "the date given",
    )


BROKEN = [
    (b'{"text": "Text."', "line 2: column 17: not valid JSON"),
    (b'{"text": "a\tb"}', "line 2: column 12: not valid JSON"),
    (b'   {"text": }', "line 2: column 13"),
    (b"[1, 2]", "a JSON list where an object"),
    (b"null", "a JSON null where an object"),
    (b'{"title": "Bridge"}', 'this record has no text; it has "title"'),
    (b'{"text": null}', "this record has no text"),
    (b"{}", "it has no fields"),
    (b'{"text": ["a", "b"]}', "is a JSON list, not a string"),
    (b'{"text": 5}', "is a JSON number, not a string"),
    (b'{"text": "a\0"}', "NUL byte"),
    (b"[" * 100_000, "nested too deeply"),
    (b'{"text": ' + b"1" * 5000 + b"}", "line 2: "),
]


@pytest.mark.parametrize(("line", "says"), BROKEN)
def test_a_broken_line_is_reported_and_the_rest_is_read(tmp_path: Path, line: bytes, says: str) -> None:
    path = tmp_path / "a.ndjson"
    path.write_bytes(b'{"id": "x", "text": "One."}\r\n' + line + b'\n\n \r\n{"text": "Two."}')
    one, broken, two = read(path)
    assert (document(one).text, document(two).text) == ("One.", "Two.")
    assert says in problem(broken)
    assert isinstance(broken, Diagnostic)
    assert broken.record is not None
    assert (broken.record.line, document(two).record) == (2, Record(5, None))


def test_a_named_field_that_is_missing_is_reported() -> None:
    (said,) = records(b'{"id": "k", "text": "Text."}', options=ReadOptions(text_field="doc.body"))
    assert "no field 'doc.body'" in problem(said)
    assert isinstance(said, Diagnostic)
    assert said.record == Record(1, "k")


def test_json_over_several_lines_is_reported_once() -> None:
    (said,) = records(b"[\n", b'  {"text": "Text."},\n', b"]\n")
    assert "over several lines" in problem(said)


def test_bytes_and_escapes_that_are_no_text_in_a_record() -> None:
    (first, second) = records(
        b'{"text": "caf\xe9 \x93a\x94", "title": "na\xefve"}', rb'{"text": "\ud83d\ude00 \ud83d"}'
    )
    assert document(first).text == "café “a”"
    assert document(first).lost == LostDecoding("Windows-1252", offset=3, byte=0xE9, lines=1)
    assert document(first).title is not None
    assert document(second).text == "😀 \ufffd"


def test_a_byte_order_mark_in_json_lines() -> None:
    (found,) = records(codecs.BOM_UTF8 + b'{"text": "Text."}')
    assert document(found).text == "Text."
    (said,) = records(*'{"text": "Text."}\n{}\n'.encode("utf-16").splitlines())
    assert "UTF-16" in problem(said)


def test_records_are_read_as_a_stream_and_from_any_line() -> None:
    def lines() -> Iterator[bytes]:
        yield b'{"text": "One."}\n'
        raise AssertionError("read ahead")

    first = next(read_records(lines(), "a.jsonl", PLAIN, first_line=8))
    assert document(first).record == Record(8, None)


def test_an_empty_json_lines_file_holds_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_bytes(b"\n \n")
    assert read(tmp_path / "a.jsonl") == []


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
@example(b"{")
def test_no_line_makes_the_reader_raise(line: bytes) -> None:
    for item in records(line, b'{"text":' + line + b"}", b'{"date":"' + line + b'","text":"x"}'):
        assert isinstance(item, Document) or problem(item)


# Standard input


@pytest.mark.parametrize(
    ("data", "name", "expected"),
    [
        (b"Text.", None, ["Text."]),
        (b"", None, [""]),
        (b' \n\n{"text": "One."}\n{"text": "Two."}', None, ["One.", "Two."]),
        (codecs.BOM_UTF8 + b'{"text": "One."}', None, ["One."]),
        (b'{"text": "One."}', "a.txt", ['{"text": "One."}']),
        (b'{"text": "One."}', "a.jsonl", ["One."]),
        (b"{braces} open the text.\nMore.", None, ["{braces} open the text.\nMore."]),
    ],
)
def test_standard_input(
    monkeypatch: pytest.MonkeyPatch, data: bytes, name: str | None, expected: list[str]
) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data)))
    items = list(read_paths(["-"], ReadOptions(stdin_filename=name)))
    assert [document(item).text for item in items] == expected
    assert {item.path for item in items} == {name or "-"}


def test_closed_standard_input_is_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    assert "closed" in problem(*read_paths(["-"], PLAIN))


# Size


@pytest.mark.parametrize(
    "unit", ["a", "\xe9", "Jan. ", "{[", "2022-01-09 ", "By A ", "“", "1" * 10 + " Shares "]
)
@pytest.mark.parametrize("encoding", ["utf-8", "cp1252"])
def test_one_huge_line_takes_linear_time(tmp_path: Path, unit: str, encoding: str) -> None:
    def seconds(size: int) -> float:
        path = tmp_path / "a.txt"
        path.write_bytes((unit * (size // len(unit))).encode(encoding))
        start = time.perf_counter()
        document(*read(path))
        return time.perf_counter() - start

    small = min(seconds(1_250_000) for _ in range(3))
    assert seconds(5_000_000) < 12 * small + 0.2
