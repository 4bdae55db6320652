"""Ignores in an article: what they take away, what they leave, and what is said about those that do nothing."""

import json
from pathlib import Path

import pytest

from lintnews.diagnostic import Diagnostic
from lintnews.document import Document, Record
from lintnews.linter import Report, lint_item
from lintnews.registry import select_rules
from tests.command import lintnews

WRONG = (
    "The vote was on Tuesday, Jan. 5, 2022, in the hall, the clerk of the town said in a letter to the press."
)
SPLIT = "The bill was brought by Sen.\n\nJohn Halloran, a Democrat of the north, who has fought for it since spring."
CLEAN = (
    "The county opened the road again, and the crews went home to their families before the weekend began."
)
LAST = (
    "Nobody had asked for a bridge, but a bridge came, and the people of the valley learned to live with it."
)
OTHER = "Doors close on Tuesday, Jan. 5, 2022, and a museum of ships will take over what the navy leaves behind there."
IGNORE = "<!-- lintnews: ignore[weekday-mismatch] the poster has it so -->"


def checked(text: str, path: str = "a.md", select: tuple[str, ...] = (), **more: object) -> Report:
    report = lint_item(Document(text, path=path, **more), select_rules(select))  # type: ignore[arg-type]
    assert not any(one.failed for one in report.diagnostics)
    return report


def rules(text: str, path: str = "a.md", select: tuple[str, ...] = ()) -> list[str]:
    return [one.rule for one in checked(text, path, select).diagnostics]


def only(report: Report) -> Diagnostic:
    (diagnostic,) = report.diagnostics
    return diagnostic


def test_the_texts_of_this_test_are_as_wrong_as_they_should_be() -> None:
    assert rules(WRONG) == ["weekday-mismatch"]
    assert rules(SPLIT) == ["split-sentence"]
    assert rules(CLEAN) == []


@pytest.mark.parametrize("path", ["a.md", "A.MARKDOWN", "a.html", "a.htm"])
@pytest.mark.parametrize("name", ["weekday-mismatch", "dates", "all", " weekday-mismatch "])
def test_a_comment_ignores_a_rule_or_group_in_the_next_paragraph(path: str, name: str) -> None:
    comment = f"<!-- lintnews: ignore[{name}] the poster has it so -->"
    report = checked(f"{CLEAN}\n\n{comment}\n\n{WRONG}\n\n{LAST}", path)
    assert (report.diagnostics, report.suppressed) == ((), 1)


def test_a_comment_holds_for_the_next_paragraph_only() -> None:
    assert rules(f"{IGNORE}\n\n{WRONG}\n\n{OTHER}") == ["weekday-mismatch"]
    assert rules(f"{WRONG}\n\n{IGNORE}\n\n{CLEAN}") == ["weekday-mismatch", "unused-ignore"]


@pytest.mark.parametrize(
    "text", [f"{IGNORE}\n{WRONG}", f"{IGNORE} {WRONG}", f"{WRONG} {IGNORE}", f"{IGNORE}\r\n\r\n{WRONG}"]
)
def test_a_comment_may_stand_right_above_or_in_its_paragraph(text: str) -> None:
    report = checked(text)
    assert (report.diagnostics, report.suppressed) == ((), 1)


def test_comments_one_after_the_other_hold_for_the_same_paragraph() -> None:
    twice = WRONG.replace("the clerk", "the the clerk")
    assert sorted(rules(twice)) == ["repeated-words", "weekday-mismatch"]
    both = f"{IGNORE}\n\n<!-- lintnews: ignore[repeated-words] as spoken -->\n\n{twice}"
    assert checked(both).suppressed == 2
    assert rules(both) == []
    at_once = f"<!-- lintnews: ignore[weekday-mismatch, repeated-words] as spoken -->\n\n{twice}"
    assert rules(at_once) == []


