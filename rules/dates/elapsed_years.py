"""An anniversary, or a number of years ago, that its year does not give.

What it finds: in an article of 2022 "the 10th anniversary of the 2011 uprising" (the 11th), or "15 years ago, in 2012" (ten).

Why it matters: readers do this sum at once, and one of the two numbers is wrong.

What it leaves alone: rough numbers ("some 15 years ago"), a year more or less for "ago", anniversaries of next year that lie
ahead, looks back in which another year is named, quotations, and events that are counted by edition ("the 25th annual").
"""

from collections.abc import Iterator
from datetime import date

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.calendar import MONTHS
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS, Need, Related
from lintnews.span import Span
from lintnews.views.durations import Duration, Form, durations_in
from lintnews.views.nearby import meanings_between, sentence_around


class _Elapsed(NamedTuple):
    """A number of years and the year that it is counted from, with the sentence that holds both."""

    duration: Duration
    year: int
    place: Span  # of the year
    month: int | None
    sentence: Span


_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)(?![\d%-]|[.,]\d|s\b)(?!\s(?:dollars|prices|money|terms|figures|rates))"
_DATE = rf"(?:{_MONTH}\s(?:\d{{1,2}}(?:st|nd|rd|th)?,?\s)?|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s)?{_YEAR}"
_WHEN = rf"(?:back\s)?(?:in|on)\s(?:the\s)?(?:early\s|late\s|mid-|spring\s|summer\s|fall\s|autumn\s|winter\s)?(?:of\s)?{_DATE}"

# "15 years ago, in 2012" and "in 2012, 15 years ago,".
_AFTER_AGO = lazy(rf"(?:,\s|\s\(|\s[—–]\s|\s)(?:today,\s|this (?:week|month|year),\s)?{_WHEN}")
_BEFORE_AGO = lazy(rf"\b(?i:in|on|since)\s{_DATE}(?:,\s|\s\(|\s[—–]\s)(?:that is\s|just\s)?$")
_ENDS = lazy(r"[,.;)—–]|\s[—–]")
# "10th anniversary of the 2011 uprising", "of the January 2011 uprising", "of his death in 2011", "of the fall of the wall on Nov. 9, 1989".
_OF_YEAR = lazy(
    rf"\s(?:celebrations?\s|commemorations?\s)?of\s(?:(?:the|his|her|its|their|our|a|an|\p{{Lu}}[\p{{L}}-]*[’']s)\s)?(?:deadly\s|first\s|great\s)?{_DATE},?\s\p{{L}}"
)
_OF_EVENT = lazy(
    rf"\s(?:celebrations?\s|commemorations?\s)?of\s(?:(?!(?:that|which|who|whose|when|where|after|before|since|from|began|begun|started|until|and|or"
    rf"|\p{{Ll}}{{2,16}}ed|built|won|made|held|led|end|closing|closure)\b)[\p{{L}}’'-]++,?\s){{1,9}}(?:in|on)\s{_DATE}(?!\s(?:and|or)\s\d)"
)
_AHEAD = lazy(
    r"(?i)\b(?:will|would|going to|next|upcoming|coming|ahead of|approach\w*|near(?:s|ing)|prepar\w+|plan\w*|to (?:mark|celebrate|commemorate|honou?r)|in time for|before|towards?|until|by)\b"
)
_NOW = lazy(
    r"(?i)\b(?:marks?|marking|celebrat(?:es?|ing)|commemorat(?:es?|ing)|honou?r(?:s|ing)|is|are|this (?:week|month|year|summer|spring|fall|autumn|winter)"
    r"|today|tomorrow|tonight|will|(?:mon|tues|wednes|thurs|fri|satur|sun)day|next|upcoming|ahead of|comes?|approaching)\b"
)
_BACK = lazy(
    r"(?i)\b(?:last (?:year|december|november|fall|autumn)|a year (?:ago|earlier)|the year before|previous year)\b"
)
_THEN = lazy(r"\b(?:had|at the time|then)\b")
_OTHER_YEAR = lazy(r"(?<![\w.,$€£])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")
_FAR = 3
_NEAR = 600
_ROUND = {"decade": (10, 2), "century": (100, 5), "year": (1, 1)}


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Subtract each year from the article's own."""
    published = document.published
    if published is None:
        return
    for elapsed in _judged(document):
        right = published.date.year - elapsed.year
        if _is_anniversary(elapsed):
            if _is_due(document, elapsed, published.date):
                continue
            said, mended = f"the {_ordinal(elapsed.duration.number)} anniversary", f"the {_ordinal(right)}"
        else:
            unit, slack = _ROUND[elapsed.duration.unit]
            if abs(elapsed.duration.number * unit - right) <= slack or _looks_back(document, elapsed):
                continue
            said, mended = elapsed.duration.span.of(document.text), f"{right} years"
        yield Finding(
            elapsed.duration.span,
            f"from {elapsed.year} to {published.date.year}, the year of the article ({published.source}), is {right} years: "
            f"read {mended} instead of {said}, or another year",
            (Related(elapsed.place, "the year that it is counted from"),),
        )


