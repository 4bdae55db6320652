"""The command as people and scripts meet it: exit codes, streams, options."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path

import pytest

from lintnews import start
from lintnews.check import run
from lintnews.document import Document
from lintnews.errors import BrokenRuleError, UsageError
from lintnews.registry import LoadedRule
from lintnews.request import Request
from lintnews.rule import EVERYTHING, Finding, Rule, Severity
from lintnews.span import Span
from tests.command import CLEAN, DAMAGED, ROOT, environment, lintnews


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A folder with a damaged and a clean article."""
    (tmp_path / "bad.txt").write_text(DAMAGED, encoding="utf-8")
    (tmp_path / "good.txt").write_text(CLEAN, encoding="utf-8")
    return tmp_path


def test_clean_copy_exits_0_and_writes_nothing_to_stdout(copy: Path) -> None:
    done = lintnews("check", "good.txt", cwd=copy)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "No findings in 1 article.\n")


def test_findings_exit_1_and_go_to_stdout(copy: Path) -> None:
    done = lintnews("check", "bad.txt", "good.txt", cwd=copy)
    assert done.returncode == 1
    assert done.stdout.startswith("bad.txt:3:1: error broken-date: ")
    assert done.stderr == "Found 1 error in 2 articles.\n"


def test_without_paths_the_current_folder_is_checked(copy: Path) -> None:
    done = lintnews("check", "--output-format", "concise", cwd=copy)
    assert done.returncode == 1
    assert [line.split(" ")[:3] for line in done.stdout.splitlines()] == [
        ["bad.txt:3:1:", "error", "broken-date"]
    ]
    assert done.stderr == "Found 1 error in 2 articles.\n"


def test_a_missing_path_exits_2_and_the_others_are_checked(copy: Path) -> None:
    done = lintnews("check", "nowhere.txt", "bad.txt", "--output-format", "concise", cwd=copy)
    assert done.returncode == 2
    assert [line.split(" ")[2] for line in done.stdout.splitlines()] == ["broken-date", "unreadable-input"]
    assert "nowhere.txt" in done.stdout


def test_exit_zero_hides_findings_but_no_failure(copy: Path) -> None:
    assert lintnews("check", "bad.txt", "--exit-zero", cwd=copy).returncode == 0
    assert lintnews("check", "bad.txt", "nowhere.txt", "--exit-zero", cwd=copy).returncode == 2


def test_where_there_is_nothing_to_check_the_exit_code_is_2(tmp_path: Path) -> None:
    done = lintnews("check", cwd=tmp_path)
    assert done.returncode == 2
    assert done.stdout.startswith(".:1:1: error unreadable-input: nothing to check in this folder")
    assert done.stderr == "Nothing could be checked.\n"


def test_json_is_valid_even_if_there_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "no-records.jsonl").touch()
    done = lintnews("check", "--output-format", "json", cwd=tmp_path)
    assert done.returncode == 2
    assert json.loads(done.stdout)["diagnostics"] == []
    assert done.stderr == "lintnews: no article found in .\n"


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--select", "broken-dat"), "there is no rule or group 'broken-dat'; did you mean 'broken-date'?"),
        (("--ignore", "dates,broken-dat"), "did you mean 'broken-date'?"),
        (("--select", "zzzzzz"), "'lintnews rules' lists them all"),
        (("--select", ""), "--select '' names no rule"),
        (("--select", "broken-date", "--ignore", "dates"), "no rule is left"),
        (("--published", "gibberish"), "--published 'gibberish' is not a date"),
        (("--output-format", "yaml"), "yaml"),
        (("--selct", "dates"), "--select"),
    ],
)
def test_what_makes_no_sense_exits_2_before_anything_is_written(
    copy: Path, args: tuple[str, ...], says: str
) -> None:
    done = lintnews("check", "bad.txt", *args, cwd=copy)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_rules_are_chosen_by_name_and_group_repeated_or_with_commas(copy: Path) -> None:
    def exit_code(*args: str) -> int:
        return lintnews("check", "bad.txt", *args, cwd=copy).returncode

    assert exit_code("--select", "sentences,broken-date") == 1
    assert exit_code("--select", "sentences", "--select", "dates") == 1
    assert exit_code("--select", "sentences") == 0
    assert exit_code("--ignore", "dates") == 0
    assert exit_code("--ignore", "sentences, broken-date") == 0


