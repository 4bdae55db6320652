"""JSON Lines: one article a line, read as a stream, so that memory does not grow with the file.

A line that is broken is reported with its column, and the rest is read.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from lintnews.anchor import Published, find_published, parse_date
from lintnews.diagnostic import unreadable
from lintnews.document import Document, Record
from lintnews.lazy import lazy
from lintnews.readers import fields
from lintnews.readers.decoding import (
    Decoded,
    UndecodableError,
    encoding_of,
    keep_bytes,
    refuse_binary,
    restore,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from lintnews.cache import Recall
    from lintnews.diagnostic import Diagnostic
    from lintnews.readers.options import ReadOptions

_LONE_SURROGATE = lazy(r"[\ud800-\udfff]")
_LONGEST_SHOWN = 40
_ONE_A_LINE = "put each article on one line, as a JSON object"


def read_records(
    lines: Iterable[bytes],
    path: str,
    options: ReadOptions,
    first_line: int = 1,
    recall: Recall | None = None,
) -> Iterator[Document | Diagnostic]:
    """Read articles from the lines of a JSON Lines file, or of a part that begins at ``first_line``.

    Records that ``recall`` knows to be clean are passed over.
    """
    begun = first_line > 1
    for number, raw in enumerate(lines, first_line):
        mark, encoding = encoding_of(raw) if number == 1 else (b"", "utf-8")
        if encoding != "utf-8":
            yield unreadable(path, f"JSON Lines are UTF-8, this is {encoding[:6].upper()}; save it as UTF-8")
            return
        line = raw.removeprefix(mark).rstrip()
        if not line:
            continue
        if not begun and line in (b"[", b"{"):
            yield _refuse(path, Record(number, None), f"one JSON value over several lines; {_ONE_A_LINE}")
            return
        begun = True
        if recall and recall.passes(path, line):
            continue
        yield from _read_line(line, path, number, options)


def is_record(line: bytes) -> bool:
    """Tell whether a line is a JSON object."""
    try:
        return isinstance(_parse(line), dict)
    except (ValueError, RecursionError, UndecodableError):
        return False


def _parse(line: bytes) -> Any:
    refuse_binary(line)
    return json.loads(keep_bytes(line))


def _read_line(line: bytes, path: str, number: int, options: ReadOptions) -> Iterator[Document | Diagnostic]:
    try:
        value = _parse(line)
    except json.JSONDecodeError as error:
        problem = f"column {error.colno}: not valid JSON ({error.msg}); mend or remove this line"
    except RecursionError:
        problem = f"nested too deeply; {_ONE_A_LINE}"
    except (ValueError, UndecodableError) as error:
        problem = str(error)
    else:
        if isinstance(value, dict):
            yield from _read_record(value, path, number, options)
            return
        problem = f"a JSON {_kind(value)} where an object is expected; {_ONE_A_LINE}"
    yield _refuse(path, Record(number, None), problem)


def _read_record(
    value: fields.Fields, path: str, number: int, options: ReadOptions
) -> Iterator[Document | Diagnostic]:
    record = Record(number, _id(value, options))
    raw = fields.find_text(value, options.text_field)
    if not isinstance(raw, str):
        yield _refuse(path, record, _no_text(value, raw, options))
        return
    text, lost = _mended(raw)
    written = fields.candidates(value, options.date_field, fields.DATE_NAMES)
    day = next((day for item in written if isinstance(item, str) and (day := parse_date(item))), None)
    if options.date_field and day is None and any(item not in (None, "") for item in written):
        problem = f"{_short(written[0])} in the field {options.date_field!r} is no date"
        yield _refuse(path, record, f"{problem} that can be read; write it as 2022-01-09")
    published = _published(value, text, day, options)
    title = _title(value, path, record, published, options)
    yield Document(text, path=path, record=record, published=published, title=title, lost=lost)


def _published(value: fields.Fields, text: str, day: date | None, options: ReadOptions) -> Published | None:
    if options.published is None and day is not None:
        return Published(day, "the record's date field")
    addresses = fields.candidates(value, None, fields.ADDRESS_NAMES)
    address = next((item for item in addresses if isinstance(item, str)), "")
    return find_published(text, address, options.published)


def _title(
    value: fields.Fields, path: str, record: Record, published: Published | None, options: ReadOptions
) -> Document | None:
    title = fields.find_title(value, options.title_field)
    if title is None:
        return None
    text, lost = _mended(title)
    return Document(text, path=path, record=record, field="title", published=published, lost=lost)


def _id(value: fields.Fields, options: ReadOptions) -> str | None:
    for item in fields.candidates(value, options.id_field, fields.ID_NAMES):
        if isinstance(item, (str, int)) and not isinstance(item, bool):
            return _mended(str(item)).text
    return None


def _mended(text: str) -> Decoded:
    """Give bytes that are not UTF-8 their character, and half a surrogate pair, which is none, U+FFFD."""
    text, lost = restore(text)
    if not text.isascii():
        text = _LONE_SURROGATE().sub("\N{REPLACEMENT CHARACTER}", text)
    return Decoded(text, lost)


def _refuse(path: str, record: Record, problem: str) -> Diagnostic:
    return unreadable(path, f"line {record.line}: {problem}", record)


def _no_text(value: fields.Fields, found: object, options: ReadOptions) -> str:
    if found is not None:
        name = f"the field {options.text_field!r}" if options.text_field else "the article's text"
        return f"{name} is a JSON {_kind(found)}, not a string"
    has = ", ".join(map(_short, list(value)[:8])) or "no fields"
    if options.text_field:
        return f"this record has no field {options.text_field!r}; it has {has}"
    return f"this record has no text; it has {has}; name the field that holds the text with --text-field"


def _kind(value: object) -> str:
    kinds = {dict: "object", list: "list", str: "string", bool: "true or false", type(None): "null"}
    return kinds.get(type(value), "number")


def _short(value: object) -> str:
    text = json.dumps(value)
    return text if len(text) <= _LONGEST_SHOWN else text[: _LONGEST_SHOWN - 1] + "…"
