"""No text, name or message breaks a format, whatever it holds."""

import json
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from io import BytesIO, TextIOWrapper

from hypothesis import given, settings
from hypothesis import strategies as st

from lintnews.diagnostic import diagnose
from lintnews.document import Document, Record
from lintnews.linter import Article, Report, Summary
from lintnews.output import find_format
from lintnews.output.screen import Screen, escape
from lintnews.rule import Edit, Finding, Fix, Related, Severity
from lintnews.span import Span
from tests.test_formats import commands

SOME = settings(max_examples=60, deadline=None)
# Also halves of surrogate pairs, controls, noncharacters and what formats are written with.
TEXTS = st.text(
    st.one_of(
        st.sampled_from(
            "aé😀e\u0301\r\n\t\x00\x1b\x85\u2028\u202e\ud800\udfff\ufffe\"'<>&%:,|*_`[]()\\@#{}~"
        ),
        st.characters(),
    ),
    max_size=25,
)
NAMES = TEXTS.map(lambda text: text.replace("\x00", "") or "a.txt")


@st.composite
def reports(draw: st.DrawFn) -> Report:
    text = draw(TEXTS)
    offsets = st.integers(0, len(text))
    spans = st.tuples(offsets, offsets).map(lambda pair: Span(min(pair), max(pair)))
    record = draw(st.none() | st.builds(Record, st.integers(1, 9), st.none() | TEXTS))
    document = Document(text, path=draw(NAMES), record=record)
    found = [
        diagnose(
            document,
            Finding(
                span,
                draw(NAMES),
                (Related(draw(spans), draw(TEXTS)),),
                Fix(draw(TEXTS), (Edit(span, draw(TEXTS)),)),
            ),
            rule="a-rule",
            group="group",
            severity=draw(st.sampled_from(Severity)),
        )
        for span in draw(st.lists(spans, min_size=1, max_size=3))
    ]
    return Report(tuple(found), article=Article(text))


def printed(name: str, report: Report) -> str:
    raw = BytesIO()
    stream = TextIOWrapper(raw, encoding="ascii", newline="\n")
    summary = Summary()
    summary.add(report)
    find_format(name).write(iter([report]), summary, Screen(stream))
    stream.flush()
    return raw.getvalue().decode("utf-8")


def messages(report: Report) -> list[str]:
    return [diagnostic.message for diagnostic in report.diagnostics]


@given(reports())
@SOME
def test_json_holds_any_text_as_it_is(report: Report) -> None:
    whole = json.loads(printed("json", report))["diagnostics"]
    lines = [json.loads(line) for line in printed("jsonl", report).split("\n")[:-2]]
    assert whole == lines
    assert [item["message"] for item in whole] == messages(report)
    assert [item["text"] for item in whole] == [item.place.text for item in report.diagnostics]


@given(reports())
@SOME
def test_json_of_services_is_well_formed(report: Report) -> None:
    for name in ("gitlab", "sarif", "rdjson"):
        whole = json.loads(printed(name, report))
        assert whole
        # Half a surrogate pair, which many refuse to read, would not encode.
        json.dumps(whole, ensure_ascii=False).encode("utf-8")


@given(reports())
@SOME
def test_xml_is_well_formed(report: Report) -> None:
    root = ET.fromstring(printed("junit", report))  # noqa: S314 - our own output
    assert len(root.findall("testsuite/testcase")) == len(report.diagnostics) + 1


@given(reports())
@SOME
def test_a_workflow_command_is_one_line_that_gives_back_the_message(report: Report) -> None:
    found = commands(printed("github", report))
    assert len(found) == len(report.diagnostics)
    for (_, properties, message), diagnostic in zip(found, report.diagnostics, strict=True):
        assert message.startswith(_replaced(escape(diagnostic.message)))
        assert properties["file"] == _replaced(diagnostic.path)


def _replaced(text: str) -> str:
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")


class Elements(HTMLParser):
    """The elements of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, _attributes: object) -> None:
        self.seen.append(tag)


@given(reports())
@SOME
def test_a_page_has_no_elements_but_its_own(report: Report) -> None:
    page = Elements()
    page.feed(printed("html", report))
    assert page.seen.count("script") == 1
    assert page.seen.count("article") == len(report.diagnostics)
    own = "html head meta title style body header h1 form label select button output span kbd main section h2 small"
    own += " article p b a div mark footer script"
    assert set(page.seen) <= set(own.split())


@given(reports())
@SOME
def test_markdown_keeps_a_finding_in_its_lines(report: Report) -> None:
    lines = printed("markdown", report).splitlines()
    kinds = [line[:4] for line in lines if line and not line.startswith(("#", "  - "))]
    assert kinds[:-1] == ["- **"] * len(report.diagnostics)
