"""Cuts before a word: a name cut off from its title, or a sentence that goes on in lower case."""

from __future__ import annotations

from functools import cache

from lintnews.span import Span
from lintnews.views import cut_patterns as patterns
from lintnews.views.cut import Cut, CutKind, end_of
from lintnews.word_lists import read_list

_WIDE_LINE = 140
_LAST_WORDS = 160
_LONGEST_TITLE = 12  # with the marks and the space before it
# Most sentences end as no title does, which four letters tell, or three.
_TITLE_ENDS = frozenset(title[-4:] for title in patterns.TITLES)


def may_end_with_title(text: str, end: int) -> bool:
    """Tell quickly whether a title before a name may end at ``end``."""
    return text[end - 4 : end] in _TITLE_ENDS or text[end - 3 : end] in _TITLE_ENDS


def ends_with_title(text: str, start: int, end: int) -> bool:
    """Tell whether the last word of ``text[start:end]`` is a title before a name."""
    _, _, word = text[max(start, end - _LONGEST_TITLE) : end].rpartition(" ")
    return word.lstrip('(“"') in patterns.TITLES


def cut_at_name(text: str, head: Span, tail: Span) -> Cut | None:
    """Judge a title that hangs at the end of the head, and the name that opens the tail."""
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


def cut_in_lower_case(text: str, head: Span, tail: Span) -> Cut | None:
    """Judge a paragraph that goes on in lower case where the one before has not ended."""
    if head.end - head.start < 20 or tail.end - tail.start < 12 or text[tail.end - 1] not in patterns.ENDS:
        return None
    if head.end - head.start < 40 and text[head.end - 1].isdigit():
        return None  # a line with a date
    if head.end - head.start <= _WIDE_LINE and not patterns.BLANK_LINE().search(text, head.end, tail.start):
        return None  # a line of a wrapped text that was not known for one
    if text[head.start].islower() and patterns.END_MARK().search(text, head.start, head.end) is None:
        return None  # a note, or a line of code
    if patterns.LABEL().match(text, head.start, head.end):
        return None
    if not patterns.UNFINISHED().search(text, max(head.start, head.end - 30), head.end):
        return None
    return _lower_case_cut(text, head, tail, verbatim=True)


def cut_after_end_mark(text: str, head: Span, tail: Span) -> Cut | None:
    """Judge a sentence that goes on in lower case after an end mark."""
    words = patterns.WORDS_BEFORE_END().search(text, max(head.start, head.end - _LAST_WORDS), head.end)
    if words is None or words["last"] in _abbreviations():
        return None  # no sentence stands before it, or it has not ended
    if patterns.SMALL_BEGINNING().match(text, head.start) or patterns.SMALL_QUOTATION().search(
        text, head.start, head.end
    ):
        return None  # somebody who begins all sentences in lower case
    if patterns.END_MARK().search(text, tail.start, tail.end) is None:
        return None  # a button, or a message to nobody in particular
    return _lower_case_cut(text, head, tail, verbatim=False)


def _lower_case_cut(text: str, head: Span, tail: Span, *, verbatim: bool) -> Cut | None:
    words = patterns.LOWER_CASE_TAIL().match(text, tail.start, tail.end)
    if words is None or words["first"] in patterns.LOWER_CASE_NAMES:
        return None
    span, ending = Span(*words.span()), end_of(text, head)
    reading = f"{ending.of(text).rstrip('.')} {span.of(text)}"
    return Cut(CutKind.LOWER_CASE, span, ending, reading, Span(head.end, tail.start), verbatim)


@cache
def _abbreviations() -> frozenset[str]:
    return frozenset(word for line in read_list(__file__, "cut_abbreviations.txt") for word in line.split())
