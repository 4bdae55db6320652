"""Something told in the past tense that is dated after the article.

What it finds: in an article of Jan. 9 "protests erupted on Jan. 15" or "two men were killed on Tuesday, Jan. 15".

Why it matters: an article cannot know what has not happened yet. Either the date is wrong, often by a digit or a month, or
the article's own date is.

What it leaves alone: plans ("set for Jan. 15", "said it would open on Jan. 15"), deadlines, what lasts until a day, conditions,
dates that may belong to the year before, update notes, quotations, and one day of difference between time zones.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.anchor import Published, find_published
from lintnews.calendar import written
from lintnews.lazy import lazy
from lintnews.rule import PROSE, Need
from lintnews.views.meaning import Basis, Meaning
from lintnews.views.nearby import sentence_around
from lintnews.word_lists import read_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

_TIME_ZONES = timedelta(days=1)
# Further ahead, a day without a year is more likely one of the year before, and a year in words one of a story.
_NEAR, _YEARS_AHEAD = timedelta(days=45), timedelta(days=800)
# More of them, and the article's own date is the likelier slip.
_SLIPS = 2

# A plan, a condition or a story anywhere in the sentence, and its date may be that of something to come.
_AHEAD = lazy(
    r"\b(?:will|won[’']t|would|could|may|might|shall|should|can|must|cannot|[Ii]f|unless|until|till|through|to be|going to|plans?|planned|planning|expects?|expected"
    r"|expecting|scheduled|slated|due|set|deadline|next|upcoming|forthcoming|coming|tomorrow|ahead of|in advance|postpon\w+|delay\w*|reschedul\w+"
    r"|moved|proposed?s?|intend\w*|hop(?:es?|ed|ing)|aim(?:s|ed|ing)?|booked|calendar|agenda|fiction\w*|novel|imagin\w+|scenario|simulat\w+|anniversary"
    r"|effective|starting|beginning|as of|promised|wants?|wanted|supposed|invited|extended|prepar\w+)\b"
)
_QUOTED = lazy(r"“[^”]*+”|\"[^\"]*+\"")
_NOTE = lazy(
    r"(?i)\b(?:update[ds]?|corrected|correction|note|modified|posted|published|edited|added)\W{0,3}(?:on\W{0,3})?$"
)
# After a date that opens its sentence a past form may be a participle: "On Jan. 20 the deal signed last week takes effect".
_PRESENT = lazy(
    r"\b(?:is|are|has|have|takes?|comes?|goes|begins?|starts?|ends?|opens?|closes?|expires?|becomes?|marks?|plays?|faces?|hosts?|meets?|returns?)\b"
)
# What may itself have a day: "announced a vote on Jan. 15".
_DATABLE = (
    r"(?:vote|election|summit|meeting|hearing|rally|trial|primary|referendum|debate|event|conference|match|game|ceremony|inauguration|caucus(?:es)?"
    r"|poll|session|opening|release|strike|march|protest|concert|festival|tour|talks|visit|trip|runoff|ballot|race|final|appearance|interview|date)s?"
)
_NO_GLUE = r"(?:to|for|before|after|until|till|by|from|since|that|who|which|and|or|but|about|against|as|than|ahead|over|regarding|on|into|toward|towards|of\sa)"


@cache
def _patterns() -> tuple[regex.Pattern[str], regex.Pattern[str]]:
    """Return what stands before a date, and what follows one that opens its sentence."""
    verbs: dict[str, list[str]] = {"told": [], "past": [], "done": []}
    for line in read_list(__file__, "future_past_verbs.txt"):
        kind, _, words = line.partition(":")
        verbs[kind] += words.split()
    told, past, done = ("|".join(sorted(set(verbs[kind]))) for kind in ("told", "past", "done"))
    # "Which began": of what was planned English says so too. After "to" or "be" the form is no past.
    no_past = r"(?<!\b(?:which|that|to|be|been|being|is|are|was|were|not|n[’']t|an?|the|have|has)\s)"
    event = rf"(?:{no_past}(?:{past}|took\splace)|(?:was|were)\s(?:\p{{Ll}}+ly\s)?(?:{done}))"
    # Whom someone told or where, and no word of what: that may have a day of its own.
    to_whom = (
        r"(?:\s(?:(?:in|at)\s(?:(?:an?|the)\s)?[\p{L}’'-]++|reporters|journalists|parliament|lawmakers|\p{Lu}[\p{L}’'-]++"
        r"|the\s(?:court|committee|panel|council|jury|judge|agency|newspaper|paper|station|network|magazine)))?(?:\s\p{Lu}[\p{L}’'-]++){0,3}"
    )
    glue = rf"(?:\sby\s\p{{L}}+)?(?:\s(?!{_NO_GLUE}\b)[\p{{L}}\d’'-]++){{0,6}}?(?<!\b{_DATABLE})"
    on = r"\s(?:early\s|late\s)?on\s(?:the\s(?:morning|evening|night|afternoon)\sof\s)?"
    before = rf"\b(?:(?P<told>{told})(?:{to_whom}{on}|\s)|{event}(?:{glue}{on}|\s))$"
    after = rf",?\s(?:(?!(?:{_NO_GLUE}|is|are|with|when|while|if)\b)[\p{{L}}\d’'.-]++\s){{1,8}}?(?:{told}|{event})\b"
    return lazy(before)(), lazy(after)()


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look for told events among the dates after the article's own."""
    if document.published is None:
        return
    later = _later_than(document.meanings, document.published)
    if not later:
        return
    published = _latest(document, document.published)
    # Where the text names the year before, a day without a year may be one of that year.
    one_year = str(published.date.year - 1) not in document.text
    told = [
        meaning
        for meaning in _later_than(later, published)
        if _is_sure(meaning, published.date, one_year=one_year) and _is_told(document, meaning)
    ]
    if len(told) > _SLIPS:
        yield _finding(
            told[0], published, f"; so are {len(told) - 1} more of its dates, so mend the article's own first"
        )
    else:
        yield from (_finding(meaning, published) for meaning in told)


