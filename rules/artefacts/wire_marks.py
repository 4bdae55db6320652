"""Marks by which agencies and editors steer a story, left in the text.

What it finds: "(MORE)" and "-30-" in a line of their own, "###" as an end mark, "UPDATE 2-" and its like before a
headline, slugs and takes ("BC-EU--Britain-Election, 1st Ld-Writethru"), notes to editors ("Eds: …"), "ENDITEM",
"(END)", and the label "lRelated" that one system leaves.

Why it matters: they are meant for the desk and not for readers; in a corpus they show that the wire's own text was
taken over unread.

What it leaves alone: "(more)" inside a sentence, agency datelines "(AP) —", headings in Markdown, "Update:" notes of
corrections and stories about such marks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Example, Finding, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.rule import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews import Document

_LINE = lazy(
    r"\s*+(?P<mark>\((?:MORE|more|MTF|END|ENDS)\)|[-–—#]{1,2}\s?30\s?[-–—#]{1,2}|#{3}|#\s#\s#|ENDITEM|ENDS|-\s?ends\s?-"
    r"|lRelated|\(END\) Dow Jones Newswires[^\n]{0,60}|-0-|xfdls)\s*+$"
)
_OPENING = lazy(
    r"(?P<mark>(?:UPDATE|WRAPUP|CORRECTED|REFILE|RPT|ADVISORY|FACTBOX|EXCLUSIVE|TIMELINE|INSTANT VIEW|GLOBAL MARKETS"
    r"|RECAST|URGENT|BULLETIN|FLASH)(?:\s\d{1,2})?-(?=\p{Lu})"
    r"|(?:BC|AP|AM|PM)-[A-Z]{2,}-{1,2}[\w/-]{3,60}(?:,?\s\d{1,2}(?:st|nd|rd|th)\s(?:Ld|Add)(?:-Writethru)?)?"
    r"|(?:Eds|EDS|Editors|EDITORS):\s[^\n]{5,200}|\((?:Eds|EDS):[^)\n]{3,200}\)|\(?(?:EMBARGOED|Embargoed)\s(?:UNTIL|until)[^\n)]{3,60}\)?)"
)
_TAKE = lazy(r"(?<!\w)\d{1,2}(?:st|nd|rd|th)\s(?:Ld|Lead)-Writethru\w*+")
_CLOSING = lazy(r"(?<=[.!?”\"’']\s)(?P<mark>\((?:MORE|END|ENDS|more)\)|-30-|ENDITEM|lRelated)$")
# Without one of these none of the patterns above matches.
_TRIGGERS = (
    *"(MORE) (more) (MTF) (END ENDITEM ENDS -ends lRelated -0- xfdls ### UPDATE WRAPUP CORRECTED REFILE RPT".split(),
    *"ADVISORY FACTBOX EXCLUSIVE TIMELINE RECAST URGENT BULLETIN FLASH BC- AP- AM- PM- Eds: EDS: ditors:".split(),
    *("DITORS:", "EMBARGOED", "Embargoed", "Writethru", "- ends", "# # #", "INSTANT VIEW", "GLOBAL MARKETS"),
    *(f"{dash}{space}30" for dash in "-–—#" for space in ("", " ", "\xa0")),
)
_LAST = frozenset(
    ")-–—#MSsd0"
)  # the last characters of "(MORE)", "-30-", "ENDITEM", "ENDS", "lRelated", "xfdls"
_FIRST = frozenset("(Eel#")
# The first two letters of what may open a paragraph; "(", "E" and "e" are there already.
_OPENINGS = frozenset("UP WR CO RE RP AD FA TI IN GL UR BU FL BC AP AM PM".split())
_LONGEST_LINE = 80


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Yield each mark, in the order of the text."""
    text = document.text
    take = "Writethru" in text
    for start, end in _likely(document) if take else _marked(document):
        found = _LINE().match(text, start, end) if end - start <= _LONGEST_LINE else None
        if found and text[start] == "#" and (text.count("\n#") > 1 or text.startswith("# ")):
            continue  # an empty heading in Markdown
        found = (
            found or _OPENING().match(text, start, end) or _CLOSING().search(text, max(start, end - 12), end)
        )
        if found:
            yield _finding(text, Span(*found.span("mark")))
        elif take and (found := _TAKE().search(text, start, min(end, start + 160))):
            yield _finding(text, Span(*found.span()))


