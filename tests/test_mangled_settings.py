"""Every wrong settings file stops the program with exit code 2, and the message names file, line and remedy."""

from pathlib import Path

import pytest

from lintnews.start import main
from tests.command import DAMAGED, lintnews
from tests.mangled_settings import MANGLED, Mangled


def folder_with(folder: Path, mangled: Mangled) -> None:
    content = mangled.content.encode() if isinstance(mangled.content, str) else mangled.content
    (folder / mangled.name).write_bytes(content)
    (folder / "story.txt").write_text(DAMAGED, encoding="utf-8")


def test_there_are_enough_of_them() -> None:
    assert len({mangled.content for mangled in MANGLED}) >= 40


@pytest.mark.parametrize("mangled", MANGLED, ids=lambda mangled: mangled.what)
def test_a_wrong_file_stops_a_check(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], mangled: Mangled
) -> None:
    folder_with(tmp_path, mangled)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("sys.argv", ["lintnews", "check", "story.txt"])
    with pytest.raises(SystemExit) as stopped:
        main()
    said = capsys.readouterr()
    assert (stopped.value.code, said.out) == (2, "")
    assert said.err.startswith(f"lintnews: {mangled.name}:{mangled.line}: ")
    assert mangled.says in said.err.split("\n")[0]


@pytest.mark.parametrize(
    "command", [("check",), ("check", "--jobs", "2"), ("score",), ("dates",), ("rules",)]
)
def test_every_command_that_heeds_settings_refuses_a_wrong_file(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    folder_with(tmp_path, MANGLED[14])
    done = lintnews(*command, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "lintnews: lintnews.toml:1: there is no setting 'selct'; did you mean 'select'?\n"
