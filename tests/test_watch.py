"""``--watch``: what changes is checked again until Ctrl-C."""

import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.command import CLEAN, DAMAGED, environment, lintnews

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has another Ctrl-C")
PATIENCE = 30


class Watching:
    """A running ``lintnews check --watch`` and its lines, both streams in one."""

    def __init__(self, cwd: Path, *args: str) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-u", "-m", "lintnews", "check", "--watch", "--output-format", "concise", *args],
            cwd=cwd,
            env=environment(),
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        )
        self._lines: queue.Queue[str] = queue.Queue()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self) -> None:
        for line in self._process.stdout or ():
            self._lines.put(line.rstrip("\n"))

    def until(self, end: str) -> list[str]:
        """Return the lines up to the first that begins so."""
        lines: list[str] = []
        while not lines or not lines[-1].startswith(end):
            lines.append(self._lines.get(timeout=PATIENCE))
        return lines

    def write(self, path: Path, text: str) -> list[str]:
        """Write a file as editors do, another one in its place, and return what is said of it."""
        scratch = path.with_name(".scratch")
        scratch.write_text(text, encoding="utf-8")
        scratch.replace(path)
        return self.until("No findings" if text == CLEAN else "Found")

    def stop(self) -> int:
        """Press Ctrl-C and return the exit code."""
        self._process.send_signal(signal.SIGINT)
        return self._process.wait(PATIENCE)

    def kill(self) -> None:
        """End it if it still runs."""
        self._process.kill()
        self._process.wait()
        if self._process.stdout:
            self._process.stdout.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "b.txt").write_text(DAMAGED, encoding="utf-8")
    return tmp_path


@pytest.fixture(params=[(".",), ("a.txt", "new.txt")])
def watching(folder: Path, request: pytest.FixtureRequest) -> Iterator[Watching]:
    if "new.txt" in request.param:
        (folder / "new.txt").write_text(CLEAN, encoding="utf-8")
    process = Watching(folder, *request.param)
    yield process
    process.kill()


def test_what_changes_is_checked_again(folder: Path, watching: Watching) -> None:
    begin = watching.until("lintnews: watching ")
    assert begin[-2].endswith("in 2 articles.")
    changed = watching.write(folder / "a.txt", DAMAGED)
    assert changed[0] == "lintnews: changed: a.txt"
    assert changed[1].startswith("a.txt:3:1: error broken-date")
    assert changed[-1] == "Found 1 error in 1 article."
    new = watching.write(folder / "new.txt", CLEAN)
    assert new[0] == "lintnews: changed: new.txt"
    assert new[-1] == "No findings in 1 article."
    (folder / "notes.md").write_text(DAMAGED, encoding="utf-8")
    assert watching.stop() == 130


@pytest.mark.parametrize(
    ("args", "says"), [(("-",), "standard input cannot be watched"), (("gone.txt",), "there is no gone.txt")]
)
def test_what_cannot_be_watched_exits_2(folder: Path, args: tuple[str, ...], says: str) -> None:
    done = lintnews("check", "--watch", *args, cwd=folder, stdin="")
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr


def test_without_watchfiles_it_says_how_to_get_it(folder: Path) -> None:
    (folder / "watchfiles.py").write_text("raise ImportError", encoding="utf-8")
    done = lintnews("check", "--watch", "a.txt", cwd=folder)
    assert done.returncode == 2
    assert done.stderr == "lintnews: --watch needs the package watchfiles: pip install 'lintnews[watch]'\n"
