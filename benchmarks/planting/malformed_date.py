"""Slips of the keyboard in dates; the twin has the same edit without the slip."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import FULL_MONTHS, FULL_WEEKDAYS, pick_slot, prose, short_or_full

if TYPE_CHECKING:
    from collections.abc import Callable
    from random import Random

    from benchmarks.planting.base import Article, Plant

_NAMES = tuple(name for name in (*FULL_MONTHS, *FULL_WEEKDAYS) if len(name) > 6)
_NAME = re.compile(rf"\b(?:{'|'.join(_NAMES)})\b(?![’'-])")
_ENDINGS = ("th", "st", "nd", "rd")
# Slips that are more than one letter away, as people make them.
_FAMILIAR = {
    "Wednesday": ("Wensday", "Wendsday"), "February": ("Febuary", "Feburary"), "Saturday": ("Saterday",),
    "September": ("Septemeber", "Setember"), "Thursday": ("Thrusday", "Thruday"), "Tuesday": ("Tuseday", "Tusday"),
}  # fmt: skip


def _misspell(article: Article, rng: Random) -> Planted | None:
    match = _pick_name(article, rng)
    return None if match is None else replaced(article, *match.span(), _slip(match.group(), rng))


def _other_name(article: Article, rng: Random) -> Planted | None:
    """Make the twin of a misspelling: another month or weekday, spelled right."""
    match = _pick_name(article, rng)
    if match is None:
        return None
    kind = FULL_MONTHS if match.group() in FULL_MONTHS else FULL_WEEKDAYS
    return replaced(article, *match.span(), rng.choice([name for name in kind if name != match.group()]))


def _pick_name(article: Article, rng: Random) -> re.Match[str] | None:
    found = [
        match
        for paragraph in prose(article.text)
        for match in _NAME.finditer(article.text, paragraph.start, paragraph.end)
    ]
    return rng.choice(found) if found else None


def _slip(name: str, rng: Random) -> str:
    """Swap two letters, leave one out, double one, or misspell the name in a familiar way."""
    if name in _FAMILIAR and rng.random() < 0.4:
        return rng.choice(_FAMILIAR[name])
    at = rng.randrange(1, len(name) - 2)
    slips = [name[:at] + name[at + 1 :], name[:at] + name[at] + name[at:]]
    if name[at] != name[at + 1]:
        slips.append(name[:at] + name[at + 1] + name[at] + name[at + 2 :])
    return rng.choice([slip for slip in slips if slip != name])


def _wrong_ordinal(day: int, rng: Random) -> str:
    return f"{day}{rng.choice([ending for ending in _ENDINGS if ending != _ending(day)])}"


def _ending(day: int) -> str:
    return "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")


def _long_year(year: int, rng: Random) -> str:
    at = rng.randrange(1, 4)
    written = str(year)
    return f"{written[:at]}{rng.choice(written[at - 1] + '1')}{written[at:]}"


def _letter_year(year: int, _rng: Random) -> str:
    return str(year).replace("0", "o", 1) if "0" in str(year) else str(year).replace("1", "l")


def _comma_year(year: int, _rng: Random) -> str:
    return f"{year:,}"


def _ordinals(form: str, *, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        if slot is None or slot.year is not None:
            return None
        ordinal = f"{slot.day}{_ending(slot.day)}" if right else _wrong_ordinal(slot.day, rng)
        return replaced(article, slot.start, slot.end, form.format(ordinal=ordinal, full=slot.full))

    return plant


def _years(form: str, damage: Callable[[int, Random], str] | None) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        if slot is None or slot.year is not None:
            return None
        year = article.published.year if article.published else rng.randrange(1950, 2024)
        # A comma or a letter is typed into a year of this century or the last; a long one must not be a round number.
        wrong = damage(year, rng) if damage else str(year)
        if wrong.endswith("00"):
            return None
        month = short_or_full(slot.month, rng)
        written = form.format(month=month, full=slot.full, day=slot.day, year=wrong)
        after = article.text[slot.end :]
        if written.endswith(",") and after[:1] in ",.;:":
            written = written[:-1]
        text = article.text[: slot.start] + written + after
        return Planted(text, slot.start, slot.start + len(written), article.published, article.title)

    return plant


_ORDINALS = {
    "ordinal-ending-month-first": "{full} {ordinal}",
    "ordinal-ending-day-first": "the {ordinal} of {full}",
}
_LONG = "{month} {day}, {year},"
_DAY_FIRST = "{day} {full} {year},"
_RULE = "malformed-date"
CLASSES = (
    DamageClass("day-name-misspelt", _RULE, _misspell, _other_name),
    *(
        DamageClass(name, _RULE, _ordinals(form, right=False), _ordinals(form, right=True))
        for name, form in _ORDINALS.items()
    ),
    DamageClass("year-of-five-digits", _RULE, _years(_LONG, _long_year), _years(_LONG, None)),
    DamageClass(
        "year-of-five-digits-day-first", _RULE, _years(_DAY_FIRST, _long_year), _years(_DAY_FIRST, None)
    ),
    DamageClass("year-with-letter", _RULE, _years(_LONG, _letter_year), _years(_LONG, None)),
    DamageClass("year-with-comma", _RULE, _years(_LONG, _comma_year), _years(_LONG, None)),
)
