"""A report in a file: all of it or none, so that nobody reads half of one."""

from __future__ import annotations

import os
import stat
from contextlib import contextmanager
from io import TextIOWrapper
from typing import TYPE_CHECKING

from lintnews.atomic import replacing
from lintnews.errors import UsageError
from lintnews.files import reason

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import TextIO


@contextmanager
def new_file(path: str) -> Iterator[TextIO]:
    """Open a file for a report, in UTF-8; it takes the place of the one at ``path`` when the block has ended.

    If the block does not end well, Ctrl-C included, the file at ``path`` stays as it was. A symbolic link stays one,
    and a file keeps its mode. What is no regular file, such as a pipe, is written to directly.

    Raises:
        UsageError: the file cannot be written.
    """
    try:
        mode = os.stat(path).st_mode
    except OSError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        try:
            with open(path, "w", encoding="utf-8") as stream:
                yield stream
        except OSError as error:
            raise UsageError(_message(path, error)) from None
        return
    try:
        with replacing(path, None if mode is None else stat.S_IMODE(mode)) as raw:
            stream = TextIOWrapper(raw, encoding="utf-8")
            yield stream
            stream.flush()
            stream.detach()
    except OSError as error:
        raise UsageError(_message(path, error)) from None


def _message(path: str, error: OSError) -> str:
    return f"cannot write {path}: {reason(error)}"
