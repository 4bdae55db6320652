"""Load the rules of a house: modules of the same shape as ours, and rules without code in TOML.

A folder of house rules has a subfolder for each group, as ``rules/`` has; what stands in the folder itself belongs
to the group "house". A single file may be named as well.
"""

from __future__ import annotations

import importlib
import os
import sys
from functools import cache
from importlib.machinery import ModuleSpec
from importlib.util import module_from_spec
from pathlib import Path
from typing import TYPE_CHECKING
from zlib import crc32

from lintnews.config.problems import shown_path
from lintnews.errors import BrokenRuleError
from lintnews.house.findings import watched
from lintnews.house.soundness import faults
from lintnews.registry import LoadedRule, all_rules, remember_house_rules, rule_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

GROUP = "house"


@cache
def rules_with(paths: tuple[str, ...]) -> tuple[LoadedRule, ...]:
    """Load our rules and those of the house, sorted by group and name.

    Raises:
        BrokenRuleError: a rule cannot be loaded, or two have one name.
    """
    found = {entry.name: entry for entry in all_rules()}
    files: dict[str, str] = {}
    for file, entry in _house_rules(paths):
        if entry.name in found:
            other = f"as in {files[entry.name]}" if entry.name in files else "which is one of lintnews itself"
            raise BrokenRuleError(
                f"{file}: there is a rule {entry.name!r} already, {other}; give it another name"
            )
        found[entry.name] = entry
        files[entry.name] = file
    remember_house_rules(found[name] for name in files)
    return tuple(sorted(found.values(), key=lambda entry: (entry.group, entry.name)))


@cache
def house_rules(paths: tuple[str, ...]) -> tuple[LoadedRule, ...]:
    """Load the rules of the house alone, sorted by group and name.

    Raises:
        BrokenRuleError: a rule cannot be loaded.
    """
    return tuple(
        sorted((entry for _, entry in _house_rules(paths)), key=lambda entry: (entry.group, entry.name))
    )


@cache
def _house_rules(paths: tuple[str, ...]) -> tuple[tuple[str, LoadedRule], ...]:
    """Return the rules with the files that they come from."""
    return tuple((shown_path(str(file)), entry) for path in paths for file, entry in _load_path(Path(path)))


def _load_path(path: Path) -> Iterator[tuple[Path, LoadedRule]]:
    if path.is_file():
        folder, files = path.parent, [(path, GROUP)]
    elif path.is_dir():
        folder, files = path, list(_files(path))
    else:
        raise BrokenRuleError(f"{shown_path(str(path))}: there is no such file or folder of rules")
    if not files:
        raise BrokenRuleError(
            f"{shown_path(str(path))}: there are no rules in this folder; 'lintnews new-rule' begins one"
        )
    package = _package(folder.resolve())
    for file, group in files:
        if file.suffix == ".toml":
            from lintnews.house.phrases import read_rules  # noqa: PLC0415 - many houses have no such file

            for entry in read_rules(file, group):
                yield file, entry
        else:
            yield file, _load_module(package, folder, file, group)


def _files(folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield the files of rules in a folder, each with its group, sorted by path."""
    for entry in sorted(folder.iterdir()):
        if entry.name.startswith((".", "_")):
            continue
        if entry.is_dir():
            yield from ((file, entry.name) for file in sorted(entry.iterdir()) if _holds_rules(file))
        elif _holds_rules(entry):
            yield entry, GROUP


def _holds_rules(file: Path) -> bool:
    """Tell whether a file is one of rules; what begins with ``_`` helps others, and tests are tests."""
    return (
        file.suffix in (".py", ".toml")
        and file.is_file()
        and not file.name.startswith(("_", ".", "test_"))
        and file.name != "conftest.py"
    )


def _package(folder: Path) -> str:
    """Make a package of a folder, under a name that no other folder has, and return the name."""
    name = f"lintnews_house_{crc32(os.fsencode(folder)):08x}"
    if name not in sys.modules:
        spec = ModuleSpec(name, None, is_package=True)
        spec.submodule_search_locations = [str(folder)]
        sys.modules[name] = module_from_spec(spec)
    return name


def _load_module(package: str, folder: Path, file: Path, group: str) -> LoadedRule:
    shown = shown_path(str(file))
    if not file.stem.isidentifier():
        raise BrokenRuleError(
            f"{shown}: a module's name holds letters, digits and underscores only, and no hyphen"
        )
    steps = file.relative_to(folder).with_suffix("").parts
    module = _import(".".join((package, *steps)), file)
    try:
        entry = rule_of(module, group)
    except BrokenRuleError as error:
        raise BrokenRuleError(f"{shown}: {error}") from error
    if wrong := faults(entry.rule):
        raise BrokenRuleError(f"{shown}: {wrong[0]}")
    return LoadedRule(watched(entry.rule), entry.group, entry.page)


def _import(name: str, file: Path) -> ModuleType:
    try:
        return importlib.import_module(name)
    except (Exception, SystemExit) as error:
        what = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
        if isinstance(error, SyntaxError):
            what = f"SyntaxError: {error.msg}"
        raise BrokenRuleError(f"{_where(error, file)}: the rule cannot be loaded: {what}") from error


def _where(error: BaseException, file: Path) -> str:
    """Return file and line of an error: the last place beside or below the rule's own folder that it passed."""
    place, line = str(file), 1
    if isinstance(error, SyntaxError) and error.filename and error.lineno:
        place, line = error.filename, error.lineno
    else:
        folder = os.path.join(str(file.resolve().parent), "")
        trace = error.__traceback__
        while trace:
            name = trace.tb_frame.f_code.co_filename
            if name.startswith(folder):
                place, line = name, trace.tb_lineno
            trace = trace.tb_next
    return f"{shown_path(place)}:{line}"
