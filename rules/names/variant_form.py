"""One name or word in two accepted forms, or in a form that the house does not use.

What it finds: "Zelensky" and "Zelenskyy", "adviser" and "advisor" in one article, by a list of such forms; and every variant that the
house's own list of names (`--names names.txt`) gives, with the form that the house writes.

Why it matters: each form is right by itself, but both in one text look like two hands, and a search for one misses the other.

What it leaves alone: quotations, titles and names that have a form of their own (Department of Labor, Color Purple), the other
form in brackets behind the first, and what the text gives as two names of one thing ("Kiev, now Kyiv").
"""

from collections.abc import Iterator
from functools import cache

from lintnews import Document, Example, Finding, Fix, Need, Related, Rule, Severity, Span
from lintnews.house_names import HouseNames
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.rule import WORDS, Edit
from lintnews.variants import set_of, variant_sets
from lintnews.views.name_places import places_of, skipped
from lintnews.views.names_near import all_places

_WORD = lazy(r"(?<!\p{L}[’'-]*+)\p{L}[\p{L}’'-]*+")
_TWO_NAMES = lazy(
    r"(?i)\b(?:also|formerly|known|called|spelled|spelt|now|old|previously|or|renamed|transliterat\w+|name|word)\b"
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look for variants of the house's list and for two forms of one set."""
    if document.house_names is not None:
        yield from _against_house(document, document.house_names)
    for forms in _judged(document):
        yield from _compare(document, forms)


def _against_house(document: Document, house: HouseNames) -> Iterator[Finding]:
    """Report each variant that the house's list gives."""
    text = document.text
    for variant, name in house.variants.items():
        if variant not in text:
            continue
        longer = [form for form in house.names if variant in form]
        for place in places_of(text, variant):
            span = Span(place, place + len(variant))
            if skipped(document, place) or any(_stands_in(text, span, form, variant) for form in longer):
                continue
            yield Finding(
                span,
                f"the house writes “{name}”, not “{variant}”",
                (),
                Fix(f"write “{name}”", (Edit(span, name),)),
            )


def _stands_in(text: str, span: Span, form: str, variant: str) -> bool:
    """Tell whether a variant is a part of the house's own form at this place."""
    start = span.start - form.find(variant)
    return start >= 0 and text.startswith(form, start)


def _judged(document: Document) -> Iterator[list[str]]:
    """Yield the sets of which two forms stand in the text, those forms only."""
    if not _others().stand_in(document):
        return
    here: dict[int, list[str]] = {}
    for form in _forms().found_in(document):
        here.setdefault(set_of()[form], []).append(form)
    sets = [number for number in sorted(here) if len(here[number]) > 1]
    for number in sets:
        known = [form for form in variant_sets()[number] if form in here[number]]
        known = [form for form in known if " " in form or _is_a_word(document.text, form)]
        if len(known) > 1:
            yield known


def _is_a_word(text: str, form: str) -> bool:
    """Tell whether a form stands somewhere as a word, not in longer words alone."""
    word, length = _WORD(), len(form)
    return any(
        (match := word.match(text, place)) and match.end() == place + length
        for place in all_places(text, form)
    )


@cache
def _others() -> Literals:
    """Return the forms without the first of each set, one of which must stand where there are two of a set."""
    return Literals(form for forms in variant_sets() for form in forms[1:])


@cache
def _forms() -> Literals:
    return Literals(set_of())


def _compare(document: Document, forms: list[str]) -> Iterator[Finding]:
    """Report the first place of the rarer of two forms."""
    places = {form: _own_places(document, form) for form in forms}
    used = sorted(
        (form for form in forms if places[form]), key=lambda form: (-len(places[form]), places[form][0])
    )
    for rare in used[1:]:
        usual = used[0]
        span = Span(places[rare][0], places[rare][0] + len(rare))
        yield Finding(
            span,
            f"“{rare}” here, “{usual}” elsewhere ({len(places[rare])} and {len(places[usual])} times); keep to one form",
            (Related(Span(places[usual][0], places[usual][0] + len(usual)), "the other form"),),
        )


def _is_part_of_a_name(text: str, end: int) -> bool:
    """Tell "Kyiv Post" from "Kyiv"."""
    return text[end : end + 1] == " " and text[end + 1 : end + 2].isupper()


def _own_places(document: Document, form: str) -> list[int]:
    """Return where a form stands in the writer's own words and in no name."""
    text = document.text
    return [
        place
        for place in places_of(text, form)
        if not skipped(document, place)
        and not document.is_quoted(place)
        and not _TWO_NAMES().search(text, max(0, place - 25), place)
        and text[place - 1 : place] not in ("(", "-", "@", "#", "/", ".")
        and text[place + len(form) : place + len(form) + 1] not in ("-", "/", "@")
        and not (form[0].isupper() and _is_part_of_a_name(text, place + len(form)))
    ]


RULE = Rule(
    name="variant-form",
    severity=Severity.INFO,
    summary="one name or word in two forms, or in a form that the house does not use",
    check=check,
    needs=frozenset({Need.ARTICLE}),
    blocks=WORDS,
    reads_quotations=False,
    opportunities=_judged,
    bad=(
        Example(
            "Volodymyr ⟦~Zelenskyy⟧ met the envoys. Later Zelenskyy flew home. ⟦Zelensky⟧ said nothing.",
            says="“Zelensky” here, “Zelenskyy” elsewhere (1 and 2 times)",
        ),
        Example("The ⟦~adviser⟧ resigned. Two weeks ago another ⟦advisor⟧ had left."),
        Example("Trains to ⟦~Kyiv⟧ were late. The night train from ⟦Kiev⟧ was not."),
        Example("An ⟦~e-mail⟧ was found. The ⟦email⟧ named the miller."),
        Example("Critics of ⟦~al-Qaeda⟧ and a book on ⟦al Qaeda⟧ were there."),
        Example("The ⟦~ceasefire⟧ held. The ⟦cease-fire⟧ was signed in March."),
        Example("A price rose by 5 ⟦~percent⟧ and another by 7 ⟦per cent⟧."),
        Example("The ⟦~Uyghur⟧ poet read. A ⟦Uighur⟧ band played."),
    ),
    good=(
        Example("Volodymyr Zelenskyy met the envoys. Later Zelenskyy flew home."),
        Example("The adviser resigned. “Another advisor left,” he said."),
        Example(
            "Trains to Kyiv were late. The city, formerly Kiev, lies on a river; it was called Kiev then."
        ),
        Example("An e-mail was found. Write to post@email.example or to news-email/desk."),
        Example("The managing editor is ageing. A tax on axes was axed."),
        Example("The program is called Program. The adviser’s advisers advise."),
        Example("Correction: an earlier version of this article spelled Zelenskyy as Zelensky."),
        Example("Percentages rose by 5 percent. Percents, percentiles and per centum are none of it."),
    ),
)
