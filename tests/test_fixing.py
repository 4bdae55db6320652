"""Fixes applied to articles: together where they can be, in rounds where they must be, and in the bytes of the file."""

import codecs
import json
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lintnews.document import Document
from lintnews.fixing import Article, UnpatchableError, apply_edits, choose, fix_article
from lintnews.linter import lint_document, lint_item
from lintnews.readers import ReadOptions
from lintnews.readers.jsonl import read_records
from lintnews.readers.patching import patch_plain, patch_record
from lintnews.readers.plain import read_plain
from lintnews.registry import LoadedRule, select_rules
from lintnews.rule import EVERYTHING, Edit, Finding, Fix, Rule, Severity
from lintnews.span import Span

OPTIONS = ReadOptions()


def house(*fixes: Fix, name: str = "house") -> LoadedRule:
    """A rule that proposes these fixes for any text, at their first edit."""

    def check(document: Document, _options: None) -> Iterator[Finding]:
        if document.field == "text":
            for fix in fixes:
                yield Finding(fix.edits[0].span, "so", fix=fix)

    rule = Rule(
        name=name, severity=Severity.INFO, summary="", check=check, good=(), bad=(), blocks=EVERYTHING
    )
    return LoadedRule(rule, "house", "")


def replaces(old: str, new: str, name: str = "house", applicability: str = "safe") -> LoadedRule:
    """A rule that replaces a text wherever it stands, one finding for each place."""

    def check(document: Document, _options: None) -> Iterator[Finding]:
        at = document.text.find(old)
        while at >= 0:
            span = Span(at, at + len(old))
            yield Finding(span, "so", fix=Fix("so", (Edit(span, new),), applicability))  # type: ignore[arg-type]
            at = document.text.find(old, span.end)

    rule = Rule(
        name=name, severity=Severity.INFO, summary="", check=check, good=(), bad=(), blocks=EVERYTHING
    )
    return LoadedRule(rule, "house", "")


def fix(start: int, end: int, new: str) -> Fix:
    return Fix("so", (Edit(Span(start, end), new),), "safe")


def plain(*rules: LoadedRule) -> Article:
    return Article(
        lambda data: read_plain(data, "a.txt", None), lambda item: lint_item(item, rules), patch_plain
    )


def record(*rules: LoadedRule, options: ReadOptions = OPTIONS) -> Article:
    return Article(
        lambda line: next(read_records([line], "a.jsonl", options)),
        lambda item: lint_item(item, rules),
        lambda line, edits: patch_record(line, edits, options),
    )


def fixed(text: str, *rules: LoadedRule, unsafe: bool = False) -> str:
    outcome = fix_article(text.encode(), plain(*rules), unsafe=unsafe)
    return outcome.data.decode()


# Which fixes go together


def test_of_two_fixes_that_overlap_the_first_wins_and_the_other_gets_its_turn() -> None:
    text = Document("abcdefgh")
    chosen = choose(
        text, lint_document(text, (house(fix(2, 5, "X"), fix(0, 3, "Y"), fix(5, 6, "Z")),)), unsafe=False
    )
    assert apply_edits(text.text, chosen.edits["text"]) == "YdeZgh"
    assert (
        fixed("aab", replaces("aa", "c"), replaces("ab", "d", "other"), replaces("cb", "e", "third")) == "e"
    )


def test_a_fix_is_applied_whole_or_not_at_all() -> None:
    both = Fix("so", (Edit(Span(0, 1), "1"), Edit(Span(4, 5), "2")), "safe")
    document = Document("abcdefgh")
    chosen = choose(
        document, lint_document(document, (house(fix(0, 2, "X"), name="first"), house(both))), unsafe=False
    )
    assert chosen.edits == {"text": [Edit(Span(0, 2), "X")]}
    assert chosen.rules == ["first"]


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (fix(0, 2, "x"), fix(2, 4, "y"), True),
        (fix(0, 2, "x"), fix(1, 4, "y"), False),
        (fix(2, 2, "x"), fix(2, 2, "y"), False),
        (fix(0, 2, "x"), fix(2, 2, "y"), False),
        (fix(2, 2, "x"), fix(2, 4, "y"), False),
        (fix(2, 2, "x"), fix(3, 3, "y"), True),
        (fix(1, 5, "x"), fix(3, 3, "y"), False),
        (fix(1, 5, "x"), fix(1, 5, "x"), False),
    ],
)
def test_edits_go_together_unless_they_overlap_or_an_insertion_touches(
    one: Fix, other: Fix, *, together: bool
) -> None:
    document = Document("abcdefgh")
    for fixes in ((one, other), (other, one)):
        chosen = choose(document, lint_document(document, (house(*fixes),)), unsafe=False)
        assert len(chosen.rules) == 1 + together


