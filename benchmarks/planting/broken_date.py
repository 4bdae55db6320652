"""Dates cut in two after their month or day, with the first half as it was or reworded."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import SHORT_MONTHS, Slot, pick_slot, prose_sentences, slots

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

# What a program that rewords half a sentence adds so that it looks like a whole one.
_FILLERS = (
    "", "", "", " as tension rose", " as the plan went ahead", " after weeks of talks", ", officials said",
    " in several parts of the country", " as the work began",
)  # fmt: skip
# Sentences that begin with a number and are right as they are.
_COUNTS = (
    "{n} people were waiting outside, a witness said.",
    "{n} were hurt, one of them badly.",
    "{n} of the {m} members were absent.",
    "{n} years later the case is still open.",
    "{n} to {m} families live in each block, the council said.",
    "{n} percent of those asked had no opinion.",
    "{n}-{m} was the score when the lights went out.",
    "{n} in {m} households had no power.",
    "{n} million dollars went to the port.",
    "{n} Mill Street stood empty for years.",
    "{n} minutes into the match the lights went out.",
    "{n} ships lay at anchor, and {m} more were due.",
    "{n} police officers and {m} soldiers guarded the gate.",
    "{n}-year-old Nora Kessler was the first to see it.",
    "{n} homes in the valley lost power.",
    "{n}. Keep the receipt, the guide says.",
    "{n} missing sailors were found on a rock.",
    "{n} badly burned men were flown to the coast.",
    "{n} is the age at which pupils may leave.",
    "{n} went home before the vote.",
    "{n} to {m} was the score when the lights went out.",
    "{n} each were given to the two schools.",
    "{n} working mothers took the board to court.",
)
# What goes on after a date whose second half can stand for a sentence: a word in small letters.
_GOES_ON = re.compile(r",? [a-z]")
_NAIVE_BREAK = re.compile(r"(?<=[a-z]{5}[.!?]) (?=[A-Z])|\n+")


def _abbreviation(slot: Slot) -> str:
    # May has none; the cut needs one.
    return SHORT_MONTHS[slot.month - 1] if slot.month != 5 else "Nov."


def _day(slot: Slot, rng: Random, range_share: float) -> str:
    """Write the day, or as often as ``range_share`` says a range, with its year if it had one."""
    day = str(slot.day)
    if rng.random() < range_share and slot.day < 26:
        last = rng.randrange(slot.day + 1, 29)
        day += rng.choice(("-{}", "–{}", " to {}", " and {}")).format(last)
    return f"{day}, {slot.year}" if slot.year else day


def _lead(slot: Slot, day: str) -> str:
    """Write the preposition, which for a range is "from"."""
    if len(day.partition(",")[0]) <= 2:
        return slot.lead
    return {"on": "from", "On": "From"}.get(slot.lead, slot.lead)


def _pick_going_on(article: Article, rng: Random) -> Slot | None:
    """Choose a date after which its sentence goes on; a lone "5." is no half that anybody rewords."""
    found = [slot for slot in slots(article, rng) if _GOES_ON.match(article.text, slot.end)]
    return rng.choice(found) if found else None


def _sentence_end(article: Article, slot: Slot) -> int:
    return next(
        (found.end for found in prose_sentences(article.text) if found.start <= slot.start < found.end),
        slot.end,
    )


def _joined(article: Article, slot: Slot, head: str, gap: str, tail: str, lead: str) -> Planted:
    before = f"{article.text[: slot.lead_start]}{lead} {head}{gap}"
    text = f"{before}{tail}{article.text[slot.end :]}"
    return Planted(text, len(before), len(before) + len(tail), article.published, article.title)


def _cut_verbatim(gap: str) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        if slot is None:
            return None
        day = _day(slot, rng, 0.34)
        return _joined(article, slot, _abbreviation(slot), gap, day, _lead(slot, day))

    return plant


def _cut_reworded(gap: str, range_share: float) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = _pick_going_on(article, rng)
        if slot is None:
            return None
        day = _day(slot, rng, range_share)
        lead = _lead(slot, day)
        # "On January, the court ruled" is nobody's rewording: the month alone goes with "in".
        lead = {"on": "in", "On": "In"}.get(lead, lead)
        head = f"{slot.full}{rng.choice(_FILLERS)}."
        return _joined(article, slot, head, gap, day, lead)

    return plant


def _cut_day_first(article: Article, rng: Random) -> Planted | None:
    slot = pick_slot(article, rng)
    if slot is None:
        return None
    tail = f"{slot.full} {slot.year}" if slot.year else slot.full
    return _joined(article, slot, str(slot.day), "\n\n", tail, slot.lead)


def _lines(planted: Planted | None) -> Planted | None:
    """Put each sentence on a line of its own, as a program does that splits text before it is stored."""
    if planted is None:
        return None
    head, found, tail = (
        _NAIVE_BREAK.sub("\n", part)
        for part in (
            planted.text[: planted.start],
            planted.text[planted.start : planted.end],
            planted.text[planted.end :],
        )
    )
    return Planted(head + found + tail, len(head), len(head) + len(found), planted.published, planted.title)


def _cut_into_lines(article: Article, rng: Random) -> Planted | None:
    return _lines(_cut_verbatim("\n")(article, rng))


def _counted(gap: str) -> Plant:
    """Make the twin: the same break after a month without a day, then a sentence that begins with a count."""

    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        if slot is None:
            return None
        number = max(slot.day, 2)
        count = rng.choice(_COUNTS).format(n=number, m=number + rng.randrange(2, 9))
        end = _sentence_end(article, slot)
        lead = {"on": "in", "On": "In"}.get(slot.lead, slot.lead)
        before = f"{article.text[: slot.lead_start]}{lead} {slot.full}{rng.choice(_FILLERS)}.{gap}"
        text = f"{before}{count}{article.text[end:]}"
        return Planted(text, len(before), len(before) + len(count), article.published, article.title)

    return plant


def _counted_in_lines(article: Article, rng: Random) -> Planted | None:
    return _lines(_counted("\n")(article, rng))


def _month_opens(article: Article, rng: Random) -> Planted | None:
    """Make the twin of a cut after the day: a paragraph ends in a number, the next begins with a month."""
    slot = pick_slot(article, rng)
    if slot is None:
        return None
    end = _sentence_end(article, slot)
    opening = rng.choice(
        ("{} was cold and wet.", "{} brought no relief.", "{} sales fell short.", "{} Ambler agreed.")
    )
    head = rng.choice(
        ("while the count of the sick rose to {}.", "when the price stood at {}.", "with a score of 3 to {}.")
    )
    head = head.capitalize() if slot.lead[0].isupper() else head
    before = f"{article.text[: slot.lead_start]}{head.format(slot.day)}\n\n"
    tail = opening.format(slot.full)
    text = f"{before}{tail}{article.text[end:]}"
    return Planted(text, len(before), len(before) + len(tail), article.published, article.title)


_RULE = "broken-date"
CLASSES = (
    DamageClass("date-cut-between-paragraphs", _RULE, _cut_verbatim("\n\n"), _counted("\n\n")),
    DamageClass("date-cut-into-lines", _RULE, _cut_into_lines, _counted_in_lines),
    DamageClass("day-cut-reworded-between-paragraphs", _RULE, _cut_reworded("\n\n", 0), _counted("\n\n")),
    DamageClass("day-cut-reworded-within-paragraph", _RULE, _cut_reworded(" ", 0), _counted(" ")),
    DamageClass("range-cut-reworded-between-paragraphs", _RULE, _cut_reworded("\n\n", 1), _counted("\n\n")),
    DamageClass("range-cut-reworded-within-paragraph", _RULE, _cut_reworded(" ", 1), _counted(" ")),
    DamageClass("date-cut-after-day", _RULE, _cut_day_first, _month_opens),
)
