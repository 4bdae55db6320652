"""A range of hours that ends before it begins.

What it finds: "from 5 p.m. to 3 p.m.", "between 11 a.m. and 9 a.m.", "17:30-15:00 GMT": both ends in the same half of
the day, the second one earlier.

Why it matters: as written the range would last nearly round the clock. Most often a half of the day is wrong or the
ends are swapped, and a reader cannot plan by it.

What it leaves alone: ranges over midnight (10 p.m. to 2 a.m.), ranges that end on another day, and times that were
moved ("put forward from 5 p.m. to 3 p.m.").
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.rule import WORDS
from lintnews.views.times import Clock, TimeMention

# Before the range: what is moved, shortened or handed on runs backwards by right.
_MOVED = lazy(
    r"(?i)\b(?:mov(?:e[sd]?|ing)|shift\w*|chang\w+|push\w*|brought|brings?|bringing|advanced?|earlier|forward|put back|set back|cut|shorten\w*"
    r"|reschedul\w+|switch\w*|postpon\w+|delay\w*|adjust\w*|revis\w+|amend\w*|reset|correct\w*|instead|wind|went|goes|fell|dropped"
    r"|round the clock|overnight|non-?stop)\b"
)
# After it: the end lies on another day.
_OTHER_DAY = lazy(
    r"\W{0,3}(?:(?:on|of|the|this)\s)*(?:next|following|tomorrow|another|Mon|Tue|Wed|Thu|Fri|Sat|Sun|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep"
    r"|Oct|Nov|Dec|\d{1,2}(?:st|nd|rd|th)?\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)|a day later|overnight)(?![a-z]*days\b)"
)
_SENTENCE_REACH = 60
_HALF_DAY = 12 * 60


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the ends of each range that lies in one half of one day."""
    for mention, first, last in _judged(document):
        begin, end = _minutes(first), _minutes(last)
        if end >= begin:
            continue
        length = end - begin + 2 * _HALF_DAY
        written = mention.span.of(document.text)
        yield Finding(
            mention.span,
            f"“{written}” runs backwards: it ends {_written(begin - end)} before it begins, or lasts {_written(length)}; "
            "swap the ends or correct a.m. and p.m.",
        )


def _judged(document: Document) -> Iterator[tuple[TimeMention, Clock, Clock]]:
    for mention in document.times:
        first, last = mention.first, mention.last
        if last is None or not (first.certain and last.certain) or not _are_times(first, last):
            continue
        if first.half != last.half or _half(first) != _half(last) or _is_midnight(last):
            continue
        text, span = document.text, mention.span
        reach = max(0, span.start - _SENTENCE_REACH)
        before = max(text.rfind(". ", reach, span.start), text.rfind("\n", reach, span.start), reach)
        if not (_MOVED().search(text, before, span.start) or _OTHER_DAY().match(text, span.end)):
            yield mention, first, last


def _are_times(first: Clock, last: Clock) -> bool:
    return all(
        clock.hour <= (12 if clock.half else 23) and (clock.minute or 0) < 60 for clock in (first, last)
    )


def _is_midnight(clock: Clock) -> bool:
    """Tell the end of the day, to which any time may run."""
    return _minutes(clock) == 0 and _half(clock) == "a"


def _half(clock: Clock) -> str:
    return clock.half or ("a" if clock.hour < 12 else "p")


def _minutes(clock: Clock) -> int:
    """Count the minutes since midnight or noon."""
    return clock.hour % 12 * 60 + (clock.minute or 0)


def _written(minutes: int) -> str:
    hours, rest = divmod(minutes, 60)
    named = f"{hours} hour{'s' * (hours != 1)}" if hours else ""
    return f"{named} {rest} minutes".strip() if rest else named


RULE = Rule(
    name="reversed-time-range",
    severity=Severity.WARNING,
    summary="a range of hours that ends before it begins",
    check=check,
    blocks=WORDS,
    opportunities=_judged,
    bad=(
        Example(
            "The pool is open ⟦from 5 p.m. to 3 p.m.⟧ every day.",
            says="it ends 2 hours before it begins, or lasts 22 hours",
        ),
        Example("Calls are taken ⟦between 11 a.m. and 9 a.m.⟧ at the desk."),
        Example("The road is shut ⟦8:30 p.m.-6 p.m.⟧ for paving.", says="2 hours 30 minutes"),
        Example("Trains were halted ⟦from 1730 GMT to 1500 GMT⟧ by the storm."),
        Example("Free rides run ⟦from 11am until 10am⟧ for students."),
        Example("The clinic gives shots ⟦from 2 p.m. to 12:30 p.m.⟧ on Mondays."),
        Example("Doors open ⟦from 6 p.m. till 5:45 p.m.⟧ at the hall."),
        Example("The market runs ⟦7 a.m. – 6 a.m.⟧ at the wharf."),
    ),
    good=(
        Example("The pool is open from 10 p.m. to 2 a.m. and from 9 a.m. to 5 p.m."),
        Example("The vote was moved from 5 p.m. to 3 p.m. at short notice."),
        Example("The road is shut from 5 p.m. to 3 p.m. the next day."),
        Example(
            "The road is shut from 5 p.m. to 3 p.m. Sunday. It rained from 8 a.m. until 6 a.m. on the following day."
        ),
        Example("Lunch is from 12 p.m. to 2 p.m., night hours are from 12:15 a.m. to 5 a.m."),
        Example("It is open from 11-2 p.m. and from 5 to 3 p.m. on request."),
        Example("The shift runs from 22:00 to 06:00, or from 2000 GMT to 0400 GMT."),
        Example("The kickoff was brought forward from 8 p.m. to 7 p.m. for television."),
        Example("She swam from 3:58 to 3:52 in one season. It fell from 12:40 to 12:10."),
        Example(
            "The fair is open from 9 a.m. to noon and from noon to 6 p.m., on Friday from 6 a.m. to midnight."
        ),
    ),
)