spans = st.tuples(st.integers(0, 12), st.integers(0, 12)).map(lambda ends: Span(*sorted(ends)))
edits = st.builds(Edit, spans, st.text("xyz", max_size=3))
fixes = st.lists(
    st.lists(edits, min_size=1, max_size=4).map(lambda some: Fix("so", tuple(some), "safe")), max_size=6
)


@given(fixes)
def test_what_is_chosen_never_overlaps_and_nothing_that_fits_is_left_out(some: list[Fix]) -> None:
    document = Document("abcdefghijkl")
    diagnostics = lint_document(document, (house(*some),))
    chosen = list(choose(document, diagnostics, unsafe=False).edits.get("text", ()))
    ordered = sorted(chosen, key=lambda edit: edit.span)
    assert chosen == ordered
    assert all(one.span.end <= other.span.start for one, other in pairwise(ordered))
    whole = [one.fix for one in diagnostics if one.fix and set(one.fix.edits) <= set(chosen)]
    assert {edit for one in whole for edit in one.edits} == set(chosen)


def test_unsafe_fixes_are_applied_only_when_asked_for() -> None:
    rule = replaces("teh", "the", applicability="unsafe")
    assert fixed("teh man", rule) == "teh man"
    assert fixed("teh man", rule, unsafe=True) == "the man"


def test_an_ignore_is_never_deleted() -> None:
    text = "One.\n\n<!-- lintnews: ignore[house] so -->\n\nTwo."
    assert fixed(text, replaces("\n\n<!-- lintnews: ignore[house] so -->\n\n", " ")) == text


# Rounds


def test_fixes_that_undo_each_other_leave_the_article_as_it_is_and_are_named() -> None:
    outcome = fix_article(
        b"a b", plain(replaces("a", "b", "forth"), replaces("b", "a", "back")), unsafe=False
    )
    assert (outcome.data, outcome.fixed) == (b"a b", 0)
    assert outcome.report.diagnostics[0].rule == "internal-error"
    assert "back, forth" in outcome.report.diagnostics[0].message


def test_the_report_tells_what_is_left() -> None:
    rules = (replaces("teh", "the", "slip"), replaces("colour", "color", "spelling", "unsafe"))
    outcome = fix_article(b"teh colour of teh sea", plain(*rules), unsafe=False)
    assert outcome.data == b"the colour of the sea"
    assert [one.rule for one in outcome.report.diagnostics] == ["spelling"]
    assert outcome.fixed == 2


def test_what_cannot_be_written_leaves_the_article_as_it_is() -> None:
    def refuse(_data: bytes, _edits: object) -> bytes:
        raise UnpatchableError("no pencil")

    article = plain(replaces("a", "b"))
    outcome = fix_article(b"a", Article(article.read, article.check, refuse), unsafe=False)
    assert outcome.data == b"a"
    assert "cannot be written: no pencil" in outcome.report.diagnostics[0].message
    spoiled = Article(article.read, article.check, lambda _data, _edits: b"c")
    assert "would not read back" in fix_article(b"a", spoiled, unsafe=False).report.diagnostics[0].message


# Bytes


