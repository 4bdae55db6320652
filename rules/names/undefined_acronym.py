"""Letters that stand for a name which the text never gives.

What it finds: "The KFD has no boat. A spokesman for the KFD …" in an article that nowhere says what KFD is.

Why it matters: who does not know the letters learns nothing from the sentence, and cannot look them up either.

What it leaves alone: letters that all readers of news know, by a list; letters with their name beside them in brackets or with a run of
capitalised words that gives them; stock symbols, parties and states behind a name, credits; single mentions; texts in capitals.

It is off by default: trade papers and sport pages have letters of their own, which a house list of names can hold.
"""

from collections import Counter
from collections.abc import Iterator
from functools import cache

from lintnews import Document, Example, Finding, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.views.language import is_english
from lintnews.views.name_places import places_of, skipped
from lintnews.word_lists import read_list

_LETTERS = lazy(r"(?<![\p{L}\p{N}’'@#$/._&-])\p{Lu}{3,6}(?![\p{L}\p{N}@/_&-]|\.\p{L}|\s\p{Lu}{2,})")
_WORDS = lazy(
    r"\p{Lu}\p{Ll}[\p{L}’'-]*+(?:\s(?:(?:of|the|and|for|in|on|to|de|des|la|&)\s){0,2}\p{Lu}[\p{L}’'-]++)+"
)
_SHOUTED = 0.3


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look for letters that stand twice or more and are never explained."""
    for letters, place, count in _judged(document):
        yield Finding(
            Span(place, place + len(letters)),
            f"“{letters}” stands here {count} times and is explained nowhere; give the full name at the first mention",
        )


def _judged(document: Document) -> Iterator[tuple[str, int, int]]:
    text = document.text
    counts = Counter(_LETTERS().findall(text))
    wanted = [one for one, count in counts.items() if count > 1 and one not in _known()]
    if not wanted or not is_english(text) or sum(counts.values()) > _SHOUTED * len(text.split()):
        return
    given = {_initials(run) for run in _WORDS().findall(text)}
    for letters in wanted:
        if (
            _is_given(letters, given)
            or f"({letters}" in text
            or f"{letters} (" in text
            or f"{letters}, " in text
        ):
            continue
        if document.house_names is not None and document.house_names.trusts(letters):
            continue
        place = next((at for at in places_of(text, letters) if not skipped(document, at)), None)
        if place is not None:
            yield letters, place, counts[letters]


def _initials(run: str) -> str:
    return "".join(word[0] for word in run.replace("-", " ").split() if word[0].isupper())


def _is_given(letters: str, given: set[str]) -> bool:
    """Tell whether a run of capitalised words gives the letters, or a part of it does."""
    return any(letters in one or (len(letters) > 3 and letters[:-1] in one) for one in given)


@cache
def _known() -> frozenset[str]:
    return frozenset(word for line in read_list(__file__, "undefined_acronym.txt") for word in line.split())


RULE = Rule(
    name="undefined-acronym",
    severity=Severity.INFO,
    summary="letters that stand for a name which the text never gives",
    check=check,
    default=False,
    reads_quotations=False,
    opportunities=_judged,
    bad=(
        Example("The ⟦KFD⟧ has no boat. A spokesman for the KFD said so.", says="stands here 2 times"),
        Example("Talks with ⟦RBVG⟧ go on. Nobody at RBVG spoke."),
        Example("In May ⟦SLTA⟧ men struck. The men of SLTA want more."),
        Example("A ⟦QRD⟧ car sped off. The QRD was found in a ditch."),
        Example("Members of ⟦TWOL⟧ met. Later TWOL voted no; TWOL is small."),
        Example("The ⟦DBLF⟧ paid for it. For the DBLF it was a gift."),
        Example("Nobody knew the ⟦HVK⟧ then. Today the HVK has a hall."),
        Example("The harbour is run by ⟦CHC⟧ and was built by CHC."),
    ),
    good=(
        Example("The Kirkby Fire Department has no boat. A spokesman for the KFD said so; the KFD is poor."),
        Example("The KFD (Kirkby fire brigade) has no boat. The KFD said so."),
        Example("The fire brigade (KFD) has no boat. The KFD said so."),
        Example("NATO met. NATO left. The FBI asked the FBI."),
        Example("The KFD has no boat."),
        Example("“The KFD is poor,” he said. “The KFD,” she said."),
        Example("THE KFD HAS NO BOAT. THE KFD SAID SO."),
        Example("The KFD, the brigade of Kirkby, has no boat. The KFD said so."),
    ),
)
