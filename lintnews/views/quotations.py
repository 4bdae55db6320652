"""What stands inside quotation marks, over several paragraphs too where news convention carries it on.

A quotation that runs over paragraphs opens each of them with a mark and closes only the last. Marks inside a
quotation, of another kind, are part of it. Straight marks open or close by what stands beside them; apostrophes, inches
("a 12" pipe"), feet and minutes are no quotation marks.
"""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lintnews.lazy import hint, lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import Block
from lintnews.span import Span
from lintnews.views.beyond_ascii import beyond_ascii

if TYPE_CHECKING:
    import re

    from lintnews.document import Document
    from lintnews.views.blocks import Paragraph


class Quotation(NamedTuple):
    """One quotation, or one paragraph's part of a longer one.

    Attributes:
        start: where its opening mark stands, or where the paragraph begins if it has none.
        end: behind its closing mark, or where the paragraph ends if it has none.
        opened: whether it has an opening mark.
        closed: whether it has a closing mark.
        continued: whether it goes on with a quotation that the paragraph before left open.
        width: how many characters its closing mark has, 0 if it has none; two for '' as in typewriting.
    """

    start: int
    end: int
    opened: bool = True
    closed: bool = True
    continued: bool = False
    width: int = 1

    @property
    def span(self) -> Span:
        """What it covers, with its marks."""
        return Span(self.start, self.end)

    @property
    def inner(self) -> Span:
        """What it covers, without its marks."""
        start = self.start + 1 if self.opened else self.start
        return Span(start, max(start, self.end - self.width))


_DOUBLE = '“”„"«»'
_NOT_STRAIGHT = frozenset("“”„«»")
_MARKS = hint(r"[“”„\"«»]")
# Single marks with a letter on either side are apostrophes, and there are many of them.
_MARKS_AND_SINGLE = hint(r"[“”„\"«»‘’'](?<![^\W_][‘’'](?=[^\W_]))")
_TWO_SINGLE = hint(r"[“”„\"«»]|(?:’’|'')(?!\w)|[‘’']")
# Words whose first letters an apostrophe stands for.
_SHORTENED = lazy(r"\d\ds?\b|(?:em|til|tis|twas|cause|cos|bout|round|n|un)\b")
_SINGLE = frozenset("‘’'")
_TWO_STRAIGHT = Literals(("''",))
_STRAIGHT_SINGLE = Literals((" '", "\n'"))
_CODE = Block.CODE
_BEGINS = frozenset('“"…([')
_ANY_MARK = frozenset("‘'“\"„«")
_NO_WORD = frozenset(".,;:!?)]")
# Pairs of marks, and what stands around words that they quote as everybody does.
_PAIRS = frozenset((('"', '"'), ("“", "”")))
_PLAINLY_BEFORE = frozenset(" \n(—")
_PLAINLY_BEHIND = frozenset(".,?!")
_CLOSING = {"“": '”"“', "„": '“”"', "«": "»", "»": "«", '"': '"”', "”": '”"', "‘": "’'", "'": "'’"}
_OPENED_BY = {"”": '“„"', '"': '"“'}
_OPENS_BEHIND = frozenset(" \t\n\r\xa0([{—–-/‘'“\"„«…\u2009\u202f\u200b*_>")


