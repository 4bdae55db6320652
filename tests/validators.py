"""What the formats are validated with; .ci/validators fetches it, and a test whose validator is missing is skipped."""

import os
from pathlib import Path

import pytest

from tests.command import ROOT

_FOLDER = Path(os.environ.get("VALIDATORS", ROOT / ".venv/validators"))
_BROWSERS = ("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")


def validator(name: str) -> Path:
    """Return the path of something below the folder of validators; skip the test if it is not there."""
    path = _FOLDER / name
    if not path.exists():
        pytest.skip(f"{name} is missing: .ci/validators fetches it")
    return path


def chromium() -> str:
    """Return the path of a browser; skip the test if there is none."""
    for path in _BROWSERS:
        if Path(path).exists():
            return path
    pytest.skip("no Chromium on this machine: the package chromium installs it")
