"""An age that does not go with the year or day of birth beside it.

What it finds: in an article of 2022 "Lee, 45, who was born in 1960" (61 or 62), "born on June 3, 1993, the 32-year-old".

Why it matters: age and birth date are among the facts that readers and relatives know best, and one of the two is wrong.

What it leaves alone: both ages that a birth year allows; the dead, whose age stopped; looks back ("then", "at the time",
a sentence that names another year); birth years of other people in the sentence; quotations.
"""

from __future__ import annotations

from datetime import date, timedelta
from itertools import islice
from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.calendar import MONTHS, day_or_none, written
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import PROSE, Need, Related
from lintnews.span import Span
from lintnews.views.durations import number_of
from lintnews.views.nearby import sentence_around

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex


class _Person(NamedTuple):
    """An age and a birth date that one sentence gives for one person."""

    age: int
    age_span: Span
    birth: Span
    year: int
    day: date | None


_NUMBER = r"(?:\d{1,3}|(?i:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|eighteen|nineteen))"
_MONTH = r"(?P<month>Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?"
_BORN = lazy(
    r"\b[Bb]orn\s(?:(?!(?:and|but|who|that|which|when|while|after|before|to)\b)[\p{L}’'.-]++,?\s){0,6}?(?:in|on)\s(?:the\s)?"
    rf"(?:{_MONTH}\s(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s)?|(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH},?\s|early\s|late\s)?"
    r"(?P<year>1[89]\d\d|20\d\d)(?![\w%-]|[.,]\d|\sor\s\d)"
    rf"|\((?:[Bb]orn|b\.)\s(?:(?P<day>\d{{1,2}})\s)?(?:{_MONTH}\s(?:(?P<day>\d{{1,2}}),?\s)?)?(?P<year>1[89]\d\d|20\d\d)\)"
)
# "Lee, 45," and "the 45-year-old", "is 45 years old", "is now 45".
_AGE = lazy(
    rf"(?<=\p{{Ll}}),\s(?:now\s)?(?P<age>\d{{1,3}})(?=[,;.]|\s(?:and\s)?(?:who\s)?was\sborn)"
    rf"|(?<![\w.,$€£-])(?P<age>{_NUMBER})-years?-old(?!\w)"
    r"|(?<=\p{Ll}\s\()(?P<age>\d{1,3})(?=[,;]\s(?:born|b\.))"
    rf"|\bis\s(?:now\s|only\s|just\s|already\s)?(?P<age>{_NUMBER})(?=[,.;]|\s(?:years\sold|and)\b)"
    rf"|\bturn(?:ed|s)\s(?P<age>{_NUMBER})(?=\s(?:today|this|(?:on\s)?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day))"
)
_NOT_NOW = lazy(
    r"(?i)\b(?:then|at the time|died|dies|dead|killed|the late|obituary|slain|drowned|funeral|buried|deceased|posthumous\w*|survived by|would have"
    r"|was \d+ when|when (?:he|she|they|it)|by the time|back then|in those days)\b"
)
_YEAR = lazy(r"(?<![\w.,$€£])(?:1[5-9]|20)\d\d(?![\d%]|[.,]\d)")
_AGE_THEN_BIRTH = lazy(
    r",?(?:\s(?!(?:an?|the|of|and|or|but|his|her|their|its|whose|with|to|from|by|is|are|has|have|said|says)\b)[\p{L}’'.-]++,?){0,6}+\s?"
)
_BIRTH_THEN_AGE = lazy(
    r"\)?,?\s?(?:the\s(?:(?!of\b|and\b)[\p{Ll}-]++\s){0,2}(?!of\b|and\b)[\p{Ll}-]++,?\s?(?:who\s?)?"
    r"|(?:he|she|the|and|now)\s?|(?:\p{Lu}[\p{L}’'.-]++\s?){1,3})?"
)
_TOLERANCE = timedelta(days=1)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each age with the age that the birth date gives on the article's date."""
    published = document.published
    if published is None:
        return
    for person in _judged(document):
        accepted = _ages(person, published.date)
        if person.age in accepted:
            continue
        if person.day is not None:
            told = f"born on {written(person.day, year=True)}, one is {accepted[0]}"
        else:
            told = f"born in {person.year}, one is {accepted[0]} or {accepted[-1]}"
        yield Finding(
            person.age_span,
            f"{told} on {written(published.date, year=True)} ({published.source}), not {person.age}",
            (Related(person.birth, "the birth date"),),
        )


def _ages(person: _Person, published: date) -> tuple[int, ...]:
    """Return the ages that a birth date allows on a day, give or take a day."""
    if person.day is None:
        age = published.year - person.year
        return (age - 1, age)
    days = (published - _TOLERANCE, published, published + _TOLERANCE)
    return tuple(
        sorted(
            {
                day.year - person.day.year - ((day.month, day.day) < (person.day.month, person.day.day))
                for day in days
            }
        )
    )


def _judged(document: Document) -> Iterator[_Person]:
    text = document.text
    place = text.find("orn ")
    while place >= 0:
        if text[place - 1 : place] in ("b", "B") and (person := _person(document, place)) is not None:
            yield person
        place = text.find("orn ", place + 1)


