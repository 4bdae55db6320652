"""A picture's caption or credit run into the article.

What it finds: credits in brackets inside a paragraph ("(Photo: AFP/Getty)", "[Image via screengrab]"), credits in a
line of their own ("Photo: Ann Doe, AP", "Ann Doe/Harbor Times/Getty Images", "Image copyright …", "FILE PHOTO: …")
and captions that end with the credit of an agency ("… on Monday. (AP Photo/Ann Doe)"), which are flagged as a whole.

Why it matters: the picture is gone, and its caption interrupts the text; a reader takes it for the next sentence.

What it leaves alone: agency marks in datelines ("(AP) —", "(Reuters) -"), stories about photographs and their
agencies, "(pictured)", and captions without a credit, which look like any other sentence. A line that only names
its source in the way of Wikinews ("… Image: Ann Doe.") is left alone too, for such articles keep their captions, and so
is the credit below a picture in Markdown, where the picture is still there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Example, Finding, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.rule import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex

    from lintnews import Document

_LABEL = (
    r"(?:(?:(?:[Mm]ain|[Ff]eatured?|[Hh]eader|[Cc]over|[Ll]ead)\s)?(?:[Pp]hoto(?:graph)?s?|PHOTOS?|[Ii]mages?|IMAGES?|[Pp]ictures?|PICTURES?|[Pp]ics?|[Ss]creen(?:grab|shot)s?|[Ii]llustration)"
    r"(?:\s(?:[Cc]redits?|CREDITS?|[Cc]ourtesy(?:\sof)?|[Cc]opyright|[Bb]y|[Vv]ia|[Ss]ource))?|[Cc]redits?|CREDITS?)"
)
_AGENCY = (
    r"(?:AP|AFP|EPA|UPI|PA|REUTERS|Reuters|Getty(?:\sImages)?|GETTY(?:\sIMAGES)?|Associated Press|ASSOCIATED PRESS|Shutterstock(?:\.com)?|iStock|Bloomberg|Alamy|Flickr"
    r"|Wikimedia(?:\sCommons)?|Rex(?:\sFeatures)?|NASA|Agence France-Presse|Xinhua|TASS|Anadolu|Corbis|Splash(?:\sNews)?|NurPhoto|Facebook|Twitter|YouTube|screengrab|screenshot)"
)
_NAME = r"\p{Lu}[\p{L}.’'-]*+(?:\s(?:\p{Lu}[\p{L}.’'-]*+|de|van|von|al|bin)){0,4}"
_BRACKETED = lazy(
    rf"(?<!\])[(\[]\s?(?:{_LABEL}(?:\s?[:©/|–-]\s?|\s(?:by|via|courtesy(?:\sof)?|from|credit)\s|\s?…\s?)(?!\s?(?:a|the|an)\s)[^()\[\]\n]{{2,100}}"
    r"|(?:AP|REUTERS|Reuters|AFP|EPA|UPI)(?:\s(?:Photo|PHOTO|File|file))?\s?/[^()\[\]\n]{2,80}"
    r"|(?:AP|AFP|Reuters|EPA)\s(?:[Ff]ile\s)?[Pp]hoto|[Ff]ile\s[Pp]hoto|[Pp]hoto\sby\s[^()\[\]\n]{2,100}|©\s?[^()\[\]\n]{2,60}"
    rf"|[^()\[\]\n.]{{0,60}}\bGetty Images|(?:{_NAME}\s?[/|]\s?){{1,3}}{_AGENCY})\s?[)\]](?!\(|\s?[–—-])"
)
# Without one of these nothing in brackets is a credit.
_IN_BRACKETS = Literals(
    (
        *("hoto", "HOTO", "mage", "MAGE", "icture", "ICTURE", " pic", "(pic", "[pic", "Pic", "llustration"),
        *("creengrab", "creenshot", "redit", "REDIT", "Getty Images", "©", "/", "|"),
    )
)
_LINE = lazy(
    rf"\W{{0,3}}+(?:{_LABEL}\s?(?:[:©]|\s/\s)\s?(?!.{{0,90}}[.!?]\s\p{{Lu}})[^\n]{{2,110}}|{_LABEL}\s(?:by|via|courtesy of|copyright)\s{_NAME}[^\n.]{{0,60}}"
    r"|[Ii]mage (?:copyright|caption)\s?[^\n]{2,140}"
    rf"|(?:(?:{_NAME}|{_AGENCY})\s*+[/|–-]\s?){{1,4}}(?:via\s)?{_AGENCY}(?:\sfile)?|{_NAME},\s(?:Getty Images|Shutterstock)|{_NAME}\s{{1,2}}[Ss]ubmitted photo"
    r"|(?:Getty Images|Shutterstock|GETTY IMAGES|REUTERS|AFP/Getty|AP Photo)"
    rf"|(?:AP Photo|REUTERS|Reuters|AFP)\s?/\s?{_NAME}|FILE PHOTO:[^\n]{{2,400}}|©\s(?!(?:19|20)\d\d)(?!Copyright)[\p{{L}}/ .’'-]{{3,60}}"
    r"|[Pp]hoto(?:graph)?s?\s(?:by|courtesy)\s[^\n.]{3,80})[.)\]*_]{0,3}$"
)
# "PHOTOS: Stars Who Left": the headline of a gallery, unless a credit follows.
_GALLERY = lazy(
    r"\W{0,3}(?:PHOTOS?|[Pp]hotos|[Pp]ictures|PICTURES?|VIDEO|[Vv]ideo|[Ii]mages):(?![^\n]*(?:/|Getty|AP\b|AFP|Reuters|REUTERS|Shutterstock|NASA))"
)
_END = lazy(
    r"(?:\((?:AP|REUTERS|Reuters|AFP|EPA)(?:\s(?:Photo|PHOTO|File|file|Image))?\s?/[^()\n]{2,80}\)"
    rf"|(?<!\])\([^()\n]{{0,20}}{_LABEL}\s?[:©]\s?[^()\n]{{2,80}}\)|(?:REUTERS|Reuters)\s?/\s?{_NAME}"
    r"|(?:Photograph|Photo|Credits?|Image [Cc]redit|Photo [Cc]redit)\s?(?::|…|\.\.\.)\s?[^\n.()]{2,60}|(?<=[.!?…”\"]\s?)Photo(?:graph)? by [^\n.()]{2,60}"
    r"|[/|(,.–-]\s?(?:via\s)?Getty Images|\(Getty(?: Images)?\)|(?<=[a-z.])Getty(?: Images| - [\p{L} ]{3,30})"
    rf"|©\s++{_NAME}(?:\s?/\s?{_NAME})?|{_NAME}\s?/\s?AP(?: file)?|\(AP(?:\sfile)?\sphoto\))[.)\]*_]{{0,2}}$"
)
# Without one of these neither of the two patterns above matches.
_SIGNS = (
    ":", "/", "©", "|", "–", "-", "hoto", "Getty", "GETTY", "REUTERS", "hutterstock", "redit", "by", "via", "ourtesy",
    "opyright", "mage c",
)  # fmt: skip
_LONGEST_CAPTION = 450
_SHOWN = 60
# A credit ends in a name or a bracket, not like a sentence.
_SENTENCE_ENDS = frozenset(".!?:;,…\"”’'")


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Yield captions and credits; those that stand together are one."""
    text, paragraphs = document.text, document.paragraphs
    # Only what is odd can end without a mark.
    open_ended = [
        index
        for index in document.page.odd
        if text[paragraphs[index].end - 1] not in _SENTENCE_ENDS
        and paragraphs[index].end - paragraphs[index].start <= _LONGEST_CAPTION
    ]
    wholes = {
        index: found
        for index in open_ended
        if not (index > 0 and text.startswith("![", paragraphs[index - 1].start))
        and (found := _whole(text, *paragraphs[index][:2]))
    }
    yield from _runs(wholes)
    if not (("(" in text or "[" in text) and _IN_BRACKETS.stand_in(document)):
        return
    for span in _bracketed(text):
        if document.paragraph_at(span.start) not in wholes:
            yield Finding(span, f"“{span.of(text)}” credits a picture inside the text; delete it")