def _marked(document: Document) -> list[tuple[int, int]]:
    """Return those of the likely paragraphs that can hold another mark than a take; there are far fewer."""
    text = document.text
    return [
        (start, end)
        for start, end, _ in document.paragraphs
        if text[end - 1] in _LAST or text[start] in _FIRST or text[start : start + 2] in _OPENINGS
    ]


def _likely(document: Document) -> Iterator[tuple[int, int]]:
    """Yield the paragraphs that begin with capitals or end as a mark does."""
    text = document.text
    for start, end, _ in document.paragraphs:
        outer = text[start : start + 2].isupper() or text[end - 1] in _LAST or text[start] in "(Eel#"
        if outer or (end - start <= _LONGEST_LINE and text.find("Writethru", start, end) >= 0):
            yield start, end


def _finding(text: str, span: Span) -> Finding:
    mark = span.of(text)
    return Finding(
        span,
        f"“{mark if len(mark) <= 40 else mark[:40] + '…'}” is a mark for the desk, not for readers; delete it",
    )


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield the paragraphs that begin or end as one with a mark does."""
    for start, end in _likely(document):
        yield Span(start, end)


RULE = Rule(
    name="wire-marks",
    severity=Severity.INFO,
    summary="marks of agencies and desks left in the text: (MORE), -30-, UPDATE 2-, slugs",
    check=check,
    opportunities=find_opportunities,
    blocks=EVERYTHING,
    triggers=_TRIGGERS,
    good=(
        Example("CORRAN (AP) — The harbor board has raised its fees for the third time."),
        Example("Two boats sank (more on them below) and a third was towed in."),
        Example("UPDATE: The board has put off its vote until May.\n\nFares will not rise before then."),
        Example(
            "# Fares go up\n\nThe board has raised its fees.\n\n### \n\n### What it costs\n\nA dollar more."
        ),
        Example("Old reporters still end their copy with -30- and a cup of coffee, he said."),
        Example("The AP-style book has a new entry on hyphens, and PM-level talks go on in Geneva."),
        Example("The road ends here.\n\nIt ENDS the dream of a bypass, said the mayor of Alden."),
        Example("About 30 people came. The hall holds 300.\n\n30 more were turned away at the door."),
        Example("The board met for 30 minutes.\n\n(More than 200 people had written to it.)"),
    ),
    bad=(
        Example(
            "The harbor board has raised its fees.\n\n⟦(MORE)⟧\n\nThe vote was close, the clerk said.",
            says="for the desk",
        ),
        Example("The harbor board has raised its fees for the third time.\n\n⟦-30-⟧"),
        Example("The harbor board has raised its fees for the third time.\n\n⟦###⟧"),
        Example("⟦UPDATE 2-⟧Harbor board raises fees\n\nThe vote was close, the clerk said on Monday."),
        Example("⟦BC-EU--Selby-Harbor, 1st Ld-Writethru⟧\n\nThe harbor board has raised its fees."),
        Example(
            "Selby harbor, ⟦3rd Ld-Writethru⟧\n\nThe harbor board has raised its fees for the third time."
        ),
        Example("⟦Eds: Updates with quotes from the mayor.⟧\n\nThe harbor board has raised its fees."),
        Example("The harbor board has raised its fees for the third time in two years. ⟦ENDITEM⟧"),
        Example("Two boats sank on the way home.\n\n⟦lRelated⟧\n\nA third was towed in."),
        Example("⟦EMBARGOED until 5 p.m. Sunday⟧\n\nThe harbor board has raised its fees."),
    ),
)
