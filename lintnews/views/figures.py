"""What may follow a figure and make it a time of day or a year of a range, looked for once for both."""

from lintnews.lazy import lazy

# [0-9] is several times faster to look for than \d, which asks Unicode about each character.
TIME_AHEAD = r"(?::[0-9][0-9](?![0-9])|\s?(?:[apAP]\.?\s?[mM]|GMT|UTC|hours|hrs|[A-Z]{2,3}T)(?!\w))"
YEAR_AHEAD = r"(?:\s?[-–—]\s?|\s(?:to|until|till|through|and)\s)[12][05-9][0-9][0-9]"
# Most figures are followed by another one or by one of these marks, which is told sooner than what they are not.
_JOINED = lazy(rf"[0-9](?![0-9,.%])(?:{TIME_AHEAD}|{YEAR_AHEAD})")


def joins_figures(text: str) -> bool:
    """Tell whether a time of day or two years that are joined may stand in a text; in most neither does."""
    return _JOINED().search(text) is not None
