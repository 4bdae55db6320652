"""The house's own list of names: what it says, what is wrong with it, and what the rules make of it."""

import json
import re
from pathlib import Path

import pytest

from lintnews import lint_text
from lintnews.errors import UsageError
from lintnews.house_names import parse_house_names, read_house_names
from tests.command import lintnews as command

LIST = "# ours\nVolodymyr Zelenskyy, Volodymyr Zelensky\nKyiv, Kiev\n\nAnne-Marie van der Brandt\n"
ARTICLE = "Trains to Kiev were late, the ministry said on Monday, and nobody knew when the next one would leave again."


def test_a_list_is_read() -> None:
    house = parse_house_names(LIST)
    assert house.names == {"Volodymyr Zelenskyy", "Kyiv", "Anne-Marie van der Brandt"}
    assert house.variants == {"Volodymyr Zelensky": "Volodymyr Zelenskyy", "Kiev": "Kyiv"}
    assert house.trusts("Brandt")
    assert house.trusts("Marie")
    assert not house.trusts("Kiev")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Kyiv,\n", "names.txt:1: a name is missing"),
        ("# x\n, Kiev\n", "names.txt:2: a name is missing"),
        ("Kyiv\nKyiv, Kiev\n", "names.txt:2: “Kyiv” is listed already in line 1"),
        ("Kyiv, Kyiv\n", "names.txt:1: “Kyiv” is its own variant"),
        ("Kyiv, Kiev\r\nKijiw, Kiev\r\n", "names.txt:2: “Kiev” is a variant of “Kyiv” already in line 1"),
        (
            "Kyiv, Kiev\nKiev\n",
            "names.txt:1: “Kiev” is a variant of “Kyiv” here and the house's form in line 2",
        ),
    ],
)
def test_a_line_that_cannot_be_meant_is_named(text: str, says: str) -> None:
    with pytest.raises(UsageError, match=re.escape(says)):
        parse_house_names(text)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none\.txt: the list of names cannot be read"):
        read_house_names(str(tmp_path / "none.txt"))
    (tmp_path / "names.txt").write_bytes(b"Kyiv\nK\xf6ln\n")
    with pytest.raises(UsageError, match=r"names\.txt:2: this is no UTF-8"):
        read_house_names(str(tmp_path / "names.txt"))


def test_a_listed_variant_is_reported_with_the_form_of_the_house() -> None:
    found = lint_text(ARTICLE, names=parse_house_names(LIST), select=["variant-form"])
    assert [(one.place.text, one.message) for one in found] == [
        ("Kiev", "the house writes “Kyiv”, not “Kiev”")
    ]
    assert found[0].fix is not None
    assert lint_text(ARTICLE, select=["variant-form"]) == []


def test_a_variant_inside_the_form_of_the_house_is_none() -> None:
    house = parse_house_names("Kiev Group, Kyiv Group\nKyiv, Kiev\n")
    found = lint_text("The Kiev Group met in Kiev.", names=house, select=["variant-form"])
    assert [(one.place.text, one.place.start.offset) for one in found] == [("Kiev", 22)]


def test_names_of_the_list_are_no_slips() -> None:
    text = "Ann Lindqvist sold the mill. Lindqvist was sad. Later Lindquist bought it."
    assert [one.rule for one in lint_text(text, select=["names"])] == ["near-name"]
    house = parse_house_names("Per Lindquist\n")
    assert lint_text(text, names=house, select=["names"]) == []


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_option_names_a_list(tmp_path: Path, jobs: str) -> None:
    (tmp_path / "names.txt").write_text(LIST, encoding="utf-8")
    records = [{"id": str(number), "text": ARTICLE} for number in range(3)]
    archive = tmp_path / "a.jsonl"
    archive.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    options = ("--select", "variant-form", "--names", "names.txt", "--output-format", "json", "--jobs", jobs)
    done = command("check", "a.jsonl", *options, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)["diagnostics"]
    assert [one["message"] for one in found] == ["the house writes “Kyiv”, not “Kiev”"] * 3


def test_the_cache_knows_the_list(tmp_path: Path) -> None:
    archive = tmp_path / "a.jsonl"
    archive.write_text(json.dumps({"id": "1", "text": ARTICLE}) + "\n", encoding="utf-8")
    options = ("check", "a.jsonl", "--select", "variant-form", "--names", "names.txt")
    for listed, found in (("Kyiv\n", 0), ("Kyiv, Kiev\n", 1), ("Kyiv\n", 0)):
        (tmp_path / "names.txt").write_text(listed, encoding="utf-8")
        done = command(*options, cwd=tmp_path)
        assert done.stdout.count("the house writes") == found, done.stderr


def test_the_setting_names_a_list(tmp_path: Path) -> None:
    (tmp_path / "desk").mkdir()
    (tmp_path / "lintnews.toml").write_text('names = "names.txt"\n', encoding="utf-8")
    (tmp_path / "names.txt").write_text(LIST, encoding="utf-8")
    (tmp_path / "desk/a.txt").write_text(ARTICLE, encoding="utf-8")
    done = command("check", "desk", "--select", "variant-form", cwd=tmp_path)
    assert "the house writes “Kyiv”, not “Kiev”" in done.stdout


def test_a_list_that_cannot_be_used_stops_the_run(tmp_path: Path) -> None:
    (tmp_path / "names.txt").write_text("Kyiv,\n", encoding="utf-8")
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done = command("check", "a.txt", "--names", "names.txt", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("lintnews: names.txt:1: a name is missing")
