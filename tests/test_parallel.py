"""Several processes give what one gives, to the byte, and survive what kills one of them."""

import json
import os
import signal
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from lintnews import parallel
from lintnews.choice import Choice
from lintnews.linter import Manner, Report
from lintnews.readers import ReadOptions
from lintnews.work import Unit, check_unit
from tests.command import lintnews

DAMAGED = "The hearing was put off to Sept.\n\n14 because two witnesses were ill."


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Make files and records of all kinds, some of them unreadable, more than one unit of each."""
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(40):
        (folder / f"{number:02}.txt").write_text(DAMAGED if number % 3 else "All is well.", encoding="utf-8")
    (folder / "binary.txt").write_bytes(b"\0\1\2\3" * 100)
    (folder / "empty.jsonl").write_bytes(b"")
    (folder / "one.jsonl").write_text('[\n{"text": "x"}\n]\n', encoding="utf-8")
    records = [
        json.dumps({"id": number, "text": DAMAGED if number % 50 == 0 else "x" * 2000})
        for number in range(1500)
    ]
    records[700] = '{"text": broken'
    records[900] = ""
    (folder / "records.jsonl").write_text("\n".join(records), encoding="utf-8")
    return folder


@pytest.mark.parametrize("output_format", ["full", "concise", "json"])
@pytest.mark.parametrize("jobs", ["2", "3", "0"])
def test_any_number_of_jobs_gives_the_same_output(archive: Path, output_format: str, jobs: str) -> None:
    arguments = ["check", str(archive), "missing.txt", "--output-format", output_format]
    one, several = lintnews(*arguments), lintnews(*arguments, "--jobs", jobs)
    assert several.stdout == one.stdout
    assert (several.returncode, several.stderr) == (one.returncode, one.stderr)
    assert one.returncode == 2


def test_standard_input_is_read_once(archive: Path) -> None:
    result = lintnews(
        "check", "-", str(archive / "01.txt"), "--jobs", "2", "--output-format", "concise", stdin=DAMAGED
    )
    assert [line.split(":")[0] for line in result.stdout.splitlines()] == ["-", str(archive / "01.txt")]


def test_a_worker_that_dies_loses_only_what_killed_it(archive: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    poison = archive / "07.txt"
    poison.write_text("Poison.", encoding="utf-8")

    def deadly(unit: Unit, *how: Any) -> Iterator[Report]:
        for report in check_unit(unit, *how):
            if str(poison) in getattr(unit, "paths", ()):
                os.kill(os.getpid(), signal.SIGKILL)
            yield report

    monkeypatch.setattr(parallel, "check_unit", deadly)
    reports = list(parallel.check_paths([str(archive)], Choice(), ReadOptions(), 2, Manner()))
    crashed = [d for report in reports for d in report.diagnostics if d.rule == "internal-error"]
    assert [(d.path, "signal 9" in d.message) for d in crashed] == [(str(poison), True)]
    found = [d.path for report in reports for d in report.diagnostics if d.rule == "broken-date"]
    assert len(found) == (26 - 1) + (30 - 2)  # the poisoned file, the two records that are none
    assert found == sorted(found)
