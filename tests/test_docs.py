"""The documentation: links that lead somewhere, pages that say what the rules say."""

import re
import shlex
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from lintnews import rule_pages
from lintnews.registry import LoadedRule, all_rules
from tests.command import ROOT, lintnews
from tests.test_formats import Shown

PAGES = sorted(path for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), ROOT / "seeds/README.md"))
MARKDOWN = MarkdownIt("commonmark").enable("table")


def anchors(path: Path) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a page."""
    tokens = MARKDOWN.parse(path.read_text(encoding="utf-8"))
    titles = [after.content for token, after in pairwise(tokens) if token.type == "heading_open"]
    return {re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-") for title in titles}


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_links_lead_somewhere(path: Path) -> None:
    html = MARKDOWN.render(path.read_text(encoding="utf-8"))
    for link in re.findall(r'(?:href|src)="([^"]+)"', html):
        if link.startswith("https://"):
            continue
        name, _, anchor = link.partition("#")
        target = (path.parent / name).resolve() if name else path
        assert target.exists(), f"{link} is not there"
        assert not anchor or anchor in anchors(target), f"{link}: no such heading"


@pytest.mark.parametrize("entry", all_rules(), ids=lambda entry: entry.name)
def test_a_page_shows_what_its_rule_says(entry: LoadedRule) -> None:
    shown = Shown()
    shown.feed(MARKDOWN.render(rule_pages.page(entry)))
    seen = " ".join(shown.text.split())
    assert " ".join(entry.page.replace("`", "").split()) in seen.replace("`", "")
    assert seen.count("fixed: ") >= sum(example.fixed is not None for example in entry.rule.bad)


def blocks(page: str, language: str) -> list[str]:
    return [
        token.content
        for token in MARKDOWN.parse((ROOT / page).read_text(encoding="utf-8"))
        if token.type == "fence" and token.info == language
    ]


@pytest.mark.parametrize(("number", "schema"), [(0, "vendor.github-workflows"), (1, "vendor.gitlab-ci")])
def test_what_is_shown_for_a_service_is_what_it_reads(tmp_path: Path, number: int, schema: str) -> None:
    (tmp_path / "shown.yml").write_text(blocks("docs/ci.md", "yaml")[number], encoding="utf-8")
    subprocess.run(
        [sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, "shown.yml"],
        cwd=tmp_path,
        timeout=60,
        check=True,
    )


@pytest.mark.parametrize("page", ["README.md", "docs/ci.md"])
def test_hooks_are_shown_as_pre_commit_reads_them(tmp_path: Path, page: str) -> None:
    (shown,) = (block for block in blocks(page, "yaml") if block.startswith("repos:"))
    (tmp_path / "shown.yaml").write_text(shown, encoding="utf-8")
    command = [sys.executable, "-m", "pre_commit", "validate-config", "shown.yaml"]
    subprocess.run(command, cwd=tmp_path, timeout=60, check=True)
    offered = re.findall(r"(?m)^- id: (\S+)", (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8"))
    assert set(re.findall(r"- id: (\S+)", shown)) <= set(offered)


def shown_commands() -> list[str]:
    """Return the command lines of lintnews in the pages, each once."""
    found: set[str] = set()
    for page in ("README.md", "CONTRIBUTING.md", "docs/ci.md", "docs/house-rules.md", "docs/write-a-rule.md"):
        text = (ROOT / page).read_text(encoding="utf-8")
        found |= set(
            re.findall(
                r"(?m)^\s*(?:- |run: |\$ )*(lintnews (?:audit|baseline|check|config|dates|init|new-rule|rules?|score|test-rules)\b[^#|<>\n]*)",
                text,
            )
        )
    return sorted(command.strip() for command in found)


@pytest.mark.parametrize("command", shown_commands())
def test_commands_are_shown_with_options_that_there_are(tmp_path: Path, command: str) -> None:
    """Nothing is there to be read, so a sound command says that; a wrong one is told how it is used."""
    done = lintnews(*shlex.split(command)[1:], cwd=tmp_path, stdin="")
    assert "Usage: " not in done.stderr


def test_pages_that_are_out_of_date_are_named_and_written_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(rule_pages, "_FOLDER", tmp_path / "docs" / "rules")
    assert rule_pages.main([]) == 2
    assert "in a checkout" in capsys.readouterr().err
    monkeypatch.setattr(rule_pages, "_FOLDER", tmp_path)
    assert rule_pages.main([]) == 0
    assert rule_pages.main(["--check"]) == 0
    (tmp_path / "dates" / "broken-date.md").write_text("old", encoding="utf-8")
    (tmp_path / "dates" / "no-such-rule.md").touch()
    (tmp_path / "README.md").unlink()
    assert rule_pages.main(["--check"]) == 1
    said = capsys.readouterr().err
    assert re.findall(r"docs/rules/(\S+) is", said) == [
        "README.md",
        "dates/broken-date.md",
        "dates/no-such-rule.md",
    ]
    assert rule_pages.main([]) == 0
    assert rule_pages.main(["--check"]) == 0
    assert len(list(tmp_path.rglob("*.md"))) == len(all_rules()) + 1
