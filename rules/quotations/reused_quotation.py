"""One quotation in the mouths of two speakers.

What it finds: eight words or more in a row that stand in two quotations of an article whose attributions name different
people.

Why it matters: nobody says by chance what another has said in the same words. One of the two attributions is wrong, or
the quotation was pasted where another should stand.

What it leaves alone: a quotation that is repeated with the same speaker, pronouns, quotations without a name beside
them, quotations inside other quotations.
"""

from collections.abc import Iterator
from typing import NamedTuple

from lintnews import Document, Example, Finding, Related, Rule, Severity
from lintnews.lazy import lazy
from lintnews.rule import PROSE_AND_HEADINGS
from lintnews.views.attribution import attribution_before
from lintnews.views.quotations import Quotation

_LENGTH = 8
_SHORTEST = 30
_WORD = lazy(r"[\p{L}\p{M}\d]++(?:['’][\p{L}\d]++)?")
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
_Run = tuple[str, ...]


class _Said(NamedTuple):
    quotation: Quotation
    speaker: str


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the runs of eight words of all quotations with a named speaker, through one index."""
    if sum(quotation.end - quotation.start >= _SHORTEST for quotation in document.quotations) < 2:
        return
    said = list(_judged(document))
    if len({_surname(one.speaker) for one in said}) < 2:
        return
    first_with: dict[_Run, _Said] = {}
    for one in said:
        runs = _runs(one.quotation.inner.of(document.text))
        earlier = next((first_with[run] for run in runs if run in first_with), None)
        if earlier and _surname(earlier.speaker) != _surname(one.speaker):
            yield Finding(
                one.quotation.span,
                f"the same words are {earlier.speaker}’s further up and {one.speaker}’s here: one of the two did not say them",
                (Related(earlier.quotation.span, f"here {earlier.speaker} says them"),),
            )
        for run in runs:
            first_with.setdefault(run, one)


def _judged(document: Document) -> Iterator[_Said]:
    """Yield the quotations that are long enough and have a name beside them."""
    text = document.text
    for quotation, after in zip(document.quotations, document.attributions, strict=True):
        if quotation.end - quotation.start < _SHORTEST:
            continue
        attribution = after or attribution_before(text, quotation)
        if attribution is None:
            continue
        speaker = " ".join(attribution.speaker.of(text).split())
        if speaker.lower() not in _PRONOUNS:
            yield _Said(quotation, speaker)


def _surname(speaker: str) -> str:
    words = [word for word in speaker.split() if not word.endswith(".")]
    return (words or [speaker])[-1].lower()


def _runs(inner: str) -> list[_Run]:
    words = _WORD().findall(inner.lower().replace("’", "'"))
    return list(zip(*(words[shift:] for shift in range(_LENGTH)), strict=False))


RULE = Rule(
    name="reused-quotation",
    severity=Severity.WARNING,
    summary="one quotation in the mouths of two speakers",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    triggers=("” ", '" ', ": “", ", “", ': "', ', "', "»", "“ "),
    opportunities=_judged,
    bad=(
        Example(
            "⟦~“We will not leave this valley before the river is clean,”⟧ Lee said.\n\n"
            "⟦“We will not leave this valley before the river is clean,”⟧ Vail said.",
            says="the same words are Lee’s further up and Vail’s here",
        ),
        Example(
            '⟦~"It was the worst night of all my years at sea,"⟧ said Ann Moor. Later, ⟦"it was the worst night of all my years at sea, and I wept,"⟧ Strand said.'
        ),
        Example(
            "Lee said: ⟦~“Nobody told us that the dam was about to break.”⟧ Vail said: ⟦“Nobody told us that the dam was about to break.”⟧"
        ),
        Example(
            "⟦~“The mill has to stay open for the sake of the town,”⟧ said Mr. Strand.\n\nHe left.\n\n"
            "⟦“For years I said: the mill has to stay open for the sake of the town,”⟧ Ms. Moor added."
        ),
        Example(
            "⟦~“I never saw so much snow in one night here,”⟧ Lee told us. ⟦“I never saw so much snow in one night here,”⟧ Owen Calloway said."
        ),
        Example(
            "⟦~“Don't go near the bridge until it is mended, please,”⟧ Lee said. ⟦“Don’t go near the bridge until it is mended, please,”⟧ Vail said."
        ),
        Example(
            "⟦~“We have asked for help nine times in two years,”⟧ Vail wrote. ⟦“We have asked for help nine times in two years,”⟧ Lee wrote."
        ),
        Example(
            "⟦~“The vote was fair and the count was fair too,”⟧ Halloran said. ⟦“The vote was fair and the count was fair too!”⟧ Strand said."
        ),
    ),
    good=(
        Example(
            "“We will not leave this valley before the river is clean,” Lee said. “We will not leave this valley before the river is clean,” Ann Lee said."
        ),
        Example(
            "“We will not leave this valley before the river is clean,” Lee said. “We will not leave this valley before the river is clean,” he said."
        ),
        Example("“We will not leave,” Lee said. “We will not leave,” Vail said."),
        Example(
            "“We will not leave this valley before the river is clean,” Lee said. “We will never leave this valley before the road is clean,” Vail said."
        ),
        Example(
            "“We will not leave this valley before the river is clean” was on the wall. “We will not leave this valley before the river is clean,” Vail said."
        ),
        Example(
            "Lee said they would not leave this valley before the river is clean. Vail said they would not leave this valley before the river is clean."
        ),
        Example("“The river,” Lee said, “is not clean yet.” “The river,” Vail said, “will be clean soon.”"),
        Example(
            "“It is late,” Lee said. “It was a long night for all of us here,” Vail said. “So it was,” Lee said."
        ),
    ),
)
