"""The settings file that ``lintnews init`` writes: every setting, explained and commented out."""

from __future__ import annotations

import os
import textwrap
from typing import TYPE_CHECKING

from lintnews.config.find import FILE_NAMES, PYPROJECT, has_our_table
from lintnews.config.table import SETTINGS
from lintnews.errors import UsageError

if TYPE_CHECKING:
    from lintnews.config.table import Setting

_NAME = "lintnews.toml"
_WIDTH = 100


def write_start_file(folder: str) -> str:
    """Write a commented settings file into a folder and return its path.

    Raises:
        UsageError: the folder has settings already, or cannot be written to.
    """
    for name in (*FILE_NAMES, PYPROJECT):
        path = os.path.join(folder, name)
        if os.path.exists(path) and (name != PYPROJECT or _is_ours(path)):
            raise UsageError(f"there are settings in {path} already; nothing was written")
    path = os.path.normpath(os.path.join(folder, _NAME))
    try:
        # "x" refuses a file that has come up meanwhile.
        with open(path, "x", encoding="utf-8", newline="\n") as stream:
            stream.write(start_text())
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from error
    return path


def _is_ours(path: str) -> bool:
    with open(path, "rb") as stream:
        return has_our_table(stream.read())


def start_text() -> str:
    """Return the text of a settings file in which every setting is explained and commented out."""
    plain = [entry for entry in SETTINGS if not entry.example.startswith("[")]
    tables = [entry for entry in SETTINGS if entry.example.startswith("[")]
    head = (
        "# Settings of lintnews. What is commented out shows an example, not the default.\n"
        "# 'lintnews config' tells more of each, 'lintnews check --show-settings' what is in force.\n"
    )
    return "\n".join((head, *(_entry(entry) for entry in (*plain, *tables))))


def _entry(entry: Setting) -> str:
    about = textwrap.wrap(f"{entry.meaning} Default: {entry.default}.", _WIDTH - 2)
    lines = [f"# {line}" for line in about] + [f"#{line}" for line in entry.example.split("\n")]
    return "\n".join(lines) + "\n"
