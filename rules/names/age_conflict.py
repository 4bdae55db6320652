"""One person with two ages.

What it finds: "Ann Doe, 31, …" and further down "Doe, 34, …"; also "(31)", "aged 31", "who is 31" and "31-year-old Ann Doe".

Why it matters: a person has one age on one day, and relatives and readers know it.

What it leaves alone: looks back ("then 31", "was 31 when", a sentence with a year, the dead), two people of one surname, Mr. and
Mrs. Doe, tables and results, quotations.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator

from lintnews import Document, Example, Finding, Need, Related, Rule, Severity, Span
from lintnews.lazy import hint, lazy
from lintnews.record import NamedTuple
from lintnews.views.names import Name
from lintnews.views.names_near import names_near, people_called
from lintnews.views.nearby import sentence_around

# Each begins with a literal, which is searched for much faster than what stands before it; with each, how far behind the
# name that literal stands.
_AGES = (
    (
        hint(
            r",(?<=[^\W\d_],)\s(?:aged?\s|now\s|who\sis\s(?:now\s)?)?(?P<age>[1-9][0-9]?|10[0-9])(?=[,;.]\s|[,;.]$|\sand\s(?!\d))"
        ),
        0,
    ),
    (lazy(r"\((?:aged?\s)?(?P<age>[1-9]\d?)\)(?<=\p{L}\s\([^)]{1,9}\))"), 1),
    (lazy(r"-years?-old\s(?=\p{Lu})(?<=(?<![\w.,-])(?P<age>[1-9]\d?)-years?-old\s)"), 0),
)
# Whatever counts as white space; a line may end behind a comma.
_OTHER_SPACES = (
    "\t\n\v\f\r\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000"
)
_TRIGGERS = (
    *(f"{before}{digit}" for before in (", ", "(") for digit in "123456789"),
    *(", age", "(age", ", now", ", who is", "-year-old", "-years-old"),
    *(f"{before}{space}" for before in (",", ", who") for space in _OTHER_SPACES),
)
# What tells, before an age and behind it, that it is the age of another day.
_BACK_THEN = lazy(
    r"(?i)(?<![\w’'])(?:then|at the time|in those days|back then|years? (?:earlier|later|ago|before|after)|when|as a|turn(?:s|ed|ing)?|birthday|until"
    r"|will be|would be|last year|next year|(?:in|of|since|from|by|until) (?:19|20)\d\d)(?![\w’'])"
)
_AT_THE_TIME = lazy(
    r"(?i)\s?(?:at the time|back then|in those days|when (?:he|she|they|it)\b|years? (?:earlier|ago)|then\b)"
)
_WINDOW = 60


class Age(NamedTuple):
    """An age as written: where a name before it ends, where the age stands, and where a name behind it may begin."""

    name_end: int
    start: int
    end: int
    behind: int


class Aged(NamedTuple):
    """An age and the name that it belongs to."""

    age: int
    span: Span
    name: Name


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the ages of each person."""
    for first, second in _judged(document):
        if first.age != second.age:
            yield Finding(
                second.span,
                f"{second.name.surname} is {second.age} here and {first.age} before; one of the two ages is wrong",
                (Related(first.span, f"{first.age} here"),),
            )


def _judged(document: Document) -> Iterator[tuple[Aged, Aged]]:
    """Yield the ages that belong to one person, each with the first of them."""
    ages = _ages(document)
    if len(ages) < 2:
        return
    named = _named(document, ages)
    counts = Counter(name.surname for name in {name for name, _ in named})
    shared = {surname for surname, count in counts.items() if count > 1}
    if not shared:
        return
    aged: dict[Name, Aged] = {}
    for name, age in named:
        if name.surname in shared and name not in aged and not document.is_quoted(age.name_end):
            aged[name] = Aged(int(document.text[age.start : age.end]), Span(age.start, age.end), name)
    for person in people_called(document, shared):
        known = [aged[name] for name in person.names if name in aged]
        known = [one for one in known if not _is_back(document, one)] if len(known) > 1 else []
        for other in known[1:]:
            yield known[0], other


