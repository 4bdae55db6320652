"""The view of dates: what is a date, what it names, and where it ends."""

from importlib import import_module
from string import ascii_lowercase

import pytest

from lintnews import Document
from lintnews.calendar import MONTHS, WEEKDAYS
from lintnews.registry import find_rule
from lintnews.views import date_patterns, dates
from lintnews.views.dates import Mention


def fields(mention: Mention) -> list[tuple[int | None, ...]]:
    return [tuple(part) for part in mention.parts]


@pytest.mark.parametrize(
    ("text", "written", "parts", "join"),
    [
        ("It ran from Jan. 5-19 only.", "Jan. 5-19", [(None, 1, 5, None), (None, 1, 19, None)], "range"),
        (
            "July 30-Aug. 14, 1932",
            "July 30-Aug. 14, 1932",
            [(1932, 7, 30, None), (1932, 8, 14, None)],
            "range",
        ),
        (
            "Jan. 5 through Jan. 19",
            "Jan. 5 through Jan. 19",
            [(None, 1, 5, None), (None, 1, 19, None)],
            "range",
        ),
        ("open May 30-2 June", "May 30-2 June", [(None, 5, 30, None), (None, 6, 2, None)], "range"),
        ("the 30 May-2 June fair", "30 May-2 June", [(None, 5, 30, None), (None, 6, 2, None)], "range"),
        (
            "Monday, Jan. 3, to Friday, Jan. 7, in the hall",
            "Monday, Jan. 3, to Friday, Jan. 7",
            [(None, 1, 3, 0), (None, 1, 7, 4)],
            "range",
        ),
        ("since mid-March 2011", "March 2011", [(2011, 3, None, None)], "single"),
        ("Jan. 5, 6 and 7 were cold", "Jan. 5, 6 and 7", [(None, 1, d, None) for d in (5, 6, 7)], "list"),
        (
            "Friday and Saturday, October 7-8, 2016",
            "Friday and Saturday, October 7-8, 2016",
            [(2016, 10, 7, 4), (2016, 10, 8, 5)],
            "range",
        ),
        ("Tuesday, Jan. 5, 2022,", "Tuesday, Jan. 5, 2022", [(2022, 1, 5, 1)], "single"),
        ("Wednesday 5th January 2021", "Wednesday 5th January 2021", [(2021, 1, 5, 2)], "single"),
        ("5 January 2022 (Wednesday)", "5 January 2022 (Wednesday)", [(2022, 1, 5, 2)], "single"),
        ("the 5th of January", "5th of January", [(None, 1, 5, None)], "single"),
        ("5-19 January 2022", "5-19 January 2022", [(2022, 1, 5, None), (2022, 1, 19, None)], "range"),
        (
            "Dec. 28 to Jan. 3, 2022",
            "Dec. 28 to Jan. 3, 2022",
            [(2021, 12, 28, None), (2022, 1, 3, None)],
            "range",
        ),
        ("2022-01-09 (Sunday)", "2022-01-09 (Sunday)", [(2022, 1, 9, 6)], "single"),
        ("SUNDAY, MARCH 3, 2024", "SUNDAY, MARCH 3, 2024", [(2024, 3, 3, 6)], "single"),
        ("in March 2021", "March 2021", [(2021, 3, None, None)], "single"),
        ("on Tuesday night", "Tuesday", [(None, None, None, 1)], "single"),
        (
            "Monday through Friday",
            "Monday through Friday",
            [(None, None, None, 0), (None, None, None, 4)],
            "range",
        ),
        ("rose on March 30 to 3.254 billion", "March 30", [(None, 3, 30, None)], "single"),
        ("Edmonton Sun, August 16, 2008", "August 16, 2008", [(2008, 8, 16, None)], "single"),
        ("on Jan. 5 and 12 people died", "Jan. 5", [(None, 1, 5, None)], "single"),
        ("on Sunday, May 1 2000 people ran", "Sunday, May 1", [(None, 5, 1, 6)], "single"),
    ],
)
def test_one_date(text: str, written: str, parts: list[tuple[int | None, ...]], join: str) -> None:
    document = Document(text)
    (mention,) = document.mentions
    assert (mention.span.of(text), fields(mention), mention.join) == (written, parts, join)


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May may march in order, sat in the sun for a second.",
        "April said that June and August, her friends, had left.",
        "It was a Black Friday sale on Super Tuesday, before Good Friday and Sheffield Wednesday.",
        "The Sunday Times and the Sunday Mirror agreed.",
        "The score was 5-3, the vote 52-48, the number 555-0123.",
        "Version 1.5 of the marching band.",
        "It was a 5-4 June ruling, and the 6-3 May ruling was another.",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert Document(text).mentions == ()