def _person(document: Document, place: int) -> _Person | None:
    """Return the person who is born at a place in the text, if the sentence also gives an age that is meant now."""
    text = document.text
    sentence = sentence_around(document, place)
    births = list(islice(_BORN().finditer(text, *sentence), 2))
    ages = list(islice(_AGE().finditer(text, *sentence), 2)) if len(births) == 1 else []
    if len(ages) != 1 or not births[0].start() <= place + 1 < births[0].end():
        return None
    birth, age = births[0], ages[0]
    year = int(birth["year"])
    others = [match for match in _YEAR().finditer(text, *sentence) if match.start() != birth.start("year")]
    if others or document.published is None or year > document.published.date.year:
        return None
    if _NOT_NOW().search(text, *sentence) or not _is_one_person(text, birth, age):
        return None
    return _Person(
        number_of(age["age"]), Span(*age.span("age")), Span(*birth.span()), year, _birthday(birth, year)
    )


def _is_one_person(text: str, birth: regex.Match[str], age: regex.Match[str]) -> bool:
    """Tell whether nothing between the two can make them an age and a birth of two people."""
    if age.end() <= birth.start():
        return _AGE_THEN_BIRTH().fullmatch(text, age.end(), birth.start()) is not None
    return _BIRTH_THEN_AGE().fullmatch(text, birth.end(), age.start()) is not None


def _birthday(birth: regex.Match[str], year: int) -> date | None:
    if not birth["month"] or not birth["day"]:
        return None
    month = next(number for number, name in enumerate(MONTHS, 1) if name.startswith(birth["month"]))
    return day_or_none(year, month, int(birth["day"]))


_DAY = date(2022, 1, 9)

RULE = Rule(
    name="age-mismatch",
    severity=Severity.WARNING,
    summary="an age that does not go with the birth date beside it",
    check=check,
    needs=frozenset({Need.PUBLISHED}),
    blocks=PROSE,
    reads_quotations=False,
    triggers=("born ", "Born "),
    opportunities=_judged,
    bad=(
        Example("⟦~Born in 1950⟧, the ferryman, who is ⟦62⟧, never learned to swim.", published=_DAY),
        Example(
            "Mara Lindqvist, ⟦45⟧, who was ⟦~born in 1960⟧, runs the ferry.",
            published=_DAY,
            says="one is 61 or 62",
        ),
        Example(
            "The ⟦32⟧-year-old lawyer was ⟦~born on June 3rd 1993⟧ in a village upriver.",
            published=date(2025, 5, 14),
            says="one is 31 on",
        ),
        Example("⟦~Born in Oslo in 1948⟧, Berg is ⟦64⟧ and still skis.", published=_DAY),
        Example("⟦~Born in 1990⟧, the ⟦28⟧-year-old has sailed twice around the world.", published=_DAY),
        Example(
            "Ana Ruiz, ⟦17⟧, was ⟦~born on 5 March 1999⟧ and swims for the club.",
            published=_DAY,
            says="one is 22 on Jan. 9, 2022",
        ),
        Example("Tomas Hale ⟦~(born 1971)⟧ is ⟦60⟧ years old.", published=_DAY),
        Example(
            "The singer, ⟦~born in a farmhouse near Lund in December 1985⟧, is now ⟦46⟧.", published=_DAY
        ),
        Example("The ⟦fifty-one⟧-year-old pilot, ⟦~born in 1960⟧, holds the record.", published=_DAY),
    ),
    good=(
        Example("Born in 1950, the ferryman, who is 71, never learned to swim.", published=_DAY),
        Example("Born in 1950, the father of a pilot who is 40, he never learned to swim.", published=_DAY),
        Example(
            "Mara Lindqvist, 61, who was born in 1960, runs the ferry. Jon Lind, 62, was born in 1960.",
            published=_DAY,
        ),
        Example(
            "The 31-year-old lawyer was born on June 3rd 1993 in a village upriver.",
            published=date(2025, 5, 14),
        ),
        Example("Berg, 45, who was born in 1960, died on the ice that winter.", published=_DAY),
        Example("In 2005 the 45-year-old, born in 1960, ran the ferry.", published=_DAY),
        Example(
            "Born in 1960, Berg was 45 when the ferry sank. Born in 1950, he was then a 20-year-old cook.",
            published=_DAY,
        ),
        Example("Mara Lind, 45, and her brother, born in 1960, run the ferry.", published=_DAY),
        Example('"My son, 12, was born in 1960," she joked.', published=_DAY),
        Example("Mara Lind, 45, who was born in 1960, runs the ferry."),
        Example(
            "The 45-year-old ferry line was born in debt. Born in 1960s Leeds, the 45-year-old club is broke.",
            published=_DAY,
        ),
        Example("Anna, 7, and Max, 9, were born in 1970s-style rooms.", published=_DAY),
        Example("Ola Berg, 20, is the son of a painter born in 1960.", published=_DAY),
        Example("The exiled king, born in 1920, will turn 90 next year.", published=_DAY),
    ),
)
