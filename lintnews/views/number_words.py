"""Numbers as an English text writes them, in figures or words, and their values.

"12", "1,649", "4.5 million", "£3bn", "two dozen", "half a million", "three-quarters", "twenty-first", "one in five".
"""

from __future__ import annotations

from lintnews.record import NamedTuple


class Value(NamedTuple):
    """The value of a number as written, and half of what its last digit counts.

    ``slack`` is 0 for a whole number written out: 12 is 12, but 1.2 million may be anything from 1.15 to 1.25 million.
    """

    amount: float
    slack: float


class Written(NamedTuple):
    """What a match of the pattern of numbers holds, in the order of its groups; the pieces that it has not are None."""

    ratio: str | None
    part: str
    whole: str
    sign: str | None
    figure: str | None
    ordinal: str | None
    second: str | None
    scale: str | None
    fraction: str | None
    ordinal_words: str | None
    words: str
    vague: str | None


_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_ORDINAL_ONES = "first second third fourth fifth sixth seventh eighth ninth".split()
_ORDINAL_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_ORDINAL_TENS = "twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth".split()
_PARTS = {"half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4} | {
    word: number for number, word in enumerate(_ORDINAL_ONES[4:] + _ORDINAL_TEENS[:1], 5)
}
_SMALL = (
    {word: number for number, word in enumerate(_ONES + _TEENS, 1)}
    | {word: 10 * number for number, word in enumerate(_TENS, 2)}
    | {word: number for number, word in enumerate(_ORDINAL_ONES + _ORDINAL_TEENS, 1)}
    | {word: 10 * number for number, word in enumerate(_ORDINAL_TENS, 2)}
    | {"a": 1, "an": 1}
)
SCALES = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1_000,
    "k": 1_000,
    "m": 1_000_000,
    "mn": 1_000_000,
    "million": 1_000_000,
    "b": 1_000_000_000,
    "bn": 1_000_000_000,
    "billion": 1_000_000_000,
    "tn": 1_000_000_000_000,
    "trillion": 1_000_000_000_000,
}
_GLYPHS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3, "⅛": 0.125}


def _any(*lists: list[str]) -> str:
    return "|".join(sorted((word for words in lists for word in words), key=len, reverse=True))


# Pieces of patterns. A figure with commas in wrong places ("1,00,000") is none.
FIGURE = r"(?:\d{1,18}+(?!\d)(?:,\d{3}(?!\d)){0,6}+(?:\.\d{1,18}+(?!\d))?+[½¼¾⅓⅔⅛]?+|[½¼¾⅓⅔⅛])"
_ONE_TO_99 = rf"(?:(?:{_any(_TENS)})(?:[- ](?:{_any(_ONES)})(?!\p{{L}}))?+|{_any(_ONES, _TEENS)})"
_BIG = "thousand|million|billion|trillion"
_HUNDREDS = rf"(?:(?:{_ONE_TO_99}|an?)[ -]hundred(?:\s(?:and\s)?{_ONE_TO_99})?+)"
WORDS = (
    rf"(?:half[ -](?:an?\s)?(?:dozen|{_BIG})"
    rf"|(?:{_HUNDREDS}|{_ONE_TO_99}|an?)[ -](?:(?:{_BIG})(?:\s(?:and\s)?(?:{_HUNDREDS}|{_ONE_TO_99}))?+|dozen|(?:and\s)?a[ -]half\s(?:{_BIG}))"
    rf"|{_HUNDREDS}|{_ONE_TO_99})"
)
ORDINAL_WORDS = rf"(?:(?:{_any(_TENS)})-(?:{_any(_ORDINAL_ONES)})|{_any(_ORDINAL_ONES, _ORDINAL_TEENS, _ORDINAL_TENS)}|hundredth)"
FRACTION_WORDS = (
    rf"(?:(?:{_any(_ONES)}|a)[ -](?:half|thirds?|quarters?|fourths?|(?:{_any(_ORDINAL_ONES[4:], _ORDINAL_TEENS[:1])})s?)"
    r"|half|[1-9]/(?:[2-9]|10)(?![\d/]))"
)
SCALE = rf"(?:[ -](?i:{_BIG}|dozen|hundred)(?!\p{{L}})|\s?(?:bn|mn|tn|[kmbKMB])(?![\p{{L}}\d’'-]|\.\d))"
VAGUE = {
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2_000,
    "millions": 2_000_000,
    "billions": 2_000_000_000,
}

# Words with which a number can begin, and those that begin one only after "a" or "an".
FIRST_WORDS = frozenset(
    {"half", *_ONES, *_TEENS, *_TENS, *_ORDINAL_ONES, *_ORDINAL_TEENS, *_ORDINAL_TENS, "hundredth", *VAGUE}
)
AFTER_A = frozenset({"half", "third", "quarter", "fifth", "tenth", "dozen", "hundred", *_BIG.split("|")})


def figure_value(figure: str, scale: str = "") -> Value:
    """Return the value of a figure such as "1,649", "4.5" or "2½" with its scale ("million", "bn", or none)."""
    factor = SCALES[scale.strip(" -\xa0\n\t\r").lower()] if scale else 1
    digits, glyph = (figure[:-1], figure[-1]) if figure[-1] in _GLYPHS else (figure, "")
    whole, _, decimals = digits.replace(",", "").partition(".")
    amount = float(f"{whole or 0}.{decimals or 0}") + _GLYPHS.get(glyph, 0)
    slack = 0.0 if factor == 1 and not decimals else 0.5 * 10 ** -min(len(decimals), 300)
    return Value(amount * factor, slack * factor)


def words_value(words: str) -> Value:
    """Return the value of a number in words, a fraction or an ordinal: "two dozen", "half a million", "sixty-fifth"."""
    total = group = 0.0
    slack = 0.0
    half = False
    for word in (
        words.lower()
        .replace("-", " ")
        .replace("a half", "half")
        .replace("half an", "half")
        .replace("half a", "half")
        .split()
    ):
        if word == "half":
            half = True
        elif word in _SMALL:
            group += _SMALL[word]
        elif word in ("hundred", "dozen", "hundredth"):
            group = _times(group, SCALES.get(word, 100), half=half)
            half = False
        elif word in SCALES:
            total += _times(group, SCALES[word], half=half)
            slack = SCALES[word] / (10 if half else 2)
            group, half = 0, False
    return Value(total + group + (0.5 if half else 0), slack if group == 0 else 0.0)


def fraction_value(words: str) -> Value:
    """Return the value of a fraction: "two-thirds", "a quarter", "half", "3/4"."""
    if words[0].isdigit():
        above, _, below = words.partition("/")
        return Value(int(above) / int(below), 0.0)
    pieces = words.lower().replace("-", " ").split()
    count = 1 if len(pieces) == 1 else _SMALL[pieces[0]]
    part = pieces[-1]
    return Value(count / (_PARTS.get(part) or _PARTS[part.removesuffix("s")]), 0.0)


def number_of(written: str) -> Value:
    """Return the value of one plain number, in figures or in words."""
    return figure_value(written) if written[0].isnumeric() else words_value(written)


def matched_value(written: Written) -> Value:
    """Return the value of a plain number, in figures with its scale or in words."""
    return figure_value(written.figure, written.scale or "") if written.figure else words_value(written.words)


def _times(group: float, scale: int, *, half: bool) -> float:
    """Multiply by a scale: "half a million" is half of it, "two and a half million" half of it more."""
    return ((group if group or half else 1) + (0.5 if half else 0)) * scale
