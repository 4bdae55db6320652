"""The patterns behind the view of dates.

Each alternative is possessive where it repeats, and is tried only near the name of a month or weekday, so that
no text makes them slow.
"""

from lintnews.lazy import hint, lazy

_WEEKDAY_FULL = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_WEEKDAY = rf"(?P<weekday>{_WEEKDAY_FULL}|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY|(?:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?![\w’'])\.?+)"
MONTH_NAMES = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEPT?|OCT|NOV|DEC)(?!\w)\.?+)"
)
_MONTH = rf"(?P<month>{MONTH_NAMES})"
_ORDINAL = r"(?:st|nd|rd|th)?+"
# Not a part of a decimal, a clock time, a score or a percentage.
_NO_DAY = r"(?![\d%]|[.:,]\d{1,2}(?!\d)|,\d{3}|\.\d|[-–]\d+[-–]|(?:\s*(?:percent|per cent|million|billion|years?|points?)\b))"
_DAY = rf"(?P<day>\d{{1,2}}){_ORDINAL}(?!\w){_NO_DAY}"
_YEAR = r"(?P<year>(?:1[0-9]|20)\d\d)(?!\w|[,.]\d|[-–/]\d|%|\s*+(?:GMT|BST|hours|hrs|UTC|people|votes|points|troops|miles|metres|meters|km|kg)\b)"
_RANGE_SIGN = r"(?P<range>\s?+[-–—]\s?+|\s++(?:to|through|thru|until|till)\s++)"
# "Monday, Jan. 3, to Friday, Jan. 7"; where a year tells the weekday of one end for sure, the ends stay two dates.
_COMMA_TO = (
    rf"(?P<range>(?<!\d{{4}}),\s++(?:to|through|until|till)\s++"
    rf"(?={_WEEKDAY_FULL}\b,?\s++(?:{MONTH_NAMES}\s*+)?\d{{1,2}}(?!\d|,?\s++\d{{4}})))"
)
_AND = r"(?:,?\s++(?:and|or|&)\s++)"

_SEVERAL_WEEKDAYS = rf"{_WEEKDAY}(?:(?P<weekday_range>\s?[-–—]\s?|\s++(?:to|through)\s++){_WEEKDAY}|(?:,\s++{_WEEKDAY}(?=,|\s)){{0,5}}+{_AND}{_WEEKDAY})?"
_BEFORE = rf"(?:{_SEVERAL_WEEKDAYS}(?:\s*+[,(]\s*+|\s++)(?:(?:on\s++)?(?:the\s++(?=\d))?)?+)?"
_AFTER = rf"(?:\s*+\((?:a\s++)?{_WEEKDAY}\)|,\s++(?:a\s++)?{_WEEKDAY}(?!\w))?"

# After "Jan. 5 and 12" a noun would make it a count: "12 people".
_NO_NOUN = r"(?!\s++(?!(?:a[st]|in|for|from|to|when|after|before|because|with|by|while|were|will|was|are|is|that|which|but)\b)\p{Ll})"
# "Jan. 5, 2022, and 12 March": the second day begins a date of its own.
_NO_MONTH = rf"(?!\s++(?:of\s++)?{MONTH_NAMES})"
_MONTH_FIRST = (
    rf"{_MONTH}\s*+(?:the\s++)?{_DAY}(?:,?\s++{_YEAR})?"
    rf"(?:{_RANGE_SIGN}{_DAY}\s++(?:of\s++)?{_MONTH}"
    rf"|(?:{_RANGE_SIGN}|{_COMMA_TO})(?:{_WEEKDAY},?\s++)?(?:{_MONTH}\s*+)?{_DAY}{_NO_MONTH}"
    rf"|(?:,\s++{_DAY}(?=,\s++\d|,?\s++(?:and|or|&)\s)){{0,9}}+{_AND}(?:{_WEEKDAY},?\s++)?(?:{_MONTH}\s*+)?{_DAY}{_NO_MONTH}{_NO_NOUN})?"
    rf"(?:,?\s++{_YEAR})?{_AFTER}"
)
# "Route 9 May 8": the month belongs to the day after it.
_NO_DAY_AFTER = r"(?!\s\d{1,2}(?![\w:.]|\s?[ap]\.?m))"
_DAY_FIRST = (
    rf"(?<![\d.,:$€£/–-]){_DAY}(?:\s++(?:of\s++)?{_MONTH}(?:,?\s++{_YEAR})?)?"
    rf"(?:{_RANGE_SIGN}(?:{_WEEKDAY},?\s++)?{_DAY}|(?:,\s++{_DAY}){{0,9}}+{_AND}(?:{_WEEKDAY},?\s++)?{_DAY})?"
    rf"\s++(?:of\s++)?{_MONTH}{_NO_DAY_AFTER}(?:,?\s++{_YEAR})?{_AFTER}"
)
_ONE_DAY_FIRST = rf"(?<![\d.,:$€£/–-]){_DAY}\s++(?:of\s++)?{_MONTH}{_NO_DAY_AFTER}(?:,?\s++{_YEAR})?{_AFTER}"
_ISO = rf"(?<![\w./-])(?P<iso>(?:19|20)\d\d-\d\d-\d\d)(?![\w/-]|\.\d){_AFTER}"