def test_a_date_of_publication_may_be_given(copy: Path) -> None:
    assert lintnews("check", "good.txt", "--published", "9 January 2022", cwd=copy).returncode == 0


def test_standard_input_has_the_name_it_is_given() -> None:
    done = lintnews("check", "-", "--output-format", "concise", stdin=DAMAGED)
    assert done.returncode == 1
    assert done.stdout.startswith("-:3:1: error broken-date ")
    done = lintnews(
        "check", "-", "--stdin-filename", "desk/draft.txt", "--output-format", "concise", stdin=DAMAGED
    )
    assert done.stdout.startswith("desk/draft.txt:3:1: error broken-date ")


def test_records_are_read_from_the_fields_named(tmp_path: Path) -> None:
    record = {"slug": "wire-7", "story": DAMAGED, "head": "Roads stay shut", "day": "2022-01-09"}
    (tmp_path / "wire.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    fields = ("--text-field", "story", "--id-field", "slug", "--title-field", "head", "--date-field", "day")
    done = lintnews("check", "wire.jsonl", *fields, "--output-format", "json", cwd=tmp_path)
    assert done.returncode == 1
    assert json.loads(done.stdout)["diagnostics"][0]["record"] == {"line": 1, "id": "wire-7"}


def test_statistics_count_by_rule_on_stderr(copy: Path) -> None:
    plain = lintnews("check", "bad.txt", "gone.txt", cwd=copy)
    done = lintnews("check", "bad.txt", "gone.txt", "--statistics", cwd=copy)
    assert done.stdout == plain.stdout
    assert done.stderr.splitlines()[:2] == ["1  error    broken-date", "1  error    unreadable-input"]


def test_a_pipe_gets_no_colour_unless_asked_for(copy: Path) -> None:
    def coloured(*args: str, **extra: str) -> bool:
        return "\x1b[" in lintnews("check", "bad.txt", *args, cwd=copy, **extra).stdout

    assert not coloured()
    assert coloured("--color", "always")
    assert coloured(FORCE_COLOR="1")
    assert not coloured(FORCE_COLOR="1", NO_COLOR="1")
    assert coloured("--color", "always", NO_COLOR="1")
    assert not coloured("--color", "never", FORCE_COLOR="1")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no pty")
@pytest.mark.parametrize("colour", [True, False])
def test_a_terminal_gets_colour_and_its_own_width(tmp_path: Path, *, colour: bool) -> None:
    import pty  # noqa: PLC0415 - not on Windows

    (tmp_path / "long.txt").write_text(DAMAGED.replace("when", "then " * 40 + "when"), encoding="utf-8")
    ours, theirs = pty.openpty()
    wishes = {"COLUMNS": "60", "TERM": "xterm"} | ({} if colour else {"NO_COLOR": "1"})
    with subprocess.Popen(
        [sys.executable, "-m", "lintnews", "check", "long.txt"],
        cwd=tmp_path,
        env=environment(**wishes),
        stdout=theirs,
        stderr=subprocess.DEVNULL,
    ) as process:
        os.close(theirs)
        shown = b""
        # A terminal whose program has ended gives an error on Linux and an end of file elsewhere.
        try:
            while piece := os.read(ours, 4096):
                shown += piece
        except OSError:
            pass
    os.close(ours)
    assert process.returncode == 1
    assert (b"\x1b[" in shown) is colour
    lines = shown.decode().splitlines()
    if not colour:
        assert max(map(len, lines[1:])) <= 60


@pytest.mark.parametrize("output_format", ["full", "concise", "json"])
def test_no_encoding_of_the_terminal_makes_output_fail(tmp_path: Path, output_format: str) -> None:
    (tmp_path / "düsseldorf.txt").write_text("😀 Żółć 北京 " + DAMAGED, encoding="utf-8")
    done = lintnews("check", "--output-format", output_format, cwd=tmp_path, PYTHONIOENCODING="ascii")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    if output_format == "json":
        assert json.loads(done.stdout)["diagnostics"][0]["path"] == "düsseldorf.txt"
    else:
        assert done.stdout.isascii()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGPIPE to speak of")
def test_a_reader_that_leaves_ends_the_run_quietly(tmp_path: Path) -> None:
    for number in range(400):
        (tmp_path / f"{number}.txt").write_text(DAMAGED, encoding="utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "lintnews", "check"],
        cwd=tmp_path,
        env=environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 141


@pytest.mark.parametrize("options", [[], ["--jobs", "1"]])
@pytest.mark.parametrize(
    ("raised", "code"),
    [(KeyboardInterrupt(), 130), (BrokenRuleError("rules.x cannot be loaded"), 2), (UsageError("no"), 2)],
)
def test_what_stops_a_run_has_its_exit_code(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    raised: BaseException,
    code: int,
    options: list[str],
) -> None:
    def stop(*_args: object) -> int:
        raise raised

    monkeypatch.setattr("lintnews.check.run", stop)
    monkeypatch.setattr("sys.argv", ["lintnews", "check", *options])
    with pytest.raises(SystemExit) as stopped:
        start.main()
    assert stopped.value.code == code
    assert str(raised) in capsys.readouterr().err


def house_rule(
    name: str, severity: Severity, check: Callable[[Document, None], Iterator[Finding]]
) -> LoadedRule:
    rule = Rule(name=name, severity=severity, summary="", check=check, good=(), bad=(), blocks=EVERYTHING)
    return LoadedRule(rule, "house", "")


def breaks(document: Document, _options: None) -> Iterator[Finding]:
    yield Finding(Span(0, 3), "so")
    raise TypeError(document.path)


def finds(_document: Document, _options: None) -> Iterator[Finding]:
    yield Finding(Span(0, 3), "so")


def test_a_rule_that_raises_is_named_and_the_others_go_on(
    monkeypatch: pytest.MonkeyPatch, copy: Path
) -> None:
    both = (house_rule("broken", Severity.ERROR, breaks), house_rule("sound", Severity.INFO, finds))
    monkeypatch.setattr("lintnews.choice.select_rules", lambda *_: both)
    out, err = StringIO(), StringIO()
    request = Request(paths=(str(copy / "good.txt"),), output_format="concise", exit_zero=True)
    assert run(request, out, err) == 2
    assert "internal-error rule broken failed on this article: TypeError" in out.getvalue()
    assert "info sound so" in out.getvalue()
    assert err.getvalue() == "Found 1 note in 1 article; 1 problem kept copy from being checked.\n"
    monkeypatch.setattr("lintnews.choice.select_rules", lambda *_: both[1:])
    assert run(request, StringIO(), StringIO()) == 0, "info never makes a run fail"


def test_rules_lists_every_rule_sorted() -> None:
    table = lintnews("rules")
    assert table.returncode == 0
    listed = json.loads(lintnews("rules", "--output-format", "json").stdout)["rules"]
    assert [line.split()[0] for line in table.stdout.splitlines()[1:]] == [entry["name"] for entry in listed]
    assert listed == sorted(listed, key=lambda entry: (entry["group"], entry["name"]))
    files = {path.stem.replace("_", "-") for path in ROOT.glob("rules/*/*.py") if path.stem != "__init__"}
    assert {entry["name"] for entry in listed} == files


def test_rule_shows_the_page_with_marks_under_the_examples() -> None:
    done = lintnews("rule", "broken-date")
    assert done.returncode == 0
    assert done.stdout.startswith("broken-date\nerror, group dates, on by default\n\n")
    assert "    5 and Jan. 19, when the thaw begins.\n    ^^^^^^^^^^^^^\n" in done.stdout
    assert "⟦" not in done.stdout


def test_an_unknown_rule_has_no_page() -> None:
    done = lintnews("rule", "brokendate")
    assert (done.returncode, done.stdout) == (2, "")
    assert "did you mean 'broken-date'?" in done.stderr


def test_the_version_is_shown_from_any_folder(tmp_path: Path) -> None:
    done = lintnews("--version", cwd=tmp_path)
    assert (done.returncode, done.stdout.split()[0]) == (0, "lintnews")


@pytest.mark.parametrize("args", [(), ("chekc",), ("--nonsense",)])
def test_a_command_that_does_not_exist_exits_2(args: tuple[str, ...]) -> None:
    assert lintnews(*args).returncode == 2
