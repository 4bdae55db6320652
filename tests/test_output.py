"""What the formats print, to the character."""

import json
import unicodedata
from io import BytesIO, StringIO, TextIOWrapper
from itertools import pairwise

import pytest
from jsonschema import Draft202012Validator

from lintnews.diagnostic import Diagnostic, diagnose, internal_error, sort_key, unreadable
from lintnews.document import Document, FieldName, Record
from lintnews.linter import Report, Summary
from lintnews.output import FORMATS, find_format
from lintnews.output.excerpt import cells_of, mark_place
from lintnews.output.screen import Screen, escape
from lintnews.rule import Edit, Finding, Fix, Related, Severity
from lintnews.span import Span
from tests.command import DAMAGED, ROOT, lintnews

SCHEMA = json.loads((ROOT / "docs/json-schema.json").read_text(encoding="utf-8"))

# An emoji, a combining accent, wide characters, a tab, a joined emoji, CRLF and U+2028, which ends no line.
FIXTURE = "😀 Le cafe\u0301 ferme mardi.\r\n\r\n北京\tthe cafe\u0301 \u2028opens Thursday 👩\u200d👩\u200d👧 again.\r\n"


def found(
    text: str,
    flagged: str,
    *related: str,
    message: str = "two days",
    severity: Severity = Severity.WARNING,
    path: str = "a.txt",
    record: Record | None = None,
    field: FieldName = "text",
    fix: str | None = None,
) -> Diagnostic:
    document = Document(text, path=path, record=record, field=field)
    ends = tuple(Related(_span(text, end), "the other day") for end in related)
    span = _span(text, flagged)
    mending = Fix(f"write {fix}", (Edit(span, fix),), "safe") if fix else None
    return diagnose(
        document,
        Finding(span, message, ends, mending),
        rule="conflicting-days",
        group="dates",
        severity=severity,
    )


def _span(text: str, part: str) -> Span:
    start = text.index(part)
    return Span(start, start + len(part))


def printed(name: str, *diagnostics: Diagnostic, width: int = 100, colour: bool = False) -> str:
    summary = Summary()
    report = Report(diagnostics)
    summary.add(report)
    stream = StringIO()
    find_format(name).write(iter([report]), summary, Screen(stream, width, colour))
    return stream.getvalue()


def test_full_marks_both_ends_under_wide_and_combining_characters() -> None:
    assert printed("full", found(FIXTURE, "Thursday", "mardi", fix="Tuesday")) == (
        "a.txt:3:21: warning conflicting-days: two days\n"
        "    3 | 北京    the cafe\u0301 \ufffdopens Thursday 👩\u200d👩\u200d👧 again.\n"
        "      |                         ^^^^^^^^\n"
        "  line 1: the other day\n"
        "    1 | 😀 Le cafe\u0301 ferme mardi.\n"
        "      |                  ~~~~~\n"
        "  fix (safe): write Tuesday\n"
    )


def test_full_separates_findings_by_a_blank_line_and_aligns_line_numbers() -> None:
    text = "\n" * 8 + "On Tuesday.\n\nOn Thursday.\n"
    finding = found(text, "Thursday", "Tuesday")
    block = (
        "a.txt:11:4: warning conflicting-days: two days\n"
        "    11 | On Thursday.\n"
        "       |    ^^^^^^^^\n"
        "  line 9: the other day\n"
        "     9 | On Tuesday.\n"
        "       |    ~~~~~~~\n"
    )
    assert printed("full", finding, finding) == f"{block}\n{block}"


def test_full_cuts_a_window_out_of_a_long_line() -> None:
    text = "word " * 60 + "on Thursday it rained " + "word " * 60
    shown = printed("full", found(text, "Thursday"), width=60).splitlines()
    assert shown == [
        "a.txt:1:304: warning conflicting-days: two days",
        "    1 | …word word word on Thursday it rained word word…",
        "      |                    ^^^^^^^^",
    ]
    assert len(shown[1]) <= 60


