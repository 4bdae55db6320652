"""How the html report cuts an article into lines and pieces; the browser's tests see the rest."""

import re

from hypothesis import given
from hypothesis import strategies as st

from lintnews.diagnostic import diagnose
from lintnews.document import Document
from lintnews.linter import Article, Report
from lintnews.output.html_article import lay_out, readable
from lintnews.rule import Finding, Related, Severity
from lintnews.span import Span

TEXTS = st.text(alphabet="ab é😀\n\r\u2028", max_size=30)


@st.composite
def marked(draw: st.DrawFn) -> tuple[str, list[tuple[Span, Span]]]:
    text = draw(TEXTS)
    offsets = st.integers(0, len(text))
    spans = st.tuples(offsets, offsets).map(lambda pair: Span(min(pair), max(pair)))
    return text, draw(st.lists(st.tuples(spans, spans), min_size=1, max_size=5))


@given(marked())
def test_nothing_is_lost_and_every_mark_covers_its_span(sample: tuple[str, list[tuple[Span, Span]]]) -> None:
    text, spans = sample
    document = Document(text)
    found = tuple(
        diagnose(
            document,
            Finding(span, "m", (Related(other, "r"),)),
            rule="x",
            group="y",
            severity=Severity.ERROR,
        )
        for span, other in spans
    )
    page = lay_out(Report(found, article=Article(text)), 7)
    shown = [readable(line) for line in re.split("\r\n|\r|\n", text)]
    if shown[-1] == "" and len(page.text) == len(shown) - 1 > 0:
        shown.pop()
    assert ["".join(piece.text for piece in line.pieces) for line in page.text] == shown
    anchors = [anchor for line in page.text for piece in line.pieces for anchor in piece.anchors]
    wanted = [name for number in range(7, 7 + len(spans)) for name in (f"m{number}", f"m{number}-1")]
    assert sorted(anchors) == sorted(wanted)
    for number, (span, other) in enumerate(spans, 7):
        covered = sum(len(piece.text) for line in page.text for piece in line.pieces if number in piece.notes)
        both = {*range(*span), *range(*other)}
        assert covered == sum(len(readable(text[offset])) for offset in both if text[offset] not in "\r\n")
    assert sorted(note.number for line in page.text for note in line.notes) == [*range(7, 7 + len(spans))]
