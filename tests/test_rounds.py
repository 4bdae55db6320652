"""Articles are checked some at a time; the reports are those that each would have by itself, in the order of reading."""

import json
import subprocess
import sys
from collections.abc import Iterator

import pytest

from lintnews import Document, Finding, Rule, Severity, Span, linter
from lintnews.diagnostic import Diagnostic, unreadable
from lintnews.linter import lint_item, lint_items
from lintnews.registry import LoadedRule, select_rules
from tests.command import environment


def _check(document: Document, _options: None) -> Iterator[Finding]:
    if "7" in document.text:
        raise ValueError("seven")
    if "3" in document.text:
        yield Finding(Span(0, 3), "it is three")


_THREE = LoadedRule(
    Rule("three", Severity.ERROR, "threes", check=_check, good=(), bad=(), triggers=()), "house"
)
_RULES = (*select_rules(["weekday-mismatch", "repeated-words"]), _THREE)


def _items() -> list[Document | Diagnostic]:
    """Return articles, clean and not, some with a title, and between them what could not be read."""
    items: list[Document | Diagnostic] = []
    for number in range(150):
        if number % 20 == 5:
            items.append(unreadable(f"{number}.txt", "cannot be read"))
        title = Document("The the end", path=f"{number}.txt", field="title") if number % 4 == 0 else None
        text = f"Day {number}. He left on Tuesday, Jan. 5, 2022, by the the ferry."
        items.append(Document(text, path=f"{number}.txt", title=title))
    return items


@pytest.mark.parametrize("characters", [1 << 18, 400, 1])
def test_a_batch_has_the_reports_of_its_articles(monkeypatch: pytest.MonkeyPatch, characters: int) -> None:
    monkeypatch.setattr(linter, "_CHARACTERS_TOGETHER", characters)
    alone = [lint_item(item, _RULES) for item in _items()]
    assert sum(len(report.diagnostics) for report in alone) > 300
    assert list(lint_items(_items(), lambda _path: _RULES)) == alone


def test_each_path_has_its_own_rules() -> None:
    found = lint_items(_items(), lambda path: _RULES[:1] if path.startswith("1") else _RULES[1:])
    for report in found:
        for diagnostic in report.diagnostics:
            assert (diagnostic.rule == _RULES[0].name) == diagnostic.path.startswith("1") or diagnostic.failed


def test_no_more_is_read_ahead_than_a_batch() -> None:
    read = 0

    def reading() -> Iterator[Document]:
        nonlocal read
        for number in range(1000):
            read += 1
            yield Document(f"Day {number}.")

    reports = lint_items(reading(), lambda _path: _RULES)
    next(reports)
    assert read == linter._TOGETHER


def test_an_article_that_is_sent_through_a_pipe_is_answered_before_the_next_one() -> None:
    command = [sys.executable, "-m", "lintnews", "check", "-", "--output-format", "jsonl"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment()
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for number in range(3):
            text = f"Day {number}. He left on Tuesday, Jan. 5, 2022."
            program.stdin.write(json.dumps({"id": f"n{number}", "text": text}).encode() + b"\n")
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["record"]["id"] == f"n{number}"
        program.stdin.close()
        assert program.wait(timeout=30) == 1
