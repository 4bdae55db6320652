"""A small word, or a pair of them, written twice.

What it finds: "the the", "of of", "in the in the" and the like, from a closed list of words that hardly ever stand twice.

Why it matters: it is the slip that a writer's eye passes over and a reader's does not, and it is left where a sentence was
edited in place or where a line of text was taken over twice.

What it leaves alone: what may rightly stand twice ("had had", "that that", "what is going on on the ground", "a break-in
in May", "the man he spoke to to get help"), names (Duran Duran), titles (the The), letters ("vitamin A a day"), stumbles
that a quotation means to show ("I, I"), tables and verse. The fix is safe for the, a, of, to and in alone.
"""

from collections.abc import Iterator
from itertools import compress, islice
from operator import eq

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.rule import PROSE_AND_HEADINGS
from lintnews.span import Span
from lintnews.views.places import find_all
from lintnews.word_lists import read_list

_SAFE = frozenset({"the", "a", "of", "to", "in"})
# What may stand before two words that belong to different phrases: verbs and adverbs that take such a word with them.
_PHRASAL = frozenset(
    "break broke bring brought call came check come comes cut do drop fit get give go goes got hand it kick let log live look move put ran run"
    " sat set settle sign sit stand step stood take took tune turn weigh went wrote write talk listen speak spoke belong that who which whom"
    " where up them him me us you in on out off over".split()
)
_PHRASAL_ENDINGS = ("ed", "en", "ing", "pt", "lt", "ft", "-")
# "a" as a letter among letters, or at the end of what it stands in.
_LETTERS = lazy(r"(?<!\p{L})\p{L} a a|a a(?: \p{L}(?!\p{L})|[\s\W]*$|[\n\r\"”])")
_BETWEEN_TWO = frozenset({"to", "in", "by", "for", "with", "from", "into", "been"})


_LINE_ENDS = ("\n", "\r\n")
# "a a" stands in "Africa and", so the shortest words need what stands before them.
_SHORT = 2
_BEFORE = ' \n“"('


def _signs() -> dict[str, tuple[str, ...]]:
    """Return what each word of the list looks like twice, by what tells of it: that, or the word at the start of a line."""
    words = sorted(line.strip() for line in read_list(__file__, "repeated_words.txt"))
    twice = {
        f"{before}{word} {word}": (f"{word} {word}",)
        for word in words
        for before in (_BEFORE if len(word) <= _SHORT else ("",))
    }
    return twice | {f"\n{word} ": tuple(f"{word}{gap}{word}" for gap in _LINE_ENDS) for word in words}


_FORMS = _signs()
_SIGNS = Literals(_FORMS)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Look for each word and each pair of the list."""
    text = document.text
    found: dict[int, Finding] = {}
    for doubled in {form for sign in _SIGNS.found_in(document) for form in _FORMS[sign]}:
        word = doubled[: len(doubled) // 2].rstrip()
        for place in find_all(text, doubled):
            span = Span(place, place + len(doubled))
            if _stands_alone(text, span) and not _may_stand_twice(text, word, span):
                found[place] = _finding(text, word, span)
    last = -1
    for place in sorted(found):
        if place >= last:
            yield found[place]
            last = found[place].span.end


def _twice(document: Document) -> Iterator[str]:
    """Yield every word of the text that has its like before it."""
    words = document.text.split()
    return compress(words, map(eq, words, islice(words, 1, None)))


def _finding(text: str, word: str, span: Span) -> Finding:
    extra = Span(span.start + len(word), span.end)
    again = f" {word}" in text[span.end : span.end + len(word) + 1]
    safe = word in _SAFE and text[extra.start] == " " and not again
    return Finding(
        span,
        f"“{word}” stands twice in a row; once is enough",
        (),
        Fix(f"delete the second “{word}”", (Edit(extra, ""),), "safe" if safe else "unsafe"),
    )


def _stands_alone(text: str, span: Span) -> bool:
    """Tell whether the pair is made of whole words, in running text and not in verse ("to the, to the")."""
    before, behind = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if before and before in '“"‘' and behind and behind in '”"’':
        return False  # what somebody wrote twice is spoken of
    return (not before or before.isspace() or before in '“"‘(—–') and (
        behind.isspace() or behind in '”"’—–' or not behind
    )


def _may_stand_twice(text: str, word: str, span: Span) -> bool:
    if word in _BETWEEN_TWO:
        before = text[max(0, span.start - 16) : span.start]
        words = before.split()
        return before.endswith("-") or (
            bool(words) and (words[-1].lower() in _PHRASAL or words[-1].endswith(_PHRASAL_ENDINGS))
        )
    return word == "a" and _LETTERS().search(text, max(0, span.start - 3), span.end + 3) is not None


RULE = Rule(
    name="repeated-words",
    severity=Severity.WARNING,
    summary="a small word written twice",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    triggers=tuple(_FORMS),
    opportunities=_twice,
    bad=(
        Example(
            "He left ⟦the the⟧ key at home.", says="“the” stands twice", fixed="He left the key at home."
        ),
        Example("It was the end ⟦of of⟧ the road.", fixed="It was the end of the road."),
        Example("They met ⟦in the in the⟧ hall.", fixed="They met in the hall."),
        Example("She has ⟦a a⟧ boat.", fixed="She has a boat."),
        Example("Nobody wants ⟦to to⟧ pay for it.", fixed="Nobody wants to pay for it."),
        Example("The mill burned down ⟦in in⟧ May.", fixed="The mill burned down in May."),
        Example("Bread ⟦and and⟧ water were all that they had."),
        Example("It is older ⟦than than⟧ the town."),
        Example("The men ⟦were were⟧ seen at the gate."),
        Example("“We can have ⟦the the⟧ last word,” he said."),
    ),
    good=(
        Example('The pupil wrote “the the” on the board, and then "in in" below it.'),
        Example(
            "He had had enough. I know that that is so. What it is is a mess. It was what was going on on the ground."
        ),
        Example(
            "The break-in in May was the second. They moved in in June. The man he spoke to to get help was out."
        ),
        Example("Duran Duran and The The played. Pago Pago is a port. He sang la la la, very, very low."),
        Example("Take vitamin A a day. The plan a a a was a joke. It is a, a, a."),
        Example(
            "Soothe the cat. Breathe the air. Bathe the dog. Of offers there were many, to tourists too."
        ),
        Example("We look at at least two. Her uncle gave her her share. He is as good as as he was."),
        Example("“I, I was the, the last,” he said. She will will it so."),
        Example("What was she in for for so long? The bed she slept in in that house was his."),
        Example("No no-one came. In inland towns it rained. An angry man and Andy left, to Toledo."),
    ),
)
