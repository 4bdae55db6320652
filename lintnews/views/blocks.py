"""Paragraphs, and what kind of text each of them holds.

Paragraphs are separated by blank lines. Inside such a block a line break is either a hard wrap, which is
white space, or it ends a paragraph as well.
"""

from __future__ import annotations

import itertools
from bisect import bisect_right
from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import Block
from lintnews.views.kinds import (
    BEHIND_LETTER,
    FEW_FIGURES,
    FEW_LETTERS,
    HEADING,
    HEADING_LIMIT,
    LINE_LIMIT,
    NOT_PLAIN,
    PROSE,
    QUOTES,
    RARE_SIGNS,
    SENTENCE_ENDS,
    Signs,
    classify,
    count_figures,
    find_signs,
    is_row,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from lintnews.document import Document


class Paragraph(NamedTuple):
    """One paragraph: a half-open span of the text without the white space around it, and its kind."""

    start: int
    end: int
    kind: Block

    def of(self, text: str) -> str:
        """Return the paragraph's text."""
        return text[self.start : self.end]


class Page(NamedTuple):
    """The paragraphs of a text, and which of them are out of the ordinary, by their numbers.

    ``odd`` is for a first look: any paragraph that is not among them is prose that begins with a capital letter or a
    quotation mark, ends with a full stop or a quotation mark, and is longer than most lines.
    """

    paragraphs: tuple[Paragraph, ...]
    odd: tuple[int, ...]


_BLANK_LINES = lazy(r"(?>\r\n?|\n)[ \t\xa0]*+(?>\r\n?|\n)\s*+")
_LINE_END = lazy(r"(?>\r\n?|\n)\s*+")
_FRONT_MATTER = lazy(
    r"\s*+---[ \t]*+(?>\r\n?|\n)(?:(?!---)[^\r\n]*+(?>\r\n?|\n)){0,60}+---[ \t]*+(?=[\r\n]|$)"
)

# A comment that tells lintnews what to ignore (lintnews/suppressions.py) is no paragraph of the article.
_OWN_NAME = Literals(("lintnews",))
_OWN_COMMENT = lazy(r"(?s)<!--\s*+lintnews\s*+:(?:(?!-->).)*+-->")

_NO_SIGNS = Signs(versions=False, columns=False)
_LONGEST_ODD = 64
# Past the constructor of a named tuple, which takes twice as long.
_new = tuple.__new__

# A wrapped text has lines of about one width; narrower or wider ones are no page or terminal.
_NARROWEST_WRAP, _WIDEST_WRAP = 35, 140
_WRAPPED_SHARE = 0.75
_LONGER_SHARE = 0.1
_FEW_LINES = 6


def find_page(document: Document) -> Page:
    """Find the paragraphs of a text in order."""
    text = document.text
    if document.field == "title":
        return Page((Paragraph(0, len(text), Block.HEADING),), (0,)) if text.strip() else Page((), ())
    if not (RARE_SIGNS.stand_in(document) or _OWN_NAME.stand_in(document)) and (plain := _find_plainly(text)):
        return plain
    found: list[Paragraph] = []
    begin = 0
    if text.lstrip().startswith("---") and (front := _FRONT_MATTER().match(text)):
        found.append(Paragraph(front.start(), front.end(), Block.METADATA))
        begin = front.end()
    spans = _split(text, begin)
    if _OWN_NAME.stand_in(document):
        spans = [span for span in spans if not _OWN_COMMENT().fullmatch(text, *span)]
    signs = find_signs(document)
    final = len(spans) - 1
    found += [
        _classified(text, *span, last=number == final, signs=signs) for number, span in enumerate(spans)
    ]
    return Page(tuple(found), tuple(range(len(found))))


def _find_plainly(text: str) -> Page | None:
    """Find the paragraphs of a text that has no rare sign and whose line ends all belong to blank lines.

    Nearly all articles are such. None if this is no such text.
    """
    body = text.rstrip()
    lines = body.split("\n")
    if any(lines[1::2]) or "\r" in body or body.lstrip().startswith("---"):
        return None
    found: list[Paragraph] = []
    odd: list[int] = []
    short: list[str] = []
    start = 0
    for line in lines[::2]:
        length = len(line)
        # What ``kinds.begins_plainly`` asks, without the time of a call.
        is_plain = (
            length >= FEW_LETTERS
            and (line[0].isupper() or line[0] in QUOTES)
            and line[1] not in BEHIND_LETTER
            and line[:3].lower() not in NOT_PLAIN
        )
        if is_plain and line[-1] in SENTENCE_ENDS:
            if length < LINE_LIMIT:
                short.append(line)
                if length <= _LONGEST_ODD:
                    odd.append(len(found))
            found.append(_new(Paragraph, (start, start + length, PROSE)))
        elif is_plain and length < LINE_LIMIT and line[-1].isalnum():
            is_heading = length < HEADING_LIMIT and start + length < len(body)
            short.append(line)
            odd.append(len(found))
            found.append(_new(Paragraph, (start, start + length, HEADING if is_heading else PROSE)))
        else:
            first, end = _trimmed(text, start, start + length)
            if first < end:
                odd.append(len(found))
                found.append(_classified(text, first, end, last=end == len(body), signs=_NO_SIGNS))
        start += length + 2
    # All short ones together have most often not as many figures as one row of a table.
    if count_figures("".join(short)) >= FEW_FIGURES and any(is_row(line, 0, len(line)) for line in short):
        odd = _find_rows(text, found, odd)
    return Page(tuple(found), tuple(odd))


def _find_rows(text: str, paragraphs: list[Paragraph], odd: list[int]) -> list[int]:
    """Find rows of figures among the short paragraphs that were taken for words; return all odd ones."""
    rows = [
        number
        for number, (start, end, kind) in enumerate(paragraphs)
        if kind in (PROSE, HEADING) and FEW_LETTERS <= end - start < LINE_LIMIT and is_row(text, start, end)
    ]
    for number in rows:
        paragraphs[number] = paragraphs[number]._replace(kind=Block.TABLE)
    return sorted({*odd, *rows})


def _classified(text: str, start: int, end: int, *, last: bool, signs: Signs) -> Paragraph:
    return Paragraph(start, end, classify(text, start, end, last=last, signs=signs))


def index_at(paragraphs: tuple[Paragraph, ...], offset: int) -> int | None:
    """Return the index of the paragraph that holds ``offset``; None between paragraphs."""
    # Shorter than a paragraph, this stands before all that begin behind the offset; a key would be called for each.
    index = bisect_right(paragraphs, (offset + 1,)) - 1
    return index if index >= 0 and offset < paragraphs[index].end else None


def _split(text: str, begin: int) -> list[tuple[int, int]]:
    """Return the spans of the paragraphs that begin at or after ``begin``."""
    body = text[begin:].rstrip()
    parts = body.split("\n\n")
    if body.count("\n") == 2 * len(parts) - 2 and "\r" not in body:
        return _plain(text, begin, parts)
    groups = list(_between(text, begin, len(text), _BLANK_LINES()))
    if not any(_has_line_end(text, start, end) for start, end in groups):
        return groups
    lines = [
        list(_between(text, start, end, _LINE_END())) if _has_line_end(text, start, end) else [(start, end)]
        for start, end in groups
    ]
    width = _wrap_width(text, lines)
    found: list[tuple[int, int]] = []
    for group in lines:
        if len(group) > 1 and width and _is_wrapped(text, group, width, blank_lines=len(lines) > 1):
            found += _join_wrapped(text, group, width, blank_lines=len(lines) > 1)
        else:
            found += group
    return found


def _plain(text: str, begin: int, parts: list[str]) -> list[tuple[int, int]]:
    """Return the spans of the parts between blank lines where all line ends belong to such lines, as in most texts."""
    found: list[tuple[int, int]] = []
    start = begin
    for part in parts:
        first, end = _trimmed(text, start, start + len(part))
        if first < end:
            found.append((first, end))
        start += len(part) + 2
    return found


def _has_line_end(text: str, start: int, end: int) -> bool:
    return text.find("\n", start, end) >= 0 or text.find("\r", start, end) >= 0


def _between(text: str, begin: int, end: int, separator: regex.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Yield the stretches between separators, without white space at their ends, leaving out empty ones."""
    start = begin
    for match in separator.finditer(text, begin, end):
        first, last = _trimmed(text, start, match.start())
        if first < last:
            yield first, last
        start = match.end()
    first, last = _trimmed(text, start, end)
    if first < last:
        yield first, last


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the stretch without the white space at its ends."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _wrap_width(text: str, groups: list[list[tuple[int, int]]]) -> int:
    """Return the width at which the text was wrapped, 0 if it cannot have been.

    It is what nearly all lines with another one below them keep to, while hardly any line of words is longer.
    """
    inner = sorted(end - start for group in groups for start, end in group[:-1])
    width = inner[int(len(inner) * 0.95)] if len(inner) > 20 else inner[-1]
    if not _NARROWEST_WRAP <= width <= _WIDEST_WRAP:
        return 0
    lines = [line for group in groups for line in group]
    longer = sum(end - start > width + 4 and " " in text[start : start + width] for start, end in lines)
    return width if longer <= _LONGER_SHARE * len(lines) else 0


def _is_wrapped(text: str, group: list[tuple[int, int]], width: int, *, blank_lines: bool) -> bool:
    """Tell whether the line ends of a group are white space.

    In a wrapped text the first word of a line would not have fitted on the line before.
    """
    full = sum(_is_full(text, line, following, width) for line, following in itertools.pairwise(group))
    # Without blank lines every end of a paragraph is a line with room left, so a long text may have many.
    share = _WRAPPED_SHARE if blank_lines or len(group) < _FEW_LINES else 0.5
    return full >= share * (len(group) - 1)


def _is_full(text: str, line: tuple[int, int], following: tuple[int, int], width: int) -> bool:
    start, end = following
    space = text.find(" ", start, end)
    word = (space if space >= 0 else end) - start
    # Wrapping programs differ by a column or two in where they stop.
    return line[1] - line[0] + 1 + word > width - 2


def _join_wrapped(
    text: str, group: list[tuple[int, int]], width: int, *, blank_lines: bool
) -> Iterator[tuple[int, int]]:
    """Join the lines of a wrapped group; without blank lines in the text a line with room left ends a paragraph."""
    start, end = group[0]
    for line, following in itertools.pairwise(group):
        if not blank_lines and not _is_full(text, line, following, width):
            yield start, end
            start = following[0]
        end = following[1]
    yield start, end
