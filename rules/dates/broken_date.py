"""A date or a range of dates that a sentence or paragraph break cut in two.

What it finds: a day or a range that opens a sentence or a paragraph ("5-19 to ensure public safety") while the
month stands in the sentence before it without a day ("from January", "between Jan."), also where the sentence
around the month was reworded; and a day that ends a paragraph while its month opens the next.

Why it matters: programs that split text into sentences take the point of "Jan." for the end of one. What is left
tells the reader a number without a meaning and a month without a day.

What it leaves alone: numbered lists, scores, counts ("15 people were hurt"), a complete date in the sentence before
(that is split-sentence), and line breaks inside a hard-wrapped paragraph.
"""

from collections.abc import Iterator

from lintnews import Document, Edit, Example, Finding, Fix, Related, Rule, Severity, Span
from lintnews.rule import WORDS, Block
from lintnews.views.cut import CutKind
from lintnews.views.cuts import find_places


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report the cuts that went through a date."""
    for cut in document.cuts:
        if cut.kind is not CutKind.DATE:
            continue
        head = cut.head.of(document.text)
        yield Finding(
            cut.tail,
            f"this is the rest of a date that begins with “{head}”; read together: {cut.reading}",
            (Related(cut.head, "the date begins here"),),
            Fix("join the two halves", (Edit(cut.gap, " "),)) if cut.verbatim else None,
        )


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield the beginning of what follows each break at which a number stands."""
    return (place for place, numbered in find_places(document) if numbered)


RULE = Rule(
    name="broken-date",
    severity=Severity.ERROR,
    summary="a date or range cut in two by a sentence or paragraph break",
    check=check,
    opportunities=find_opportunities,
    # A paragraph that begins with the rest of a date looks like an item of a list, or like a row of figures.
    blocks=WORDS | {Block.TABLE},
    bad=(
        Example(
            "The president declared emergency rule ⟦~from January⟧ as unrest spread to the south.\n\n"
            "⟦5-19⟧ to keep order in the cities, his office said.",
            says="read together: from January 5-19",
        ),
        Example(
            "The roads stay shut ⟦~between Jan.⟧\n\n⟦5 and Jan. 19⟧, when the thaw begins.",
            says="between Jan. 5 and Jan. 19",
        ),
        Example(
            "The hearing was put off ⟦~to Sept.⟧\n\n⟦14⟧ because two witnesses were ill.",
            fixed="The hearing was put off to Sept. 14 because two witnesses were ill.",
        ),
        Example(
            "The tunnel is closed ⟦~from February⟧ while crews reline it. ⟦7-21⟧ to let the concrete cure, the city said."
        ),
        Example("Trains stop running ⟦~in October⟧. ⟦3-17⟧ for work on the bridge, the operator said."),
        Example(
            "The fair runs ⟦~from 5⟧\n\n⟦January⟧ until the end of the school holidays.",
            says="from 5 January",
        ),
        Example(
            "⟦~On 25⟧\n\n⟦January⟧, the day of the hearing, both sisters stood on the steps of the court."
        ),
        Example(
            "Former mayor Tom Weir spoke out ⟦~in August⟧ as the plan went ahead.\n\n⟦31⟧ harshly criticized the council."
        ),
        Example(
            "The boat was rescued ⟦~in May⟧ after weeks of talks. ⟦15⟧ was turned around twice, the owner said."
        ),
        Example("The show runs ⟦~from January⟧ as the work began.\n\n⟦23 through March 9⟧."),
        Example("Her email arrived ⟦~in July⟧, officials said. ⟦27⟧ wishing them all the best, it read."),
        Example("The deadline moved ⟦~to November⟧ after the appeal.\n\n⟦9th⟧ at noon, the clerk added."),
        Example("Voting was set for one day ⟦~in Nov.⟧\n\n⟦19, 2019⟧, a Tuesday."),
        Example(
            "The curfew will last ⟦~from March⟧ as the army moves in.\n\n⟦28-April 3⟧, the governor said."
        ),
        Example(
            "Talks open ⟦~on Oct.⟧\n⟦12⟧ in Geneva, with both ministers present at the table for the first time in a year."
        ),
    ),
    good=(
        Example("The emergency lasts from Jan. 5-19.\n\nThe city is calm."),
        Example("The park will be closed until March.\n\n15 people were hurt when the stand fell."),
        Example("New car sales fell 10 percent in October.\n\n2. House prices rose in every region."),
        Example("The club lost its lead in October.\n\n5-2 was the score at the end of a bitter night."),
        Example("The dig went on until the rains of November. 12 men and two women were still missing."),
        Example("Sales plunged in October.\n\n23 of the 40 shops have closed for good."),
        Example("The rule has been in force since January. 2 in 5 drivers ignore it."),
        Example(
            "Two boats sank in July.\n\n12 missing sailors were found in August on a rock. 3 critically injured men died."
        ),
        Example("The strike began in May. 15 working mothers took the board to court, and 3 were heard."),
        Example("He was born in May.\n\n10 to 12 children were in the class."),
        Example("The final was played in June. 90 minutes were not enough."),
        Example(
            "The vote on the new harbour was first planned for the autumn, then set for Nov.\n"
            "19, 2019, by the council, which had failed to agree on a date in all of its\n"
            "meetings that year, the mayor said when he was asked about the delay.\n\n"
            "Work on the harbour wall will start when the storms are over, and it will\n"
            "take two summers to finish, according to the plan that was shown to voters.\n"
        ),
    ),
)
