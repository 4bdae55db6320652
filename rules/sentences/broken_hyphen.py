"""A hyphen of a line break that was left inside a word.

What it finds: a hyphen and a space inside one word ("the govern- ment said"): joined, the halves are a word of this
article or of everyday news, or the second half is no word at all.

Why it matters: the word is lost to search, to counting and to a reader's eye; it comes from print pages and PDF files.

What it leaves alone: compounds that share their second half ("two- and three-year terms"), a dash that lost the space
before it ("the sea- behind"), prefixes ("anti- war"), names, words cut at the end of a line of wrapped text.
"""

from collections import Counter
from collections.abc import Iterator

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity
from lintnews.lazy import hint, lazy
from lintnews.rule import LONGEST_ARTICLE, PROSE_AND_HEADINGS
from lintnews.span import Span
from lintnews.words import words

_BROKEN = lazy(
    r"-\x20{1,2}+(?<=(?<![\p{L}\d’'@/.-])(?P<first>\p{L}\p{Ll}{1,14})-\x20{1,2})(?P<second>\p{Ll}{2,15}+)(?![\p{L}\d’'@/-])"
)
_WORD = hint(r"[^\W\d_]{2,}")
_PREFIXES = frozenset(
    "anti co counter ex inter macro mega micro mid mini multi neo non over post pre pro pseudo quasi re self semi sub super trans ultra un under"
    " well".split()
)
_SHARED = frozenset("and or to nor but versus vs through und oder et ou y bis".split())


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Judge each hyphen with a word before it and a space behind it."""
    text = document.text
    if "- " not in text:
        return
    here: Counter[str] | None = None
    for match in _BROKEN().finditer(text):
        first, second = match["first"], match["second"]
        if second in _SHARED:
            continue
        if here is None:
            # In a collection of articles a word stands somewhere, and counting all words is what takes longest.
            here = Counter(_WORD().findall(text) if len(text) <= LONGEST_ARTICLE else ())
        why = _why(here, first, second)
        if why is None:
            continue
        span = Span(match.start("first"), match.end())
        yield Finding(
            span,
            f"a line-break hyphen was left in the word: {why}; read “{first}{second}”",
            (),
            Fix("join the halves", (Edit(Span(match.end("first"), match.start("second")), ""),)),
        )


def _why(here: Counter[str], first: str, second: str) -> str | None:
    """Say what shows that the halves are one word, None if nothing does; ``here`` are the words of the article."""
    joined = first + second
    if here[joined]:
        return f"“{joined}” stands elsewhere in the article"
    if joined.lower() in words("common_words"):
        return f"“{joined}” is a common word"
    if not here or first.lower() in _PREFIXES or second in words("common_words") or here[second] > 1:
        return None
    return f"“{second}” is no word"


RULE = Rule(
    name="broken-hyphen",
    severity=Severity.WARNING,
    summary="a hyphen of a line break left inside a word",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    triggers=("- ",),
    opportunities=lambda document: _BROKEN().finditer(document.text),
    bad=(
        Example(
            "The ⟦govern- ment⟧ fell in the night.",
            says="read “government”",
            fixed="The government fell in the night.",
        ),
        Example(
            "The ferry left Lorvikshaven at dawn. In ⟦Lorviks- haven⟧ nobody saw it go.",
            says="stands elsewhere",
        ),
        Example("She paid for the ⟦educa- tion⟧ of six children."),
        Example("A ⟦commit- tee⟧ will look into it."),
        Example("The ⟦kiln- ing⟧ of the clay took days.", says="“ing” is no word"),
        Example("The old ⟦quar- ry⟧ was shut in May."),
        Example("They were ⟦un- known⟧ to the police."),
        Example("The ⟦Presi- dent⟧ signed it at noon."),
    ),
    good=(
        Example(
            "The term is two- or three-year, small- and medium-sized firms know, six- to nine-month loans too."
        ),
        Example("The man of the sea- behind him the harbour - said no."),
        Example(
            "She likes fiber- and protein-rich bread, pre- and post-war tales, low- to middle-income homes."
        ),
        Example("It was an anti- war march, and a non- violent one."),
        Example("He lived in Halden- in a house by the sea - for years."),
        Example("A well-known man met a T-shirt seller - he said - at 5- 6 p.m."),
        Example("The list: - bread - water. It is real- sort of."),
        Example("Go to example.org/a- bread or Jo- ann@example.org now."),
    ),
)
