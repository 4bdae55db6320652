"""What an installed ``lintnews`` calls: the quick way in for plain checks, and Typer for all the rest.

Editors and commit hooks call ``lintnews check FILE`` again and again, and importing Typer would take a third of such
a run. So a command line that is plain - ``check``, paths, and options from the table below - is read here. Anything
else goes to Typer, which owns every option, the help and each error message: an option that this module does not
know, a value missing or odd, an abbreviation, completion. The tests hold the two to the same request.
"""

from __future__ import annotations

import gc
import os
import sys
from typing import TYPE_CHECKING

from lintnews import ending

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from lintnews.request import Request

# How many objects more than were freed there must be before Python looks for cycles among them.
_GARBAGE = 50_000
# The option and the field of the request that it fills; those of the second table may be repeated.
_ONCE = {
    "--output-format": "output_format",
    "--published": "published",
    "--text-field": "text_field",
    "--date-field": "date_field",
    "--id-field": "id_field",
    "--title-field": "title_field",
    "--stdin-filename": "stdin_filename",
    "--config": "config",
    "--baseline": "baseline",
    "--cache-dir": "cache_dir",
}
_REPEATED = {
    "--select": "select",
    "--ignore": "ignore",
    "--extend-select": "extend_select",
    "--exclude": "exclude",
}
_FLAGS = {
    "--exit-zero": "exit_zero",
    "--statistics": "statistics",
    "--quiet": "quiet",
    "-q": "quiet",
    "--verbose": "verbose",
    "-v": "verbose",
    "--isolated": "isolated",
    "--force-exclude": "force_exclude",
    "--fix": "fix",
    "--diff": "diff",
    "--unsafe-fixes": "unsafe_fixes",
    "--no-cache": "no_cache",
}


def main() -> None:
    """Run the command line."""
    # Hardly anything here is cyclic: looking for garbage after every 700 objects took 5% of a run and found none.
    gc.set_threshold(_GARBAGE)
    try:
        request = plain_check(sys.argv[1:])
        if request is None:
            from lintnews.cli import app  # noqa: PLC0415 - what this module is for

            app()
        else:
            code = ending.code_of(_check(request))
            # Before it ends, Python looks for cycles in all that there is: a fifth of a short run, for nothing.
            gc.freeze()
            sys.exit(code)
    except KeyboardInterrupt:
        sys.exit(ending.INTERRUPTED)


def plain_check(arguments: Sequence[str]) -> Request | None:
    """Return what a plain ``check`` asks for; None where Typer has to read the command line."""
    if not arguments or arguments[0] != "check" or _is_special():
        return None
    fields: dict[str, object] = {}
    repeated: dict[str, list[str]] = {}
    paths: list[str] = []
    rest = iter(arguments[1:])
    for argument in rest:
        if argument == "-" or not argument.startswith("-"):
            paths.append(argument)
            continue
        option, sign, value = argument.partition("=")
        if option in _FLAGS and not sign:
            fields[_FLAGS[option]] = True
            continue
        if not sign:
            value = next(rest, "-")
        if value.startswith("-"):
            return None
        if option in _ONCE:
            fields[_ONCE[option]] = value
        elif option in _REPEATED:
            repeated.setdefault(_REPEATED[option], []).append(value)
        else:
            return None
    return _request(paths, fields | {name: tuple(values) for name, values in repeated.items()})


def _is_special() -> bool:
    """Tell whether the surroundings have a say: completion and settings in variables, or a shell that expands nothing."""
    return os.name == "nt" or any("LINTNEWS_" in name for name in os.environ)


def _request(paths: list[str], fields: dict[str, object]) -> Request | None:
    from lintnews.output import FORMATS  # noqa: PLC0415
    from lintnews.request import Request  # noqa: PLC0415 - not for the help

    if fields.get("output_format", FORMATS[0]) not in FORMATS:
        return None
    return Request(paths=tuple(paths or (".",)), **fields)  # type: ignore[arg-type]


def _check(request: Request) -> Callable[[], int]:
    from lintnews.check import run  # noqa: PLC0415

    return lambda: run(request, sys.stdout, sys.stderr)
