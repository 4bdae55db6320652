"""Forms of The Associated Press Stylebook that several rules of the group ``style`` need, as facts in a table."""

from lintnews.calendar import AP_MONTHS, MONTHS, month_number

MONTH_FORMS = "|".join((*MONTHS, "Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec"))
ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TENS = {
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
    "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip
# A number in words, from one to ninety-nine.
NUMBER_IN_WORDS = rf"(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:{'|'.join(ONES)})|{'|'.join((*TENS, *ONES))})"


def month_with_day(written: str) -> str:
    """Return a month as it stands before a day: "October" and "Oct" are "Oct.", "Mar." is "March"."""
    return AP_MONTHS[month_number(written) - 1]


def full_month(written: str) -> str:
    """Return the full name of a month from any of its forms."""
    return MONTHS[month_number(written) - 1]


def number_in_words(written: str) -> int:
    """Return the value of a number written as ``NUMBER_IN_WORDS`` has it, capitals aside."""
    first, _, second = written.lower().partition("-")
    value = TENS.get(first) or ONES.index(first) + 1
    return value + ONES.index(second) + 1 if second else value
