"""What is not imported costs nothing: stable where a test of times would not be."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.command import CLEAN, environment

HEAVY = {
    "rich",
    "pydantic",
    "asyncio",
    "dateparser",
    "multiprocessing",
    "email",
    "json",
    "sqlite3",
    "pytest",
    "hypothesis",
}


def imported(cwd: Path, *args: str) -> set[str]:
    """Return the names of all modules that the command imports on its way, beyond what an interpreter here does."""
    return modules_of(cwd, "-m", "lintnews", *args) - modules_of(cwd, "-c", "import runpy")


def modules_of(cwd: Path, *args: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-X", "importtime", *args],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    lines = (line for line in done.stderr.splitlines() if line.startswith("import time:"))
    return {line.rpartition("|")[2].strip() for line in lines}


# What a plain check does without, too: the command line's own, and what is slow to import for what it does.
AVOIDED = {
    "typer",
    "click",
    "inspect",
    "dataclasses",
    "pathlib",
    "shutil",
    "pickle",
    "html",
    "calendar",
    "difflib",
}


def test_a_plain_check_imports_little(tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    modules = imported(tmp_path, "check", "clean.txt", "--output-format", "concise")
    assert "lintnews.check" in modules
    assert {name.partition(".")[0] for name in modules} & (HEAVY | AVOIDED) == set()


@pytest.mark.parametrize("args", [("--version",), ("check", "clean.txt", "--jobs", "1"), ("rules",)])
def test_nothing_heavy_is_imported(tmp_path: Path, args: tuple[str, ...]) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    modules = imported(tmp_path, *args)
    assert "lintnews.cli" in modules
    assert {name.partition(".")[0] for name in modules} & HEAVY == set()


def test_a_check_without_a_settings_file_reads_no_toml_and_loads_no_settings(tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text(CLEAN, encoding="utf-8")
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "lintnews-of-ours"\n[tool.ruff]\n')
    modules = imported(tmp_path, "check", "clean.txt")
    ours = {name for name in modules if name.startswith(("lintnews.config.", "lintnews.house."))}
    assert ours == {"lintnews.config.apply", "lintnews.config.find"}
    assert modules & {"tomllib", "pathspec"} == set()


def test_the_version_needs_no_engine(tmp_path: Path) -> None:
    ours = {name for name in imported(tmp_path, "--version") if name.startswith("lintnews")}
    assert ours == {
        "lintnews",
        "lintnews.cli",
        "lintnews.cli_options",
        "lintnews.cli_rules",
        "lintnews.cli_settings",
        "lintnews.ending",
        "lintnews.errors",
        "lintnews.start",
    }
    assert "regex" not in imported(tmp_path, "--version")
