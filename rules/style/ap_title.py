"""A formal title before a name that AP shortens, or a title alone with a capital.

What it finds: "Senator Ann Lee" → "Sen. Ann Lee", also Representative, Governor, Lieutenant Governor, Reverend and military ranks; "the
President said" → "the president said".

Why it matters: titles are the commonest words with a capital that house style decides on.

What it leaves alone: quotations, where titles are spelled out; titles behind "the" that belong to a name ("the President of the United
States Ann Lee" is not touched), bodies (the Governor's Office), former titles.

Source: The Associated Press Stylebook, entries "titles", "legislative titles" and "military titles".
"""

from collections.abc import Iterator

import regex

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.words import words

_SHORT = {
    "Senator": "Sen.", "Representative": "Rep.", "Governor": "Gov.", "Lieutenant Governor": "Lt. Gov.", "Lieutenant": "Lt.", "Colonel": "Col.",
    "Captain": "Capt.", "Sergeant": "Sgt.", "Lieutenant Colonel": "Lt. Col.", "Brigadier General": "Brig. Gen.", "Major General": "Maj. Gen.",
    "Lieutenant General": "Lt. Gen.", "Private": "Pvt.", "Corporal": "Cpl.", "General": "Gen.", "Major": "Maj.",
}  # fmt: skip
_TITLE = lazy(
    rf"(?<!\p{{L}})(?<!(?:Attorney|Lieutenant|Major|Brigadier|Surgeon|Solicitor|Postmaster|Inspector|Director|Governor|Former|Rear|Vice)\s)(?P<title>{'|'.join(sorted(_SHORT, key=len, reverse=True))})(?=\s\p{{Lu}}(?:\p{{Ll}}+|\.)\s(?:\p{{Lu}}\.\s)?\p{{Lu}}\p{{Ll}}+(?![’'-]?\p{{L}}*\s\p{{Lu}}))"
    r"|(?<=(?<!\p{L})[Tt]he\s)(?P<alone>President|Governor|Mayor|Senator|Prime\sMinister|Pope|Chancellor)(?=\s(?:said|says|has|had|will|was|is|would|also|spoke|signed|told|did|and\s\p{Ll})\b|[.,;]\s)"
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Find titles that AP writes otherwise."""
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
    for match in _TITLE().finditer(document.text):
        name = document.text[match.end() + 1 :][:30].partition(" ")[0]
        if match["alone"] or name in words("given_names"):
            yield match


def _right(match: regex.Match[str]) -> str:
    return _SHORT[match["title"]] if match["title"] else match["alone"].lower()


RULE = Rule(
    name="ap-title",
    severity=Severity.INFO,
    summary="a title that is not written as AP writes it",
    check=check,
    default=False,
    reads_quotations=False,
    triggers=(
        "Senator",
        "Representative",
        "Governor",
        "Lieutenant",
        "Colonel",
        "Captain",
        "Sergeant",
        "General",
        "Major",
        "Private",
        "Corporal",
        "President",
        "Mayor",
        "Minister",
        "Pope",
        "Chancellor",
    ),
    opportunities=_judged,
    bad=(
        Example("Today ⟦Senator⟧ Ann Lee spoke.", fixed="Today Sen. Ann Lee spoke."),
        Example("Today ⟦Governor⟧ Per Strand signed.", fixed="Today Gov. Per Strand signed."),
        Example("In it ⟦Lieutenant Governor⟧ Ola Berg lied.", fixed="In it Lt. Gov. Ola Berg lied."),
        Example("Then the ⟦President⟧ said no.", fixed="Then the president said no."),
        Example("A bill of ⟦Representative⟧ Ann J. Lee passed."),
        Example("He met ⟦Captain⟧ Jan Holt."),
        Example("The ⟦Mayor⟧ was late."),
        Example("The ⟦Prime Minister⟧ has gone."),
    ),
    good=(
        Example("Today Sen. Ann Lee spoke. Gov. Per Strand signed."),
        Example("Then the president said no. The mayor was late."),
        Example("“Senator Ann Lee spoke,” he said. “The President said no.”"),
        Example("Today Attorney General Ann Lee spoke."),
        Example("The General Motors Corp. plant and the Major League Baseball season."),
        Example("The Governor General left. The Senate voted. The Captain America film."),
        Example("President Ann Lee spoke. Mayor Ann Lee was late."),
        Example("A senator spoke. Private Eye magazine was there."),
    ),
)
