"""Files that are replaced as a whole or not at all."""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import BinaryIO


@contextmanager
def replacing(path: str, mode: int | None = None) -> Iterator[BinaryIO]:
    """Open a file for writing that takes the place of ``path`` when the block ends without an error.

    Until then it stands beside it under another name, so whoever reads sees the old file or the new one.
    ``mode`` are the permissions to give it; None takes those of a new file.

    Raises:
        OSError: it cannot be written; the old file is as it was.
    """
    # What a link points to is replaced, not the link.
    target = os.path.realpath(path)
    scratch = os.path.join(os.path.dirname(target), f".{os.path.basename(target)}.{os.getpid()}~")
    try:
        with open(scratch, "wb") as stream:
            if mode is not None:
                os.chmod(scratch, mode)
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(scratch, target)
    except BaseException:
        with suppress(OSError):
            os.unlink(scratch)
        raise
