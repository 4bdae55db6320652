"""The quick way in reads plain checks as Typer reads them, and leaves everything else to it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from typer.testing import CliRunner

import lintnews.check
from lintnews.cli import app
from lintnews.request import Request
from lintnews.start import plain_check

PLAIN = [
    "check",
    "check a.txt",
    "check - b.txt folder/",
    "check --exit-zero a.txt --statistics",
    "check a.txt --select dates,names --select sentences --ignore broken-date",
    "check --output-format concise --published 2022-01-09 a.txt",
    "check --output-format=json --text-field=body --date-field=meta.date --id-field=id --title-field=head a.jsonl",
    "check - --stdin-filename story.txt --select=",
    "check -q -v --quiet --verbose a.txt",
    "check --config desk.toml --isolated --extend-select=dates --extend-select names a.txt",
]
PLAIN += [
    "check --fix --force-exclude --exclude drafts/ --exclude=*.old.txt a.txt",
    "check --diff --unsafe-fixes --no-cache --cache-dir=/tmp/c --baseline b a.txt",
]
TYPERS = [
    "check --watch a.txt",
    "",
    "--version",
    "--help",
    "rules",
    "check --help",
    "check -h a.txt",
    "check -j 2 a.txt",
    "check --jobs 2 a.txt",
    "check --profile a.txt",
    "check -qv a.txt",
    "check --fail-level error a.txt",
    "check --show-settings a.txt",
    "check --output-format",
    "check --output-format nonsense a.txt",
    "check --exit-zero=yes a.txt",
    "check --select --ignore a.txt",
    "check --publish 2022-01-09 a.txt",
    "check -- --odd-name.txt",
    "--nonsense check a.txt",
]


def typers(monkeypatch: pytest.MonkeyPatch, arguments: list[str]) -> Request | None:
    """Return what Typer asks ``check`` for; None if it does not get that far."""
    asked: list[Request] = []

    def run(request: Request, *_streams: object) -> int:
        asked.append(request)
        return 0

    monkeypatch.setattr(lintnews.check, "run", run)
    CliRunner().invoke(app, arguments)
    return asked[0] if asked else None


@pytest.mark.parametrize("line", PLAIN)
def test_a_plain_check_is_read_as_typer_reads_it(monkeypatch: pytest.MonkeyPatch, line: str) -> None:
    request = plain_check(line.split())
    assert request is not None
    assert request == typers(monkeypatch, line.split())


@pytest.mark.parametrize("line", TYPERS)
def test_everything_else_is_left_to_typer(line: str) -> None:
    assert plain_check(line.split()) is None


@pytest.mark.parametrize("name", ["_LINTNEWS_COMPLETE", "LINTNEWS_OUTPUT_FORMAT"])
def test_variables_are_left_to_typer(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setenv(name, "concise")
    assert plain_check(["check", "a.txt"]) is None


WORDS = st.sampled_from(
    "a.txt - -- -x --select --select= --ignore=dates --exit-zero -q -v --isolated --config --extend-select --output-format json --jobs 3 --color=never --published"
    " 2022-01-09 --nonsense --statistics --statistics=1 = -".split()
)


@given(st.lists(WORDS, max_size=6))
def test_no_command_line_is_read_in_two_ways(words: list[str]) -> None:
    request = plain_check(["check", *words])
    with pytest.MonkeyPatch.context() as monkeypatch:
        assert request is None or request == typers(monkeypatch, ["check", *words])