def _finding(meaning: Meaning, published: Published, more: str = "") -> Finding:
    day = meaning.first or published.date
    return Finding(
        meaning.mention.span,
        f"told as past, but {written(day, year=True)}, is {(day - published.date).days} days after the article "
        f"({written(published.date, year=True)}, from {published.source}): one of the two dates is wrong{more}",
    )


def _later_than(meanings: tuple[Meaning, ...], published: Published) -> tuple[Meaning, ...]:
    last = published.date + _TIME_ZONES
    # The day is asked last: it is only worked out when asked.
    return tuple(m for m in meanings if m.mention.has_day and m.first is not None and m.first > last)


def _judged(document: Document) -> Iterator[Meaning]:
    return (
        meaning
        for meaning in document.meanings
        if meaning.mention.has_day and meaning.first and _is_told(document, meaning)
    )


def _latest(document: Document, given: Published) -> Published:
    """Return the article's date, or a later one at its head: then the text was changed, or the given one is wrong."""
    own = find_published(document.text, "", None)
    return own if own is not None and own.date > given.date else given


def _is_sure(meaning: Meaning, published: date, *, one_year: bool) -> bool:
    """Tell whether the date can mean no day before the article."""
    if meaning.first is None:
        return False
    if meaning.basis is Basis.EXPLICIT:
        return meaning.first <= published + _YEARS_AHEAD
    return meaning.basis is Basis.ANCHOR and one_year and meaning.first <= published + _NEAR


def _is_told(document: Document, meaning: Meaning) -> bool:
    """Tell whether a verb right before the date, or after it at the start of a sentence, tells what happened then."""
    text, span = document.text, meaning.mention.span
    sentence = sentence_around(document, span.start)
    before, after = _patterns()
    match = before.search(text, max(sentence.start, span.start - 90), span.start)
    if match is None and text[sentence.start : span.start].strip() not in ("On", ""):
        return False
    # What is quoted may speak of plans; "said" tells of the past all the same.
    if _AHEAD().search(_QUOTED().sub(" ", sentence.of(text))) or _NOTE().search(
        text, max(0, span.start - 24), span.start
    ):
        return False
    if match is not None:
        # "He said on Jan. 15 the road was closed": the date may belong to what follows.
        return (
            not match["told"] or text[span.end : span.end + 1] in ".,;" or text.startswith(" that ", span.end)
        )
    if _PRESENT().search(text, *sentence):
        return False
    return after.match(text, span.end, min(sentence.end, span.end + 90)) is not None


_DAY = date(2022, 1, 9)

RULE = Rule(
    name="future-past",
    severity=Severity.WARNING,
    summary="something told in the past tense that is dated after the article",
    check=check,
    needs=frozenset({Need.PUBLISHED}),
    blocks=PROSE,
    reads_quotations=False,
    yields_to=("weekday-mismatch", "unlikely-weekday"),
    opportunities=_judged,
    bad=(
        Example(
            "Protests erupted in the port on ⟦Jan. 15⟧ and spread.",
            published=_DAY,
            says="Jan. 15, 2022, is 6 days after the article",
        ),
        Example("Two men were killed near the mill on ⟦Tuesday, Jan. 18⟧, police said.", published=_DAY),
        Example("The old mayor died ⟦Feb. 3⟧ at home.", published=_DAY),
        Example("On ⟦Jan. 20, 2022⟧, miners stormed the office in Varden.", published=_DAY),
        Example("The ministry said on ⟦14 January⟧ that the siege was over.", published=_DAY),
        Example("Lindqvist resigned on ⟦Jan. 12, 2023⟧.", published=_DAY, says="368 days after"),
        Example("The ferry sank off the coast late on ⟦January 19⟧.", published=_DAY),
        Example("On ⟦Jan. 30⟧ the two sides met in Geneva.", published=_DAY),
        Example("Nine people were arrested by police on ⟦Jan. 21⟧.", published=_DAY),
    ),
    good=(
        Example("Protests erupted in the port on Jan. 5 and spread. They ended on Jan. 10.", published=_DAY),
        Example(
            "The council said it would open the bridge on Jan. 15. The vote was set for Jan. 20.",
            published=_DAY,
        ),
        Example("The show opened in December and runs until Feb. 1. Bids are due Jan. 20.", published=_DAY),
        Example("She was named the party's candidate in the primary on Jan. 20.", published=_DAY),
        Example("He announced a vote on Jan. 20. Lawyers asked for answers by Jan. 18.", published=_DAY),
        Example("In 2021 the mill burned. The old mayor died Feb. 3.", published=_DAY),
        Example("The old mayor died Dec. 3. The harbour froze on Nov. 30.", published=_DAY),
        Example(
            "The firm agreed to close the mill on Jan. 31. Tickets went on sale on Jan. 8 for Jan. 22.",
            published=_DAY,
        ),
        Example("The film, released on Jan. 28, follows two brothers on a raft.", published=_DAY),
        Example("Update on Jan. 16, 2022: The road was opened again.", published=_DAY),
        Example('"The war began on Jan. 30," reads the novel\'s first line.', published=_DAY),
        Example("Protests erupted in the port on Jan. 15."),
        Example(
            "Fri Jan 14 2022 Protests erupted in the port on Jan. 13 and two men were killed.", published=_DAY
        ),
        Example(
            "On Jan. 20, the deal signed last week takes effect. If the ice broke on Jan. 20, all was lost.",
            published=_DAY,
        ),
    ),
)
