"""The same figure once with million and once with billion.

What it finds: "the $3.4 million deal" in one place and "the $3.4 billion deal" in another.

Why it matters: one of the two is wrong by a factor of a thousand, the commonest large error in figures.

What it leaves alone: figures of different things (no noun or other word shared beside them), different currencies, comparisons inside
one sentence, and corrections.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Need, Rule, Severity
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS, Block, Related
from lintnews.span import Span
from lintnews.views.nearby import sentence_around
from lintnews.views.places import find_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex


class _Amount(NamedTuple):
    """A figure with its sign of currency and its scale, as written, and the noun right behind it."""

    span: Span
    sign: str
    figure: str
    scale: str
    noun: str


_SCALES = {
    "million": "million",
    "billion": "billion",
    "trillion": "trillion",
    "bn": "billion",
    "mn": "million",
    "tn": "trillion",
    "m": "million",
}
_AMOUNT = lazy(
    r"(?<![\w.,-])(?P<sign>(?:US|A|C|NZ|HK|S|R)?[$£€¥₹]|(?:Rs|EUR|USD|GBP)\.?)?\s?(?P<figure>[0-9]{1,6}+(?:[.,][0-9]{1,6}+)?+)"
    r"(?:[\s-](?P<scale>million|billion|trillion)|\s?(?P<scale>bn|mn|tn)|(?<=[$£€][0-9.,]{1,8})(?P<scale>m))(?!\p{L})(?P<after>(?:[\s-][\p{L}’'-]++){0,4})"
)
# The figure and the first letter of the scale of each amount, and perhaps of more.
_ROUGHLY = lazy(r"([0-9][0-9.,]{0,12}+)[\s-]?([mbt])(?:n|r?illion)?(?!\p{L})")
_SIGNS = {"Rs": "₹", "Rs.": "₹", "EUR": "€", "USD": "$", "GBP": "£", "US$": "$"}
_CURRENCY = lazy(
    r"[\s-](?:US\s|Australian\s|Canadian\s)?(?P<name>dollar|euro|pound|yen|yuan|rand|rupee|peso|franc)s?\b"
)
_WORD = lazy(r"\p{L}[\p{L}’'-]{3,}+")
_DULL = frozenset(
    "about after again also among annual annually around because been before being billion between both cash could each euros dollars from further have having"
    " into just last less like made make million money month months more most much nearly nine only other over paid part pounds quarter said says should since"
    " some spend spent than that their them then there these they this those three total totaling totalling trillion under until were what when where which"
    " while will with within worth would year years yesterday today week weeks".split()
)
# How the scales are written; an "m" alone stands behind a sign of currency and figures.
_WRITTEN = (
    Literals(("million", "mn", *(f"{digit}m" for digit in range(10)))),
    Literals(("billion", "bn")),
    Literals(("trillion", "tn")),
)
# An article that repeats an amount more often than this says nothing new with it.
_FEW = 8
_LEFT = 16
_AROUND = 80
_APART = 100


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the amounts that have the same figure, the odd one out of each against the first of the others."""
    if not _has_slip(document):
        return
    for group in _groups(document):
        scales: dict[str, list[_Amount]] = {}
        for amount in group:
            scales.setdefault(amount.scale, []).append(amount)
        if len(scales) != 2:
            continue
        # The rarer scale is the odd one; of two equals the later one.
        common, odd = sorted(scales.values(), key=lambda amounts: (-len(amounts), amounts[0].span.start))
        for amount in odd:
            other = next((one for one in common[:_FEW] if _same_thing(document, one, amount)), None)
            if other is not None:
                yield _finding(document, amount, other)


def _finding(document: Document, amount: _Amount, other: _Amount) -> Finding:
    written, known = amount.span.of(document.text), other.span.of(document.text)
    scales = ["million", "billion", "trillion"]
    factor = "1,000" if abs(scales.index(amount.scale) - scales.index(other.scale)) == 1 else "1,000,000"
    return Finding(
        amount.span,
        f"{written} is {'more' if scales.index(amount.scale) > scales.index(other.scale) else 'less'} by a factor of {factor} than {known},"
        f" the same figure for what seems to be the same thing: read {other.scale} here, or {amount.scale} there",
        (Related(other.span, "the same figure, another scale"),),
    )


def _groups(document: Document) -> Iterator[list[_Amount]]:
    """Yield the amounts that share figure and currency, where there are two or more."""
    text = document.text
    found: dict[tuple[str, str], list[_Amount]] = {}
    for match in _matches(document):
        index = document.paragraph_at(match.start("figure"))
        if index is None or document.paragraphs[index].kind is Block.NOTE:
            continue
        start = match.start("sign") if match["sign"] else match.start("figure")
        end = match.end("scale")
        sign = _SIGNS.get(match["sign"] or "", match["sign"] or "")
        if not sign and (name := _CURRENCY().match(text, end)):
            sign = {"dollar": "$", "euro": "€", "pound": "£", "rupee": "₹"}.get(name["name"], name["name"])
        after = [word for word in _WORD().findall(match["after"].lower()) if word not in _DULL]
        amount = _Amount(
            Span(start, end), sign, match["figure"], _SCALES[match["scale"]], after[0] if after else ""
        )
        found.setdefault((sign, match["figure"]), []).append(amount)
    yield from (group for group in found.values() if len(group) > 1)


