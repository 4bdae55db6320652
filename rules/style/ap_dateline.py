"""A dateline that is not written as The Associated Press writes it.

What it finds: a city in small letters ("Albany, N.Y. (AP) —"), a state spelled out or as two letters ("ALBANY, New York —", "ALBANY, NY —"),
a state behind a city that stands alone ("CHICAGO, Ill. —"), a hyphen in place of the dash.

Why it matters: the dateline is the first thing on the wire, and desks sort by it.

What it leaves alone: cities abroad, datelines with a date, texts without one.

Source: The Associated Press Stylebook, entry "datelines", and its list of cities that stand alone.
"""

from collections.abc import Iterator

import regex

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.states import short_states, state_forms

_DATELINE = lazy(
    r"(?P<city>\p{Lu}[\p{L}.’'-]*+(?:\s\p{Lu}[\p{L}.’'-]*+){0,3})(?:,\s(?P<state>\p{Lu}[\p{L}.]*+(?:\s\p{Lu}[\p{L}.]*+)?))?(?P<agency>\s\((?:AP|Reuters|AFP|UPI|Staff)\))?\s?(?P<dash>-|–|—|--)\s(?=\p{Lu}|[“\"])"
)
_ALONE = frozenset(
    "ATLANTA|BALTIMORE|BOSTON|CHICAGO|CINCINNATI|CLEVELAND|DALLAS|DENVER|DETROIT|HONOLULU|HOUSTON|INDIANAPOLIS|LAS VEGAS|LOS ANGELES|MIAMI|MILWAUKEE"
    "|MINNEAPOLIS|NEW ORLEANS|NEW YORK|OKLAHOMA CITY|PHILADELPHIA|PHOENIX|PITTSBURGH|SALT LAKE CITY|SAN ANTONIO|SAN DIEGO|SAN FRANCISCO|SEATTLE"
    "|ST. LOUIS|WASHINGTON".split("|")
)
_FIRST_PARAGRAPHS = 3


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the dateline of the first paragraphs with AP's form."""
    for match in _judged(document):
        right = _right(match)
        end = match.end("dash")
        if right == document.text[match.start() : end]:
            continue
        span = Span(match.start(), end)
        yield Finding(span, f"AP style is “{right}”", (), Fix(f"write “{right}”", (Edit(span, right),)))


def _judged(document: Document) -> Iterator[regex.Match[str]]:
    for paragraph in document.paragraphs[:_FIRST_PARAGRAPHS]:
        match = _DATELINE().match(document.text, paragraph.start, min(paragraph.end, paragraph.start + 90))
        if match and (match["city"].isupper() or match["state"] in state_forms()):
            yield match


def _right(match: regex.Match[str]) -> str:
    city = match["city"].upper()
    state = state_forms().get(match["state"] or "", "")
    behind = f", {short_states()[state]}" if state and city not in _ALONE else ""
    if match["state"] and not state:
        behind = f", {match['state']}"
    return f"{city}{behind}{match['agency'] or ''} —"


RULE = Rule(
    name="ap-dateline",
    severity=Severity.INFO,
    summary="a dateline that is not written as AP writes it",
    check=check,
    default=False,
    triggers=(" - ", "- ", "– ", "— "),
    opportunities=_judged,
    bad=(
        Example(
            "⟦Albany, N.Y. (AP) —⟧ The river rose.",
            fixed="ALBANY, N.Y. (AP) — The river rose.",
            says="ALBANY, N.Y. (AP) —",
        ),
        Example("⟦ALBANY, New York —⟧ The river rose.", fixed="ALBANY, N.Y. — The river rose."),
        Example("⟦ALBANY, NY (AP) —⟧ The river rose."),
        Example("⟦CHICAGO, Ill. —⟧ The river rose.", fixed="CHICAGO — The river rose."),
        Example("⟦CHICAGO (AP) -⟧ The river rose.", fixed="CHICAGO (AP) — The river rose."),
        Example("⟦BANGOR, ME —⟧ The river rose."),
        Example(
            "The river rises\n\n⟦TULSA, Oklahoma (AP) –⟧ The river rose, and nobody had seen it so high in all the years since the dam was built."
        ),
        Example("⟦SEATTLE --⟧ “It rose,” he said."),
    ),
    good=(
        Example("ALBANY, N.Y. (AP) — The river rose."),
        Example("CHICAGO — The river rose."),
        Example("PARIS (AP) — The river rose. It fell - at last."),
        Example("BANGOR, Maine — The river rose."),
        Example("Ann Lee - The river rose."),
        Example("The river rose in Albany, New York — and fell."),
        Example("ALMATY, Kazakhstan — The river rose."),
        Example("AUSTIN, Texas (AP) — The river rose."),
    ),
)
