"""Plain text: one article a file."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.anchor import find_published
from lintnews.diagnostic import unreadable
from lintnews.document import Document
from lintnews.readers.decoding import UndecodableError, decode

if TYPE_CHECKING:
    from datetime import date

    from lintnews.diagnostic import Diagnostic
    from lintnews.document import LostDecoding


def document_of(text: str, path: str, published: date | None, lost: LostDecoding | None = None) -> Document:
    """Make a document of an article's text, kept as it is; a date that is not given is looked for."""
    return Document(text, path=path, published=find_published(text, path, published), lost=lost)


def read_plain(data: bytes, path: str, published: date | None) -> Document | Diagnostic:
    """Read one article from the bytes of a file."""
    try:
        text, lost = decode(data)
    except UndecodableError as error:
        return unreadable(path, str(error))
    return document_of(text, path, published, lost)
