"""An article whose first paragraph is the headline again.

What it finds: a first paragraph of prose, or its first sentence, that has the words of the headline and no others;
capitals and punctuation aside. The headline must have four words or more.

Why it matters: the lede is what most readers get to see, and here it tells them nothing that they have not read in the line
above. It happens where a system fills an empty lede with the headline, and where a crawler takes the headline for text.

What it leaves alone: the headline as a line of its own above the text, without an end mark; ledes that say the same
in other words or more; and later paragraphs.
"""

from collections.abc import Iterator

from lintnews import Block, Document, Example, Finding, Need, Related, Rule, Severity, Span

_FEWEST_WORDS = 4
_FIRST = 4
_OPENING = 40
_PROSE = Block.PROSE
_MARKS = "\"'“”‘’«»„‚.,;:!?()[]…–—-*_"
_MARKS_AND_SPACE = _MARKS + " \t\r\n\xa0"


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the headline with the first paragraph of prose."""
    headline = document.headline
    lede = _lede(document)
    if headline is None or lede is None:
        return
    text = document.text
    start, end, _ = document.paragraphs[lede]
    if _first_letter(text[start : start + _OPENING]) != _first_letter(headline):
        return
    words = _words(headline)
    if len(words) < _FEWEST_WORDS:
        return
    # Most ledes begin otherwise; only where the first word is the headline's is the rest looked at.
    if not text[start : start + _OPENING].lower().lstrip(_MARKS_AND_SPACE).startswith(words[0][:12]):
        return
    whole = Span(start, end)
    first = document.sentences(lede)[0] if document.sentences(lede) else whole
    for span, what in ((whole, "first paragraph"), (first, "first sentence")):
        if _words(span.of(text)) == words:
            yield Finding(
                span,
                f"the {what} is the headline again, all {len(words)} words of it; say here what the headline does not",
                _headline_in_text(document, headline, lede),
            )
            return


def _first_letter(text: str) -> str:
    """Return the first letter or figure in its small form."""
    # Most begin with it, and taking marks away takes longer than all else.
    return text[:1].lower() if text[:1].isalnum() else text.lower().lstrip(_MARKS_AND_SPACE)[:1]


def _lede(document: Document) -> int | None:
    """Return the number of the first paragraph of prose, if it is among the first ones."""
    for index, paragraph in enumerate(document.paragraphs[:_FIRST]):
        if paragraph.kind is _PROSE:
            return index
    return None


def _headline_in_text(document: Document, headline: str, lede: int) -> tuple[Related, ...]:
    """Return the headline's place if it stands in the text itself and not in a field of its own."""
    if document.title is not None:
        return ()
    for paragraph in document.paragraphs[:lede]:
        if paragraph.of(document.text) == headline:
            return (Related(Span(paragraph.start, paragraph.end), "the headline"),)
    return ()


def _words(text: str) -> list[str]:
    plain = text.lower().replace("’", "'")
    return [bare for word in plain.split() if (bare := word.strip(_MARKS))]


def opportunities(document: Document) -> Iterator[int]:
    """Yield the lede of an article that has a headline."""
    lede = _lede(document)
    if document.headline is not None and lede is not None:
        yield lede


RULE = Rule(
    name="headline-as-lede",
    severity=Severity.INFO,
    summary="a first paragraph that is the headline again",
    check=check,
    needs=frozenset({Need.HEADLINE}),
    opportunities=opportunities,
    bad=(
        Example(
            "⟦Ferry sinks on its way home.⟧\n\nNine men were saved from the water by a fishing boat.",
            headline="Ferry sinks on its way home",
        ),
        Example(
            "⟦~Mayor of Alden resigns after two years⟧\n\n⟦Mayor of Alden resigns after two years.⟧\n\nHe gave no reason."
        ),
        Example(
            "⟦School roof falls in, no one is hurt.⟧ The crews came at dawn.",
            headline="School Roof Falls In; No One Is Hurt",
        ),
        Example(
            "⟦“We will not leave this valley.”⟧\n\nSo said Lee.", headline="‘We will not leave this valley’"
        ),
        Example(
            "By Ann Moor\n\n⟦Harbor board raises its fees again.⟧\n\nIt is the third time.",
            headline="Harbor board raises its fees again",
        ),
        Example(
            "⟦The price of rye has doubled since spring!⟧\n\nBakers are worried.",
            headline="The price of rye has doubled since spring",
        ),
        Example(
            "⟦~Nobody knows who owns the old mill⟧\n\n⟦Nobody knows who owns the old mill.⟧ The court will say."
        ),
        Example(
            "⟦Lee's boat wins the race to Corran.⟧\n\nVail came second.",
            headline="Lee’s boat wins the race to Corran",
        ),
    ),
    good=(
        Example(
            "A ferry sank on its way home from the islands.\n\nNine men were saved.",
            headline="Ferry sinks on its way home",
        ),
        Example(
            "Mayor of Alden resigns after two years\n\nThe mayor of Alden, Tom Weir, has resigned.\n\nHe gave no reason."
        ),
        Example(
            "Ferry sinks on its way home\n\nNine men were saved from the water.\n\nA boat came.",
            headline="Ferry sinks on its way home",
        ),
        Example("Lee wins.\n\nShe beat Vail in the last race.", headline="Lee wins"),
        Example(
            "Mayor of Alden resigns after two years in office, his spokesman says.\n\nHe gave no reason.",
            headline="Mayor of Alden resigns after two years",
        ),
        Example(
            "The crews came at dawn.\n\nSchool roof falls in, no one is hurt.",
            headline="School roof falls in, no one is hurt",
        ),
        Example(
            "Mayor of Alden resigns after ten years.\n\nHe gave no reason.",
            headline="Mayor of Alden resigns after two years",
        ),
        Example(
            "The price of rye doubles\n\nSince the spring the price of rye has doubled.\n\nBakers are worried."
        ),
    ),
)
