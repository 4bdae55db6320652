"""Regular expressions that are compiled when they are first used.

Compiling all patterns of all rules at import would cost more than reading a short article, and most runs
use few of them.
"""

from collections.abc import Callable
from functools import cache

import regex


def lazy(pattern: str, flags: int = 0) -> Callable[[], regex.Pattern[str]]:
    """Give a function that returns the compiled pattern, compiling it at the first call only."""
    return cache(lambda: regex.compile(pattern, flags))
