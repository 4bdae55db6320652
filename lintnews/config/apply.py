"""From what the command line asks for to what holds: the settings file fills in what was not asked for."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lintnews.config.find import Found, find, folder_of
from lintnews.errors import UsageError

if TYPE_CHECKING:
    from lintnews.config.settings import Settings
    from lintnews.request import Request

# Settings of which the command line has the one value, or else the file.
_OF_RUN = ("output_format", "fail_level", "jobs", "baseline")
_PLAIN = (*_OF_RUN, "text_field", "date_field", "id_field", "title_field", "cache_dir", "names")


def parts_of(request: Request) -> tuple[Request, ...]:
    """Split what was asked for by the settings files that hold for its paths, which stay in their order.

    What holds for a whole run, such as the format, comes from the file of the first path.

    Raises:
        UsageError: a settings file cannot be used.
        BrokenRuleError: a rule of the house cannot be loaded.
    """
    if request.isolated:
        if request.config is not None:
            raise UsageError("--config and --isolated exclude each other")
        return (request,)
    if request.config is not None:
        from lintnews.config.read import read_named  # noqa: PLC0415 - most runs name no file

        return (_filled(request, _read(read_named(request.config), root=os.getcwd())),)
    stretches = _stretches(request)
    if all(found is None for found, _ in stretches):
        return (request,)
    files = {found.path: _read(found) for found, _ in stretches if found}
    first, _ = stretches[0]
    run = _filled(request, files[first.path] if first else None)
    of_run = {name: getattr(run, name) for name in _OF_RUN}
    return tuple(
        _filled(request, files[found.path] if found else None)._replace(paths=tuple(paths), **of_run)
        for found, paths in stretches
    )


def _stretches(request: Request) -> list[tuple[Found | None, list[str]]]:
    """Return the paths, with what is next to each other and has one file together."""
    known: dict[str, Found | None] = {}
    stretches: list[tuple[Found | None, list[str]]] = []
    for path in request.paths:
        named = request.stdin_filename if path == "-" and request.stdin_filename else path
        try:
            found = find(folder_of(named), known)
        except OSError as error:
            raise UsageError(
                f"the settings file {error.filename} cannot be read: {(error.strerror or '').lower()}"
            ) from error
        if stretches and stretches[-1][0] == found:
            stretches[-1][1].append(path)
        else:
            stretches.append((found, [path]))
    return stretches


def _read(found: Found, root: str | None = None) -> Settings:
    from lintnews.config.read import read_settings  # noqa: PLC0415 - most runs have no file
    from lintnews.house.loader import rules_with  # noqa: PLC0415

    return read_settings(found, rules_with, root=root)


def _filled(request: Request, settings: Settings | None) -> Request:
    """Return the request with what the file says where the command line says nothing."""
    if settings is None:
        return request

    unsaid = {name: getattr(settings, name) for name in _PLAIN if getattr(request, name) is None}
    return request._replace(
        settings=settings,
        select=request.select or settings.select,
        extend_select=request.extend_select + (() if request.select else settings.extend_select),
        ignore=request.ignore + _ignored(request, settings),
        **unsaid,
    )


def _ignored(request: Request, settings: Settings) -> tuple[str, ...]:
    """Return what the file leaves out, less what the command line names: the same name, or one rule of a group."""
    named = {*request.select, *request.extend_select}
    if not named:
        return settings.ignore
    from lintnews.choice import all_known  # noqa: PLC0415 - most command lines name no rule

    ignored = {*settings.ignore} - named
    return tuple(
        entry.name
        for entry in all_known(settings)
        if not ignored.isdisjoint((entry.name, entry.group, "all")) and entry.name not in named
    )
