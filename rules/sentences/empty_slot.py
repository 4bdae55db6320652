"""A gap where a word, a name or a number fell out.

What it finds: a preposition or an article with nothing behind it but a space and a mark ("said on , that"), a currency
sign without its figure ("paid $ million"), "between and", a month whose day is gone ("on March , 2021"), "a -year-old",
"by percent", a pair of brackets with nothing in it.

Why it matters: programs that take the text off a web page drop links, figures in special type and tickers, and what
stays reads as if nothing were missing.

What it leaves alone: texts that put a space before every mark, prepositions that end a clause ("the man he spoke of,"),
file names (.png), code, tables, "the space in between and behind".
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.span import Span
from lintnews.views.places import matches_at

_MONTH = (
    r"January|February|March|April|May|June|July|August|September|October|November|December"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\."
)
_UNIT = r"year-old|year|month|week|day|hour|minute|mile|foot|metre|meter|point|percent|member|seat|page|story|storey"

_MARKS, _SUMS = (" ,", " ."), ("$ ", "£ ", "€ ")
# Each pattern begins with a literal that most texts do not hold, which is looked for first.
_GAPS = (
    # a word that needs another, a space and a mark
    (
        _MARKS,
        lazy(
            r" [,.;](?<=(?P<slot>(?<![\w.’'-])(?:[Oo]n|[Ii]n|[Aa]t|[Oo]f|[Bb]y|[Ff]rom|[Ww]ith|[Ff]or|[Ii]nto|[Dd]uring|[Aa]gainst"
            r"|[Bb]etween|to|than|the|a|an|his|her|its|their|whose|because|until|near|towards?|by the|of the|in the)\s{1,3}[,.;]))"
            r"(?=\s|$)"
        ),
        "after “{word}” a word or a number is missing",
    ),
    # money without its figure
    (
        _SUMS,
        lazy(
            r"(?P<slot>[$£€¥])(?<!(?:\b[Ii]n\s|\()(?:A|US|C|NZ|HK|S)?[$£€])\s{1,2}(?=(?:million|billion|trillion|thousand|an?\s(?:day|week|month|year|share|barrel|head)|per\s\p{L}|in\s\p{L}|to\s[$£€¥\d])\b)"
        ),
        "the figure after “{word}” is missing",
    ),
    (
        ("etween and ", "etween  "),
        lazy(
            r"(?P<slot>(?<![\w-]|\b(?:[Ii]n|[Nn]othing|anything|something|space|gap|room|stands?|stood|lies?|lay|and|or)\s)"
            r"[Bb]etween\s{1,2}and)(?=\s(?:\d|\p{Lu}|the\s))"
        ),
        "between “between” and “and” a word or a number is missing",
    ),
    (
        ("rom to ", "rom  to "),
        lazy(
            r"(?P<slot>(?<!\b(?:came|come|comes|is|are|was|were|went|goes)\s)\b[Ff]rom\s{1,2}to)(?=\s(?:\d|[$£€]))"
        ),
        "between “from” and “to” a word or a number is missing",
    ),
    # a date without its day
    (
        (" ,",),
        lazy(rf",\s(?:(?:19|20)\d\d)(?!\d)(?<=(?P<slot>\b(?:{_MONTH})\s{{1,3}},\s\d{{4}}))"),
        "the day between the month and the year is missing",
    ),
    # a count without its number
    (
        (" -",),
        lazy(
            rf"-(?<=\s-)(?:{_UNIT})s?\b(?<=(?P<slot>\b(?:[Aa]|[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Ii]ts|and|old)\s{{1,2}}-[\p{{L}}-]{{3,12}}))(?!-\p{{L}}+\s-)"
        ),
        "the number before the hyphen is missing",
    ),
    (
        ("percent", "per cent", " %"),
        lazy(
            r"(?:percent|per\scent|%)(?<=(?P<slot>\b(?:by|rose|fell|up|down|grew|dropped|gained|lost|climbed|slipped|about|nearly|almost|roughly)"
            r"\s{1,2}(?:percent|per\scent|%)))(?=[\s,.;])(?!\s(?:change|point|sign|basis|of\s(?:the\s)?votes?\b))"
        ),
        "the number before “{last}” is missing",
    ),
    # a ticker, an age or a name in brackets
    (
        ("()", "( )", "(, "),
        lazy(r"(?<=[\p{L}\d”\"’.,]\s)(?P<slot>\(\s?[,;]?\s?\)|\(,\s)(?![\p{L}(])"),
        "what stood in the brackets is missing",
    ),
)
# "A - b" has no gap, so there the word behind the hyphen counts as well.
_SURER = {" -": tuple(f" -{unit}" for unit in _UNIT.split("|"))}
_SLOTS = tuple((_SURER.get(literals[0], literals), pattern, message) for literals, pattern, message in _GAPS)
_SIGNS = tuple(dict.fromkeys(sign for signs, *_ in _SLOTS for sign in signs))
_KNOWN = Literals(_SIGNS)
_SPACED_MARKS = 3
_GAP = 3  # two spaces and the end of a word


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look for what is left around a gap."""
    text = document.text
    present = set(_KNOWN.found_in(document))
    for signs, pattern, message in _SLOTS:
        if present.isdisjoint(signs):
            continue
        if signs[0] == " ," and (not _has_marks_alone(text, signs) or _spaces_its_marks(text)):
            continue
        if signs[0] == "percent" and not _has_words_before(text, signs):
            continue
        begins = signs in (_MARKS, _SUMS)
        for match in matches_at(pattern(), text, *signs) if begins else pattern().finditer(text):
            span = Span(*match.span("slot")) if match["slot"] else Span(match.start(), match.end())
            words = span.of(text).split()
            first = words[0]
            yield Finding(span, message.format(word=first, last=words[-1]) + f": “{_around(text, span)}”")


