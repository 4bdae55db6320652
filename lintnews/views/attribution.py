"""Who says what stands in quotation marks, where the words beside the marks tell it.

Only the common forms are read: “…,” Lee said · “…,” said Ann Lee · Lee said: “…” · “…,” he said. Anything else has
no speaker here, so that a rule that compares speakers compares what is certain.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.span import Span

if TYPE_CHECKING:
    import regex

    from lintnews.views.quotations import Quotation

# Verbs behind which or before which news copy puts the speaker of a quotation.
VERBS = (
    "said|says|told|tells|added|adds|asked|asks|wrote|writes|tweeted|explained|explains|continued|replied|noted|notes"
    "|argued|insisted|warned|recalled|joked|admitted|declared|announced|remarked|observed|concluded|responded|stressed"
    "|stated|claimed|acknowledged|testified|commented|shouted|quipped|predicted|complained|lamented|suggested|urged"
)
VERB_FORMS = frozenset(VERBS.split("|"))
PARTICLE = "(?:al|bin|da|de|del|della|den|der|di|du|el|la|le|ter|van|von)"
_TITLE = r"(?:(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Col|Lt|Sgt|Capt|Prof|Rev|Judge|Justice|Sir|Dame|Lord|Lady|President|Minister|Senator|Mayor)\.?\s)"
NAME = rf"{_TITLE}?(?:\p{{Lu}}\.\s?)*+\p{{Lu}}[\p{{L}}’'-]++(?:\s(?:\p{{Lu}}\.|(?:{PARTICLE}\s)?\p{{Lu}}[\p{{L}}’'-]++|Jr\.)){{0,3}}+"
_SPEAKER = rf"(?P<speaker>{NAME}|(?:[Hh]e|[Ss]he|[Tt]hey|I|[Ww]e|[Ii]t)(?!\w))"

# "Lee said:" leads up to the next quotation.
BEHIND = rf"\s?+(?:{_SPEAKER}\s(?P<verb>{VERBS})(?!\w|:)|(?P<verb>{VERBS})\s{_SPEAKER})"
_BEHIND = lazy(BEHIND)
_BEFORE = lazy(
    rf"(?<![\p{{L}}’'-]\s|[\p{{L}}’'-]){_SPEAKER}\s(?:also\s)?(?P<verb>{VERBS})(?:\s[^.“”\"\n]{{0,60}}?)?[,:]\s?+$"
)
# Inside a quotation that was not closed: a comma or another mark, then an attribution as it stands behind quotations.
_INSIDE = lazy(
    r"[,!?]\s(?<=[\p{L}\d’'%-][,!?]\s)"
    rf"(?P<all>(?P<speaker>he|she|they|{NAME})\s(?P<verb>told)(?=\s)"
    rf"|(?:(?P<speaker>he|she|they|{NAME})\s(?P<verb>{VERBS})|(?P<verb>{VERBS})\s(?P<speaker>he|she|{NAME}))"
    r"(?=[.,;:]|\s(?:in|on|at|to|of|during|after|before|last|when|as|by|through|while|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday"
    r"|Sunday|yesterday|today)\b|$))"
)
_FRONT, _NEAR = 120, 30
_LEADS = frozenset({",", ":"})


class Attribution(NamedTuple):
    """Who says a quotation: where it is written, and the speaker as written there."""

    start: int
    end: int
    speaker: Span
    verb: Span

    @property
    def span(self) -> Span:
        """What it covers: speaker and verb."""
        return Span(self.start, self.end)


def attribution_after(text: str, quotation: Quotation) -> Attribution | None:
    """Return the attribution that follows a quotation's closing mark."""
    if not quotation.closed:
        return None
    words = text[quotation.end : quotation.end + _NEAR].split(None, 2)[:2]
    if not words:
        return None
    if words[0][0].isupper():
        end = quotation.inner.end
        if text[end - 1 : end] == ".":
            return None  # the next sentence
    elif words[0] not in VERB_FORMS and words[-1].rstrip(".,") not in VERB_FORMS:
        return None
    return _attribution(_BEHIND().match(text, quotation.end, quotation.end + _FRONT))


def attribution_before(text: str, quotation: Quotation) -> Attribution | None:
    """Return the attribution that leads up to a quotation with a comma or a colon."""
    if not quotation.opened or not has_lead(text, quotation.start):
        return None
    start = max(0, quotation.start - _FRONT)
    line = max(text.rfind("\n", start, quotation.start), text.rfind("\r", start, quotation.start)) + 1
    lead = text[max(start, line) : quotation.start].rstrip()
    if not lead.endswith((",", ":")):
        return None
    return _attribution(_BEFORE().search(text, max(start, line), quotation.start))


def has_lead(text: str, start: int) -> bool:
    """Tell whether a comma or a colon stands before the quotation that begins at ``start``, with one space at most."""
    before = text[start - 1 : start]
    if before.isspace():
        before = text[start - 2 : start - 1]
    return before in _LEADS


def attribution_inside(text: str, quotation: Quotation) -> Attribution | None:
    """Return an attribution inside a quotation that was not closed before it; None if the quotation is closed.

    Where somebody else is quoted inside with other marks, the attribution may be part of the speaker's tale.
    """
    if quotation.closed or not quotation.opened or text[quotation.start] not in '“„«"':
        return None
    match = _INSIDE().search(text, quotation.start + 1, quotation.end)
    if match is None or any(text.find(mark, quotation.start + 1, match.start()) >= 0 for mark in ("‘", " '")):
        return None
    return _attribution(match)


def _attribution(match: regex.Match[str] | None) -> Attribution | None:
    if match is None:
        return None
    speaker, verb = Span(*match.span("speaker")), Span(*match.span("verb"))
    return Attribution(min(speaker.start, verb.start), max(speaker.end, verb.end), speaker, verb)
