"""The seeds hold known damage, and what is reported for them is known to the character."""

import json
from functools import cache

from tests import update_seeds
from tests.command import ROOT

Place = tuple[str, int, str]


@cache
def reported() -> list[dict[str, object]]:
    return update_seeds.diagnostics()


def test_the_seeds_give_exactly_what_is_expected() -> None:
    expected = json.loads(update_seeds.EXPECTED.read_text(encoding="utf-8"))
    assert reported() == expected, "if the new report is right: python -m tests.update_seeds"


def test_the_report_in_the_readme_is_real() -> None:
    written = update_seeds.README.read_text(encoding="utf-8")
    assert "<!-- report:begin -->" in written
    assert written == update_seeds.readme_as_it_should_be(), "python -m tests.update_seeds"


def test_the_clean_seeds_give_nothing() -> None:
    clean = {f"seeds/{path.name}" for path in (ROOT / "seeds").glob("clean-*.txt")}
    assert len(clean) >= 2
    assert not clean & {item["path"] for item in reported()}


def test_the_damage_that_seeds_readme_lists_is_what_is_reported() -> None:
    found = sorted(_place(item) for item in reported() if item["severity"] != "info")
    assert found == sorted(_listed())


def _place(item: dict[str, object]) -> Place:
    start = item["start"]
    assert isinstance(start, dict)
    return str(item["path"]), start["line"], str(item["rule"])


def _listed() -> list[Place]:
    rows = [
        [cell.strip().strip("`") for cell in line.strip("| ").split("|")]
        for line in (ROOT / "seeds/README.md").read_text(encoding="utf-8").splitlines()
        if line.startswith("| `")
    ]
    return [(f"seeds/{file}", int(line), rule) for file, line, _, rule in rows if line.isdecimal()]
