"""A paragraph that stands twice in one article.

What it finds: paragraphs of ten words or more whose words, in this order, have been in the article before; capitals,
quotation marks and other punctuation aside. Several in a row that repeat several in a row are one finding.

Why it matters: pasting and moving text leaves a copy behind, and crawlers read pull quotes and previews as part of the
story. The reader wonders what has changed the second time.

What it leaves alone: short lines, refrains (a paragraph of up to twenty words that comes three times or more with others
between), paragraphs of which numbers or names differ (near-duplicate), captions, credits, lists, tables and notes; and
what belongs to a page and not to its article: headlines, teasers that end in no mark or in dots, what a line of credit
follows, answers and samples of up to forty words under a heading, code and sums.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from lintnews import Block, Document, Example, Finding, Related, Rule, Severity, Span
from lintnews.record import NamedTuple
from lintnews.rule import Options, option

_FEWEST_WORDS = 10
_LETTERS_A_WORD = 3
_REFRAIN_WORDS = 20
_REFRAIN_TIMES = 3
_HEAD = 20
_HEAD_LETTERS = 8
_OPENING, _OPENING_PIECES, _OPENING_WORDS = 60, 5, 4
_PROSE = Block.PROSE
_SAMPLE_WORDS = 40
_QUOTES = "\"'“”‘’«»"
_DOTS = ("...", "…", "...”", "…”")
_CODE = ("`", " = ", "==", "{")
_BUTTON = ("Click ", "Tap ")
_BELOW_PICTURES = (Block.CREDIT, Block.CAPTION)
_MARKS = "\"'“”‘’«»„‚.,;:!?()[]…–—-*_"


class _Copy(NamedTuple):
    """A paragraph and the earlier one with the same words, by their numbers."""

    later: int
    earlier: int
    words: int


class DuplicateParagraphOptions(Options):
    """How long a paragraph must be."""

    fewest_words: int = option(
        _FEWEST_WORDS, "The number of words that a paragraph must have to be compared.", least=4, most=100
    )


def check(document: Document, options: DuplicateParagraphOptions) -> Iterator[Finding]:
    """Report each run of paragraphs that repeats an earlier one."""
    copies = _copies(document, options.fewest_words)
    at = 0
    while at < len(copies):
        last = at
        while (
            last + 1 < len(copies)
            and copies[last + 1].later == copies[last].later + 1
            and copies[last + 1].earlier == copies[last].earlier + 1
            and copies[last + 1].earlier < copies[at].later
        ):
            last += 1
        words = sum(copy.words for copy in copies[at : last + 1])
        count = last + 1 - at
        what = "this paragraph repeats" if count == 1 else f"these {count} paragraphs repeat"
        yield Finding(
            _stretch(document, copies[at].later, copies[last].later),
            f"{what} {words} words that stand further up in the same order; keep one of the two",
            (
                Related(
                    _stretch(document, copies[at].earlier, copies[last].earlier), "the same words stand here"
                ),
            ),
        )
        at = last + 1


def opportunities(document: Document) -> Iterator[Span]:
    """Yield the paragraphs that are long enough to be compared."""
    for paragraph in document.paragraphs:
        if paragraph.kind is _PROSE and len(paragraph.of(document.text).split()) >= _FEWEST_WORDS:
            yield Span(paragraph.start, paragraph.end)


def _stretch(document: Document, first: int, last: int) -> Span:
    return Span(document.paragraphs[first].start, document.paragraphs[last].end)


def _copies(document: Document, fewest: int) -> list[_Copy]:
    """Find the paragraphs whose words have been there; only those that begin alike are read to their end."""
    text = document.text
    shortest = _LETTERS_A_WORD * fewest
    heads = [
        (text[start : start + _HEAD_LETTERS] if text[start].isalnum() else _bare_head(text, start)).lower()
        for start, end, kind in document.paragraphs
        if kind is _PROSE and end - start >= shortest
    ]
    if "’" in text:
        heads = [head.replace("’", "'") for head in heads]
    if len(set(heads)) == len(heads):
        return []  # as in nearly every article
    long = [
        index
        for index, (start, end, kind) in enumerate(document.paragraphs)
        if kind is _PROSE and end - start >= shortest
    ]
    by_head: dict[str, list[int]] = {}
    for index, head in zip(long, heads, strict=True):
        by_head.setdefault(head, []).append(index)
    copies: list[_Copy] = []
    for alike in by_head.values():
        if len(alike) > 1:
            copies += _same_words(document, alike, fewest)
    return sorted(copies)


def _bare_head(text: str, start: int) -> str:
    """Return the first letters of a paragraph that begins with a mark; most do not, and this takes its time."""
    return text[start : start + _HEAD].lstrip(_MARKS)[:_HEAD_LETTERS]


def _same_words(document: Document, alike: list[int], fewest: int) -> Iterator[_Copy]:
    written = [document.paragraphs[index].of(document.text) for index in alike]
    openings = list(map(_opening, written))
    if len(set(openings)) == len(openings):
        return
    times = Counter(openings)
    by_words: dict[tuple[str, ...], list[int]] = {}
    read: dict[str, tuple[str, ...]] = {}  # most copies are the same to the letter
    for index, opening, paragraph in zip(alike, openings, written, strict=True):
        if times[opening] == 1:
            continue
        words = read.get(paragraph)
        if words is None:
            words = read[paragraph] = _words(paragraph)
        by_words.setdefault(words, []).append(index)
    for words, places in by_words.items():
        is_refrain = (
            len(places) >= _REFRAIN_TIMES
            and len(words) <= _REFRAIN_WORDS
            and all(later - earlier > 1 for earlier, later in pairwise(places))
        )
        if len(words) >= fewest and not is_refrain and _is_told(document, places):
            for later in places[1:]:
                if len(words) > _SAMPLE_WORDS or not _is_heading(document, later - 1):
                    yield _Copy(later, places[0], len(words))


def _is_heading(document: Document, index: int) -> bool:
    start, _, kind = document.paragraphs[index]
    return kind is Block.HEADING or document.text[start] == "#"


def _is_told(document: Document, places: list[int]) -> bool:
    """Tell sentences of the article from its headline, from teasers, captions and code."""
    paragraphs = document.paragraphs
    copies = [paragraphs[place].of(document.text) for place in places]
    if (places[0] == 0 and copies[0].endswith("?")) or copies[0].startswith(_BUTTON):
        return False  # a headline, or a link
    if any(copy.endswith(_DOTS) for copy in copies) or not any(map(_has_ended, copies)):
        return False
    if any(sign in copies[0] for sign in _CODE):
        return False
    return not any(
        paragraphs[place + 1].kind in _BELOW_PICTURES for place in places if place + 1 < len(paragraphs)
    )


def _has_ended(paragraph: str) -> bool:
    """Tell a sentence or a whole quotation from a headline, a teaser or a caption."""
    bare = paragraph.rstrip(_QUOTES)
    return bare[-1:] in (".", "!", "?") or (bare != paragraph and paragraph[0] in _QUOTES)


def _opening(paragraph: str) -> tuple[str, ...]:
    """Return the first words, reading no more of the paragraph than they take."""
    plain = paragraph[:_OPENING].lower().replace("’", "'")
    # The last piece holds all the rest, and may be cut.
    words = [bare for word in plain.split(None, _OPENING_PIECES)[:-1] if (bare := word.strip(_MARKS))]
    return (
        tuple(words[:_OPENING_WORDS]) if len(words) >= _OPENING_WORDS else _words(paragraph)[:_OPENING_WORDS]
    )


def _words(paragraph: str) -> tuple[str, ...]:
    """Return the words without case and marks; a mark inside a word or number belongs to it."""
    plain = paragraph.lower().replace("’", "'")
    return tuple(bare for word in plain.split() if (bare := word.strip(_MARKS)))


RULE = Rule(
    name="duplicate-paragraph",
    severity=Severity.ERROR,
    summary="a paragraph that stands twice in the article",
    check=check,
    options=DuplicateParagraphOptions(),
    opportunities=opportunities,
    yields_to=("boilerplate", "caption-credit"),
    bad=(
        Example(
            "⟦~The harbor board of Selby met on the quay to count its boats.⟧\n\nIt found nine.\n\n"
            "⟦The harbor board of Selby met on the quay to count its boats.⟧",
            says="repeats 13 words",
        ),
        Example(
            "⟦~“We will not leave this valley before the river is clean.”⟧\n\n⟦We will not leave this valley before the river is clean.⟧"
        ),
        Example(
            "⟦~Rain fell on the town for nine days and nobody slept.\n\nOn the tenth day the sun came out and the bells rang.⟧\n\nThe mayor left.\n\n"
            "⟦Rain fell on the town for nine days and nobody slept.\n\nOn the tenth day the sun came out and the bells rang.⟧",
            says="these 2 paragraphs repeat 23 words",
        ),
        Example(
            "⟦~The mill has to stay open for the sake of the town.⟧\n\n⟦The Mill has to stay open, for the sake of the town!⟧"
        ),
        Example(
            "⟦~Don't go near the bridge until it is mended, they say.⟧\n\nOne did.\n\n⟦Don’t go near the bridge until it is mended, they say.⟧"
        ),
        Example(
            "One came.\n⟦~The vote was fair and the count was fair too.⟧\nNobody spoke.\n⟦The vote was fair and the count was fair too.⟧"
        ),
        Example(
            "⟦~Nine boats   sank in the bay on the night of the storm.⟧\n\nA bell rang.\n\n⟦Nine boats sank in the bay on the night of the storm.⟧"
        ),
        Example(
            "⟦~The first snow closed the pass, and the road crews of three counties went up at dawn with their ploughs to clear it.⟧\n\n"
            "⟦The first snow closed the pass, and the road crews of three counties went up at dawn with their ploughs to clear it.⟧"
        ),
    ),
    good=(
        # What belongs to the page: a headline, a teaser, a caption, an answer below a heading; and code.
        Example(
            "Does the mayor of Selby own nine of the ten boats?\n\nDoes the mayor of Selby own nine of the ten boats?\n\nHe owns one."
        ),
        Example(
            "The harbor board of Selby met on the quay to count its...\n\nIt found nine boats there.\n\n"
            "The harbor board of Selby met on the quay to count its..."
        ),
        Example(
            "The bell of Corran leaves its tower for the first time since 1790.\n\nPhoto: Tom Weir\n\n"
            "The bell of Corran leaves its tower for the first time since 1790.\n\nPhoto: Tom Weir"
        ),
        Example(
            "Some wrote more.\n\nThe answer leaves out what the storm did to the grid.\n\nOthers wrote less.\n\nWritten by hand\n\n"
            "The answer leaves out what the storm did to the grid."
        ),
        Example(
            "Tom has 30 + 10 = 40 plums and Ann has none of them.\n\nNo.\n\nTom has 30 + 10 = 40 plums and Ann has none of them."
        ),
        Example(
            "Slightly more has been asked for next year.\n\nNo.\n\nSlightly more has been asked for next year."
        ),
        Example("He said no.\n\nThe vote was fair.\n\nHe said no."),
        Example(
            "The price of rye rose to 1.5 crowns a sack this week.\n\nThe price of rye rose to 15 crowns a sack this week."
        ),
        Example(
            "Row, row your boat gently down the long green stream.\n\nOne.\n\nRow, row your boat gently down the long green stream.\n\nTwo.\n\n"
            "Row, row your boat gently down the long green stream."
        ),
        Example(
            "The harbor board met on the quay to count its boats.\n\nThe harbor board met on the quay to count its sheds."
        ),
        Example(
            "By Nora Kessler and Tom Weir of the Corran Sun\n\nThe boats are in.\n\nBy Nora Kessler and Tom Weir of the Corran Sun"
        ),
        Example(
            "- two cups of rye flour and a pinch of salt\n\nMix well.\n\n- two cups of rye flour and a pinch of salt"
        ),
        Example(
            "Vail beat Lee in the final by two sets to one.\n\nLee beat Vail in the final by two sets to one."
        ),
        Example("The dam broke at noon on the ninth day. The dam broke at noon on the ninth day."),
        Example("Halden 3 1 0 2 | 14\n\nSelby 3 1 0 2 | 14\n\nHalden 3 1 0 2 | 14"),
    ),
)