def test_a_block_reaches_from_its_start_to_its_end() -> None:
    start, end = "<!-- lintnews: ignore-start[dates] a diary -->", "<!-- lintnews: ignore-end -->"
    assert rules(f"{start}\n\n{CLEAN}\n\n{WRONG}\n\n{end}\n\n{LAST}") == []
    assert rules(f"{start}\n\n{WRONG}\n\n{end}\n\n{OTHER}") == ["weekday-mismatch"]


def test_blocks_may_overlap_and_are_ended_by_name() -> None:
    diary, poem = (
        "<!-- lintnews: ignore-start[dates] a diary -->",
        "<!-- lintnews: ignore-start[sentences] a poem -->",
    )
    no_poem, no_diary = "<!-- lintnews: ignore-end[sentences] -->", "<!-- lintnews: ignore-end[dates] -->"
    text = f"{diary}\n\n{poem}\n\n{SPLIT}\n\n{no_poem}\n\n{WRONG}\n\n{no_diary}"
    report = checked(text)
    assert (report.diagnostics, report.suppressed) == ((), 2)


def test_a_block_that_is_not_ended_or_not_begun_is_reported() -> None:
    unended = checked(f"<!-- lintnews: ignore-start[dates] a diary -->\n\n{WRONG}")
    assert unended.suppressed == 1
    assert "never ended" in only(unended).message
    assert "ends no block" in only(checked(f"{CLEAN}\n\n<!-- lintnews: ignore-end -->")).message
    wrong_name = (
        f"<!-- lintnews: ignore-start[dates] x -->\n\n{WRONG}\n\n<!-- lintnews: ignore-end[names] -->"
    )
    assert [one.message.partition(" ")[2][:10] for one in checked(wrong_name).diagnostics] == [
        "block is n",
        "ends no bl",
    ]


def test_a_file_is_ignored_from_anywhere_in_it() -> None:
    text = f"{WRONG}\n\n{CLEAN}\n\n<!-- lintnews: ignore-file[dates]: a diary of 1922 -->"
    report = checked(text)
    assert (report.diagnostics, report.suppressed) == ((), 1)


@pytest.mark.parametrize("path", ["a.txt", "a.md", "-"])
@pytest.mark.parametrize(
    "entry", ["weekday-mismatch: the poster has it so", "- dates: a diary", "'weekday-mismatch': \"a diary\""]
)
def test_front_matter_ignores_for_the_whole_article(path: str, entry: str) -> None:
    text = f"---\ntitle: The vote\nlintnews-ignore:\n  # why\n\n  {entry}\nauthor: Ann\n---\n\n{WRONG}\n"
    report = checked(text, path)
    assert (report.diagnostics, report.suppressed) == ((), 1)


def test_front_matter_that_ignores_nothing_is_reported_where_it_stands() -> None:
    front = "---\nlintnews-ignore:\n  weekday-mismatch:\n  split-sentence: a poem\n---\n\n"
    found = checked(front + WRONG).diagnostics
    assert [(one.place.start.line, one.place.text) for one in found] == [
        (3, "weekday-mismatch:"),
        (4, "split-sentence: a poem"),
    ]
    assert "no reason" in found[0].message
    assert "nothing to ignore" in found[1].message
    inline = "---\nlintnews-ignore: weekday-mismatch\n---\n\n"
    assert rules(inline + WRONG) == ["unused-ignore", "weekday-mismatch"]


@pytest.mark.parametrize("path", ["a.txt", "-", "a.jsonl"])
def test_in_plain_text_a_comment_is_text_and_said_to_do_nothing(path: str) -> None:
    record = Record(1, None) if path == "a.jsonl" else None
    found = checked(f"{IGNORE}\n\n{WRONG}", path, record=record).diagnostics
    assert [one.rule for one in found] == ["unused-ignore", "weekday-mismatch"]
    assert "plain text has no comments" in found[0].message


