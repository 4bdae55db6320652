"""Today, tomorrow and yesterday, explained by a day that they cannot be; the twin is explained by the right one.

The dates of the corpora come from records, where the rule allows one day's difference, so the wrong day is at least two
days off, and the right one may be one day off.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import FULL_MONTHS, FULL_WEEKDAYS, pick_slot, short_or_full
from benchmarks.planting.unlikely_weekday import is_unquoted

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

_WORDS = {"today": 0, "tomorrow": 1, "yesterday": -1}


def _plant(form: str, *, right: bool) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        slot = pick_slot(article, rng)
        if slot is None or slot.year is not None or article.published is None or slot.lead.lower() != "on":
            return None
        if not is_unquoted(article, slot):
            return None
        word = rng.choice(tuple(_WORDS))
        off = rng.choice((-1, 0, 0, 0, 1)) if right else rng.choice((-3, -2, 2, 3))
        day = article.published + timedelta(days=_WORDS[word] + off)
        written = form.format(
            word=word,
            weekday=FULL_WEEKDAYS[day.weekday()],
            month=short_or_full(day.month, rng),
            full=FULL_MONTHS[day.month - 1],
            day=day.day,
        )
        if slot.lead == "On":
            written = written[0].upper() + written[1:]
        before = article.text[: slot.lead_start]
        after = article.text[slot.end :]
        if written.endswith(",") and after[:1] in ",.;:":
            written = written[:-1]
        text = before + written + after
        return Planted(text, len(before), len(before) + len(written), article.published, article.title)

    return plant


_FORMS = {
    "relative-day-weekday": "{word}, {weekday},",
    "relative-day-brackets": "{word} ({weekday})",
    "relative-day-date": "{word}, {month} {day},",
    "relative-day-date-brackets": "{word} ({month} {day})",
    "relative-day-day-first": "{word} ({day} {full})",
    "relative-day-after": "{weekday} ({word})",
}
_RULE = "relative-day"
CLASSES = tuple(
    DamageClass(name, _RULE, _plant(form, right=False), _plant(form, right=True), needs_date=True)
    for name, form in _FORMS.items()
)
