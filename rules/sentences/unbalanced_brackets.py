"""A bracket that is never closed, or closed without being opened, in its paragraph.

What it finds: a paragraph of prose with one round or square bracket too many.

Why it matters: the reader waits for an end that does not come, and often the missing half stood in words that were lost.

What it leaves alone: list marks such as "a)" and "1)", smileys, brackets that go on over several paragraphs, line-ups
and tables, code and links, articles that close as many brackets as they open.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.rule import Block
from lintnews.span import Span
from lintnews.views.blocks import Paragraph

_BRACKETS = lazy(r"[()\[\]]")
_PARTNER = {"(": ")", "[": "]", ")": "(", "]": "["}
_LIST_MARK = lazy(r"(?:^|(?<=[\s,;(]))(?:\d{1,3}|\p{L}|[ivxIVX]{1,5})$")
_FACE = lazy(r"(?:(?<!\w)[:;=8xX]['’]?-?|[:;=]['’]?-?|\^_?\^?|¯\\_|ツ)$")
_FACE_BEHIND = lazy(r"-?[:;=](?!\w)")
# Signs of code and of links, which have rules of their own.
_CODE_SIGNS = ("](", "`", "{", "\\", "();", "='", '="', '":', "//", "**", "});")
_WORD_LENGTH = 40
_MANY = 3


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Pair the brackets of each paragraph that has any."""
    text = document.text
    if text.count("(") == text.count(")") and text.count("[") == text.count("]"):
        return
    alone = _unpaired(document)
    brackets = {(index, text[place]) for index, place in alone}
    for index, place in alone:
        bracket = text[place]
        # One that goes on into the next paragraph, or comes from the one before, is closed there.
        if not any(map(str.isalnum, text[max(0, place - 1) : place + 2])):
            continue
        neighbour = index + 1 if bracket in "([" else index - 1
        if (neighbour, _PARTNER[bracket]) in brackets:
            continue
        if bracket in "([":
            yield Finding(
                _words_behind(text, place),
                f"“{bracket}” is not closed in this paragraph: a “{_PARTNER[bracket]}” is missing",
            )
        else:
            yield Finding(
                _words_before(text, place),
                f"“{bracket}” closes nothing in this paragraph: a “{_PARTNER[bracket]}” is missing before it",
            )


def _unpaired(document: Document) -> list[tuple[int, int]]:
    text = document.text
    found = []
    for index, paragraph in enumerate(document.paragraphs):
        if paragraph.kind is not Block.PROSE or all(
            text.count(bracket, paragraph.start, paragraph.end)
            == text.count(partner, paragraph.start, paragraph.end)
            for bracket, partner in (("(", ")"), ("[", "]"))
        ):
            continue
        if any(text.find(sign, paragraph.start, paragraph.end) >= 0 for sign in _CODE_SIGNS):
            continue
        found += [(index, place) for place in _alone(text, paragraph)]
    return found


def _alone(text: str, paragraph: Paragraph) -> list[int]:
    """Return the brackets of a paragraph that have no partner; none if there are too many for prose."""
    opened: list[int] = []
    closing: list[int] = []
    for match in _BRACKETS().finditer(text, paragraph.start, paragraph.end):
        place, bracket = match.start(), match.group()
        if bracket in "([":
            opened.append(place)
        elif opened and text[opened[-1]] == _PARTNER[bracket]:
            opened.pop()
        elif len(opened) > 1 and text[opened[-2]] == _PARTNER[bracket]:
            closing.append(opened.pop())
            opened.pop()
        elif not _is_mark(text, paragraph.start, place):
            closing.append(place)
    alone = [place for place in opened if not _is_face_behind(text, place)] + closing
    return sorted(alone) if len(alone) < _MANY else []


def _is_mark(text: str, start: int, place: int) -> bool:
    """Tell the end of a list mark or of a face from a bracket."""
    window = max(start, place - 6)
    return bool(_LIST_MARK().search(text, window, place) or _FACE().search(text, window, place))


def _is_face_behind(text: str, place: int) -> bool:
    before = text[max(0, place - 2) : place]
    return (
        before[-1:] in (":", ";", "=")
        or before in (":-", ";-", ":'")
        or _FACE_BEHIND().match(text, place + 1) is not None
    )


def _words_behind(text: str, place: int) -> Span:
    end = text.find(" ", place + 1, place + _WORD_LENGTH)
    line = min((at for at in (end, text.find("\n", place, place + _WORD_LENGTH)) if at > place), default=-1)
    return Span(place, line if line > place else place + 1)


def _words_before(text: str, place: int) -> Span:
    start = max(text.rfind(mark, max(0, place - _WORD_LENGTH), place) for mark in (" ", "\n", "\r")) + 1
    return Span(start or place, place + 1)


RULE = Rule(
    name="unbalanced-brackets",
    severity=Severity.WARNING,
    summary="a bracket that is never closed in its paragraph",
    check=check,
    triggers=("(", ")", "[", "]"),
    opportunities=lambda document: _BRACKETS().finditer(document.text),
    bad=(
        Example("The mill ⟦(built⟧ in 1790 burned down.", says="“(” is not closed"),
        Example("The mill, built in ⟦1790)⟧ burned down.", says="“)” closes nothing"),
        Example("“It ⟦[the⟧ bridge must go,” she said."),
        Example("He (Lee) met her ⟦(Vail⟧ in May, and they (both) left."),
        Example("They won (5-2), lost (1-3) and drew ⟦2-2)⟧."),
        Example("It fell (by a third, the firm [Halden] said), then ⟦[briefly⟧ rose."),
        Example("The law (known as the Harbour Act) was passed in May ⟦(and⟧ signed in 1961."),
        Example("The dog ⟦(a⟧ pug was found.\n\nIt rained all night, and nobody came."),
    ),
    good=(
        Example("The mill (built in 1790) burned down. “It [the bridge] must go,” she said."),
        Example("He wants a) bread, b) water and 3) sleep; i) now and ii) later."),
        Example("We won :) and lost :-( again ;) said the fan =) in his post :'( ."),
        Example("(It was a long tale that began in the hills.\n\nIt ended at sea, and nobody was hurt.)"),
        Example("Open the file (see [the guide](https://example.org/a_(b)))."),
        Example("The side (Lee; Vail; Strand (capt); Moor) is the same. She left ((twice)) and ([once])."),
        Example("Nothing here needs a bracket at all."),
        Example("The times were as follows:(8:11.22), (8:12) and (1988); 3:46) was not one of (those."),
        Example("One (of two brackets is lost here.\n\nAnd another one) there: too little to say which."),
        Example("Rooms 1) 2) and 3) are shut. He came 8) and left."),
    ),
)
