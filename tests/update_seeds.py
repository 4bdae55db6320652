"""Write anew what the seeds are expected to give: ``python -m tests.update_seeds``, then read the difference.

That is tests/data/seeds.json, and the report in README.md.
"""

import json
import re
import sys

from tests.command import ROOT, lintnews

EXPECTED = ROOT / "tests/data/seeds.json"
README = ROOT / "README.md"
SHOWN = "seeds/kazakhstan-unrest.txt"
_REPORT = re.compile(r"(?<=<!-- report:begin -->\n```text\n).*?(?=```\n<!-- report:end -->)", re.DOTALL)


def diagnostics() -> list[dict[str, object]]:
    """Return what ``lintnews check seeds/`` reports, run from the top of the checkout."""
    found: list[dict[str, object]] = json.loads(_report("seeds/", "--output-format", "json"))["diagnostics"]
    return found


def readme_as_it_should_be() -> str:
    """Return README.md with the report that the command gives now."""
    report = _report(SHOWN)
    return _REPORT.sub(lambda _: report, README.read_text(encoding="utf-8"))


def _report(*args: str) -> str:
    done = lintnews("check", *args, cwd=ROOT)
    if done.returncode not in (0, 1):
        raise SystemExit(f"lintnews check {args[0]} failed:\n{done.stdout}{done.stderr}")
    return done.stdout


def main() -> None:
    """Write both files."""
    EXPECTED.parent.mkdir(exist_ok=True)
    found = diagnostics()
    EXPECTED.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    README.write_text(readme_as_it_should_be(), encoding="utf-8")
    sys.stdout.write(f"{len(found)} diagnostics written to tests/data/seeds.json, the report to README.md\n")


if __name__ == "__main__":
    main()