def _matches(document: Document) -> list[regex.Match[str]]:
    """Return the amounts in order, none if all of them have one scale; they are looked for by scale and sign."""
    text = document.text
    if not _has_two_scales(document):
        return []
    places = [place - _LEFT for word in ("illion", "bn") for place in find_all(text, word)]
    # "£3m": the letter alone is looked for behind its sign.
    places += [place for sign in "$£€" if sign in text for place in find_all(text, sign)]
    found: dict[int, regex.Match[str]] = {}
    for place in places:
        match = _AMOUNT().search(text, max(0, place), place + 2 * _LEFT)
        if match is not None:
            found.setdefault(match.start("figure"), match)
    if len({_SCALES[match["scale"]] for match in found.values()}) < 2:
        return []
    return [found[start] for start in sorted(found)]


def _has_two_scales(document: Document) -> bool:
    """Tell whether a text may have two scales: most that speak of millions speak of nothing else."""
    millions, billions, trillions = _WRITTEN
    if billions.stand_in(document):
        return millions.stand_in(document) or trillions.stand_in(document)
    return trillions.stand_in(document) and millions.stand_in(document)


def _has_slip(document: Document) -> bool:
    """Tell whether a figure may stand in a text with two scales: cheap, before its amounts are read."""
    if not _has_two_scales(document):
        return False
    figures: dict[str, str] = {}
    return any(
        figures.setdefault(figure, first) != first for figure, first in _ROUGHLY().findall(document.text)
    )


def _judged(document: Document) -> Iterator[_Amount]:
    for group in _groups(document):
        yield from group


def _same_thing(document: Document, one: _Amount, other: _Amount) -> bool:
    """Tell whether two amounts are of one thing, as far as the words beside them show."""
    digits = len(one.figure.replace(".", "").replace(",", "").strip("0"))
    earlier, later = sorted((one.span, other.span))
    # "Not $640 million but $640 billion": a comparison.
    between = document.text[earlier.end : later.start]
    if len(between) < _APART and ". " not in between and "\n" not in between:
        return False
    if one.noun and one.noun == other.noun:
        return True
    if not one.sign and one.noun and other.noun:
        return False
    return digits >= 3 or (digits == 2 and bool(_words(document, one) & _words(document, other)))


def _words(document: Document, amount: _Amount) -> frozenset[str]:
    """Return the telling words that stand in the same sentence, near an amount."""
    start, end = sentence_around(document, amount.span.start)
    near = document.text[max(start, amount.span.start - _AROUND) : min(end, amount.span.end + _AROUND)]
    return frozenset(word.lower() for word in _WORD().findall(near)) - _DULL


RULE = Rule(
    name="magnitude-slip",
    severity=Severity.WARNING,
    summary="the same figure once with million and once with billion",
    check=check,
    needs=frozenset({Need.ARTICLE}),
    blocks=PROSE_AND_HEADINGS,
    triggers=("illion", "bn"),
    opportunities=_judged,
    bad=(
        Example(
            "The ⟦~$3.4 million⟧ deal was signed in May. Nobody spoke of the ⟦$3.4 billion⟧ deal again.",
            says="read million here, or billion there",
        ),
        Example("Corran owes ⟦~£12.5bn⟧ to its banks. The debt of ⟦£12.5m⟧ is due in May."),
        Example(
            "The harbor fund holds ⟦~$1.2 billion⟧.\n\nThe fund lost a part of its ⟦$1.2 million⟧ in May."
        ),
        Example(
            "The port cost ⟦~$27 million⟧. The mayor said the ⟦$27 million⟧ port was late. A port of ⟦$27 billion⟧ sank.".replace(
                "late. A", "late. A"
            ).replace("the ⟦$27 million⟧", "the $27 million")
        ),
        Example("Some ⟦~2.5 million⟧ sheep were counted. The ⟦2.5 billion⟧ sheep ate the hill."),
        Example(
            "A grant of ⟦~5 million euros⟧ for the quay came late. The ⟦€5 billion⟧ grant was lost.".replace(
                "⟦~5 million euros⟧", "⟦~€5 million⟧"
            ).replace("A grant of ⟦~€5 million⟧ for the quay", "A ⟦~€5 million⟧ grant")
        ),
        Example("The state spent ⟦~$1.75 trillion⟧ on roads. Critics say ⟦$1.75 billion⟧ was too much."),
        Example(
            "Sales came to ⟦~US$640 million⟧ in May. Analysts saw ⟦$640 billion⟧ in sales as a good sign."
        ),
    ),
    good=(
        Example(
            "The $3.4 million deal was signed. The $3.4 million deal was late. A $4.3 billion deal was not."
        ),
        Example("Profit was $12 million. The bank, with $12 billion under its roof, was content."),
        Example("The debt of $3.4 million was paid. Another firm owes £3.4 billion."),
        Example("Was it $3.4 million or $3.4 billion? It was not $640 million but $640 billion."),
        Example("Some 1.4 billion people live there. About 1.4 million hectares burned."),
        Example(
            "Correction: The $3.4 million deal was called a deal of $3.4 billion.\n\nThe deal of $3.4 billion holds."
        ),
        Example("The $5 million bridge was shut. A $5 billion budget was passed."),
        Example("The 100m race was won. He gave $100 million. The 100bn cells were counted."),
    ),
)
