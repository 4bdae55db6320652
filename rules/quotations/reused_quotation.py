"""One quotation in the mouths of two speakers.

What it finds: eight words or more in a row that stand in two quotations of an article whose attributions name different
people.

Why it matters: nobody says by chance what another has said in the same words. One of the two attributions is wrong, or
the quotation was pasted where another should stand.

What it leaves alone: a quotation that is repeated with the same speaker, pronouns, quotations without a name beside
them, quotations inside other quotations.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Related, Rule, Severity
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS
from lintnews.views.attribution import VERBS, attribution_after, attribution_before, has_lead
from lintnews.views.quotations import Quotation

_LENGTH = 8
_SHORTEST = 30
_WORD = lazy(r"[\p{L}\p{M}\d]++(?:['’][\p{L}\d]++)?")
# A space for all that stands between words, apostrophes among it.
_ONLY_WORDS = bytes(code if chr(code).isalnum() and code < 128 else 32 for code in range(256))
_TYPEWRITTEN = str.maketrans(dict.fromkeys("“”‘’–—…\xa0", " "))
# An attribution behind a quotation, as far as it tells that there is a name; ``name`` is the whole of a short one.
_NAMED = lazy(
    rf"\s?+(?!(?:He|She|They|It|I|We)\s)(?:(?P<name>(?P<capital>\p{{Lu}})\p{{L}}++)\s(?:{VERBS})(?!\w)|(?P<capital>\p{{Lu}})"
    rf"|(?:{VERBS})\s(?:(?P<name>\p{{Lu}}\p{{L}}++),|\p{{Lu}}))"
)
_PRONOUNS = frozenset({"he", "she", "they", "it", "i", "we"})
_Run = tuple[str, ...]


class _Said(NamedTuple):
    quotation: Quotation
    speaker: str


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the runs of eight words of all quotations with a named speaker, through one index."""
    # Cheap tests first: nearly all articles end here.
    quotations = _maybe_named(document)
    if not _may_share(document.text, quotations):
        return
    said = list(_attributed(document.text, quotations))
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


def _maybe_named(document: Document) -> list[Quotation]:
    """Return the long quotations that may have a name beside them, told quickly; none if they have but one name."""
    text = document.text
    found: list[Quotation] = []
    names: set[str | int] = set()
    named_behind = _NAMED().match
    for quotation in document.quotations:
        start, end, _, closed, _, width = quotation
        if end - start < _SHORTEST:
            continue
        name: str | int = start  # any, different from all others
        if not has_lead(text, start):
            # Behind a full stop the next sentence begins.
            stopped = text[end - width - 1] == "."
            if not closed or (stopped and text[end + 1 : end + 2].isupper()):
                continue
            named = named_behind(text, end)
            if not named or (stopped and named["capital"]):
                continue
            name = named["name"] or start
        found.append(quotation)
        names.add(name)
    return found if len(names) > 1 else []


def _may_share(text: str, quotations: list[Quotation]) -> bool:
    """Tell quickly whether two quotations may have a run of words in common; False is certain."""
    before: set[bytes] = set()
    for start, end, *_ in quotations:
        said = text[start:end].lower()
        if not said.isascii():
            said = said.translate(_TYPEWRITTEN)
            if not said.isascii():
                return True
        pieces = said.encode().translate(_ONLY_WORDS).split()
        # Whatever run of eight it is, one of these stands in it.
        for at in range(_LENGTH - 1, len(pieces), _LENGTH):
            if pieces[at] in before and _is_run(pieces, at, before):
                return True
        before.update(pieces)
    return False


def _is_run(pieces: list[bytes], at: int, known: set[bytes]) -> bool:
    """Tell whether eight pieces in a row, one of them at ``at``, are known."""
    first, last = at, at + 1
    while first and pieces[first - 1] in known:
        first -= 1
    while last < len(pieces) and pieces[last] in known:
        last += 1
    return last - first >= _LENGTH


def _judged(document: Document) -> Iterator[_Said]:
    """Yield the quotations that are long enough and have a name beside them."""
    return _attributed(
        document.text, [one for one in document.quotations if one.end - one.start >= _SHORTEST]
    )


def _attributed(text: str, quotations: list[Quotation]) -> Iterator[_Said]:
    """Yield those of the quotations that have a name beside them, with the name."""
    for quotation in quotations:
        attribution = attribution_after(text, quotation) or attribution_before(text, quotation)
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
