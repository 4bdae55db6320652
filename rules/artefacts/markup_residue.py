r"""Markup left in the text: HTML tags and entities, escapes, shortcodes, stray Markdown.

What it finds: tags (`</p>`, `<br />`, also written with entities), entities (`&amp;`, `&#233;`, `&amp;nbsp;`), comments of
HTML, escapes (`\u2019`, `\n` after a sentence), shortcodes (`[caption id=…]`, `[/embed]`) and Markdown in a text that is
otherwise plain (`**bold**`, `[text](address)`, `## Heading`). One finding for each kind, at its first place, with its count.

Why it matters: readers see the marks, and whoever works with the text has them for words.

What it leaves alone: code and what stands between backticks; stories that name a tag between quotation marks; titles that
somebody writes in angle brackets; `AT&T;` and other signs that name no entity; masked names (`Jo** Al**`). An article that
is in Markdown throughout (headings together with links or emphasis, or a file ending in .md) is in order: there the marks
are its format and not damage, and their loss would be. A text in which only one kind of mark appears is a plain text into
which some Markdown strayed.

Its fix replaces entities by their characters and is safe; a numeric entity that stands inside a word and means a sign
(`America&#191;s`) came from a wrong decoding before, and is left to a person, as tags are.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING
from unicodedata import category

from lintnews import Edit, Example, Finding, Fix, Related, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.rule import EVERYTHING
from lintnews.views.shown_code import find_shown_code, stands_in

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews import Document
from lintnews.word_lists import read_list

_TAG = lazy(
    r"(?:<|&lt;)/?(?P<name>[a-zA-Z][a-zA-Z0-9]{0,10}+)(?=[\s/>&])(?:(?!&gt;|&lt;)[^<>]){0,600}+(?:>|&gt;)"
)
_ENTITY = lazy(r"&(?:amp;){0,4}(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z][a-zA-Z0-9]{1,30});")
_REST_OF_ENTITY = lazy(r"#?\w{1,31};")
_ESCAPE = lazy(
    r"(?<!\\)\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}(?![0-9a-fA-F]))|(?<=[\p{Ll}.!?,:;”\"’])(?:\\r)?\\n(?:\\n)?(?=\\n|[\s\p{Lu}“\"]|$)"
)
# How the codes below begin.
_SHORTCODES = tuple(
    f"[{name}"
    for name in (
        "/ caption gallery embed youtube playlist soundcloud vimeo tweet instagram contact-form vc_ et_pb_ su_ fusion_"
        " wpcode sourcecode blockquote pullquote dropcap adrotate related- ad img url quote video audio"
    ).split()
)
_SHORTCODE = lazy(
    r"\[/?(?:caption|gallery|embed|youtube|playlist|soundcloud|vimeo|tweet|instagram|contact-form(?:-7)?|vc_\w+|et_pb_\w+"
    r"|su_\w+|fusion_\w+|wpcode|sourcecode|blockquote|pullquote|dropcap|adrotate|related-\w+|ad|img|url|quote|video|audio)"
    r"(?:\s[^\]\n]{0,300}|=[^\]\n]{1,300}|(?<=\[/[\w-]{2,20})|(?<=\[(?:embed|gallery|adrotate|related-\w{2,12}|(?:vc|et_pb|su|fusion)_\w{2,30})))\](?!\()"
)
_MARKDOWN = {
    "Markdown link": lazy(
        r"(?<!\\)!?\[[^\[\]\n]{0,300}+\]\((?:https?://|/|\.|#|mailto:|images?/)[^()\s]{0,500}+\)"
    ),
    "Markdown heading": lazy(r"(?m)^#{1,6} +(?=\S*\p{L})[^\n]{1,150}$"),
    "Markdown emphasis": lazy(
        r"(?<![\w*])\*\*(?=[^\s*])[^*\n]{1,150}(?<=[^\s*])\*\*(?![\w*])|(?<![\w_/])__?(?=[\p{L}“\"])[^_\n]{2,80}(?<=[\p{L}\d.!?”\"])__?(?![\w_])"
    ),
}
_LIST = lazy(r"(?m)^ {0,8}[*+] +\S")
_TAGS_OF_MARKDOWN = frozenset({"br", "sub", "sup", "u", "kbd", "details", "summary"})
_MOST_RELATED = 20
_LONGEST_COMMENT = 2000
# What half of a character in a wrong encoding looks like.
_HALVES = frozenset("ÃÂâ&;")


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Yield one finding for each kind of markup, in the order of its first place."""
    text = document.text
    found = [(kind, spans) for kind, spans in _kinds(document) if spans]
    for kind, spans in sorted(found, key=lambda item: item[1][0]):
        first, rest = spans[0], spans[1:]
        times = "" if not rest else f", {len(spans)} of them"
        shown = (
            first.of(text) if first.end - first.start <= 40 else f"{text[first.start : first.start + 40]}…"
        )
        advice, fix = "take its marks out" if kind in _MARKDOWN else "delete it", None
        if kind == "HTML entity":
            edits = tuple(edit for span in spans if (edit := _decoded(text, span)))
            advice = _advice(text, first)
            fix = Fix("replace the entities by their characters", edits, "safe") if edits else None
        yield Finding(
            first,
            f"{kind} left in the text{times}: {shown}; {advice}",
            tuple(Related(span, f"another {kind}") for span in rest[:_MOST_RELATED]),
            fix,
        )


