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
from lintnews.readers.decoding import Decoded, UndecodableError, encoding_of, keep_bytes, refuse_binary, restore

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintnews.diagnostic import Diagnostic
    from lintnews.readers.options import ReadOptions

_LONE_SURROGATE = lazy(r"[\ud800-\udfff]")
_ONE_A_LINE = "put each article on one line, as a JSON object"


def read_records(
    lines: Iterable[bytes], path: str, options: ReadOptions, first_line: int = 1
) -> Iterator[Document | Diagnostic]:
    """Read articles from the lines of a JSON Lines file, or of a part of one that begins at ``first_line``."""
    begun = False
    for number, raw in enumerate(lines, first_line):
        line = raw
        if number == 1:
            mark, encoding = encoding_of(line)
            if encoding != "utf-8":
                yield unreadable(path, f"JSON Lines are UTF-8, this is {encoding[:6].upper()}; save it as UTF-8")
                return
            line = line.removeprefix(mark)
        line = line.strip()
        if not line:
            continue
        if not begun and line in (b"[", b"{"):
            yield unreadable(path, f"line {number}: one JSON value over several lines; {_ONE_A_LINE}", Record(number, None))
            return
        begun = True
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
    yield unreadable(path, f"line {number}: {problem}", Record(number, None))


def _read_record(
    value: fields.Record, path: str, number: int, options: ReadOptions
) -> Iterator[Document | Diagnostic]:
    record = Record(number, _id(_field(value, options.id_field, fields.ID_NAMES)))
    text = _text(value, options.text_field)
    if not isinstance(text, str):
        yield unreadable(path, f"line {number}: {_no_text(value, text, options.text_field)}", record)
        return
    text, lost = _mended(text)
    written = _field(value, options.date_field, fields.DATE_NAMES)
    published = _published(written, value, text, options)
    if options.date_field and not published_by_field(published, options) and written not in (None, ""):
        problem = f"cannot read the date {_short(written)} in the field {options.date_field!r}; write it as 2022-01-09"
        yield unreadable(path, f"line {number}: {problem}", record)
    yield Document(
        text,
        path=path,
        record=record,
        published=published,
        title=_title(_field(value, options.title_field, fields.TITLE_NAMES), path, record, published),
        lost=lost,
    )
