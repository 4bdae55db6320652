"""Metadata heads run into the beginning of an article; the twin has them in a paragraph of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import FULL_MONTHS, FULL_WEEKDAYS, SHORT_MONTHS, any_day

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from random import Random

    from benchmarks.planting.base import Article, Plant

_NAMES = (
    "Nora Kessler",
    "Tom Weir",
    "Ruth Ambler",
    "Owen Calloway",
    "Ellen Strand and Hugo Marsh",
    "J. D. Halloran",
)
# What pages show above their articles; "{clock}" is a time of day.
_FORMS = {
    "head-date-alone": (
        "{full} {d}, {y}", "{short} {d}, {y}", "{d} {full} {y}", "{wd}, {full} {d}, {y}", "{wd3} {dd} {mon3} {y}", "{iso}", "date {iso}",
        "{dd}.{mm}.{y}", "{mm}/{dd}/{y}", "{wd} {d} {full} {y}",
    ),
    "head-date-and-time": (
        "{full} {d}, {y} {clock}", "{iso} {clock24}", "{d} {full} {y} - {clock24}", "{d} {full} {y}, {clock24} GMT",
        "{clock24}, {d} {full} {y}", "{full} {d}, {y} at {clock} ET", "{wd} {d} {full} {y} {clock24} GMT", "{iso}T{clock24}:00Z",
    ),
    "head-published": (
        "Published: {d} {full} {y}", "Published {full} {d}, {y}", "Published on {short} {d}, {y} {clock}",
        "PUBLISHED: {clock24}, {d} {full} {y}", "Date of publication {d} {full} {y}", "First published on {wd} {d} {full} {y}",
        "Date: {iso}", "Posted {mm}/{dd}/{y}",
    ),
    "head-updated": (
        "Updated {clock}, {full} {d}, {y}", "Last updated: {d} {full} {y} {clock24}", "Updated: {full} {d}, {y} at {clock}",
        "Published: {d} {full} {y} Updated {clock24} GMT", "Last modified on {wd} {d} {full} {y} {clock24} GMT",
        "Posted: {short} {d}, {y} Updated: {short} {d}, {y}", "Updated 3 hours ago", "Published 25 minutes ago",
    ),
    "head-byline": (
        "By {name} Published {clock} {full} {d}, {y}", "By {name} {full} {d}, {y}", "By {upper} PUBLISHED: {clock24}, {d} {full} {y}",
        "Posted on {short} {d}, {y} by admin", "Written by {name} on {full} {d}, {y}", "By {name} | {full} {d}, {y} | {clock}",
        "By {name}, Updated {full} {d}, {y} {clock}", "By {upper}",
    ),
    "head-counts": (
        "5 min read", "197 Shares", "1.2k Shares Share Tweet", "Share Tweet Email Print", "{full} {d}, {y} 14 Comments",
        "SHARE TWEET", "3 minute read {full} {d}, {y}", "Share on Facebook Share on Twitter {full} {d}, {y}",
    ),
}  # fmt: skip
# Sentences that begin with a date, and datelines: right as they are.
_OPENINGS = (
    "{full} {d}, {y}, was a day that few in the town will forget.",
    "On {full} {d}, {y}, the mill closed for good.",
    "{wd} {d} {full} {y} was the last day of the old market.",
    "{d} {full} {y} is the day by which all bids are due.",
    "By {wd} the water had reached the school.",
    "Published accounts of the fire differ.",
    "Updated plans for the bypass went on show in {full}.",
    "Posted in {full} {y}, the video shows a crane at work.",
    "{full} is the month in which the river floods.",
    "SELBY, {short} {d}, {y} —",
    "ALDEN ({short} {d}, {y}) -",
    "{short} {d} (UPI) --",
    "Shares of Calder Mills rose on {wd}.",
    "Five minutes after noon on {wd} the bell rang.",
    "Issued at noon on {wd}, the warning covers the coast.",
    "In {y}, {full} was dry.",
    "5 minutes of reading a day are enough, the teachers of Selby say.",
    "197 shares of Calder Mills changed hands on {wd}.",
    "14 comments on the plan reached the council in {full}.",
)


def _fill(form: str, article: Article, rng: Random) -> str:
    day = any_day(article, rng)
    hour, minute = rng.randrange(1, 12), rng.randrange(10, 60)
    name = rng.choice(_NAMES)
    return form.format(
        **_date_words(day),
        clock=f"{hour}:{minute} {rng.choice(('a.m.', 'p.m.', 'AM', 'PM'))}",
        clock24=f"{hour + 8:02}:{minute}",
        name=name,
        upper=name.upper(),
    )


def _date_words(day: date) -> dict[str, object]:
    weekday = FULL_WEEKDAYS[day.weekday()]
    return {
        "full": FULL_MONTHS[day.month - 1],
        "short": SHORT_MONTHS[day.month - 1] if not 3 <= day.month <= 7 else FULL_MONTHS[day.month - 1],
        "mon3": FULL_MONTHS[day.month - 1][:3],
        "d": day.day,
        "dd": f"{day.day:02}",
        "mm": f"{day.month:02}",
        "y": day.year,
        "iso": day.isoformat(),
        "wd": weekday,
        "wd3": weekday[:3],
    }


def _at_start(article: Article, make: Callable[[str], str], head: str) -> Planted | None:
    body = article.text.lstrip()
    if not body[:1].isupper() or len(body.partition("\n")[0]) < 80:
        return None
    return Planted(make(body), 0, len(head), article.published, article.title)


def _glued(forms: tuple[str, ...]) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        head = _fill(rng.choice(forms), article, rng)
        return _at_start(article, lambda body: f"{head} {body}", head)

    return plant


def _own_paragraph(forms: tuple[str, ...]) -> Plant:
    """Make the twin: the head in its own paragraph, or a right sentence that begins like a head."""

    def plant(article: Article, rng: Random) -> Planted | None:
        # A line of counts and buttons is no part of an article wherever it stands.
        if forms is _FORMS["head-counts"] or rng.random() < 0.5:
            opening = _fill(rng.choice(_OPENINGS), article, rng)
            return _at_start(article, lambda body: f"{opening} {body}", opening)
        head = _fill(rng.choice(forms), article, rng)
        gap = rng.choice(("\n\n", "\n\n", "\n"))
        return _at_start(article, lambda body: f"{head}{gap}{body}", head)

    return plant


def _after_headline(forms: tuple[str, ...]) -> Plant:
    """Glue the head to the second paragraph, below the headline."""

    def plant(article: Article, rng: Random) -> Planted | None:
        head = _fill(rng.choice(forms), article, rng)
        planted = _at_start(article, lambda body: f"{head} {body}", head)
        if planted is None or not article.title:
            return None
        before = f"{article.title}\n\n"
        return Planted(before + planted.text, len(before), len(before) + len(head), article.published)

    return plant


def _headline_and_own_paragraph(forms: tuple[str, ...]) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        planted = _own_paragraph(forms)(article, rng)
        if planted is None or not article.title:
            return None
        before = f"{article.title}\n\n"
        return Planted(before + planted.text, len(before), len(before) + planted.end, article.published)

    return plant


_RULE = "glued-metadata"
_DATED = _FORMS["head-date-alone"] + _FORMS["head-published"] + _FORMS["head-updated"]
CLASSES = (
    *(DamageClass(name, _RULE, _glued(forms), _own_paragraph(forms)) for name, forms in _FORMS.items()),
    DamageClass("head-below-headline", _RULE, _after_headline(_DATED), _headline_and_own_paragraph(_DATED)),
)
