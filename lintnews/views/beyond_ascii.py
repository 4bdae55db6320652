"""The characters of a text beyond ASCII, for rules that look for some of them in every article."""

from functools import lru_cache

# Sound copy is full of them, and no rule looks for any.
_PLAIN = bytes((*b"\t\n\f\r", *range(0x20, 0x7F)))


@lru_cache(maxsize=1)
def beyond_ascii(text: str) -> str:
    """Return the characters beyond plain ASCII in order, control characters with them: most often a few marks.

    Bytes of UTF-8 are sorted out many times faster than characters, and several rules ask for the same text.
    """
    return text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")
