"""A count below 10 in figures, or one from 10 on in words.

What it finds: "5 people" → "five people", "twelve soldiers" → "12 soldiers".

Why it matters: it is the rule of AP copy that everybody knows, and the one most often broken.

What it leaves alone: what AP always writes in figures (ages, money, percentages, dates, times, scores, votes, distances, weights,
dimensions), sentences that begin with the number, quotations, headlines, lists in which another number has figures, "hundred" and "dozen".

Source: The Associated Press Stylebook, entry "numerals".
"""

from collections.abc import Iterator

import regex

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity, Span
from lintnews.ap import NUMBER_IN_WORDS, ONES, number_in_words
from lintnews.lazy import lazy

_NOUNS = (
    "people|persons|men|women|children|boys|girls|students|pupils|teachers|officers|soldiers|troops|members|victims|suspects|witnesses|workers|employees"
    "|players|countries|nations|states|cities|towns|villages|homes|houses|buildings|cars|vehicles|trucks|buses|trains|planes|ships|boats|schools|hospitals"
    "|companies|banks|stores|shops|days|weeks|months|times|ways|reasons|candidates|brothers|sisters|sons|daughters|lawmakers|senators|judges|lawyers|nurses"
    "|doctors|patients|dogs|horses|books|films|songs|letters|questions|groups|teams|families|couples|prisoners|inmates|protesters|firefighters|residents"
)
_COUNT = lazy(
    rf"(?<![\w.,:$€£–-])(?<!(?:age|aged|No\.|by|to|chapter|page|room|and|or|of)\s)(?P<figure>[1-9])\s(?:(?:other|more|new|young|old|local|different)\s)?(?:{_NOUNS})(?![\p{{L}}-])"
    rf"|(?<![\w’'-])(?<!(?:\d|and|or|to|hundred|thousand|of)\s)(?P<word>(?!(?:{'|'.join(ONES)})\b){NUMBER_IN_WORDS})\s(?:(?:other|more|new|young|old|local|different)\s)?(?:{_NOUNS})(?![\p{{L}}-])"
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each count with the way in which AP writes it."""
    for match in _judged(document):
        group = "figure" if match["figure"] else "word"
        number = match[group]
        right = ONES[int(number) - 1] if match["figure"] else str(number_in_words(number))
        span = Span(*match.span(group))
        yield Finding(
            span,
            f"AP style is “{right}” here, not “{number}”: words up to nine, figures from 10",
            (),
            Fix(f"write “{right}”", (Edit(span, right),)),
        )


def _judged(document: Document) -> Iterator[regex.Match[str]]:
    """Yield the counts that are not written as AP writes them and do not begin a sentence."""
    for match in _COUNT().finditer(document.text):
        before = document.text[max(0, match.start() - 3) : match.start()].rstrip()
        if before and before[-1] not in '.!?:”"“(' and not (match["word"] and match["word"][0].isupper()):
            yield match


RULE = Rule(
    name="ap-numerals",
    severity=Severity.INFO,
    summary="a count below 10 in figures, or one from 10 on in words",
    check=check,
    default=False,
    reads_quotations=False,
    opportunities=_judged,
    bad=(
        Example("Police held ⟦5⟧ people.", fixed="Police held five people.", says="words up to nine"),
        Example("Police held ⟦twelve⟧ soldiers.", fixed="Police held 12 soldiers."),
        Example("After ⟦3⟧ days it was over."),
        Example("He has ⟦ten⟧ dogs."),
        Example("She saw ⟦2⟧ other men at the gate."),
        Example("It sank with ⟦twenty-one⟧ cars."),
        Example("They met ⟦4⟧ times in May."),
        Example("In all, ⟦fifteen⟧ new schools were built."),
    ),
    good=(
        Example("Police held five people and 12 soldiers."),
        Example("Twelve soldiers left. 5 people stayed."),
        Example("“We held 5 people,” he said."),
        Example("A 5-year-old boy lost by 3 to 2 and paid $5. It is 5 miles to room 5."),
        Example("Two hundred soldiers and a hundred and twelve men came."),
        Example("One of 5 people and 7 or 8 men fell ill, at a ratio of 3:2 people."),
        Example("It rained 5 inches. He weighs 9 pounds."),
        Example("The vote was 7-2. No. 5 men’s team won. Nine lives."),
    ),
)