ENCODINGS: list[tuple[bytes, str]] = [
    (b"", "utf-8"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
]


@pytest.mark.parametrize(("mark", "encoding"), ENCODINGS)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_file_keeps_its_encoding_mark_and_line_ends(mark: bytes, encoding: str, end: str) -> None:
    before, after = f"Żółć teh 😀 e\u0301{end}{end}teh.{end}", f"Żółć the 😀 e\u0301{end}{end}the.{end}"
    outcome = fix_article(mark + before.encode(encoding), plain(replaces("teh", "the")), unsafe=False)
    assert outcome.data == mark + after.encode(encoding)
    assert outcome.fixed == 2


def test_bytes_that_are_no_utf8_stay_as_they_are() -> None:
    data = b"Caf\xe9 teh \x93quote\x94, caf\xc3\xa9 teh"
    rules = (replaces("teh", "the"), replaces("quote", "“quote”", "quotes"))
    outcome = fix_article(data, plain(*rules), unsafe=False)
    assert outcome.data == b"Caf\xe9 the \x93quote\x94, caf\xc3\xa9 the", "no second encoding is brought in"
    # Without the dash between them the two bytes would be one letter of UTF-8.
    joined = fix_article(b"\xc3-\xa9", plain(replaces("-", "")), unsafe=False)
    assert joined.data == b"\xc3-\xa9"
    assert "would not read back" in joined.report.diagnostics[0].message


LINES = [
    rb'{"text": "teh man", "n": 1.50}',
    b'\xef\xbb\xbf {"id":7 , "title" : "teh title","text":"teh man" }\t\r\n',
    rb'{"text": "a \"teh\" \\ \u00e9 \ud83d\ude00 \ud83d teh \/ end"}',
    '{"text": "é 😀 teh\\n\\nteh", "note": "teh"}'.encode(),
    rb'{"text": "first teh", "text": "last teh"}',
    rb'{"x": {"text": "teh"}, "text": "one teh", "l": [{"a": "}"}, "]", null, true, -1e5]}',
    b'{"text": "caf\xe9 teh"}',
    rb'{"te\u0078t": "an escaped name, teh"}',
    rb'{"title": "teh", "text": "teh"}',
]


@pytest.mark.parametrize("line", LINES)
def test_a_record_keeps_every_byte_that_no_edit_touches(line: bytes) -> None:
    outcome = fix_article(line, record(replaces("teh", "the")), unsafe=False)
    assert outcome.fixed > 0
    assert outcome.data.replace(b"the", b"teh") == line
    before, after = (json.loads(data.decode("utf-8-sig", "surrogateescape")) for data in (line, outcome.data))
    changed = {key for key in before if before[key] != after[key]}
    assert changed <= {"text", "title"}
    assert "teh" not in after["text"]


def test_a_replacement_is_escaped_as_its_line_is() -> None:
    rule = replaces("--", "“\n😀”")
    assert (
        fix_article(b'{"text": "a--b"}', record(rule), unsafe=False).data
        == rb'{"text": "a\u201c\n\ud83d\ude00\u201db"}'
    )
    line = '{"text": "é--b"}'.encode()
    assert fix_article(line, record(rule), unsafe=False).data == '{"text": "é“\\n😀”b"}'.encode()


def test_the_field_is_the_one_that_an_option_names() -> None:
    line = b'{"text": "teh", "story": {"body": "teh"}, "head": "teh"}'
    options = ReadOptions(text_field="story.body", title_field="head")
    outcome = fix_article(line, record(replaces("teh", "the"), options=options), unsafe=False)
    assert outcome.data == b'{"text": "teh", "story": {"body": "the"}, "head": "the"}'


values = st.recursive(
    st.none() | st.booleans() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=4), inner, max_size=2),
    max_leaves=5,
)
texts = st.lists(
    st.sampled_from(["teh", " ", "\n\n", '"', "\\", "é", "😀", "\u2028", "\x07", "/", "\ud800", "eh", "t"])
).map("".join)


@given(
    st.dictionaries(st.text(max_size=4), values, max_size=3),
    texts,
    st.booleans(),
    st.sampled_from([(",", ":"), (" , ", " : ")]),
)
def test_any_record_is_edited_in_place(
    other: dict[str, object], text: str, ascii_only: bool, separators: tuple[str, str]
) -> None:
    def line(text: str) -> bytes:
        value = {**other, "text": text, "zz": "teh"}
        written = json.dumps(value, ensure_ascii=ascii_only, separators=separators)
        return b" " + written.encode("utf-8", "surrogatepass") + b"\r\n"

    outcome = fix_article(line(text), record(replaces("teh", "T")), unsafe=False)
    assert outcome.data == line(text.replace("teh", "T"))


# With the real rules: whatever is broken, fixing twice is fixing once

WORDS = (
    "The", "the", "of", "a", "café", "don’t", "Jan.", "5-19", "protests", "Sen.", "John", "said", "erupted.", "2 when", "Then",
    "Tuesday, Jan. 5, 2022,", "&amp;", "&#233;", "<p>", "govern- ment", "man.The", "(", "“", "”", "22th", "Febuary 3", "\u200b", "\xad",
)  # fmt: skip
words = st.sampled_from(WORDS) | st.sampled_from(WORDS).map(
    lambda word: word.encode().decode("cp1252", "ignore")
)
copy = st.lists(st.tuples(words, st.sampled_from([" ", " ", " ", "", "\n\n", "\r\n", "."])), max_size=40).map(
    lambda pairs: "".join(map("".join, pairs))
)
RULES = select_rules(("all",))


def as_plain(text: str) -> bytes:
    return text.encode("utf-8", "surrogatepass")


def as_record(text: str) -> bytes:
    return json.dumps({"title": text[:30], "text": text, "date": "2022-01-09"}).encode()


@pytest.mark.parametrize("unsafe", [False, True])
@pytest.mark.parametrize(("article", "made"), [(plain(*RULES), as_plain), (record(*RULES), as_record)])
@settings(max_examples=40)
@given(text=copy)
def test_fixing_twice_is_fixing_once(
    article: Article, made: Callable[[str], bytes], unsafe: bool, text: str
) -> None:
    once = fix_article(made(text), article, unsafe=unsafe)
    twice = fix_article(once.data, article, unsafe=unsafe)
    assert twice.data == once.data
    assert twice.fixed == 0
    assert twice.report == once.report


def test_real_fixes_mend_real_slips() -> None:
    text = "The man of of the town said it was Febuary 3, and the govern- ment agreed with the government of town."
    outcome = fix_article(text.encode(), plain(*select_rules()), unsafe=True)
    assert outcome.data.decode() == (
        "The man of the town said it was February 3, and the government agreed with the government of town."
    )