def test_a_clock_time_in_the_next_line_is_no_year() -> None:
    (mention,) = Document("Tuesday, 1 March\n2000 GMT\n\nThe final will be played at home.").mentions
    assert fields(mention) == [(None, 3, 1, 1)]


def test_mentions_do_not_reach_over_paragraphs() -> None:
    text = "The fair was held in May\n\n5 people came to it in the end, and they were all from the town."
    assert [mention.span.of(text) for mention in Document(text).mentions] == ["May"]


def test_two_dates_are_two_mentions() -> None:
    text = "on Jan. 5, 2022, and 12 March 2023, they met"
    assert [fields(mention) for mention in Document(text).mentions] == [
        [(2022, 1, 5, None)],
        [(2023, 3, 12, None)],
    ]


def test_published_is_no_part_of_the_view() -> None:
    text = "They met on Tuesday and on Jan. 5."
    assert Document(text).mentions == Document(text, path="2022-01-09.txt").mentions


def test_a_date_may_run_over_the_line_of_a_wrapped_text() -> None:
    text = (
        "The vote on the new harbour was first planned for the autumn, then set\n"
        "for the first week of the winter, and in the end it was held on Nov.\n"
        "19, 2019, by the council, which had failed to agree on anything before.\n\n"
        "Work on it will start when the storms are over.\n"
    )
    (mention,) = Document(text).mentions
    assert fields(mention) == [(2019, 11, 19, None)]


_AROUND = (
    "{}|They met {}.|They met in {} of 5 people|On {}, 20 of 300 came.|Good {}|{} Times|mid-{}|of 5 {} 2021.|the 3rd of {}"
    "|{}, 2021|{} of 1999|from {} to May|a 12 {}|{} 5, 2020, to|{} 5 percent|Sun, {} 7|in {}-Fri|{}5 or {}|on {} the 5th"
    "|5-7 {} only|12 and 13 {} 2010|since {} and {}|2021-03-05 and {}|{} 5 and 12|{} 12 (Monday)|x{}|{}s|-{}|“{}”|In {}"
    "|{} 31-17|{} 1945-1950|{}, 5 and 6|$5 {}|{} 5%"
).split("|")
_NAMES = "March MARCH May Mar. Mar Sept. January Jun. Friday FRIDAY Fri 2021-03-05".split()


@pytest.mark.parametrize("around", _AROUND)
@pytest.mark.parametrize("name", _NAMES)
def test_what_is_read_without_the_pattern_of_dates_is_what_it_reads(name: str, around: str) -> None:
    text = around.format(name, name)
    document = Document(f"x {text} x")
    asked = [
        mention
        for match in date_patterns.MENTION().finditer(document.text)
        if (mention := dates._mention(document.text, match, 0)) is not None
    ]
    assert list(document.mentions) == asked


def _one_slip(name: str) -> set[str]:
    """Return all words that a slip behind the first letter makes of a name."""
    splits = [(name[:at], name[at:]) for at in range(1, len(name) + 1)]
    swapped = {head + tail[1] + tail[0] + tail[2:] for head, tail in splits if len(tail) > 1}
    fewer = {head + tail[1:] for head, tail in splits if tail}
    wrong = {head + letter + tail[1:] for head, tail in splits if tail for letter in ascii_lowercase}
    more = {head + letter + tail for head, tail in splits for letter in ascii_lowercase}
    return (swapped | fewer | wrong | more) - {name}


@pytest.mark.parametrize("name", [*MONTHS, *WEEKDAYS])
def test_each_misspelt_name_is_found_where_literals_tell(name: str) -> None:
    entry = find_rule("malformed-date")
    rule = import_module(entry.rule.check.__module__)
    words = {word for word in (*_one_slip(name), *rule._listed()) if rule._right_name(word)}
    asked = {word for word in words if rule._CANDIDATE().fullmatch(word)}
    missed = [
        word
        for word in asked
        if not entry.applies_to(document := Document(f"On {word} it rained."))
        or len(list(entry.rule.check(document, None))) != 1
    ]
    assert not missed