def find_opportunities(document: Document) -> Iterator[Span]:
    """Yield whatever could be markup: angle brackets, ampersands, backslashes, pairs of stars."""
    yield from (Span(*match.span()) for match in _MARK().finditer(document.text))


_MARK = lazy(r"[<&\\]|\*\*|\[[^\]\n]{1,40}\]")


def _kinds(document: Document) -> Iterator[tuple[str, list[Span]]]:
    text = document.text
    markdown = _markdown(document)
    tags: list[Span] = []
    if "<" in text or "&lt;" in text:
        known = _tag_names() - _TAGS_OF_MARKDOWN if len(markdown) > 1 else _tag_names()
        tags = _joined(
            text, [Span(*match.span()) for match in _TAG().finditer(text) if match["name"].lower() in known]
        )
        tags = _judged(document, tags)
        yield "HTML tag", tags
        yield "HTML comment", _judged(document, list(_comments(text)))
    if "&" in text:
        entities = [Span(*match.span()) for match in _ENTITY().finditer(text) if _is_entity(match.group())]
        yield "HTML entity", _judged(document, _outside(entities, tags))
    if "\\" in text:
        yield "escape", _judged(document, [Span(*match.span()) for match in _ESCAPE().finditer(text)])
    if "[" in text:
        yield "shortcode", _judged(document, [Span(*match.span()) for match in _SHORTCODE().finditer(text)])
    yield from _stray_markdown(document, markdown)


def _markdown(document: Document) -> list[tuple[str, list[Span]]]:
    """Return the kinds of Markdown in the text, lists without places: they are none of ours."""
    text = document.text
    if not ("](" in text or "**" in text or "# " in text or "_" in text):
        return []
    kinds = [
        (kind, [Span(*match.span()) for match in pattern().finditer(text)])
        for kind, pattern in _MARKDOWN.items()
    ]
    present = [(kind, spans) for kind, spans in kinds if spans]
    if present and _LIST().search(text):
        present.append(("Markdown list", []))
    return present


def _stray_markdown(
    document: Document, present: list[tuple[str, list[Span]]]
) -> Iterator[tuple[str, list[Span]]]:
    """Yield Markdown if it is of one kind only: a text with more kinds is an article in Markdown."""
    if len(present) != 1 or document.path.endswith((".md", ".markdown")):
        return
    kind, spans = present[0]
    opening = document.text[spans[0].start]
    # One word between underscores is how typists have always stressed a word, and a title on top is a format.
    if (len(spans) > 1 or opening != "_") and not (
        opening == "#" and not document.text[: spans[0].start].strip()
    ):
        yield kind, _judged(document, spans)


def _judged(document: Document, spans: list[Span]) -> list[Span]:
    """Leave out what the article shows as code or names between quotation marks."""
    if not spans:
        return spans
    shown = find_shown_code(document.text)
    return [span for span in spans if not (stands_in(shown, span.start) or _is_named(document.text, span))]


def _is_named(text: str, span: Span) -> bool:
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    return bool(before and after) and before in "“\"‘'" and after in "”\"’'"


def _comments(text: str) -> Iterator[Span]:
    """Yield the comments of HTML; one that holds a program is script-residue's, one for lintnews is no residue."""
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4) + 3
        if end < 3:
            return
        comment = text[start:end]
        is_script = "=" in comment and ";" in comment
        if (
            len(comment) <= _LONGEST_COMMENT
            and not is_script
            and not comment[4:].lstrip().startswith("lintnews:")
        ):
            yield Span(start, end)
        start = text.find("<!--", end)


def _joined(text: str, spans: list[Span]) -> list[Span]:
    """Join tags that follow one another with nothing but entities and white space between them."""
    joined: list[Span] = []
    for span in spans:
        if joined and not _ENTITY().sub("", text[joined[-1].end : span.start]).strip():
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return joined


def _outside(spans: list[Span], others: list[Span]) -> list[Span]:
    """Leave out spans inside one of the others; both are in order."""
    kept: list[Span] = []
    index = 0
    for span in spans:
        while index < len(others) and others[index].end <= span.start:
            index += 1
        if index == len(others) or not span.overlaps(others[index]):
            kept.append(span)
    return kept


def _is_entity(written: str) -> bool:
    from html.entities import html5  # noqa: PLC0415 - a large table, and few articles hold an entity

    name = written.rpartition("&")[2].rpartition("amp;")[2] or "amp;"
    return name.startswith("#") or name in html5


