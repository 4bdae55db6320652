"""A quotation that is given to its speaker twice.

What it finds: two attributions of one quotation side by side ("“Yes,” Lee said, Lee said"), or one on either side of it
("He said, “Yes,” he said").

Why it matters: it is the trace of an edit in place, or of a program that reworded the sentence and kept both versions.

What it leaves alone: reports of what somebody told somebody else ("“He was there,” Lee said, she recalled"), the phrase
"he said, she said", an attribution that begins the next sentence.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Related, Rule, Severity
from lintnews.lazy import lazy
from lintnews.rule import PROSE_AND_HEADINGS
from lintnews.span import Span
from lintnews.views.attribution import (
    BEHIND,
    NAME,
    PARTICLE,
    VERBS,
    Attribution,
    attribution_after,
    attribution_before,
    has_lead,
)
from lintnews.views.quotations import Quotation

_ONE_MORE = (
    r"(?:\s(?:on\s)?(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday))?(?:,\s|\s)"
    rf"(?P<all>(?P<speaker>{NAME}|he|she|they)\s(?:{VERBS})|(?:{VERBS})\s(?P<speaker>{NAME}|he|she|they))(?=[.,;:\n]|\s(?:in|on|at|to|of|when|after|during)\b|$)"
)
_SECOND = lazy(_ONE_MORE)
_TWO = lazy(f"(?:{BEHIND}){_ONE_MORE}")
# What two attributions look like as far as letters tell: nothing of the kind stands behind most quotations.
_CAPITALISED = r"\p{Lu}[\p{L}.’'-]*+"
_ANYONE = rf"(?:{_CAPITALISED}(?:\s(?:{PARTICLE}\s)?{_CAPITALISED})*+|he|she|they|we|it)"
_FOLLOWED = r",?\s(?:he|she|they|on|\p{Lu}|(?!(?:in|at|to|of|by|with)\s)[a-z]++\s(?:\p{Lu}|he|she|they))"
_MAY_BE_TWO = lazy(
    rf"\s?+(?:{_ANYONE}\s[a-z]++{_FOLLOWED}|[a-z]++\s{_ANYONE}{_FOLLOWED}|[a-z]++(?:\s{_CAPITALISED}){{5}})"
)
_PRONOUNS = frozenset({"he", "she", "they"})


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look at the attribution behind each quotation for another one beside it or before the quotation."""
    text = document.text
    may_be_two, two = _MAY_BE_TWO().match, _TWO().match
    for start, end, opened, closed, continued, width in document.quotations:
        if not closed:
            continue
        # Nearly all quotations end here.
        last = text[end - width - 1 : end - width]
        if last == ",":
            if not (has_lead(text, start) or (may_be_two(text, end) and two(text, end))):
                continue
        elif (
            (last == "." and text[end + 1 : end + 2].isupper())
            or not may_be_two(text, end)
            or not two(text, end)
        ):
            continue
        quotation = Quotation(start, end, opened, closed, continued, width)
        after = attribution_after(text, quotation)
        if after is None:
            continue
        second = _SECOND().match(text, after.end, after.end + 80)
        if second and _is_same(after.speaker.of(text), second["speaker"]):
            yield Finding(
                Span(*second.span("all")),
                f"the quotation has a second attribution: “{second['all']}” after “{after.span.of(text)}”; one is enough",
                (Related(after.span, "the first attribution"),),
            )
            continue
        before = _before(text, quotation, after)
        if before:
            yield Finding(
                after.span,
                f"the quotation has an attribution on either side: “{before.span.of(text)}” before it and “{after.span.of(text)}” behind it",
                (Related(before.span, "the first attribution"),),
            )


def _judged(document: Document) -> Iterator[tuple[Quotation, Attribution]]:
    for quotation in document.quotations:
        if attribution := attribution_after(document.text, quotation):
            yield quotation, attribution


def _is_same(first: str, second: str) -> bool:
    """Tell whether two attributions can have one speaker; "he said, she said" has two."""
    one, other = first.rsplit(maxsplit=1)[-1].lower(), second.rsplit(maxsplit=1)[-1].lower()
    return one == other or (other in _PRONOUNS and one not in _PRONOUNS and one not in ("i", "we", "it"))


def _before(text: str, quotation: Quotation, after: Attribution) -> Attribution | None:
    """Return the attribution before a quotation if the one behind it belongs to the same sentence."""
    if text[quotation.inner.end - 1] != "," or after.speaker.of(text) in ("He", "She", "They"):
        return None
    return attribution_before(text, quotation)


RULE = Rule(
    name="double-attribution",
    severity=Severity.WARNING,
    summary="a quotation that is given to its speaker twice",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    triggers=("” ", '" ', "’ ", "' "),
    opportunities=_judged,
    bad=(
        Example("“Yes,” ⟦~Lee said⟧, ⟦Lee said⟧.", says="after “Lee said”; one is enough"),
        Example("“The mill is shut,” ⟦~said Ann Vail⟧, ⟦Vail said⟧ on Monday."),
        Example('"It is over," ⟦~Mr. Strand added⟧, ⟦he said⟧.'),
        Example("⟦~He said⟧, “They want the money first,” ⟦he said⟧."),
        Example("⟦~Lee said⟧: “Nobody came,” ⟦Lee added⟧."),
        Example("“We won,” ⟦~Vail said⟧ Monday, ⟦she said⟧."),
        Example("⟦~Ann Lee told⟧ the paper, “It was late,” ⟦Lee said⟧."),
        Example("“No,” ⟦~she said⟧, ⟦she said⟧ to the crowd."),
    ),
    good=(
        Example("“Yes,” Lee said. Lee said no more."),
        Example("“He was there,” Lee told me, she recalled."),
        Example("It was a tale of he said, she said. “So what,” he said, she said later."),
        Example("Lee said, “Nobody came.” He said it twice."),
        Example("“Yes,” Lee said, adding, “I said so.” “No,” he said."),
        Example("Lee said: “Nobody came, and I said so.” Vail said the same."),
        Example("“It is late,” Lee said. “We go,” Vail said. “Now,” he added."),
        Example("“It is late,” she said on Monday, a day after Lee said no."),
    ),
)
