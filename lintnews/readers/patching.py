"""Edits of an article's text, written into the very bytes that it was read from.

What no edit touches keeps its bytes: the byte order mark, line ends, bytes that are no UTF-8, and in a record every
other field, the spaces of the JSON and the way in which its strings are escaped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from lintnews.fixing import UnpatchableError, apply_edits
from lintnews.lazy import lazy
from lintnews.readers import fields
from lintnews.readers.decoding import encoding_of, keep_bytes
from lintnews.rule import Edit
from lintnews.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.fixing import Edits
    from lintnews.readers.options import ReadOptions

_SPACE = lazy(r"[ \t\r\n]*+")
# What stands for one code point in a string of JSON: a pair of surrogates is one.
_UNIT = lazy(r"(?s)\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.|[^\"\\]")
_DECODER = json.JSONDecoder()


def patch_plain(data: bytes, edits: Edits) -> bytes:
    """Edit a file of plain text."""
    mark, encoding = encoding_of(data)
    if encoding == "utf-8":
        text = apply_edits(keep_bytes(data.removeprefix(mark)), edits["text"])
        return mark + text.encode("utf-8", "surrogateescape")
    return mark + apply_edits(data[len(mark) :].decode(encoding), edits["text"]).encode(encoding)


def patch_record(line: bytes, edits: Edits, options: ReadOptions) -> bytes:
    """Edit the text or the title of a record in its line of JSON.

    Raises:
        UnpatchableError: the field cannot be told in the line.
    """
    mark, _ = encoding_of(line)
    source = keep_bytes(line.removeprefix(mark))
    record = json.loads(source)
    values = {
        "text": fields.find_text(record, options.text_field),
        "title": fields.find_title(record, options.title_field),
    }
    moved: list[Edit] = []
    for field, here in edits.items():
        keys = _path_to(record, values[field])
        if keys is None:
            raise UnpatchableError(f"the {field} of the record is not found in its line")
        starts = _starts(source, keys)
        moved += (
            Edit(Span(starts[edit.span.start], starts[edit.span.end]), _escaped(edit.replacement, source))
            for edit in here
        )
    return mark + apply_edits(source, moved).encode("utf-8", "surrogateescape")


def _escaped(text: str, source: str) -> str:
    """Write a replacement as the line writes its strings: with escapes only, if it holds nothing but ASCII."""
    return json.dumps(text, ensure_ascii=source.isascii())[1:-1]


def _path_to(value: object, wanted: object) -> tuple[str, ...] | None:
    """Return the keys that lead to a value: to this very object, since two fields may hold the same text."""
    if value is wanted:
        return ()
    if isinstance(value, Mapping):
        for key, inner in value.items():
            path = _path_to(inner, wanted)
            if path is not None:
                return (key, *path)
    return None


def _starts(source: str, keys: tuple[str, ...]) -> list[int]:
    """Return where each code point of a string begins in the line, and where the last one ends."""
    at = _skip(source, 0)
    for key in keys:
        # Of two members with one name the last one counts.
        at = [value for name, value in _members(source, at) if name == key][-1]
    end = _DECODER.raw_decode(source, at)[1] - 1
    return [*(match.start() for match in _UNIT().finditer(source, at + 1, end)), end]


def _members(source: str, at: int) -> Iterator[tuple[str, int]]:
    """Yield the names of the object that begins at ``at``, each with where its value begins."""
    at = _skip(source, at + 1)
    while source[at] != "}":
        name, at = _decode(source, at)
        at = _skip(source, _skip(source, at) + 1)
        yield name, at
        at = _skip(source, _decode(source, at)[1])
        if source[at] == ",":
            at = _skip(source, at + 1)


def _decode(source: str, at: int) -> tuple[Any, int]:
    return _DECODER.raw_decode(source, at)


def _skip(source: str, at: int) -> int:
    match = _SPACE().match(source, at)
    return match.end() if match else at
