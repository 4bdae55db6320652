"""The measure that a rule has to meet to be on by default.

In published copy real errors are rare, so what counts is the number of wrong findings: in 1,649 articles at most 1
of an ``error`` rule and at most 5 of a ``warning`` rule, whose findings, right or wrong, also stay under 2 per 100
articles. Other corpora are measured by the same rates. ``info`` has no limit: it never makes a run fail.
"""

from __future__ import annotations

from enum import StrEnum
from math import ceil
from typing import TYPE_CHECKING

from lintnews.rule import Severity

if TYPE_CHECKING:
    from lintnews.audit.tally import RuleCount

_ARTICLES = 1649
_ALLOWED = {Severity.ERROR: 1, Severity.WARNING: 5}
ALL_RULES_WRONG_PER_100 = 2
ALL_RULES_FINDINGS_PER_100 = 10
_WARNINGS_PER_100 = 2
ENOUGH_OPPORTUNITIES = 100


class Standing(StrEnum):
    """Whether a rule meets the measure."""

    KEPT = "kept"
    BROKEN = "broken"
    MANY = "many"
    OPEN = "open"
    UNPROVEN = "unproven"
    NO_LIMIT = "no limit"


def allowed_wrong(severity: Severity, articles: int) -> int | None:
    """Return how many wrong findings a corpus of this size allows; None is no limit.

    Rounded up: in a small corpus one wrong finding says nothing yet about a rate.
    """
    limit = _ALLOWED.get(severity)
    return None if limit is None else ceil(limit * articles / _ARTICLES)


def standing(count: RuleCount, articles: int) -> Standing:
    """Say how a rule stands.

    ``open``: findings that nobody judged could still break the measure; ``many``: so many findings that either the
    copy is damaged or the rule is a nuisance; ``unproven``: too few places in this corpus for it to go wrong.
    """
    severity = count.entry.rule.severity
    allowed = allowed_wrong(severity, articles)
    if allowed is None:
        return Standing.NO_LIMIT
    if count.wrong > allowed:
        return Standing.BROKEN
    if severity is Severity.WARNING and count.findings > ceil(_WARNINGS_PER_100 * articles / 100):
        return Standing.MANY
    if count.wrong + count.unjudged > allowed:
        return Standing.OPEN
    if count.opportunities is not None and count.opportunities < ENOUGH_OPPORTUNITIES:
        return Standing.UNPROVEN
    return Standing.KEPT


def explain(count: RuleCount, articles: int) -> str:
    """Say in a few words how a rule stands and why."""
    found = standing(count, articles)
    allowed = allowed_wrong(count.entry.rule.severity, articles)
    if found is Standing.NO_LIMIT:
        return found.value
    if found is Standing.UNPROVEN:
        return f"{found.value}: {count.opportunities} places"
    wrong = f"{count.wrong} wrong of {allowed} allowed"
    if found is Standing.OPEN:
        return f"{found.value}: {wrong}, {count.unjudged} unjudged"
    if found is Standing.MANY:
        return f"{found.value}: over {_WARNINGS_PER_100} per 100 articles"
    return f"{found.value}: {wrong}"
