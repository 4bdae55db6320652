"""One politician with two parties or two states.

What it finds: "Lee, R-Ohio" and further down "Lee (D-Ohio)"; "R-Ohio" and "R-Iowa"; "Republican Sen. Ann Lee" and "Lee, D-Ohio".

Why it matters: a wrong party is the slip that gets the angriest letters, and a wrong state sends them to the wrong office.

What it leaves alone: two forms of one state (Calif., California, CA), districts and towns, two people of one surname, those who
changed sides or offices (former, then, left the party, switched, independent).
"""

from collections.abc import Iterable, Iterator

from lintnews import Document, Example, Finding, Need, Related, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import WORDS
from lintnews.states import state_forms
from lintnews.views.name_places import skipped
from lintnews.views.names import Name
from lintnews.views.names_near import names_near, people_called
from lintnews.views.nearby import sentence_around

_TAG = lazy(r"[,(]\s?(?P<party>[RDI])[-–](?P<state>\p{Lu}[\p{L}.]*+(?:\s\p{Lu}[\p{L}.]*+){0,2}+)")
_PARTIES = {"R": "a Republican", "D": "a Democrat", "I": "an independent"}
_IN_TITLE = {"Republican": "R", "Democratic": "D", "Democrat": "D"}
_CHANGED = lazy(
    r"(?i)(?<!\p{L})(?:then|ex|switch(?:ed|ing)|left the (?:party|republican|democrat)\w*|chang(?:ed|ing) (?:parties|sides)|turned|became an?|used to be"
    r"|join(?:ed|ing) the|as an independent|no longer an?|defect\w*|former(?:ly)? (?:republican|democrat|sen|rep|gov|u\.s)\w*|in (?:19|20)\d\d)(?!\p{L})"
)
_WINDOW = 60
_MANY = 30


class Member(NamedTuple):
    """What is told of a politician's party and state, "" where it is not."""

    name: Name
    span: Span
    party: str
    state: str


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare what is told of each politician's party and state."""
    for first, second in _judged(document):
        what = _conflict(first, second)
        if what and not any(_has_changed(document, one) for one in (first, second)):
            yield Finding(
                second.span,
                f"{second.name.surname} is {what[1]} here and {what[0]} before; one of the two is wrong",
                (Related(first.span, f"{what[0]} here"),),
            )


def _judged(document: Document) -> Iterator[tuple[Member, Member]]:
    """Yield what is told of one politician, pair by pair, each with the first."""
    tags = list(_TAG().finditer(document.text))
    if not tags:
        return
    ends = {name.end: name for name in names_near(document, (match.start() for match in tags))}
    members: dict[Name, Member] = {}
    for match in tags:
        name = ends.get(match.start()) or ends.get(match.start() - 1)
        if name is not None and not skipped(document, match.start()):
            span = Span(match.start("party"), match.end("state") - _ends_sentence(match["state"]))
            members[name] = Member(name, span, match["party"], _state(match["state"]))
    for person in people_called(document, _named_again(document.text, members)):
        if not any(name in members for name in person.names):
            continue
        known = [members.get(name) or _titled(name) for name in person.names]
        told = [one for one in known if one is not None]
        if len(told) > 1:
            told = [one for one in told if not document.is_quoted(one.span.start)]
        for other in told[1:]:
            yield told[0], other


def _named_again(text: str, names: Iterable[Name]) -> set[str]:
    """Return the surnames that may stand in a text more than once, which most do not."""
    surnames = {name.surname for name in names}
    if len(surnames) > _MANY:  # a list of members: each surname takes a look at the whole text
        return surnames
    return {surname for surname in surnames if text.count(surname.rpartition(" ")[2]) > 1}


def _titled(name: Name) -> Member | None:
    """Return what a title tells of the party."""
    for word, party in _IN_TITLE.items():
        if word in name.title.split():
            return Member(name, Span(name.start, name.end), party, "")
    return None


