"""A baseline: what it accepts, what it no longer does, and what it never holds."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lintnews.baseline import hash_of
from lintnews.document import Document
from lintnews.linter import lint_document
from lintnews.registry import select_rules
from tests.command import CLEAN, DAMAGED, lintnews

WRONG = "The vote was on Tuesday, Jan. 5, 2022, in the hall. The clerk of the town said so in a letter to the press."
OTHER = (
    "Nobody had asked for a bridge, but a bridge came, and the people of the valley learned to live with it."
)
FILE = ".lintnews-baseline"


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A folder with two articles, whose findings are accepted."""
    (tmp_path / "a.txt").write_text(f"{WRONG}\n\n{OTHER}\n", encoding="utf-8")
    (tmp_path / "b.txt").write_text(DAMAGED, encoding="utf-8")
    done = lintnews("baseline", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == f"Wrote 2 accepted findings to {FILE}.\n"
    return tmp_path


def check(desk: Path, *args: str) -> tuple[int, list[str], str]:
    done = lintnews("check", "--baseline", FILE, "--output-format", "concise", *args, cwd=desk)
    return done.returncode, [line.split(" ")[2] for line in done.stdout.splitlines()], done.stderr


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_accepted_findings_are_counted_and_not_reported(desk: Path, jobs: str) -> None:
    assert check(desk, "--jobs", jobs) == (0, [], "No findings in 2 articles; 2 suppressed.\n")
    done = lintnews("check", "--baseline", FILE, "--output-format", "json", cwd=desk)
    assert json.loads(done.stdout)["summary"]["suppressed"] == 2


def test_edits_elsewhere_do_not_bring_a_finding_back(desk: Path) -> None:
    wrapped = WRONG.replace("said so in", "said so\nin")
    moved = f"{OTHER}\n\nA new first sentence. {wrapped}"
    (desk / "a.txt").write_text(moved, encoding="utf-8")
    (desk / "b.txt").rename(desk / "c.txt")
    assert check(desk)[:2] == (0, [])


@pytest.mark.parametrize(
    ("old", "new"), [("in the hall", "in the school"), ("Tuesday, Jan. 5", "Tuesday, Jan. 6")]
)
def test_an_edit_of_its_sentence_or_of_itself_brings_it_back(desk: Path, old: str, new: str) -> None:
    path = desk / "a.txt"
    path.write_text(path.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")
    assert check(desk)[:2] == (1, ["weekday-mismatch"])


def test_entries_that_match_nothing_are_listed(desk: Path) -> None:
    (desk / "a.txt").write_text(CLEAN, encoding="utf-8")
    code, found, said = check(desk)
    assert (code, found) == (0, [])
    first, entry, last = said.splitlines()
    assert (
        first
        == f"lintnews: {FILE}: an entry matches nothing any more; make it again with 'lintnews baseline'"
    )
    assert entry.startswith("  a.txt: weekday-mismatch (")
    assert last == "No findings in 2 articles; 1 suppressed."


def test_only_what_was_checked_can_match_nothing(desk: Path) -> None:
    (desk / "a.txt").write_text(CLEAN, encoding="utf-8")
    assert "any more" not in check(desk, "b.txt")[2]
    assert "any more" not in check(desk, "--select", "broken-date")[2]
    (desk / "a.txt").unlink()
    assert "a.txt: weekday-mismatch" in check(desk, "./")[2]


def test_records_and_their_titles_are_accepted(tmp_path: Path) -> None:
    record = {"title": "The vote on Tuesday, Jan. 5, 2022", "text": WRONG}
    (tmp_path / "a.jsonl").write_text(f"{json.dumps(record)}\n", encoding="utf-8")
    assert check(tmp_path)[0] == 2, "there is no baseline yet"
    before = lintnews("check", "--output-format", "json", cwd=tmp_path)
    fields = {one["field"] for one in json.loads(before.stdout)["diagnostics"]}
    assert lintnews("baseline", cwd=tmp_path).returncode == 0
    assert check(tmp_path)[:2] == (0, [])
    assert "text" in fields


def test_what_cannot_be_read_is_accepted_by_no_baseline(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"\0")
    done = lintnews("baseline", cwd=tmp_path)
    assert done.returncode == 2
    assert "a.txt: this is binary data" in done.stderr
    assert check(tmp_path)[:2] == (2, ["unreadable-input"])


def test_it_holds_no_text_and_is_the_same_for_the_same_findings(desk: Path) -> None:
    written = (desk / FILE).read_bytes()
    lines = [json.loads(line) for line in written.splitlines()]
    assert lines[0] == {"lintnews-baseline": 1}
    assert [(line["path"], line["rule"]) for line in lines[1:]] == [
        ("a.txt", "weekday-mismatch"),
        ("b.txt", "broken-date"),
    ]
    assert all(set(line) == {"path", "rule", "hash"} for line in lines[1:])
    assert b"vote" not in written
    lintnews("baseline", "b.txt", "a.txt", cwd=desk)
    assert (desk / FILE).read_bytes() == written


ENTRY = '{"path": "a.txt", "rule": "broken-date", "hash": "0123456789abcdef"}'


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", ":1: this is no line of a baseline"),
        ("{}", ":1: this is no baseline"),
        ("[]", ":1: this is no baseline"),
        ('{"lintnews-baseline": 2}', ":1: this baseline has version 2, not 1"),
        (
            '{"lintnews-baseline": 1}\n<<<<<<< ours\n',
            ":2: this is no line of a baseline, which is a JSON object; solve the",
        ),
        (f'{{"lintnews-baseline": 1}}\n\n{ENTRY}\n{ENTRY[:20]}', ":4: this is no line of a baseline"),
        ('{"lintnews-baseline": 1}\n{"path": "a.txt"}', ":2: an entry has the fields path, rule, hash"),
        ('{"lintnews-baseline": 1}\n[1]', ":2: an entry has the fields"),
        (
            f'{{"lintnews-baseline": 1}}\n{ENTRY.replace("0123", "xyz")}',
            ":2: the hash 'xyz456789abcdef' is not 16",
        ),
    ],
)
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, text: str, says: str) -> None:
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    (tmp_path / FILE).write_text(text, encoding="utf-8")
    code, found, said = check(tmp_path)
    assert (code, found) == (2, [])
    assert f"{FILE}{says}" in said


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(DAMAGED, encoding="utf-8")
    assert "there is no baseline .lintnews-baseline; make one with 'lintnews baseline'" in check(tmp_path)[2]
    (tmp_path / "folder").mkdir()
    done = lintnews("baseline", "a.txt", "-o", "folder", cwd=tmp_path)
    assert done.returncode == 2
    assert "the baseline folder cannot be written" in done.stderr


RULES = select_rules(("dates", "sentences"))
paragraphs = st.lists(
    st.sampled_from([OTHER, CLEAN.strip(), "A short one.", "Is it? It is.", "No end mark"]),
    max_size=3,
    unique=True,
)


@given(paragraphs, paragraphs, st.sampled_from(["\n\n", "\r\n\r\n", "\n \n\n"]))
def test_a_hash_depends_on_nothing_around_the_sentence(before: list[str], after: list[str], gap: str) -> None:
    def hashes(text: str) -> set[str]:
        document = Document(text)
        return {
            hash_of(document, one) for one in lint_document(document, RULES) if one.rule == "weekday-mismatch"
        }

    alone = hashes(WRONG)
    assert len(alone) == 1
    assert hashes(gap.join((*before, WRONG, *after))) == alone
