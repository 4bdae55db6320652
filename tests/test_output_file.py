"""Reports in files, and the format from the environment."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lintnews.output import FORMATS
from tests.command import DAMAGED, environment, lintnews


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "story.txt").write_text(DAMAGED, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", FORMATS)
def test_a_file_gets_what_standard_output_would(desk: Path, name: str) -> None:
    shown = lintnews("check", "story.txt", "--output-format", name, cwd=desk)
    filed = lintnews("check", "story.txt", "--output-format", name, "-o", "report.out", cwd=desk)
    assert (desk / "report.out").read_text(encoding="utf-8") == shown.stdout
    assert (filed.returncode, filed.stdout) == (shown.returncode, "")
    assert filed.stderr == "Found 1 error in 1 article.\n"
    assert sorted(path.name for path in desk.iterdir()) == ["report.out", "story.txt"]


def test_a_report_is_no_article_of_the_next_run(desk: Path) -> None:
    for folder in (".", "reports"):
        (desk / folder).mkdir(exist_ok=True)
        target = f"{folder}/all [1].jsonl"
        runs = [lintnews("check", ".", "--output-format", "jsonl", "-o", target, cwd=desk) for _ in range(2)]
        assert {done.stderr for done in runs} == {"Found 1 error in 1 article.\n"}
        (desk / target).unlink()


def test_a_dash_is_standard_output(desk: Path) -> None:
    assert "broken-date" in lintnews("check", "story.txt", "--output-file", "-", cwd=desk).stdout


@pytest.mark.skipif(os.name == "nt", reason="no signals, modes or links of this kind")
def test_an_interrupted_run_leaves_the_old_report(desk: Path) -> None:
    report = desk / "report.jsonl"
    report.write_text("the old one\n", encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "lintnews", "check", "-", "--output-format", "jsonl", "-o", "report.jsonl"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        cwd=desk,
        encoding="utf-8",
    ) as process:
        assert process.stdin
        record = json.dumps({"text": DAMAGED})
        process.stdin.write(f"{record}\n" * 5_000)
        process.stdin.flush()
        (part,) = desk.glob(".report.jsonl.*")
        assert part.stat().st_size > 0, "the new report is being written"
        process.send_signal(signal.SIGINT)
        process.wait(timeout=30)
        assert process.returncode == 130
    assert report.read_text(encoding="utf-8") == "the old one\n"
    assert sorted(path.name for path in desk.iterdir()) == ["report.jsonl", "story.txt"]


@pytest.mark.skipif(os.name == "nt", reason="no signals, modes or links of this kind")
def test_a_report_keeps_mode_and_link(desk: Path) -> None:
    (desk / "real.json").write_text("old", encoding="utf-8")
    (desk / "real.json").chmod(0o640)
    (desk / "link.json").symlink_to("real.json")
    lintnews("check", "story.txt", "--output-format", "json", "-o", "link.json", cwd=desk)
    assert (desk / "link.json").is_symlink()
    assert (desk / "real.json").stat().st_mode & 0o777 == 0o640
    assert json.loads((desk / "real.json").read_text(encoding="utf-8"))["version"] == 1


@pytest.mark.skipif(os.name == "nt", reason="no signals, modes or links of this kind")
def test_a_pipe_is_written_to_and_stays(desk: Path) -> None:
    done = lintnews("check", "story.txt", "--output-format", "concise", "-o", "/dev/stderr", cwd=desk)
    assert "story.txt:3:1: error broken-date" in done.stderr


@pytest.mark.parametrize(
    ("target", "message"),
    [
        ("nowhere/report.json", "cannot write nowhere/report.json: no such file or directory"),
        (".", "cannot write .: is a directory"),
        ("story.txt", "--output-file story.txt is one of the files to check"),
    ],
)
def test_a_file_that_cannot_be_written_is_said(desk: Path, target: str, message: str) -> None:
    done = lintnews("check", "story.txt", "-o", target, cwd=desk)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"lintnews: {message}\n")
    assert (desk / "story.txt").read_text(encoding="utf-8") == DAMAGED


def test_the_environment_chooses_a_format_and_the_command_line_beats_it(desk: Path) -> None:
    chosen = {"LINTNEWS_OUTPUT_FORMAT": "github"}
    assert lintnews("check", "story.txt", cwd=desk, **chosen).stdout.startswith("::error ")
    beaten = lintnews("check", "story.txt", "--output-format", "concise", cwd=desk, **chosen)
    assert beaten.stdout.startswith("story.txt:3:1: ")
    wrong = lintnews("check", "story.txt", cwd=desk, LINTNEWS_OUTPUT_FORMAT="gihub")
    assert wrong.returncode == 2
    assert "'gihub' is not one of 'full'" in wrong.stderr
    assert lintnews("score", "story.txt", cwd=desk, **chosen).returncode == 0, "only check has these formats"
