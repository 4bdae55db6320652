"""One name written in two ways, a letter or two apart.

What it finds: "Tokayev" in one paragraph and "Tokaev" in another; "Daveport" after "Lindsay Davenport"; also names of places and
works ("Rukban", "Rubkan") where the rarer form is no word of its own. Two letters apart count only behind the same given name.

Why it matters: a misspelt name is the correction that newspapers print most often, and the person is the first to see it.

What it leaves alone: two people with given names of their own (Ann Hansen, Per Hanson), line-ups and other lists, demonyms (Sardinia,
Sardinian), plurals, given names, everyday words, capitals alone (Huffpost), accents alone (Raúl), names in lintnews' list of
variants, forms that both stand often, and texts that are not English, where names change their ends.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Related, Rule, Severity, Span
from lintnews.rule import WORDS
from lintnews.variants import are_variants
from lintnews.views.name_places import is_listed, may_be_one, places_of, skipped
from lintnews.views.names import Name
from lintnews.views.names_near import names_with
from lintnews.views.near_words import NearPair
from lintnews.views.other_words import are_forms
from lintnews.words import words

_SHORT, _LONG = 5, 6
_OFTEN = 3
_ENOUGH = 6
# What stands before a place or a firm rather than before a surname.
_PLACE_BEFORE = ("at", "in", "near", "inside", "outside", "into", "across", "the", "downtown")
# An article that tells how a name is misspelt shows it.
_ABOUT_SPELLING = ("misspel", "mis-spel", "mispronounc", "spelt", "spelled", "spelling")


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Judge each pair of capitalised words that are nearly the same."""
    for pair in document.near_words:
        if not _is_worth_a_look(pair) or _is_trusted(document, pair):
            continue
        place = _slip(document, pair)
        if place is None or _is_about_spelling(document.text, place):
            continue
        span = Span(place, place + len(pair.rare))
        usual = next((at for at in places_of(document.text, pair.usual) if not skipped(document, at)), None)
        if usual is None or skipped(document, place):
            continue
        yield Finding(
            span,
            f"“{pair.rare}” stands here {_times(pair.rare_count)}, “{pair.usual}” {_times(pair.usual_count)}: {_advice(pair)}",
            (Related(Span(usual, usual + len(pair.usual)), "the other spelling"),),
        )


def _is_trusted(document: Document, pair: NearPair) -> bool:
    """Tell whether the house's list has the rarer form, so that it is no slip."""
    return document.house_names is not None and document.house_names.trusts(pair.rare)


def _is_about_spelling(text: str, place: int) -> bool:
    around = text[max(0, place - 250) : place + 250]
    return any(word in around for word in _ABOUT_SPELLING)


def _times(count: int) -> str:
    return "once" if count == 1 else "twice" if count == 2 else f"{count} times"


def _advice(pair: NearPair) -> str:
    if pair.rare_count == pair.usual_count:
        return "one name in two spellings; choose one of them"
    return f"one name in two spellings; read “{pair.usual}”, unless all the others are wrong"


def _is_worth_a_look(pair: NearPair) -> bool:
    """Leave out words of the language, known names and forms of one word."""
    rare, usual = pair.rare, pair.usual
    if rare in words("given_names") or rare in words("places") or rare in words("organisation_words"):
        return False
    if rare.lower() in words("common_words") or are_variants(rare, usual):
        return False
    if rare.endswith("s") and (rare[:-1] in words("places") or rare[:-1] in words("given_names")):
        return False
    return not are_forms(rare, usual)


def _slip(document: Document, pair: NearPair) -> int | None:
    """Return where the rarer form stands if it is a slip for the other, None if it may be a name of its own."""
    text = document.text
    places = list(places_of(text, pair.rare))
    if not places:
        return None
    rare = names_with(document, pair.rare)
    if pair.slips > 1 and not any(name.given for name in rare):
        return None
    # Where the rarer form is no name, nothing asks for those of the other.
    usual = names_with(document, pair.usual) if rare else []
    if _same_person(rare, usual) and len(rare) == len(places) and text[places[0] - 1] != "-":
        return places[0]
    if pair.slips > 1 or (len(pair.rare) < _SHORT and not _is_sure(rare, usual)):
        return None
    if any(name.given for name in rare):
        return places[0] if _is_introduced_so(pair, rare, usual) else None
    if pair.rare_count >= _OFTEN:
        return None
    if usual and rare and len(rare) == len(places) and any(name.given or name.title for name in usual):
        if pair.usual in words("given_names") and not any(name.given for name in usual):
            return None
        return None if _is_in_list(text, rare) or _is_place(text, rare[0]) else places[0]
    return _other_name(text, pair, places)


def _is_sure(rare: list[Name], usual: list[Name]) -> bool:
    """Tell whether short forms can be trusted to be names: both behind a title, or the usual one behind a known given name."""
    if not rare or not usual:
        return False
    known = any(name.title or name.first in words("given_names") for name in usual)
    return known and (
        all(name.title for name in rare) or (len(usual) > 1 and len(usual[0].surname) >= _SHORT)
    )


def _same_person(rare: list[Name], usual: list[Name]) -> bool:
    """Tell whether the rarer form has a given name that the other has too."""
    given = [name.given for name in usual if name.given]
    return any(
        len(name.first.rstrip(".")) > 1 and may_be_one(name.given, one) and len(one) > 2
        for name in rare
        if name.given
        for one in given
    )


