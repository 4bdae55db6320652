"""From bytes to text, without losing a character and without guessing in silence.

News copy is UTF-8; old copy is often Windows-1252, and copy that went through several hands is both. So each
byte that is not UTF-8 is taken for Windows-1252, where it stands, and the reader says so.
"""

from __future__ import annotations

import codecs
from functools import cache

from lintnews.document import LostDecoding
from lintnews.lazy import lazy
from lintnews.record import NamedTuple


class Decoded(NamedTuple):
    """A text, and what had to be assumed about bytes that are not UTF-8."""

    text: str
    lost: LostDecoding | None


class UndecodableError(Exception):
    """The bytes are not text; the message says why."""


# The longer marks first: UTF-32 in little-endian order begins like UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FIRST_BYTES = frozenset(mark[:1] for mark, _ in _MARKS)
_ASSUMED = "Windows-1252"

# Python keeps a byte that is not UTF-8 as a lone surrogate, which valid UTF-8 cannot hold.
_KEPT_BYTE = lazy(r"[\udc80-\udcff]")
_LINE_WITH_KEPT_BYTE = lazy(r"[\udc80-\udcff][^\r\n]*+")

_SAMPLE = 8192
_MOST_CONTROLS = 0.1
_CONTROLS = bytes(set(range(0x20)) - set(b"\t\n\v\f\r\b\x1b")) + b"\x7f"


def decode(data: bytes) -> Decoded:
    """Decode a whole file.

    Raises:
        UndecodableError: the bytes are no text.
    """
    mark, encoding = encoding_of(data)
    if encoding != "utf-8":
        return Decoded(_decode_marked(data, mark, encoding), None)
    refuse_binary(data)
    return restore(keep_bytes(data[len(mark) :]))


def encoding_of(data: bytes) -> tuple[bytes, str]:
    """Return the byte order mark with which the data begins, if any, and the encoding that it stands for."""
    if data[:1] in _FIRST_BYTES:
        for entry in _MARKS:
            if data.startswith(entry[0]):
                return entry
    return b"", "utf-8"


def keep_bytes(data: bytes) -> str:
    """Decode UTF-8 and keep what is none for ``restore``, so that offsets can be told after parsing."""
    return data.decode("utf-8", "surrogateescape")


def restore(text: str) -> Decoded:
    """Replace the bytes that ``keep_bytes`` kept by the characters that they are in Windows-1252."""
    first = None if text.isascii() else _KEPT_BYTE().search(text)
    if first is None:
        return Decoded(text, None)
    offset = first.start()
    lines = sum(1 for _ in _LINE_WITH_KEPT_BYTE().finditer(text, offset))
    lost = LostDecoding(_ASSUMED, offset, ord(text[offset]) - 0xDC00, lines)
    return Decoded(text.translate(_characters()), lost)


def refuse_binary(data: bytes) -> None:
    """Do nothing if the data can be text.

    Raises:
        UndecodableError: it holds a NUL byte, or control characters beyond what text has.
    """
    at = data.find(b"\0")
    if at >= 0:
        raise UndecodableError(f"this is binary data, not text: there is a NUL byte at offset {at}")
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(sample):
        raise UndecodableError("this is binary data, not text: it is full of control characters")


def _decode_marked(data: bytes, mark: bytes, encoding: str) -> str:
    try:
        text = data[len(mark) :].decode(encoding)
    except UnicodeDecodeError as error:
        name = encoding[:6].upper()
        raise UndecodableError(
            f"begins with the byte order mark of {name} but is not {name} at byte {error.start + len(mark)}; "
            "save it as UTF-8"
        ) from None
    if "\0" in text:
        raise UndecodableError("this is binary data, not text: it holds NUL characters")
    return text


@cache
def _characters() -> dict[int, str]:
    """Return the character of Windows-1252 for each byte as it was kept."""
    characters = {}
    for byte in range(0x80, 0x100):
        data = bytes((byte,))
        # Five bytes stand for nothing; they become the control characters that Latin-1 has there.
        characters[0xDC00 + byte] = data.decode("cp1252", "ignore") or data.decode("latin-1")
    return characters
