"""The hooks, run by the real pre-commit and by prek from a clone of this tree, on real commits."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import CLEAN, DAMAGED, ROOT

SLIP = CLEAN.replace("the thaw", "the the thaw")

CONFIG = """\
repos:
  - repo: {clone}
    rev: {commit}
    hooks:
      - id: lintnews-fix
        files: ^mend
      - id: lintnews
        args: [--exclude, drafts/]
      - id: lintnews-jsonl
"""


class Desk:
    """A newsroom's repository with the hooks installed; pre-commit keeps its things beside it."""

    def __init__(self, home: Path) -> None:
        self.folder = home / "desk"
        self.left: dict[str, str] = {}
        kept = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
        self.environment = kept | {
            "PRE_COMMIT_HOME": str(home / "cache"),
            "PREK_HOME": str(home / "cache"),
            # prek installs by uv, which trusts its own list of certificates unless it is told to use the system's.
            "UV_NATIVE_TLS": "1",
            "UV_SYSTEM_CERTS": "1",
            "GIT_CONFIG_GLOBAL": os.devnull,
            "GIT_CONFIG_SYSTEM": os.devnull,
            **{
                f"GIT_{who}_{what}": "desk@example.org"
                for who in ("AUTHOR", "COMMITTER")
                for what in ("NAME", "EMAIL")
            },
        }

    def run(self, *command: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=cwd or self.folder,
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            timeout=600,
            check=False,
        )

    def git(self, *args: str, cwd: Path | None = None) -> str:
        done = self.run("git", *args, cwd=cwd)
        assert done.returncode == 0, done.stdout
        return done.stdout.strip()

    def commit(self, **files: str) -> subprocess.CompletedProcess[str]:
        """Write files, named with ``__`` for the point and ``_in_`` for the slash, and try to commit them."""
        for name, text in files.items():
            path = self.folder / name.replace("__", ".").replace("_in_", "/")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        self.git("add", ".")
        done = self.run("git", "commit", "-m", "copy")
        if done.returncode:
            self.left = {path.name: path.read_text(encoding="utf-8") for path in self.folder.glob("*.txt")}
            self.git("reset", "--hard")
        return done


@pytest.fixture(scope="module", params=["pre_commit", "prek"])
def desk(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Desk:
    home = tmp_path_factory.mktemp("hooks")
    desk = Desk(home)
    clone = home / "clone"
    files = desk.git("ls-files", "--cached", "--others", "--exclude-standard", "-z", cwd=ROOT).split("\0")
    for name in filter(None, files):
        if (ROOT / name).is_file():
            (clone / name).parent.mkdir(parents=True, exist_ok=True)
            (clone / name).write_bytes((ROOT / name).read_bytes())
    desk.git("init", "--quiet", cwd=clone)
    desk.git("add", ".", cwd=clone)
    desk.git("commit", "--quiet", "-m", "lintnews", cwd=clone)
    desk.folder.mkdir()
    desk.git("init", "--quiet")
    config = CONFIG.format(clone=clone.as_posix(), commit=desk.git("rev-parse", "HEAD", cwd=clone))
    (desk.folder / ".pre-commit-config.yaml").write_text(config, encoding="utf-8")
    installed = desk.run(sys.executable, "-m", str(request.param), "install", "--install-hooks")
    assert installed.returncode == 0, installed.stdout
    return desk


def test_damaged_copy_is_refused_with_file_and_line_and_clean_copy_passes(desk: Desk) -> None:
    passed = desk.commit(good__txt=CLEAN, README__txt=DAMAGED)
    assert passed.returncode == 0, passed.stdout
    assert "Passed" in passed.stdout

    refused = desk.commit(bad__txt=DAMAGED)
    assert refused.returncode == 1
    assert "bad.txt:3:1: error broken-date: " in refused.stdout

    refused = desk.commit(
        wire__jsonl='{"text": "The hearing is on April 31 in town, the clerk said on the phone."\n'
    )
    assert refused.returncode == 1
    assert "wire.jsonl:1:1: error unreadable-input: " in refused.stdout
    assert desk.git("log", "--format=%s").splitlines() == ["copy"]


def test_what_needs_no_second_look_is_mended_in_place(desk: Desk) -> None:
    refused = desk.commit(mend__txt=SLIP)
    assert refused.returncode == 1
    assert "files were modified by this hook" in refused.stdout
    assert desk.left["mend.txt"] == CLEAN
    passed = desk.commit(mend__txt=CLEAN)
    assert passed.returncode == 0, passed.stdout


def test_files_that_the_hook_is_told_to_leave_out_pass_though_they_are_named(desk: Desk) -> None:
    passed = desk.commit(drafts_in_a__txt=DAMAGED, drafts_in_LICENSE__txt=DAMAGED)
    assert passed.returncode == 0, passed.stdout
