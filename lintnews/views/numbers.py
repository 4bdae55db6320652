"""Numbers as an English text writes them, each with what it can mean: its kind, its interval, its unit and its noun.

Nothing is judged here. A number never reaches over the end of a paragraph. What looks like a number and counts nothing
(a year, a date, a time of day, "Flight 370") is found too and told apart by its kind.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from lintnews.record import NamedTuple
from lintnews.span import Span
from lintnews.views import number_patterns as patterns
from lintnews.views.number_kinds import Kind, kind_of
from lintnews.views.number_nouns import noun_after, singular
from lintnews.views.number_words import (
    AFTER_A,
    FIRST_WORDS,
    VAGUE,
    Value,
    Written,
    figure_value,
    fraction_value,
    matched_value,
    number_of,
    words_value,
)
from lintnews.views.rounding import Rounding, interval, rounding_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from lintnews.document import Document


class Number(NamedTuple):
    """A number as written.

    Attributes:
        span: the number with its sign of currency, its scale and its unit.
        kind: what it says.
        amount: the value as written, scale included; of a range, a vote or a score the first one.
        low, high: the values that it may stand for, rounding words and rounded digits allowed for; ``high`` may be infinite.
        rounding: what the words around it say about how exact it is.
        unit: the currency or unit as written, in lower case; "" where there is none.
        noun: the word that names what it counts; None where none follows.
        paragraph: the index of the paragraph that holds it.
        second: the other value of a range, a vote or a score.
    """

    span: Span
    kind: Kind
    amount: float
    low: float
    high: float
    rounding: Rounding
    unit: str
    noun: Span | None
    paragraph: int
    second: float | None = None

    def noun_of(self, text: str) -> str:
        """Return what the number counts, in lower case and in the singular; "" where no noun follows."""
        return singular(self.noun.of(text)) if self.noun else ""

    @property
    def rounded(self) -> tuple[float, float]:
        """The interval of values if zeros at the end of a whole number may come from rounding: 3,000 is 2,950 to 3,050.

        No more than five parts in a hundred are allowed for that.
        """
        zeros = 0
        while zeros < 15 and self.amount and self.amount % 10 ** (zeros + 1) == 0:
            zeros += 1
        slack = min(0.5 * 10 ** max(zeros - 1, 0), 0.05 * abs(self.amount)) if zeros else 0.0
        return min(self.low, self.amount - slack), max(self.high, self.amount + slack)

    def meets(self, other: Number) -> bool:
        """Tell whether the two may stand for the same value."""
        return self.low <= other.high and other.low <= self.high


def find_numbers(document: Document) -> tuple[Number, ...]:
    """Find the numbers of a text in order."""
    return tuple(
        number
        for index, paragraph in enumerate(document.paragraphs)
        for number in numbers_in(document.text, paragraph.start, paragraph.end, index)
    )


def numbers_in(text: str, start: int, end: int, paragraph: int) -> Iterator[Number]:
    """Yield the numbers of a stretch of one paragraph."""
    number, last = patterns.NUMBER(), start
    for place in _places(text, start, end):
        if place < last or _is_part(text, place, start):
            continue
        match = number.match(text, place, end)
        if match is not None:
            found = _number(text, match, start, end, paragraph)
            last = found.span.end
            yield found


def _places(text: str, start: int, end: int) -> list[int]:
    """Return where numbers may begin, sorted.

    Words are looked up in a set first: a pattern of a hundred words takes ten times as long.
    """
    places = [_with_sign(text, match.start(), start) for match in patterns.DIGIT().finditer(text, start, end)]
    stretch = text[start:end]
    if not stretch.isascii():
        places += [place for glyph in patterns.GLYPHS for place in _finds(text, glyph, start, end)]
    small = stretch.lower()
    if len(small) == end - start:  # some letters have a longer small form, and places must stay places
        stretch = small
    words = {word.strip(_AROUND) for word in stretch.replace("-", " ").replace("—", " ").split()}
    for word in words & _WORDS:
        place = stretch.find(word)
        while place >= 0:
            where = start + place
            if word in AFTER_A and text[max(start, where - 3) : where].lower().endswith(_A):
                places.append(where - (3 if text[where - 2] in "nN" else 2))
            if word in FIRST_WORDS:
                places.append(where)
            place = stretch.find(word, place + 1)
    return sorted(places)


def _finds(text: str, sign: str, start: int, end: int) -> Iterator[int]:
    place = text.find(sign, start, end)
    while place >= 0:
        yield place
        place = text.find(sign, place + 1, end)


_WORDS = FIRST_WORDS | AFTER_A
_AROUND = "“”\"‘’'()[],.;:!?"
_A = ("a ", "a-", "an ")
_SIGN_WORDS = ("USD ", "EUR ", "GBP ", "AUD ", "CAD ", "INR ", "RMB ", "Rs ", "Rs. ", "Rs.", "Rs")
_SIGN_MARKS = "$£€¥₹₽₩₦"
_SIGNS = (*_SIGN_WORDS, *_SIGN_MARKS, *(f"{mark} " for mark in _SIGN_MARKS))


def _with_sign(text: str, place: int, start: int) -> int:
    """Return where a number begins, with the letters before its sign of currency: "US$5", "USD 5"."""
    before = text[max(start, place - 5) : place]
    if not before.endswith(_SIGNS):
        return place
    if before.endswith(_SIGN_WORDS):
        return place - next(len(word) for word in _SIGN_WORDS if before.endswith(word))
    place -= 1 if before[-1] != " " else 2
    if text[place] == "$":
        while place > start and text[place - 1] in "USAZCNHKR":
            place -= 1
    return place


def _is_part(text: str, place: int, start: int) -> bool:
    """Tell whether what stands right before a number makes it a part of a word, a code or another number."""
    if place == start:
        return False
    before = text[place - 1]
    if before == " ":
        return False
    if before.isalnum() or before in "_$€£¥₹#@/+":
        return True
    return before in ".,:’'-–" and place - 1 > start and text[place - 2].isalnum()


def numbers_between(document: Document, start: int, end: int) -> tuple[Number, ...]:
    """Return the numbers that begin in ``start`` to ``end``."""
    numbers = document.numbers
    return numbers[bisect_left(numbers, start, key=_begin) : bisect_left(numbers, end, key=_begin)]


def _begin(number: Number) -> int:
    return number.span.start


def _number(text: str, match: regex.Match[str], start: int, end: int, paragraph: int) -> Number:
    place, written = Span(*match.span()), Written(*match.groups())
    after = None if text[place.end : place.end + 1] in _ENDS else patterns.AFTER().match(text, place.end, end)
    kind = kind_of(text, place, written, after, start, end)
    stop = after.end() if after else place.end
    value = _value(written, kind)
    second = figure_value(written.second, written.scale or "").amount if written.second else None
    rounding = Rounding.OVER if written.vague else rounding_of(text, place.start, stop)
    slack = value.slack or (0.5 if kind in (Kind.PERCENT, Kind.POINTS, Kind.MEASURE) else 0.0)
    low, high = interval(Value(value.amount, slack), rounding)
    if second is not None and kind is not Kind.VOTE:
        low, high = min(low, second), max(high, second)
    return Number(
        Span(place.start, stop),
        kind,
        value.amount,
        low,
        high,
        rounding,
        _unit(written, after),
        noun_after(text, stop, min(end, stop + 60)) if kind in _COUNTING else None,
        paragraph,
        second,
    )


# Signs behind which no unit follows: most numbers end a clause or stand in brackets.
_ENDS = frozenset(".,;()[]!?…”’\"'")
_COUNTING = (Kind.COUNT, Kind.FRACTION, Kind.ORDINAL, Kind.PERCENT, Kind.MONEY, Kind.RANGE)


def _value(written: Written, kind: Kind) -> Value:
    if written.ratio:
        whole = number_of(written.whole).amount
        return Value(number_of(written.part).amount / whole, 0.0)
    if written.fraction:
        return fraction_value(written.fraction)
    if written.ordinal_words:
        return words_value(written.ordinal_words)
    if written.vague:
        return Value(float(VAGUE[written.vague.lower()]), 0.0)
    if kind is Kind.LABEL and written.scale:
        return figure_value(written.figure or "")
    return matched_value(written)


def _unit(written: Written, after: regex.Match[str] | None) -> str:
    if written.sign:
        return written.sign.lower()
    if after is None:
        return ""
    return (after["currency"] or after["unit"] or ("%" if after["percent"] else "")).lower()
