"""An age in words, or without its hyphens.

What it finds: "a five-year-old boy" → "5-year-old", "a 5 year old boy" → "5-year-old", "aged five" → "aged 5".

Why it matters: ages stand in figures in AP copy, however small, and the hyphens tell "two-year-old boys" from "two year-old boys".

What it leaves alone: quotations, sentences that begin with the age, spans that are no ages ("five years old houses" is read as one).

Source: The Associated Press Stylebook, entry "ages".
"""

from collections.abc import Iterator

import regex

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity, Span
from lintnews.ap import NUMBER_IN_WORDS, number_in_words
from lintnews.lazy import lazy

_AGE = lazy(
    rf"(?<![\w-])(?P<word>{NUMBER_IN_WORDS})(?P<rest>-year-olds?|\syears?\sold)(?!\w)"
    r"|(?<![\w.,-])(?P<figure>\d{1,3})(?P<loose>\s|-)years?(?P<gap>\s|-)(?P<old>olds?)(?=\s\p{Ll})(?!\s(?:and|when|as|at|in|on|or|but|who|to|for|with|by|from|the|then|now|this|last|next|is|was|said)\b)"
    rf"|(?<!\w)(?P<aged>aged?\s)(?!one\s[a-z])(?P<word>{NUMBER_IN_WORDS})(?!\w|\s(?:or|to|and|hundred)\b|-)"
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Find ages that are not written as AP writes them."""
    for match in _judged(document):
        right = _right(match)
        span = Span(*match.span())
        if right != match.group():
            yield Finding(
                span,
                f"AP style is “{right}”, not “{match.group()}”",
                (),
                Fix(f"write “{right}”", (Edit(span, right),)),
            )


def _judged(document: Document) -> Iterator[regex.Match[str]]:
    return _AGE().finditer(document.text)


def _right(match: regex.Match[str]) -> str:
    if match["figure"]:
        if match["loose"] == " " and match.group().endswith("years old"):
            return match.group()  # "is 5 years old"
        return f"{match['figure']}-year-{match['old']}"
    return f"{match['aged'] or ''}{number_in_words(match['word'])}{match['rest'] or ''}"


RULE = Rule(
    name="ap-age",
    severity=Severity.WARNING,
    summary="an age in words, or without its hyphens",
    check=check,
    default=False,
    reads_quotations=False,
    triggers=("year", "aged ", "age "),
    opportunities=_judged,
    bad=(
        Example("A ⟦five-year-old⟧ boy fell.", fixed="A 5-year-old boy fell."),
        Example("A ⟦5 year old⟧ boy fell.", fixed="A 5-year-old boy fell."),
        Example("The bridge is ⟦nine years old⟧.", fixed="The bridge is 9 years old."),
        Example("She left school at ⟦age nine⟧.", fixed="She left school at age 9."),
        Example("Boys ⟦aged five⟧ may come."),
        Example("The ⟦twenty-one-year-old⟧ rower won."),
        Example("A group of ⟦seven-year-olds⟧ sang."),
        Example("A ⟦16-year old⟧ girl won."),
    ),
    good=(
        Example("A 5-year-old boy fell. She is 5 years old."),
        Example("Five-year-old boys fell."),
        Example("“A five-year-old fell,” he said."),
        Example("He is 5 years old and tall. The law is 5 years old now."),
        Example("A five-year plan. Ten years ago an old man left."),
        Example("The aged one rests. Her age is hers."),
        Example("She is 21."),
        Example("Old wine, 5 years in the cask."),
    ),
)