def _bracketed(text: str) -> Iterator[Span]:
    """Yield the credits in brackets; looking for the brackets first is faster than one pattern."""
    for bracket in "([":
        place = text.find(bracket)
        while place >= 0:
            if match := _BRACKETED().match(text, place):
                yield Span(*match.span())
            place = text.find(bracket, place + 1)


def _runs(wholes: dict[int, Finding]) -> Iterator[Finding]:
    run: list[Finding] = []
    for index, found in wholes.items():
        if run and index - 1 not in wholes:
            yield _together(run)
            run = []
        run.append(found)
    if run:
        yield _together(run)


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield the short paragraphs that do not end like a sentence, and what stands in brackets."""
    text = document.text
    for start, end, _ in document.paragraphs:
        if text[end - 1] not in _SENTENCE_ENDS and end - start <= _LONGEST_CAPTION:
            yield Span(start, end)
    yield from (Span(*match.span()) for match in _ANY_BRACKET().finditer(text))


_ANY_BRACKET = lazy(r"[(\[][^()\[\]\n]{2,120}[)\]]")


def _together(run: list[Finding]) -> Finding:
    if len(run) == 1:
        return run[0]
    span = Span(run[0].span.start, run[-1].span.end)
    return Finding(
        span,
        f"{len(run)} captions and credits of pictures stand in the text; delete them or move them to the pictures",
    )


def _whole(text: str, start: int, end: int) -> Finding | None:
    """Return the finding for a paragraph that is nothing but a credit or a caption with its credit."""
    written = text[start:end]
    if "](" in written or not any(sign in written for sign in _SIGNS):
        return None
    if _LINE().match(text, start, end) and not _GALLERY().match(text, start, end):
        shown = " ".join(text[start:end].split())
        shown = shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN].rstrip()}…"
        return Finding(
            Span(start, end), f"“{shown}” is the credit of a picture; delete it or move it to the picture"
        )
    match = _END().search(text, max(start + 1, end - 140), end)
    return _caption(Span(start, end), match) if match else None


def _caption(paragraph: Span, credit: regex.Match[str]) -> Finding:
    written = " ".join(credit.group().lstrip(" /|,.–-").split())
    return Finding(
        paragraph,
        f"a caption with its credit (“{written}”) stands in the text; delete it or move it to the picture",
    )


_STORY = "The harbor board has raised its fees for the third time in two years, the clerk said."
RULE = Rule(
    name="caption-credit",
    severity=Severity.WARNING,
    summary="a picture’s caption or credit run into the article",
    check=check,
    opportunities=find_opportunities,
    blocks=EVERYTHING,
    yields_to=("boilerplate",),
    good=(
        Example("CORRAN (Reuters) - The board has raised its fees, the Associated Press said."),
        Example("Getty Images has sued a firm that trained its model on 12 million photographs."),
        Example("The police gave out a photo by mistake. Photographs: that was all she kept."),
        Example("Ambler (pictured) left the hall. The Photo League met there until 1951."),
        Example("The oldest ferry of Selby on its last trip. Image: Ruth Ambler.\n\nIt sank in May."),
        Example("The shop gives credit: no one is turned away. Credit cards are taken too."),
        Example("“The picture: a boat, a man, a dog,” she wrote. “Photo: none.” It won a prize."),
        Example("The agency is owned by Getty. Its photo of the boat was seen by 3 million people."),
        Example("The image of the port is bad. Image is all, said Reuters’ man in Alden, John Lee."),
        Example("CORRAN (Radio Selby/AP) — The board has raised its fees, the clerk said."),
        Example(f"Al Moran, Associated Press\n\n{_STORY} It was a photo by Ann Doe."),
        Example(f"PHOTOS: Ten Ferries That Sank\n\n{_STORY}\n\n![Photo of the ferry](images/ferry-1.jpg)"),
        Example(f"![The ferry](images/ferry-1.jpg)\n\nPhoto: Ann Doe\n\n{_STORY}"),
        Example("(AP) — The photo was taken by a boy of 12. (The photographer has not been named.)"),
    ),
    bad=(
        Example("The ferry ⟦(Photo: AFP/Getty)⟧ sank on the way home.", says="inside the text"),
        Example(f"{_STORY}\n\n⟦Photo: Ann Doe, AP⟧\n\n{_STORY}", says="the credit of a picture"),
        Example(f"{_STORY}\n\n⟦Ann Doe/Harbor Times/Getty Images⟧\n\n{_STORY}"),
        Example(
            f"⟦The ferry Corran Star leaves Selby on Monday. (AP Photo/Ann Doe)⟧\n\n{_STORY}",
            says="a caption with its credit",
        ),
        Example(f"⟦Image copyright Getty Images⟧\n\n{_STORY}"),
        Example(f"{_STORY}\n\n⟦[Image via screengrab]⟧"),
        Example(f"⟦FILE PHOTO: The ferry leaves Selby, May 3, 2019. REUTERS/Ann Doe⟧\n\n{_STORY}"),
        Example(f"{_STORY}\n\n⟦Main image credit: Getty⟧"),
        Example(f"⟦The mayor on her way to the courtPhotograph: Ann Doe/Getty Images⟧\n\n{_STORY}"),
        Example(f"⟦Ruth Ambler on the quay, May 3, 2019. © Reuters / Ann Doe⟧\n\n{_STORY}"),
        Example(
            f"⟦Ann Doe  Submitted photo\n\nJohn Lee  Submitted photo⟧\n\n{_STORY}",
            says="2 captions and credits",
        ),
    ),
)
