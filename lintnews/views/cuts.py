"""Where a sentence or a date was cut in two, found once for all rules.

A cut shows at its tail, which cannot open a sentence: a bare number before a small word ("2 when drivers"), a word
in lower case, a name whose title hangs at the end of the text before it ("Sen."). A number whose month stands in
the sentence before without a day of its own is the rest of a date.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lintnews.rule import Block
from lintnews.span import Span
from lintnews.views import cut_patterns as patterns

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from lintnews.document import Document
    from lintnews.views.dates import Mention


class CutKind(StrEnum):
    """What was cut."""

    DATE = "date"
    NUMBER = "number"
    LOWER_CASE = "lower case"
    NAME = "name"
    REFERENCE = "reference"


class Cut(NamedTuple):
    """One cut.

    Attributes:
        kind: what was cut.
        tail: how the second half begins.
        head: how the first half ends.
        reading: the two put together, as they should be read.
        gap: what stands between the halves; joining them replaces it by a space.
        verbatim: whether the halves only need joining, so that nothing was reworded.
    """

    kind: CutKind
    tail: Span
    head: Span
    reading: str
    gap: Span
    verbatim: bool


_TEXT = (Block.PROSE, Block.HEADING)
_HEADS = (*_TEXT, Block.CREDIT)  # "From Nov." could be the name of an author


def find_cuts(document: Document) -> tuple[Cut, ...]:
    """Find the cuts of an article in order of their tails."""
    cuts = [*_between_paragraphs(document), *_inside_paragraphs(document)]
    return tuple(sorted(cuts, key=lambda cut: cut.tail))


def _between_paragraphs(document: Document) -> Iterator[Cut]:
    text, paragraphs = document.text, document.paragraphs
    for index in range(1, len(paragraphs)):
        head, tail = paragraphs[index - 1], paragraphs[index]
        first = text[tail.start]
        # "17. According to" after "on Mar." only looks like an item of a list.
        is_text = tail.kind in _TEXT or (first.isdigit() and tail.kind in (Block.LIST, Block.TABLE))
        if not is_text or head.kind not in _HEADS:
            continue
        if first.isdigit():
            cut = _cut_at_number(document, Span(head.start, head.end), tail.start, tail.end)
        elif first.islower():
            cut = _cut_in_lower_case(text, Span(head.start, head.end), Span(tail.start, tail.end))
        elif text[head.end - 1] == ".":
            cut = _cut_at_name(text, Span(head.start, head.end), Span(tail.start, tail.end))
        elif text[head.end - 1].isdigit():
            cut = _cut_before_month(text, Span(head.start, head.end), Span(tail.start, tail.end))
        else:
            continue
        if cut:
            yield cut


def _inside_paragraphs(document: Document) -> Iterator[Cut]:
    """Look at each end mark after which a sentence cannot begin as it does."""
    text, paragraphs = document.text, document.paragraphs
    lower_case: dict[int, list[Cut]] = {}
    inner = patterns.INNER()
    for hint in patterns.INNER_HINT().finditer(text):
        match = inner.match(text, hint.start())
        index = document.paragraph_at(hint.start()) if match else None
        if (
            match is None
            or index is None
            or paragraphs[index].kind is not Block.PROSE
            or match.end() >= paragraphs[index].end
        ):
            continue
        paragraph = paragraphs[index]
        head = _sentence_before(document, index, match.start() + 1)
        if text[match.end()].isdigit():
            cut = _cut_at_number(document, head, match.end(), paragraph.end)
            if cut:
                yield cut
        elif cut := _cut_after_end_mark(text, head, Span(match.end(), paragraph.end)):
            lower_case.setdefault(index, []).append(cut)
    for cuts in lower_case.values():
        if len(cuts) == 1:  # more of them are somebody's way of writing
            yield from cuts


def _sentence_before(document: Document, index: int, end: int) -> Span:
    """Return the sentence that ends at ``end``; the library may not have ended it there."""
    start = document.paragraphs[index].start
    for sentence in document.sentences(index):
        if sentence.start >= end:
            break
        start = sentence.start
    return Span(start, end)


# Numbers: the rest of a date, or a sentence that lost its beginning.


def _cut_at_number(document: Document, head: Span, start: int, end: int) -> Cut | None:
    """Judge a tail that opens with a number: the rest of a date, a reference, or of a sentence."""
    text = document.text
    if number := patterns.NUMBER_SIGN_LEFT().search(text, max(head.start, head.end - 12), head.end):
        return _reference_cut(text, number, start, end)
    tail = patterns.NUMBER_TAIL().match(text, start, end)
    if tail is None or not _can_be_days(tail):
        return None
    sentence = _last_sentence(document, head)
    counted = tail["last"] is None and patterns.COUNTED().match(text, start) is not None
    dangling = patterns.MONTH_LEFT().search(text, sentence.start, head.end)
    if tail["end"] == "." and not (dangling and dangling["point"]):
        return None  # the mark of a list
    if dangling and (
        dangling["point"] or (_is_bound(tail, dangling["end"]) and not counted) or _ends_date(tail, dangling)
    ):
        return _date_cut(
            text, tail, Span(dangling.start(), dangling.end("month")), head.end, verbatim=not dangling["end"]
        )
    month = _month_without_day(document, sentence)
    if month and not counted and (_is_bound(tail, text[head.end - 1]) or _acts_on_days(text, tail, month)):
        return _date_cut(text, tail, month, head.end, verbatim=False)
    if tail["word"] and _is_subordinate(tail) and not counted:
        return _number_cut(text, tail, sentence, Span(head.end, start))
    return None


def _can_be_days(tail: regex.Match[str]) -> bool:
    """Tell a day or a range of days from a score (5-2), a time or a larger number."""
    first = int(tail["day"])
    last = int(tail["last"]) if tail["last"] else None
    if not 1 <= first <= 31 or tail["day"].startswith("0"):
        return False
    return last is None or (last <= 31 and (tail["last_month"] is not None or last > first))


def _is_bound(tail: regex.Match[str], end_mark: str) -> bool:
    """Tell whether a number cannot be anything but a day: what follows it is a year, a comma or a small word.

    After a text that has ended, "15 were hurt" is a sentence; after one that has not, it is the rest of one.
    """
    word = (tail["word"] or "").lower()
    if tail["year"] or tail["ordinal"] or tail["last_month"]:
        return True
    if tail["comma"] or (tail["last"] and word in patterns.AFTER_RANGE):
        return True
    return word in (
        patterns.SMALL_WORDS if end_mark in patterns.ENDS else patterns.SMALL_WORDS | patterns.VERBS
    )


def _acts_on_days(text: str, tail: regex.Match[str], month: Span) -> bool:
    """Tell "from January … 5-19 sent" and "in November … 2 visited" from counts of people or things."""
    word = tail["word"] or ""
    if tail["last"] and month.of(text)[:1] in "fFbB":  # from, between
        return bool(word) and not patterns.COUNTABLE().match(word)
    return patterns.ACTS().match(word) is not None


def _ends_date(tail: regex.Match[str], dangling: regex.Match[str]) -> bool:
    """Tell "… from March" / "5." with nothing between: the head has no end mark and the number stands alone."""
    return not dangling["end"] and tail["word"] is None


def _is_subordinate(tail: regex.Match[str]) -> bool:
    return tail["word"] in patterns.SUBORDINATORS and not tail["comma"]


def _month_without_day(document: Document, sentence: Span) -> Span | None:
    """Return the last month in a sentence that has neither day nor year, with the preposition before it."""
    month: Mention | None = None
    for mention in document.mentions:
        if mention.span.start >= sentence.end:
            break
        if mention.span.start >= sentence.start and mention.is_month and mention.first.year is None:
            month = mention
    if month is None:
        return None
    match = patterns.PREPOSITION_LEFT().search(
        document.text, max(sentence.start, month.span.start - 12), month.span.start
    )
    return Span(match.start(), month.span.end) if match else None


def _date_cut(text: str, tail: regex.Match[str], head: Span, head_end: int, *, verbatim: bool) -> Cut:
    span = Span(tail.start("day"), tail.end("date"))
    reading = f"{head.of(text)} {_on_one_line(span.of(text))}"
    return Cut(CutKind.DATE, span, head, reading, Span(head_end, span.start), verbatim)


def _number_cut(text: str, tail: regex.Match[str], sentence: Span, gap: Span) -> Cut:
    span = Span(tail.start("day"), tail.end("next") if tail["next"] else tail.end("word"))
    head = _end_of(text, sentence)
    return Cut(CutKind.NUMBER, span, head, f"{head.of(text)} {span.of(text)}", gap, verbatim=False)


def _reference_cut(text: str, sign: regex.Match[str], start: int, end: int) -> Cut | None:
    number = patterns.REFERENCE().match(text, start, end)
    if number is None:
        return None
    head, tail = Span(*sign.span("sign")), Span(*number.span())
    reading = f"{sign.group()} {tail.of(text)}"
    return Cut(CutKind.REFERENCE, tail, head, reading, Span(head.end, start), verbatim=True)


def _cut_before_month(text: str, head: Span, tail: Span) -> Cut | None:
    """Judge a day at the very end of the head and its month at the beginning of the tail."""
    month = patterns.MONTH_TAIL().match(text, tail.start, tail.end)
    day = patterns.DAY_LEFT().search(text, max(head.start, head.end - 24), head.end)
    if month is None or day is None or not 1 <= int(day["day"]) <= 31:
        return None
    span = Span(month.start(), month.end("date"))
    reading = f"{day.group()} {span.of(text)}"
    return Cut(CutKind.DATE, span, Span(*day.span()), reading, Span(head.end, tail.start), verbatim=True)


# Names and words.

_WIDE_LINE = 140


def _cut_at_name(text: str, head: Span, tail: Span) -> Cut | None:
    """Judge a title that hangs at the end of the head, and the name that opens the tail."""
    last_word = max(text.rfind(" ", head.start, head.end) + 1, head.start)
    if text[last_word : head.end].lstrip('(“"') not in patterns.TITLES:
        return None
    title = patterns.TITLE_LEFT().search(text, max(head.start, head.end - 40), head.end)
    name = patterns.NAME().match(text, tail.start, tail.end)
    if title is None or name is None:
        return None
    abbreviation = title["title"]
    if abbreviation in patterns.PLACE_TITLES and (title["before"] or " ")[0].isupper():
        return None  # "Main St." and "Ocean Dr." end a sentence
    span, hanging = Span(*name.span()), Span(*title.span("title"))
    reading = f"{hanging.of(text)} {span.of(text)}"
    return Cut(CutKind.NAME, span, hanging, reading, Span(head.end, tail.start), verbatim=True)


def _cut_in_lower_case(text: str, head: Span, tail: Span) -> Cut | None:
    """Judge a paragraph that goes on in lower case where the one before has not ended."""
    if head.end - head.start < 20 or tail.end - tail.start < 12 or text[tail.end - 1] not in patterns.ENDS:
        return None
    if head.end - head.start < 40 and text[head.end - 1].isdigit():
        return None  # a line with a date
    if head.end - head.start <= _WIDE_LINE and not patterns.BLANK_LINE().search(text, head.end, tail.start):
        return None  # a line of a wrapped text that was not known for one
    if not patterns.UNFINISHED().search(text, max(head.start, head.end - 30), head.end):
        return None
    return _lower_case_cut(text, head, tail, verbatim=True)


def _cut_after_end_mark(text: str, head: Span, tail: Span) -> Cut | None:
    """Judge a sentence that goes on in lower case after an end mark."""
    if patterns.WORDS_BEFORE_END().search(text, head.start, head.end) is None or text[head.start].islower():
        return None  # no sentence stands before it, or the writer begins all sentences in lower case
    return _lower_case_cut(text, head, tail, verbatim=False)


def _lower_case_cut(text: str, head: Span, tail: Span, *, verbatim: bool) -> Cut | None:
    words = patterns.LOWER_CASE_TAIL().match(text, tail.start, tail.end)
    if words is None or words["first"] in patterns.LOWER_CASE_NAMES:
        return None
    span, ending = Span(*words.span()), _end_of(text, head)
    reading = f"{ending.of(text).rstrip('.')} {span.of(text)}"
    return Cut(CutKind.LOWER_CASE, span, ending, reading, Span(head.end, tail.start), verbatim)


def _last_sentence(document: Document, head: Span) -> Span:
    """Return the last sentence of the head, which may be a whole paragraph."""
    index = document.paragraph_at(head.start)
    if index is None or document.paragraphs[index].end != head.end:
        return head
    return document.sentences(index)[-1]


_SHORT = 60


def _end_of(text: str, sentence: Span) -> Span:
    """Return a sentence if it is short, else its last words."""
    if sentence.end - sentence.start <= _SHORT:
        return sentence
    match = patterns.LAST_WORDS().search(text, sentence.end - _SHORT, sentence.end)
    return Span(match.start(), sentence.end) if match else Span(sentence.end - _SHORT, sentence.end)


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
