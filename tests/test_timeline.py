"""The ``dates`` command: each date, what it means and why."""

import json
import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from lintnews import Document
from lintnews.anchor import Published
from lintnews.timeline_others import others_of
from tests.command import ROOT, environment, lintnews

ARTICLE = (
    "ALMATY, Kazakhstan, Jan. 10, 2022 — Protests erupted on Thursday.\n\nThe court will rule on Jan. 14.\n"
)


def test_the_table_says_what_each_date_means_and_why(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    lines = lintnews("dates", str(path)).stdout.splitlines()
    assert lines[1] == "  article's date: 2022-01-10 Mon, from the dateline"
    assert [re.split(r"\s{2,}", line)[1:4] for line in lines[2:4]] == [
        ["1:21", "Jan. 10, 2022", "2022-01-10 Mon"],
        ["1:57", "Thursday", "2022-01-06 Thu"],
    ]


def test_json_has_the_same(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text(ARTICLE, encoding="utf-8")
    value = json.loads(lintnews("dates", str(path), "--output-format", "json").stdout)
    assert (value["published"], value["published_source"]) == ("2022-01-10", "the dateline")
    assert [(date["text"], date["first"], date["basis"]) for date in value["dates"]] == [
        ("Jan. 10, 2022", "2022-01-10", "explicit"),
        ("Thursday", "2022-01-06", "article's date"),
        ("Jan. 14", "2022-01-14", "article's date"),
    ]


def test_without_the_article_s_date_nothing_is_guessed(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("They met on Thursday.", encoding="utf-8")
    output = lintnews("dates", str(path)).stdout
    assert "not found" in output
    assert "unknown" in output


def _rows(text: str, tmp_path: Path, *options: str) -> list[list[str]]:
    path = tmp_path / "story.txt"
    path.write_text(text, encoding="utf-8")
    lines = lintnews("dates", str(path), *options).stdout.splitlines()
    return [re.split(r"\s{2,}", line)[2:4] for line in lines[2:] if line]


def test_times_relative_days_and_lengths_stand_among_the_dates(tmp_path: Path) -> None:
    text = (
        "They met yesterday, from 5 to 7 p.m. GMT, for two hours in two days.\n\n"
        "It was found 10 years ago, and about five months ago it broke. “We vote today,” she said.\n"
    )
    assert _rows(text, tmp_path, "--published", "2022-01-10") == [
        ["yesterday", "2022-01-09 Sun"],
        ["from 5 to 7 p.m. GMT", "17:00 to 19:00"],
        ["two days", "2 days"],
        ["10 years ago", "2012"],
        ["five months ago", "about 2021-08"],
        ["today", "unknown"],
    ]


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_are_no_error(day: date) -> None:
    text = "Tomorrow, not yesterday, or 90 weeks ago, or 20 months ago, or 900 years ago, in January, last May, next May."
    document = Document(text, published=Published(day, "the test"))
    assert len(list(others_of(document))) == 5
    assert len([meaning.first for meaning in document.meanings]) == 3


def test_json_has_times_and_lengths_beside_the_dates(tmp_path: Path) -> None:
    path = tmp_path / "story.txt"
    path.write_text("The doors opened at noon, 200 years ago.\n", encoding="utf-8")
    value = json.loads(
        lintnews("dates", str(path), "--published", "2022-01-10", "--output-format", "json").stdout
    )
    assert [(other["kind"], other["text"], other["meaning"]) for other in value["others"]] == [
        ("length", "200 years ago", "1822")
    ]


def test_what_cannot_be_read_fails() -> None:
    assert lintnews("dates", "missing.txt").returncode == 2


_FAKED = """
import datetime, sys, time
year = int(sys.argv.pop(1))
class Date(datetime.date):
    @classmethod
    def today(cls): return cls(year, 6, 15)
class DateTime(datetime.datetime):
    @classmethod
    def now(cls, tz=None): return cls(year, 6, 15, tzinfo=tz)
    today = utcnow = now
datetime.date, datetime.datetime = Date, DateTime
time.time = lambda: DateTime(year, 6, 15).timestamp()
from lintnews.start import main
main()
"""


def test_clock_locale_and_zone_do_not_matter(tmp_path: Path) -> None:
    path = tmp_path / "archive.jsonl"
    days = ("2022-01-10", "10 janvier 2022", "lundi 10 janvier 2022 14:30", None)
    text = ARTICLE + "\nThe hearing is on Tuesday, Jan. 5, 2022, the next on Tuesday, Jan. 12.\n"
    path.write_text("".join(json.dumps({"date": day, "text": text}) + "\n" for day in days), encoding="utf-8")
    outputs = {
        subprocess.run(
            [
                sys.executable,
                "-c",
                _FAKED,
                year,
                "check",
                str(path),
                "--output-format",
                "json",
                "--select",
                "all",
            ],
            cwd=ROOT,
            env=environment(**extra),
            capture_output=True,
            check=False,
        ).stdout
        for year, extra in (
            ("2010", {}),
            ("2030", {"LC_ALL": "de_DE.UTF-8", "TZ": "Pacific/Auckland"}),
            ("2022", {"LC_ALL": "C", "TZ": "America/Los_Angeles"}),
        )
    }
    (output,) = outputs
    assert json.loads(output)["summary"]["documents"] == len(days)
    assert b"was a Wednesday" in output
