"""Settings files: which one holds for a path, what its values become, and what is written about them."""

import json
import os
import re
import sys
import tomllib
from datetime import date
from io import StringIO
from pathlib import Path
from typing import Any, Literal

import jsonschema
import pytest

from lintnews.config import pages as config_pages
from lintnews.config.find import find, folder_of, has_our_table, is_suspicious
from lintnews.config.globs import PathNames
from lintnews.config.options import options_of, with_options
from lintnews.config.read import read_named, read_settings
from lintnews.config.schema import schema
from lintnews.config.settings import Settings
from lintnews.config.show import write_markdown, write_settings
from lintnews.config.start import start_text, write_start_file
from lintnews.config.table import SETTINGS
from lintnews.errors import UsageError
from lintnews.house.loader import rules_with
from lintnews.linter import lint_document
from lintnews.output.screen import Screen
from lintnews.readers.plain import document_of
from lintnews.registry import LoadedRule, all_rules, find_rule
from lintnews.rule import Options, Rule, Severity, option
from tests.mangled_settings import MANGLED, Mangled


def found_in(folder: Path) -> str | None:
    found = find(str(folder))
    return os.path.relpath(found.path, folder) if found else None


def read(folder: Path, text: str) -> Settings:
    (folder / "lintnews.toml").write_text(text, encoding="utf-8")
    return read_settings(read_named(str(folder / "lintnews.toml")), rules_with)


# Which file.


def test_the_nearest_file_upward_holds_alone(tmp_path: Path) -> None:
    desk = tmp_path / "desk" / "sports"
    desk.mkdir(parents=True)
    (tmp_path / "lintnews.toml").touch()
    assert found_in(desk) == "../../lintnews.toml"
    (tmp_path / "desk" / "lintnews.toml").touch()
    assert found_in(desk) == "../lintnews.toml"
    assert found_in(tmp_path) == "lintnews.toml"


def test_in_one_folder_the_hidden_file_comes_first_and_pyproject_last(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.lintnews]\n")
    assert found_in(tmp_path) == "pyproject.toml"
    (tmp_path / "lintnews.toml").touch()
    assert found_in(tmp_path) == "lintnews.toml"
    (tmp_path / ".lintnews.toml").touch()
    assert found_in(tmp_path) == ".lintnews.toml"


def test_a_pyproject_without_our_table_is_passed_by(tmp_path: Path) -> None:
    project = tmp_path / "project"
    project.mkdir()
    (tmp_path / "lintnews.toml").touch()
    (project / "pyproject.toml").write_text('[project]\ndependencies = ["lintnews"]\n[tool.ruff]\n')
    assert found_in(project) == "../lintnews.toml"


@pytest.mark.parametrize(
    ("text", "ours"),
    [
        ("[tool.lintnews]", True),
        ("tool.lintnews.jobs = 1", True),
        (' [ tool . "lintnews" ]', True),
        ("[tool.lintnews.severity]", True),
        ("[tool]\nlintnews = { jobs = 1 }", True),
        ("tool = { lintnews = { jobs = 1 } }", True),
        ('[tool]\nruff = 1\n[project]\nname = "lintnews"', False),
        ('[project]\nname = "lintnews"', False),
        ("[tool.ruff]", False),
        ('[tool]\nlintnews = "broken', False),
    ],
)
def test_our_table_is_known_in_every_form(text: str, ours: bool) -> None:
    assert has_our_table(text.encode()) is ours


def test_a_folder_known_already_is_not_looked_at_again(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    known: dict[str, Any] = {}
    assert find(str(tmp_path / "a"), known) is None
    (tmp_path / "lintnews.toml").touch()
    assert find(str(tmp_path / "b"), known) is None


def test_the_search_looks_at_three_names_in_a_folder_and_opens_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[str] = []

    def isfile(path: str) -> bool:
        looked.append(path)
        return False

    monkeypatch.setattr("os.path.isfile", isfile)
    monkeypatch.setattr(
        "lintnews.config.find._content", lambda path, _folder: pytest.fail(f"{path} was opened")
    )
    assert find(str(tmp_path)) is None
    assert len(looked) == 3 * (len(tmp_path.parents) + 1)


@pytest.mark.skipif(sys.platform == "win32", reason="files have no owners by number")
def test_a_file_that_another_user_has_laid_in_an_open_folder_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "lintnews.toml").touch()
    owner = (tmp_path / "lintnews.toml").stat().st_uid
    assert not is_suspicious(0o41777, owner)
    assert not is_suspicious(0o41777, 0)
    assert not is_suspicious(0o40755, owner + 1)
    monkeypatch.setattr("os.geteuid", lambda: owner + 1)
    monkeypatch.setattr("lintnews.config.find._SYSTEM", owner + 2)
    assert find(str(tmp_path))
    tmp_path.chmod(0o1777)
    with pytest.raises(UsageError, match=r"lintnews\.toml belongs to another user, .* --isolated"):
        find(str(tmp_path))


