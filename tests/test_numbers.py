"""The number view: what is found, what it is told apart from, and what it may mean."""

from math import inf, isclose
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lintnews import lint_text
from lintnews.document import Document
from lintnews.views.number_kinds import Kind
from lintnews.views.numbers import Number, numbers_in
from lintnews.views.rounding import Rounding
from lintnews.views.units import UNITS, from_basic_units, in_basic_units, unit_of


def only(text: str) -> Number:
    (number,) = Document(text).numbers
    return number


@pytest.mark.parametrize(
    ("text", "written", "kind", "amount"),
    [
        ("The mill had 1,649 looms.", "1,649", Kind.COUNT, 1649),
        ("Two dozen sheep were lost.", "Two dozen", Kind.COUNT, 24),
        ("They sold half a million tickets.", "half a million", Kind.COUNT, 500_000),
        ("It took half a dozen tries.", "half a dozen", Kind.COUNT, 6),
        ("They sold two and a half million tickets.", "two and a half million", Kind.COUNT, 2_500_000),
        ("A crowd of one hundred and five came.", "one hundred and five", Kind.COUNT, 105),
        ("She counted twenty-one geese.", "twenty-one", Kind.COUNT, 21),
        ("He owned a thousand hives.", "a thousand", Kind.COUNT, 1000),
        ("She spent $3.4 million on it.", "$3.4 million", Kind.MONEY, 3_400_000),
        ("She spent US$40 on it.", "US$40", Kind.MONEY, 40),
        ("The loan was £3bn in all.", "£3bn", Kind.MONEY, 3_000_000_000),
        ("The fee is 20 euros now.", "20 euros", Kind.MONEY, 20),
        ("Turnout fell by 4.5 percent.", "4.5 percent", Kind.PERCENT, 4.5),
        ("Some 45 per cent agreed.", "45 per cent", Kind.PERCENT, 45),
        ("Support rose 3 percentage points.", "3 percentage points", Kind.POINTS, 3),
        ("Yields rose 20 basis points.", "20 basis points", Kind.POINTS, 20),
        ("Three-quarters of the hall was empty.", "Three-quarters", Kind.FRACTION, 0.75),
        ("Nearly two-thirds of members agreed.", "two-thirds", Kind.FRACTION, 2 / 3),
        ("A third of them left.", "A third", Kind.FRACTION, 1 / 3),
        ("Half of them left.", "Half", Kind.FRACTION, 0.5),
        ("One in five pupils is late.", "One in five", Kind.FRACTION, 0.2),
        ("It was the 22nd race.", "22nd", Kind.ORDINAL, 22),
        ("It was the sixty-fifth race.", "sixty-fifth", Kind.ORDINAL, 65),
        ("A 31-year-old weaver won.", "31-year-old", Kind.AGE, 31),
        ("Ann Doe, 31, won.", "31", Kind.AGE, 31),
        ("A girl aged 5 was found.", "5", Kind.AGE, 5),
        ("The farm lies 5 miles off.", "5 miles", Kind.MEASURE, 5),
        ("The Senate voted 52-48 to adjourn.", "52-48", Kind.VOTE, 52),
        ("Corran beat Selby 5-3 at home.", "5-3", Kind.SCORE, 5),
        ("Expect 5-10 guests.", "5-10", Kind.RANGE, 5),
        ("The mill shut in 1987.", "1987", Kind.YEAR, 1987),
        ("The mill shut on Sept. 14.", "14", Kind.DATE, 14),
        ("The mill shut on 14 September.", "14", Kind.DATE, 14),
        ("Doors open at 7 p.m.", "7 p.m", Kind.TIME, 7),
        ("Doors open at 20:15.", "20:15", Kind.TIME, 20),
        ("He took Flight 370.", "370", Kind.LABEL, 370),
    ],
)
def test_kinds_and_values(text: str, written: str, kind: Kind, amount: float) -> None:
    number = only(text)
    assert number.span.of(text) == written
    assert number.kind is kind
    assert isclose(number.amount, amount)


@pytest.mark.parametrize(
    ("text", "rounding", "low", "high"),
    [
        ("12 men left.", Rounding.EXACT, 12, 12),
        ("About 50 men left.", Rounding.ABOUT, 45, 55),
        ("More than 50 men left.", Rounding.OVER, 50, inf),
        ("No more than 50 men left.", Rounding.UNDER, 0, 50),
        ("At least 50 men left.", Rounding.OVER, 50, inf),
        ("As many as 50 men left.", Rounding.UNDER, 0, 50),
        ("Nearly 50 men left.", Rounding.NEARLY, 40, 50),
        ("In all 50 or so men left.", Rounding.ABOUT, 45, 55),
        ("It cost $1.2 million.", Rounding.EXACT, 1_150_000, 1_250_000),
        ("Dozens of men left.", Rounding.OVER, 24, inf),
        ("It rained on 5-10 days.", Rounding.EXACT, 5, 10),
    ],
)
def test_rounding_words_and_digits_make_an_interval(
    text: str, rounding: Rounding, low: float, high: float
) -> None:
    number = only(text)
    assert number.rounding is rounding
    assert (round(number.low, 6), round(number.high, 6)) == (low, high)


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("12 people were hurt.", "person"),
        ("Three armed men ran.", "man"),
        ("A seven-member council met.", "member"),
        ("Two dozen of the sheep ran.", ""),
        ("Five families moved.", "family"),
        ("Ten were hurt.", ""),
    ],
)
def test_what_is_counted(text: str, noun: str) -> None:
    assert only(text).noun_of(text) == noun


