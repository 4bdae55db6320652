"""The tutorial is run as it is read: its files are written, its changes made, its commands run."""

import re
import shlex
from pathlib import Path

from tests.command import ROOT, lintnews

PAGE = ROOT / "docs" / "write-a-rule.md"
STEP = re.compile(
    r"(?:<!-- (?P<what>file: (?P<file>\S+)|replace: (?P<changed>\S+)|with) -->\n)?"
    r"```(?P<language>\w+)\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)


def test_the_tutorial_does_what_it_says(tmp_path: Path) -> None:
    changing: tuple[Path, str] | None = None
    commands = 0
    for step in STEP.finditer(PAGE.read_text(encoding="utf-8")):
        body = step["body"]
        if step["file"]:
            path = tmp_path / step["file"]
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(body, encoding="utf-8")
        elif step["changed"]:
            changing = (tmp_path / step["changed"], body)
        elif step["what"] == "with":
            assert changing
            path, old = changing
            text = path.read_text(encoding="utf-8")
            assert text.count(old) == 1, f"what is to be replaced is not there once: {old}"
            path.write_text(text.replace(old, body), encoding="utf-8")
        elif step["language"] == "console":
            commands += 1
            run(body, tmp_path)
        else:
            assert step["language"] == "sh", f"a block that nothing is done with: {body}"
    assert commands == 5


def run(body: str, folder: Path) -> None:
    """Run a command and compare what it prints; a line of three points stands for any lines."""
    first, _, expected = body.partition("\n")
    program, *arguments = shlex.split(first.removeprefix("$ "))
    assert program == "lintnews"
    done = lintnews(*arguments, cwd=folder)
    pattern = re.escape(expected).replace(re.escape("...\n"), "(?:.*\n)*")
    assert re.fullmatch(pattern, done.stdout), f"{first}\n{done.stdout}{done.stderr}"
