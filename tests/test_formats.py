"""The formats for other programs, by the real command and the real validators, with wide and joined characters."""

import json
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator, Draft202012Validator

from lintnews.output import FORMATS
from tests.command import ROOT, environment, lintnews
from tests.validators import validator

# An emoji, combining accents, a joined emoji, CRLF, and what the formats themselves are written with.
ARTICLE = (
    "😀 Le cafe\u0301 reopened in Lyon on Tuesday, Jan. 5, 2022, its owners said.\r\n\r\n"
    "The roads near the cafe\u0301 😀 stay shut between Jan.\r\n\r\n"
    "5 and Jan. 19, when the thaw begins and the crews of the county come back to work.\r\n\r\n"
    "At the 👩\u200d👩\u200d👧 cafe\u0301 itself, 50% off & “<b>free</b>” the the tea: it was served, \x07 [1](x).\r\n"
)
NAME = "cafe\u0301 😀 50%, a:b.txt"
RECORD = {
    "id": "wire-7, a:b%",
    "title": "😀 Bridge shut on Tuesday, Jan. 5, 2022",
    "text": "The the bridge is shut, <script>alert(1)</script> @reuters *said* | [so](x) ~~it~~ `is` &amp;.",
}
OPTIONS = ("--select", "all")


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make a folder with an article, an archive of two records, one of them broken, and a clean article."""
    folder = tmp_path_factory.mktemp("desk")
    (folder / NAME).write_text(ARTICLE, encoding="utf-8", newline="")
    (folder / "clean.txt").write_text("The bridge is open.\n", encoding="utf-8")
    (folder / "wire.jsonl").write_text(
        f"{json.dumps(RECORD)}\nno record\n{json.dumps(RECORD)}\n", encoding="utf-8"
    )
    return folder


def report(desk: Path, name: str, *args: str) -> str:
    done = lintnews("check", ".", "--output-format", name, *OPTIONS, *args, cwd=desk)
    assert done.returncode == 2, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def expected(desk: Path) -> list[dict[str, Any]]:
    """Give the diagnostics as the JSON contract has them, which tests of its own hold to account."""
    found: list[dict[str, Any]] = json.loads(report(desk, "json"))["diagnostics"]
    assert {item["rule"] for item in found} >= {
        "weekday-mismatch",
        "broken-date",
        "repeated-words",
        "unreadable-input",
    }
    assert any(item["related"] for item in found)
    return found


def of_the_article(items: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [item for item in items if item["path"] == NAME]


@pytest.mark.parametrize("name", FORMATS)
def test_processes_make_no_difference(desk: Path, name: str) -> None:
    assert report(desk, name) == report(desk, name, "--jobs", "2")


def test_jsonl_has_the_objects_of_json_and_the_summary_last(
    desk: Path, expected: list[dict[str, Any]]
) -> None:
    *lines, last = map(json.loads, report(desk, "jsonl").splitlines())
    assert lines == expected
    assert last["version"] == 1
    schema = json.loads((ROOT / "docs/json-schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(last | {"diagnostics": lines})


def test_jsonl_is_written_before_the_input_has_ended(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "lintnews", "check", "-", "--output-format", "jsonl", *OPTIONS],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(),
        cwd=tmp_path,
        encoding="utf-8",
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(f"{json.dumps(RECORD)}\n")
        process.stdin.flush()
        assert json.loads(process.stdout.readline())["record"]["id"] == RECORD["id"]
        process.stdin.close()
        assert "summary" in process.stdout.read()


def commands(text: str) -> list[tuple[str, dict[str, str], str]]:
    """Read workflow commands as GitHub's runner does: split first, then undo the escapes."""
    found = []
    *lines, last = text.split("\n")
    assert last == ""
    for line in lines:
        match = re.fullmatch("(?s)::(error|warning|notice) ([^:]*)::(.*)", line)
        assert match, line
        properties = dict(item.split("=", 1) for item in match[2].split(","))
        found.append((match[1], {key: undo(value) for key, value in properties.items()}, undo(match[3])))
    return found


def undo(text: str) -> str:
    for escaped, meant in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        text = text.replace(escaped, meant)
    return text


def test_github_gets_one_command_a_finding_at_its_code_points(
    desk: Path, expected: list[dict[str, Any]]
) -> None:
    found = commands(report(desk, "github"))
    lines = ARTICLE.split("\r\n")
    assert len(found) == len(expected)
    for (command, properties, message), item in zip(found, expected, strict=True):
        assert command == {"error": "error", "warning": "warning", "info": "notice"}[item["severity"]]
        assert properties["file"] == item["path"]
        assert properties["title"] == f"lintnews {item['rule']}"
        assert message.startswith(item["message"])
        assert all(f"line {end['start']['line']}: {end['message']}" in message for end in item["related"])
        if item["record"]:
            assert properties["line"] == str(item["record"]["line"])
            assert "col" not in properties
        elif item["start"]["line"] == item["end"]["line"]:
            line = lines[int(properties["line"]) - 1]
            assert line[int(properties["col"]) - 1 : int(properties["endColumn"]) - 1] == item["text"]