def _judged(document: Document) -> Iterator[_Elapsed]:
    text = document.text
    published = document.published
    for word in (" ago", "nniversary"):
        place = text.find(word)
        while place >= 0:
            found = _elapsed(document, place)
            # What lies ahead is no past, and no sum of ours.
            if found is not None and published is not None and found.year < published.date.year:
                yield found
            place = text.find(word, place + 1)


def _elapsed(document: Document, place: int) -> _Elapsed | None:
    """Return what is counted at a place that holds "ago" or "anniversary", if its year is named with it."""
    text = document.text
    index = document.paragraph_at(place)
    if index is None:
        return None
    paragraph = document.paragraphs[index]
    start = max(paragraph.start, place - 30)
    while start > paragraph.start and text[start - 1].isalnum():
        start -= 1
    duration = next(
        (d for d in durations_in(text, start, min(paragraph.end, place + 16), index) if d.span.end > place),
        None,
    )
    if duration is None or not duration.exact or duration.unit not in _ROUND:
        return None
    reach = min(paragraph.end, duration.span.end + 120)
    match = None
    if duration.form is Form.ANNIVERSARY:
        match = _OF_YEAR().match(text, duration.span.end, reach) or _OF_EVENT().match(
            text, duration.span.end, reach
        )
    elif duration.form is Form.AGO:
        match = _AFTER_AGO().match(text, duration.span.end, reach)
        if match is None and _ENDS().match(text, duration.span.end):
            match = _BEFORE_AGO().search(
                text, max(paragraph.start, duration.span.start - 50), duration.span.start
            )
    if match is None:
        return None
    month = None
    if match.captures("month"):
        month = next(
            number for number, name in enumerate(MONTHS, 1) if name.startswith(match.captures("month")[0])
        )
    return _Elapsed(
        duration, int(match["year"]), Span(*match.span("year")), month, sentence_around(document, place)
    )


def _is_anniversary(elapsed: _Elapsed) -> bool:
    return elapsed.duration.form is Form.ANNIVERSARY


def _is_due(document: Document, elapsed: _Elapsed, published: date) -> bool:
    """Tell whether the year in which the anniversary falls can be the one that is meant."""
    text, sentence = document.text, elapsed.sentence
    due = elapsed.year + elapsed.duration.number
    if due == published.year:
        return True
    if due == published.year + 1 and (published.month >= 9 or _AHEAD().search(text, *sentence)):
        return True
    # Late in one year and early in the next, months tell better than years.
    if elapsed.month and abs((due - published.year) * 12 + elapsed.month - published.month) <= 6:
        return True
    if abs(due - published.year) > _FAR and not _NOW().search(text, *sentence):
        return True
    return _looks_back(document, elapsed)


