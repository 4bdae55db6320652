"""``--fix`` and ``--diff`` on real files: what is written, what is kept, what is refused."""

import json
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from lintnews.document import Document
from lintnews.fixing import Article, Outcome, fix_article
from lintnews.linter import Report, lint_item
from lintnews.readers import ReadOptions
from lintnews.registry import select_rules
from lintnews.rewrite import Rewriter
from tests.command import CLEAN, DAMAGED, ROOT, environment, lintnews

SLIP = "The crews of the\u200b county come back to work, and the the road is open again, the county said on the phone.\n"
MENDED = (
    "The crews of the county come back to work, and the road is open again, the county said on the phone.\n"
)


def test_fix_writes_safe_fixes_and_reports_what_is_left(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(SLIP, encoding="utf-8")
    (tmp_path / "b.txt").write_text(DAMAGED, encoding="utf-8")
    (tmp_path / "c.txt").write_text(CLEAN, encoding="utf-8")
    before = (tmp_path / "c.txt").stat()
    assert (
        lintnews("check", "--no-cache", cwd=tmp_path).stderr
        == "Found 1 error and 2 warnings in 3 articles; --fix mends 2.\n"
    )
    done = lintnews("check", "--fix", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("b.txt:3:1: error broken-date")
    assert done.stderr == "Found 1 error in 3 articles; 2 fixed.\n"
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == MENDED
    assert (tmp_path / "b.txt").read_text(encoding="utf-8") == DAMAGED
    after = (tmp_path / "c.txt").stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "b.txt", "c.txt"]
    again = lintnews("check", "--fix", cwd=tmp_path)
    assert again.stdout == done.stdout
    assert again.stderr == "Found 1 error in 3 articles.\n"


def test_unsafe_fixes_are_written_when_asked_for(tmp_path: Path) -> None:
    (tmp_path / "b.txt").write_text(DAMAGED, encoding="utf-8")
    done = lintnews("check", "--fix", "--unsafe-fixes", "b.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert (tmp_path / "b.txt").read_text(encoding="utf-8") == DAMAGED.replace("\n\n", " ")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_mode_links_and_bytes_are_kept(tmp_path: Path) -> None:
    target = tmp_path / "store" / "a.txt"
    target.parent.mkdir()
    target.write_bytes("\ufeff".encode() + SLIP.replace("\n", "\r\n").encode())
    target.chmod(0o640)
    link = tmp_path / "a.txt"
    link.symlink_to(target)
    assert lintnews("check", "--fix", "a.txt", cwd=tmp_path).returncode == 0
    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert target.read_bytes() == "\ufeff".encode() + MENDED.replace("\n", "\r\n").encode()


def test_only_the_field_of_a_changed_record_is_rewritten(tmp_path: Path) -> None:
    records = [
        json.dumps({"id": 1, "text": CLEAN, "n": 1.0}),
        '  {"n": 1e3,  "text": ' + json.dumps(SLIP, ensure_ascii=False) + ', "also": "the the"}',
        "",
        "not JSON",
        json.dumps({"headline": "The the", "text": CLEAN}),
        json.dumps({"id": 6, "text": SLIP}),
    ]
    lines = "\n".join(records).encode()
    (tmp_path / "a.jsonl").write_bytes(lines)
    done = lintnews("check", "--fix", "--output-format", "concise", cwd=tmp_path)
    assert done.returncode == 2
    assert [line.split(" ")[2] for line in done.stdout.splitlines()][:1] == ["unreadable-input"]
    slip, mended = (json.dumps(text, ensure_ascii=False).encode() for text in (SLIP, MENDED))
    ascii_slip, ascii_mended = (json.dumps(text).encode() for text in (SLIP, MENDED))
    assert (tmp_path / "a.jsonl").read_bytes() == lines.replace(slip, mended).replace(
        ascii_slip, ascii_mended
    )
    diff = lintnews("check", "--diff", cwd=tmp_path)
    assert (diff.returncode, diff.stdout) == (2, "")
    assert "line 4: column 1: not valid JSON" in diff.stderr


def test_diff_shows_what_fix_would_change_and_writes_nothing(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{CLEAN}\n{SLIP}", encoding="utf-8")
    (tmp_path / "c.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "d.txt").write_text(DAMAGED, encoding="utf-8")
    done = lintnews("check", "--diff", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout == f"--- a.txt\n+++ a.txt\n@@ -1,3 +1,3 @@\n {CLEAN} \n-{SLIP}+{MENDED}"
    assert done.stderr == "Would fix 2 of what was found.\n"
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == f"{CLEAN}\n{SLIP}"
    clean = lintnews("check", "--diff", "c.txt", "d.txt", cwd=tmp_path)
    assert (clean.returncode, clean.stdout, clean.stderr) == (0, "", "Nothing to fix.\n")


@pytest.mark.parametrize("end", ["\n", ""])
@pytest.mark.parametrize("slips", [{0}, {4}, {19}, {3, 5, 12, 13}, {0, 19}, set(range(20))])
def test_a_diff_is_one_that_patch_can_apply(tmp_path: Path, slips: set[int], end: str) -> None:
    def line(number: int, text: str) -> str:
        return json.dumps({"id": number, "text": f"{number} {text}"}, ensure_ascii=False)

    before = "\n".join(line(number, SLIP if number in slips else CLEAN) for number in range(20)) + end
    after = "\n".join(line(number, MENDED if number in slips else CLEAN) for number in range(20)) + end
    (tmp_path / "a.jsonl").write_text(before, encoding="utf-8")
    done = lintnews("check", "--diff", "a.jsonl", cwd=tmp_path)
    assert done.returncode == 1
    subprocess.run(["git", "apply", "-p0", "-"], input=done.stdout.encode(), cwd=tmp_path, check=True)
    assert (tmp_path / "a.jsonl").read_text(encoding="utf-8") == after


def test_standard_input_is_fixed_to_standard_output(tmp_path: Path) -> None:
    done = lintnews("check", "--fix", "-", stdin=SLIP)
    assert (done.returncode, done.stdout, done.stderr) == (0, MENDED, "No findings in 1 article; 2 fixed.\n")
    left = lintnews("check", "--fix", "-", "--stdin-filename", "desk/b.txt", stdin=DAMAGED + "\n" + SLIP)
    assert (left.returncode, left.stdout) == (1, DAMAGED + "\n" + MENDED)
    assert left.stderr.startswith("desk/b.txt:3:1: error broken-date")
    record = json.dumps({"text": SLIP})
    assert json.loads(lintnews("check", "--fix", "-", stdin=record).stdout) == {"text": MENDED}
    diff = lintnews("check", "--diff", "-", "--stdin-filename", "desk/b.txt", stdin=SLIP)
    assert (diff.returncode, diff.stdout.splitlines()[0]) == (1, "--- desk/b.txt")
    assert list(tmp_path.iterdir()) == []


def test_what_is_ignored_or_accepted_is_not_fixed(tmp_path: Path) -> None:
    twice = MENDED.replace("the road", "the the road")
    (tmp_path / "a.md").write_text(
        f"<!-- lintnews: ignore[repeated-words] a poem -->\n\n{twice}", encoding="utf-8"
    )
    (tmp_path / "b.txt").write_text(twice, encoding="utf-8")
    assert lintnews("baseline", "b.txt", cwd=tmp_path).returncode == 0
    done = lintnews("check", "--fix", "a.md", "b.txt", "--baseline", ".lintnews-baseline", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "No findings in 2 articles; 2 suppressed.\n"
    assert (tmp_path / "b.txt").read_text(encoding="utf-8") == twice


@pytest.mark.parametrize(
    ("args", "says"),
    [
        (("--unsafe-fixes",), "--unsafe-fixes goes with --fix"),
        (("--fix", "--diff"), "ask for one of the two"),
    ],
)
def test_wishes_that_make_no_sense_exit_2(tmp_path: Path, args: tuple[str, ...], says: str) -> None:
    (tmp_path / "a.txt").write_text(SLIP, encoding="utf-8")
    done = lintnews("check", *args, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert says in done.stderr
    assert (tmp_path / "a.txt").read_text(encoding="utf-8") == SLIP


# What can go wrong while writing


def fix(path: Path) -> list[Report]:
    rules = select_rules()
    return list(
        Rewriter(ReadOptions(), lambda item: lint_item(item, rules), unsafe=False).reports([str(path)])
    )


@pytest.fixture(params=["a.txt", "a.jsonl"])
def slipped(tmp_path: Path, request: pytest.FixtureRequest) -> Path:
    path = tmp_path / str(request.param)
    text = SLIP if path.suffix == ".txt" else f"{json.dumps({'text': SLIP})}\n" * 3
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file_that_changes_meanwhile_is_left_alone(slipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def slow(data: bytes, article: Article, *, unsafe: bool) -> Outcome:
        slipped.write_text("The other editor was faster.", encoding="utf-8")
        return fix_article(data, article, unsafe=unsafe)

    monkeypatch.setattr("lintnews.rewrite.fix_article", slow)
    last = fix(slipped)[-1].diagnostics[-1]
    assert (last.failed, last.message.partition(" and ")[0]) == (
        True,
        "was changed while it was being fixed,",
    )
    assert slipped.read_text(encoding="utf-8") == "The other editor was faster."
    assert list(slipped.parent.iterdir()) == [slipped]


def test_a_write_that_fails_leaves_the_file_and_nothing_beside_it(
    slipped: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = slipped.read_bytes()

    def full(*_args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert "cannot be read or written: no space left on device" in fix(slipped)[-1].diagnostics[-1].message
    assert slipped.read_bytes() == before
    assert list(slipped.parent.iterdir()) == [slipped]


def test_a_write_protected_file_is_reported(slipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = slipped.read_bytes()
    monkeypatch.setattr(os, "access", lambda *_: False)
    assert "the file is write-protected" in fix(slipped)[-1].diagnostics[-1].message
    assert slipped.read_bytes() == before


def test_a_run_that_is_stopped_leaves_the_file(slipped: Path) -> None:
    before = slipped.read_bytes()
    rules = select_rules()

    def check(item: object) -> Report:
        assert isinstance(item, Document)
        if "the the" not in item.text:
            raise KeyboardInterrupt
        return lint_item(item, rules)

    with pytest.raises(KeyboardInterrupt):
        list(Rewriter(ReadOptions(), check, unsafe=False).reports([str(slipped)]))
    assert slipped.read_bytes() == before
    assert list(slipped.parent.iterdir()) == [slipped]


def test_checking_loads_nothing_that_fixing_needs(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CLEAN, encoding="utf-8")
    code = (
        "import sys; sys.argv = ['lintnews', 'check', 'a.txt']\n"
        "from lintnews.start import main\n"
        "try: main()\nexcept SystemExit: pass\n"
        "print(*sorted(name for name in sys.modules if name.startswith(('lintnews.', 'pathspec', 'hashlib'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    loaded = set(done.stdout.split())
    assert "lintnews.check" in loaded
    assert loaded.isdisjoint(
        f"lintnews.{name}"
        for name in ("rewrite", "fixing", "diff", "atomic", "baseline", "ignored", "suppressions", "cache")
    )
    assert loaded.isdisjoint({"pathspec", "hashlib"})
    assert ROOT.is_dir()