def test_github_escapes_as_its_own_toolkit_does(desk: Path) -> None:
    text = report(desk, "github")
    script = (
        "const [home, ...calls] = JSON.parse(require('fs').readFileSync(0, 'utf8'));"
        "import(home).then(core => calls.forEach(([level, where, said]) => core[level](said, where)));"
    )
    names = {"line": "startLine", "col": "startColumn"}
    calls = [
        (command, {names.get(key, key): value for key, value in properties.items()}, message)
        for command, properties, message in commands(text)
    ]
    home = validator("node_modules/@actions/core/lib/core.js").as_uri()
    done = subprocess.run(
        ["node", "-e", script],
        input=json.dumps([home, *calls]),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=True,
    )
    assert done.stdout == text


def test_gitlab_gets_what_it_documents_and_no_fingerprint_twice(
    desk: Path, expected: list[dict[str, Any]]
) -> None:
    issues = json.loads(report(desk, "gitlab"))
    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == len(expected)
    for issue, item in zip(issues, expected, strict=True):
        assert set(issue) == {"description", "check_name", "fingerprint", "severity", "location"}
        assert issue["check_name"] == item["rule"]
        assert all(isinstance(issue[key], str) for key in ("description", "fingerprint"))
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["path"] == item["path"]
        line = item["record"]["line"] if item["record"] else item["start"]["line"]
        assert issue["location"]["lines"]["begin"] == line


@pytest.mark.parametrize("name", ["gitlab", "sarif"])
def test_a_fingerprint_stays_when_its_finding_moves(tmp_path: Path, name: str) -> None:
    def fingerprints(text: str) -> list[str]:
        (tmp_path / "a.txt").write_text(text, encoding="utf-8")
        shown = lintnews("check", "a.txt", "--output-format", name, *OPTIONS, cwd=tmp_path).stdout
        return re.findall(r'(?:"fingerprint"|"lintnews/v1"): "(\w{64})"', shown)

    before = fingerprints(ARTICLE)
    moved = fingerprints(f"A new lead of the story.\n\n{ARTICLE.replace('itself, 50%', 'itself, now 40%')}")
    twice = fingerprints(ARTICLE + ARTICLE.replace("reopened", "closed"))
    assert len(before) == 5
    assert moved == before
    assert set(before) < set(twice)
    assert len(set(twice)) == len(twice)


def test_an_empty_report_is_sound(tmp_path: Path) -> None:
    (tmp_path / "clean.txt").write_text("The bridge is open.\n", encoding="utf-8")
    shown = {
        name: lintnews("check", ".", "--output-format", name, cwd=tmp_path).stdout
        for name in ("gitlab", "sarif", "rdjson", "junit", "markdown", "github")
    }
    assert json.loads(shown["gitlab"]) == []
    assert json.loads(shown["sarif"])["runs"][0]["results"] == []
    assert json.loads(shown["rdjson"])["diagnostics"] == []
    assert [case.get("name") for case in ET.fromstring(shown["junit"]).iter("testcase")] == [  # noqa: S314
        "No findings in 1 article."
    ]
    assert shown["markdown"] == "# lintnews\n\nNo findings in 1 article.\n"
    assert shown["github"] == ""


def test_junit_keeps_to_the_schema_of_build_servers(desk: Path) -> None:
    import xmlschema  # noqa: PLC0415 - a second that only this test needs

    schema = xmlschema.XMLSchema(validator("junit-10.xsd"))
    schema.validate(report(desk, "junit"))


def test_junit_counts_failures_errors_and_notes(desk: Path, expected: list[dict[str, Any]]) -> None:
    suites = list(ET.fromstring(report(desk, "junit")))  # noqa: S314 - our own output
    names = [suite.get("name") for suite in suites]
    assert names == [NAME, f"wire.jsonl, record {RECORD['id']}", "wire.jsonl, line 2", names[1], "lintnews"]
    for suite in suites:
        assert int(suite.get("tests", "")) == len(suite)
        assert int(suite.get("failures", "")) == len(suite.findall("*/failure"))
        assert int(suite.get("errors", "")) == len(suite.findall("*/error"))
    told = [case.find("failure") for suite in suites for case in suite if case.find("failure") is not None]
    assert [failure.get("message") for failure in told if failure is not None] == [
        item["message"] for item in expected if item["severity"] != "info" and item["group"] != "lintnews"
    ]


def test_sarif_keeps_to_its_schema(desk: Path) -> None:
    path = validator("node_modules/@microsoft/sarif-multitool-linux/sarif-2.1.0.json")
    schema = json.loads(path.read_text(encoding="utf-8-sig"))
    Draft7Validator(schema).validate(json.loads(report(desk, "sarif")))


