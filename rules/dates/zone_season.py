"""A time zone whose letters belong to the other half of the year.

What it finds: "3 p.m. EST on July 4", when clocks in the east of the United States show EDT; the same for the other zones
of North America, Britain, Europe and the south-east of Australia, where the letters say standard or summer time.

Why it matters: read as written the time is an hour off, and a reader in another zone joins an hour late.

What it leaves alone: GMT and UTC, which hold all the year; ET, CT and the like; dates within some days of the change;
and articles that name a place where clocks never change (Arizona, Hawaii, Panama, Saskatchewan, Queensland and others).
"""

from collections.abc import Iterator
from datetime import date

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.calendar import written
from lintnews.record import NamedTuple
from lintnews.rule import WORDS
from lintnews.span import Span
from lintnews.views.meaning import Meaning
from lintnews.views.nearby import meanings_between, sentence_around
from lintnews.views.times import TimeMention


class _Zone(NamedTuple):
    """What a zone's letters say, what they should be in the other season, and which clocks it follows."""

    summer: bool
    other: str
    region: str


# When the clocks change: https://www.timeanddate.com/time/dst/ and the tz database. Dates so far inside a season
# that they are sure in each year since 1987 (America), 1996 (Europe) and 2008 (Australia): month and day, inclusive.
_SUMMER = {"America": ((4, 8), (10, 24)), "Europe": ((4, 1), (9, 20)), "Australia": ((10, 8), (3, 31))}
_WINTER = {"America": ((11, 8), (3, 7)), "Europe": ((11, 1), (3, 24)), "Australia": ((4, 8), (9, 30))}
_ZONES = {
    name: zone
    for region, pairs in {
        "America": ("EST EDT", "CST CDT", "MST MDT", "PST PDT", "AKST AKDT"),
        "Europe": ("GMT BST", "CET CEST", "EET EEST", "WET WEST"),
        "Australia": ("AEST AEDT", "ACST ACDT"),
    }.items()
    for standard, summer in map(str.split, pairs)
    for name, zone in (
        (standard, _Zone(summer=False, other=summer, region=region)),
        (summer, _Zone(summer=True, other=standard, region=region)),
    )
}
_ALL_YEAR = ("GMT",)
_WORDS = {"Eastern": "E", "Central": "C", "Mountain": "M", "Pacific": "P"}

# Places whose clocks never change, or that mean another zone by the same letters; a stem stands for all its forms.
_STEADY = {
    "EST": (
        "Panam",
        "Jamaica",
        "Cancun",
        "Cancún",
        "Quintana Roo",
        "Cayman",
        "Colombia",
        "Ecuador",
        "Peru",
        "Haiti",
        "Cuba",
        "Indiana",
    ),
    "CST": (
        *(
            "Saskatchewan",
            "Regina",
            "Saskatoon",
            "Costa Rica",
            "Guatemala",
            "Honduras",
            "Nicaragua",
            "Salvador",
            "Belize",
            "Mexic",
        ),
        *("China", "Chinese", "Beijing", "Shanghai"),
    ),
    "MST": ("Arizona", "Phoenix", "Tucson", "Flagstaff", "Sonora", "Yukon", "Mexic"),
    "PST": ("Philippine", "Filipin", "Manila", "Pakistan"),
    "BST": ("Bangladesh", "Dhaka", "Bougainville"),
    "CET": ("Algeri", "Tunisia"),
    "EET": ("Libya", "Egypt", "Kaliningrad"),
    "AEST": ("Queensland", "Brisbane", "Cairns", "Gold Coast", "Townsville", "Guinea"),
    "ACST": ("Darwin", "Northern Territory", "Alice Springs"),
}


