"""Parts that do not make the whole that they are told to make.

What it finds: "four people were hurt: two men and a woman", "12 medals (five gold, four silver and two bronze)", "15 members — eight from
Corran and six from Selby".

Why it matters: one part, or the whole, is wrong; the message shows the sum.

What it leaves alone: lists that need not be complete ("including", "and others") unless they hold more than the whole, rounding words, parts that are counted in
another unit than the whole ("two teams: six men and five women"), and lists of shares, prices or times.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS, Related
from lintnews.span import Span
from lintnews.views.number_kinds import Kind
from lintnews.views.number_nouns import singular
from lintnews.views.number_words import WORDS, number_of
from lintnews.views.numbers import Number, numbers_in
from lintnews.views.rounding import Rounding
from lintnews.word_lists import read_list

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    import regex


class _Sum(NamedTuple):
    """A whole, the list that tells its parts, and their numbers; ``closed`` is False after "including"."""

    whole: Number
    parts: Span
    counts: tuple[int, ...]
    closed: bool


class _Form(NamedTuple):
    """One way to list parts: what it begins with, the words before that, the list, whether it tells all parts."""

    marks: tuple[str, ...]
    lead: Callable[[], regex.Pattern[str]]
    listed: Callable[[], regex.Pattern[str]]
    closed: bool


_NUMBER = rf"(?:[0-9]{{1,3}}(?:,[0-9]{{3}})?|(?i:{WORDS})|an?)(?![\w.,%-])"
_WORD = r"(?!(?:and|or|including|include|plus|as|with|who|which|that|was|were|is|are|but|others?|more|lot|few|couple|number|total|dozen|half|third|quarter|each|apiece)\b)[\p{L}’'-]++"
_PART = rf"(?:{_NUMBER})(?:\s{_WORD}){{1,6}}+"
_PARTS = rf"(?P<part>{_PART})(?:,\s(?P<part>{_PART}))*,?\sand\s(?P<part>{_PART})"
_LIST = lazy(rf"{_PARTS}(?=\s?[.;)—–]|\s-\s|\s--\s|$)(?!\.\d)")
_ASIDE = lazy(rf"{_PARTS}(?=[,.;]|$)(?![.,]\d)")
_SOME = lazy(rf"(?P<part>{_PART})(?:,\s(?P<part>{_PART}))*(?:,?\sand\s(?P<part>{_PART}))?")
_NUMBER_OF_PART = lazy(rf"(?P<number>{_NUMBER})\s(?P<words>.++)")
_WORDS_BETWEEN = r"(?:\s(?!(?:including|among|included|includes?|such\sas|each|every|between|from|than|times|or|half|both|per|percent|points?|other|others|more|about|over)\b)[\p{L}’'-]++){0,6}+"
_FORMS = (
    _Form(
        (":", "(", "—", "–", " - ", " -- "),
        lazy(rf"{_WORDS_BETWEEN}(?:,\s[\p{{L}}\s]{{2,30}})?(?:\s?:\s|\s?\(|\s?[—–]\s?|\s--?\s)"),
        _LIST,
        closed=True,
    ),
    # "Two people, a man and a woman," but not "25 points, 11 rebounds and 10 assists".
    _Form(
        ("people,", "persons,", "victims,", "suspects,"),
        lazy(r"\s(?:\p{L}++\s){0,2}(?:people|persons|victims|suspects),\s"),
        _ASIDE,
        closed=True,
    ),
    _Form(
        ("including ", "among them "),
        lazy(rf"{_WORDS_BETWEEN},?\s(?:including|among them)\s"),
        _SOME,
        closed=False,
    ),
)
# Single signs are found as fast as anything could tell that there are some.
_FORM_OF = {mark: form for form in _FORMS for mark in form.marks}
_SIGNS = tuple(mark for mark in _FORM_OF if len(mark) == 1)
_WORDS_OF_FORMS = Literals(mark for mark in _FORM_OF if len(mark) > 1)
_STARTS = frozenset("an |one|two|thr|fou|fiv|six|sev|eig|nin|ten|ele|twe|thi|for|fif".split("|"))
# How a mark and the first part of a list stand side by side: few texts have any of these.
_BEGINNINGS = tuple(
    f"{mark}{space}{opening}"
    for mark in (":", "(", "—", "–", "- ", "uding ", "ong them ")
    for space in ("", " ")
    for opening in sorted({*_STARTS, "a ", *"0123456789"})
)
_PLACE = frozenset("in from of at on by for to".split())
_METALS = frozenset({"gold", "silver", "bronze", "golds", "silvers", "bronzes"})
_MEDALS = frozenset({"medal", "prize", "award", ""})
_NEAR, _REACH = 90, 170


@cache
def _people() -> frozenset[str]:
    return frozenset(word for line in read_list(__file__, "people.txt") for word in line.split())


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Add up each list of parts."""
    for found in _judged(document):
        total = sum(found.counts)
        if total <= found.whole.high and (not found.closed or found.whole.low <= total):
            continue
        text = document.text
        sums = " + ".join(str(count) for count in found.counts)
        yield Finding(
            found.parts,
            f"{sums} is {total}, not {found.whole.span.of(text)}: read another part or another whole",
            (Related(found.whole.span, "the whole"),),
        )


def _judged(document: Document) -> Iterator[_Sum]:
    text = document.text
    for mark in (*_SIGNS, *_WORDS_OF_FORMS.found_in(document)):
        form = _FORM_OF[mark]
        place = text.find(mark, 1)
        while place >= 0:
            start = place + len(mark)
            if text[start : start + 1] == " ":
                start += 1
            # Cheap tests first, for most brackets and dashes begin no list.
            opening = text[start : start + 3]
            if (
                (opening in _STARTS or opening[:1].isdecimal() or opening[:2] == "a ")
                and (not form.closed or text.find(" and ", start, start + _REACH) >= 0)
                and (found := _sum(document, start, form))
            ):
                yield found
            place = text.find(mark, place + 1)


