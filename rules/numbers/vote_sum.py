"""More votes than the body has members.

What it finds: "the seven-member council voted 5-3", also where the number of members stands in another sentence.

Why it matters: the vote or the number of members is wrong, and both are easily looked up.

What it leaves alone: fewer votes than members (somebody was absent), other bodies of the same article, and vacant or changing seats.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Need, Rule, Severity
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS, Related
from lintnews.span import Span
from lintnews.views.number_words import AFTER_A, FIRST_WORDS, WORDS, number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex


class _Body(NamedTuple):
    """A body with the number of its members, as written."""

    span: Span
    name: str
    members: int


class _Vote(NamedTuple):
    """A vote and the body that took it."""

    span: Span
    counts: tuple[int, ...]
    body: _Body


_MEMBERS = lazy(
    rf"(?<![\w.,-])(?P<number>[0-9]{{1,3}}|(?i:{WORDS}))[ -](?:member|person|seat|judge|justice|strong)\s(?:\p{{L}}[\p{{L}}’'-]*+\s){{0,3}}?(?P<body>[a-z]*(?:council|board|commission|committee|panel|court|assembly|senate|house|parliament|jury|cabinet|chamber|legislature|tribunal|body|authority|bench|caucus))(?!\p{{L}})"
)
_COUNTS = r"(?<![\w$€£.,:/-])(?P<count>[0-9]{1,3})(?:-|–|\sto\s)(?P<count>[0-9]{1,3})(?:[-–](?P<count>[0-9]{1,3}))?(?![\w%]|[-–:/.,][0-9]|\s(?:percent|per cent|years?|points?|goals?|p\.m|a\.m|million|billion))"
_VOTED = lazy(
    rf"\b(?:vot(?:ed|es?|ing)|approved|passed|rejected|ruled|split|decided|agreed|adopted|defeated|ruling|decision)\b[^.;:0-9]{{0,50}}?{_COUNTS}"
    rf"|{_COUNTS}\s(?:vote|ruling|decision|split|margin)\b"
)
_MOVED = lazy(
    r"(?i)\b(?:expand\w*|enlarg\w*|former(?:ly)?|vacan\w*|grew|increase|was then|at the time|new seats?|reduc\w*|shr[au]nk|joint|full (?:house|council)|voters|residents)\b"
)
_TRIGGERS = ("-member ", " member ", "-person ", "-seat ", "-judge ", "-justice ", "-strong ")
_WORDS = Literals(_TRIGGERS)
_LAST_WORDS = tuple(FIRST_WORDS | AFTER_A)
_LONGEST = 24
_HEARD, _NEAR = 200, 90


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Add up each vote and compare it with the members of its body."""
    for vote in _judged(document):
        total = sum(vote.counts)
        if total <= vote.body.members:
            continue
        sums = " + ".join(map(str, vote.counts))
        yield Finding(
            vote.span,
            f"{sums} is {total} votes, but the {vote.body.name} has {vote.body.members} members",
            (Related(vote.body.span, "the number of members"),),
        )


def _judged(document: Document) -> Iterator[_Vote]:
    text = document.text
    bodies: dict[str, _Body] = {}
    for match in _members(document):
        members = int(number_of(match["number"]).amount)
        known = bodies.get(match["body"])
        if known is not None and known.members != members:
            return
        if members > 2:
            bodies.setdefault(match["body"], _Body(Span(match.start(), match.end()), match["body"], members))
    if not bodies:
        return
    for match in _VOTED().finditer(text):
        before = text[max(0, match.start() - _HEARD) : match.end()]
        # The body named last before the vote took it.
        named = max(bodies, key=before.lower().rfind)
        if before.lower().rfind(named) < 0 or _other_body(before, named):
            continue
        if _moved(text, match.start()) or _moved(text, bodies[named].span.start):
            continue
        counts = tuple(int(count) for count in match.captures("count"))
        yield _Vote(Span(match.starts("count")[0], match.ends("count")[-1]), counts, bodies[named])


def _members(document: Document) -> Iterator[regex.Match[str]]:
    """Find the numbers of members by the word behind them."""
    text = document.text
    for word in _WORDS.found_in(document):
        place = text.find(word)
        while place >= 0:
            start = max(0, place - _LONGEST)
            if _is_number(text[start:place]):
                found = _MEMBERS().finditer(text, start, place + 2 * _LONGEST)
                yield from islice((one for one in found if one.end("number") == place), 1)
            place = text.find(word, place + 1)


def _is_number(before: str) -> bool:
    """Tell whether a number may end a stretch: cheap, for most members are those of something."""
    return before[-1:].isdecimal() or before.lower().endswith(_LAST_WORDS)


def _moved(text: str, place: int) -> bool:
    """Tell whether the words around a place say that the number of members changes, or that others voted too."""
    return _MOVED().search(text, max(0, place - _NEAR), place + _NEAR) is not None


_BODIES = (
    "council",
    "board",
    "commission",
    "committee",
    "panel",
    "court",
    "assembly",
    "senate",
    "house",
    "parliament",
    "jury",
    "cabinet",
    "legislature",
    "congress",
    "union",
    "voters",
    "members",
)


def _other_body(before: str, named: str) -> bool:
    """Tell whether another body is named after the one that is known."""
    lower = before.lower()
    place = lower.rfind(named)
    return any(lower.rfind(other) > place for other in _BODIES if other not in (named, "members"))


RULE = Rule(
    name="vote-sum",
    severity=Severity.WARNING,
    summary="more votes than the body has members",
    check=check,
    needs=frozenset({Need.ARTICLE}),
    blocks=PROSE_AND_HEADINGS,
    triggers=_TRIGGERS,
    opportunities=_judged,
    bad=(
        Example(
            "The ⟦~seven-member council⟧ voted ⟦5-3⟧ to shut the mill.",
            says="5 + 3 is 8 votes, but the council has 7 members",
        ),
        Example("The ⟦~nine-member board⟧ met on Monday. The board approved the fee ⟦6-4⟧."),
        Example("The ⟦~five-member county commission⟧ rejected it by a vote of ⟦3 to 3⟧."),
        Example("The ⟦~seven-judge court⟧ ruled ⟦5-4⟧ for the miners."),
        Example("The ⟦~100-seat senate⟧ passed the bill ⟦58-46⟧."),
        Example("The ⟦~12-member panel⟧ split ⟦7–6⟧ on the dam."),
        Example(
            "A ⟦~15-member school board⟧ sits in Corran.\n\nOn Monday the board voted ⟦9-5-2⟧ for the plan."
        ),
        Example("The ⟦~three-judge panel⟧ heard him. In a ⟦3-1⟧ ruling the appeal was lost."),
    ),
    good=(
        Example("The seven-member council voted 4-3 to shut the mill. The council voted 5-1 on the dam."),
        Example("The seven-member council met. The senate voted 58-40 on Monday."),
        Example("The nine-member board lost its match 6-4. The board grew by 5-10 percent."),
        Example("The seven-member council will be enlarged; it voted 6-4 last year."),
        Example("The five-member council and the nine-member council met and voted 5-3."),
        Example("The seven-member council heard that voters approved it 580 to 420."),
        Example("The seven-member band played. Its fans voted 5-3 for the blue one."),
        Example("The five-member panel sat from 5 to 7 p.m. and approved 10-15 percent more."),
    ),
)