class _Mark(NamedTuple):
    """A mark as it stands in the text."""

    text: str
    start: int

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.start + len(self.text)


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Find the quotations of an article in order; what is quoted inside a quotation belongs to it."""
    text = document.text
    pattern = _marks_of(document)
    found: list[Quotation] = []
    left_open = ""
    for paragraph in document.paragraphs:
        if pattern is None:
            # Most paragraphs are done here.
            first = text.find('"', paragraph.start, paragraph.end)
            quotations = [] if first < 0 else _straight(text, paragraph, first, continued=left_open != "")
            if quotations is not None:
                found += quotations
                left_open = ""
                continue
        marks = [] if paragraph.kind is _CODE else _marks_in(text, paragraph, pattern)
        if not marks:
            left_open = ""
            continue
        quotations = _plain(text, paragraph, left_open, marks) or _Reader(text, paragraph, left_open).read(
            marks
        )
        found += quotations
        last = quotations[-1] if quotations else None
        left_open = text[last.start] if last and last.opened and not last.closed else ""
    return tuple(found)


def _marks_of(document: Document) -> re.Pattern[str] | None:
    """Return the pattern of the marks that the text can have; None if it has straight ones alone, as most texts."""
    text = document.text
    special = "" if text.isascii() else beyond_ascii(text)  # a few characters, while the text has thousands
    if _TWO_STRAIGHT.stand_in(document) or ("’" in special and "’’" in text):
        return _TWO_SINGLE()
    if "‘" in special or _STRAIGHT_SINGLE.stand_in(document):
        return _MARKS_AND_SINGLE()
    return None if _NOT_STRAIGHT.isdisjoint(special) else _MARKS()


def _straight(text: str, paragraph: Paragraph, first: int, *, continued: bool) -> list[Quotation] | None:
    """Read a paragraph of straight marks, from the first of them on, as ``_plain`` reads any; none in code."""
    begin, limit, kind = paragraph
    found: list[Quotation] = []
    start = -1 if kind is _CODE else first
    while start >= 0:
        end = text.find('"', start + 1, limit)
        if end < 0 or not (
            (start == begin or text[start - 1] in _PLAINLY_BEFORE)
            and text[start + 1].isalnum()
            and (text[end - 1] in _PLAINLY_BEHIND or text[end - 1].isalpha())
        ):
            return None
        found.append(Quotation(start, end + 1, True, True, continued and start == begin))
        start = text.find('"', end + 1, limit)
    return found


def _marks_in(text: str, paragraph: Paragraph, pattern: re.Pattern[str] | None) -> list[_Mark]:
    """Return all marks of a paragraph but apostrophes."""
    marks = []
    for match in (pattern or _MARKS()).finditer(text, paragraph.start, paragraph.end):
        mark, start = match.group(), match.start()
        if mark in _SINGLE and not _may_quote(text, mark, start):
            continue
        marks.append(_Mark(mark, start))
    return marks


def _may_quote(text: str, mark: str, start: int) -> bool:
    """Tell a single mark at the edge of a word from an apostrophe inside one or in place of its beginning (’90s, ’em)."""
    before = text[start - 1] if start else " "
    if _stands_before_word(text, start):
        if mark == "’" or before.isalnum() or before in ".,’'":
            return False
        return _SHORTENED().match(text, start + 1) is None
    return mark != "‘" and not before.isspace() and before not in "‘“(["


def _stands_before_word(text: str, start: int) -> bool:
    behind = text[start + 1 : start + 2]
    return behind.isalnum() or behind in _BEGINS


def _plain(text: str, paragraph: Paragraph, left_open: str, marks: list[_Mark]) -> list[Quotation] | None:
    """Read the marks of a paragraph where each pair stands close around words, as most do; None where they do not."""
    if len(marks) % 2:
        return None
    found = []
    for opening, closing in zip(marks[::2], marks[1::2], strict=True):
        start, end = opening.start, closing.start
        if (opening.text, closing.text) not in _PAIRS or not (
            (start == paragraph.start or text[start - 1] in _PLAINLY_BEFORE)
            and text[start + 1].isalnum()
            and (text[end - 1].isalpha() or text[end - 1] in _PLAINLY_BEHIND)
        ):
            return None
        found.append(Quotation(start, end + 1, continued=start == paragraph.start and left_open != ""))
    return found


class _Reader:
    """Reads the marks of one paragraph in order."""

    def __init__(self, text: str, paragraph: Paragraph, left_open: str) -> None:
        self._text = text
        self._paragraph = paragraph
        self._left_open = left_open
        self._found: list[Quotation] = []
        self._opened: int | None = None
        self._depth = 0
        self._single_end = -1

    def read(self, marks: list[_Mark]) -> list[Quotation]:
        """Pair the marks, and end what stays open at the paragraph's end."""
        for number, one in enumerate(marks):
            mark, place = one.text, one.start
            if self._opened is None:
                self._outside(mark, place, marks, number)
            elif self._single_end >= 0:
                if number == self._single_end:
                    self._end(one.end, width=len(mark))
            elif self._is_closing(mark, place, marks, number):
                self._depth -= 1
                if self._depth == 0:
                    self._end(one.end, width=len(mark))
            elif mark in "“„" or (mark == '"' and self._opens(place)):
                if mark == "“" and _closed_twice(marks, number):
                    self._depth += 1
                    continue
                self._end(place, closed=False)
                self._open(place)
        if self._opened is not None:
            self._end(self._paragraph.end, closed=False)
        return self._found

    def _outside(self, mark: str, place: int, marks: list[_Mark], number: int) -> None:
        if mark in "“„«" or (mark in '"»”' and self._opens(place)):
            self._open(place)
        elif mark in "‘'" and _stands_before_word(self._text, place):
            end = _end_of_single(self._text, marks, number)
            if end is not None:
                self._open(place)
                self._single_end = end
        elif mark in '”"' and not self._found and self._left_open and self._left_open in _OPENED_BY[mark]:
            end = marks[number].end
            self._found.append(Quotation(self._paragraph.start, end, opened=False, continued=True))

    def _is_closing(self, mark: str, place: int, marks: list[_Mark], number: int) -> bool:
        opening = self._text[self._opened or 0]
        if len(mark) == 2:
            return opening in '"“'
        if mark not in _CLOSING[opening]:
            return False
        if mark == "“" and opening == "“":
            return not self._opens(place)  # a curly mark that was turned round
        if mark == '"':
            return not self._opens(place) and not self._means_inches(place, marks, number)
        return True

    def _means_inches(self, place: int, marks: list[_Mark], number: int) -> bool:
        """Tell a 12" pipe inside a quotation, which another mark closes."""
        if not self._text[place - 1].isdigit() or number + 1 == len(marks):
            return False
        following = marks[number + 1]
        return following.text in '"”' and not self._opens(following.start)

    def _opens(self, place: int) -> bool:
        """Tell whether a mark stands before a word and behind none."""
        text, behind = self._text, place - 1
        while behind > max(self._paragraph.start, place - 4) and text[behind] in _ANY_MARK:
            behind -= 1
        if behind >= self._paragraph.start and text[behind] not in _OPENS_BEHIND:
            return False
        return place + 1 < self._paragraph.end and not (
            text[place + 1].isspace() or text[place + 1] in _NO_WORD
        )

    def _open(self, place: int) -> None:
        self._opened = place
        self._depth = 1

    def _end(self, end: int, *, closed: bool = True, width: int = 0) -> None:
        start = self._opened or 0
        continued = start == self._paragraph.start and self._left_open != ""
        self._found.append(Quotation(start, end, closed=closed, continued=continued, width=width))
        self._opened = None
        self._depth = 0
        self._single_end = -1


