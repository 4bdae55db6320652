"""What a walk leaves out: as git does, as --exclude says, and by name; a path that is named is checked."""

import os
import subprocess
from pathlib import Path

import pytest

from lintnews.errors import UsageError
from lintnews.files import find_files
from lintnews.selection import Excluded, Selection
from tests.command import DAMAGED, lintnews

FILES = (
    "a.txt", "b.txt", "draft-a.txt", "notes/a.txt", "notes/b.txt", "notes/keep/a.txt", "notes/keep/deep/a.txt", "old/notes/a.txt",
    "old/a.txt", "wire.jsonl", "[x].txt", "with space.txt", "old/wire.ndjson", "README.txt", "old/ünlü.txt",
)  # fmt: skip


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with articles."""
    for name in FILES:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Text.", encoding="utf-8")
    git(tmp_path, "init", "--quiet")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def git(cwd: Path, *args: str) -> str:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("GIT_")}
    environment |= {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    return subprocess.run(
        ["git", *args], cwd=cwd, env=environment, check=True, capture_output=True, encoding="utf-8"
    ).stdout


def found(*paths: str, exclude: tuple[str, ...] = (), force: bool = False, base: str = "") -> list[str]:
    selection = Selection((Excluded(exclude, base),) if exclude else (), force)
    return [item if isinstance(item, str) else f"! {item.message}" for item in find_files(paths, selection)]


def by_git(tree: Path) -> list[str]:
    """Return what git would add, without what is no article by its name."""
    listed = git(tree, "ls-files", "-z", "--others", "--exclude-standard").split("\0")
    return sorted(
        name for name in listed if name.endswith((".txt", ".jsonl", ".ndjson")) and "README" not in name
    )


@pytest.mark.parametrize(
    "ignores",
    [
        {"": "*.txt\n"},
        {"": "# all notes\nnotes/\n\n"},
        {"": "/notes\n"},
        {"": "notes/*\n!notes/keep/\n"},
        {"": "notes/\n!notes/keep/a.txt\n"},
        {"": "*.txt\n!a.txt\n"},
        {"": "**/notes/a.txt\nold/**\n"},
        {"": "draft-?.txt\n[ab].txt\n\\[x].txt\n"},
        {"": "with space.txt   \nwith\\ space.txt\n"},
        {"": "\ufeffa.txt\r\nwire.jsonl\r\n"},
        {"": "\\\n!\n/\na.txt\n"},
        {"": "*.txt\n", "notes": "!a.txt\n"},
        {"notes": "/a.txt\nkeep/deep\n"},
        {"": "!a.txt\n", "notes": "*\n!keep\n", "notes/keep": "!a.txt\n"},
        {"": "*\n!*/\n!*.jsonl\n!ünlü.txt\n"},
        {"": "*\n!*/\n!*.txt\n"},
        {"": "notes/**\n!notes/keep/\n!notes/keep/**\n"},
        {"": "keep\n", "notes": "!keep\n"},
        {"": "/*\n!/notes/\n"},
        {"old": "notes\n*.ndjson\n", "notes": "b.txt"},
    ],
)
def test_a_walk_finds_what_git_would_add(tree: Path, ignores: dict[str, str]) -> None:
    for folder, text in ignores.items():
        (tree / folder / ".gitignore").write_bytes(text.encode())
    assert sorted(found(".")) == by_git(tree)


def test_what_is_named_is_checked_whatever_git_ignores(tree: Path) -> None:
    (tree / ".gitignore").write_text("old/\nb.txt\ndeep\n", encoding="utf-8")
    assert found("b.txt", "old/wire.ndjson") == ["b.txt", "old/wire.ndjson"]
    assert found("old") == ["old/a.txt", "old/notes/a.txt", "old/wire.ndjson", "old/ünlü.txt"]
    assert found("old/notes") == ["old/notes/a.txt"]
    # Below a folder that is named the other patterns hold.
    assert found("notes") == ["notes/a.txt", "notes/keep/a.txt"]
    assert found("notes/keep/deep") == ["notes/keep/deep/a.txt"]


def test_ignore_files_above_the_repository_and_of_one_machine_have_no_say(tree: Path) -> None:
    (tree / ".git" / "info" / "exclude").write_text("a.txt\n", encoding="utf-8")
    assert "a.txt" in found(".")
    inner = tree / "notes"
    (tree / ".gitignore").write_text("b.txt\n", encoding="utf-8")
    git(inner, "init", "--quiet")
    assert "notes/b.txt" in found("notes")


def test_outside_of_a_repository_the_ignore_files_below_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("news/a.txt", "news/b.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("Text.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".gitignore").write_text("a.txt\n", encoding="utf-8")
    assert found("news") == ["news/a.txt", "news/b.txt"]
    (tmp_path / "news" / ".gitignore").write_text("b.txt\n", encoding="utf-8")
    assert found("news") == ["news/a.txt"]


def test_a_folder_of_which_all_is_ignored_is_reported(tree: Path) -> None:
    (tree / ".gitignore").write_text("*.txt\n", encoding="utf-8")
    assert found("notes") == [
        "! nothing to check in this folder: no file that ends in .txt, .text, .jsonl, .ndjson and is not ignored or excluded"
    ]


@pytest.mark.usefixtures("tree")
def test_exclude_leaves_out_what_is_found_and_by_force_what_is_named() -> None:
    assert found("notes", exclude=("keep/",)) == ["notes/a.txt", "notes/b.txt"]
    assert found("notes", exclude=("notes/a.txt",)) == [
        "notes/b.txt",
        "notes/keep/a.txt",
        "notes/keep/deep/a.txt",
    ]
    assert found("notes/b.txt", "notes/keep", exclude=("notes",)) == [
        "notes/b.txt", "notes/keep/a.txt", "notes/keep/deep/a.txt",
    ]  # fmt: skip
    assert found("notes/b.txt", "notes/keep", "a.txt", exclude=("notes",), force=True) == ["a.txt"]
    assert found("notes", exclude=("a.txt",), base="notes") == ["notes/b.txt"]


@pytest.mark.usefixtures("tree")
def test_by_force_a_readme_is_left_out_though_it_is_named() -> None:
    assert found("README.txt") == ["README.txt"]
    assert found("README.txt", "a.txt", force=True) == ["a.txt"]


@pytest.mark.usefixtures("tree")
def test_a_pattern_that_is_none_is_refused() -> None:
    with pytest.raises(UsageError, match="--exclude: Invalid git pattern"):
        found(".", exclude=("!",))


@pytest.mark.parametrize(
    "name", ["README.txt", "readme.txt", "Readme.de.txt", "LICENSE.txt", "LICENSE-MIT.txt", "LICENCE_2.txt"]
)
def test_what_is_no_article_by_its_name_is_not_found(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert "nothing to check" in found(str(tmp_path))[0]


@pytest.mark.parametrize(
    "name", ["license-fees-rise.txt", "readmes.txt", "Licence-fee-debate.txt", "licensed.txt"]
)
def test_articles_about_licences_are_articles(tmp_path: Path, name: str) -> None:
    (tmp_path / name).touch()
    assert found(str(tmp_path)) == [str(tmp_path / name)]


def test_the_command_leaves_out_what_it_is_told_to(tmp_path: Path) -> None:
    for name in ("a.txt", "draft.txt", "README.txt"):
        (tmp_path / name).write_text(DAMAGED, encoding="utf-8")

    def checked(*args: str) -> tuple[int, list[str]]:
        done = lintnews("check", "--output-format", "concise", *args, cwd=tmp_path)
        return done.returncode, [line.partition(":")[0] for line in done.stdout.splitlines()]

    assert checked() == (1, ["a.txt", "draft.txt"])
    assert checked("--exclude", "draft*", "--jobs", "2") == (1, ["a.txt"])
    assert checked("--exclude", "draft*", "draft.txt") == (1, ["draft.txt"])
    assert checked("--exclude", "draft*", "--force-exclude", "draft.txt", "README.txt", "a.txt") == (
        1,
        ["a.txt"],
    )
    assert checked("--force-exclude", "README.txt") == (0, []), "a commit of a README alone is no failure"
    assert checked("--exclude", "!") == (2, [])
