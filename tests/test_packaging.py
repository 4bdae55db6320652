"""What is installed is what stands in the checkout."""

import subprocess
import sys
import sysconfig
import venv
import zipfile
from pathlib import Path

import pytest

from lintnews import __version__
from tests.command import DAMAGED, ROOT, environment, lintnews

RULE_FILES = {
    f"lintnews/rules/{path.relative_to(ROOT / 'rules').as_posix()}"
    for path in (ROOT / "rules").rglob("*")
    if path.is_file() and "__pycache__" not in path.parts
}


def python(*args: str, cwd: Path, interpreter: Path = Path(sys.executable)) -> str:
    kept = {name: value for name, value in environment().items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [interpreter, *args],
        cwd=cwd,
        env=kept,
        capture_output=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build_wheel(source: Path, folder: Path) -> Path:
    offline = ("--no-deps", "--no-index", "--no-build-isolation", "--quiet")
    python("-m", "pip", "wheel", *offline, "--wheel-dir", str(folder), str(source), cwd=folder)
    (wheel,) = folder.glob("lintnews-*.whl")
    return wheel


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_wheel(ROOT, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the wheel into an empty environment and return that environment's Python.

    The dependencies come from this environment by way of a ``.pth`` file, so that no index is asked; an editable
    lintnews here is invisible there, since Python reads no ``.pth`` files of folders that one names.
    """
    home = tmp_path_factory.mktemp("venv")
    venv.create(home, with_pip=False, symlinks=sys.platform != "win32")
    interpreter = home / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")
    site = Path(
        python(
            "-c", "import sysconfig; print(sysconfig.get_path('purelib'))", cwd=home, interpreter=interpreter
        ).strip()
    )
    options = ("--no-deps", "--no-index", "--quiet")
    python("-m", "pip", "--python", str(interpreter), "install", *options, str(wheel), cwd=home)
    (site / "dependencies.pth").write_text(sysconfig.get_path("purelib") + "\n", encoding="utf-8")
    return interpreter


def test_the_wheel_lists_the_rules_of_the_checkout(installed: Path, tmp_path: Path) -> None:
    where = python(
        "-c", "import lintnews; print(lintnews.__file__)", cwd=tmp_path, interpreter=installed
    ).strip()
    assert not Path(where).is_relative_to(ROOT)
    from_wheel = python("-m", "lintnews", "rules", cwd=tmp_path, interpreter=installed)
    from_checkout = lintnews("rules", cwd=tmp_path).stdout
    assert from_wheel == from_checkout
    assert "broken-date" in from_wheel


def test_the_installed_command_checks(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.txt").write_text(DAMAGED, encoding="utf-8")
    command = installed.with_name("lintnews.exe" if sys.platform == "win32" else "lintnews")
    done = subprocess.run(
        [command, "check", "--output-format", "concise"],
        cwd=tmp_path,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 1, done.stderr
    assert done.stdout.startswith("bad.txt:3:1: error broken-date ")


def test_the_wheel_holds_every_file_of_the_rules(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert {name for name in names if name.startswith("lintnews/rules/")} == RULE_FILES
    assert not {name.partition("/")[0] for name in names} - {"lintnews", f"lintnews-{__version__}.dist-info"}


def test_a_wheel_built_from_the_source_archive_is_the_same(wheel: Path, tmp_path: Path) -> None:
    python("-m", "hatchling", "build", "--target", "sdist", "--directory", str(tmp_path), cwd=ROOT)
    (archive,) = tmp_path.glob("lintnews-*.tar.gz")
    again = build_wheel(archive, tmp_path)
    assert zipfile.ZipFile(again).namelist() == zipfile.ZipFile(wheel).namelist()
