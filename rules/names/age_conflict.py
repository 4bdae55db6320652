"""One person with two ages.

What it finds: "Ann Doe, 31, …" and further down "Doe, 34, …"; also "(31)", "aged 31", "who is 31" and "31-year-old Ann Doe".

Why it matters: a person has one age on one day, and relatives and readers know it.

What it leaves alone: looks back ("then 31", "was 31 when", a sentence with a year, the dead), two people of one surname, Mr. and
Mrs. Doe, tables and results, quotations.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Need, Related, Rule, Severity, Span
from lintnews.lazy import hint, lazy
from lintnews.record import NamedTuple
from lintnews.views.names import Name
from lintnews.views.nearby import sentence_around

# Apart they are searched for much faster than in one pattern.
_AGES = (
    hint(
        r",(?<=[^\W\d_],)\s(?:aged?\s|now\s|who\sis\s(?:now\s)?)?(?P<age>[1-9][0-9]?|10[0-9])(?=[,;.]\s|[,;.]$|\sand\s(?!\d))"
    ),
    lazy(r"\s\((?:aged?\s)?(?P<age>[1-9]\d?)\)(?<=\p{L}\s\([^)]{1,9}\))"),
    lazy(r"-years?-old\s(?=\p{Lu})(?<=(?<![\w.,-])(?P<age>[1-9]\d?)-years?-old\s)"),
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
    matches = [match for pattern in _AGES for match in pattern().finditer(document.text)]
    if len(matches) < 2:
        return
    ends = {name.end: name for name in document.names}
    starts = {name.start: name for name in document.names}
    aged: dict[Name, Aged] = {}
    for match in matches:
        name = ends.get(match.start()) or _behind(starts, document, match.end())
        if name is not None and not document.is_quoted(match.start()):
            aged.setdefault(name, Aged(int(match["age"]), Span(*match.span("age")), name))
    if len(aged) < 2:
        return
    for person in document.people:
        known = [aged[name] for name in person.names if name in aged]
        known = [one for one in known if not _is_back(document, one)] if len(known) > 1 else []
        for other in known[1:]:
            yield known[0], other


def _behind(starts: dict[int, Name], document: Document, end: int) -> Name | None:
    """Return the name that begins behind an age, its title between them or not."""
    if end in starts:
        return starts[end]
    for name in document.names:
        if name.start > end:
            between = document.text[end : name.start]
            return name if name.title and len(between) <= len(name.title) + 2 else None
    return None


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
