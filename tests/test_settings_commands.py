"""Settings as people meet them: which file holds, what the command line beats, and the commands about them."""

import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterable
from pathlib import Path

import pytest

from lintnews import Diagnostic, lint_paths, lint_text
from lintnews.errors import UsageError
from tests.command import CLEAN, DAMAGED, environment, lintnews

HOUSE = """\
[no-thaw]
message = "say when: {found}"
phrases = ["the thaw"]
bad = ["When ⟦the thaw⟧ begins."]
good = ["When spring begins."]
"""


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with a damaged article of a desk and a clean one of another, and nothing set."""
    for name, text in (("news/bad.txt", DAMAGED), ("sports/good.txt", CLEAN)):
        (tmp_path / name).parent.mkdir()
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def settings(folder: Path, text: str, name: str = "lintnews.toml") -> None:
    (folder / name).write_text(text, encoding="utf-8")


def found(folder: Path, *args: str, **extra: str) -> list[str]:
    """Return path, severity and rule of each finding."""
    done = lintnews("check", "--output-format", "json", *args, cwd=folder, **extra)
    assert done.returncode in (0, 1), done.stderr
    return [f"{d['path']} {d['severity']} {d['rule']}" for d in json.loads(done.stdout)["diagnostics"]]


BROKEN = "news/bad.txt error broken-date"


def test_select_ignore_and_extend_select(desk: Path) -> None:
    assert found(desk) == [BROKEN]
    settings(desk, 'ignore = ["dates"]\n')
    assert found(desk) == []
    settings(desk, 'select = ["encoding"]\n')
    assert found(desk) == []
    settings(desk, 'select = ["encoding"]\nextend-select = ["broken-date"]\n')
    assert found(desk) == [BROKEN]


def test_the_command_line_beats_the_file(desk: Path) -> None:
    settings(desk, 'select = ["encoding"]\nignore = ["dates"]\n')
    assert found(desk, "--select", "broken-date") == [BROKEN]
    assert found(desk, "--select", "dates") == [BROKEN]
    settings(desk, 'ignore = ["broken-date"]\n')
    assert found(desk, "--select", "dates") == [], "a group does not bring back a rule of it that is ignored"
    settings(desk, 'ignore = ["dates"]\n')
    assert found(desk, "--extend-select", "broken-date") == [BROKEN]
    settings(desk, 'extend-select = ["broken-date"]\n')
    assert found(desk, "--select", "encoding") == []
    assert found(desk, "--ignore", "broken-date") == []


def test_severity_by_rule_and_group(desk: Path) -> None:
    settings(desk, '[severity]\ndates = "info"\n')
    assert found(desk) == ["news/bad.txt info broken-date"]
    settings(desk, '[severity]\ndates = "info"\nbroken-date = "warning"\n')
    assert found(desk) == ["news/bad.txt warning broken-date"]


def test_files_of_a_pattern_leave_rules_out(desk: Path) -> None:
    settings(desk, '[per-file-ignores]\n"news/" = ["dates"]\n')
    assert found(desk) == []
    assert found(desk, "news/bad.txt") == []
    assert found(desk, str(desk / "news" / "bad.txt")) == []
    settings(desk, '[per-file-ignores]\n"sports/*" = ["all"]\n')
    assert found(desk) == [BROKEN]


def test_what_is_excluded_is_not_found_below_a_folder(desk: Path) -> None:
    settings(desk, 'exclude = ["/bad.txt"]\n')
    assert found(desk) == [BROKEN], "a pattern counts from the folder of the file"
    settings(desk, 'exclude = ["/news/bad.txt"]\n')
    assert found(desk) == []
    assert found(desk, "news/bad.txt") == [BROKEN]
    assert found(desk, "--exclude", "sports") == [BROKEN], "the command line beats the file"


def test_fields_of_records(tmp_path: Path) -> None:
    record = {"slug": "w7", "raw": {"story": DAMAGED}, "story": CLEAN}
    (tmp_path / "wire.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    settings(tmp_path, 'text-field = "raw.story"\nid-field = "slug"\n')
    assert found(tmp_path) == ["wire.jsonl error broken-date"]
    assert found(tmp_path, "--text-field", "story") == []
    table = lintnews("score", "--output-format", "jsonl", cwd=tmp_path).stdout
    assert json.loads(table)["record"] == "w7"
    assert lintnews("dates", cwd=tmp_path).stdout.startswith("wire.jsonl (w7)\n")


def test_each_path_has_the_nearest_file(desk: Path) -> None:
    settings(desk, 'ignore = ["dates"]\n')
    settings(desk / "news", "[tool.lintnews.severity]\ndates = 'info'\n", "pyproject.toml")
    assert found(desk) == [], "what stands below a folder that is named does not change how it is checked"
    assert found(desk, "news", "sports/good.txt") == ["news/bad.txt info broken-date"]
    assert found(desk, "--config", "news/pyproject.toml") == ["news/bad.txt info broken-date"]
    assert found(desk / "news", "bad.txt") == ["bad.txt info broken-date"]
    assert found(desk, "--isolated", "news") == [BROKEN]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_several_files_in_one_run_keep_the_order_of_paths(tmp_path: Path, jobs: str) -> None:
    for name, level in (("a", "info"), ("b", "error"), ("c", "warning")):
        (tmp_path / name).mkdir()
        (tmp_path / name / "story.txt").write_text(DAMAGED, encoding="utf-8")
        settings(tmp_path / name, f'[severity]\nbroken-date = "{level}"\n')
    assert found(tmp_path, "c", "a/story.txt", "b", "--jobs", jobs) == [
        "a/story.txt info broken-date",
        "b/story.txt error broken-date",
        "c/story.txt warning broken-date",
    ]


def test_what_holds_for_a_run_comes_from_the_file_of_its_first_path(desk: Path) -> None:
    settings(
        desk / "news", 'output-format = "concise"\nfail-level = "error"\n[severity]\ndates = "warning"\n'
    )
    settings(desk / "sports", 'output-format = "json"\n')
    done = lintnews("check", "sports", "news", cwd=desk)
    assert done.stdout.startswith("news/bad.txt:3:1: warning broken-date ")
    assert done.returncode == 0


def test_fixes_heed_settings_and_house_rules(desk: Path) -> None:
    house = HOUSE + 'replacement = "a thaw"\nfix = "safe"\n'
    settings(desk, house, "words.toml")
    settings(desk, 'rule-paths = ["words.toml"]\n[per-file-ignores]\n"sports/" = ["house"]\n')
    diff = lintnews("check", "--diff", cwd=desk)
    assert diff.returncode == 1
    assert "+5 and Jan. 19, when a thaw begins" in diff.stdout
    assert "sports" not in diff.stdout
    lintnews("check", "--fix", cwd=desk)
    assert (desk / "news" / "bad.txt").read_text(encoding="utf-8") == DAMAGED.replace("the thaw", "a thaw")
    assert (desk / "sports" / "good.txt").read_text(encoding="utf-8") == CLEAN


def test_the_list_of_names_is_that_of_the_file_or_of_the_command_line(desk: Path) -> None:
    (desk / "house.txt").write_text("Kyiv, Kiev\n", encoding="utf-8")
    (desk / "other.txt").write_text("Kiev, Kyiv\n", encoding="utf-8")
    (desk / "sports" / "good.txt").write_text("The team left Kiev on Monday for a match at home.\n")
    assert found(desk, "sports", "--select", "variant-form") == []
    settings(desk, 'names = "house.txt"\n')
    assert found(desk, "sports", "--select", "variant-form") == ["sports/good.txt info variant-form"]
    assert found(desk, "sports", "--select", "variant-form", "--names", "other.txt") == []


def test_a_baseline_knows_house_rules(desk: Path) -> None:
    settings(desk, HOUSE, "words.toml")
    settings(desk, 'rule-paths = ["words.toml"]\n')
    lintnews("baseline", ".", "-o", "accepted", cwd=desk)
    assert found(desk, "--baseline", "accepted") == []
    assert len(found(desk)) == 3
    settings(desk, 'rule-paths = ["words.toml"]\nbaseline = "accepted"\ncache-dir = "remembered"\n')
    assert found(desk) == found(desk / "news") == []
    assert (desk / "remembered").is_dir()
    (desk / "accepted").unlink()
    done = lintnews("check", cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert "accepted" in done.stderr


def test_standard_input_has_the_settings_of_its_name(desk: Path) -> None:
    settings(desk / "news", 'ignore = ["dates"]\n')

    def codes(*args: str) -> int:
        return lintnews("check", "-", *args, cwd=desk, stdin=DAMAGED).returncode

    assert codes() == 1
    assert codes("--stdin-filename", "news/draft.txt") == 0


def test_a_named_file_counts_patterns_from_here_and_paths_from_itself(desk: Path) -> None:
    house = desk / "house"
    house.mkdir()
    settings(house, HOUSE, "rules.toml")
    settings(
        house, 'rule-paths = ["rules.toml"]\n[per-file-ignores]\n"/news/" = ["broken-date"]\n', "desk.toml"
    )
    assert found(desk, "--config", "house/desk.toml", "news") == ["news/bad.txt warning no-thaw"]


def test_a_named_file_must_be_there(desk: Path) -> None:
    done = lintnews("check", "--config", "gone.toml", cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == "lintnews: the settings file gone.toml cannot be read: no such file or directory\n"
    done = lintnews("check", "--config", "gone.toml", "--isolated", cwd=desk)
    assert done.stderr == "lintnews: --config and --isolated exclude each other\n"


def test_format_and_jobs(desk: Path) -> None:
    settings(desk, 'output-format = "concise"\njobs = 2\n')
    assert lintnews("check", cwd=desk).stdout.startswith("news/bad.txt:3:1: error broken-date ")
    assert json.loads(lintnews("check", "--output-format", "json", cwd=desk).stdout)["version"] == 1
    assert json.loads(lintnews("check", cwd=desk, LINTNEWS_OUTPUT_FORMAT="json").stdout)["version"] == 1


@pytest.mark.parametrize(
    ("severity", "codes"),
    [("error", (1, 1, 1)), ("warning", (0, 1, 1)), ("info", (0, 0, 1))],
)
def test_the_fail_level_decides_on_the_exit_code(desk: Path, severity: str, codes: tuple[int, ...]) -> None:
    text = f'[severity]\nbroken-date = "{severity}"\n'
    settings(desk, text)

    def code(*args: str) -> int:
        return lintnews("check", *args, cwd=desk).returncode

    assert tuple(code("--fail-level", level) for level in ("error", "warning", "info")) == codes
    assert code() == codes[1]
    assert code("--fail-level", "info", "--exit-zero") == 0
    assert code("gone.txt", "--fail-level", "error") == 2
    settings(desk, 'fail-level = "info"\n' + text)
    assert code() == 1
    assert code("--fail-level", "error") == codes[0]


def test_quiet_says_nothing_but_findings(desk: Path) -> None:
    done = lintnews("check", "-q", "news", cwd=desk)
    assert done.returncode == 1
    assert done.stdout == lintnews("check", "news", cwd=desk).stdout
    assert done.stderr == ""


def test_verbose_says_which_settings_hold(desk: Path) -> None:
    settings(desk / "sports", 'select = ["broken-date", "mojibake"]\n')
    done = lintnews("check", "-v", "news", "sports", cwd=desk)
    said = done.stderr.splitlines()
    assert said[0].startswith("lintnews: news: no settings file, ")
    assert said[1] == "lintnews: sports: sports/lintnews.toml, 2 rules"
    assert said[2] == "Found 1 error in 2 articles."
    assert said[3].startswith("lintnews: took ")
    done = lintnews("check", "-v", "-q", cwd=desk)
    assert (done.returncode, done.stderr) == (2, "lintnews: --quiet and --verbose exclude each other\n")


def test_show_settings_tells_where_each_comes_from(desk: Path) -> None:
    settings(desk, HOUSE, "words.toml")
    settings(desk, 'jobs = 2\nrule-paths = ["words.toml"]\n\n[severity]\ndates = "info"\n')
    done = lintnews("check", "--show-settings", "--select", "broken-date,no-thaw", "news", cwd=desk)
    assert done.returncode == 0
    lines = done.stdout.splitlines()
    assert lines[0] == "# news: lintnews.toml"
    assert lines[-1] == "# checked with 2 rules: broken-date, no-thaw"
    assert 'select = ["broken-date,no-thaw"]  # command line' in lines
    assert 'rule-paths = ["words.toml"]  # lintnews.toml:2' in lines
    assert 'severity = { "dates" = "info" }  # lintnews.toml:4' in lines
    assert '# fail-level: "warning"' in lines
    assert tomllib.loads(done.stdout) == {
        "select": ["broken-date,no-thaw"],
        "severity": {"dates": "info"},
        "rule-paths": ["words.toml"],
        "jobs": 2,
    }


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_house_rules_run_beside_ours(desk: Path, jobs: str) -> None:
    settings(desk, HOUSE, "words.toml")
    settings(
        desk,
        'rule-paths = ["words.toml"]\n[per-file-ignores]\n"sports/" = ["no-thaw"]\n[severity]\nno-thaw = "info"\n',
    )
    assert found(desk, "--jobs", jobs) == ["news/bad.txt info no-thaw", BROKEN][::-1]
    assert found(desk, "--jobs", jobs, "--select", "house") == ["news/bad.txt info no-thaw"]
    assert "no-thaw" in lintnews("rules", cwd=desk).stdout
    assert "no-thaw" not in lintnews("rules", "--isolated", cwd=desk).stdout
    assert "When the thaw begins." in lintnews("rule", "no-thaw", cwd=desk).stdout


LONG_WORDS = '''\
"""Long words."""

import re

from lintnews import Example, Finding, Rule, Severity, Span
from lintnews.rule import Options, option


class LongWordsOptions(Options):
    longest: int = option(20, "How many letters a word may have.", least=8)
    names: tuple[str, ...] = option((), "Words that may be longer.")


def check(document, options):
    for match in re.finditer(r"[a-z]+", document.text):
        if len(match.group()) > options.longest and match.group() not in options.names:
            yield Finding(Span(*match.span()), f"a word of more than {options.longest} letters")


RULE = Rule(
    name="long-words",
    severity=Severity.INFO,
    summary="long words",
    check=check,
    options=LongWordsOptions(),
    bad=(Example("It is ⟦counterrevolutionaries⟧ all the way."),),
    good=(Example("It is a crowd."),),
)
'''


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_options_of_a_house_rule(desk: Path, jobs: str) -> None:
    (desk / "rules" / "words").mkdir(parents=True)
    (desk / "rules" / "words" / "long_words.py").write_text(LONG_WORDS, encoding="utf-8")
    (desk / "sports" / "good.txt").write_text("The constitutional question is open, they said.\n")
    given = 'rule-paths = ["rules"]\nselect = ["words"]\n'
    settings(desk, given)
    assert found(desk, "--jobs", jobs) == []
    settings(desk, given + "[rules.long-words]\nlongest = 10\n")
    assert found(desk, "--jobs", jobs) == ["sports/good.txt info long-words"]
    settings(desk, given + '[rules.long-words]\nlongest = 10\nnames = ["constitutional"]\n')
    assert found(desk, "--jobs", jobs) == []
    assert (
        "How many letters a word may have. It is a whole number from 8."
        in lintnews("rule", "long-words", cwd=desk).stdout
    )
    settings(desk, given + "[rules.long-words]\nlongest = 7\n")
    done = lintnews("check", cwd=desk)
    assert done.returncode == 2
    assert done.stderr == (
        "lintnews: lintnews.toml:4: rules.long-words.longest must be a whole number from 8; this is 7\n"
    )


def test_an_audit_measures_house_rules_too(desk: Path) -> None:
    settings(desk, HOUSE, "words.toml")
    settings(desk, 'rule-paths = ["words.toml"]\n')
    done = lintnews("audit", ".", "--rule", "no-thaw", "--output-format", "json", cwd=desk)
    counts = {entry["rule"]: entry["findings"] for entry in json.loads(done.stdout)["rules"]}
    assert counts["no-thaw"] == 2
    assert "no-thaw" not in lintnews("audit", ".", "--isolated", "--output-format", "json", cwd=desk).stdout


def test_an_ignore_may_name_a_house_rule_that_does_not_run(desk: Path) -> None:
    settings(desk, HOUSE, "words.toml")
    settings(desk, 'rule-paths = ["words.toml"]\n')
    article = f"# Roads\n\n<!-- lintnews: ignore[no-thaw] as they say -->\n{CLEAN}"
    (desk / "roads.md").write_text(article, encoding="utf-8")
    assert found(desk, "roads.md", "--select", "encoding") == []
    assert found(desk, "roads.md") == []
    assert found(desk, "roads.md", "--isolated") == ["roads.md warning unused-ignore"]


def test_a_broken_house_rule_stops_the_program(desk: Path) -> None:
    (desk / "rules").mkdir()
    (desk / "rules" / "no_x.py").write_text("import lintnews\nlintnews.Rulle\n")
    settings(desk, 'rule-paths = ["rules"]\n')
    for jobs in ("1", "2"):
        done = lintnews("check", "--jobs", jobs, cwd=desk)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith(
            "lintnews: rules/no_x.py:2: the rule cannot be loaded: AttributeError: "
        )
        assert "Traceback" not in done.stderr


def test_a_rule_that_is_begun_is_checked_with_at_once(desk: Path) -> None:
    done = lintnews("new-rule", "words", "long-words", cwd=desk)
    assert done.returncode == 0
    assert done.stdout.splitlines()[0] == f"wrote {Path('newsroom_rules', 'words', 'long_words.py')}"
    settings(desk, 'rule-paths = ["newsroom_rules"]\n')
    (desk / "sports" / "good.txt").write_text("The hall is shut at this point in time, he said.\n")
    assert found(desk, "sports") == ["sports/good.txt warning long-words"]
    assert lintnews("test-rules", "newsroom_rules", cwd=desk).returncode == 0
    page = lintnews("rule", "long-words", cwd=desk).stdout
    assert "warning, group words, on by default" in page


def test_options_of_rules_are_in_force_and_on_their_page(desk: Path) -> None:
    (desk / "sports" / "good.txt").write_text("The lease ends on 02/14/2022 at noon.\n")
    settings(desk, 'extend-select = ["ambiguous-date"]\n')
    assert found(desk, "sports") == []
    settings(desk, 'extend-select = ["ambiguous-date"]\n[rules.ambiguous-date]\norder = "day-first"\n')
    assert found(desk, "sports") == ["sports/good.txt warning ambiguous-date"]
    page = lintnews("rule", "ambiguous-date", cwd=desk).stdout
    assert "Options, in [rules.ambiguous-date] of a settings file" in page
    assert 'It is "day-first" or "month-first".' in page


def test_python_heeds_a_settings_file_that_it_is_given(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings(desk, HOUSE, "words.toml")
    settings(
        desk,
        'rule-paths = ["words.toml"]\nextend-select = ["house"]\n[per-file-ignores]\n"sports/" = ["dates", "house"]\n',
    )
    monkeypatch.chdir(desk)
    config = str(desk / "lintnews.toml")

    def rules_of(found: Iterable[Diagnostic]) -> list[str]:
        return [f"{diagnostic.path} {diagnostic.rule}" for diagnostic in found]

    assert rules_of(lint_paths(["."])) == ["news/bad.txt broken-date"], "none is looked for"
    assert rules_of(lint_paths(["."], config=config)) == ["news/bad.txt broken-date", "news/bad.txt no-thaw"]
    assert rules_of(lint_paths(["news"], config=config, select=["house"])) == ["news/bad.txt no-thaw"]
    assert rules_of(lint_text(DAMAGED, path="news/a", config=config)) == [
        "news/a broken-date",
        "news/a no-thaw",
    ]
    assert rules_of(lint_text(DAMAGED, path="sports/a", config=config)) == []
    with pytest.raises(UsageError, match=r"gone\.toml cannot be read"):
        lint_text("", config="gone.toml")


def test_init_writes_a_file_that_changes_nothing(desk: Path) -> None:
    before = found(desk)
    done = lintnews("init", cwd=desk)
    assert (done.returncode, done.stdout) == (0, "wrote lintnews.toml\n")
    assert found(desk) == before
    done = lintnews("init", cwd=desk)
    assert (done.returncode, done.stdout) == (2, "")
    assert "nothing was written" in done.stderr


def test_config_explains_every_setting_and_one(desk: Path) -> None:
    assert "\nfail-level\n" in lintnews("config", cwd=desk).stdout
    assert lintnews("config", "jobs", cwd=desk).stdout.startswith("jobs\n    Check with so many processes")
    done = lintnews("config", "job", cwd=desk)
    assert (done.returncode, done.stderr) == (
        2,
        "lintnews: there is no setting 'job'; did you mean 'jobs'?\n",
    )


@pytest.mark.skipif(sys.platform == "win32", reason="a folder in use cannot be deleted")
def test_a_current_folder_that_is_gone_is_no_crash(tmp_path: Path) -> None:
    script = 'mkdir gone; cd gone; rmdir ../gone; "$0" -m lintnews check - story.txt'
    done = subprocess.run(
        ["sh", "-c", script, sys.executable],
        cwd=tmp_path,
        env=environment(),
        input=CLEAN,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert "Traceback" not in done.stderr
    assert done.returncode == 2
    assert "story.txt:1:1: error unreadable-input: no such file" in done.stdout


@pytest.mark.skipif(sys.platform == "win32" or os.geteuid() == 0, reason="nothing is closed to root")
def test_a_file_that_may_not_be_read_is_told(desk: Path) -> None:
    settings(desk, "jobs = 1\n")
    (desk / "lintnews.toml").chmod(0)
    done = lintnews("check", cwd=desk)
    assert done.returncode == 2
    assert "lintnews.toml cannot be read: permission denied" in done.stderr
