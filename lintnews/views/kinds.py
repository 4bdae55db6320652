"""What kind of text a paragraph holds, told from its first and last characters and its make-up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import Block

if TYPE_CHECKING:
    from lintnews.document import Document

HEADING_LIMIT = 110
PROSE, HEADING = Block.PROSE, Block.HEADING  # members of an enumeration are slow to look up
LINE_LIMIT = 160
_END_MARKS = frozenset(".!?…:;,\"'”’)]»*")
_BULLETS = frozenset("-*•–—·▪◦‣●○>+→#")

_NUMBERED = lazy(r"(?:\(?\d{1,3}[.)]|\(?[a-zA-Z][.)])\s")
_NOTE = lazy(
    r"(?i)[*_(\[\s]*+(?:correct(?:ion|ed)|clarification|editor[’']s note|editors[’'] note|note to (?:readers|editors)"
    r"|update[ds]?\b(?:[^.]|[ap]\.m\.){0,30}?:(?!\d)|this (?:story|article|post|report) (?:has been|was) (?:updated|corrected|amended))"
)
_VERSION = lazy(r"(?i).*?\b(?:earlier|previous|original) versions? of this\b")
_OF_VERSIONS, _OF_COLUMNS = ("ersion of this", "ersions of this", "VERSION"), ("\t", "|", "   ")
_VERSIONS, _GAPS = Literals(_OF_VERSIONS), Literals(_OF_COLUMNS)
# Without one of these a text has neither of its signs (see Signs).
RARE_SIGNS = Literals(_OF_VERSIONS + _OF_COLUMNS)
# How lines begin that can be credits or captions, beside those that open with a mark.
_LINE_STARTS = frozenset(
    {
        *("by ", "fro", "pho", "ima", "pic", "cre", "sou", "fil", "vid", "get", "rep", "edi", "cop"),
        *("cap", "abo", "lef", "rig", "bel"),
    }
)
QUOTES = frozenset('"“')
BEHIND_LETTER = frozenset((".", ")", ""))  # of an item of a list
SENTENCE_ENDS = frozenset('."”')
# Fewer figures are no row of a table, unless in fewer letters than these.
FEW_LETTERS = 15
FEW_FIGURES = 6
_NO_FIGURES = bytes(set(range(128)).difference(b"0123456789"))
# How the first word of a note begins, and what may stand before it.
_NOTE_STARTS = frozenset(("cor", "cla", "edi", "not", "upd", "thi"))
NOT_PLAIN = _NOTE_STARTS | _LINE_STARTS
_NOTE_MARKS = frozenset("*_([")
_NOTE_LENGTH = 400
_CREDIT = lazy(
    r"(?i)(?:by|from) [A-Z][\p{L}.’'-]+(?:(?: and|,| &)? [A-Z][\p{L}.’'-]+){0,6}$"
    r"|(?:photo(?:graph)?s?|image|picture|pic|credit|source|file photo|video)\s*(?:by|credit|courtesy)?\s*[:/©]"
    r"|[(\[]?(?:photo|image|picture|getty|©)[^.]{0,80}$|reporting by\b|editing by\b|copyright\b|©"
)
_CAPTION = lazy(
    r"(?i)(?:image |photo )?caption\b|\(?(?:pictured|above|left|right|below)[:,]|[^.]{3,200}\((?:AP|AFP|Reuters|Getty)[^)]{0,40}\)$"
)
_CODE = lazy(
    r"\bfunction\s*\w*\s*\(|[;{}]\s*(?:$|\n|var\b)|</?(?:script|div|span|iframe)\b|\bvar \w+ ?=|=>\s*\{|^\s*@(?:media|import)\b"
)
_CREDIT_STARTS = frozenset("bBfFpPiIcCsSvVrReE([gG©")
_CAPTION_STARTS = frozenset("iIpPcC(aAlLrRbB")
_SAMPLE = 300
_COLUMNS = lazy(r"\t|\s\|\s|\S {3,}\S")
_RESULT = lazy(r"\d{1,3}(?:[-–:]\d{1,3})(?:[ ,(;]|$)")


class Signs(NamedTuple):
    """What a whole text holds and each of its paragraphs need not be asked for.

    ``versions`` tells that a paragraph can speak of an earlier version of the article, ``columns`` that one can be a
    row of a table.
    """

    versions: bool
    columns: bool


def find_signs(document: Document) -> Signs:
    """Look for what is asked of each paragraph once in the whole text."""
    return Signs(_VERSIONS.stand_in(document), _GAPS.stand_in(document))


def begins_plainly(opening: str) -> bool:
    """Tell from the first three characters that a paragraph begins as a sentence and not as a note, credit or caption."""
    first = opening[:1]
    return (
        (first.isupper() or first in QUOTES)
        and opening[1:2] not in BEHIND_LETTER
        and opening.lower() not in NOT_PLAIN
    )


def count_figures(text: str) -> int:
    """Count the figures 0 to 9 in a text."""
    return len(text.encode("ascii", "ignore").translate(None, _NO_FIGURES))


def is_row(text: str, start: int, end: int) -> bool:
    """Tell a row of a table without columns: mostly figures, or scores."""
    figures = count_figures(text[start : min(end, start + _SAMPLE)])
    return figures * 5 > 2 * min(end - start, _SAMPLE) or (
        figures >= FEW_FIGURES and _is_results(text, start, end)
    )


def classify(text: str, start: int, end: int, *, last: bool, signs: Signs) -> Block:
    """Name the kind of the paragraph ``text[start:end]``.

    ``last`` tells that no paragraph follows, ``signs`` what the whole text holds.
    """
    opening = text[start : start + 3]
    first, final, length = opening[0], text[end - 1], end - start
    if length >= FEW_LETTERS and begins_plainly(opening) and not signs.versions:
        # Most paragraphs are done here.
        if length >= LINE_LIMIT:
            if final in SENTENCE_ENDS:
                return PROSE
        elif not signs.columns and (final in SENTENCE_ENDS or final.isalnum()):
            if is_row(text, start, end):
                return Block.TABLE
            is_heading = final not in SENTENCE_ENDS and length < HEADING_LIMIT and not last
            return HEADING if is_heading and not _has_line_end(text, start, end) else PROSE
    elif (first in _NOTE_MARKS or opening.lower() in _NOTE_STARTS or signs.versions) and _is_note(
        text, start, min(end, start + _NOTE_LENGTH), versions=signs.versions
    ):
        return Block.NOTE
    if first in _BULLETS or (
        (first.isalnum() or first == "(")
        and length > 2
        and _NUMBERED().match(text, start, min(end, start + 8))
        and not _opens_with_initial(text, start)
    ):
        return Block.LIST
    if (
        "{" in (final, first) or ";" in (final, first) or "<" in (final, first) or "}" in (final, first)
    ) and _CODE().search(text, start, min(end, start + 2000)):
        return Block.CODE
    if final in _END_MARKS and length >= LINE_LIMIT:
        return PROSE
    return _classify_line(text, start, end, last=last, signs=signs)


def _is_note(text: str, start: int, end: int, *, versions: bool) -> bool:
    return bool(_NOTE().match(text, start, end) or (versions and _VERSION().match(text, start, end)))


def _opens_with_initial(text: str, start: int) -> bool:
    """Tell "J. K. Lee" and "A. Smith said" from the list marks "a." and "A)"."""
    return text[start].isupper() and text[start + 1] == "."


def _classify_line(text: str, start: int, end: int, *, last: bool, signs: Signs) -> Block:
    """Name the kind of a paragraph that is short or ends without an end mark."""
    if text[start] in _CREDIT_STARTS and end - start <= LINE_LIMIT and _CREDIT().match(text, start, end):
        return Block.CREDIT
    if (text[start] in _CAPTION_STARTS or text[end - 1] == ")") and _CAPTION().match(text, start, end):
        return Block.CAPTION
    if (signs.columns and _has_columns(text, start, end)) or is_row(text, start, end):
        return Block.TABLE
    if (
        text[end - 1] not in _END_MARKS
        and end - start < HEADING_LIMIT
        and not last
        and not text[start].islower()
        and not _has_line_end(text, start, end)
    ):
        return HEADING
    return PROSE


def _has_columns(text: str, start: int, end: int) -> bool:
    """Tell a row of a table: two gaps or more between its columns."""
    # In a long text with a table, most paragraphs have no gap all the same.
    if all(text.find(gap, start, end) < 0 for gap in _OF_COLUMNS):
        return False
    return sum(1 for _ in zip(_COLUMNS().finditer(text, start, end), range(2), strict=False)) == 2


def _is_results(text: str, start: int, end: int) -> bool:
    """Tell a line of scores or a line-up, which names much and says nothing."""
    if text[end - 1] == "." and end - start > HEADING_LIMIT:
        return False
    return sum(1 for _ in zip(_RESULT().finditer(text, start, end), range(3), strict=False)) == 3


def _has_line_end(text: str, start: int, end: int) -> bool:
    return text.find("\n", start, end) >= 0
