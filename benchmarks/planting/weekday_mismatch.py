"""Full dates with a weekday that the calendar does not give them; the twin has the right one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted, replaced
from benchmarks.planting.places import FULL_MONTHS, FULL_WEEKDAYS, pick_slot, short_or_full

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant
    from benchmarks.planting.places import Slot

_REAL = re.compile(
    rf"\b(?P<weekday>{'|'.join(FULL_WEEKDAYS)}),? (?P<month>{'|'.join(FULL_MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
    r" (?P<day>\d{1,2}), (?P<year>(?:19[3-9]|20[0-4])\d)\b"
    rf"|\b(?P<weekday2>{'|'.join(FULL_WEEKDAYS)}),? (?P<day2>\d{{1,2}}) (?P<month2>{'|'.join(FULL_MONTHS)}) (?P<year2>(?:19[3-9]|20[0-4])\d)\b"
)
_SHORT_WEEKDAYS = ("Mon.", "Tues.", "Wed.", "Thurs.", "Fri.", "Sat.", "Sun.")


def _shift(article: Article, rng: Random) -> Planted | None:
    match = _pick_real(article, rng)
    if match is None:
        return None
    group = "weekday" if match["weekday"] else "weekday2"
    wrong = (FULL_WEEKDAYS.index(match[group]) + rng.randrange(1, 7)) % 7
    return replaced(article, match.start(group), match.end(group), FULL_WEEKDAYS[wrong])


def _move(article: Article, rng: Random) -> Planted | None:
    """Make the twin of a shift: the weekday in another spelling, or another day in the same form."""
    match = _pick_real(article, rng)
    if match is None:
        return None
    if rng.random() < 0.7 and (written := _moved(match, rng.randrange(-300, 300))):
        return replaced(article, match.start(), match.end(), written)
    group = "weekday" if match["weekday"] else "weekday2"
    number = FULL_WEEKDAYS.index(match[group])
    spelled = rng.choice((_SHORT_WEEKDAYS[number], match[group].upper(), match[group][:3]))
    return replaced(article, match.start(group), match.end(group), spelled)


def _moved(match: re.Match[str], days: int) -> str | None:
    """Write the date so many days later in the form in which it stands; None for a month that is abbreviated."""
    fields = {name.removesuffix("2"): name for name, value in match.groupdict().items() if value}
    if match[fields["month"]] not in FULL_MONTHS:
        return None
    month = FULL_MONTHS.index(match[fields["month"]]) + 1
    day = date(int(match[fields["year"]]), month, int(match[fields["day"]])) + timedelta(days=days)
    new = {
        "weekday": FULL_WEEKDAYS[day.weekday()],
        "month": FULL_MONTHS[day.month - 1],
        "day": str(day.day),
        "year": str(day.year),
    }
    written = match[0]
    for name, group in sorted(fields.items(), key=lambda field: -match.start(field[1])):
        start, end = (offset - match.start() for offset in match.span(group))
        written = written[:start] + new[name] + written[end:]
    return written


def _pick_real(article: Article, rng: Random) -> re.Match[str] | None:
    found = list(_REAL.finditer(article.text))
    return rng.choice(found) if found else None


def _full_date(article: Article, rng: Random) -> tuple[Slot, date] | None:
    """Choose a date in the text and complete it, where it has no year, with the article's year."""
    slot = pick_slot(article, rng)
    if slot is None:
        return None
    year = slot.year or (article.published.year if article.published else rng.randrange(1950, 2024))
    if year < 1930 or (slot.month == 2 and slot.day == 29 and slot.year is None):
        return None
    return slot, date(year, slot.month, slot.day)


def _with_weekday(form: str, *, right: bool) -> Plant:
    """Write a full date with a weekday in the form given."""

    def plant(article: Article, rng: Random) -> Planted | None:
        found = _full_date(article, rng)
        if found is None:
            return None
        slot, day = found
        shift = 0 if right else rng.randrange(1, 7)
        written = _write(form, day, (day.weekday() + shift) % 7, rng)
        return replaced(article, slot.start, slot.end, written)

    return plant


def _write(form: str, day: date, weekday: int, rng: Random) -> str:
    first = day - timedelta(days=rng.randrange(2, 6))
    return form.format(
        weekday=FULL_WEEKDAYS[weekday],
        short_weekday=_SHORT_WEEKDAYS[weekday],
        month=short_or_full(day.month, rng),
        full=FULL_MONTHS[day.month - 1],
        day=day.day,
        ordinal=_ordinal(day.day),
        year=day.year,
        iso=day.isoformat(),
        first_weekday=FULL_WEEKDAYS[first.weekday()],
        first_month=short_or_full(first.month, rng),
        first_day=first.day,
        first_year=first.year,
    )


def _ordinal(day: int) -> str:
    ending = "th" if 11 <= day <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(day % 10, "th")
    return f"{day}{ending}"


_FORMS = {
    "weekday-before-month-first": "{weekday}, {month} {day}, {year},",
    "weekday-before-ordinal": "{weekday}, {full} {ordinal}, {year},",
    "weekday-before-day-first": "{weekday} {day} {full} {year}",
    "weekday-before-day-first-comma": "{weekday}, the {ordinal} of {full}, {year},",
    "weekday-abbreviated": "{short_weekday}, {month} {day}, {year},",
    "weekday-in-brackets": "{month} {day}, {year} ({weekday})",
    "weekday-after-day-first": "{day} {full} {year}, a {weekday},",
    "weekday-with-iso-date": "{weekday}, {iso}",
    "weekday-at-end-of-range": "{first_weekday}, {first_month} {first_day}, {first_year}, to {weekday}, {month} {day}, {year},",
}
_RULE = "weekday-mismatch"
CLASSES = (
    DamageClass("weekday-shifted", _RULE, _shift, _move),
    *(
        DamageClass(name, _RULE, _with_weekday(form, right=False), _with_weekday(form, right=True))
        for name, form in _FORMS.items()
    ),
)
