"""A place that was meant to be filled in and was not.

What it finds: TK and TKTK ("to come") in the text, bracketed slots such as [NAME] or [insert quote], figures
written as XX ("XX percent", "$XX million", "Jan. XX"), slots of templates ({{title}}, %%CITY%%), notes in capitals
(INSERT QUOTE) and the filler text that begins "Lorem ipsum dolor".

Why it matters: the article went out before it was finished, and every reader sees it.

What it leaves alone: TK as a name or a short form (TK Maxx, TK Kirkland, T.K.), XX as chromosomes or as a Roman
number (XX men, Super Bowl XX), words that a writer puts into a quotation ("[the] mayor", "[name withheld]"), marks
such as [VIDEO] and [AP], links in Markdown, and code. What language models leave, such as [Your Name], is
model-residue's.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lintnews import Block, Example, Finding, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.rule import EVERYTHING
from lintnews.views.places import matches_at
from lintnews.views.shown_code import find_shown_code, stands_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from lintnews import Document
from lintnews.word_lists import read_list

_MONTHS = r"(?:Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec)\.|January|February|March|April|May|June|July|August|September|October|November|December"
_COUNTED = (
    r"percent|per cent|people|persons|years?|months?|weeks?|days?|hours?|minutes?|miles|million|billion|thousand"
    r"|votes|dollars|euros|pounds|men and|women and|students|residents|homes|points|seats|a\.m\.|p\.m\."
)
_TK = lazy(
    r"(?<![\w.&/-])(?:(?P<more>(?:TK){2,})|(?P<one>TK)(?P<count>\s(?:"
    + _COUNTED
    + r")(?!\w))?+)(?![\w&/-]|\.\p{L})"
)
_BRACKETS = lazy(r"(?<![\]\w])\[(?P<slot>[\p{L}][\p{L}’' ,/_-]{0,40})\](?![(\w\[])")
_INSERT = lazy(r"(?:insert|add|fill in|enter|put)\s(?!that\b)\p{L}")
_FIGURES = lazy(
    rf"(?<!\w)[$£€]X{{2,4}}(?:[.,]X++)*+(?!\w)|(?<![\w$£€])X{{1,3}},XXX(?!\w)|(?:{_MONTHS})\sX{{1,2}}(?!\w)"
    rf"|(?<!\w)XX(?:%|-year-old\b|\s(?:{_COUNTED})(?!\w))"
)
_TEMPLATE = lazy(
    r"\{\{\s*+[\w.| -]{1,40}\s*+\}\}|\{%\s[^%\n]{1,80}%\}|%%[A-Z][A-Z_ ]{1,30}%%|<<[A-Z][A-Z_ ]{1,30}>>|\$\{[\w.]{1,40}\}"
)
_NOTES = lazy(
    r"(?<!\w)(?:INSERT|ADD)(?:\sA|\sTHE)?\s(?:QUOTES?|NAMES?|PHOTOS?|PICTURES?|LINKS?|DATES?|HEADLINE"
    r"|TITLE|TEXT|CAPTION|IMAGE|BYLINE|STATS?|FIGURES?|DETAILS?|COMMENT|RESPONSE)(?:\sHERE)?(?!\w)"
)
_FILLER = lazy(r"(?<![“\"‘'])[Ll]orem ipsum dolor\b[^\n.]*+")

_TEMPLATE_SIGNS = ("{{", "{%", "%%", "<<", "${")
_NOTE_VERBS = ("INSERT ", "ADD ")
_NOTE_SIGNS = Literals(_NOTE_VERBS)
_TRIGGERS = ("[", "{", "XX", "TK", "%%", "<<", *_NOTE_VERBS, "orem ipsum dolor")
_ABOUT = {
    "tk": "“TK” marks something still to come; put it in or rewrite the sentence",
    "slot": "{text} is a slot that was never filled in; put in what belongs there",
    "figure": "“{text}” stands for a figure that was never filled in; put in the figure",
    "template": "{text} is a slot of a template that was never filled in; put in what belongs there",
    "note": "“{text}” is a note to the writer; put in what it asks for or delete it",
    "filler": "“Lorem ipsum” is filler text; put in the article’s own words",
}


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Yield each place that waits to be filled in, in the order of the text."""
    found = sorted((span, kind) for kind, span in _places(document))
    shown = find_shown_code(document.text) if found else ()
    reached = 0
    for span, kind in found:
        # "[INSERT QUOTE]" is a slot and a note.
        if span.start < reached or stands_in(shown, span.start) or _is_code(document, span):
            continue
        reached = span.end
        yield Finding(span, _ABOUT[kind].format(text=span.of(document.text)))


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield what is written in brackets or as XX or TK."""
    for pattern in (_TK(), _BRACKETS(), _FIGURES(), _TEMPLATE(), _NOTES()):
        for match in pattern.finditer(document.text):
            yield Span(*match.span())


def _places(document: Document) -> Iterator[tuple[str, Span]]:
    text = document.text
    if "TK" in text:
        yield from (("tk", Span(*match.span())) for match in _to_come(text))
    if "[" in text:
        slots = (match for match in matches_at(_BRACKETS(), text, "[") if _is_slot(match["slot"]))
        yield from (("slot", Span(*match.span())) for match in slots)
    if "XX" in text:
        yield from (("figure", Span(*match.span())) for match in _FIGURES().finditer(text))
    if "{" in text or "%%" in text or "<<" in text:
        yield from (
            ("template", Span(*match.span())) for match in matches_at(_TEMPLATE(), text, *_TEMPLATE_SIGNS)
        )
    if _NOTE_SIGNS.stand_in(document):
        yield from (("note", Span(*match.span())) for match in matches_at(_NOTES(), text, *_NOTE_VERBS))
    if "orem ipsum dolor" in text:
        yield from (("filler", Span(*match.span())) for match in _FILLER().finditer(text))


def _to_come(text: str) -> Iterator[regex.Match[str]]:
    """Yield the TKs that are no name and no short form: bracketed, doubled or in place of a number."""
    for match in matches_at(_TK(), text, "TK"):
        before, after = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
        bracketed = (before, after) == ("(", ")") and not _LONG_FORM().search(
            text, max(0, match.start() - 60), match.start()
        )
        # [TK] is a slot in brackets, reported as one.
        if before != "[" and (match["more"] or match["count"] or bracketed):
            yield match


# "Türk Kulübü (TK)": a short form is explained where it first stands.
_LONG_FORM = lazy(r"\bT\p{L}++\s(?:\p{L}++\s)?K\p{L}++\s\($")


def _is_slot(inside: str) -> bool:
    lower = inside.lower().replace("’", "'").replace("_", " ")
    if _INSERT().match(lower):
        return True
    words = inside.replace("_", " ").split()
    if words[0] == "TK" or words[-1] == "TK":
        return True
    return (
        lower in _slots()
        and all(word[0].isupper() for word in words if word not in {"of", "here"})
        and (
            # "[State] officials": one word with a capital is how a writer puts a word into a quotation.
            len(words) > 1 or inside.isupper()
        )
    )


@cache
def _slots() -> frozenset[str]:
    return frozenset(read_list(__file__, "placeholder.txt"))


def _is_code(document: Document, span: Span) -> bool:
    """Tell whether the place stands in a paragraph of code; a slot that fills its paragraph does not."""
    index = document.paragraph_at(span.start)
    if index is None:
        return False
    start, end, kind = document.paragraphs[index]
    return kind is Block.CODE and (start, end) != span


RULE = Rule(
    name="placeholder",
    severity=Severity.ERROR,
    summary="a place that was meant to be filled in: TK, [NAME], XX percent, {{title}}",
    check=check,
    opportunities=find_opportunities,
    blocks=EVERYTHING,
    triggers=_TRIGGERS,
    yields_to=("model-residue",),
    good=(
        Example("TK Maxx will open a shop in Corran in May, the chain said."),
        Example("Two XX men in the study had lost the gene, said the doctor who found it."),
        Example("The singer TK Moran was born in Alden; his brother T.K. Senior still lives there."),
        Example("“The [NAME withheld] file was never read,” the clerk said. “[State] officials knew.”"),
        Example("The Corran Bears won Super Bowl XX with a kick in the last minute."),
        Example("Players of Tarva Klub (TK) said that TK will sell its stadium."),
        Example("The port lost a third of its trade. [AP]\n\n[VIDEO]\n\nThe mayor watched from the quay."),
        Example(
            "More is in the [API](https://example.org/api) and in the [NAME](https://example.org/n) list."
        ),
        Example("“[It] is a mess,” said the mayor. “[The] date was wrong and [he] knew.”"),
        Example("Printers call their filler text “lorem ipsum dolor sit amet” after a line of Cicero."),
        Example("To greet a reader, write `{{name}}` in the template, the manual says."),
        Example("The film was rated XXX in 1971, and the court ruled on it in 1973."),
    ),
    bad=(
        Example("The mayor, ⟦[NAME TK]⟧, said that the bridge was safe."),
        Example("The fire killed ⟦TK people⟧ and left two streets without power.", says="still to come"),
        Example("The mill opened in 1911 ⟦TKTK⟧ and closed in 2009."),
        Example("The mayor, Ruth Ambler (⟦TK⟧), said that the bridge was safe."),
        Example("“We did all we could,” said ⟦[NAME]⟧, who runs the harbor.", says="never filled in"),
        Example("The fair was moved to ⟦[DATE]⟧ because of the storm.\n\nIt ends on ⟦[Month Day, Year]⟧."),
        Example("The mayor has resigned.\n\n⟦[insert quote from deputy]⟧\n\nA vote will be held in May."),
        Example("Turnout was ⟦XX percent⟧, the clerk said.", says="put in the figure"),
        Example("The stadium cost ⟦$XX⟧ million and holds ⟦XX,XXX⟧ people."),
        Example("The trial begins on ⟦Jan. XX⟧ in the old court house."),
        Example("⟦{{headline}}⟧\n\nThe harbor board has raised its fees for the third time in two years."),
        Example("The mayor of ⟦%%CITY%%⟧ has resigned after two years in office."),
        Example("She left the hall by a side door. ⟦INSERT QUOTE HERE⟧ Her deputy stayed on."),
        Example("Fares go up\n\n⟦Lorem ipsum dolor sit amet, consectetur adipiscing elit⟧."),
    ),
)
