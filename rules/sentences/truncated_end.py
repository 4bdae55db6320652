"""An article that stops in the middle of a sentence.

What it finds: a last paragraph without an end mark whose last word cannot end a sentence ("… and the").

Why it matters: the rest of the article was lost on the way, and nobody downstream can know what it said.

What it leaves alone: a missing full stop alone, which is a matter of taste as often as of damage; headings, teasers
and questions ("what to do if he is"), sign-offs, lists, credits.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.rule import PROSE_AND_HEADINGS, Block
from lintnews.span import Span

# Nothing ends with these; with the others a question or a clause without its object may ("what it is made of").
_NEVER_LAST = frozenset(
    "a an the and or but nor than whose my your its their our because although whereas".split()
)
_SELDOM_LAST = frozenset(
    "of from with into by for to at as between among against toward towards during without which who while where"
    " if is are was were be has have had will would could should can may might must upon".split()
)
_LONG = 70
_LAST_WORD = lazy(r"(?<=\s)(?P<word>\p{Ll}++)(?P<comma>,?)$")
# What makes such a word a likely last one; what makes it none after all; and lines that are no sentences.
_ASKS = lazy(
    r"\b(?:[Ww]hat|[Ww]ho|[Ww]hom|[Ww]hich|[Ww]here|[Ii]f)\b(?:\s\S++){1,8}$|\bthat\b(?:\s\S++){2,4}$"
)
# What a preposition can end a clause with: "that he is accused of", "who they came from".
_PREPOSITIONS = frozenset("of from with into by for to at as between among against upon".split())
_STRANDED = lazy(
    r"\b(?:\p{Ll}+(?:ed|en|ing)|is|are|was|were|be|made|came|comes?|goes|looks?|talks?|works?|lives?|stands?|stood|cares?|hopes?|waits?|fights?|fought|thought|heard"
    r"|paid|pays?|belongs?|afraid|capable|good|bad|up|it|them|him|her|us|me|here|there|home|off|on|away|part|fond|proud|known|built) \p{Ll}+$"
)
_NEVER_LAST_PAIR = lazy(
    r"\b(?:according|due|prior|owing|thanks) to$|\b(?:because|instead|one|all|most|some|many|half|thirds|quarters?|hundreds|thousands|millions"
    r"|dozens|lack|number|size|amount|series|kind|sort|end|top|floors?|rest|years|game|director|head|member|members) of$"
)
_TEASER = lazy(
    r"(?:[Rr]ead|READ|MORE|More|[Ss]ee|SEE|[Rr]elated|RELATED|[Ww]atch|WATCH|[Cc]lick|CLICK|Image|Photo|Picture)\b"
)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Judge the last word of the last paragraph."""
    for span in _judged(document):
        word = _LAST_WORD().search(document.text, span.start, span.end)
        if word is None or not _cannot_end(document.text, span, word["word"], comma=bool(word["comma"])):
            continue
        yield Finding(
            Span(*word.span()),
            f"the article stops in mid sentence: “{_last_words(span.of(document.text))}” has no end mark,"
            f" and no sentence ends with “{word['word']}”",
        )


def _judged(document: Document) -> Iterator[Span]:
    """Yield the last paragraph if it has no end mark."""
    paragraphs = document.paragraphs
    if len(paragraphs) < 2 or document.field == "title":
        return
    start, end, kind = paragraphs[-1]
    final = document.text[end - 1]
    if (final.isalpha() or final == ",") and kind in (Block.PROSE, Block.HEADING):
        yield Span(start, end)


def _cannot_end(text: str, span: Span, word: str, *, comma: bool) -> bool:
    if _TEASER().match(text, span.start):
        return False
    if word in _NEVER_LAST:
        return span.end - span.start >= 20 and not comma
    if word not in _SELDOM_LAST or span.end - span.start < _LONG or comma:
        return False
    if word in _PREPOSITIONS and not _STRANDED().search(text, span.end - 40, span.end):
        return True
    if _NEVER_LAST_PAIR().search(text, span.end - 30, span.end):
        return True
    return _ASKS().search(text, max(span.start, span.end - 90), span.end) is None


def _last_words(text: str) -> str:
    return "… " + " ".join(text[-80:].split()[-4:])


RULE = Rule(
    name="truncated-end",
    severity=Severity.WARNING,
    summary="an article that stops in the middle of a sentence",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    opportunities=lambda document: document.paragraphs[1:][-1:],
    bad=(
        Example(
            "The ferry was late.\n\nIt had met a storm off the cape, and the crew lost two of the boats and ⟦the⟧"
        ),
        Example(
            "The vote is on Monday.\n\nThe party that wins will have to find money for the schools ⟦and⟧",
            says="mid sentence",
        ),
        Example("Rain fell.\n\nThe river rose by a metre in the night, and the fields were under ⟦a⟧"),
        Example(
            "The mill shut in May.\n\nSome of its people found work in the port, others went to live with relatives in the south ⟦of⟧"
        ),
        Example("Fans came early.\n\nThe club had sold all of its seats in a day, more ⟦than⟧"),
        Example(
            "He was freed.\n\nThe court said that the police had kept him in the cells for nine days ⟦without⟧"
        ),
        Example("The road is open.\n\nDrivers must still take care, the county said, ⟦because⟧"),
        Example(
            "They met twice.\n\nAt the second of the meetings the minister gave the envoy a letter and said he ⟦would⟧"
        ),
        Example("She won.\n\nThe winner thanked her trainers, her neighbours in the valley, and ⟦their⟧"),
    ),
    good=(
        Example("The ferry was late.\n\nIt had met a storm off the cape"),
        Example(
            "Fans came early.\n\nMORE: How to tell if your neighbour sings at night and what to do if he is"
        ),
        Example(
            "The mill shut in May.\n\nRead more on what the old mill at the mouth of the river was once made of"
        ),
        Example(
            "It is not known who gave the order.\n\nNobody in the village could tell the court who the two men at the gate were"
        ),
        Example("The end.\n\nBy Ann Lee in Geneva and"),
        Example(
            "Rain fell.\n\nIt was, she wrote, the kind of night that you look back on and wonder what it was for"
        ),
        Example("She won.\n\nHer vitamin was plan A"),
        Example("The vote is on Monday.\n\nAll polling stations are open from seven and close at nine."),
        Example("The road is open.\n\n- bread\n\n- water and the"),
        Example("Storm hits coast and the"),
        Example("They met.\n\nWatch the moment the bus rolls down the hill and into the"),
    ),
)
