"""Sentences cut in two: after a title, after a date, at an end mark or a paragraph break that does not belong there."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import FULL_MONTHS, pick_slot, prose, prose_sentences, short_or_full

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_TITLES = {
    "Mr": "Mr.", "Mrs": "Mrs.", "Ms": "Ms.", "Dr": "Dr.", "Sen": "Sen.", "Gov": "Gov.", "Rep": "Rep.", "Prof": "Prof.",
    "Gen": "Gen.", "Col": "Col.", "Lt": "Lt.", "Sgt": "Sgt.", "Capt": "Capt.", "Senator": "Sen.", "Governor": "Gov.",
    "Professor": "Prof.", "General": "Gen.", "Captain": "Capt.", "Judge": "Rev.",
}  # fmt: skip
_TITLED = re.compile(rf"\b(?P<title>{'|'.join(_TITLES)})(?P<point>\.?) (?=[A-Z][a-z]+)")
# A right sentence may end in an abbreviation before a paragraph that begins with a name.
_RIGHT_ENDS = (
    "on Mill St.", "at Calder Inc.", "for the Corran Co.", "with Weir & Sons Ltd.", "in the U.S.", "at 5 p.m.",
    "at 10 a.m.", "with Tom Weir Jr.", "on Ocean Dr.", "near Selby, Mass.", "in Washington, D.C.", "on Harbour Rd.",
)  # fmt: skip
_SUBORDINATE = re.compile(
    r"(?<=[a-z]{2}),? (?=(?:when|after|as|because|while|before|where|which|since|although|until) [a-z])"
)
_INNER_SPACE = re.compile(r"(?<=[a-z]{2},) (?=[a-z]{2})|(?<=[a-z]{2}) (?=[a-z]{2})")
_BOUNDARY = re.compile(r"(?<=[a-z]{3}[.!?]) (?=[A-Z][a-z])")
_SHORTEST = 20


def _cut_after_title(article: Article, rng: Random) -> Planted | None:
    found = [
        match
        for paragraph in prose(article.text)
        for match in _TITLED.finditer(article.text, paragraph.start, paragraph.end)
    ]
    if not found:
        return None
    match = rng.choice(found)
    name = re.compile(r"[A-Z][a-z]+").match(article.text, match.end())
    before = f"{article.text[: match.start()]}{_TITLES[match['title']]}\n\n"
    length = len(name.group()) if name else 1
    return Planted(
        before + article.text[match.end() :],
        len(before),
        len(before) + length,
        article.published,
        article.title,
    )


def _break_after_abbreviation(article: Article, rng: Random) -> Planted | None:
    """Make the twin: a paragraph break after an abbreviation that ends its sentence."""
    found = [
        match
        for paragraph in prose(article.text)
        for match in _BOUNDARY.finditer(article.text, paragraph.start, paragraph.end)
    ]
    if not found:
        return None
    match = rng.choice(found)
    end = f" {rng.choice(_RIGHT_ENDS)}\n\n"
    before = f"{article.text[: match.start() - 1]}{end}"
    return Planted(
        before + article.text[match.end() :], len(before), len(before) + 1, article.published, article.title
    )


def _number_after_date(gap: str, *, right: bool) -> Plant:
    """Cut "on Jan. 1 and 2 when drivers …" so that the second day opens a sentence of its own.

    The twin counts something instead.
    """

    def plant(article: Article, rng: Random) -> Planted | None:
        text = article.text
        slot = pick_slot(article, rng)
        if slot is None:
            return None
        sentence = next((s for s in prose_sentences(text) if s.start <= slot.start < s.end), None)
        breaks = _SUBORDINATE.finditer(text, slot.end, sentence.end) if sentence else iter(())
        match = next(breaks, None)
        if match is None:
            return None
        last = slot.day + 1 if slot.day < 28 else 2
        noun = rng.choice(
            (" people were there", " of them left", " police officers came", " years later it was told")
        )
        tail = f"{last}{noun if right else ''}"
        month = short_or_full(slot.month, rng)
        year = f", {slot.year}" if slot.year else ""
        before = f"{text[: slot.start]}{month} {slot.day}{year}{text[slot.end : match.start()]}.{gap}"
        return Planted(
            f"{before}{tail} {text[match.end() :]}",
            len(before),
            len(before) + len(tail),
            article.published,
            article.title,
        )

    return plant


def _inner_spaces(article: Article) -> list[re.Match[str]]:
    """Return the spaces well inside a sentence with words in small letters on both sides."""
    return [
        match
        for sentence in prose_sentences(article.text)
        for match in _INNER_SPACE.finditer(
            article.text, sentence.start + _SHORTEST, max(sentence.start, sentence.end - _SHORTEST)
        )
    ]


def _full_stop_inside(article: Article, rng: Random) -> Planted | None:
    found = _inner_spaces(article)
    if not found:
        return None
    match = rng.choice(found)
    before = article.text[: match.start()].rstrip(",") + ". "
    tail = article.text[match.end() :].partition(" ")[0]
    return Planted(
        before + article.text[match.end() :],
        len(before),
        len(before) + len(tail),
        article.published,
        article.title,
    )


def _mark_inside(article: Article, rng: Random) -> Planted | None:
    """Make the twin: a mark after which small letters may follow, or a full stop before a capital."""
    found = _inner_spaces(article)
    if not found:
        return None
    match = rng.choice(found)
    after = match.end()
    choices = (
        ("...", " ", article.text[after]), ("; ", "", article.text[after]), (" – ", "", article.text[after]),
        (". ", "", article.text[after].upper()), (", etc., ", "", article.text[after]), (": ", "", article.text[after]),
        (". iPhone ", "", article.text[after]), (". eBay ", "", article.text[after]), (" vs. ", "", article.text[after]),
        ('," she said. ', "", article.text[after].upper()), (". de Vries said ", "", article.text[after]),
    )  # fmt: skip
    mark, space, letter = rng.choice(choices)
    before = f"{article.text[: match.start()].rstrip(',')}{mark}{space}"
    return Planted(
        f"{before}{letter}{article.text[after + 1 :]}",
        len(before),
        len(before) + 1,
        article.published,
        article.title,
    )


def _paragraph_inside(article: Article, rng: Random) -> Planted | None:
    found = _inner_spaces(article)
    if not found:
        return None
    match = rng.choice(found)
    tail = article.text[match.end() :].partition(" ")[0]
    before = article.text[: match.start()] + "\n\n"
    return Planted(
        before + article.text[match.end() :],
        len(before),
        len(before) + len(tail),
        article.published,
        article.title,
    )


def _paragraph_between(article: Article, rng: Random) -> Planted | None:
    """Make the twin: a paragraph break where a sentence ends, every fourth time before a list item or a date."""
    found = [
        match
        for paragraph in prose(article.text)
        for match in _BOUNDARY.finditer(article.text, paragraph.start, paragraph.end)
    ]
    if not found:
        return None
    match = rng.choice(found)
    openings = (
        "\n\n",
        "\n\n",
        "\n\n",
        "\n\n- ",
        "\n\n• ",
        f"\n\n{rng.choice(FULL_MONTHS)} 12: ",
        "\n\n“",
        "\n\n3. ",
    )
    return replaced(article, match.start(), match.end(), rng.choice(openings))


_RULE = "split-sentence"
CLASSES = (
    DamageClass("cut-after-title", _RULE, _cut_after_title, _break_after_abbreviation),
    DamageClass(
        "day-after-complete-date-between-paragraphs",
        _RULE,
        _number_after_date("\n\n", right=False),
        _number_after_date("\n\n", right=True),
    ),
    DamageClass(
        "day-after-complete-date-within-paragraph",
        _RULE,
        _number_after_date(" ", right=False),
        _number_after_date(" ", right=True),
    ),
    DamageClass("full-stop-inside-sentence", _RULE, _full_stop_inside, _mark_inside),
    DamageClass("paragraph-break-inside-sentence", _RULE, _paragraph_inside, _paragraph_between),
)
