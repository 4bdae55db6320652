"""How a command ends: its exit code, and one line for what a user can mend."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from lintnews.errors import BrokenRuleError, UsageError

if TYPE_CHECKING:
    from collections.abc import Callable

# 128 and the number of the signal, as shells have it.
INTERRUPTED, READER_LEFT = 130, 141


def code_of(body: Callable[[], int]) -> int:
    """Run a command's body and return its exit code; what a user can mend becomes one line and exit code 2."""
    try:
        code = body()
        sys.stdout.flush()
    except (UsageError, BrokenRuleError) as error:
        sys.stderr.write(f"lintnews: {error}\n")
        return 2
    except BrokenPipeError:
        _abandon_output()
        return READER_LEFT
    return code


def _abandon_output() -> None:
    """Point standard output nowhere, so that flushing it at the end does not fail once more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
