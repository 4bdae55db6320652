"""Days that name an event: the year is meant even where it is never written."""

from lintnews.lazy import lazy
from lintnews.span import Span

# (month, day): year, what may follow the day, what may stand before it.
_EVENTS = {
    (9, 11): 2001,  # the attacks on New York and Washington
    (1, 6): 2021,  # the attack on the United States Capitol
    (10, 7): 2023,  # the attack on southern Israel
}
_AFTER = lazy(
    r"[,’'s]{0,2}\s++(?:,?\s*+(?:2001|2021|2023),?\s++)?(?:terror(?:ist|ism)?s?\b|attacks\b|hijack\w*|survivors?\b|families\b|commission\b"
    r"|victims?\b|committee\b|riot\w*|insurrection\w*|defendants?\b|panel\b|massacre\b|memorial\b|laws?\b|anniversary\b|hearings?\b|rioters\b)"
)
_BEFORE = lazy(r"(?:\b(?:post|pre)-|\bthe\s++(?:deadly\s++)?)$")


def year_of(text: str, span: Span, month: int | None, day: int | None) -> int | None:
    """Return the year of the event that a day names ("the Sept. 11 attacks"), None if it names none."""
    year = _EVENTS.get((month or 0, day or 0))
    if year is None:
        return None
    if _AFTER().match(text, span.end, span.end + 60):
        return year
    before = _BEFORE().search(text, max(0, span.start - 14), span.start)
    return year if before and before.group().startswith(("post", "pre")) else None
