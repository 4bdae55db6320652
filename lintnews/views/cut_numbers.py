"""Cuts before a number: the rest of a date, of a reference, or of a sentence that lost its beginning."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.span import Span
from lintnews.views import cut_patterns as patterns
from lintnews.views.cut import Cut, CutKind, end_of

if TYPE_CHECKING:
    import regex

    from lintnews.document import Document
    from lintnews.views.dates import Mention


def cut_at_number(document: Document, head: Span, start: int, end: int) -> Cut | None:
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
    if tail["end"] == "." and not tail["last"] and not (dangling and dangling["point"]):
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
        if patterns.SINGULAR().match(text, tail.start("word")):
            return True
        return bool(word) and not patterns.COUNTABLE().match(word)
    if patterns.ACTS().match(word):
        return True
    return not tail["last"] and bool(
        patterns.SINGULAR().match(text, tail.start("word"))
        or patterns.SURELY().match(text, tail.start("word"))
    )


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
    head = end_of(text, sentence)
    return Cut(CutKind.NUMBER, span, head, f"{head.of(text)} {span.of(text)}", gap, verbatim=False)


def _reference_cut(text: str, sign: regex.Match[str], start: int, end: int) -> Cut | None:
    number = patterns.REFERENCE().match(text, start, end)
    if number is None:
        return None
    head, tail = Span(*sign.span("sign")), Span(*number.span())
    reading = f"{sign.group()} {tail.of(text)}"
    return Cut(CutKind.REFERENCE, tail, head, reading, Span(head.end, start), verbatim=True)


def cut_before_month(text: str, head: Span, tail: Span) -> Cut | None:
    """Judge a day at the very end of the head and its month at the beginning of the tail."""
    month = patterns.MONTH_TAIL().match(text, tail.start, tail.end)
    day = patterns.DAY_LEFT().search(text, max(head.start, head.end - 24), head.end)
    if month is None or day is None or not 1 <= int(day["day"]) <= 31:
        return None
    span = Span(month.start(), month.end("date"))
    reading = f"{day.group()} {span.of(text)}"
    return Cut(CutKind.DATE, span, Span(*day.span()), reading, Span(head.end, tail.start), verbatim=True)


def _last_sentence(document: Document, head: Span) -> Span:
    """Return the last sentence of the head, which may be a whole paragraph."""
    index = document.paragraph_at(head.start)
    if index is None or document.paragraphs[index].end != head.end:
        return head
    return document.sentences(index)[-1]


def _on_one_line(text: str) -> str:
    return " ".join(text.split())