def _conflict(first: Member, second: Member) -> tuple[str, str] | None:
    """Return what the two say, if both cannot be."""
    if first.party != second.party:
        return _PARTIES[first.party], _PARTIES[second.party]
    if first.state and second.state and first.state != second.state:
        return f"from {first.state}", f"from {second.state}"
    return None


def _state(written: str) -> str:
    """Return the full name of a state, "" if what is written is none."""
    return state_forms().get(written.rstrip("."), state_forms().get(written, ""))


def _ends_sentence(written: str) -> bool:
    """Tell the full stop behind "Ohio." from the point of "Calif."."""
    return written.endswith(".") and written not in state_forms()


def _has_changed(document: Document, member: Member) -> bool:
    start, end = sentence_around(document, member.span.start)
    start, end = max(start, member.span.start - _WINDOW), min(end, member.span.end + _WINDOW)
    return _CHANGED().search(document.text, start, end) is not None


RULE = Rule(
    name="party-state",
    severity=Severity.WARNING,
    summary="one politician with two parties or two states",
    check=check,
    needs=frozenset({Need.ARTICLE}),
    blocks=WORDS,
    reads_quotations=False,
    triggers=("R-", "D-", "R–", "D–", "I-"),
    opportunities=_judged,
    bad=(
        Example(
            "Sen. Ann Lee (⟦~R-Ohio⟧) spoke. Later Lee (⟦D-Ohio⟧) voted no.",
            says="Lee is a Democrat here and a Republican before",
        ),
        Example(
            "Sen. Ann Lee, ⟦~R-Ohio⟧, spoke. Rep. Orr, R-Ohio, met Ann Lee, ⟦R-Iowa⟧, at noon.",
            says="from Iowa here and from Ohio before",
        ),
        Example("Republican Sen. ⟦~Mark Orrin⟧ spoke. Mark Orrin, ⟦D-Utah⟧, voted no."),
        Example("Rep. Per Strand (⟦~D-Calif.⟧) spoke. Strand (⟦D-N.Y.⟧) voted no."),
        Example("Rep. Per Strand, ⟦~D-CA⟧, spoke. Democratic leader Vail met Rep. Strand, ⟦R-CA⟧."),
        Example("Gov. Ola Berg (⟦~R-North Dakota⟧) spoke. Gov. Ola Berg (⟦R-South Dakota⟧) voted no."),
        Example("Sen. Ann Lee, ⟦~I-Maine⟧, spoke. Nobody answered Lee, ⟦D-Maine⟧."),
        Example("Rep. Ann Vail (⟦~D-Mich.⟧) spoke. Republican Rep. ⟦Ann Vail⟧ voted no."),
    ),
    good=(
        Example("Sen. Ann Lee (R-Ohio) spoke. Later Lee (R-Ohio) voted no."),
        Example("Rep. Per Strand (D-Calif.) spoke. Strand, D-California, left; Strand (D-CA) came back."),
        Example("Sen. Ann Lee (R-Ohio) spoke. Rep. Per Lee (D-Iowa) voted no."),
        Example("Sen. Ann Lee (R-Ohio) spoke. In 1990 Lee, D-Ohio, voted no. Lee (D-Ohio) switched parties."),
        Example("“Lee (D-Ohio) is a friend,” wrote Sen. Ann Lee (R-Ohio)."),
        Example("Sen. Ann Lee (R-Ohio) spoke. Then-Rep. Lee (D-Ohio) was a former farmer."),
        Example("Sen. Ann Lee (R-Ohio) spoke. Sen. Per Orr (D-Ohio) voted no. The film is rated R-17."),
        Example("Rep. Ann Lee, D-Brooklyn, spoke. Rep. Ann Lee, D-N.Y., voted no."),
        Example(
            "Correction: Sen. Ann Lee (R-Ohio) was called Ann Lee (D-Ohio) in an earlier version of this article."
        ),
    ),
)