def _looks_back(document: Document, elapsed: _Elapsed) -> bool:
    """Tell whether the sentence, or one before it in the paragraph, speaks of the year from which the count is right."""
    text, sentence = document.text, elapsed.sentence
    if _BACK().search(text, *sentence) or (_is_anniversary(elapsed) and _THEN().search(text, *sentence)):
        return True
    due = elapsed.year + elapsed.duration.number * _ROUND[elapsed.duration.unit][0]
    paragraph = document.paragraphs[elapsed.duration.paragraph]
    start, end = max(paragraph.start, sentence.start - _NEAR), min(paragraph.end, sentence.end + _NEAR)
    years = {
        int(match.group())
        for match in _OTHER_YEAR().finditer(text, start, end)
        if match.start() != elapsed.place.start
    }
    years |= {
        meaning.first.year
        for meaning in meanings_between(document, *sentence)
        if meaning.first and not meaning.mention.span.start <= elapsed.place.start < meaning.mention.span.end
    }
    slack = 0 if _is_anniversary(elapsed) else 1
    now = document.published.date.year if document.published else due
    return any(abs(year - due) <= slack for year in years if year < now)


def _ordinal(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in (11, 12, 13) else "th"
    return f"{number}{ending}"


_DAY = date(2022, 1, 9)

RULE = Rule(
    name="elapsed-years",
    severity=Severity.WARNING,
    summary="an anniversary or a number of years ago that its year does not give",
    check=check,
    needs=frozenset({Need.PUBLISHED}),
    blocks=PROSE_AND_HEADINGS,
    reads_quotations=False,
    triggers=(" ago", "nniversary"),
    opportunities=_judged,
    bad=(
        Example(
            "Crowds marked the ⟦10th anniversary⟧ of the ⟦~2011⟧ uprising.",
            published=_DAY,
            says="is 11 years: read the 11th",
        ),
        Example("The mill burned down ⟦15 years ago⟧, in ⟦~2012⟧.", published=_DAY, says="read 10 years"),
        Example("The harbour was dredged in ⟦~1992⟧, ⟦20 years ago⟧.", published=_DAY),
        Example("The town celebrates the ⟦50th anniversary⟧ of its charter in ⟦~1962⟧.", published=_DAY),
        Example(
            "The party is part of the ⟦twentieth anniversary⟧ of the flood on May 3, ⟦~1999⟧, and is free.",
            published=date(2022, 5, 3),
        ),
        Example("The clinic opened ⟦a decade ago⟧, in ⟦~2006⟧, in a tent.", published=_DAY),
        Example(
            "On the ⟦30th anniversary⟧ of the March ⟦~1990⟧ strike, the miners' widows met.",
            published=date(2022, 3, 20),
        ),
        Example("The bridge opened ⟦40 years ago⟧ in ⟦~1972⟧.", published=_DAY),
    ),
    good=(
        Example("Crowds marked the 11th anniversary of the 2011 uprising.", published=_DAY),
        Example(
            "The mill burned down 10 years ago, in 2011. The barn went nine years ago, in 2012.",
            published=_DAY,
        ),
        Example(
            "Some 15 years ago, in 2012, the mill burned. The quarry shut more than 20 years ago, in 1999.",
            published=_DAY,
        ),
        Example("Next year the town will mark the 50th anniversary of the 1973 flood.", published=_DAY),
        Example(
            "The 25th annual fair honours the 2011 founders. The 40th edition of the 1990 race was run.",
            published=_DAY,
        ),
        Example(
            "In 2007, for the 20th anniversary of his death in 1987, the museum bought two prints.",
            published=_DAY,
        ),
        Example(
            "The gift coincided with the 20th anniversary of the painter's death in 1987.", published=_DAY
        ),
        Example('"It was the 10th anniversary of the 2011 uprising," she said.', published=_DAY),
        Example("In 2015 she said that the firm had begun 10 years ago, in 2005.", published=_DAY),
        Example(
            "The 10th anniversary of the end of the strike that began in 2009 was quiet.", published=_DAY
        ),
        Example("On Dec. 30 they marked the 10th anniversary of the 2011 uprising.", published=_DAY),
        Example("They marked the 10th anniversary of the December 2011 uprising.", published=_DAY),
        Example("They marked the 10th anniversary of the 2011 uprising."),
        Example("Prices have doubled since 20 years ago, in 1990 dollars.", published=_DAY),
    ),
)
