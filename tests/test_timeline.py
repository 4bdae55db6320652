"""The ``dates`` command: each date, what it means and why."""

import json
import re
import subprocess
import sys
from pathlib import Path

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
