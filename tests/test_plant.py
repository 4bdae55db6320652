import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from random import Random

import pytest

from benchmarks.damage import Field, Slip, find_classes, measure
from benchmarks.planting.base import Article, DamageClass, Planted, replaced
from tests.command import ROOT, environment

_TEXT = (
    "The council of Selby met on Thursday, when it heard that the quay had to be mended before the winter storms. "
    "Mr Weir said that the work would be done on January 12, 2021, because the boats needed a safe harbor by then.\n\n"
    "The crash in Corran on Friday had left a hole in the wall, he told the members of the council at the meeting. "
    "Sen. Ruth Ambler said that the state would pay for a part of the work and that bids were due on 4 March 2021.\n\n"
    "Nobody from the ferry company spoke, although it had been asked to, and the council went home before midnight.\n"
)
_ARTICLE = Article("one", _TEXT, date(2021, 1, 8), "Quay to be mended")


def _spoil(article: Article, rng: Random) -> Planted | None:
    at = article.text.find("January 12")
    return None if at < 0 else replaced(article, at, at + 10, f"April 31 or {rng.randrange(9)}")


def _keep(article: Article, _rng: Random) -> Planted | None:
    at = article.text.find("January 12")
    return None if at < 0 else replaced(article, at, at + 10, "April 30")


def test_counts_what_is_found_where() -> None:
    other = Article("two", "The harbor was calm on Sunday.", None, None)
    damage = DamageClass("a-class", "impossible-date", _spoil, _keep)
    slips: list[Slip] = []
    result = measure(damage, Field([_ARTICLE, other]), slips)
    assert (result.found, result.on_line) == (result.planted, result.planted)
    assert (result.other, result.twins, result.twins_flagged) == (0, 1, 0)
    assert result.no_place == 1
    assert slips == []


def test_a_miss_and_an_unwanted_finding_show() -> None:
    damage = DamageClass("a-class", "weekday-mismatch", _spoil, _spoil)
    result = measure(damage, Field([_ARTICLE]))
    assert (result.found, result.on_line, result.twins_flagged) == (0, 0, 0)
    assert result.other == result.planted
    assert result.twins_other == result.twins
    twin = measure(DamageClass("a-class", "impossible-date", _spoil, _spoil), Field([_ARTICLE]))
    assert twin.twins_flagged == twin.twins


def test_a_finding_in_another_place_is_not_on_the_line() -> None:
    def misplaced(article: Article, rng: Random) -> Planted | None:
        planted = _spoil(article, rng)
        return planted and Planted(planted.text, len(planted.text) - 5, len(planted.text) - 1)

    result = measure(DamageClass("a-class", "impossible-date", misplaced, _keep), Field([_ARTICLE]))
    assert result.found == result.planted
    assert result.on_line == 0
    assert result.other == result.planted


def test_what_was_there_before_is_not_counted() -> None:
    damaged = Article("one", _TEXT + "\nThe lease ends on April 31.\n", None, None)
    result = measure(DamageClass("a-class", "impossible-date", _keep, _keep), Field([damaged]))
    assert (result.found, result.other) == (0, 0)


def test_further_rounds_draw_other_places_and_the_limit_holds() -> None:
    damage = DamageClass("a-class", "impossible-date", _spoil, _keep)
    assert measure(damage, Field([_ARTICLE])).planted > 1
    assert measure(damage, Field([_ARTICLE], limit=1)).planted == 1


def test_the_same_seed_plants_the_same() -> None:
    damage = next(one for one in find_classes() if one.name == "paragraph-break-inside-sentence")
    assert measure(damage, Field([_ARTICLE], seed=3)) == measure(damage, Field([_ARTICLE], seed=3))


@pytest.mark.parametrize("damage", find_classes(), ids=lambda damage: damage.name)
def test_classes_are_repeatable_and_their_spans_are_inside(damage: DamageClass) -> None:
    for make in (damage.plant, damage.twin):
        for number in range(6):
            planted = make(_ARTICLE, Random(number))  # noqa: S311 - draws, not secrets
            assert planted == make(_ARTICLE, Random(number))  # noqa: S311
            if planted is not None:
                assert 0 <= planted.start < planted.end <= len(planted.text)


def test_command(tmp_path: Path) -> None:
    corpus = tmp_path / "clean.jsonl"
    corpus.write_text(json.dumps({"id": "one", "date": "2021-01-08", "text": _TEXT}) + "\n", encoding="utf-8")

    def plant(*args: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "benchmarks.plant", *args],
            cwd=ROOT,
            env=environment(),
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    done = plant(str(corpus), "--class", "impossible-date", "--limit", "3", "--output-format", "json")
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)
    assert {result["rule"] for result in results} == {"impossible-date"}
    assert plant(str(corpus), "--class", "impossible-date", "--limit", "2").stdout.startswith("class")
    assert "no class" in plant(str(corpus), "--class", "none").stderr
    assert plant(str(tmp_path / "none.jsonl")).returncode != 0
