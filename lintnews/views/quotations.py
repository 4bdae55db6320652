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
from lintnews.rule import LONGEST_ARTICLE, Block
from lintnews.span import Span
from lintnews.views.beyond_ascii import beyond_ascii

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterator

    import regex

    from lintnews.document import Document
    from lintnews.views.blocks import Paragraph

    _Hint = Callable[[], re.Pattern[str] | regex.Pattern[str]]


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


_MARKS = hint(r"[“”„\"«»]")
# Single marks with a letter on either side are apostrophes, and there are many of them.
_MARKS_AND_SINGLE = hint(r"[“”„\"«»‘’'](?<![^\W_][‘’'](?=[^\W_]))")
_TWO_SINGLE = hint(r"[“”„\"«»]|(?:’’|'')(?!\w)|[‘’']")
_GUILLEMETS = frozenset("„«»")
_TWO_STRAIGHT = Literals(("''",))
_SINGLE_SIGNS = (" '", "\n'")
_STRAIGHT_SINGLE = Literals(_SINGLE_SIGNS)

# Two marks in a line; one that its line, or another that opens, leaves open; or a mark that needs a closer look. Straight ones
# pair so only close around words, as most are.
_STRAIGHT_PAIR = (
    r"\"(?<![^ \n(—]\")[A-Za-z0-9\['$]{}*+"
    r"(?:(?<=[A-Za-z.,?!)\];%’])\"|(?<=[A-Za-z.,?!]')\"|(?=[\r\n])|(?<=[ \n(—])(?=\"[A-Za-z0-9\[$])|\Z)|\""
)
_STRAIGHT = hint(_STRAIGHT_PAIR.format(r"[^\"\r\n]"))
_STRAIGHT_BESIDE_CURLY = lazy(_STRAIGHT_PAIR.format(r"[^“”\"\r\n]"))
_CURLY = hint(r"“[^“”\"\r\n]*+(?:”|(?=[\r\n])|\Z)|“")
# A single mark that may begin a quotation: any other only ends one.
_SINGLE_OPENS = hint(r"'(?<![A-Za-z0-9.,’']')(?=\S)")
_CURLY_CLOSES = lazy("”")
_CURLY_SINGLE_OPENS = lazy(r"‘(?<![A-Za-z0-9.,’']‘)(?=\S)")
_SHORTEST = 3
_STRETCH = 20_000
_CLOSING = frozenset('"”')
_CODE = Block.CODE


def find_quotations(document: Document) -> tuple[Quotation, ...]:
    """Find the quotations of an article in order; what is quoted inside a quotation belongs to it."""
    text = document.text
    if len(text) > LONGEST_ARTICLE:
        return tuple(_stretch_by_stretch(text, document.paragraphs))
    special = "" if text.isascii() else document.beyond_ascii
    spans, marks = _paired(
        text, special, double=_TWO_STRAIGHT.stand_in(document), single=_STRAIGHT_SINGLE.stand_in(document)
    )
    page = document.page
    has_code = any(page.paragraphs[number].kind is _CODE for number in page.odd)
    if not has_code and (plain := _all_closed(text, spans)) is not None:
        return tuple(plain)
    return tuple(_by_paragraph(text, page.paragraphs, spans, marks, "")[0])


def _stretch_by_stretch(text: str, paragraphs: tuple[Paragraph, ...]) -> Iterator[Quotation]:
    """Read a collection some paragraphs at a time: the way of one article to set its marks is not that of all."""
    left_open = ""
    first = 0
    while first < len(paragraphs):
        last = first
        start = max(0, paragraphs[first].start - 1)  # with the line end before it
        while last + 1 < len(paragraphs) and paragraphs[last].end - start < _STRETCH:
            last += 1
        stretch = text[start : paragraphs[last].end]
        special = "" if stretch.isascii() else beyond_ascii(stretch)
        single = any(sign in stretch for sign in _SINGLE_SIGNS)
        near, marks = _paired(stretch, special, double="''" in stretch, single=single)
        spans = [(start + begin, start + end) for begin, end in near]
        found, left_open = _by_paragraph(text, paragraphs[first : last + 1], spans, marks, left_open)
        yield from found
        first = last + 1