# These months are also words or given names, so alone they need a word before them that asks for a time.
UNSURE_MONTHS = ("March", "April", "May", "June", "August")
_TIME_WORD = (
    r"(?<=\b(?:in|since|from|by|until|till|through|of|last|next|this|late|early|mid|between|during|before|after"
    r"|to|In|Since|From|By|Until|Last|Next|This|Late|Early|Between|During|Before|After)[\s-])"
)
TIME_WORD = lazy(_TIME_WORD)
_SURE_IN_SHORT = ("Jan", "Feb", "Mar", "Apr", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec")
SURE_MONTHS = (
    *("January", "February", "July", "September", "October", "November", "December"),
    *(f"{name}." for name in _SURE_IN_SHORT),
)
_MONTH_ALONE = (
    rf"(?<!\w)(?<!(?<!\b(?:mid|pre|post))-){_MONTH},?\s++(?:of\s++)?{_YEAR}"
    rf"|(?<!\w)(?P<month>{'|'.join(SURE_MONTHS).replace('.', '[.]')})(?!\w)"
    rf"|{_TIME_WORD}(?P<month>{'|'.join(UNSURE_MONTHS)})(?!\w)"
)

# Days with a name, newspapers and clubs: none of them says on which day something happened.
_NAMED = (
    rf"(?P<name>\b(?:Black|Super|Bloody|Good|Ash|Easter|Palm|Cyber|Fat|Holy|Giving|Shrove|Maundy|Whit|Sheffield|Freaky|Joe|Casual"
    rf"|Ruby|Blue|Red|Big|Everton|Giant|Wild|Small\sBusiness)\s++{_WEEKDAY_FULL}(?!,?\s++(?:{MONTH_NAMES}|\d{{1,2}}\s))"
    rf"|\b{_WEEKDAY_FULL}\s++(?:Times|Telegraph|Mirror|Herald|Mail|Express|Post|Star|World|People|Business|Independent|Sport|Review)\b)"
)
_BARE_WEEKDAY = (
    rf"(?<![\w-])(?P<weekday>{_WEEKDAY_FULL}|MONDAY|TUESDAY|WEDNESDAY|THURSDAY|FRIDAY|SATURDAY|SUNDAY)(?!\w)"
    rf"(?:(?P<weekday_range>\s?+[-–—]\s?+|\s++(?:to|through)\s++){_WEEKDAY}(?!\w))?"
)

MENTION = lazy(
    rf"(?=[0-9A-Z])(?:{_NAMED}|(?<![\w.])(?<!(?<!\b(?:post|pre|mid))-){_BEFORE}(?:{_MONTH_FIRST}|{_DAY_FIRST}|{_ONE_DAY_FIRST}|{_ISO})|{_MONTH_ALONE}|{_BARE_WEEKDAY})"
)

# Where it is worth trying them: first by literals, then for sure. They also tell rules that no date is there.
_THREE = "Mon Tue Wed Thu Fri Sat Sun", "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec"
_WEEKDAYS, _MONTHS = ((*names.split(), *names.upper().split()) for names in _THREE)
NAME_SIGNS = (*_WEEKDAYS, *_MONTHS)
ISO_SIGNS = tuple(f"-{digit}" for digit in range(10))
WEEKDAY_SIGNS, MONTH_SIGNS = _WEEKDAYS, (*_MONTHS, *ISO_SIGNS)
DIGIT = hint(r"\d")
ISO_HINT = hint(r"-\d\d-\d\d")
ISO = lazy(r"(?<!\w)(?:19|20)\d\d-\d\d-\d\d(?!\w)")

# A year that stands alone; what has lasted since a year, or is counted, does not set the year of a date.
BARE_YEAR = lazy(
    r"(?<=\b(?:[Ii]n|[Oo]f|[Dd]uring|[Tt]he|early|late|mid)[\s-])(?:1[89]\d\d|20[0-4]\d)(?![\w%:/]|[.,]\d|[-–]\d)(?!\s++(?:GMT|people|votes|points|miles|km))"
)
