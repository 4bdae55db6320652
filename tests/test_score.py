"""The score: its formula, its order, its formats."""

import csv
import io
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews import Severity, lint_text
from lintnews.score import score_of
from tests.command import CLEAN, DAMAGED, lintnews

(FINDING,) = lint_text(DAMAGED, select=["broken-date"])
FINDINGS = {severity: FINDING._replace(severity=severity) for severity in Severity}


@pytest.mark.parametrize(
    ("severities", "words", "score"),
    [
        ([], 1000, 100.0),
        ([Severity.ERROR, Severity.ERROR, Severity.WARNING, Severity.INFO], 1000, 50.0),
        ([Severity.ERROR], 200, 25.0),
        ([Severity.ERROR], 3, 25.0),
        ([Severity.WARNING], 1600, 93.3),
    ],
)
def test_the_formula(severities: list[Severity], words: int, score: float) -> None:
    assert score_of([FINDINGS[severity] for severity in severities], words) == score


@given(
    st.lists(st.sampled_from(list(Severity)), max_size=60),
    st.sampled_from(list(Severity)),
    st.integers(0, 10**6),
)
def test_one_more_finding_never_raises_it(severities: list[Severity], more: Severity, words: int) -> None:
    before = [FINDINGS[severity] for severity in severities]
    assert 0 <= score_of([*before, FINDINGS[more]], words) <= score_of(before, words) <= 100


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "bad.txt").write_text(DAMAGED, encoding="utf-8")
    (tmp_path / "good.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def test_formats_and_the_limit(folder: Path) -> None:
    rows = list(csv.DictReader(io.StringIO(lintnews("score", str(folder), "--output-format", "csv").stdout)))
    assert [(Path(row["path"]).name, row["score"], row["dates"]) for row in rows] == [
        ("bad.txt", "25.0", "5.0"),
        ("good.txt", "100.0", "0.0"),
    ]
    result = lintnews("score", str(folder), "--output-format", "jsonl", "--below", "30")
    (value,) = map(json.loads, result.stdout.splitlines())
    assert (value["score"], value["findings"], result.returncode) == (25.0, {"dates": 1}, 0)
    assert "bad.txt: dates 5" in lintnews("score", str(folder)).stdout


def test_what_cannot_be_read_is_said_and_fails(folder: Path) -> None:
    (folder / "broken.jsonl").write_text('{"text": \n', encoding="utf-8")
    result = lintnews("score", str(folder))
    assert result.returncode == 2
    assert "broken.jsonl" in result.stderr
    assert "good.txt" in result.stdout
