"""A life that ends before it begins.

What it finds: "(1960–1945)" after a name, with full dates and "born" and "died" too, and "born in Leeds in 1960 and
died in 1945" within one sentence.

Why it matters: one of the years is wrong or the two were swapped, in a sentence that people keep.

What it leaves alone: years before Christ, shortened years ("1998–03"), seasons, and deaths of somebody else ("born in
1946, he never knew his father, who died in 1945").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import WORDS
from lintnews.span import Span
from lintnews.views.date_patterns import MONTH_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

_YEAR = r"1[1-9]\d\d|20\d\d"
_DAY = r"\d{1,2}(?:st|nd|rd|th)?(?!\d)"
# What may stand beside the years in the brackets: days, months, places in time.
_DATE_WORD = rf"(?:{MONTH_NAMES}|{_DAY}|c\.|ca\.|circa|in|on|of)[,.]?\s?"
_BRACKETS = lazy(
    rf"\((?P<told>[Bb]orn\s|b\.\s?)?+(?:{_DATE_WORD})*+(?P<born>{_YEAR})[,;]?"
    rf"(?:\s?[-–—]\s?(?:died\s|d\.\s?)?+|\s(?:died\s|d\.\s?|to\s))(?:{_DATE_WORD})*+(?P<died>{_YEAR})\)"
)
# Such brackets are looked for by their end, which is rarer than their beginning.
_YEAR_CLOSES = lazy(r"\d\d\d\d\)")
_LONGEST_BRACKETS = 80
_TRIGGERS = (*(f"{digit})" for digit in range(10)), " died")
_CLOSES, _DIED = Literals(_TRIGGERS[:-1]), Literals(_TRIGGERS[-1:])
_NAME = lazy(r"\p{Lu}[\p{L}.’'-]*+[”\"]?\s$")

# Where and when somebody was born, and nothing else.
_WHERE = rf"(?:,?\s(?:in|on|at|near|the|of|a|\p{{Lu}}[\p{{L}}.’'-]*+|{_DAY})(?!\w))*+,?"
_SENTENCE = lazy(
    rf"(?<!\()(?P<opens>[Bb])orn{_WHERE}\s(?P<born>{_YEAR}),?(?!\d){_WHERE}"
    rf"(?:\sand\sdied|,?\sdied|\s(?P<subject>he|she)\s(?:later\s)?died)\b"
    rf"[^.;()\d\n\r]{{0,40}}+(?:{_DAY},?\s)?+(?:{MONTH_NAMES}\s)?+(?:{_DAY},\s)?+(?P<died>{_YEAR})(?!\d)"
)
_BEFORE_CHRIST = lazy(r"\b(?:BCE?\b|B\.C\.)")

# Longer than anyone lives: such years are no two ends of one life that were swapped.
_LONGEST = 120
# Shorter than this they may be the years of an office: that is a reversed range.
_SHORTEST = 15


class _Life(NamedTuple):
    span: Span
    born: int
    died: int


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare the two years of each life."""
    for life in _judged(document):
        if life.died < life.born:
            yield Finding(
                life.span,
                f"born in {life.born} and died in {life.died}, {life.born - life.died} years before: "
                f"swap the two years, or mend the one that is mistyped",
            )


def _judged(document: Document) -> Iterator[_Life]:
    text = document.text
    matches = list(_matches(document))
    if not matches or _BEFORE_CHRIST().search(text):
        return
    for match in matches:
        born, died = int(match["born"]), int(match["died"])
        bare = match.group()[0] == "(" and match["told"] is None
        if born - died <= _LONGEST and not (bare and 0 < born - died < _SHORTEST):
            yield _Life(Span(*match.span()), born, died)


def _matches(document: Document) -> Iterator[regex.Match[str]]:
    text = document.text
    for end in _YEAR_CLOSES().finditer(text) if _CLOSES.stand_in(document) else ():
        start = text.rfind("(", max(0, end.start() - _LONGEST_BRACKETS), end.start())
        match = _BRACKETS().match(text, start) if start >= 0 else None
        if match and _NAME().search(text, max(0, start - 30), start):
            yield match
    if _DIED.stand_in(document) and "orn " in text:
        for match in _SENTENCE().finditer(text):
            # "Born in 1946, he died …" is one life; "She was born in 1946, he died …" are two.
            if match["subject"] is None or match["opens"] == "B":
                yield match


RULE = Rule(
    name="life-order",
    severity=Severity.ERROR,
    summary="born after died",
    check=check,
    blocks=WORDS,
    triggers=_TRIGGERS,
    opportunities=_judged,
    bad=(
        Example(
            "The bridge is by Ann Doe ⟦(1960–1945)⟧, a pupil of Roe.",
            says="born in 1960 and died in 1945, 15 years before",
        ),
        Example("A statue of Otto Vance ⟦(1944-1871)⟧ was found."),
        Example("The poet Ida Marr ⟦(Jan. 5, 1960 – March 3, 1945)⟧ lived here."),
        Example("The painter Jon Tarn ⟦(born 4 May 1931, died 1913)⟧ lived here."),
        Example("She was ⟦born in Leeds in 1960 and died in 1945⟧."),
        Example("⟦Born on March 4, 1951, in Hull, he died of fever in May 1915⟧ at sea."),
        Example("Lena Orr ⟦(b. 1988, d. 1961)⟧ wrote it."),
        Example("The founder was ⟦born near Cork on 3 June 1902 and died on 9 July 1890⟧."),
    ),
    good=(
        Example("The bridge is by Ann Doe (1945–1960), who died young."),
        Example("The king Ptolemy Lagides (1367–1283 B.C.) and his heir Soter (1309–1246) ruled the port."),
        Example("The BBC showed the life of Ann Doe (1945–1960). The town fell in 300 BC."),
        Example("He won the cup with Hull (1998–03) and Leeds (2003-07)."),
        Example("Born in 1946, he never knew his father, who died in 1945."),
        Example("She was born in 1946 and her father died in 1945."),
        Example("She was born in 1946, he died in 1945 at sea."),
        Example("He was born in 1946 to a man who was hurt in the war and died in 1945."),
        Example("Call Ann Doe (555-1960-1945) or see part Xr (1960-1945-2)."),
        Example("She was born in Leeds in 1945 and died in 1960. Born in 1945, she died in 2001."),
        Example("The club was led by Ann Doe (2003–1999), then by Roe."),
        Example("The town had (2010–1990) fewer people than before."),
    ),
)