def test_sarif_satisfies_its_own_tool(desk: Path, tmp_path: Path) -> None:
    tool = validator("node_modules/@microsoft/sarif-multitool-linux/Sarif.Multitool")
    (tmp_path / "report.sarif").write_text(report(desk, "sarif"), encoding="utf-8")
    done = subprocess.run(
        [tool, "validate", "report.sarif"],
        cwd=tmp_path,
        env=environment(DOTNET_SYSTEM_GLOBALIZATION_INVARIANT="1"),
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    # It exits with 0 whatever it found and says nothing of what it cannot read; of a sound log it says that the tool
    # gives no address of its own.
    assert re.findall(r": (?:error|warning|note) (\w+)", done.stdout) == ["SARIF2005"]


def test_sarif_columns_are_code_points(desk: Path, expected: list[dict[str, Any]]) -> None:
    run = json.loads(report(desk, "sarif"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    lines = re.split("\r\n|\n", (desk / NAME).read_bytes().decode())
    for result, item in zip(run["results"], expected, strict=True):
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == item["rule"]
        assert result["level"] == {"error": "error", "warning": "warning", "info": "note"}[item["severity"]]
        physical = result["locations"][0]["physicalLocation"]
        assert physical["artifactLocation"]["uriBaseId"] == "%SRCROOT%"
        if item["record"]:
            assert physical["region"] == {"startLine": item["record"]["line"]}
            continue
        for place in (physical, *(end["physicalLocation"] for end in result.get("relatedLocations", ()))):
            region = place["region"]
            line = lines[region["startLine"] - 1]
            assert (
                line[region["startColumn"] - 1 : region["endColumn"] - 1] == region["snippet"]["text"].strip()
            )
        assert physical["region"]["snippet"]["text"] == item["text"]
    assert run["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == (
        "cafe%CC%81%20%F0%9F%98%80%2050%25%2C%20a%3Ab.txt"
    )
    described = {rule["id"]: rule["shortDescription"]["text"] for rule in run["tool"]["driver"]["rules"]}
    assert described["unreadable-input"] == "A file or a record that cannot be read."
    assert described["repeated-words"].startswith("A small word")
    assert run["invocations"] == [{"executionSuccessful": False}]


def test_rdjson_satisfies_its_validator(desk: Path) -> None:
    tool = validator("node_modules/@umbrelladocs/rdformat-validator/bin/rdformat-validator.js")
    done = subprocess.run(
        ["node", tool, "--strict", "--no-extra-fields", "--format", "json"],
        input=report(desk, "rdjson"),
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_rdjson_columns_are_bytes_and_its_suggestions_mend(
    desk: Path, expected: list[dict[str, Any]]
) -> None:
    raw = (desk / NAME).read_bytes()
    starts = [0, *(match.end() for match in re.finditer(b"\n", raw))]

    def offset(position: dict[str, int]) -> int:
        return starts[position["line"] - 1] + position["column"] - 1

    found = json.loads(report(desk, "rdjson"))["diagnostics"]
    ours = [item for item in found if item["location"]["path"] == NAME]
    for said, item in zip(ours, of_the_article(expected), strict=True):
        where = said["location"]["range"]
        assert raw[offset(where["start"]) : offset(where["end"])].decode() == item["text"]
    (doubled,) = (item for item in ours if item["code"]["value"] == "repeated-words")
    (suggestion,) = doubled["suggestions"]
    low, high = offset(suggestion["range"]["start"]), offset(suggestion["range"]["end"])
    assert (raw[:low] + suggestion["text"].encode() + raw[high:]).decode() == ARTICLE.replace(
        "the the", "the"
    )
    assert {item["location"]["range"]["start"]["line"] for item in found if item not in ours} == {1, 2, 3}


class Shown(HTMLParser):
    """What a reader of rendered Markdown sees, and the elements that it is made of."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, _attrs: object) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def test_markdown_shows_an_article_as_it_is(desk: Path, expected: list[dict[str, Any]]) -> None:
    from markdown_it import MarkdownIt  # noqa: PLC0415

    text = report(desk, "markdown")
    shown = Shown()
    shown.feed(MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text))
    assert shown.tags == {"h1", "h2", "ul", "li", "strong", "code", "mark", "p"}
    for item in expected:
        assert item["message"].replace("\x07", "\\x07") in shown.text
    assert "<script>alert(1)</script> @reuters *said* | [so](x) ~~it~~ `is` &amp;." in shown.text
    assert not re.search(r"@\w", text), "an @ before a name would call that person"


def test_sarif_describes_rules_of_the_house(tmp_path: Path) -> None:
    (tmp_path / "lintnews.toml").write_text('rule-paths = ["house.toml"]\n', encoding="utf-8")
    (tmp_path / "house.toml").write_text(
        '[council-name]\nmessage = "the City Council"\nphrases = ["town council"]\nwhy = "The charter says so."\n'
        'bad = ["The ⟦town council⟧ met."]\ngood = ["The City Council met."]\n',
        encoding="utf-8",
    )
    (tmp_path / "a.txt").write_text("The town council met on Monday.\n", encoding="utf-8")
    done = lintnews("check", "a.txt", "--output-format", "sarif", cwd=tmp_path)
    (rule,) = json.loads(done.stdout)["runs"][0]["tool"]["driver"]["rules"]
    assert rule["id"] == "council-name"
    assert "The charter says so." in rule["help"]["text"]