@pytest.mark.parametrize(
    ("comment", "says"),
    [
        ("ignore[weekday-mismatch]", "no reason"),
        ("ignore[split-sentence] a poem", "split-sentence finds nothing"),
        ("ignore[weekday-mismach] a slip", "did you mean 'weekday-mismatch'?"),
        ("ignore weekday-mismatch", "names no rule"),
        ("ignore[] because", "names no rule"),
        ("ignores[dates] because", "there is no 'ignores'"),
        ("", "there is no ''"),
    ],
)
def test_an_ignore_that_is_not_in_order_is_a_warning_that_says_why(comment: str, says: str) -> None:
    found = [
        one
        for one in checked(f"<!-- lintnews: {comment} -->\n\n{WRONG}").diagnostics
        if one.group == "lintnews"
    ]
    assert [(one.rule, one.severity) for one in found] == [("unused-ignore", "warning")]
    assert says in found[0].message
    assert found[0].place.start.offset == 0


def test_without_a_reason_it_ignores_all_the_same() -> None:
    report = checked(f"<!-- lintnews: ignore[weekday-mismatch] -->\n\n{WRONG}")
    assert (len(report.diagnostics), report.suppressed) == (1, 1)


def test_an_ignore_is_not_called_unused_where_its_rule_did_not_run() -> None:
    text = f"<!-- lintnews: ignore[split-sentence, sentences, ambiguous-date] a poem -->\n\n{CLEAN}"
    assert rules(text, select=("dates", "lintnews")) == ["unused-ignore"]
    assert rules(text, select=("broken-date", "unused-ignore")) == []
    assert rules(text, select=("split-sentence", "unused-ignore")) == ["unused-ignore"]
    assert len(rules(text)) == 2


def test_it_is_a_rule_that_may_be_left_out_or_ignored_by_name() -> None:
    text = f"<!-- lintnews: ignore[split-sentence] a poem -->\n\n{CLEAN}"
    assert rules(text, select=("sentences",)) == []
    assert rules(f"<!-- lintnews: ignore-file[all] a test -->\n\n{text}\n\n{OTHER}") == ["unused-ignore"]
    nameless = (
        f"<!-- lintnews: ignore-file[unused-ignore] a test -->\n\n<!-- lintnews: ignore[] x -->\n\n{CLEAN}"
    )
    assert rules(nameless) == []


def test_only_the_name_that_ignores_nothing_is_reported() -> None:
    found = only(checked(f"<!-- lintnews: ignore[dates, split-sentence] a diary -->\n\n{WRONG}"))
    assert "split-sentence" in found.message


def test_an_ignore_stays_out_of_the_way_of_other_rules() -> None:
    text = f"{CLEAN.replace('the road', 'the road from January')[:-1]} as protests spread.\n\n{{}}5-19 to keep the peace, the mayor told us."
    plain = [one.rule for one in checked(text.format("")).diagnostics]
    assert plain == ["broken-date"]
    assert rules(text.format("<!-- lintnews: ignore[broken-date] a play -->\n\n")) == []


def test_the_command_counts_what_was_ignored(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{IGNORE}\n\n{WRONG}\n", encoding="utf-8")
    done = lintnews("check", "a.md", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "")
    assert done.stderr == "No findings in 1 article; 1 suppressed.\n"
    done = lintnews("check", "a.md", "--output-format", "json", cwd=tmp_path)
    assert json.loads(done.stdout)["summary"]["suppressed"] == 1
    (tmp_path / "a.md").write_text(f"{IGNORE}\n\n{CLEAN}\n", encoding="utf-8")
    done = lintnews("check", "a.md", cwd=tmp_path)
    assert done.returncode == 1
    assert done.stdout.startswith("a.md:1:1: warning unused-ignore: nothing to ignore here")


def test_what_is_ignored_lowers_no_score(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(f"{IGNORE}\n\n{WRONG}\n", encoding="utf-8")
    (tmp_path / "b.md").write_text(f"{WRONG}\n", encoding="utf-8")
    done = lintnews("score", "a.md", "b.md", "--output-format", "jsonl", cwd=tmp_path)
    ignored, counted = (json.loads(line)["score"] for line in done.stdout.splitlines())
    assert ignored == 100 > counted
