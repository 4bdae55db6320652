"""A name in the headline that the text spells otherwise.

What it finds: "Tokaev" in the headline of a text that writes "Tokayev"; also a firm or a place, where the headline's form is no word
of its own and stands nowhere in the text.

Why it matters: the headline is set last and in a hurry, and it is what everybody reads.

What it leaves alone: demonyms and other derived forms, plurals, everyday words, given names, accents and capitals alone, forms in
lintnews' list of variants, and names that the text has as well.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Need, Related, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS, Block
from lintnews.variants import are_variants
from lintnews.views.language import is_english
from lintnews.views.name_places import places_of
from lintnews.views.names_near import names_with
from lintnews.views.near_words import slips
from lintnews.views.other_words import are_forms
from lintnews.words import words

_NAME = lazy(r"(?<!\p{Lu})\p{Lu}\p{Ll}\p{L}{2,}+(?<!\p{Lu})")
_SHORTEST = 4
_KNOWN = ("given_names", "places", "organisation_words", "name_openers")


class Pair(NamedTuple):
    """A name of the headline and a near one of the text."""

    headline: str
    text: str
    place: int


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the names of the headline with those of the text."""
    for pair in _judged(document):
        span = Span(pair.place, pair.place + len(pair.text))
        own = _in_own_headline(document, pair.headline)
        message = f"the headline has “{pair.headline}”, the text “{pair.text}”; write the name one way"
        if own is None:
            yield Finding(span, message)
        else:
            yield Finding(own, message, (Related(span, "the name in the text"),))


def _judged(document: Document) -> Iterator[Pair]:
    """Yield the names of the headline that the text does not have but nearly has."""
    headline = document.headline
    if headline is None or document.field == "title":
        return
    begin = 0 if document.title is not None else _end_of_headline(document)
    text = document.text
    wanted = [
        word
        for word in _NAME().findall(headline)
        if len(word) >= _SHORTEST
        and text.find(word, begin) < 0
        and text.find(word.lower(), begin) < 0
        and word.lower() not in words("common_words")
        and not any(word in words(known) for known in _KNOWN)
    ]
    if not wanted or headline.isupper() or not is_english(text):
        return
    here = set(_NAME().findall(text, begin))
    for word in dict.fromkeys(wanted):
        near = sorted(
            one
            for one in here
            if abs(len(one) - len(word)) < 2 and one[0] == word[0] and slips(word, one) == 1
        )
        if len(near) == 1 and _is_a_slip(document, word, near[0]):
            place = next((at for at in places_of(text[begin:], near[0])), -1)
            if place >= 0:
                yield Pair(word, near[0], begin + place)


def _is_a_slip(document: Document, word: str, other: str) -> bool:
    if are_forms(word, other) or are_variants(word, other):
        return False
    # Short words and words of the language must be somebody's name in the text.
    is_plain = (
        len(word) > _SHORTEST and other.lower() not in words("common_words") and other not in words("places")
    )
    return is_plain or _is_somebody(document, other)


def _is_somebody(document: Document, surname: str) -> bool:
    return any(
        name.surname == surname and (name.title or name.first in words("given_names"))
        for name in names_with(document, surname)
    )


def _end_of_headline(document: Document) -> int:
    for paragraph in document.paragraphs[:3]:
        if paragraph.kind is Block.HEADING:
            return paragraph.end
    return 0


def _in_own_headline(document: Document, word: str) -> Span | None:
    """Return where a word stands in a headline that is part of the text."""
    if document.title is not None:
        return None
    place = document.text.find(word, 0, _end_of_headline(document))
    return Span(place, place + len(word))


RULE = Rule(
    name="headline-name",
    severity=Severity.WARNING,
    summary="a name in the headline that the text spells otherwise",
    check=check,
    needs=frozenset({Need.HEADLINE}),
    blocks=PROSE_AND_HEADINGS,
    opportunities=_judged,
    bad=(
        Example(
            "⟦Tokayev⟧ dismissed the cabinet. Tokayev then left.",
            headline="Tokaev dismisses cabinet",
            says="the headline has “Tokaev”, the text “Tokayev”",
        ),
        Example("⟦Lindqvist⟧ won again.", headline="Lindquist wins again"),
        Example("The ⟦Varden⟧ bridge is shut. Varden has no other.", headline="Bridge at Verden shut"),
        Example(
            "⟦Lindquist⟧ wins again\n\nAnn ⟦~Lindqvist⟧ won the race on Sunday in spite of the rain and the wind. Lindqvist was glad."
        ),
        Example("Lou ⟦McFaden⟧ sails.", headline="“Again!” says McFadin"),
        Example("The firm ⟦Agriforce⟧ is for sale.", headline="Agrifroce for sale"),
        Example("The ⟦Rukban⟧ camp is full.", headline="Rubkan camp full"),
        Example("Owen ⟦Calloway⟧ keeps bees.", headline="Bees of Caloway die"),
    ),
    good=(
        Example("Tokayev dismissed the cabinet.", headline="Tokayev dismisses cabinet"),
        Example("Sardinia is dry.", headline="Sardinian wells dry"),
        Example("The Hansens met Ann Hansen and Per Hanson.", headline="Hansen wins"),
        Example("Ann Lindqvist won. Per Lindquist lost.", headline="Lindquist loses"),
        Example("The Starks house was sold. Critics were starkly split.", headline="Stark choice"),
        Example("Volodymyr Zelensky spoke.", headline="Zelenskyy speaks"),
        Example("The Dalton gang and the Walton choir met.", headline="Malton votes"),
        Example("Raúl Vega sang.", headline="Raul sings"),
        Example("Michael Strand rowed.", headline="Michaela rows"),
    ),
)
