"""Which files are read: those named, and the articles below folders."""

import os
from pathlib import Path

import pytest

from lintnews.diagnostic import Diagnostic
from lintnews.files import find_files, holds_records


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (
        *(
            "b.txt",
            "a.TXT",
            "c.text",
            "d.jsonl",
            "e.ndjson",
            "notes.md",
            "README.txt",
            "license.text",
            ".hidden.txt",
        ),
        *("a/z.txt", "a-b.txt", ".git/x.txt", "a/.cache/y.txt"),
    ):
        path = tmp_path / "news" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Text.", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path / "news"


def found(*paths: str) -> list[str]:
    return [item if isinstance(item, str) else f"{item.path}: {item.message}" for item in find_files(paths)]


ARTICLES = ["a-b.txt", "a.TXT", "a/z.txt", "b.txt", "c.text", "d.jsonl", "e.ndjson"]


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", ["news", "news/", "./news"])
def test_a_folder_is_walked_in_the_order_of_its_paths(name: str) -> None:
    prefix = name.removesuffix("/") + "/"
    assert found(name) == [prefix + article for article in ARTICLES]
    assert found(name) == sorted(found(name))


def test_the_folder_one_is_in_needs_no_prefix(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert found(".") == ARTICLES


@pytest.mark.usefixtures("folder")
def test_a_named_file_is_always_read() -> None:
    named = ["news/.hidden.txt", "news/README.txt", "news/notes.md", "-"]
    assert found(*named) == named


@pytest.mark.usefixtures("folder")
def test_a_file_is_read_once() -> None:
    assert found("news/b.txt", "./news/b.txt", "news", "-", "-").count("-") == 1
    assert found("news/b.txt", "./news/b.txt", "news").count("news/b.txt") == 1
    assert len(found("news", "news/../news")) == len(ARTICLES)


def test_links_make_neither_loops_nor_duplicates(folder: Path) -> None:
    (folder / "a" / "up").symlink_to(folder, target_is_directory=True)
    (folder / "z-link.txt").symlink_to(folder / "b.txt")
    assert found("news") == [f"news/{article}" for article in ARTICLES]
    assert found("news/a/up/b.txt") == ["news/a/up/b.txt"]


@pytest.mark.usefixtures("folder")
def test_what_is_missing_is_reported_and_the_rest_is_read() -> None:
    items = list(find_files(["nowhere.txt", "news/b.txt/x", "nul\0.txt", "news/b.txt"]))
    problems = [item for item in items if isinstance(item, Diagnostic)]
    assert items[-1] == "news/b.txt"
    assert [problem.path for problem in problems] == ["nowhere.txt", "news/b.txt/x", "nul\0.txt"]
    assert all("no such file or folder" in problem.message and problem.failed for problem in problems)


def test_an_empty_folder_is_reported(tmp_path: Path) -> None:
    (tmp_path / "notes.md").write_text("Text.", encoding="utf-8")
    (only,) = find_files([str(tmp_path)])
    assert isinstance(only, Diagnostic)
    assert "nothing to check" in only.message


def test_a_folder_that_cannot_be_listed_is_reported(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path) == str(folder / "a"):
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert "news/a/: cannot be listed: permission denied" in found("news")
    assert "news/b.txt" in found("news")


def test_records_are_told_by_the_suffix() -> None:
    assert [holds_records(name) for name in ("a.jsonl", "a.NDJSON", "a.txt", "jsonl", "-")] == [
        True,
        True,
        False,
        False,
        False,
    ]
