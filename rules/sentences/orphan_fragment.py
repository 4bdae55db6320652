"""A paragraph that begins in the middle of a sentence.

What it finds: a paragraph that begins in lower case, or with a comma or a full stop (". The Welsh runner"), though the
paragraph before it is no list's heading.

Why it matters: programs that take articles off web pages drop linked names and start a new paragraph in their place.
The reader gets a sentence without its subject.

What it leaves alone: lists and tables, names written in lower case (iPhone, my6sense, de Gaulle), items behind a colon
or a semicolon, writers who begin most paragraphs in lower case, sentences that split-sentence joins.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Related, Rule, Severity
from lintnews.lazy import lazy
from lintnews.rule import PROSE_AND_HEADINGS, Block
from lintnews.span import Span
from lintnews.views.blocks import Paragraph
from lintnews.views.cut_patterns import BLANK_LINE, LOWER_CASE_NAMES

_SHORTEST = 30
_OWN_STYLE = 0.3
_WIDE_LINE = 140
_BEGINNING = lazy(
    r"(?P<first>(?!(?:d[eiu]|del|della|da|dos|das|v[ao]n|der|den|te[rn]|la|le|el|al|bin|ibn|abu|af|zu|http|https|www)\b[\s:.-])\p{Ll}++)"
    r"(?![\p{L}\d@/_=(<:#`”\[-]|\s[=({`]|[.,][\p{L}\d])(?:['’]\p{Ll}++)?(?:\s\S{1,30}+){0,3}"
    r"|[,.;]\s?+(?=[\p{L}“\"])\S{1,30}+(?:\s\S{1,30}+){0,2}"
)
_ENDING = lazy(r"\S{1,40}(?:\s\S{1,40}){0,3}$")


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report the paragraphs that no sentence can begin with."""
    found = list(_judged(document))
    if not found or len(found) > max(3, _OWN_STYLE * len(document.paragraphs)):
        return
    tails = [cut.tail for cut in document.cuts]
    for index, span in found:
        if not any(span.overlaps(tail) for tail in tails):
            yield _finding(document, index, span)


def _places(document: Document) -> Iterator[Paragraph]:
    """Yield the paragraphs that stand behind another one and are long enough."""
    return (
        paragraph
        for paragraph in document.paragraphs[1:]
        if paragraph.kind in PROSE_AND_HEADINGS and paragraph.end - paragraph.start >= _SHORTEST
    )


def _judged(document: Document) -> Iterator[tuple[int, Span]]:
    """Yield the paragraphs that begin like a fragment, with their first words."""
    text, paragraphs = document.text, document.paragraphs
    for index in range(1, len(paragraphs)):
        paragraph = paragraphs[index]
        first = text[paragraph.start]
        if not (first.islower() or first in ",.;") or paragraph.end - paragraph.start < _SHORTEST:
            continue
        before = paragraphs[index - 1]
        if before.kind is not Block.PROSE or before.end - before.start < _SHORTEST:
            continue
        if text[before.end - 1] in ":;`" or text[before.start] in "`<" or text[before.start].islower():
            continue
        if before.end - before.start <= _WIDE_LINE and not BLANK_LINE().search(
            text, before.end, paragraph.start
        ):
            continue  # a line of a wrapped text that was not known for one
        match = _BEGINNING().match(text, paragraph.start, paragraph.end)
        if match and match["first"] not in LOWER_CASE_NAMES:
            yield index, Span(*match.span())


def _finding(document: Document, index: int, span: Span) -> Finding:
    text, before = document.text, document.paragraphs[index - 1]
    ending = _ENDING().search(text, max(before.start, before.end - 80), before.end)
    related: tuple[Related, ...] = ()
    if ending:
        related = (Related(Span(*ending.span()), "the paragraph before ends like this"),)
    begins = "in lower case" if text[span.start].islower() else f"with “{text[span.start]}”"
    return Finding(
        span,
        f"the paragraph begins {begins}, in the middle of a sentence: words before “{' '.join(span.of(text).split())}” are lost",
        related,
    )


RULE = Rule(
    name="orphan-fragment",
    severity=Severity.INFO,
    # Read on scraped copy, all its findings were lines that their writers began so (docs/accuracy.md).
    default=False,
    summary="a paragraph that begins in the middle of a sentence",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    opportunities=_places,
    yields_to=("glued-metadata",),
    bad=(
        Example(
            "The heats were run in the rain, and most of the crowd had gone home before noon. The favourite was kept back ⟦~for a challenge to⟧\n\n"
            "⟦. The Cornish rower⟧ won by a length and went through to the last round.",
            says="with “.”",
        ),
        Example(
            "The stand was full when the last of the throwers came out, a minute after the rain had stopped. The ⟦~title went to her.⟧\n\n⟦claimed her fourth medal⟧ with a throw of 15 metres, her best of the season.",
            says="claimed her fourth medal",
        ),
        Example(
            "The council met late ⟦~and agreed on nothing.⟧\n\n⟦, the mayor said,⟧ and left the hall before the vote was called."
        ),
        Example(
            "The bridge was shut ⟦~in the spring storms.⟧\n\n⟦opened it again in⟧ June, after the piers were mended."
        ),
        Example(
            "Nobody was hurt, ⟦~said the harbour master.⟧\n\n⟦; her boat was⟧ towed to the yard, where it will be taken apart."
        ),
        Example(
            "Talks broke down ⟦~on the second day.⟧\n\n⟦who leads the party,⟧ said she would try again before the end of the month."
        ),
        Example(
            "Fares on the line will ⟦~rise by a tenth.⟧\n\n⟦told the hearing that⟧ the line had lost money in each of nine years."
        ),
        Example(
            "Four miners came up ⟦~alive after the blast.⟧\n\n⟦had been down since⟧ dawn with the shift that was to go home at noon."
        ),
    ),
    good=(
        Example(
            "The firm showed a new phone in the spring.\n\niPhone sales fell by a tenth in the three months before the show."
        ),
        Example(
            "The list of what to bring is short:\n\nwater and bread for two days in the hills, and a warm coat."
        ),
        Example("Bring these;\n\nwater for the two days that you will spend in the high hills; and bread."),
        Example(
            "They wept when the news came in.\n\n... and then they laughed, for the first time in all of those long weeks."
        ),
        Example(
            "The general was late to the conference.\n\nde Gaulle said no, and no it was for the ten years that followed."
        ),
        Example(
            "The firm grew, and grew, and it grew.\n\nmy6sense’s network links sellers to buyers on every continent but one."
        ),
        Example("- bread\n\n- water\n\nThe list ends here, and so does the tale of the two who wrote it."),
        Example("It snowed in the hills for a week.\n\nso it goes."),
        Example(
            "The maker of the boat is a new one.\n\neBay listed it in the first week, at a price that made buyers laugh."
        ),
        Example(
            "Write to us about it and about more.\n\nhttps://example.org/letters is where the form is, with a map of the place."
        ),
        Example(
            "The bill was read twice in the house.\n\n“and so we go on,” the speaker wrote in her book, in a small hand."
        ),
        Example(
            "i came home.\n\nthere was nobody in the house but the cat and her kittens.\n\nwe ate.\n\n"
            "then the rain began, and it went on for a week without an end.\n\nnobody came to see us in all of that time.\n\n"
            "the road was gone, and the bridge was gone, and the boat was gone."
        ),
    ),
)
