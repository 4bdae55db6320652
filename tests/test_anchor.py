"""The article's date: reading a written one, and finding it at the head of an article."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lintnews.anchor import Published, find_published, parse_date

JAN_10 = date(2022, 1, 10)
PROSE = "The mayor has closed the bridge to the island after a storm, and ferries are full."


@pytest.mark.parametrize(
    "written",
    [
        "2022-01-10",
        " 2022-01-10\n",
        "2022-01-10T10:15:00Z",
        "2022-01-10T10:15:00.123+00:00",
        "2022-01-10 23:59:59 -0800",
        "2022/01/10",
        "2022.1.10",
        "20220110",
        "20220110T101500Z",
        "Mon, 10 Jan 2022 10:15:00 +0000 (UTC)",
        "Mon Jan 10 10:15:00 +0000 2022",
        "10-Jan-2022",
        "Jan. 10, 2022",
        "January 10th, 2022",
        "10 January 2022",
        "10th of January, 2022",
        "Monday 10 JANUARY 2022",
        "Jan. 10, 2022, 8:15 pm CST",
        "January 10, 2022 - 11:28 AMT",
        "3:14 p.m. GMT, 10 January 2022",
        "Jan 102022",
        "10.01.2022",
    ],
)
def test_usual_forms_are_read_without_a_library(written: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dateparser", None)
    assert parse_date(written) == JAN_10


@pytest.mark.parametrize(
    "written", ["10 janvier 2022", "Montag, 10. Januar 2022, 10:15 Uhr", "10 января 2022", "2022年1月10日"]
)
def test_other_languages_are_read(written: str) -> None:
    assert parse_date(written) == JAN_10


@pytest.mark.parametrize(
    "written",
    [
        *("", "yesterday", "2 hours ago", "Tuesday", "January 2022", "Jan. 10", "2022", "soon", "a" * 10_000),
        *("1641772800", "1641772800000", "10:15", "2022-01-10 to 2022-01-12"),
        *("2022-02-30", "Feb. 29, 2023", "31 April 2022", "2022-13-01", "30 février 2022", "0 May 2022"),
        *("05/10/2017", "5-10-2017"),
    ],
)
def test_what_is_no_certain_date_is_none(written: str) -> None:
    assert parse_date(written) is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [("16/09/2024", date(2024, 9, 16)), ("09/16/2024", date(2024, 9, 16)), ("05/05/2024", date(2024, 5, 5))],
)
def test_figures_with_one_reading_are_read(written: str, expected: date) -> None:
    assert parse_date(written) == expected


@given(
    st.text(max_size=90)
    | st.from_regex(r"[A-Za-zé]{3,9}\.? ?\d{1,4},? ?\d{4}[ T,.:0-9a-z+-]{0,12}", fullmatch=True)
)
@example("٣ May ٢٠٢٢")
@example("\x00 5 2022 \ud800")
def test_reading_a_date_never_raises(text: str) -> None:
    assert parse_date(text) is None or isinstance(parse_date(text), date)


@given(st.dates(min_value=date(1500, 1, 1), max_value=date(2900, 1, 1)))
def test_every_day_is_read_in_every_order(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%b %d, %Y", "%A, %B %d, %Y", "%a, %d %b %Y 00:00:00 GMT"):
        assert parse_date(day.strftime(form).replace(f" {day.year} ", f" {day.year:04} ")) == day


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (f"---\ntitle: Bridge\ndate: 2022-01-10\n---\n\n{PROSE}", "the front matter"),
        (f"---\r\npubDate: 'Mon, 10 Jan 2022 10:15:00 GMT'\r\n---\r\n\r\n{PROSE}", "the front matter"),
        (f" date 2022-01-10 {PROSE}", "the head of the text"),
        (f"Mon 10 Jan 2022 {PROSE}", "the head of the text"),
        (f"Published: 10 January 2022 Updated 11 January 2022 {PROSE}", "the head of the text"),
        (f"Posted Jan 10, 2022 by admin {PROSE}", "the head of the text"),
        (f"Bridge closed\n\nMonday, January 10, 2022\n\n{PROSE}", "the head of the text"),
        (f"Bridge closed\rBy ANN DOE\rJan. 10, 2022\r{PROSE}", "the head of the text"),
        (f"Bridge closed Reuters Monday 10 Jan 2022 {PROSE}", "the head of the text"),
        (f"ALMATY, Kazakhstan, Jan. 10, 2022 — {PROSE}", "the dateline"),
        (f"Bridge closed\n\nPORT ELLERY (10 January 2022) {PROSE}", "the dateline"),
        (f"NEW SELBY, Jan. 10, 2022 /Newswire/ -- {PROSE}", "the dateline"),
    ],
)
def test_the_date_is_found_in_the_text(text: str, source: str) -> None:
    # What stands in the text comes before the name, and what is given before both.
    assert find_published(text, "2021-12-31.txt", None) == Published(JAN_10, source)
    assert find_published(text, "", date(2020, 1, 1)) == Published(date(2020, 1, 1), "the date given")


@pytest.mark.parametrize(
    "text",
    [
        *("", " \n\t\r\n", "\ufeff", PROSE, "1" * 5000),
        f"On Jan. 10, 2022, the town woke to snow. {PROSE}",
        f"Jan. 10, 2022, was cold. {PROSE}",
        f"Monday 10 January 2022 was the day the mill closed. {PROSE}",
        f"The Jan. 10, 2022, storm took the bridge. {PROSE}",
        f"10 January 2022: The court hears the first witness. {PROSE}",
        f"NATO said on Jan. 10, 2022 — a Monday — that it would wait. {PROSE}",
        f"ALMATY, Jan. 10 — {PROSE}",
        f"Posted in January 2022, the video shows the bridge. {PROSE}",
        f"{PROSE}\n\n{PROSE}\n\n{PROSE}\n\nJan. 10, 2022\n\n{PROSE}",
        f"---\ntitle: 10 January 2022\n---\n\n{PROSE}",
        f"---\ndate: 2022-02-30\n---\n\n{PROSE}",
    ],
)
def test_no_date_is_made_of_ordinary_text(text: str) -> None:
    assert find_published(text, "news/a.txt", None) is None


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("2022-01-10-bridge.txt", JAN_10),
        ("seeds/bridge_20220110.txt", JAN_10),
        ("news/2022/01/10/bridge.txt", JAN_10),
        ("https://news.example/2022/01/10/bridge", JAN_10),
        *(
            ("2022-02-30.txt", None),
            ("20221310.txt", None),
            ("id-120220110.txt", None),
            ("1999-2022-01.txt", None),
        ),
    ],
)
def test_the_date_is_found_in_the_name(path: str, expected: date | None) -> None:
    found = find_published(PROSE, path, None)
    assert (found.date if found else None) == expected


def test_dateparser_is_imported_only_when_own_patterns_fail() -> None:
    code = (
        "import sys; from lintnews.anchor import parse_date, find_published\n"
        "parse_date('Jan. 10, 2022'); parse_date('2 hours ago'); find_published('Oct. 5, 2022\\n\\nText', 'a', None)\n"
        "assert 'dateparser' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