_BESIDE = 12


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the letters of each zone with the season of the day beside it."""
    for mention, letters, meaning in _judged(document):
        zone = _ZONES[letters]
        seasons = _WINTER if zone.summer else _SUMMER
        days = meaning.candidates or tuple(day for day in (meaning.first,) if day)
        fields = [(day.month, day.day) for day in days] or [
            (meaning.mention.first.month or 0, meaning.mention.first.day or 0)
        ]
        if not all(_is_within(seasons[zone.region], field) for field in fields):
            continue
        day = date(2024, *fields[0])
        said, season = ("summer time", "standard time") if zone.summer else ("standard time", "summer time")
        yield Finding(
            mention.span,
            f"{letters} is {said}, but on {written(day)} clocks show {season}: read {zone.other}, or check the hour",
        )


def _judged(document: Document) -> Iterator[tuple[TimeMention, str, Meaning]]:
    found = [(mention, letters) for mention in document.times if (letters := _letters(mention.zone))]
    if not found:
        return
    steady = {
        letters
        for letters in {zone for _, zone in found}
        if any(place in document.text for place in _STEADY.get(letters, ()))
    }
    for mention, letters in found:
        meaning = None if letters in steady else _day_beside(document, mention)
        if meaning is not None:
            yield mention, letters, meaning


def _letters(zone: str | None) -> str | None:
    """Return the letters of a zone that says its season; None for others."""
    if zone is None:
        return None
    first, *rest = zone.split()
    if len(rest) == 2 and first in _WORDS and rest[0].lower() in ("standard", "daylight"):
        return f"{_WORDS[first]}{rest[0][0].upper()}T"
    if zone.lower() == "british summer time":
        return "BST"
    return zone if zone in _ZONES and zone not in _ALL_YEAR else None


def _day_beside(document: Document, mention: TimeMention) -> Meaning | None:
    """Return the one day that is named in the same sentence as a time; None where there are several or none."""
    # Two sentences where "9 a.m. Eastern time" was taken for the end of one.
    start = sentence_around(document, mention.span.start).start
    end = sentence_around(document, mention.span.end - 1).end
    near = [m for m in meanings_between(document, start, end) if m.mention.has_day or m.mention.is_weekday]
    found = next((m for m in near if _stands_beside(document.text, mention.span, m.mention.span)), None)
    if found is None and len(near) == 1:
        found = near[0]
    if found is None or found.mention.join != "single":
        return None
    # A weekday alone says nothing about the season unless the article's date does.
    return found if found.first is not None or found.mention.has_day else None


def _stands_beside(text: str, time: Span, day: Span) -> bool:
    """Tell "3 p.m. EST on July 4" and "July 4 at 3 p.m. EST"."""
    between = text[time.end : day.start] if time.end <= day.start else text[day.end : time.start]
    return len(between) <= _BESIDE and between.strip(" ,()").lower() in (
        "",
        "on",
        "at",
        "from",
        "by",
        "until",
        "at about",
        "at around",
    )


def _is_within(season: tuple[tuple[int, int], tuple[int, int]], field: tuple[int, int]) -> bool:
    first, last = season
    return first <= field <= last if first < last else field >= first or field <= last


RULE = Rule(
    name="zone-season",
    severity=Severity.INFO,
    summary="letters of a time zone that belong to the other half of the year",
    check=check,
    blocks=WORDS,
    triggers=(*_ZONES, "tandard", "aylight", "British Summer", "British summer"),
    opportunities=_judged,
    bad=(
        Example("The launch is set for ⟦3 p.m. EST⟧ on July 4.", says="read EDT"),
        Example("The vote closed at ⟦8:30 a.m. PST⟧ on Tuesday, Aug. 16, 2022."),
        Example("On Jan. 5 the call begins at ⟦10 a.m. CDT⟧.", says="standard time"),
        Example("The match kicks off at ⟦19:45 BST⟧ on 12 December.", says="read GMT"),
        Example("The polls shut at ⟦20:00 CET⟧ on June 9, 2024."),
        Example(
            "The hearing starts at ⟦9 a.m. Eastern Standard Time⟧ on June 3.", says="EST is standard time"
        ),
        Example("Tickets go on sale at ⟦11 a.m. MDT⟧ on Dec. 1."),
        Example("The line opens at ⟦4 p.m. EST⟧ on Thursday.", published=date(2022, 7, 6)),
        Example("The probe landed at ⟦21:10 AEDT⟧ on 14 June."),
    ),
    good=(
        Example("The launch is set for 3 p.m. EDT on July 4 and for 3 p.m. EST on Dec. 4."),
        Example("The launch is set for 3 p.m. ET on July 4, or 1900 GMT on July 4."),
        Example("In Phoenix the doors open at 3 p.m. MST on July 4."),
        Example("The probe landed at 21:10 AEST on 14 June."),
        Example("The clocks change: at 2 a.m. EST on March 12 it is 3 a.m. EDT."),
        Example("The call begins at 10 a.m. CST on Nov. 2."),
        Example("The line opens at 4 p.m. EST on Thursday.", published=date(2022, 1, 6)),
        Example("The line opens at 4 p.m. EST on Thursday."),
        Example("On July 4 he said that calls would begin on Dec. 1 at 4 p.m. EST."),
        Example("The Manila office opens at 9 a.m. PST on July 4."),
    ),
)
