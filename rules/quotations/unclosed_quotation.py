"""A quotation that has no closing mark before "she said".

What it finds: a quotation that is still open where an attribution follows a comma ("“We will not cross this bridge, she
told reporters"), so that the reporter's words stand inside the speaker's.

Why it matters: the reader cannot tell where the quotation ends, and a program that takes quotations out of texts takes
the reporter's words with it.

What it leaves alone: quotations that go on in the next paragraph and have no attribution inside, quotations that are
closed anywhere in the paragraph, single marks, texts in a quotation within a quotation. Marks that are missing elsewhere
are odd-quotation-marks.
"""

from collections.abc import Iterator

from lintnews import Document, Edit, Example, Finding, Fix, Related, Rule, Severity
from lintnews.lazy import lazy
from lintnews.rule import PROSE_AND_HEADINGS
from lintnews.span import Span
from lintnews.views.attribution import attribution_inside
from lintnews.views.quotations import Quotation

_LAST_WORD = lazy(r"[\p{L}\d’'%-]{1,30}[,!?]\s?+$")
_CLOSING = {"“": "”", "„": "“", "«": "»", '"': '"'}


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look for an attribution inside each quotation that is not closed."""
    text = document.text
    for quotation in document.quotations:
        if quotation.closed:
            continue
        inside = attribution_inside(text, quotation)
        word = inside and _LAST_WORD().search(text, max(quotation.start, inside.start - 34), inside.start)
        if not inside or not word:
            continue
        mark = _CLOSING[text[quotation.start]]
        who = " ".join(inside.span.of(text).split())
        behind = word.start() + len(word.group().rstrip())
        yield Finding(
            Span(word.start(), inside.end),
            f"the quotation is still open where “{who}” follows; read: {word.group().rstrip()}{mark} {who}",
            (Related(Span(quotation.start, _first_words(text, quotation)), "the quotation opens here"),),
            Fix("close the quotation", (Edit(Span(behind, behind), mark),)),
        )


def _first_words(text: str, quotation: Quotation) -> int:
    place = quotation.start
    for _ in range(3):
        place = text.find(" ", place + 1, quotation.end)
        if place < 0:
            return quotation.start + 1
    return place


def _open_ones(document: Document) -> Iterator[Quotation]:
    return (quotation for quotation in document.quotations if quotation.opened)


RULE = Rule(
    name="unclosed-quotation",
    severity=Severity.WARNING,
    summary="a quotation that has no closing mark before its attribution",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    triggers=("“", '"', "„", "«"),
    opportunities=_open_ones,
    bad=(
        Example(
            "⟦~“We will not⟧ cross this ⟦bridge, she told⟧ reporters.",
            says="read: bridge,” she told",
            fixed="“We will not cross this bridge,” she told reporters.",
        ),
        Example('⟦~"I was there⟧ all ⟦night, Lee said⟧. "Nobody came."'),
        Example("⟦~“Who gave the⟧ ⟦order? asked Lee⟧, who had been there."),
        Example("He called it ⟦~“a long and⟧ bad ⟦day, Ann Vail said⟧ on Monday. “But it is over.”"),
        Example("⟦~“It is over,⟧ we ⟦won, he said⟧.\n\n“Now we go home.”"),
        Example('⟦~"The mill must⟧ go ⟦on, said Mr. Strand⟧. "It must not stop," he added.'),
        Example("⟦~“Nine men were⟧ ⟦here, she added⟧."),
        Example("⟦~„Wir gehen nicht⟧ ⟦fort, Lee said⟧ in German."),
    ),
    good=(
        Example("“We will not cross this bridge,” she told reporters. “We will stay, he said so himself.”"),
        Example("“We will not cross this bridge.\n\n“We will go round it,” she told reporters."),
        Example('"I was there all night," Lee said. "Nobody came. "'),
        Example("“I asked him and he said no. He said that he would not.\n\n“That was that,” she said."),
        Example('The 6" nail, he said, is 5\' long. "It is," she said.'),
        Example("“‘We must go, he said to me’ was what I heard.\n\n“So we went,” she said."),
        Example("“It was late. If you ask me, they say too much\n\n“and do too little,” he said."),
        Example("The road, she said, is closed. The bridge, he added, is too."),
        Example("«On ne passe pas», he said. „Nein“, she said."),
    ),
)
