"""Two sentences with no space between them.

What it finds: an end mark inside a line with a word in capitals right behind it ("The road was dangerous.The man").

Why it matters: the break between two paragraphs or lines was lost, often with what stood there. Programs that split
sentences take both for one.

What it leaves alone: addresses and handles (www.example.org, Jo.Lee@example.org), names with a point in them
(Halden.Media, ASP.NET), initials, abbreviations, versions, figures. The fix is not safe: a word may be missing too.
"""

from collections.abc import Iterator

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity
from lintnews.lazy import lazy
from lintnews.span import Span

_GLUED = lazy(
    # a word in lower letters or a figure, the mark, and a capitalised word that goes on like a sentence
    r"[.!?][”\"’]?(?=[“\"]?\p{Lu})(?<=(?P<before>(?<![\w.@/:#&=-])[\p{L}\d][\p{L}\d’'-]{0,30}(?:\p{Ll}{2}|\d{2}|%)[.!?][”\"’]?))"
    r"(?P<after>[“\"]?(?:\p{Lu}\p{Ll}[\p{L}’'-]*+|[AI](?!\w)|\p{Lu}{2,}+(?=\s\p{Lu}?\p{Ll})))"
    r"(?![\w@/:=]|[.]\w|-\w)(?=[,]?\s|[,.;]|$)"
)
# What most texts have nowhere, quickly looked for: a mark and a capital that is no part of an abbreviation.
_CANDIDATE = lazy(r"[.!?][”\"’]?[“\"]?\p{Lu}(?![.\d])")
_MARKS = ".!?"
_QUOTES = '”"’“'
_ENDINGS = frozenset(
    "com org net info biz edu gov mil int co uk de fr eu us au ca io ai tv ly me app news blog shop html htm php asp aspx js jpg png pdf doc"
    " exe zip net's am fm".split()
)
_ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sen rep gov gen lt col sgt capt st mt ft no nos vs jr sr inc ltd co corp bros jan feb mar apr jun jul aug sep sept oct"
    " nov dec fig vol art sec dept est approx etc al ave blvd mon tue tues wed thu thurs fri sat sun".split()
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report the end marks with a capitalised word right behind them."""
    text = document.text
    if not _may_have_any(text) or _CANDIDATE().search(text) is None:
        return
    for match in _GLUED().finditer(text):
        before = match["before"].rstrip('.!?”"’')
        after = match["after"].lstrip('“"')
        if (
            before.lower() in _ABBREVIATIONS
            or after.lower() in _ENDINGS
            or (after.isupper() and len(after) > 1 and before[0].isupper())
        ):
            continue
        if _is_address(text, match.start("before"), match.end("after")):
            continue
        span = Span(match.start("before"), match.end("after"))
        cut = match.start("after")
        yield Finding(
            span,
            f"no space after the end mark; read: {match['before']} {match['after']}",
            (),
            Fix("put a space between the sentences", (Edit(Span(cut, cut), " "),)),
        )


def _may_have_any(text: str) -> bool:
    """Tell quickly whether a capital may stand right behind an end mark, apart from "U.S." and its like."""
    for mark in _MARKS:
        if mark not in text:
            continue
        for behind in text.split(mark)[1:]:
            first = behind.lstrip(_QUOTES)
            # Where one letter is all that stands between two points, the second point makes it an abbreviation.
            if first[:1].isupper() and (len(first) > 1 or mark != "."):
                return True
    return text[-1:].isupper()


def _is_address(text: str, start: int, end: int) -> bool:
    """Tell whether the unbroken string around the place is an address: it has a sign that no two sentences have."""
    left = max(text.rfind(" ", max(0, start - 80), start), text.rfind("\n", max(0, start - 80), start)) + 1
    word = text[max(left, start - 80) : end]
    return any(sign in word for sign in ("@", "/", "www", "_", "#", "="))


RULE = Rule(
    name="glued-sentences",
    severity=Severity.WARNING,
    summary="two sentences with no space between them",
    check=check,
    opportunities=lambda document: _CANDIDATE().finditer(document.text),
    bad=(
        Example(
            "The road was ⟦dangerous.The⟧ man drove on.",
            says="read: dangerous. The",
            fixed="The road was dangerous. The man drove on.",
        ),
        Example("Nobody knew what had ⟦happened.Police⟧ closed the bridge."),
        Example("He came in ⟦2019.She⟧ left at once."),
        Example("Who gave the ⟦order?Nobody⟧ would tell."),
        Example("“It is ⟦over.”The⟧ crowd went home."),
        Example("They won the ⟦cup!Fans⟧ sang until dawn."),
        Example("Prices rose by ⟦3%.A⟧ year before they had fallen."),
        Example("The strike began in ⟦Lorvik.In⟧ the south it was calm."),
        Example('He said so ⟦twice."We⟧ are here to stay," he said.'),
        Example("The fire took nine ⟦homes.ISIS⟧ fighters had left the town."),
    ),
    good=(
        Example("Write to Jo.Lee@example.org, see www.DearAbbot.example or Halden.Com, or call."),
        Example(
            "The U.S.A. and the E.U. met at 5 p.m.Monday. J.K.Lee spoke; so did A.Smith and St.Brannoch."
        ),
        Example("It runs on ASP.NET, Node.JS and Web.De. Version 2.0.Beta is out. The file is a.Out."),
        Example("The editor of Larkspur.Moor.Org said so. Tut.ankh.Amun ruled."),
        Example("He left. She stayed.\nThey met. “Why?” he asked. (He knew.) It ended.[1] So it goes."),
        Example("Mr.Lee met Dr.Vail and Prof.Strand in Jan.May came later."),
        Example("The road is No.Ten. It sold 3.5M cars in Q.Four."),
        Example("According to Finans.DZ, quoted by Penger.UDN, it is late. Shares of Halden.HK rose."),
        Example("See https://example.org/News.The or #Late.The or a=b.The rest."),
    ),
)
