"""The calendar in English: names of months and weekdays, and the arithmetic that rules share.

Month abbreviations follow the Associated Press Stylebook ("Sept."), plus the forms that papers use beside it.
Weekdays count from Monday as 0, as in ``datetime``.
"""

from datetime import date

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
AP_MONTHS = (
    "Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec.",
)  # fmt: skip
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)

# Not all of Europe used the Gregorian calendar before Greece took it up in 1923, so older weekdays prove nothing.
FIRST_CERTAIN_YEAR = 1923


def month_number(name: str) -> int:
    """Return the number, from 1, of a month by its name or abbreviation, with a point or without."""
    return _BY_PREFIX[name[:3].lower()]


def weekday_number(name: str) -> int:
    """Return the number, from Monday as 0, of a weekday by its name or abbreviation."""
    return _BY_WEEKDAY[name[:2].lower()]


def days_in(month: int, year: int | None) -> int:
    """Return how many days a month has; without a year February has 29, so that only certain errors show."""
    return 29 if month == 2 and _is_leap(year or 2024) else _DAYS[month - 1]


def _is_leap(year: int) -> bool:
    return year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)


def day_or_none(year: int, month: int, day: int) -> date | None:
    """Return the day, or None if the calendar does not have it."""
    if not 1 <= year <= 9999 or not 1 <= month <= 12 or not 1 <= day <= days_in(month, year):
        return None
    return date(year, month, day)


def weekday_of(day: date) -> str:
    """Name the weekday of a day."""
    return WEEKDAYS[day.weekday()]


def written(day: date, *, year: bool = False) -> str:
    """Write a day as news copy does: "Jan. 5", or with ``year`` "Jan. 5, 2022"."""
    text = f"{AP_MONTHS[day.month - 1]} {day.day}"
    return f"{text}, {day.year}" if year else text


_BY_PREFIX = {name[:3].lower(): number for number, name in enumerate(MONTHS, 1)}
_BY_WEEKDAY = {name[:2].lower(): number for number, name in enumerate(WEEKDAYS)}
