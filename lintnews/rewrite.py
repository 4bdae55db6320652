"""``--fix`` and ``--diff``: articles are fixed one by one, and a file is replaced as a whole or not at all.

Archives are streamed: a record at a time is held in memory. A file that somebody else changes meanwhile, or that may not
be written, stays as it is and is reported. Of standard input the fixed text goes to standard output.
"""

from __future__ import annotations

import os
import stat
import sys
from contextlib import ExitStack
from functools import partial
from io import BytesIO
from typing import TYPE_CHECKING

from lintnews.atomic import replacing
from lintnews.diagnostic import Diagnostic, unreadable
from lintnews.diff import Line, LineDiff, diff_texts
from lintnews.files import STDIN, find_files, holds_records, reason, shown
from lintnews.fixing import Article, fix_article
from lintnews.linter import Report
from lintnews.readers import looks_like_records
from lintnews.readers.decoding import UndecodableError, decode, keep_bytes, restore
from lintnews.readers.patching import patch_plain, patch_record
from lintnews.readers.plain import read_plain

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import BinaryIO

    from lintnews.document import Document
    from lintnews.readers import ReadOptions

    Check = Callable[[Document | Diagnostic], Report]
    ShowDiff = Callable[[Iterable[str]], None]


class _ChangedError(Exception):
    """Somebody else has written the file since it was read."""


class Rewriter:
    """Fixes files as they come; with ``show_diff`` it writes nothing and shows what it would change."""

    def __init__(
        self, options: ReadOptions, check: Check, *, unsafe: bool, show_diff: ShowDiff | None = None
    ) -> None:
        self._options = options
        self._check = check
        self._unsafe = unsafe
        self._show_diff = show_diff

    def reports(self, paths: Iterable[str]) -> Iterator[Report]:
        """Fix what the paths name, and yield what is left to report of each article."""
        for item in find_files(paths, self._options.selection):
            if isinstance(item, Diagnostic):
                yield self._check(item)
            elif item == STDIN:
                yield from self._fix_stdin()
            else:
                yield from self._fix_file(item)

    def _fix_file(self, path: str) -> Iterator[Report]:
        name = shown(path)
        try:
            with open(path, "rb") as stream:
                before = os.fstat(stream.fileno())
                if holds_records(path):
                    yield from self._fix_records(stream, name, _Target(path, before))
                else:
                    yield self._fix_plain(stream.read(), name, _Target(path, before))
        except OSError as error:
            yield _failure(name, f"cannot be read or written: {reason(error)}")
        except _ChangedError:
            yield _failure(
                name, "was changed while it was being fixed, and is left as it is now; fix it again"
            )

    def _fix_stdin(self) -> Iterator[Report]:
        name = self._options.stdin_filename or STDIN
        data = sys.stdin.buffer.read()
        is_records = holds_records(name) if name != STDIN else looks_like_records(data)
        target = _Target(None, None)
        if is_records:
            yield from self._fix_records(BytesIO(data), shown(name), target)
        else:
            yield self._fix_plain(data, shown(name), target)

    def _fix_plain(self, data: bytes, name: str, target: _Target) -> Report:
        read = partial(read_plain, path=name, published=self._options.published)
        outcome = fix_article(data, Article(read, self._check, patch_plain), unsafe=self._unsafe)
        if self._show_diff:
            if outcome.data != data:
                self._show_diff(diff_texts(name, _text(data), _text(outcome.data)))
        else:
            with target:
                target.add(data, outcome.data)
        return outcome.report._replace(fixed=outcome.fixed)

    def _fix_records(self, stream: BinaryIO, name: str, target: _Target) -> Iterator[Report]:
        from lintnews.readers.jsonl import read_records  # noqa: PLC0415 - plain text needs no JSON

        diff = LineDiff(name)
        with target:
            lines = _Lines(stream, partial(self._keep, target, diff))
            for item in read_records(lines, name, self._options):
                if isinstance(item, Diagnostic) or item.record is None:
                    yield self._check(item)
                    continue

                # A line may hold a complaint about its date as well; the article is what comes last.
                def read(line: bytes, number: int = item.record.line) -> Document | Diagnostic:
                    return [*read_records([line], name, self._options, number)][-1]

                patch = partial(patch_record, options=self._options)
                outcome = fix_article(lines.new, Article(read, self._check, patch), unsafe=self._unsafe)
                lines.new = outcome.data
                yield outcome.report._replace(fixed=outcome.fixed)
            lines.finish()
        if self._show_diff:
            self._show_diff(diff.end())

    def _keep(self, target: _Target, diff: LineDiff, old: bytes, new: bytes) -> None:
        """Write a line that is done, or show what changes in it."""
        if self._show_diff:
            self._show_diff(diff.add(Line(_line_text(old), _line_text(new))))
        else:
            target.add(old, new)


class _Lines:
    """The lines of a stream; each is handed on as it is when the next one is asked for, or as ``new`` was set."""

    def __init__(self, stream: Iterable[bytes], done: Callable[[bytes, bytes], None]) -> None:
        self._stream = iter(stream)
        self._done = done
        self._old = self.new = b""

    def __iter__(self) -> Iterator[bytes]:
        for line in self._stream:
            self._flush()
            self._old = self.new = line
            yield line

    def _flush(self) -> None:
        if self._old:
            self._done(self._old, self.new)
        self._old = self.new = b""

    def finish(self) -> None:
        """Hand on what is left, also lines that nobody asked for."""
        for _ in self:
            pass
        self._flush()


class _Target:
    """A file that takes the place of another once a piece of it has changed; without a path, standard output.

    Pieces come in order. As long as none differs nothing is written; then what went before is copied from the file.
    """

    def __init__(self, path: str | None, before: os.stat_result | None) -> None:
        self._path = path
        self._before = before
        self._stack = ExitStack()
        self._new: BinaryIO | None = None
        self._offset = 0

    def __enter__(self) -> None:
        self._stack.__enter__()
        if self._path is None:
            self._new = sys.stdout.buffer

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: object) -> None:
        if kind is None and self._new is not None and self._path is not None and self._is_changed():
            error = _ChangedError()
            self._stack.__exit__(_ChangedError, error, None)
            raise error
        self._stack.__exit__(kind, error, trace)  # type: ignore[arg-type]

    def _is_changed(self) -> bool:
        now, before = os.stat(self._path or ""), self._before
        return before is None or (now.st_mtime_ns, now.st_size) != (before.st_mtime_ns, before.st_size)

    def add(self, old: bytes, new: bytes) -> None:
        """Take the next piece of the file, before and after."""
        if self._new is None and new != old and self._path is not None and self._before is not None:
            self._new = self._begin(self._path, self._before)
        if self._new is not None:
            self._new.write(new)
        self._offset += len(old)

    def _begin(self, path: str, before: os.stat_result) -> BinaryIO:
        if not os.access(path, os.W_OK):
            raise PermissionError(13, "the file is write-protected")
        new = self._stack.enter_context(replacing(path, stat.S_IMODE(before.st_mode)))
        with open(path, "rb") as stream:
            left = self._offset
            while left and (block := stream.read(min(left, 1 << 20))):
                new.write(block)
                left -= len(block)
        return new


def _failure(name: str, problem: str) -> Report:
    return Report((unreadable(name, problem),), documents=0)


def _text(data: bytes) -> str:
    """Return a file as it is read, for showing it."""
    try:
        return decode(data).text
    except UndecodableError:
        return ""


def _line_text(line: bytes) -> str:
    return restore(keep_bytes(line.removeprefix(b"\xef\xbb\xbf"))).text
