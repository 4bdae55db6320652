"""Straight and curly quotation marks in one article.

What it finds: an article that has both kinds of double marks; the first mark of the rarer kind is flagged, with the counts.

Why it matters: it shows where text was pasted in from elsewhere, and it trips programs that pair marks.

What it leaves alone: apostrophes and single marks, inches, code, articles with one kind only.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.rule import PROSE_AND_HEADINGS
from lintnews.span import Span


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Count both kinds among the marks of the quotations."""
    text = document.text
    if '"' not in text or not ("“" in text or "”" in text):
        return
    straight, curly = [], []
    for quotation in document.quotations:
        places = [quotation.start] if quotation.opened else []
        if quotation.width == 1:
            places.append(quotation.end - 1)
        straight += [place for place in places if text[place] == '"']
        curly += [place for place in places if text[place] in "“”"]
    if not straight or not curly:
        return
    rarer, name = (straight, "straight") if len(straight) <= len(curly) else (curly, "curly")
    yield Finding(
        Span(rarer[0], rarer[0] + 1),
        f"its quotations have {len(curly)} curly and {len(straight)} straight marks; this is the first {name} one",
    )


RULE = Rule(
    name="mixed-quotes",
    severity=Severity.INFO,
    summary="straight and curly quotation marks in one article",
    check=check,
    default=False,
    blocks=PROSE_AND_HEADINGS,
    triggers=('"',),
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