def test_parts_of_other_things_are_no_numbers() -> None:
    for text in (
        "Route A-16 and F16",
        "1,00,000",
        "3,5,000",
        "someone",
        "tenor",
        "Attend",
        "mp3",
        "v2.0.1",
        "Twofold",
    ):
        assert [n.span.of(text) for n in Document(text).numbers] == [], text


def test_a_number_stays_in_its_paragraph() -> None:
    text = "It grew by five\n\nmillion geese came, and 12\n\npercent left."
    assert [number.span.of(text) for number in Document(text).numbers] == ["five", "12"]


def _in_words(number: int) -> str:
    """Write a number below a thousand by a table of its own."""
    ones = (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
    ).split()
    tens = "- - twenty thirty forty fifty sixty seventy eighty ninety".split()
    if number < 20:
        return ones[number]
    if number < 100:
        return tens[number // 10] + (f"-{ones[number % 10]}" if number % 10 else "")
    return f"{ones[number // 100]} hundred" + (f" and {_in_words(number % 100)}" if number % 100 else "")


@given(
    st.integers(1, 999),
    st.sampled_from([("", 1), (" thousand", 1000), (" million", 1_000_000)]),
    st.booleans(),
)
def test_words_and_figures_mean_the_same(number: int, scale: tuple[str, int], capital: bool) -> None:
    words = _in_words(number) + scale[0]
    written = f"They counted {words} geese."
    if capital:
        written = f"{words.capitalize()} geese came."
    assert only(written).amount == number * scale[1]
    assert (
        only(f"They counted {number * scale[1]:,} geese, no more.").amount == number * scale[1]
        or number * scale[1] < 10_000
    )


_PIECES = st.sampled_from(
    ["12", "1,649", "4.5", "half a", "million", "dozen", "two", "-thirds", "%", " percent", "$", "US$", "£", "bn", "m", "about ", "more than ", "İ",
     "-", "–", ",", ".", "in", "five", "a ", "Jan. ", "th", "years old", "people", "9" * 400, "½", "hundred", "and", "/", "²", "٣", "\n\n", "scores of "]
)  # fmt: skip


@settings(deadline=None)
@given(
    st.lists(st.tuples(_PIECES, st.sampled_from(["", " "])), max_size=40).map(
        lambda pairs: "".join(map("".join, pairs))
    )
)
def test_numbers_are_in_order_and_inside_their_intervals(text: str) -> None:
    document = Document(text)
    end = 0
    for number in document.numbers:
        assert end <= number.span.start < number.span.end <= len(text)
        end = number.span.end
        paragraph = document.paragraphs[number.paragraph]
        assert paragraph.start <= number.span.start
        assert number.span.end <= paragraph.end
        assert number.low <= number.amount <= number.high
        if number.noun:
            assert number.span.end <= number.noun.start < number.noun.end <= paragraph.end


@settings(deadline=None)
@given(st.integers(0, 60), st.integers(0, 60))
def test_a_stretch_gives_what_lies_in_it(first: int, last: int) -> None:
    text = "About 12 of 1,649 men paid $3.4 million, two-thirds of it in 2012."
    found = list(numbers_in(text, first, max(first, last), 0))
    assert all(first <= number.span.start and number.span.end <= last for number in found)


@given(st.sampled_from(sorted(UNITS)), st.floats(-1e6, 1e6))
def test_units_lead_there_and_back(form: str, amount: float) -> None:
    unit = unit_of(form)
    assert unit is not None
    assert isclose(from_basic_units(in_basic_units(amount, unit), unit), amount, rel_tol=1e-9, abs_tol=1e-6)


def test_units_are_as_long_as_the_law_says() -> None:
    for many, one, count in (
        ("yards", "mile", 1760),
        ("ounces", "stone", 224),
        ("acres", "square mile", 640),
        ("feet", "yard", 3),
    ):
        assert isclose(in_basic_units(count, UNITS[many]), in_basic_units(1, UNITS[one.replace(" ", "-")]))
    assert isclose(in_basic_units(212, UNITS["°f"]), 100)


def test_a_text_of_amounts_takes_no_time_of_pairs() -> None:
    # Each amount against each other would be a million comparisons.
    text = "It paid $1.5 million and got $1.5 billion. " * 2000
    started = perf_counter()
    lint_text(text, select=["numbers"])
    assert perf_counter() - started < 5
