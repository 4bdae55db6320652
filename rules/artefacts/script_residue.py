r"""A program left in the text: JavaScript, style sheets, calls that load advertisements or players.

What it finds: stretches such as `(function(d, s, id) { … }(document, 'script'));`, `var twitterVia = …;`,
`googletag.cmd.push(…)`, `@media only screen … { display: none; }`, `brightcove.createExperiences();`. One finding for
each stretch, paragraphs of code in a row being one.

Why it matters: it is no text at all. A crawler took the contents of a script for those of the article.

What it leaves alone: code that the article shows, between backticks, in a fence or in a listing with line breaks and
indents; prose on code ("the function that draws the map"); "window." and "document." at the end of a sentence.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Example, Finding, Rule, Severity, Span
from lintnews.lazy import hint, lazy
from lintnews.rule import EVERYTHING
from lintnews.views.shown_code import find_shown_code, stands_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews import Document

_SIGN = lazy(
    r"(?:[!(]\s?+)?(?<!\w)function(?:\s\w++)?+\s?+\([\w\s,$]*+\)\s?+\{|(?<!\w)(?:document|window|location)\.\w++(?:\.\w++)*+\s?+(?:\(|=(?!=)|\|\|)"
    r"|(?<!\w)(?:var|let|const)\s[\w$.]++\s?+=\s?+(?:[\[{'\"\d]|new\s|true|false|null|window|document|\w++[.(])"
    r"|(?<!\w)(?:googletag|brightcove|jQuery|ga|fbq|_gaq|dataLayer|jwplayer|twttr|FB|OO|DM|CNN|adsbygoogle|_taboola|kmn_\w++|google_ad_\w++)"
    r"(?:\s?+=\s?+['\"\d\[{]|\.\w++(?:\.\w++)*+\s?+[(=]|\()"
    r"|(?<!\w)\$\((?:document|window|['\"][#.\w])|(?<!\w)\(?adsbygoogle\s?+=|\.push\(\{|\}\s?+\)\s?+\(|\}\s?+\);|addEventListener\(|JSON\.parse\("
    r"|@(?:media|import|font-face)\s[^{}\n]{0,120}\{|(?<=[\w\])] ?)\{\s?+(?:[a-z-]{3,30}\s?+:\s?+[^{};\n]{1,80};?\s?+){1,20}\}"
    r"|//\s?+<!\[CDATA\[|\bPlayer\.create\("
)
# A call, whose bracket follows its name; a bracket in prose follows a space.
_CALL = hint(r"\((?<=[\w$}]\()")
# A program has one of these; prose hardly ever.
_TRIGGERS = ("{", "=", ");", "CDATA[")
# An article with a fence shows code on purpose, and what looks stray in it is a listing that lost its form.
_FENCE = lazy(r"(?m)^\s{0,3}`{1,3}(?:$|\d|\w+$)")
_SELECTOR = lazy(r"[\w.#>: ,*-]{1,80}+")
_LAST = frozenset(";})>]")


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Yield each stretch of code, in the order of the text."""
    text = document.text
    if "`" in text and _FENCE().search(text):
        return
    shown = find_shown_code(text)
    run: Span | None = None
    for start, end, _ in document.paragraphs:
        if not _may_hold_code(text, start, end):
            continue
        span = _code_in(text, start, end, shown)
        # A stretch goes on in the next paragraph if nothing else stands between the two.
        if span and run and not text[run.end : span.start].strip():
            run = Span(run.start, span.end)
        elif span:
            if run:
                yield _finding(text, run)
            run = span
    if run:
        yield _finding(text, run)


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield the paragraphs that hold a brace or another mark of a program."""
    for start, end, _ in document.paragraphs:
        if any(document.text.find(mark, start, end) >= 0 for mark in _TRIGGERS):
            yield Span(start, end)


def _may_hold_code(text: str, start: int, end: int) -> bool:
    """Tell by single characters whether a paragraph is worth the pattern: each sign of a program has one of them."""
    return (
        text.find("=", start, end) >= 0
        or _CALL().search(text, start, end) is not None
        or text.find("{", start, end) >= 0
        or text.find("}", start, end) >= 0
        or text.find("[", start, end) >= 0
    )


def _code_in(text: str, start: int, end: int, shown: tuple[Span, ...]) -> Span | None:
    """Return the stretch of code in a paragraph: from its first sign to its last bracket or semicolon."""
    first = _SIGN().search(text, start, end)
    while first and stands_in(shown, first.start()):
        first = _SIGN().search(text, first.end(), end)
    if first is None or _is_listing(text, first.start()):
        return None
    stop = end
    while stop > first.end() and text[stop - 1] not in _LAST:
        stop -= 1
    begin = first.start()
    # "(", "<!--" and the selector of a style stand before the sign.
    before = text[start:begin]
    if not before.strip(" (!;<-") or (text[begin] == "{" and _SELECTOR().fullmatch(before)):
        begin = start
    return Span(begin, stop)


def _is_listing(text: str, place: int) -> bool:
    """Tell a line of code that is indented, as listings are."""
    line = text.rfind("\n", 0, place) + 1
    return text[line : line + 4] == "    " or text[line : line + 1] == "\t"


def _finding(text: str, span: Span) -> Finding:
    shown = " ".join(text[span.start : span.start + 40].split())
    return Finding(
        span, f"{span.end - span.start} characters of a program, not of the article ({shown}…); delete them"
    )


RULE = Rule(
    name="script-residue",
    severity=Severity.ERROR,
    summary="a program left in the text: JavaScript, style sheets, calls of players",
    check=check,
    opportunities=find_opportunities,
    blocks=EVERYTHING,
    triggers=_TRIGGERS,
    good=(
        Example("He climbed through a window. She signed the document. They met at the January window."),
        Example("The function of the board (there are 12 members) is to set fees {see below}."),
        Example("Write `document.write('x');` and `var x = 1;` to see it, the teacher said."),
        Example(
            "The fix is short:\n\n```\nfunction add(a, b) { return a + b; }\n```\n\nIt took a day to find."
        ),
        Example("The listing reads:\n\n    var fee = 3;\n    window.alert(fee);\n\nNothing else is needed."),
        Example("The VAR was wrong; var is short for video assistant referee, he explained (at length)."),
        Example("Prices: {rye 3.20; wheat 4.10} a bushel; push (and pull) factors were at work."),
        Example("The @media account of the club wrote: “We won; they lost (badly).”"),
        Example("Costs are $(US) 3 million, or $(CA) 4 million, the paper’s table says."),
    ),
    bad=(
        Example(
            "The ferry is late.\n\n⟦(function(d, s, id) { var js = d.createElement(s); js.id = id; }(document, 'script', 'sdk'));⟧\n\nIt sank.",
            says="characters of a program",
        ),
        Example(
            "⟦var shareVia = 'Harbor'; HB.has('top', { 'id': '27', 'title': 'Ferry' });⟧\n\nThe ferry is late."
        ),
        Example("The ferry is late. ⟦brightcove.createExperiences();⟧ It sank."),
        Example(
            "The ferry is late.\n\n⟦@media only screen and (min-width : 500px) {.wide { display: none; }}⟧\n\nIt sank."
        ),
        Example("The ferry is late.\n\n⟦googletag.cmd.push(function() { googletag.display('slot-3'); });⟧"),
        Example("The ferry is late. ⟦(adsbygoogle = window.adsbygoogle || []).push({});⟧ It sank."),
        Example("⟦.lead { color: #333; margin: 0; }⟧\n\nThe ferry is late, the harbor board said on Monday."),
        Example(
            "The ferry is late.\n\n⟦OO.ready(function() { OO.Player.create('p1', 'x'); });\n\nwindow.slot = 'p1';⟧\n\nIt sank on the way home."
        ),
        Example("The ferry is late. ⟦document.getElementById('x').innerHTML = '';⟧ It sank."),
    ),
)
