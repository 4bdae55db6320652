"""A stated length of time and a range of dates that do not agree.

What it finds: "the 10-day emergency from Jan. 5 to Jan. 19", "for seven years, from 2000 to 2010", "Jan. 5-19, a period of
10 days", where neither counting both ends nor counting one of them gives the stated number.

Why it matters: the number, or one end of the range, is wrong. The message shows both counts.

What it leaves alone: rough lengths ("about 10 days", "more than a week"), a length that lies somewhere inside the range
("rain fell on 10 days between Jan. 5 and Jan. 19"), working days, averages, and parts of a longer time ("the first 10 days").
"""

from collections.abc import Iterator
from datetime import date

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.rule import PROSE_AND_HEADINGS, Related
from lintnews.views.date_ranges import RANGE_SIGNS, DateRange, date_ranges
from lintnews.views.durations import Duration, Form, durations_in

# Between a length and its range: a noun, a verb of lasting, but no new clause and no other time or number.
_TO_RANGE = lazy(
    r"(?P<noun>(?:\s(?!(?:in|within|inside|on|between|than|before|after|since|and|or|but|who|when|while|if|later|earlier|ago|apart|a|an|per"
    r"|each|every|average|mean|rolling|moving|low|high|contract|sentence|bond|bill|note|forecast|outlook|notice|delay|deadline|week|workweek"
    r"|weekend|schedule|running|starting|beginning|lasting|covering|spanning|from|that|which)\b)[\p{L}’'-]++){0,6}+)"
    r"(?:,?\s(?:running|lasting|starting|beginning|held|covering|spanning|(?:that|which)\s(?:runs?|ran|lasts?|lasted|goes)))?+"
    r"(?:,\s|:\s|\s\(|\s)(?:(?:lasting|runs|ran)\s)?(?:[Ff]rom\s|(?:on|of)\s(?=\p{Lu}))?(?:the\s)?"
)
_FROM_RANGE = lazy(
    r"(?:,?\s(?:for|lasting|lasts?|lasted|is|was|spans?|spanned)\s(?:a\stotal\sof\s|a\s)?|\s?[,(–—]\s?(?:or\s|for\s|that is\s|lasting\s)?"
    r"(?:(?:a|the)\s(?:(?:period|span|stretch|total|run|spell)\sof\s)?)?)"
)
# Before the length: only a part of a longer time, or some days of it.
_PART = lazy(
    r"(?i)\b(?:only|just|first|second|third|last|final|every|each|another|extra|than|after|before|separate|later|next|past|previous|two|several|within"
    r"|of (?:a|an|his|her|its|their))\s(?:the\s|a\s|an\s|his\s|her\s|its\s|their\s)?$"
)
_SOME = lazy(r"(?i)\b(?:on|of|three|four|five|day|week|month)\s(?:the\s)?$")
# "From 1994 to 2006, five years earlier than planned": another time, not this one's length.
_RELATIVE = lazy(r"\s(?:earlier|later|after|before|ago|old|since|ahead|longer|shorter|more|less|apart)\b")
# "The 10-day courses" may be many.
_SEVERAL = lazy(
    r"(?<!\b(?:[Gg]ame|Olympic|talk|protest|celebration|exercise|drill|hearing|negotiation|festivitie)|s)s$"
)
# After the range: "from 2000 to 2005 as editor", a part again.
_GOES_ON = lazy(r"\s(?:as|alone|only|and again|and from)\b")
_REACH = 90
_DAYS_IN_MONTH = 30.4


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each length with the range that it stands beside."""
    for duration, dates in _judged(document):
        if not _fits(duration, dates):
            yield Finding(
                duration.span,
                _message(duration, dates),
                (Related(dates.span, "the range that it is given for"),),
            )


def _judged(document: Document) -> Iterator[tuple[Duration, DateRange]]:
    text = document.text
    for dates in date_ranges(document):
        paragraph = document.paragraphs[dates.paragraph]
        start = max(paragraph.start, dates.span.start - _REACH)
        end = min(paragraph.end, dates.span.end + _REACH)
        while start > paragraph.start and text[start - 1].isalnum():
            start -= 1
        for duration in durations_in(text, start, end, dates.paragraph):
            if _is_comparable(duration, dates) and _belongs(text, duration, dates):
                yield duration, dates


def _is_comparable(duration: Duration, dates: DateRange) -> bool:
    units = {"day": ("day", "night", "week", "month", "year"), "month": ("month", "year"), "year": ("year",)}
    return (
        duration.exact
        and duration.form in (Form.ATTRIBUTE, Form.PLAIN)
        and duration.unit in units[dates.unit]
    )


def _belongs(text: str, duration: Duration, dates: DateRange) -> bool:
    """Tell whether the length is said of the range."""
    if _RELATIVE().match(text, duration.span.end):
        return False
    if duration.span.end <= dates.span.start:
        match = _TO_RANGE().fullmatch(text, duration.span.end, dates.span.start)
        if match is None or _GOES_ON().match(text, dates.span.end):
            return False
        before = max(0, duration.span.start - 24)
        if _PART().search(text, before, duration.span.start):
            return False
        noun = match["noun"]
        # "10 days of rain from Jan. 5-19" counts some of them.
        if duration.form is Form.PLAIN:
            if _SOME().search(text, before, duration.span.start):
                return False
            return not noun.startswith(" of ") and noun.count(" ") <= 3
        return _SEVERAL().search(noun) is None
    return (
        duration.form is Form.PLAIN
        and _FROM_RANGE().fullmatch(text, dates.span.end, duration.span.start) is not None
    )


def _fits(duration: Duration, dates: DateRange) -> bool:
    """Tell whether some usual way of counting gives the stated length."""
    count, unit = duration.number, duration.unit
    if dates.unit == "year":
        return abs(count - (dates.last.year - dates.first.year)) <= 1
    if dates.unit == "month":
        return (
            dates.months <= count <= dates.months + 1
            if unit == "month"
            else abs(dates.months - 12 * count) <= 7
        )
    days = dates.days
    # The unknown year may have a Feb. 29.
    leap = not dates.year_known and dates.first < date(dates.last.year, 3, 1) <= dates.last
    if unit in ("day", "night"):
        working = dates.working_days if dates.year_known and count >= 4 else None
        return days - 1 <= count <= days + leap or count == working
    if unit == "week":
        return abs(days - 7 * count) <= 4
    if unit == "month":
        return abs(days - _DAYS_IN_MONTH * count) <= 15 + count
    return abs(days - 365 * count) <= 200


def _message(duration: Duration, dates: DateRange) -> str:
    stated = f"{duration.number} {duration.unit}{'s' * (duration.number != 1)}"
    if dates.unit == "year":
        return f"{dates.written()} is {dates.last.year - dates.first.year} years, not {duration.number}"
    if dates.unit == "month":
        return f"{dates.written()} is {dates.months + 1} months with both counted, {dates.months} without one; not {stated}"
    counts = f"{dates.days} days with both ends counted, {dates.days - 1} without one"
    if duration.unit in ("day", "night"):
        return f"{dates.written()} is {counts}; not {stated}"
    length = {"week": 7, "month": _DAYS_IN_MONTH, "year": 365}[duration.unit]
    return f"{dates.written()} is {counts}; {stated} would be about {round(length * duration.number)} days"


RULE = Rule(
    name="duration-mismatch",
    severity=Severity.WARNING,
    summary="a stated length that its range of dates does not have",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    triggers=RANGE_SIGNS,
    opportunities=_judged,
    bad=(
        Example(
            "The governor ended the ⟦10-day⟧ state of emergency from ⟦~Jan. 5 to Jan. 19⟧.",
            says="Jan. 5 to Jan. 19 is 15 days with both ends counted, 14 without one; not 10 days",
        ),
        Example("The fair is a ⟦three-day⟧ event held ⟦~July 4-12⟧ in the park."),
        Example(
            "She ran the mill for ⟦seven years⟧, ⟦~from 2000 to 2010⟧.",
            says="2000 to 2010 is 10 years, not 7",
        ),
        Example("The bridge is shut ⟦~Sept. 3-9⟧, for ⟦12 days⟧, the county said."),
        Example(
            "A ⟦two-week⟧ strike from ⟦~March 1 through April 20⟧ cost the port dearly.", says="about 14 days"
        ),
        Example("The dry spell lasted ⟦six months⟧, from ⟦~September to November⟧."),
        Example("Crews worked ⟦20 days⟧ from ⟦~Tuesday, Feb. 2, 2021, until Tuesday, Feb. 9, 2021⟧."),
        Example("The ⟦five-night⟧ cruise (⟦~Dec. 28 to Jan. 9⟧) was sold out."),
        Example("The ⟦40-day⟧ siege, from ⟦~3 May to 21 May 1992⟧, left the town in ruins."),
        Example("The ceasefire runs ⟦~from 1998 to 2003⟧, a span of ⟦nine years⟧ in all."),
    ),
    good=(
        Example("The 15-day emergency from Jan. 5 to Jan. 19 is over. The 14-day ban from Jan. 5-19 stays."),
        Example(
            "The trip took about 10 days, from Jan. 5 to Jan. 19. It rained for more than a week, from Jan. 5 to Jan. 19."
        ),
        Example("It rained on five days between Jan. 5 and Jan. 19."),
        Example("The 10-day strike from Monday, Jan. 3, 2022, to Friday, Jan. 14, 2022, is over."),
        Example(
            "The first 10 days, from Jan. 5 to Jan. 19, were cold. Another two weeks, from May 1 to May 3, were dry."
        ),
        Example(
            "The clinic opens two days a week from Jan. 5 to March 9. The seven-day average from Jan. 5 to Jan. 19 fell."
        ),
        Example("Five-day courses from Jan. 5 to March 9 are full."),
        Example("He spent 10 years at the paper, from 2000 to 2005 as its editor."),
        Example("The girl, 10, was ill for a week. From Jan. 5 to Jan. 19 the school was shut."),
        Example(
            "The three-month season from October to December and the two-week fair, Jan. 5-19, drew crowds."
        ),
        Example(
            "A two-year-old boy was ill from Jan. 5 to Jan. 19. A six-week window opens between Jan. 5 and March 30."
        ),
        Example("The seven-year war from 1756 to 1763 and the five-year plan, 2016-2020, were taught."),
    ),
)