def _has_marks_alone(text: str, literals: tuple[str, ...]) -> bool:
    """Tell whether a space stands on both sides of a mark, as it does not in " ..." and " .net"."""
    for literal in literals:
        place = text.find(literal)
        while place >= 0:
            place += len(literal)
            if place == len(text) or text[place].isspace():
                return True
            place = text.find(literal, place)
    return False


def _has_words_before(text: str, literals: tuple[str, ...]) -> bool:
    """Tell whether a word stands before one of the literals, where nearly always a figure does."""
    for literal in literals:
        place = text.find(literal)
        while place >= 0:
            if text[max(0, place - _GAP) : place].rstrip()[-1:].isalpha():
                return True
            place = text.find(literal, place + 1)
    return False


def _places(document: Document) -> Iterator[str]:
    """Yield the literals beside which a gap is looked for, as often as they stand in the text."""
    for literals, *_ in _GAPS:
        for literal in literals:
            for _ in range(document.text.count(literal)):
                yield literal


def _spaces_its_marks(text: str) -> bool:
    """Tell a text that was cut into words, in which every mark has a space before it."""
    return text.count(" ,") + text.count(" .") > max(_SPACED_MARKS, text.count(", ") // 4)


def _around(text: str, span: Span) -> str:
    before = text[max(0, span.start - 20) : span.start]
    behind = text[span.end : span.end + 20]
    return " ".join((before.partition(" ")[2] + span.of(text) + behind.rpartition(" ")[0]).split())


RULE = Rule(
    name="empty-slot",
    severity=Severity.ERROR,
    summary="a gap where a word, a name or a number fell out",
    check=check,
    triggers=_SIGNS,
    opportunities=_places,
    bad=(
        Example(
            "The minister said ⟦on ,⟧ that the talks would go on.",
            says="after “on” a word or a number is missing",
        ),
        Example("The firm paid ⟦$⟧ million for the mill.", says="the figure after “$” is missing"),
        Example("Talks ⟦between and⟧ Norway broke down.", says="between “between” and “and”"),
        Example("It was signed on ⟦March , 2021⟧, in Geneva.", says="the day between the month and the year"),
        Example(
            "A court freed ⟦a -year-old⟧ man who had been held since May.",
            says="the number before the hyphen",
        ),
        Example("Fares rose ⟦by percent⟧ in a year.", says="the number before “percent” is missing"),
        Example("Shares of Halden Steel ⟦()⟧ fell at once.", says="in the brackets"),
        Example("The road runs ⟦from to⟧ 40 metres above the lake."),
        Example("He was born in ⟦the ,⟧ and grew up on an island."),
        Example("The dam cost ⟦£⟧ billion, the auditors found."),
        Example("It was the work ⟦of .⟧ Nobody else had a key."),
        Example("Profits ⟦fell %⟧, the bank said."),
    ),
    good=(
        Example("The minister said on Monday, that is, late. He was the man whom they spoke of, and to."),
        Example("The firm paid $4 million, and $ 3 more. Sums are in $ million (in £ million before)."),
        Example(
            "Talks between Norway and Denmark broke down. In between and behind stood the guards. Nothing between and the door shut."
        ),
        Example("It was signed on March 3, 2021. In March, 2021 began to look bad."),
        Example(
            "A 12-year-old, a - b, a two-year-old and the -ing form. He was -3 and she - yes - was late."
        ),
        Example("Fares rose by 3 percent, by a percent, and the percent of voters fell."),
        Example("Call main() or open(), then close (it)."),
        Example("Save it in .png files , in .doc or from .NET , then wait."),
        Example(
            "He went , and she , and they , but nobody of , or near , the town knew of , or saw , a thing ."
        ),
        Example("The place he came from to work is far. From to-day on."),
        Example("It was a strange match . . . of . . . swings."),
        Example("The rate (percent) fell. Up to the 3 % mark ."),
    ),
)
