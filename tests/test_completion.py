"""Completion in a real shell, and that nobody else pays for it."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import environment, lintnews


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("lintnews ch", ["check"]),
        ("lintnews check --unsafe", ["--unsafe-fixes"]),
        ("lintnews check --output-format j", ["json", "jsonl", "junit"]),
    ],
)
def test_bash_completes_commands_options_and_values(tmp_path: Path, line: str, offered: list[str]) -> None:
    command = tmp_path / "lintnews"
    # Through a shell, since the path of Python in a first line must have no space.
    program = tmp_path / "program" / "lintnews"
    program.parent.mkdir()
    program.write_text("from lintnews.start import main\nmain()\n", encoding="utf-8")
    command.write_text(f"#!/bin/sh\nexec '{sys.executable}' '{program}' \"$@\"\n", encoding="utf-8")
    command.chmod(0o755)
    words = line.split(" ")
    script = (
        'eval "$(lintnews --show-completion)"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); '
        '_lintnews_completion lintnews; printf "%s\\n" "${COMPREPLY[@]}" | sort'
    )
    path = os.pathsep.join((str(tmp_path), os.environ["PATH"]))
    done = subprocess.run(
        ["bash", "-c", script, "bash", *words[0:]],
        env=environment(PATH=path),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout.split() == offered, done.stderr


def test_the_help_tells_of_completion_and_other_commands_do_not_load_it() -> None:
    assert "--install-completion" in lintnews("--help").stdout
    code = "import sys; sys.argv = ['lintnews', 'rules']\nfrom lintnews import cli\nprint(cli.app._add_completion)"
    done = subprocess.run(
        [sys.executable, "-c", code], env=environment(), capture_output=True, encoding="utf-8", check=True
    )
    assert done.stdout == "False\n"