def test_full_marks_what_fits_of_a_long_span_and_of_one_over_lines() -> None:
    text = "word " * 60
    line, marks = printed("full", found(f"so {text}end", text), width=50).splitlines()[1:]
    assert len(line) <= 50
    assert line.index("w") == marks.index("^")
    assert len(marks) <= len(line)
    assert printed("full", found("one two\nthree", "two\nthree")).splitlines()[1:] == [
        "    1 | one two",
        "      |     ^^^",
    ]


def test_an_empty_span_gets_one_mark() -> None:
    document = Document("no end")
    empty = diagnose(document, Finding(Span(6, 6), "."), rule="x", group="y", severity=Severity.INFO)
    assert printed("full", empty).splitlines()[2] == "      |       ^"


def test_full_and_concise_say_which_record_and_field() -> None:
    record = Record(17, "wire-7")
    title = found("Rain on Thursday", "Thursday", path="w.jsonl", record=record, field="title")
    assert printed("concise", title) == (
        "w.jsonl:17:1: warning conflicting-days two days (record wire-7, title 1:9)\n"
    )
    assert printed("full", title).startswith(
        "w.jsonl:17:1: warning conflicting-days: two days (record wire-7, title 1:9)\n    1 | Rain on Thursday\n"
    )
    nameless = found("Rain on Thursday", "Thursday", path="w.jsonl", record=Record(3, None))
    assert printed("concise", nameless).endswith(" two days (text 1:9)\n")
    broken = unreadable("w.jsonl", "this is no JSON", Record(4, None))
    assert printed("concise", broken) == "w.jsonl:4:1: error unreadable-input this is no JSON\n"
    assert printed("full", broken) == "w.jsonl:4:1: error unreadable-input: this is no JSON\n"


def test_concise_keeps_a_finding_on_one_line_whatever_its_message_and_path() -> None:
    odd = found("On Thursday.", "Thursday", path="a\nb.txt", message="read:\r\n\x1b[2J\u2028 and\ud800 so")
    assert printed("concise", odd) == (
        "a\\nb.txt:1:4: warning conflicting-days read:\\r\\n\\x1b[2J\\u2028 and\\ud800 so\n"
    )


def test_an_article_cannot_steer_the_terminal() -> None:
    hostile = "\x1b[2J\x07\x9b31m\u202e On Thursday."
    assert "␛[2J␇�31m� On Thursday." in printed("full", found(hostile, "Thursday"))


@pytest.mark.parametrize("name", ["full", "concise"])
def test_people_see_five_findings_of_a_rule_in_an_article(name: str) -> None:
    text = "\n".join(f"On day{number}." for number in range(40))
    many = [found(text, f"day{number}.") for number in range(40)]
    shown = printed(name, *many)
    assert shown.count("warning conflicting-days") == (6 if name == "concise" else 5)
    last = shown.splitlines()[-1]
    assert last == (
        "a.txt:6:4: warning conflicting-days and 35 more"
        if name == "concise"
        else "a.txt: conflicting-days: and 35 more"
    )
    assert "more" not in printed(name, *many[:5])
    failures = [internal_error(Document(""), f"rule r{number} failed") for number in range(7)]
    assert printed(name, *failures).count("internal-error") == 7, "a failure is never left out"
    assert len(json.loads(printed("json", *many))["diagnostics"]) == 40


def test_json_is_the_contract_field_by_field() -> None:
    record = Record(17, "wire-7")
    finding = found(FIXTURE, "Thursday", "mardi", fix="Tuesday", record=record, path="w.jsonl")
    start, end = {"line": 3, "column": 21, "offset": 47}, {"line": 3, "column": 29, "offset": 55}
    expected = {
        "version": 1,
        "diagnostics": [
            {
                "path": "w.jsonl",
                "record": {"line": 17, "id": "wire-7"},
                "field": "text",
                "rule": "conflicting-days",
                "group": "dates",
                "severity": "warning",
                "message": "two days",
                "start": start,
                "end": end,
                "text": "Thursday",
                "related": [
                    {
                        "message": "the other day",
                        "start": {"line": 1, "column": 18, "offset": 17},
                        "end": {"line": 1, "column": 23, "offset": 22},
                        "text": "mardi",
                    }
                ],
                "fix": {
                    "applicability": "safe",
                    "message": "write Tuesday",
                    "edits": [{"start": start, "end": end, "replacement": "Tuesday"}],
                },
            }
        ],
        "summary": {"documents": 1, "error": 0, "warning": 1, "info": 0, "suppressed": 0},
    }
    text = printed("json", finding)
    # Compared as text, so that the order of the fields counts too.
    assert json.dumps(json.loads(text), indent=1) == json.dumps(expected, indent=1)
    assert FIXTURE[47:55] == "Thursday"


