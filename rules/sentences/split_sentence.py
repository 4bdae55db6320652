"""One sentence that a sentence or paragraph break cut in two.

What it finds: a text that goes on where a sentence cannot begin. A bare number before a small word ("2 when drivers
protested"), a word in lower case after an end mark or after a paragraph that has not ended, a name whose title
hangs at the end of the paragraph before ("… by Sen." / "John Halloran"), a number after a hanging "No.".

Why it matters: programs that split text take the point of an abbreviation for the end of a sentence, and tools that
reword each piece on its own then make both halves look almost right.

What it leaves alone: lists, headings, captions, hard-wrapped lines, names that are written in lower case (iPhone,
de Gaulle), street names ("Main St."), quotations that end with a mark before "he said". A cut through a date that has
lost its day is broken-date.
"""

from collections.abc import Iterator

from lintnews import Document, Edit, Example, Finding, Fix, Related, Rule, Severity, Span
from lintnews.rule import PROSE_AND_HEADINGS
from lintnews.views.cut import Cut, CutKind
from lintnews.views.cuts import find_places

_WHY = {
    CutKind.NUMBER: "a sentence cannot open with “{tail}”",
    CutKind.LOWER_CASE: "the sentence goes on in lower case",
    CutKind.NAME: "the name is cut off from its title “{head}”",
    CutKind.REFERENCE: "the number is cut off from its “{head}”",
}


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report the cuts that went through a sentence but through no date."""
    for cut in document.cuts:
        if cut.kind is CutKind.DATE:
            continue
        yield Finding(
            cut.tail,
            f"{_why(document.text, cut)}; read together: {' '.join(cut.reading.split())}",
            (Related(cut.head, "the first half ends here"),),
            Fix("join the two halves", (Edit(cut.gap, " "),)) if cut.verbatim else None,
        )


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield the beginning of what follows each break that was judged."""
    return (place for place, _ in find_places(document))


def _why(text: str, cut: Cut) -> str:
    return _WHY[cut.kind].format(tail=cut.tail.of(text), head=cut.head.of(text))


RULE = Rule(
    name="split-sentence",
    severity=Severity.ERROR,
    summary="one sentence cut in two by a sentence or paragraph break",
    check=check,
    opportunities=find_opportunities,
    blocks=PROSE_AND_HEADINGS,
    yields_to=("glued-metadata",),
    bad=(
        Example(
            "⟦~On Jan. 1, protests erupted.⟧\n\n⟦2 when drivers⟧ blocked the roads, the toll rose.",
            says="cannot open",
        ),
        Example("⟦~On March 3, talks opened.⟧ ⟦4 after envoys⟧ had come from both capitals."),
        Example(
            "The bill was brought by ⟦~Sen.⟧\n\n⟦John Halloran⟧, a Democrat from the coast.",
            says="read together: Sen. John Halloran",
            fixed="The bill was brought by Sen. John Halloran, a Democrat from the coast.",
        ),
        Example("The order was signed by ⟦~Gov.⟧\n\n⟦Ellen Strand⟧ late in the evening."),
        Example("The witness was ⟦~Mr.⟧\n\n⟦Owen Calloway⟧, a farmer."),
        Example("The ferry goes to the island of ⟦~St.⟧\n\n⟦Brannoch⟧ twice a day."),
        Example(
            "The fire began in kiln ⟦~No.⟧\n\n⟦4, which⟧ had been shut for repair.", says="kiln No. 4, which"
        ),
        Example(
            "Storms swept the valley all week, and they left ⟦~40 families of Pitt.⟧ ⟦without power or water⟧ until Friday."
        ),
        Example(
            "⟦~The bus drivers of Corran voted for a near 30 day.⟧ ⟦walkout from the first⟧ of the month, their union said."
        ),
        Example(
            "⟦~The club lost, and it was the supporters.⟧ ⟦we're told⟧, who paid for the new stand.",
            says="we're told",
        ),
        Example(
            "⟦~The company said that its plant would go.⟧ ⟦old-fashioned though it was⟧, it had made money."
        ),
        Example("⟦~The company said the plant.⟧ ⟦would reopen next month⟧."),
        Example(
            "The minister told reporters that the river had ⟦~reached the highest level⟧\n\n"
            "⟦in more than forty⟧ years and was still rising."
        ),
        Example("The clinic is led by ⟦~Dr.⟧\n\n⟦Susan Vail⟧, who came from Leeds."),
    ),
    good=(
        Example("The bill was brought by Sen. John Halloran. The U.S. Senate meets at 7 p.m. Monday."),
        Example("The march ended on Main St.\n\nPolice said nobody was hurt."),
        Example(
            '“Who gave the order?” he asked. “Free the river!” they shouted. "It is over." she had written, badly.'
        ),
        Example(
            "The firm showed a new phone. iPhone sales fell. eBay gained. de Gaulle said no. bin Laden was named."
        ),
        Example(
            "The Americans with the U.S. delegation, the F.B.I. agents and Rep. Ann Lee (D-Calif.) left at 5 p.m. on Monday."
        ),
        Example("He was asked whether he would stand again.\n\nNo.\n\n5 people laughed."),
        Example(
            "The list of what to bring is short but firm, the guide says:\n\nwater and bread for two days in the hills."
        ),
        Example("The harbour was quiet.\n\n37 police vehicles stood at the gate. 15 people were hurt."),
        Example("The road is closed. 2 in 5 drivers did not know. 10 to 12 were fined."),
        Example("She bought pens, paper, ink, etc. and left. The lot was 2.1 cu. ft. in all."),
        Example(
            "Read more at the site of the club. www.example.org has the list. https://example.org/x too."
        ),
        # A button below a caption, a teaser above a reader's comment, a message, notes.
        Example("The minister is on a visit to see the two ports of the island nation. less"),
        Example(
            "MORE: Ferry fares to rise for the third time in two years\n\nwaaait, they raised them again? Shame on them."
        ),
        Example("She wrote, “neither of us can be there to take care of the dog. it's for the best, no?”"),
        Example("- tom: earlier more worried about the boat. don't want only the boat to count."),
        Example(
            "if he starts the bakery it is going to be less\n\ncannot say that we are set on bread. not now."
        ),
        Example(
            "The bowl game was held in Glendale, Ariz. in 2015, and the year before that in Mich. at the lake."
        ),
        Example("He paused ... and went on. It was late. . . but he stayed."),
    ),
)