def test_the_search_begins_at_the_folder_of_the_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "desk").mkdir()
    assert folder_of("desk") == str(tmp_path / "desk")
    assert folder_of("desk/story.txt") == str(tmp_path / "desk")
    assert folder_of("-") == str(tmp_path)


# What it says.

EVERYTHING = """\
select = ["dates", "near-duplicate"]
extend-select = ["ambiguous-date"]
ignore = ["weekday-pair"]
text-field = "body.plain"
date-field = "day"
id-field = "slug"
title-field = "head"
exclude = ["drafts/"]
fail-level = "error"
output-format = "concise"
jobs = 0
names = "names.txt"
baseline = "accepted"
cache-dir = "../cache"

[per-file-ignores]
"sports/**" = ["dates"]

[severity]
dates = "info"

[rules.near-duplicate]
least-share = 1
"""


def test_every_setting_is_read(tmp_path: Path) -> None:
    (tmp_path / "names.txt").touch()
    settings = read(tmp_path, EVERYTHING)
    assert settings == Settings(
        path=str(tmp_path / "lintnews.toml"),
        root=str(tmp_path),
        lines=settings.lines,
        select=("dates", "near-duplicate"),
        extend_select=("ambiguous-date",),
        ignore=("weekday-pair",),
        text_field="body.plain",
        date_field="day",
        id_field="slug",
        title_field="head",
        exclude=("drafts/",),
        fail_level="error",
        output_format="concise",
        jobs=0,
        names=str(tmp_path / "names.txt"),
        baseline=str(tmp_path / "accepted"),
        cache_dir=str(tmp_path.parent / "cache"),
        per_file_ignores=(("sports/**", ("dates",)),),
        severity=(("dates", "info"),),
        rules=(("near-duplicate", (("least-share", 1),)),),
    )
    assert settings.lines["jobs"] == 11
    assert set(settings.lines) == {entry.name for entry in SETTINGS} - {"rule-paths"}


def test_an_empty_file_sets_nothing(tmp_path: Path) -> None:
    settings = read(tmp_path, "# nothing\n")
    assert settings == Settings(path=settings.path, root=str(tmp_path))


def test_an_editor_of_windows_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "lintnews.toml").write_bytes(b"\xef\xbb\xbfjobs = 2\r\nignore = [\r\n'dates',\r\n]\r\n")
    settings = read_settings(read_named(str(tmp_path / "lintnews.toml")), rules_with)
    assert (settings.jobs, settings.ignore) == (2, ("dates",))


