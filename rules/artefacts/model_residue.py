"""What a language model said around the article or in place of it.

What it finds: openings such as "Here is the rewritten article:", offers at the end ("Let me know if you would like
me to …"), refusals and disclaimers ("As an AI language model, I …"), slots such as [Your Name], and tokens of models
and chats ("oaicite", "<|endoftext|>").

Why it matters: it tells every reader that the text was generated and printed unread.

What it leaves alone: what stands in quotation marks, and stories about chatbots and language models, which print
such sentences on purpose; a letter's "I hope this helps" in the middle of an article; a correspondent's "Here is
the latest".
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from lintnews import Example, Finding, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import EVERYTHING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews import Document
from lintnews.word_lists import read_list

_SLOT = lazy(
    r"\[(?:[Yy]our|YOUR|[Mm]y)\s(?:[Ff]ull\s)?(?:[Nn]ame|NAME|[Cc]ity|CITY|[Tt]itle|TITLE|[Cc]ompany(?:\s[Nn]ame)?|[Oo]rganization"
    r"|[Nn]ewspaper|[Pp]ublication|[Oo]utlet|[Nn]ews\s[Oo]utlet|[Ee]mail(?:\s[Aa]ddress)?|[Pp]hone(?:\s[Nn]umber)?|[Pp]osition|[Cc]ontact[\p{L} ]{0,20}"
    r"|[Ll]ocation|[Ss]tate|[Cc]ountry|[Dd]ate|[Hh]eadline|[Aa]ddress|[Ww]ebsite|[Bb]yline)\](?!\()"
)
_SLOTS = Literals(("[Your", "[your", "[YOUR", "[My", "[my"))
_TOKENS = Literals(("oaicite", "turn0", "|>", "INST]", "utm_source=", "### ", "<start_of"))
_TOKEN = lazy(
    r":?contentReference\[oaicite:\d++\](?:\{index=\d++\})?|\[?oaicite:\d++\]?|<\|[a-z_]{3,20}\|>|\[/?INST\]|[\ue200-\ue206]?(?:cite[\ue200-\ue206]?)?turn0(?:search|news)\d*+"
    r"|[?&]utm_source=(?:chatgpt\.com|openai)|### (?:Response|Instruction):|<start_of_turn>"
)
# An article with one of these is about such models and may print what they say.
_SUBJECT = lazy(
    r"(?i)\b(?:chat-?bots?|chatgpt|openai|anthropic|language models|generative ai|ai tools?|ai models|ai systems?|artificial intelligence)\b"
)
# What may stand before a phrase of the list.
_BEFORE = "*_# (["
_MARKS_BEFORE = frozenset(_BEFORE)
_OPENING_LETTERS = 4
_FIRST, _LAST = 2, 2
_SHOWN = 60
_LONGEST_OPENING = 300


class _Phrases(NamedTuple):
    """The phrases of the list by their first word, and the first letters of all as they may be written."""

    first: dict[str, tuple[str, ...]]
    last: dict[str, tuple[str, ...]]
    anywhere: dict[str, tuple[str, ...]]
    beginnings: frozenset[str]


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Yield what a model left, in the order of the text."""
    text = document.text
    beginnings = _phrases().beginnings
    openings = document.openings
    # What begins with a mark is odd.
    likely = [index for index in document.page.odd if openings[index][0] in _MARKS_BEFORE]
    if not beginnings.isdisjoint(openings):
        likely = sorted(
            {*likely, *(index for index, opening in enumerate(openings) if opening in beginnings)}
        )
    found = [*_wrappings(document, likely), *_disclaimers(document, likely)] if likely else []
    tokens: list[Span] = []
    if _SLOTS.stand_in(document):
        found += [Span(*match.span()) for match in _SLOT().finditer(text)]
    if _TOKENS.stand_in(document) and "`" not in text:
        tokens += [Span(*match.span()) for match in _TOKEN().finditer(text)]
    for span in sorted(found):
        yield Finding(
            span, f"“{_shortened(span.of(text))}” is what a language model wrote to its user; delete it"
        )
    for span in sorted(tokens):
        yield Finding(span, f"“{span.of(text)}” is a mark of a language model or its chat; delete it")


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield the first paragraph and the last two, and slots in brackets."""
    for index in sorted({0, len(document.paragraphs) - 2, len(document.paragraphs) - 1}):
        if 0 <= index < len(document.paragraphs):
            yield Span(document.paragraphs[index].start, document.paragraphs[index].end)
    yield from (Span(*match.span()) for match in _SLOT().finditer(document.text))


def _wrappings(document: Document, likely: list[int]) -> Iterator[Span]:
    """Yield what a model says before the article and after it."""
    last, known = len(document.paragraphs) - 1, _phrases()
    for index in likely:
        # A headline may stand above it.
        span = _begins(document, index, known.first) if index < _FIRST else None
        if span and (index < last or ":" in span.of(document.text)):
            yield _to_colon(document, span)
    for index in likely:
        if index > max(0, last - _LAST) and (span := _begins(document, index, known.last)):
            yield span


def _disclaimers(document: Document, likely: list[int]) -> Iterator[Span]:
    """Yield the sentences in which a model speaks of itself, unless the article is about models."""
    text = document.text
    found = []
    for index in likely:
        if text[document.paragraphs[index].start] in _MARKS_BEFORE:
            continue
        span = _begins(document, index, _phrases().anywhere)
        if span and not document.is_quoted(span.start):
            found.append(span)
    # What follows the phrase "As an AI language model" may tell who says so.
    if not found:
        return
    rest = [0, *(bound for span in found for bound in (span.start, span.start + _SHOWN // 2)), len(text)]
    if not any(_SUBJECT().search(text, rest[i], rest[i + 1]) for i in range(0, len(rest), 2)):
        yield from found


def _begins(document: Document, index: int, known: dict[str, tuple[str, ...]]) -> Span | None:
    """Return the sentence with which a paragraph begins if it begins with one of the phrases."""
    start, end, _ = document.paragraphs[index]
    text = document.text
    head = text[start : start + 70].lower().replace("’", "'").lstrip(_BEFORE)
    for phrase in known.get(head.partition(" ")[0], ()):
        if head.startswith(phrase) and not head[len(phrase) : len(phrase) + 1].isalnum():
            first = document.sentences(index)[0]
            # "Sure! Here is": the exclamation is not the end.
            stop = (
                first.end
                if first.end - start > len(phrase)
                else document.sentences(index)[min(1, len(document.sentences(index)) - 1)].end
            )
            return Span(start, min(stop, end))
    return None


def _to_colon(document: Document, span: Span) -> Span:
    """End the opening at its colon where the article follows in the same line."""
    colon = document.text.find(":", span.start, min(span.end, span.start + _LONGEST_OPENING))
    return Span(span.start, colon + 1) if colon >= 0 else span


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[:_SHOWN].rstrip()}…"


@cache
def _phrases() -> _Phrases:
    """Read the list of phrases."""
    groups: dict[str, dict[str, list[str]]] = {"=": {}, "~": {}, "": {}}
    for line in read_list(__file__, "model_residue.txt"):
        mark = line[0] if line[:2] in {"= ", "~ "} else ""
        phrase = line[2:] if mark else line
        groups[mark].setdefault(phrase.lstrip("(").split()[0], []).append(phrase.lstrip("("))
    first, last, anywhere = (
        {word: tuple(group) for word, group in groups[mark].items()} for mark in ("=", "~", "")
    )
    phrases = [phrase for words in (first, last, anywhere) for group in words.values() for phrase in group]
    return _Phrases(first, last, anywhere, _as_written({phrase[:_OPENING_LETTERS] for phrase in phrases}))


def _as_written(letters: set[str]) -> frozenset[str]:
    """Return beginnings with a capital first, and whatever case behind the second letter."""
    return frozenset(
        (start[:2].capitalize() + rest).replace("'", mark)
        for start in letters
        for rest in (start[2:], start[2:].title(), start[2:].upper())
        for mark in "'’"
    )


_STORY = "The harbor board has raised its fees for the third time in two years, the clerk said."
RULE = Rule(
    name="model-residue",
    severity=Severity.ERROR,
    summary="what a language model said to its user: openings, offers, refusals, [Your Name]",
    check=check,
    opportunities=find_opportunities,
    blocks=EVERYTHING,
    good=(
        Example("Teachers found essays that began “As an AI language model, I cannot”, the school said."),
        Example(
            "As an AI language model, I cannot do that, the chatbot wrote.\n\nThe firm has since changed it."
        ),
        Example(f"Here is the latest on the storm in Corran.\n\n{_STORY}"),
        Example(f"Here’s the thing about ferries: they sink.\n\n{_STORY}"),
        Example(f"{_STORY}\n\nI hope this helps my neighbors, said Ruth Ambler.\n\n{_STORY}\n\n{_STORY}"),
        Example("Sure, here and there a tile was loose. But the roof had held for 90 years."),
        Example(f"“I’m sorry, but I cannot do this,” she told the board.\n\n{_STORY}"),
        Example("As an Alden man, I was ashamed. The mill had fed us all, and we let it go."),
        Example(f"Let me know if you saw the boat, the sergeant asked the crowd.\n\n{_STORY}\n\n{_STORY}"),
        Example("The form has a line for [your name](https://example.org/form), the clerk explained."),
    ),
    bad=(
        Example(f"⟦Here is the rewritten article:⟧\n\n{_STORY}", says="what a language model wrote"),
        Example(f"⟦Sure! Here's a revised version of the text:⟧\n\n{_STORY}"),
        Example(f"⟦Certainly! Here is the article in plain words:⟧ {_STORY}"),
        Example(f"⟦Rewritten article:⟧\n\n{_STORY}"),
        Example(
            f"{_STORY}\n\n⟦As an AI language model, I cannot confirm what the clerk said.⟧ Fares will rise."
        ),
        Example("⟦I'm sorry, but I cannot fulfill this request.⟧\n\nFares will rise in May."),
        Example(f"{_STORY}\n\n⟦Let me know if you would like me to shorten it!⟧"),
        Example(f"{_STORY}\n\n⟦I hope this meets your needs.⟧"),
        Example(f"By ⟦[Your Name]⟧\n\n{_STORY}"),
        Example(f"{_STORY} ⟦:contentReference[oaicite:3]{{index=3}}⟧ Fares will rise in May."),
        Example(f"{_STORY}\n\n⟦(Word count: 412)⟧"),
    ),
)
