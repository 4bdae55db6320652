"""What the examples of the artefact rules do not show: their lists, their fixes and the measure on pairs."""

import re
from pathlib import Path

import pytest

from benchmarks.paired import count_pair, damage_rules, judge_paragraphs
from lintnews import Document, lint_text
from lintnews.registry import find_rule
from lintnews.views.page_lines import PageLine, classify_lines
from lintnews.views.shown_code import find_shown_code, stands_in

ROOT = Path(__file__).resolve().parent.parent
STORY = (
    "The harbor board has raised its fees for the third time in two years, the clerk said on Monday. Boats from the "
    "islands will pay three dollars more from May, and visitors will pay five."
)
MORE = "The vote was close, and two members left the hall before it was counted, the clerk said to the press."


def fixed(text: str) -> str:
    edits = [
        edit
        for diagnostic in lint_text(text, select=["markup-residue"])
        if diagnostic.fix and diagnostic.fix.applicability == "safe"
        for edit in diagnostic.fix.edits
    ]
    for edit in sorted(edits, key=lambda edit: edit.span.start, reverse=True):
        start, end = edit.span
        text = text[:start] + edit.replacement + text[end:]
    return text


@pytest.mark.parametrize(
    ("damaged", "right"),
    [
        ("El Ni&ntilde;o is back.", "El Niño is back."),
        ("It cost 5&amp;nbsp;million.", "It cost 5 million."),
        ("Smith &amp;amp; Sons sold it.", "Smith & Sons sold it."),
        ("A soft&shy;ware firm.", "A software firm."),
        ("It was -3&deg;C at noon.", "It was -3°C at noon."),
        ("America&#191;s ferry sank.", "America&#191;s ferry sank."),
        ("It&acirc;&euro;&trade;s late.", "It&acirc;&euro;&trade;s late."),
        ("&amp;lt;b is less.", "<b is less."),
    ],
)
def test_a_safe_fix_of_entities_changes_nothing_the_second_time(damaged: str, right: str) -> None:
    assert fixed(damaged) == right
    assert fixed(right) == right


def test_each_wording_of_paraphrase_tools_has_a_trigger() -> None:
    triggers = find_rule("tortured-phrase").rule.check.__globals__["_TRIGGERS"]
    for line in (ROOT / "rules/artefacts/tortured_phrase.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            phrase, _, meant = line.partition(" = ")
            assert meant
            assert phrase == phrase.lower().strip()
            for written in (phrase, phrase.capitalize()):
                assert any(trigger in written for trigger in triggers), written


def test_the_list_of_page_lines_has_small_letters_and_no_line_twice() -> None:
    kinds: dict[str, list[str]] = {}
    for line in (ROOT / "lintnews/views/page_lines.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("+ "):
            kinds[line[2:]] = []
        elif line and not line.startswith("#"):
            list(kinds.values())[-1].append(line)
    assert set(kinds) == {"alone", "middle", "heads", "company", "opens", "labels", "long"}
    for lines in kinds.values():
        assert lines == sorted(set(lines))
        assert all(line == line.lower() for line in lines)
    whole = [line for kind in ("alone", "middle", "heads", "company") for line in kinds[kind]]
    assert len(whole) == len(set(whole))


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        (STORY, PageLine.TEXT),
        ("What the vote means", PageLine.SHORT),
        ("Sports", PageLine.COMPANY),
        ("* Sports", PageLine.COMPANY),
        ("ADVERTISEMENT", PageLine.MIDDLE),
        ("Read more: Ferry sinks off Selby", PageLine.MIDDLE),
        (
            "Don’t forget to subscribe to the channel of this paper, which shows what it does not print!",
            PageLine.SURE,
        ),
        ("#### Most Popular", PageLine.HEADS),
        ("> Share this", PageLine.SURE),
        ("He read the privacy policy.", PageLine.TEXT),
    ],
)
def test_kinds_of_lines(line: str, kind: PageLine) -> None:
    document = Document(f"{STORY}\n\n{line}\n\n{STORY}")
    assert classify_lines(document)[1] is kind


def test_footnotes_below_tag_links_are_the_articles_own() -> None:
    text = f"{STORY}\n\n{MORE}\n\n- [Harbors](https://example.org/news?tags=harbors)\n\n## Footnotes\n\n1. A\n{STORY}"
    (diagnostic,) = lint_text(text, select=["boilerplate"])
    assert diagnostic.place.text.startswith("- [Harbors]")
    assert "Footnotes" not in diagnostic.place.text


def test_shown_code_is_found_in_fences_and_between_backticks() -> None:
    text = "Write `<p>` so.\n\n```\n<br>\n```\n\nThen </p>."
    spans = find_shown_code(text)
    inside = [match.start() for match in re.finditer("<", text) if stands_in(spans, match.start())]
    assert [text[place : place + 4] for place in inside] == ["<p>`", "<br>"]


def test_a_pair_counts_what_the_extractor_left_in() -> None:
    text = f"Skip to content\n\n{STORY}\n\n{MORE}\n\nSign up for our newsletter\n\nA boat was seen off Selby at noon"
    document = Document(text)
    belongs = [own for _, own in judge_paragraphs(document, f"{STORY}\n\n{MORE}")]
    assert belongs == [False, True, True, False, False]
    count = count_pair(text, f"{STORY}\n\n{MORE}", damage_rules(["artefacts"]))
    assert (count.extra, count.found, count.article, count.flagged) == (3, 2, 2, 0)