def test_json_is_utf_8_on_any_terminal() -> None:
    raw = BytesIO()
    stream = TextIOWrapper(raw, encoding="latin-1")
    report = Report((found("Ż 😀 on Thursday \udc80", "on Thursday \udc80"),))
    find_format("json").write([report], Summary(), Screen(stream))
    stream.flush()
    assert "Ż" not in raw.getvalue().decode("utf-8")
    assert json.loads(raw.getvalue().decode("utf-8"))["diagnostics"][0]["text"] == "on Thursday \udc80"


@pytest.mark.parametrize(
    "diagnostics",
    [
        (),
        (found(FIXTURE, "Thursday"),),
        (found(FIXTURE, "Thursday", "mardi", fix="Tuesday"), found(FIXTURE, "mardi", record=Record(1, None))),
        (unreadable("gone.txt", "there is no such file"), internal_error(Document("x"), "rule x failed")),
    ],
)
def test_json_keeps_to_its_schema(diagnostics: tuple[Diagnostic, ...]) -> None:
    Draft202012Validator.check_schema(SCHEMA)
    Draft202012Validator(SCHEMA).validate(json.loads(printed("json", *diagnostics)))


def test_what_the_command_prints_keeps_to_the_schema() -> None:
    for path, stdin in (("seeds", None), ("nowhere.txt", None), ("-", DAMAGED)):
        done = lintnews("check", path, "--output-format", "json", stdin=stdin)
        data = json.loads(done.stdout)
        Draft202012Validator(SCHEMA).validate(data)
        assert data["diagnostics"]
        keys = [
            (item["path"], (item["record"] or {}).get("line", 0), item["start"]["offset"], item["rule"])
            for item in data["diagnostics"]
        ]
        assert all(one <= other for one, other in pairwise(keys))


def test_formats_write_before_the_last_report_has_come() -> None:
    for name in FORMATS:
        stream = StringIO()
        sizes: list[int] = []

        def reports(stream: StringIO = stream, sizes: list[int] = sizes) -> object:
            for _ in range(3):
                sizes.append(len(stream.getvalue()))
                yield Report((found("On Thursday.", "Thursday"),))

        find_format(name).write(reports(), Summary(), Screen(stream))  # type: ignore[arg-type]
        assert sizes[0] < sizes[1] < sizes[2], name


def test_diagnostics_sort_by_path_record_title_start_and_rule() -> None:
    ordered = [
        found("on Thursday", "on", path="a.jsonl", record=Record(2, None), field="title"),
        found("on Thursday", "on", path="a.jsonl", record=Record(2, None)),
        found("on Thursday", "Thursday", path="a.jsonl", record=Record(2, None)),
        found("on Thursday", "on", path="a.jsonl", record=Record(10, None)),
        found("on Thursday", "on", path="b.txt"),
    ]
    shuffled = [ordered[index] for index in (3, 0, 4, 2, 1)]
    assert sorted(shuffled, key=sort_key) == ordered


def test_a_place_is_marked_within_any_room() -> None:
    text = "ab 北京 e\u0301\t👩\u200d👩\u200d👧\x00 " * 30
    for start in range(0, 60, 7):
        place = diagnose(
            Document(text), Finding(Span(start, start + 9), "."), rule="x", group="y", severity=Severity.INFO
        ).place
        for room in range(8, 90, 9):
            marked = mark_place(place, room, "^")
            assert sum(cell.width for cell in cells_of(marked.text)) <= room
            assert len(marked.marks) <= room + 1


def test_escaping_leaves_what_can_be_read() -> None:
    assert escape("“Żółć” 北京\xa0😀") == "“Żółć” 北京\xa0😀"
    assert escape("a\tb\x85") == "a\\tb\\x85"
    assert unicodedata.category("\x85") == "Cc"
