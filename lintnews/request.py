"""What the command line asks for, and what holds once the settings files have had their say."""

from __future__ import annotations

import os
from functools import cache
from typing import TYPE_CHECKING

from lintnews.choice import Choice, all_known
from lintnews.config.apply import parts_of
from lintnews.errors import UsageError
from lintnews.files import SUFFIXES, holds_records
from lintnews.readers import ReadOptions, read_paths
from lintnews.record import NamedTuple
from lintnews.selection import Excluded, Selection, exactly

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from lintnews.cache import Recall
    from lintnews.config.settings import Settings
    from lintnews.diagnostic import Diagnostic
    from lintnews.document import Document
    from lintnews.house_names import HouseNames
    from lintnews.output.screen import ColourChoice
    from lintnews.registry import LoadedRule


class Request(NamedTuple):
    """What the command line asks for, as written there; None or empty is what it does not say.

    ``settings`` are those of the file that holds for the paths, once it has been read.
    """

    paths: tuple[str, ...] = (".",)
    output_format: str | None = None
    output_file: str | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    published: str | None = None
    text_field: str | None = None
    date_field: str | None = None
    id_field: str | None = None
    title_field: str | None = None
    stdin_filename: str | None = None
    exit_zero: bool = False
    fail_level: str | None = None
    statistics: bool = False
    jobs: int | None = None
    profile: bool = False
    colour: ColourChoice = "auto"
    exclude: tuple[str, ...] = ()
    force_exclude: bool = False
    baseline: str | None = None
    fix: bool = False
    diff: bool = False
    unsafe_fixes: bool = False
    quiet: bool = False
    verbose: bool = False
    config: str | None = None
    isolated: bool = False
    no_cache: bool = False
    cache_dir: str | None = None
    settings: Settings | None = None
    names: str | None = None


def settled(request: Request) -> tuple[Request, ...]:
    """Split what was asked for by the settings files of its paths, in the order of the paths, and fill it in.

    Raises:
        UsageError: a settings file cannot be used, or a name is none.
        BrokenRuleError: a rule of the house cannot be loaded.
    """
    return parts_of(
        request._replace(
            paths=tuple(_in_order(request.paths)),
            select=_names(request.select, "--select"),
            ignore=_names(request.ignore, "--ignore"),
            extend_select=_names(request.extend_select, "--extend-select"),
        )
    )


def choice_of(part: Request) -> Choice:
    """Return what decides on the rules for a part of what was asked for."""
    return Choice(part.select, part.ignore, part.extend_select, part.settings)


def known_rules(request: Request) -> tuple[LoadedRule, ...]:
    """Return all rules that there are to choose from, those of the house too, for the first of the paths.

    Raises:
        UsageError: a settings file cannot be used.
        BrokenRuleError: a rule of the house cannot be loaded.
    """
    return all_known(settled(request)[0].settings)


def items_of(part: Request, recall: Recall | None = None) -> Iterator[Document | Diagnostic]:
    """Read the articles of a part of what was asked for, in the order of their paths."""
    return read_paths(part.paths, read_options(part), recall)


def wants_cache(part: Request) -> bool:
    """Tell whether there is enough to check: a text file by itself is checked before a cache is looked up."""
    return not part.no_cache and any(holds_records(path) or os.path.isdir(path) for path in part.paths)


def house_names(part: Request) -> HouseNames | None:
    """Return the house's list of names for a part of what was asked for; None if it has none.

    Raises:
        UsageError: the list cannot be used.
    """
    return _read_names(part.names) if part.names is not None else None


@cache
def _read_names(path: str) -> HouseNames:
    from lintnews.house_names import read_house_names  # noqa: PLC0415 - few runs have a list

    return read_house_names(path)


def read_options(part: Request) -> ReadOptions:
    """Return how to read the articles of a part of what was asked for.

    Raises:
        UsageError: the date that was given is none.
    """
    return ReadOptions(
        published=_date(part.published) if part.published is not None else None,
        text_field=part.text_field,
        date_field=part.date_field,
        id_field=part.id_field,
        title_field=part.title_field,
        stdin_filename=part.stdin_filename,
        selection=_selection(part),
    )


def _selection(part: Request) -> Selection:
    excluded = []
    if part.exclude:
        excluded = [Excluded(part.exclude)]
    elif part.settings and part.settings.exclude:
        excluded = [Excluded(part.settings.exclude, part.settings.root)]
    if part.output_file and part.output_file.endswith(SUFFIXES):
        # The report of the last run is no article of this one.
        excluded.append(exactly(part.output_file))
    return Selection(tuple(excluded), part.force_exclude)


def _in_order(paths: Iterable[str]) -> list[str]:
    """Sort the paths as what is found below them sorts: a report is sorted by path, whoever wrote the command."""
    return sorted(paths, key=lambda path: os.path.join(path, "") if os.path.isdir(path) else path)


def _names(values: Iterable[str], option: str) -> tuple[str, ...]:
    """Split names at commas; an option that names nothing is a mistake, not a wish for the default."""
    names = []
    for value in values:
        here = [name.strip() for name in value.split(",") if name.strip()]
        if not here:
            raise UsageError(f"{option} {value!r} names no rule")
        names += here
    return tuple(names)


def _date(written: str) -> date:
    from lintnews.anchor import parse_date  # noqa: PLC0415 - most runs name no date

    found = parse_date(written)
    if found is None:
        raise UsageError(f"--published {written!r} is not a date; write it like 2022-01-09")
    return found