def test_all_that_is_wrong_is_told_at_once_in_the_order_of_the_file(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as raised:
        read(tmp_path, 'jobs = -1\nseverity = 3\nselct = ["x"]\nignore = ["x", "y"]\n')
    lines = [re.search(r"toml:(\d+): ", line) for line in str(raised.value).split("\n")]
    assert [int(line[1]) for line in lines if line] == [1, 2, 3, 4, 4]


def test_a_file_larger_than_any_is_refused(tmp_path: Path) -> None:
    (tmp_path / "lintnews.toml").write_bytes(b"#" * (1 << 20) + b"\n")
    for read_it in (find, lambda folder: read_named(f"{folder}/lintnews.toml")):
        with pytest.raises(UsageError, match="larger than a megabyte"):
            read_it(str(tmp_path))


def test_a_file_that_cannot_be_read_is_told(tmp_path: Path) -> None:
    for path in (tmp_path / "gone.toml", tmp_path):
        with pytest.raises(UsageError, match="cannot be read: "):
            read_named(str(path))


@pytest.mark.parametrize(
    ("path", "names"),
    [
        ("sports/a/b.txt", {"dates"}),
        ("news/sports/b.txt", set()),
        ("wire.jsonl", {"encoding", "names"}),
        ("deep/down/wire.jsonl", {"encoding", "names"}),
        ("../elsewhere/wire.jsonl", {"encoding", "names"}),
        ("../sports/wire.txt", set()),
        ("top.txt", {"quotations"}),
        ("deep/top.txt", set()),
    ],
)
def test_patterns_are_those_of_a_gitignore(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, names: set[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    by_glob = (("sports/**", ("dates",)), ("*.jsonl", ("encoding", "names")), ("/top.txt", ("quotations",)))
    patterns = PathNames(str(tmp_path), by_glob)
    assert patterns.of(path) == names
    assert patterns.of(str((tmp_path / path).resolve())) == names


# Options of rules.


class HouseOptions(Options):
    """Options of every kind."""

    share: float = option(0.5, "a share", least=0, most=1)
    words: tuple[str, ...] = option((), "some words")
    strict: bool = option(False, "whether")
    style: Literal["short", "long"] = option("short", "the style")
    least_words: int | None = option(None, "how many", least=1)


def house_rule() -> Rule:
    return Rule(
        name="house",
        severity=Severity.INFO,
        summary="",
        check=lambda _document, _options: iter(()),
        good=(),
        bad=(),
        options=HouseOptions(),
    )


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        ("share", [0, 1, 0.25], [-0.1, 2, True, "1", None]),
        ("words", [[], ["a"]], ["a", [1], None]),
        ("strict", [True], [1, "true"]),
        ("style", ["long"], ["longer", 1, ["long"]]),
        ("least-words", [1, 80], [0, 1.0, True, "1"]),
    ],
)
def test_an_option_takes_what_it_declares(name: str, good: list[object], bad: list[object]) -> None:
    declared = {entry.name: entry for entry in options_of(house_rule())}[name]
    assert [value for value in good if not declared.accepts(value)] == []
    assert [value for value in bad if declared.accepts(value)] == []
    assert declared.wanted


def test_other_values_make_another_rule_and_options_do_not_change() -> None:
    rule = house_rule()
    changed = with_options(rule, [("least-words", 4), ("words", ("a",))]).options
    assert isinstance(changed, HouseOptions)
    assert (changed.least_words, changed.words, changed.share) == (4, ("a",), 0.5)
    assert (
        repr(changed) == "HouseOptions(share=0.5, words=('a',), strict=False, style='short', least_words=4)"
    )
    assert isinstance(rule.options, HouseOptions)
    assert rule.options.least_words is None
    with pytest.raises(AttributeError):
        changed.share = 1
    with pytest.raises(TypeError):
        HouseOptions(shares=1)


def flagged(rule: str, text: str, **values: object) -> list[str]:
    entry = find_rule(rule)
    changed = with_options(entry.rule, [(name.replace("_", "-"), value) for name, value in values.items()])
    changed_entry = LoadedRule(changed, entry.group, entry.page)
    found = lint_document(document_of(text, "-", date(2022, 1, 9)), (changed_entry,))
    return [diagnostic.place.text for diagnostic in found]


def test_a_house_that_writes_the_day_first_sees_only_dates_that_do_not_fit() -> None:
    text = "The lease runs from 01/02/2022 to 02/14/2022, not 14/02/2022.\n"
    assert flagged("ambiguous-date", text) == []
    assert flagged("ambiguous-date", text, order="day-first") == ["02/14/2022"]
    assert flagged("ambiguous-date", text, order="month-first") == ["14/02/2022"]


def test_a_house_with_a_kind_of_quotation_marks_sees_the_first_of_the_other_kind() -> None:
    straight, curly = '"Yes," he said. "No," she said.\n', "“Yes,” he said. “No,” she said.\n"
    for text, style, marks in (
        (straight, "curly", ['"']),
        (straight, "straight", []),
        (curly, "straight", ["“"]),
    ):
        assert flagged("mixed-quotes", text) == []
        assert flagged("mixed-quotes", text, style=style) == marks
    mixed = '“Yes,” he said. "No," she said.\n'
    assert flagged("mixed-quotes", mixed, style="curly") == ['"']
    assert flagged("mixed-quotes", mixed, style="straight") == ["“"]


def test_the_house_says_how_much_two_paragraphs_share() -> None:
    words = "The council voted on the plan late at night after a long and bitter debate in the hall."
    text = f"{words}\n\nNobody had expected it to go on for so long, said one.\n\n{words.replace('late', 'early')}\n"
    assert len(flagged("near-duplicate", text)) == 1
    assert flagged("near-duplicate", text, least_share=1) == []


def test_the_house_says_how_long_a_repeated_paragraph_is() -> None:
    text = "He came home at last.\n\nThe night was long and the road was dark.\n\nHe came home at last.\n"
    assert flagged("duplicate-paragraph", text) == []
    assert len(flagged("duplicate-paragraph", text, fewest_words=5)) == 1


def test_every_option_has_a_meaning_and_accepts_its_own_default() -> None:
    declared = [option for entry in all_rules() for option in options_of(entry.rule)]
    assert len(declared) >= 3
    for entry in declared:
        assert entry.meaning.endswith(".")
        assert entry.default is None or entry.accepts(
            list(entry.default) if entry.kind is tuple else entry.default
        )


# What is written about them.


def test_the_schema_accepts_what_the_program_accepts_and_refuses_mistakes_of_shape() -> None:
    described = schema(all_rules())
    validator = jsonschema.Draft7Validator(described)
    validator.check_schema(described)
    validator.validate(tomllib.loads(EVERYTHING))
    for entry in SETTINGS:
        validator.validate(tomllib.loads(entry.example))
    # It cannot know paths, patterns and the rules of the house; it sees everything else.
    assert {case.what for case in MANGLED if _is_right_by(validator, case)} == BEYOND_A_SCHEMA


BEYOND_A_SCHEMA = {
    *("a rule", "a group", "an underscore in a rule", "a code from elsewhere", "a list in one string"),
    *("a rule for some files", "a rule of a severity", "a rule with options", "an option of a rule without"),
    *("a folder that is not there", "a file that is not there"),
    *(
        "a pattern that takes back",
        "a pattern that is a comment",
        "a pattern that is none",
        "a pattern of nothing",
    ),
}


def _is_right_by(validator: jsonschema.Draft7Validator, case: Mangled) -> bool:
    """Tell whether a wrong file that can be read is right by the schema."""
    if case.name == "pyproject.toml" or "this is not" in case.says or "nested" in case.says:
        return False
    assert isinstance(case.content, str)
    return validator.is_valid(tomllib.loads(case.content))


def test_the_start_file_says_nothing_until_it_is_edited_and_its_examples_are_right(tmp_path: Path) -> None:
    path = write_start_file(str(tmp_path))
    assert tomllib.loads(Path(path).read_text(encoding="utf-8")) == {}
    (tmp_path / "desk").mkdir()
    (tmp_path / "desk" / "names.txt").touch()
    (tmp_path / "newsroom_rules").mkdir()
    (tmp_path / "newsroom_rules" / "words.toml").write_text('[no-x]\nmessage = "x"\nphrases = ["x"]\n')
    settings = read(tmp_path, re.sub(r"^#(?! )", "", start_text(), flags=re.MULTILINE))
    assert set(settings.lines) == {entry.name for entry in SETTINGS}
    assert settings.rule_paths == (str(tmp_path / "newsroom_rules"),)


@pytest.mark.parametrize("name", ["lintnews.toml", ".lintnews.toml", "pyproject.toml"])
def test_the_start_file_overwrites_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("[tool.lintnews]\n")
    with pytest.raises(UsageError, match="nothing was written"):
        write_start_file(str(tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == [name]


def test_every_setting_is_explained() -> None:
    shown = StringIO()
    write_settings(Screen(shown), all_rules())
    page = StringIO()
    write_markdown(Screen(page), all_rules())
    for entry in SETTINGS:
        assert f"\n{entry.name}\n" in f"\n{shown.getvalue()}"
        assert f"\n## {entry.name}\n" in page.getvalue()
    assert "| near-duplicate | least-share | `0.9` |" in page.getvalue()
    assert "near-duplicate.least-share = 0.9" in shown.getvalue()
    with pytest.raises(UsageError, match="did you mean 'jobs'"):
        write_settings(Screen(shown), all_rules(), "job")


def test_pages_that_are_out_of_date_are_named_and_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(config_pages, "_FOLDER", tmp_path / "docs")
    assert config_pages.main([]) == 2
    assert "in a checkout" in capsys.readouterr().err
    monkeypatch.setattr(config_pages, "_FOLDER", tmp_path)
    assert config_pages.main([]) == 0
    assert config_pages.main(["--check"]) == 0
    assert sorted(path.name for path in tmp_path.iterdir()) == ["configuration.md", "lintnews.schema.json"]
    (tmp_path / "configuration.md").unlink()
    (tmp_path / "lintnews.schema.json").write_text("{}")
    assert config_pages.main(["--check"]) == 1
    said = capsys.readouterr().err
    assert re.findall(r"docs/(\S+) is", said) == ["configuration.md", "lintnews.schema.json"]
    assert config_pages.main([]) == 0
    assert json.loads((tmp_path / "lintnews.schema.json").read_text(encoding="utf-8"))["title"]


def test_the_schema_names_every_rule_and_its_options() -> None:
    described = schema(all_rules())
    proposed = described["definitions"]["rule"]["anyOf"][0]["enum"]
    assert {entry.name for entry in all_rules()} < set(proposed)
    options = described["properties"]["rules"]["properties"]["near-duplicate"]["properties"]
    assert options["least-share"] == {
        "description": "The share of the words that must be the same in both paragraphs.",
        "default": 0.9,
        "type": "number",
        "minimum": 0.8,
        "maximum": 1,
    }
    json.dumps(described)
