"""Write the reference of all settings and the schema for editors, ``docs/configuration.md`` and ``docs/lintnews.schema.json``.

    python -m lintnews.config.pages [--check]

With ``--check`` nothing is written, and the exit code is 1 if a file is not as it would be written.
"""

from __future__ import annotations

import json
import sys
from io import StringIO
from pathlib import Path

from lintnews.config.schema import schema
from lintnews.config.show import write_markdown
from lintnews.output.screen import Screen
from lintnews.registry import all_rules

_FOLDER = Path(__file__).resolve().parents[2] / "docs"


def pages() -> dict[str, str]:
    """Return the text of each file by its name."""
    reference = StringIO()
    write_markdown(Screen(reference), all_rules())
    return {
        "configuration.md": reference.getvalue(),
        "lintnews.schema.json": json.dumps(schema(all_rules()), ensure_ascii=False, indent=1) + "\n",
    }


def main(arguments: list[str]) -> int:
    """Write the files, or with ``--check`` say which of them are out of date; return the exit code."""
    if not _FOLDER.is_dir():
        sys.stderr.write(f"there is no {_FOLDER}: the pages are written in a checkout of lintnews\n")
        return 2
    code = 0
    for name, text in pages().items():
        path = _FOLDER / name
        if path.exists() and path.read_text(encoding="utf-8") == text:
            continue
        if arguments == ["--check"]:
            sys.stderr.write(f"docs/{name} is out of date; run python -m lintnews.config.pages\n")
            code = 1
        else:
            path.write_text(text, encoding="utf-8", newline="\n")
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
