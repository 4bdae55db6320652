"""The real command, run as a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

DAMAGED = "The roads stay shut between Jan.\n\n5 and Jan. 19, when the thaw begins and the crews of the county come back to work.\n"
CLEAN = (
    "The roads stay shut until the thaw begins, the county said. Crews will come back to work in spring.\n"
)


def environment(**extra: str) -> dict[str, str]:
    """Return the environment for the command: this checkout, UTF-8, and nobody's wishes about colour."""
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in ("NO_COLOR", "FORCE_COLOR", "COLUMNS")
    }
    return kept | {"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"} | extra


def lintnews(
    *args: str, cwd: Path = ROOT, stdin: str | None = None, **extra: str
) -> subprocess.CompletedProcess[str]:
    """Run ``lintnews`` with these arguments; ``extra`` are variables of its environment."""
    return subprocess.run(
        [sys.executable, "-m", "lintnews", *args],
        cwd=cwd,
        input=stdin,
        stdin=subprocess.DEVNULL if stdin is None else None,
        env=environment(**extra),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )
