"""Sentences: a well-kept library finds their ends, an own layer mends what news copy makes it take for one.

sentencex knows the abbreviations of English. It sees the text without quotation marks, because it would not end a
sentence inside a quotation, and none after a mark that is never closed; what it takes for two sentences in
"7 p.m. Monday", "M. Macron", "Seattle, Wash. and" or "“Who?” he asked" is put back together here.
"""

from collections.abc import Iterator

import sentencex

from lintnews.lazy import lazy
from lintnews.span import Span

# Each becomes one space, so that offsets stay. ’ and a straight ' inside words are apostrophes and do no harm.
_MARKS = ("“", "”", '"', "„", "«", "»", "‘", "‹", "›")
_OPENERS = frozenset("“\"„«‘‹'([")
_CLOSERS = frozenset("'’\"”»›")
_SURROGATE = lazy(r"[\ud800-\udfff]")

_TITLES = (
    "Mr|Mrs|Ms|Mx|Messrs|Dr|Prof|Sen|Sens|Rep|Reps|Gov|Govs|Gen|Lt|Col|Maj|Capt|Cpl|Sgt|Cmdr|Adm|Brig"
    "|Rev|Hon|Pres|Supt|Insp|Det|Msgr|Fr|Sr|St|Ste|Mt|Ft"
)
_PLACES = (
    "Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa"
    "|Tenn|Tex|Va|Vt|Wash|Wis|Wyo|Ont|Que|Alta|B\\.C|D\\.C|N\\.[A-Z]|S\\.[A-Z]|R\\.I|W\\.Va|U\\.S\\.A|U\\.[SKN]|E\\.U"
)
_ZONES = "(?:[ECMP]|AK|H|AE)[SD]?T|GMT|UTC|BST|CES?T|IST|JST"

# What stands before a boundary, and behind it, that is none.
_JOINS = lazy(
    # an initial, a title or a rank: a name follows; a letter that is a name ("plan B", "World War I") ends a sentence
    rf"(?<=(?:(?<![\p{{L}}\d.’'])(?<!\b(?:[Pp]lan|vitamin|Model|War|Part|Class|Group|[Tt]ype|[Gg]rade) )\p{{Lu}}|(?<!\w)(?:{_TITLES}))\.\s{{1,4}})(?=\p{{Lu}})"
    # a clock time: a day, a zone or a small word follows
    rf"|(?<=(?<!\w)(?:[ap]\.m|[AP]\.M)\.\s{{1,4}})(?=(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:{_ZONES})\b|\p{{Ll}})"
    # an abbreviated month or a number sign: a figure follows
    r"|(?<=(?<!\w)(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?|Art|Sec|Fig|Vol|pp?|cf|vs|v|approx|ca?)\.\s{1,4})(?=\d)"
    # what goes on in lower case, or behind a dateline's dash, after an abbreviation
    rf"|(?<=(?<!\w)(?:{_PLACES}|Inc|Ltd|Co|Corp|Bros|Jr|Sr|etc|e\.g|i\.e|et al|vs|Ave|Blvd|Rd|St|Dr|Ph\.D)\.\s{{1,4}})(?=\p{{Ll}}{{2}}|[–—-])"
    rf"|(?<=(?<!\w)(?:{_PLACES})\.\s{{1,4}})(?=(?:Gov|Sen|Rep|Lt)\.)"
    # and after an abbreviated country, where what follows is a name
    r"|(?<=(?<!\w)(?:U\.S|U\.K|U\.N|E\.U)\.\s{1,4})(?=(?:Senat|House|Cong|Suprem|Pres|Dep|Em|Sec|Att|Arm|Nav|Air|Sen\.|Rep\.|Dist|Capitol|Amb))"
    # a question, a cry, a name such as Yahoo! or a mark behind which the text goes on in lower case
    r"|(?<=(?:[!?…]|\.\.|\.[’”»\"'›])[’”»\"'›)\]]{0,3}\s{1,4})(?=\p{Ll}{2}(?!\p{Lu}))"
)
# The library takes a name for granted after such points; these words begin a sentence and no name.
_SPLITS = lazy(
    rf"\.(?:(?<=(?<!\w)(?:{_PLACES}|[AP]\.M)\.)[”\"’]?\s+(?=[“\"‘]?"
    r"(?:The|He|She|It|They|We|But|And|In|On|At|An?|This|That|Mrs?|Ms|His|Her|I|If|When|As|After)\b\.?\s)"
    # a sentence in brackets
    r"|(?<=(?<!\p{L})\p{Ll}{2,}\.)[”\"’]?[)\]]\s+(?=[“\"‘]?\p{Lu}\p{Ll}))"
)


def find_sentences(text: str, start: int, end: int) -> tuple[Span, ...]:
    """Find the sentences of the paragraph ``text[start:end]`` in order, without the white space around them."""
    cuts = _ends(text, start, end)
    more = [match.end() for match in _SPLITS().finditer(text, start, end)]
    if more:
        cuts = sorted({*cuts, *more})
    sentences: list[Span] = []
    begin = start
    for cut in cuts:
        if cut < end and _is_inside(text, cut, start):
            continue
        sentences.extend(_trimmed(text, begin, cut))
        begin = cut
    return tuple(sentences)


def _ends(text: str, start: int, end: int) -> list[int]:
    """List where the library ends a sentence, as offsets into ``text``; the last one is ``end``."""
    part = text[start:end]
    for mark in _MARKS:
        if mark in part:
            part = part.replace(mark, " ")
    if "'" in part:
        part = f" {part}".replace(" '", "  ")[1:]
    ends = []
    offset = start
    for piece in _segment(part):
        offset += len(piece)
        if offset < end:
            ends.append(_beside_marks(text, start, offset))
    return [*ends, end]


def _beside_marks(text: str, start: int, cut: int) -> int:
    """Move a boundary over the marks that close the sentence before it, or back over those that open the next."""
    if text[cut] in _CLOSERS and text[cut - 1] in ".!?…":
        return cut + 1 if cut + 1 < len(text) and text[cut + 1].isspace() else cut
    place = cut
    while (
        place - 1 > start
        and text[place - 1] in _OPENERS
        and (text[place - 2].isspace() or text[place - 2] in _OPENERS)
    ):
        place -= 1
    return place


def _segment(text: str) -> list[str]:
    try:
        pieces: list[str] = sentencex.segment("en", text)
    except UnicodeEncodeError:
        # Half a surrogate pair, which a string can hold and UTF-8, which the library works on, cannot.
        pieces = sentencex.segment("en", _SURROGATE().sub("\ufffd", text))
    return pieces


_BEHIND = 16


def _is_inside(text: str, cut: int, start: int) -> bool:
    """Tell whether the library's boundary at ``cut`` stands inside a sentence."""
    if text[cut - 1] == "." and not text[cut].isspace():
        return True  # "non-U.S."
    if text[cut].isupper():
        # Only after a capital, or a word with points in it, can a name still belong to the sentence.
        word = text[max(start, cut - _BEHIND) : cut].split()[-1:]
        if not word or (word[0].islower() and "." not in word[0][:-2]):
            return False
    return _JOINS().match(text, cut) is not None


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    if start < end:
        yield Span(start, end)
