"""lost-decoding reports what the reader assumed about bytes; examples are texts and have none."""

from pathlib import Path

import pytest

from lintnews import Diagnostic, lint_paths
from lintnews.document import Document
from lintnews.linter import lint_document
from lintnews.readers.plain import read_plain
from lintnews.registry import select_rules

_RULE = select_rules(("lost-decoding",))


def _found(data: bytes) -> tuple[Diagnostic, ...]:
    document = read_plain(data, "a.txt", None)
    assert isinstance(document, Document)
    return lint_document(document, _RULE)


@pytest.mark.parametrize(
    ("data", "flagged", "says"),
    [
        (b"The caf\xe9 is shut.\n", "é", "the byte 0xE9 is no UTF-8 and was read as Windows-1252"),
        (b"The ferry doesn\x92t run.\n", "’", "which makes it “’”"),
        (b"\x93We are late,\x94 she said.\n", "“", "the byte 0x93"),
        (b"A pound of rye is \xa35.\n", "£", "one line holds such bytes"),
        (b"One caf\xe9.\nTwo caf\xe9s and a na\xefve man.\nThree.\n", "é", "2 lines hold such bytes"),
        ("Łódź and ".encode() + b"M\xfcnchen.\n", "ü", "the byte 0xFC"),
        (b"\xef\xbb\xbfZo\xeb left.\n", "ë", "save the file as UTF-8"),
        (b"A control \x81 here.\n", "\x81", "which makes it U+0081"),
        (b"The sum \x96 5 \x80 \x96 was paid.\n", "–", "one line"),
    ],
)
def test_bytes_that_are_no_utf8_are_reported_where_the_first_one_stands(
    data: bytes, flagged: str, says: str
) -> None:
    (found,) = _found(data)
    assert found.place.text == flagged
    assert says in found.message
    assert str(found.severity) == "info"


@pytest.mark.parametrize(
    "data",
    [
        b"Plain words.\n",
        "The café doesn’t open.\n".encode(),
        b"\xef\xbb\xbf" + "With a mark: café.\n".encode(),
        "In two bytes: café.\n".encode("utf-16"),
        "Łódź, Москва, 東京.\n".encode(),
        "A replacement � that stood there.\n".encode(),
        "Mojibake, cafÃ©, is sound UTF-8.\n".encode(),
        b"",
    ],
)
def test_sound_files_are_left_alone(data: bytes) -> None:
    assert not _found(data)


def test_it_never_makes_a_run_fail_and_stands_at_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"First line.\nThe caf\xe9 is shut.\n")
    (found,) = lint_paths([str(path)], select=["lost-decoding"])
    assert (found.place.start.line, found.place.start.column) == (2, 8)
