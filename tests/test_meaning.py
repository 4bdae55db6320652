"""What dates mean: against the article's date, the paragraph's year, an earlier date, a known event."""

from datetime import date

import pytest

from lintnews import Document
from lintnews.anchor import Published
from lintnews.views.meaning import Basis, Meaning

MONDAY = date(2022, 1, 10)


def meanings(text: str, published: date | None = MONDAY) -> list[Meaning]:
    return list(Document(text, published=Published(published, "the test") if published else None).meanings)


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("Protests erupted on Thursday.", date(2022, 1, 6)),
        ("The court ruled on Monday.", date(2022, 1, 10)),
        ("The court will rule on Thursday.", date(2022, 1, 13)),
        ("The speech is scheduled for Friday.", date(2022, 1, 14)),
        ("The hearing will be held on Tuesday.", date(2022, 1, 11)),
        ("They met last Monday.", date(2022, 1, 3)),
        ("The vote was taken on Jan. 5.", date(2022, 1, 5)),
        ("The vote was taken on Dec. 28.", date(2021, 12, 28)),
        ("The election is due on May 3.", date(2022, 5, 3)),
        ("The law passed on Jan. 5, 2019.", date(2019, 1, 5)),
        ("Families of the Sept. 11 attacks met.", date(2001, 9, 11)),
    ],
)
def test_against_the_article_s_date(text: str, meant: date) -> None:
    (meaning,) = meanings(text)
    assert meaning.first == meaning.last == meant
    assert meant in meaning.candidates


def test_the_year_of_the_paragraph_is_meant() -> None:
    (meaning,) = meanings("The march of 1963 is well known. On Sunday, September 8th, he spoke.")
    assert (meaning.first, meaning.basis) == (date(1963, 9, 8), Basis.PARAGRAPH)


def test_an_earlier_date_of_the_same_season_sets_the_year() -> None:
    meaning = meanings("He was sent home on April 22, 2020.\n\nOn April 23 he wrote a letter.")[-1]
    assert (meaning.first, meaning.basis) == (date(2020, 4, 23), Basis.EARLIER)


def test_a_range_has_two_ends_and_may_cross_new_year() -> None:
    (meaning,) = meanings("The office is shut from Dec. 28 to Jan. 3.")
    assert (meaning.first, meaning.last) == (date(2021, 12, 28), date(2022, 1, 3))


@pytest.mark.parametrize("text", ["They met on Thursday.", "They met on Jan. 5.", "They met in January."])
def test_nothing_is_guessed_without_the_article_s_date(text: str) -> None:
    (meaning,) = meanings(text, published=None)
    assert (meaning.first, meaning.last, meaning.basis) == (None, None, Basis.NONE)


def test_last_and_next_keep_both_candidates() -> None:
    (meaning,) = meanings("They will meet next Friday.")
    assert meaning.candidates == (date(2022, 1, 14), date(2022, 1, 21))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Sales fell in December.", date(2021, 12, 1), date(2021, 12, 31)),
        ("The strike began in January.", date(2022, 1, 1), date(2022, 1, 31)),
        ("They will meet in February.", date(2022, 2, 1), date(2022, 2, 28)),
        ("It opened last January.", date(2021, 1, 1), date(2021, 1, 31)),
        ("It opens next January.", date(2023, 1, 1), date(2023, 1, 31)),
        ("He was hurt in March last year.", date(2021, 3, 1), date(2021, 3, 31)),
        ("The year was 2019, and in June of 2019, or in July, he left.", date(2019, 7, 1), date(2019, 7, 31)),
    ],
)
def test_a_month_is_an_interval(text: str, first: date, last: date) -> None:
    meaning = meanings(text)[-1]
    assert (meaning.first, meaning.last) == (first, last)


@pytest.mark.parametrize(
    "text",
    ["Prices rose in February.", "The tariff of December would remain.", "The air is bad every November."],
)
def test_a_month_that_the_tense_does_not_fit_means_nothing(text: str) -> None:
    (meaning,) = meanings(text)
    assert (meaning.first, meaning.basis) == (None, Basis.NONE)


def test_a_month_without_the_article_s_date_has_its_sentence_s_year() -> None:
    assert [meaning.first for meaning in meanings("He left in 2019, in June. In May she came.", None)] == [
        date(2019, 6, 1),
        None,
    ]
