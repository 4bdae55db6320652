"""A sentence in another style than that of The Associated Press, put in as a paragraph. The twin is the same sentence in AP style."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import FULL_MONTHS, FULL_WEEKDAYS

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_FORMS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.")
_SHORT = (0, 1, 7, 8, 9, 10, 11)  # months that have a short form
_WORDS = (
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
)
_DATED = (
    "The gates will open on {} at last.",
    "By {} the work should be done.",
    "Nobody came on {} to look at it.",
)
_TOWNS = (
    ("Varden", "Ohio", "Ohio"),
    ("Selby", "California", "Calif."),
    ("Alden", "New York", "N.Y."),
    ("Marsh Hill", "Oregon", "Ore."),
)


def _month(rng: Random, *, right: bool) -> str:
    month, day = rng.choice(_SHORT), rng.randint(1, 28)
    return rng.choice(_DATED).format(f"{_FORMS[month] if right else FULL_MONTHS[month]} {day}")


def _ordinal(rng: Random, *, right: bool) -> str:
    month, day = rng.randrange(12), rng.randint(4, 20)
    wrong = rng.choice((f"{FULL_MONTHS[month]} {day}th", f"the {day}th of {FULL_MONTHS[month]}"))
    return rng.choice(_DATED).format(f"{_FORMS[month]} {day}" if right else wrong)


def _percent(rng: Random, *, right: bool) -> str:
    number = rng.randint(2, 15)
    wrong = rng.choice(
        (f"{number} percent", f"{number} per cent", f"{_WORDS[number - 1]} percent", f"{number} %")
    )
    return f"Rents went up by {f'{number}%' if right else wrong} in a year."


def _age(rng: Random, *, right: bool) -> str:
    number = rng.randint(2, 15)
    wrong = rng.choice((f"{_WORDS[number - 1]}-year-old", f"{number} year old"))
    return f"A {f'{number}-year-old' if right else wrong} girl found it in the reeds."


def _time(rng: Random, *, right: bool) -> str:
    hour, half = rng.randint(1, 11), rng.choice("ap")
    wrong = rng.choice(
        (f"{hour}:00 {half.upper()}M", f"{hour}{half}m", f"{hour} {half.upper()}.M.", f"{hour}:00 {half}.m.")
    )
    return f"The doors open at {f'{hour} {half}.m.' if right else wrong} on market days."


def _title(rng: Random, *, right: bool) -> str:
    wrong, good = rng.choice(
        (
            ("Senator", "Sen."),
            ("Governor", "Gov."),
            ("Representative", "Rep."),
            ("Captain", "Capt."),
            ("Sergeant", "Sgt."),
        )
    )
    name = rng.choice(("Ann Halloran", "Peter Strand", "Maria Calloway", "James Kessler"))
    return f"A letter to {good if right else wrong} {name} had no answer."


def _numeral(rng: Random, *, right: bool) -> str:
    number = rng.randint(2, 15)
    in_words = (number < 10) is right
    noun = rng.choice(("people", "houses", "boats", "days", "schools", "soldiers"))
    return f"In the end there were {_WORDS[number - 1] if in_words else number} {noun} on the list."


def _dateline(rng: Random, *, right: bool) -> str:
    town, state, short = rng.choice(_TOWNS)
    wrong = rng.choice((f"{town}, {short} (AP) —", f"{town.upper()}, {short} (AP) -", f"{town}, {state} —"))
    return f"{f'{town.upper()}, {short} (AP) —' if right else wrong} The mill is for sale."


def _sentence(make: object, *, right: bool, first: bool = False) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        head, gap, tail = article.text.partition("\n\n")
        if not gap or not tail.strip():
            return None
        put = make(rng, right=right)  # type: ignore[operator]
        at = 0 if first else len(head) + 2
        return replaced(article, at, at, f"{put}\n\n")

    return plant


def _weekday(*, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        head, gap, tail = article.text.partition("\n\n")
        if article.published is None or not gap or not tail.strip():
            return None
        day = article.published + timedelta(rng.randint(15, 60) if right else rng.randint(-6, 6))
        put = rng.choice(_DATED).format(f"{FULL_WEEKDAYS[day.weekday()]}, {_FORMS[day.month - 1]} {day.day}")
        return replaced(article, len(head) + 2, len(head) + 2, f"{put}\n\n")

    return plant


def _class(rule: str, make: object, *, first: bool = False) -> DamageClass:
    return DamageClass(
        f"not-{rule}",
        rule,
        _sentence(make, right=False, first=first),
        _sentence(make, right=True, first=first),
    )


CLASSES = (
    _class("ap-month", _month),
    _class("ap-ordinal-date", _ordinal),
    _class("ap-percent", _percent),
    _class("ap-age", _age),
    _class("ap-time", _time),
    _class("ap-title", _title),
    _class("ap-numerals", _numeral),
    _class("ap-dateline", _dateline, first=True),
    DamageClass(
        "not-ap-weekday-and-date",
        "ap-weekday-and-date",
        _weekday(right=False),
        _weekday(right=True),
        needs_date=True,
    ),
)
