"""The characters of a text beyond ASCII, for rules that look for some of them in every article."""

# Sound copy is full of them, and no rule looks for any.
_PLAIN = bytes((*b"\t\n\f\r", *range(0x20, 0x7F)))


def beyond_ascii(text: str) -> str:
    """Return the characters beyond plain ASCII in order, control characters with them: most often a few marks.

    Bytes of UTF-8 are sorted out many times faster than characters.
    """
    return text.encode("utf-8", "surrogatepass").translate(None, _PLAIN).decode("utf-8", "surrogatepass")
