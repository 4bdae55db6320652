"""Whatever the text: no rule raises, and every span lies inside it."""

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from lintnews.anchor import Published
from lintnews.diagnostic import Diagnostic, Place
from lintnews.document import Document, Record
from lintnews.linter import lint_document
from lintnews.output.json import as_json
from lintnews.registry import all_rules
from lintnews.span import Lines, Position, Span

MONTHS = ("January", "Jan.", "Feb.", "March", "Sept.", "Sept", "October", "Dec.", "May", "janvier")
DAYS = ("Monday", "Tuesday", "Thursday,", "Sat.", "Sunday's", "Friday and Saturday", "Black Friday")
NUMBERS = (
    "5",
    "5-19",
    "31",
    "29",
    "0",
    "99",
    "2",
    "1st",
    "22th",
    "2022",
    "2022-01-09",
    "5/1/2022",
    "½",
    "٣",
    "10,000",
)
WORDS = (
    "On", "from", "between", "and", "to", "the", "protests", "meeting", "bridge", "collapsed", "said", "nationwide",
    "Sen.", "Gov.", "Mr.", "No.", "St.", "U.S.", "p.m.", "date", "published", "By", "John Halloran", "a", "when", "as", "last", "next",
)  # fmt: skip
MARKS = (
    ".",
    ",",
    "—",
    "–",
    "-",
    "“",
    "”",
    '"',
    "’",
    "(",
    ")",
    "[",
    "]",
    ":",
    ";",
    "…",
    "!",
    "?",
    "*",
    "|",
    "{",
    "}",
)
BREAKS = ("\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\u2028", "\t", "\x0c", "\x85", "\xa0", "---\n", " \n \n")
ODD = ("\x00", "\ufeff", "\u200b", "\u0301", "😀", "\ud800", "北京", "\u202e", "ﬁ", "İ", "ß")

SUMS = (
    "$3.4 million", "$3.4bn", "(£2m)", "£135,00", "$30, 000", "1,00,000", "20 percent", "150%", "two-thirds", "from 50 to 75", "up from", "fell by", "5 miles", "(8 km)",
    "killed 12 people", "the 14 killed", "a seven-member council voted 5-3", "three towns:", "two men and a woman", "33% of 10 looms", "of the vote", "doubled",
    "9" * 30, "0", "$0", "(£0)", "0%", "half a", "billion",
)  # fmt: skip

fragment = st.one_of(*map(st.sampled_from, (MONTHS, DAYS, NUMBERS, SUMS, WORDS, MARKS, BREAKS, ODD)))
glue = st.sampled_from((" ", " ", " ", "", "\n\n"))
news = st.lists(st.tuples(fragment, glue), max_size=60).map(lambda pairs: "".join(map("".join, pairs)))
published = st.none() | st.dates(date(1900, 1, 1), date(2100, 12, 31)).map(
    lambda day: Published(day, "the test")
)


def places(diagnostic: Diagnostic) -> list[Place]:
    return [diagnostic.place, *(related.place for related in diagnostic.related), *diagnostic.fix_places]


def check(text: str, when: Published | None, headline: str | None) -> None:
    record = Record(1, None)
    title = None if headline is None else Document(headline, record=record, field="title", published=when)
    document = Document(text, record=record, published=when, title=title)
    for diagnostic in lint_document(document, all_rules()):
        assert not diagnostic.failed, diagnostic.message
        source = headline if diagnostic.field == "title" else text
        assert source is not None
        assert diagnostic.message
        for place in places(diagnostic):
            start, end = place.start.offset, place.end.offset
            assert 0 <= start <= end <= len(source)
            assert place.text == source[start:end]
        assert diagnostic.place.text or not source
        as_json(diagnostic)


@settings(max_examples=400, deadline=None)
@given(news, published, st.none() | news)
def test_no_text_of_news_fragments_makes_a_rule_raise(
    text: str, when: Published | None, headline: str | None
) -> None:
    check(text, when, headline)


@settings(max_examples=150, deadline=None)
@given(st.text(st.characters(codec=None)), published)
def test_no_text_at_all_makes_a_rule_raise(text: str, when: Published | None) -> None:
    check(text, when, None)


@settings(deadline=None)
@given(news)
def test_the_views_keep_inside_the_text(text: str) -> None:
    document = Document(text)
    last = 0
    for index, paragraph in enumerate(document.paragraphs):
        assert last <= paragraph.start < paragraph.end <= len(text)
        last = paragraph.end
        end = paragraph.start
        for sentence in document.sentences(index):
            assert end <= sentence.start < sentence.end <= paragraph.end
            assert not text[end : sentence.start].strip(), "nothing but white space stands between sentences"
            end = sentence.end
        assert not text[end : paragraph.end].strip()
    for start, end in (
        *(item.span for item in document.quotations),
        *(mention.span for mention in document.mentions),
    ):
        assert 0 <= start < end <= len(text)


@given(st.text(st.sampled_from("ab😀\u0301\n\r\u2028\x0c\x85\t"), max_size=40))
def test_positions_and_offsets_are_two_names_of_one_place(text: str) -> None:
    lines = Lines(text)
    expected = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    spans = [lines.line_span(number) for number in range(1, len(expected) + 1)]
    assert [span.of(text) for span in spans] == expected
    seen = set()
    for offset in range(len(text) + 1):
        position = lines.position(offset)
        assert position.offset == offset
        start = spans[position.line - 1].start
        assert start + position.column - 1 == offset, "the column leads back to the offset"
        seen.add((position.line, position.column))
    assert len(seen) == len(text) + 1, "no two offsets share a place"
    assert lines.position(len(text)).line == len(expected)


def test_line_ends() -> None:
    text = "a\nb\r\nc\rd\u2028e\x0cf\x85g"
    assert Lines(text).position(text.index("g")) == Position(4, 7, 13)
    assert Lines(text).line_span(4) == Span(7, 14)
