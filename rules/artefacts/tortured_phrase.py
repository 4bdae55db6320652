"""Wordings that only a paraphrase tool makes.

What it finds: set terms with each word replaced by a synonym, such as "counterfeit consciousness" for artificial
intelligence or "web-based entertainment stage" for social media platform, from a short list that was read word
for word. Terms of this kind were first collected by Cabanac, Labbé and Magazinov (2021).

Why it matters: the text was spun from another article by a machine; names and facts in it may be as wrong as its
words, and a corpus should not hold it.

What it leaves alone: wordings in quotation marks, articles about such phrases, and any wording that a writer could
choose.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lintnews import Example, Finding, Rule, Severity, Span
from lintnews.rule import EVERYTHING
from lintnews.views.places import find_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews import Document
from lintnews.word_lists import read_list


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Yield each wording of the list, in the order of the text."""
    for span, meant in sorted(_places(document)):
        yield Finding(
            span, f"“{span.of(document.text)}” is what a paraphrase tool makes of “{meant}”; read “{meant}”"
        )


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield the places that hold the telling word of a wording, right or wrong."""
    for rare in _TRIGGERS:
        for place in find_all(document.text, rare):
            yield Span(place, place + len(rare))


def _places(document: Document) -> Iterator[tuple[Span, str]]:
    text = document.text
    if any(sign in text for sign in _TALKED_ABOUT):
        return
    found = set()
    for telling in find_opportunities(document):
        begin = max(0, telling.start - _LONGEST)
        near = text[begin : telling.end + _LONGEST]
        lower = near.lower()
        if len(lower) != len(near):
            continue
        for place, phrase, meant in (
            (place, *pair) for pair in _phrases() for place in find_all(lower, pair[0])
        ):
            start, end = begin + place, begin + place + len(phrase)
            before, after = text[max(0, start - 1) : start], text[end : end + 1]
            # Between its own quotation marks a wording is talked about; a spun article spins its quotations too.
            if not (before.isalpha() or after.isalpha() or before in _QUOTES or after in _QUOTES):
                found.add((Span(start, end), meant))
    yield from found


@cache
def _phrases() -> tuple[tuple[str, str], ...]:
    pairs = (line.split(" = ") for line in read_list(__file__, "tortured_phrase.txt"))
    return tuple((phrase, meant) for phrase, meant in pairs)


# An article about such wordings.
_TALKED_ABOUT = ("ortured phrase", "ortured Phrase", "TORTURED PHRASE")
# More than the longest wording and the characters on both sides of it.
_LONGEST = 60
_QUOTES = frozenset("\"“”‘’'")
# The telling words of the list: without one of them there is none of its wordings.
_TRIGGERS = (
    " consciousness", "osom ", "rbitrary", "bigotry", " disappointment", "nvulnerability", "un oriented",
    "unlight based", "ment stage", "edia stage", "life stage",
)  # fmt: skip

RULE = Rule(
    name="tortured-phrase",
    severity=Severity.INFO,
    summary="wordings that only paraphrase tools make, such as “counterfeit consciousness”",
    check=check,
    opportunities=find_opportunities,
    blocks=EVERYTHING,
    triggers=_TRIGGERS,
    good=(
        Example("The novel asks whether a machine can have a consciousness, counterfeit or not."),
        Example("A tool had turned breast cancer into “bosom peril”, the editors of the journal found."),
        Example("It was a disappointment for the kidney ward, which had hoped for two more beds."),
        Example("The haze over Corran hid the harbor, and figuring out the way took the pilot an hour."),
        Example("Such tortured phrases (counterfeit consciousness, haze computing) betray the spinner."),
        Example("A straight answer; then a relapse. The talks went on as they had begun."),
        Example("The mist lifted, and the United Countries Inn opened its doors to the walkers."),
        Example("A colossal amount of information was lost when the servers went under water."),
        Example("The group fell into bigotry. Lactose was the least of its worries, said Ruth Ambler."),
    ),
    bad=(
        Example("The firm uses ⟦counterfeit consciousness⟧ to read letters.", says="artificial intelligence"),
        Example("Two women with ⟦bosom peril⟧ took part in the trial.", says="breast cancer"),
        Example("The data were put through an ⟦arbitrary backwoods⟧ and then a plain vote."),
        Example("⟦Sunlight based energy⟧ has made the city’s pumps cheaper to run."),
        Example("The roof of the school holds 40 ⟦sun oriented boards⟧ and a tank."),
        Example(
            "The post was seen on a ⟦web-based media stage⟧ by 3,000 people.", says="social media platform"
        ),
        Example("He was treated for ⟦kidney disappointment⟧ at the hospital in Alden."),
        Example("The clinic warned of ⟦lactose bigotry⟧ in small children."),
        Example(
            "The country is nowhere near ⟦swarm invulnerability⟧, the doctor said.", says="herd immunity"
        ),
        Example("Much was said on a ⟦virtual entertainment stage⟧ before the vote."),
    ),
)
