"""Straight and curly quotation marks in one article.

What it finds: an article that has both kinds of double marks; the first mark of the rarer kind is flagged, with the counts.

Why it matters: it shows where text was pasted in from elsewhere, and it trips programs that pair marks.

What it leaves alone: apostrophes and single marks, inches, code, articles with one kind only. A house that has decided on a kind
sets it as an option; then articles with only the other kind are reported too.
"""

from collections.abc import Iterator
from typing import Literal

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.rule import PROSE_AND_HEADINGS, Options, option
from lintnews.span import Span


class MixedQuotesOptions(Options):
    """The marks of the house."""

    style: Literal["curly", "straight"] | None = option(
        None, "The kind that the house writes; the first mark of the other kind is then reported."
    )


def check(document: Document, options: MixedQuotesOptions) -> Iterator[Finding]:
    """Count both kinds among the marks of the quotations."""
    text = document.text
    if not options.style and ('"' not in text or not ("“" in text or "”" in text)):
        return
    straight, curly = [], []
    for quotation in document.quotations:
        places = [quotation.start] if quotation.opened else []
        if quotation.width == 1:
            places.append(quotation.end - 1)
        straight += [place for place in places if text[place] == '"']
        curly += [place for place in places if text[place] in "“”"]
    if options.style:
        yield from _against_the_house(options.style, straight if options.style == "curly" else curly)
        return
    if not straight or not curly:
        return
    rarer, name = (straight, "straight") if len(straight) <= len(curly) else (curly, "curly")
    yield Finding(
        Span(rarer[0], rarer[0] + 1),
        f"its quotations have {len(curly)} curly and {len(straight)} straight marks; this is the first {name} one",
    )


def _against_the_house(style: str, wrong: list[int]) -> Iterator[Finding]:
    if wrong:
        other = "straight" if style == "curly" else "curly"
        yield Finding(
            Span(wrong[0], wrong[0] + 1),
            f"the house writes {style} quotation marks; this is the first {other} one of {len(wrong)}",
        )


RULE = Rule(
    name="mixed-quotes",
    severity=Severity.INFO,
    summary="straight and curly quotation marks in one article",
    check=check,
    default=False,
    blocks=PROSE_AND_HEADINGS,
    triggers=('"', "“", "”"),
    options=MixedQuotesOptions(),
    opportunities=lambda document: document.quotations,
    bad=(
        Example('“Yes,” he said. “No,” she said. ⟦"⟧Well," he said.', says="4 curly and 2 straight"),
        Example('"Yes," he said. "No," she said. ⟦“⟧Well,” he said.', says="2 curly and 4 straight"),
        Example('“Yes,⟦"⟧ he said. “No,” she said.'),
        Example('⟦"⟧Yes," he said. “No,” she said.'),
        Example('The “mill” is a ⟦"⟧home".'),
        Example('⟦"⟧We go.\n\n“We stay,” he said.'),
        Example('“One” and “two” and ⟦"⟧three" and "four".'),
        Example('"One" and "two" and ⟦“⟧three”.'),
    ),
    good=(
        Example("“Yes,” he said. “No,” she said."),
        Example('"Yes," he said. "No," she said.'),
        Example("“It’s mine,” he said. It's not."),
        Example('“A 12" pipe,” he said.'),
        Example("The 6'2\" man said “no”."),
        Example("‘Yes,’ he said. 'No,' she said."),
        Example("There is nothing to quote here."),
        Example("«Oui», „ja“ and “yes”."),
    ),
)