def _is_introduced_so(pair: NearPair, rare: list[Name], usual: list[Name]) -> bool:
    """Tell whether the full name has the rarer form and all that follows, without given names, has the other."""
    return (
        pair.rare_count == 1
        and len(usual) * 2 > pair.usual_count
        and len(usual) + len(pair.rare) > _ENOUGH
        and _is_given(rare[0].first.partition("-")[0], usual)
        and not any(name.given and _is_another(name, rare[0], len(usual)) for name in usual)
    )


def _is_given(word: str, usual: list[Name]) -> bool:
    """Tell a given name from another word before the surname: it is known, or unknown and the surname is somebody's."""
    if word in words("given_names"):
        return True
    is_somebody = (len(usual) > 1 and any(name.title for name in usual)) or len(usual) >= _OFTEN
    return is_somebody and word.lower() not in words("common_words") and word not in words("places")


def _is_another(name: Name, introduced: Name, count: int) -> bool:
    """Tell whether a given name makes another person; what is no known one may be a word ("Vote Blair")."""
    return not may_be_one(name.given, introduced.given) and (count == 1 or name.first in words("given_names"))


def _is_in_list(text: str, names: list[Name]) -> bool:
    return all(is_listed(text, name.start, name.end) for name in names)


def _is_place(text: str, name: Name) -> bool:
    before = text[max(0, name.start - 12) : name.start].split()
    return not name.title and bool(before) and before[-1] in _PLACE_BEFORE


def _other_name(text: str, pair: NearPair, places: list[int]) -> int | None:
    """Judge names of places, firms and works: long, no word of its own, in the surroundings of the other form."""
    rare, usual = pair.rare, pair.usual
    if len(rare) < _LONG or len(usual) < _LONG or rare[0] != usual[0] or usual in words("given_names"):
        return None
    if text[places[0] + len(rare) : places[0] + len(rare) + 1] == "-":
        return None
    around = {_around(text, place, len(usual)) for place in places_of(text, usual)}
    place = places[0]
    return (
        place
        if _around(text, place, len(rare)) in around and not is_listed(text, place, place + len(rare))
        else None
    )


def _around(text: str, place: int, length: int) -> tuple[str, str]:
    """Return the capitalised words on either side, "" where there is none."""
    before = text[max(0, place - 30) : place]
    behind = text[place + length : place + length + 30]
    left = before.split(" ")[-2] if before.endswith(" ") and before.count(" ") > 1 else ""
    right = behind.split(" ")[1] if behind.startswith(" ") and len(behind) > 1 else ""
    return (left if left[:1].isupper() else "", right.rstrip('.,;:)”"') if right[:1].isupper() else "")


def _judged(document: Document) -> Iterator[NearPair]:
    return (pair for pair in document.near_words if _is_worth_a_look(pair))


RULE = Rule(
    name="near-name",
    severity=Severity.WARNING,
    summary="one name written in two ways, a letter or two apart",
    check=check,
    blocks=WORDS,
    yields_to=("first-name-conflict", "headline-name"),
    opportunities=_judged,
    bad=(
        Example(
            "⟦~Tokayev⟧ dismissed the cabinet. Kassym-Jomart Tokayev spoke at noon. Critics of ⟦Tokaev⟧ were silent.",
            says="“Tokaev” stands here once, “Tokayev” twice",
        ),
        Example("Lena ⟦~Davenholt⟧ won in two sets. “I was lucky,” said ⟦Davenhot⟧."),
        Example("Judge Susan ⟦~Ilveston⟧ put the hearing off. If ⟦Illveston⟧ agrees, the papers go."),
        Example("Jarek ⟦~Kujda⟧ builds organs. Kujda is 40. “It is a hobby,” said ⟦Kudja⟧."),
        Example("The ⟦~Rukbanar⟧ camp is full. Trucks came to ⟦Rubkanar⟧ at night; Rukbanar has no well."),
        Example("Mr ⟦~Barrionuevo⟧ left early, and Mr ⟦Barrioneuvo⟧ said why: Mr Barrionuevo was ill."),
        Example("Lou ⟦~McFaden⟧ sails. McFaden is 60. “Again!” says ⟦McFadin⟧."),
        Example("Paul D’⟦~Ettorre⟧ grows grapes. Mr D’⟦Ettore⟧ says the market is slow."),
        Example("Ann ⟦~Lindqvist⟧ ran. The vote went against Ann ⟦Lindquest⟧. Lindqvist wept."),
    ),
    good=(
        Example("Ann Hansen met Per Hanson. Hansen is a painter, Hanson a baker."),
        Example("The Sardinian cook went home to Sardinia. A Nepali pilot flew to Nepal."),
        Example("Michael Strand met Micheal Dunn, and David Hale met Mr Davis Orr."),
        Example("The Huffpost wrote of it, and so did the HuffPost. Raúl Vega sang; Raul Vega danced."),
        Example("The Rourkes met Ann Rourke. The Williams sisters met Robert William."),
        Example("Backs: Horgan, Hayes, Horan, Stringer, Byrne. Shane Horgan is the captain."),
        Example("Then they came. There were three. These were from Wells, where Welsh is spoken."),
        Example("The bank misspelled the name of Ann Rourke as Ann Rourkle."),
        Example("The Pokemon fan and the pokemons. The Terms and the Therms. Slate and State differ."),
        Example("Zane Lowery spoke. The dress is on show at Lowerye for a week."),
        Example("Correction: an earlier version of this article called Ann Lindqvist Ann Lindquist."),
    ),
)