def _all_closed(text: str, spans: list[tuple[int, int]]) -> list[Quotation] | None:
    """Return the quotations if each is a pair of marks around something, as in most articles."""
    found: list[Quotation] = []
    for start, end in spans:
        if text[end - 1] not in _CLOSING or end - start < _SHORTEST:  # one left open or a single mark
            return None
        found.append(Quotation(start, end))
    return found


def _paired(text: str, special: str, *, double: bool, single: bool) -> tuple[list[tuple[int, int]], _Hint]:
    """Pair the marks that stand as most do, list the others by themselves, and give the pattern for all marks.

    ``special`` are the characters beyond ASCII, a few while the text has thousands; ``double`` and ``single`` tell
    whether two straight single marks stand together, and whether one may begin a quotation.
    """
    if double or ("’" in special and "’’" in text):
        return _spans(text, _TWO_SINGLE), _TWO_SINGLE
    if not _GUILLEMETS.isdisjoint(special):
        spans = _spans(text, _MARKS)
    elif "“" in special or "”" in special:
        spans = _paired_with_curly(text, special)
    else:
        spans = _spans(text, _STRAIGHT)
    if "‘" in special or single:
        singles = _spans(text, _SINGLE_OPENS)
        if "‘" in special:
            singles += _spans(text, _CURLY_SINGLE_OPENS)
        return _with_others(spans, singles), _MARKS_AND_SINGLE
    return spans, _MARKS


def _paired_with_curly(text: str, special: str) -> list[tuple[int, int]]:
    spans = _spans(text, _CURLY)
    if '"' in text:
        spans = sorted([*spans, *_spans(text, _STRAIGHT_BESIDE_CURLY)])
    if special.count("”") == sum(text[end - 1] == "”" for _, end in spans):
        return spans
    return _with_others(spans, _spans(text, _CURLY_CLOSES))


def _spans(text: str, pattern: _Hint) -> list[tuple[int, int]]:
    return [match.span() for match in pattern().finditer(text)]


def _with_others(spans: list[tuple[int, int]], marks: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Add those of the marks that stand in none of the spans."""
    others = []
    for mark in marks:
        at = bisect_right(spans, mark)
        if not at or spans[at - 1][1] <= mark[0]:
            others.append(mark)
    return sorted([*spans, *others]) if others else spans


def _by_paragraph(
    text: str,
    paragraphs: tuple[Paragraph, ...],
    spans: list[tuple[int, int]],
    marks: _Hint,
    left_open: str,
) -> tuple[list[Quotation], str]:
    """Read paragraphs in order, with a closer look at those where a mark stands otherwise than most.

    ``left_open`` is the mark that the paragraph before them left open, if it did; that of the last is returned.
    """
    from lintnews.views.quotation_marks import read_marks  # noqa: PLC0415 - many articles need it not

    found: list[Quotation] = []
    first = 0
    for paragraph in paragraphs:
        begin, limit, kind = paragraph
        while first < len(spans) and spans[first][0] < begin:
            first += 1
        behind = first
        while behind < len(spans) and spans[behind][0] < limit:
            behind += 1
        if behind == first or kind is _CODE:
            left_open = ""
            continue
        quotations = _plain(text, paragraph, spans[first:behind], continued=left_open != "")
        if quotations is None:
            quotations = read_marks(text, paragraph, left_open, marks())
        found += quotations
        last = quotations[-1] if quotations else None
        left_open = text[last.start] if last and last.opened and not last.closed else ""
        first = behind
    return found, left_open


def _plain(
    text: str, paragraph: Paragraph, spans: list[tuple[int, int]], *, continued: bool
) -> list[Quotation] | None:
    """Return the quotations of a paragraph where each pair of marks stands close around words; None of any other."""
    begin, limit, _ = paragraph
    found: list[Quotation] = []
    for start, end in spans:
        closed = text[end - 1] in _CLOSING
        if end - start < _SHORTEST or not (closed or end >= limit or text[end] == '"'):
            return None
        goes_on = continued and start == begin
        found.append(
            Quotation(start, end, continued=goes_on)
            if closed
            else Quotation(start, min(end, limit), closed=False, continued=goes_on, width=0)
        )
    return found


def is_quoted(quotations: tuple[Quotation, ...], offset: int) -> bool:
    """Tell whether ``offset`` stands inside one of the quotations, which are in order."""
    index = bisect_right(quotations, offset, key=_start) - 1
    return index >= 0 and offset < quotations[index].end


def _start(quotation: Quotation) -> int:
    return quotation.start