def _ages(document: Document) -> list[Age]:
    """Find what is written like an age."""
    return [
        Age(match.start() - beyond, *match.span("age"), match.end())
        for pattern, beyond in _AGES
        for match in pattern().finditer(document.text)
    ]


def _named(document: Document, ages: list[Age]) -> list[tuple[Name, Age]]:
    """Return the ages that belong to a name, each with that name."""
    # A title behind an age is a character away from it.
    names = names_near(document, sorted(place for age in ages for place in (age.name_end, age.behind + 1)))
    ends = {name.end: name for name in names}
    owners = ((ends.get(age.name_end) or _behind(names, age.behind), age) for age in ages)
    return [(name, age) for name, age in owners if name is not None]


def _behind(names: list[Name], end: int) -> Name | None:
    """Return the name that begins behind an age, its title between them or not."""
    at = bisect_left(names, end, key=_start)
    if at == len(names):
        return None
    name = names[at]
    between = name.start - end
    return name if between == 0 or (name.title and between <= len(name.title) + 2) else None


def _start(name: Name) -> int:
    return name.start


def _is_back(document: Document, aged: Aged) -> bool:
    """Tell an age of another day."""
    text, place = document.text, aged.span.start
    start = max(sentence_around(document, place).start, place - _WINDOW)
    return (
        _BACK_THEN().search(text, start, place) is not None
        or _AT_THE_TIME().match(text, aged.span.end, aged.span.end + _WINDOW) is not None
        or _AT_THE_TIME().match(text, aged.span.end + 1, aged.span.end + _WINDOW) is not None
    )


RULE = Rule(
    name="age-conflict",
    severity=Severity.WARNING,
    summary="one person with two ages",
    check=check,
    needs=frozenset({Need.ARTICLE}),
    reads_quotations=False,
    triggers=_TRIGGERS,
    opportunities=_judged,
    bad=(
        Example(
            "Ann Doe, ⟦~31⟧, runs the ferry. The mayor thanked Doe, ⟦34⟧, for it.",
            says="Doe is 34 here and 31 before",
        ),
        Example("Ann Doe (⟦~31⟧) runs the ferry. Doe (⟦34⟧) is from Leeds."),
        Example("⟦~19⟧-year-old Per Strand sang. Strand, ⟦29⟧, came from Oslo."),
        Example("Mr. Lund, ⟦~52⟧, was late. Nobody missed Mr. Lund, ⟦25⟧."),
        Example("Sgt. Ann Vail, aged ⟦~41⟧, fell. Ann Vail, ⟦47⟧, is in hospital."),
        Example(
            "Ola Berg, ⟦~60⟧, spoke first. A week ago the judge met Ola Berg, who is ⟦66⟧, and his wife."
        ),
        Example("Per Strand, ⟦~9⟧, drew it. His teacher, Mr. Hale, 50, likes Per Strand, ⟦8⟧, a lot."),
        Example("Jan van der Berg, ⟦~33⟧, won. The crowd cheered van der Berg, ⟦38⟧."),
    ),
    good=(
        Example("Ann Doe, 31, runs the ferry. The mayor thanked Doe, 31, for it."),
        Example("Ann Doe, 31, and her brother Per Doe, 34, run the ferry."),
        Example("Ann Doe, 31, runs the ferry. Then Doe, 24, had no boat."),
        Example("Mr. Doe, 41, met Mrs. Doe, 39, at sea."),
        Example("Ann Doe, 31, runs the ferry. In 2010, Doe, 24, had no boat."),
        Example(
            "Ann Doe, 31, left. The judge asked Doe, 3 times, for a reply. Doe, 12 others and a dog came."
        ),
        Example("“Doe, 31, is old,” he said. Ann Doe, 34, laughed."),
        Example("Per Strand, 19, sang. Lund, 29, played. The club has met in Leeds, 40, and Hull, 41."),
        Example("Ann Doe, 31, left. Her father, Doe, 64, stayed. Per Doe, 64, is a cook."),
    ),
)
