"""Whether a run uses the cache, and under which settings."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from lintnews.files import holds_records
from lintnews.request import choice_of, read_options

if TYPE_CHECKING:
    from lintnews.request import Request


def wants_cache(part: Request) -> bool:
    """Tell whether there is enough to check: a text file by itself is checked before a cache is looked up."""
    return not part.no_cache and any(holds_records(path) or os.path.isdir(path) for path in part.paths)


def cache_of(part: Request) -> tuple[str, str]:
    """Return the folder of the cache, and in words all that decides, beside an article, what is found in it."""
    from lintnews.cache import DEFAULT_FOLDER  # noqa: PLC0415 - it takes a folder or an archive
    from lintnews.fingerprint import program  # noqa: PLC0415 - as above

    folder = part.cache_dir or DEFAULT_FOLDER
    settings = part.settings
    sources = (*settings.rule_paths, *filter(None, (settings.names,))) if settings else ()
    options = read_options(part)._replace(selection=None, stdin_filename=None)
    return folder, repr((program(folder, sources), choice_of(part), options))
