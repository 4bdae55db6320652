"""A quotation mark without its partner.

What it finds: a quotation that is opened and not closed before its paragraph ends, if the next paragraph neither goes on
with a mark nor closes it.

Why it matters: the reader cannot tell whose words they are reading.

What it leaves alone: a mark that opens while another is open, which is what paragraphs look like that were merged; quotations that go on in the next paragraph, which opens with a mark; the last paragraph, which some
papers end without a closing mark; inches, feet and minutes; apostrophes; what unclosed-quotation reports.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.span import Span
from lintnews.views.attribution import attribution_inside

_LONG_ENOUGH = 12


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report what the view of quotations could not pair."""
    text, quotations = document.text, document.quotations
    for number, quotation in enumerate(quotations):
        if quotation.closed or document.paragraph_at(quotation.end) is not None:
            continue
        following = quotations[number + 1] if number + 1 < len(quotations) else None
        if text[quotation.start] in "‘'" or (following and following.continued):
            continue
        if text[quotation.start - 1 : quotation.start] == "[":
            continue  # a picture in Markdown
        if quotation.end - quotation.start < _LONG_ENOUGH or _is_last(document, quotation.start):
            continue
        if attribution_inside(text, quotation):
            continue
        words = " ".join(text[quotation.start : quotation.start + 40].split()[:4])
        end = text.find(" ", quotation.start + 2, quotation.end)
        yield Finding(
            Span(quotation.start, end if end > 0 else quotation.start + 1),
            f"the quotation that begins {words} … is not closed",
        )


def _is_last(document: Document, offset: int) -> bool:
    return offset >= document.paragraphs[-1].start


RULE = Rule(
    name="odd-quotation-marks",
    severity=Severity.INFO,
    summary="a quotation mark without its partner",
    check=check,
    triggers=("“", '"', "„", "«"),
    opportunities=lambda document: document.quotations,
    bad=(
        Example(
            "⟦“The⟧ mill must go on and on.\n\nNobody answered.", says="“The mill must go … is not closed"
        ),
        Example('"It is over," he said. ⟦"We⟧ go home, all of us.\n\nThey went.'),
        Example("Strand said: ⟦“The⟧ move was my own idea.\n\nNobody else spoke."),
        Example("He called it ⟦“a⟧ bad day for the town.\n\nThe council met in the evening."),
        Example("⟦«On⟧ ne passe pas ici, dit-il.\n\nHe went home."),
        Example('She wrote: ⟦"No⟧ more of this now.\n\nThe letter was never sent.'),
        Example("“Yes,” he said. ⟦“That⟧ is all there is.\n\nHe left the hall."),
        Example("⟦„Wir⟧ bleiben hier am Fluss.\n\nThe boat left without them."),
    ),
    good=(
        Example("“The mill must go on.\n\n“It must not stop.”\n\nNobody answered."),
        Example("“The mill must go on and on.\n\nIt must not stop, ever.”\n\nNobody answered."),
        Example("Nobody answered.\n\n“The mill must go on and on and on."),
        Example("“The mill must go on and on, he said.\n\nNobody answered."),
        Example('A 12" pipe and a 6\'2" man stood there.\n\nNobody answered.'),
        Example("The workers' boats and '90s nets were gone.\n\nNobody answered."),
        Example("“He said ‘no, never’ to me,” she said.\n\nNobody answered."),
        Example('"We go," he said. "Now."\n\nNobody answered.'),
        Example("«Oui», dit-il. „Ja“, sagte sie. »Nein«, sagte er.\n\nNobody answered."),
    ),
)