def _meaning(written: str) -> str:
    """Return the character that an entity names, escaped once or more; "" for one that cannot be seen."""
    from html import unescape  # noqa: PLC0415 - as above

    character = unescape(written)
    while (again := unescape(character)) != character:
        character = again
    kind = category(character) if len(character) == 1 else ""
    return (
        " "
        if kind in {"Zs", "Zl", "Zp"} or character in {"\n", "\t"}
        else ""
        if kind in {"Cf", "Cc"}
        else character
    )


def _advice(text: str, span: Span) -> str:
    if _decoded(text, span) is None:
        return "it comes from a wrong decoding; put in the character that was meant"
    character = _meaning(span.of(text))
    return f"read “{character}”" if character.strip() else "read a space" if character else "delete it"


def _decoded(text: str, span: Span) -> Edit | None:
    """Return the edit that is sure: not a sign inside a word, which came from a wrong decoding."""
    character = _meaning(span.of(text))
    before, after = text[span.start - 1 : span.start], text[span.end : span.end + 1]
    if character > "\x7f" and not character.isalpha() and before.isalpha() and after.isalpha():
        return None
    if "\ufffd" in character or (character == "¿" and before.isalnum()):
        return None
    # "&acirc;&euro;&trade;" is one character in a wrong encoding, which is mojibake's to mend.
    if character > "\x7f" and (before in _HALVES or after == "&"):
        return None
    # "&amp;" before "lt;" would make a new entity.
    if character == "&" and _REST_OF_ENTITY().match(text, span.end):
        return None
    return Edit(span, character)


@cache
def _tag_names() -> frozenset[str]:
    return frozenset(name for line in read_list(__file__, "html_tags.txt") for name in line.split())


_STORY = "The harbor board has raised its fees for the third time in two years, the clerk said."
RULE = Rule(
    name="markup-residue",
    severity=Severity.ERROR,
    summary="markup left in the text: tags, entities, escapes, shortcodes, stray Markdown",
    check=check,
    opportunities=find_opportunities,
    blocks=EVERYTHING,
    triggers=("<", "&", "\\", "](", "**", "# ", "_", *_SHORTCODES),
    good=(
        Example("AT&T; and R&D; were bought and sold. Smith & Sons kept the shop."),
        Example("The show <The Lost Boat: A Tale> opens in May, and <Harbor> in June."),
        Example("To make a break, write “<br>” at the end of the line, the manual says."),
        Example("Write `&nbsp;` or `<p>` for it; both work, the teacher said."),
        Example("“A fine boat.”\n\n– Jo** Al**\n\n“I was seasick.”\n\n– An** Fe***"),
        Example(
            f"# Fares go up\n\nThe [board](https://example.org/b) met on **Monday**.\n\n## What it costs\n\n{_STORY}"
        ),
        Example("The water rose by <1 foot; 3 < 5, and that was > the levee could hold."),
        Example("“[The] boat sank,” said [Ruth] Ambler, “and [it] is gone.” [video: the boat]"),
        Example("The file C:\\news\\notes was lost, and so was D:\\udder."),
        Example("He turned *very* pale. It was _the_ boat, 3 * 4 meters, snake_case or not."),
    ),
    bad=(
        Example("The board met on Monday.⟦</p>⟧ It will meet again.", says="delete it"),
        Example("The ⟦<strong>⟧board⟦~</strong>⟧ met on Monday. It will meet again.", says="2 of them"),
        Example("A short communiqu⟦&#233;⟧ was read.", says="read “é”", fixed="A short communiqué was read."),
        Example(
            "Smith ⟦&amp;⟧ Sons sold it for 5⟦~&amp;nbsp;⟧million.",
            says="2 of them",
            fixed="Smith & Sons sold it for 5 million.",
        ),
        Example("America⟦&#191;⟧s oldest ferry has sunk.", fixed="America&#191;s oldest ferry has sunk."),
        Example("The mayor⟦\\u2019⟧s boat has sunk."),
        Example("The boat has sunk.⟦\\n\\n⟧The mayor was not on board."),
        Example('⟦[caption id="attachment_12" width="300"]⟧The boat⟦~[/caption]⟧\n\nIt has sunk.'),
        Example('⟦&lt;span class="x"&gt;&amp;#65279;&lt;/span&gt;⟧\n\nThe boat has sunk.'),
        Example(
            f"The ⟦[harbor board](https://example.org/board)⟧ has met.\n\n{_STORY}", says="Markdown link"
        ),
        Example(f"⟦**Fares go up**⟧\n\n{_STORY}\n\n⟦~**What it costs**⟧\n\n{_STORY}"),
        Example("The boat has sunk. ⟦<!-- ad slot 3 -->⟧ The mayor was not on board."),
    ),
)