def _sum(document: Document, start: int, form: _Form) -> _Sum | None:
    """Read the list that begins at ``start`` and the whole before it."""
    text = document.text
    index = document.paragraph_at(start)
    if index is None:
        return None
    paragraph = document.paragraphs[index]
    listed = form.listed().match(text, start, min(paragraph.end, start + _REACH))
    if listed is None:
        return None
    left = max(paragraph.start, start - _NEAR)
    numbers = list(numbers_in(text, left, start, index))
    if not numbers:
        return None
    whole = numbers[-1]
    if (
        whole.kind is not Kind.COUNT
        or whole.rounding is not Rounding.EXACT
        or whole.amount < 2
        or not form.lead().fullmatch(text, whole.span.end, start)
    ):
        return None
    counts, kinds = [], []
    for part in listed.captures("part"):
        match = _NUMBER_OF_PART().fullmatch(part)
        if match is None:
            return None
        written = match["number"].lower()
        counts.append(1 if written in ("a", "an") else int(number_of(written).amount))
        kinds.append(match["words"].split())
    noun = whole.noun_of(text)
    if not all(_is_part_of(noun, words, text[whole.span.end : start]) for words in kinds) or _is_same_list(
        kinds
    ):
        return None
    if not form.closed and not all(_is_apart(words) for words in kinds):
        return None
    return _Sum(whole, Span(*listed.span()), tuple(counts), form.closed)


def _is_part_of(noun: str, words: list[str], after: str) -> bool:
    """Tell whether what a part counts is what the whole counts."""
    nouns = [singular(word) for word in words]
    if noun and noun in nouns:
        return True
    if words[0] in _PLACE:
        return True
    if noun in _MEDALS and words[0].lower() in _METALS:
        return True
    people = _people()
    is_people = noun in people or any(word in after for word in _HURT)
    head = next((word for word, one in zip(words, nouns, strict=True) if one in people), None)
    return is_people and head is not None and not any(word in _PLACE for word in words[: words.index(head)])


def _is_apart(words: list[str]) -> bool:
    """Tell whether nobody is in two of such parts: some of the miners may be foreigners, no man is a woman."""
    return singular(words[0]) in _APART


_APART = frozenset({"man", "woman", "child", "boy", "girl"})
_HURT = (" killed", " hurt", " injured", " dead", " wounded", " arrested", " died", " missing", " detained")


def _is_same_list(kinds: list[list[str]]) -> bool:
    """Tell a list of the like of "two on Monday and two on Tuesday", where days may share one and the same person."""
    return any(words[0] == "on" for words in kinds)


RULE = Rule(
    name="parts-total",
    severity=Severity.WARNING,
    summary="parts that do not make the whole that they are told to make",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    triggers=(*_BEGINNINGS, *_FORMS[1].marks),
    opportunities=_judged,
    bad=(
        Example("⟦~Four⟧ people were hurt: ⟦two men and a woman⟧.", says="2 + 1 is 3, not Four"),
        Example(
            "They won ⟦~12⟧ medals (⟦five gold, four silver and two bronze⟧).", says="5 + 4 + 2 is 11, not 12"
        ),
        Example("The board has ⟦~15⟧ members — ⟦eight from Corran and six from Selby⟧."),
        Example("⟦~Nine⟧ killed: ⟦three men, four women and three children⟧. All were weavers."),
        Example("Police held ⟦~seven⟧ suspects – ⟦four men and two women⟧ – for a night."),
        Example("The crew of ⟦~20⟧ sailors (⟦12 men and nine women⟧) is safe."),
        Example("There were ⟦~30⟧ votes: ⟦14 in Corran, nine in Selby, and eight in Alden⟧."),
        Example("⟦~Two⟧ people, ⟦a man and two women⟧, were held.", says="1 + 2 is 3, not Two"),
        Example(
            "The blast killed ⟦~44⟧ civilians, including ⟦31 women and 19 children⟧.",
            says="31 + 19 is 50, not 44",
        ),
        Example("It lost ⟦~1,200⟧ ewes: ⟦700 in the hills and 400 in the valley⟧."),
    ),
    good=(
        Example(
            "Four people were hurt: two men and two women. They won 12 medals (five gold, four silver and three bronze)."
        ),
        Example(
            "Nine people, including three men and four women, were hurt. Nine were held, among them: two men and a boy."
        ),
        Example(
            "The blast killed 44 people, including nine Poles and 40 women, and 44 cows, including 50 ewes and a bull."
        ),
        Example("Two people, a man and a woman, were held. He had 12 people, two dogs and a cat, to feed."),
        Example("Two teams: six men and five women. Three cars: two men and a woman sat in each."),
        Example(
            "He had 25 points, 11 rebounds and 10 assists. The car has five radars, five cameras and 12 sensors."
        ),
        Example(
            "About 20 sailors (12 men and nine women) are safe. More than four hurt: two men and a woman."
        ),
        Example(
            "It took five days: two in a boat and a night and a day on foot. Four were hurt: two men, a woman and others."
        ),
        Example(
            "They have three wishes: a house and a cow. In 2012 — two men and a woman later — it closed."
        ),
        Example(
            "Five were hurt: two men and a woman in the bus, and two pupils on the road. Six won: two men and a number of boys."
        ),
        Example(
            "There are four rooms (two men and a woman share one). Four people met: two men and a dog of one of them."
        ),
    ),
)
