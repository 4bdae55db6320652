"""The rules are known without being imported, as long as no file of lintnews has changed."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from lintnews import kept as kept_things
from lintnews import lint_text
from lintnews.registry import all_rules
from lintnews.rule import LONGEST_ARTICLE
from lintnews.rule_index import Head, keep_heads, read_heads
from tests.command import ROOT

HEADS = [Head("lintnews.rules.dates.one", "dates", "one", True, ("published",), False, ("Jan.",))]


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(kept_things, "_path", lambda name: str(tmp_path / "kept" / name))
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "one.py").write_text("RULE = 1\n", encoding="utf-8")
    keep_heads(HEADS, [str(tmp_path / "rules")])
    return tmp_path


def test_what_was_kept_is_read_again(kept: Path) -> None:
    assert read_heads([str(kept / "rules")]) == HEADS


@pytest.mark.parametrize("name", ["one.py", "list.txt", "new/two.py"])
def test_a_changed_or_new_file_makes_it_void(kept: Path, name: str) -> None:
    path = kept / "rules" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("changed\n", encoding="utf-8")
    assert read_heads([str(kept / "rules")]) == []


@pytest.mark.parametrize("damage", [b"", b"no index", b"\xe9\x01"])
def test_a_damaged_index_counts_as_none(kept: Path, damage: bytes) -> None:
    (kept / "kept" / "rules-1").write_bytes(damage)
    assert read_heads([str(kept / "rules")]) == []


def test_both_ways_give_the_same_rules(tmp_path: Path) -> None:
    """In a copy of the tree the first run imports all rules, and the second none."""
    for name in ("lintnews", "rules"):
        shutil.copytree(ROOT / name, tmp_path / name, ignore=shutil.ignore_patterns("__pycache__"))
    code = (
        "import sys\n"
        "from lintnews.registry import all_rules\n"
        "rules = all_rules()\n"
        "print(sum(name.startswith('lintnews.rules.') for name in sys.modules))\n"
        "print([(entry.name, entry.group, entry.default, entry.rule == entry.rule, entry.page) for entry in rules])"
    )
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    environment |= {"PYTHONPATH": str(tmp_path)}
    first, second = (
        subprocess.run(
            [sys.executable, "-c", code],
            cwd=tmp_path,
            env=environment,
            capture_output=True,
            text=True,
            check=True,
        ).stdout.splitlines()
        for _ in range(2)
    )
    assert int(first[0]) > len(all_rules())
    assert second[0] == "0"
    assert first[1] == second[1]


def test_a_collection_is_not_compared_with_itself() -> None:
    """Ages of one name in two articles of a collection are those of two people or of two years."""
    text = "Ann Moor, 31, spoke. Moor, 34, left.\n\n"
    assert [found.rule for found in lint_text(text, select=["age-conflict"])] == ["age-conflict"]
    filler = "The river was high.\n\n" * (LONGEST_ARTICLE // 20)
    assert lint_text(text + filler, select=["age-conflict"]) == []