def _closed_twice(marks: list[_Mark], number: int) -> bool:
    """Tell a quotation inside another from one that begins because the mark before it was never closed."""
    following = [mark.text for mark in marks[number + 1 : number + 8] if mark.text in _DOUBLE]
    return following[:2] == ["”", "”"]


_SINGLE_REACH = 24


def _end_of_single(text: str, marks: list[_Mark], number: int) -> int | None:
    """Return which of the marks closes a single one, None if it is an apostrophe.

    A possessive ("workers'") closes only if nothing better does, and only an end mark closes behind double marks.
    """
    closing = _CLOSING[marks[number].text]
    possessive, stronger = None, False
    for index in range(number + 1, min(len(marks), number + _SINGLE_REACH)):
        mark, place = marks[index].text, marks[index].start
        if mark in _DOUBLE:
            stronger = True
        elif mark == "‘" or (mark == "'" and text[place - 1].isspace()):
            break
        elif mark in closing:
            if text[place - 1] in ".,!?…":
                return index
            if stronger:
                continue
            if text[place - 1] != "s" or not text[place + 1 : place + 3].strip().islower():
                return index
            possessive = index if possessive is None else possessive
    return possessive


def is_quoted(quotations: tuple[Quotation, ...], offset: int) -> bool:
    """Tell whether ``offset`` stands inside one of the quotations, which are in order."""
    index = bisect_right(quotations, offset, key=_start) - 1
    return index >= 0 and offset < quotations[index].end


def _start(quotation: Quotation) -> int:
    return quotation.start
