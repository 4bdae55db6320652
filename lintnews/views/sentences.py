"""Sentences: a well-kept library finds their ends, an own layer puts back together what news copy makes it cut.

sentencex knows the abbreviations of English; it takes "7 p.m. Monday" and "M. Macron" for two sentences.
"""

from collections.abc import Iterator

import sentencex

from lintnews.lazy import lazy
from lintnews.span import Span

# sentencex takes quadratic time where quotation marks stay open, so it sees a bounded stretch at a time.
_CHUNK = 4000
_SURROGATE = lazy(r"[\ud800-\udfff]")

_JOINS = lazy(
    # an initial, a title or a rank: a name follows
    r"(?:(?<![\p{L}\d.’'])\p{Lu}|(?<!\w)(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Cmdr|Adm"
    r"|Rev|Hon|Pres|Supt|Insp|Det|Msgr|Fr|Sr|St|Ste|Mt|Ft))\.\s+(?=\p{Lu})"
    # a clock time: a day, a zone or a small word follows
    r"|(?<!\w)[ap]\.m\.\s+(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:E|C|M|P)[SD]?T\b|GMT|UTC|BST|[a-z])"
    # an abbreviated month or a number sign: a figure follows
    r"|(?<!\w)(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|No|Nos|Art|Sec|Fig|Vol|pp?|cf|vs|v|approx|ca?)\.\s+(?=\d)"
    # anything that goes on in lower case after an abbreviation with points or a short form of a firm
    r"|(?<!\w)(?:U\.S|U\.K|U\.N|E\.U|D\.C|U\.S\.A|Inc|Ltd|Co|Corp|Bros|Jr|Sr|etc|e\.g|i\.e|et al|vs)\.\s+(?=\p{Ll})"
    # and after an abbreviated place, where what follows is a name
    r"|(?<!\w)(?:U\.S|U\.K|U\.N|E\.U)\.\s+(?=(?:Senat|House|Cong|Suprem|Pres|Dep|Em|Sec|Att|Arm|Nav|Air|Sen\.|Rep\.|Dist|Capitol|Amb))",
)


def find_sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Find the sentences of the paragraph ``text[start:end]`` in order, without the white space around them."""
    ends = [cut for chunk_start, chunk_end in _chunks(text, start, end) for cut in _ends(text, chunk_start, chunk_end)]
    sentences: list[Span] = []
    begin = start
    for cut in ends:
        if cut < end and _is_inside(text, cut):
            continue
        sentences.extend(_trimmed(text, begin, cut))
        begin = cut
    return tuple(sentences)


def _chunks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _CHUNK:
        half, full = start + _CHUNK // 2, start + _CHUNK
        gap = max(text.rfind(". ", half, full) + 1, 0) or text.rfind(" ", half, full)
        middle = gap + 1 if gap > 0 else full
        yield start, middle
        start = middle
    yield start, end


def _ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where the library ends a sentence, as offsets into ``text``; the last one is ``end``."""
    offset = start
    for piece in _segment(text[start:end]):
        offset += len(piece)
        yield min(offset, end)


def _segment(text: str) -> list[str]:
    try:
        pieces: list[str] = sentencex.segment("en", text)
    except UnicodeEncodeError:
        # Half a surrogate pair, which a string can hold and UTF-8, which the library works on, cannot.
        pieces = sentencex.segment("en", _SURROGATE().sub("\ufffd", text))
    return pieces


def _is_inside(text: str, cut: int) -> bool:
    """Tell whether the library's boundary at ``cut`` stands inside a sentence."""
    window = max(0, cut - 12)
    return any(match.end() == cut for match in _JOINS().finditer(text, window, cut + 12))


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if start < end:
        yield Span(start, end)
