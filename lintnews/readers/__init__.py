"""Readers: from paths to documents, one after the other, with a diagnostic for each that cannot be read."""

from __future__ import annotations

import os
import sys
from itertools import chain, islice
from typing import TYPE_CHECKING

from lintnews.diagnostic import Diagnostic, unreadable
from lintnews.files import STDIN, find_files, holds_records, reason, shown
from lintnews.readers.options import ReadOptions
from lintnews.readers.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import BinaryIO

    from lintnews.cache import Recall
    from lintnews.document import Document

__all__ = ["ReadOptions", "looks_like_records", "read_lines", "read_paths"]


def read_paths(
    paths: Iterable[str], options: ReadOptions, recall: Recall | None = None
) -> Iterator[Document | Diagnostic]:
    """Read the articles of files, folders and ``-`` one by one; what cannot be read comes as a diagnostic.

    Articles that ``recall`` knows to be clean are passed over.
    """
    for item in find_files(paths, options.selection):
        if isinstance(item, Diagnostic):
            yield item
        elif item == STDIN:
            yield from _read_stdin(options)
        else:
            yield from _read_file(item, options, recall)


def read_lines(
    path: str, start: int, first: int, count: int, options: ReadOptions, recall: Recall | None = None
) -> Iterator[Document | Diagnostic]:
    """Read ``count`` lines of a JSON Lines file from byte ``start``, where line ``first``, from 1, begins."""
    from lintnews.readers.jsonl import read_records  # noqa: PLC0415 - as below

    name = shown(path)
    try:
        with open(path, "rb") as stream:
            stream.seek(start)
            yield from read_records(islice(stream, count), name, options, first, recall)
    except OSError as error:
        yield unreadable(name, f"cannot be read: {reason(error)}")


def _read_file(path: str, options: ReadOptions, recall: Recall | None) -> Iterator[Document | Diagnostic]:
    name = shown(path)
    try:
        # Not pathlib, whose objects cost as much as reading a short file; and no buffer for what is read in one go.
        records = holds_records(path)
        with open(path, "rb", buffering=-1 if records else 0) as stream:
            if records:
                yield from _read_records(stream, name, options, recall)
                return
            data = stream.read()
        if not (recall and recall.passes(os.path.dirname(name), data, name)):
            yield read_plain(data, name, options.published)
    except OSError as error:
        yield unreadable(name, f"cannot be read: {reason(error)}")


def _read_stdin(options: ReadOptions) -> Iterator[Document | Diagnostic]:
    name = options.stdin_filename
    path = shown(name) if name else STDIN
    if sys.stdin is None:
        yield unreadable(path, "standard input is closed; name a file or pipe an article in")
        return
    stream = sys.stdin.buffer
    try:
        if name and holds_records(name):
            yield from _read_records(stream, path, options)
            return
        begin = [] if name else _first_lines(stream)
        if begin and _is_record(begin[-1]):
            yield from _read_records(chain(begin, stream), path, options)
        else:
            yield read_plain(b"".join((*begin, stream.read())), path, options.published)
    except OSError as error:
        yield unreadable(path, f"cannot be read: {reason(error)}")


def _read_records(
    lines: Iterable[bytes], path: str, options: ReadOptions, recall: Recall | None = None
) -> Iterator[Document | Diagnostic]:
    from lintnews.readers.jsonl import read_records  # noqa: PLC0415 - plain text needs no JSON

    return read_records(lines, path, options, recall=recall)


def _first_lines(stream: BinaryIO) -> list[bytes]:
    """Read up to the first line that is not blank."""
    lines = []
    for line in stream:
        lines.append(line)
        if line.strip():
            break
    return lines


def looks_like_records(data: bytes) -> bool:
    """Tell whether input without a name is JSON Lines: its first line that is not blank is a JSON object."""
    return _is_record(data.lstrip().split(b"\n", 1)[0])


def _is_record(line: bytes) -> bool:
    """Tell whether standard input that begins with this line is JSON Lines and not plain text."""
    if not line.removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{"):
        return False
    from lintnews.readers.jsonl import is_record  # noqa: PLC0415

    return is_record(line.removeprefix(b"\xef\xbb\xbf"))
