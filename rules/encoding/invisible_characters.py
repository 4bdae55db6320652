"""Characters that nobody sees: zero-width spaces, soft hyphens, marks of direction, control characters.

What it finds: characters without a shape that came along from a web page or a word processor, each kind once in an
article, with its count, at the first of them. Control characters that are Windows-1252 marks read as Latin-1 are read
as what they were.

Why it matters: a name with a soft hyphen in it is not found by search, a zero-width space breaks a link or a line where
no break should be, and both change what programs count and compare.

What it leaves alone: no-break spaces; joiners in emoji and in scripts that need them, such as Persian and Hindi;
zero-width spaces in Thai, Khmer and other scripts without spaces; marks of direction in articles with Hebrew or Arabic
letters; tabs, line ends and form feeds; what belongs to wrongly decoded letters, which is mojibake.
"""

from collections.abc import Iterable, Iterator
from functools import cache

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity, Span
from lintnews.lazy import hint, lazy
from lintnews.record import NamedTuple
from lintnews.rule import EVERYTHING
from lintnews.views.places import find_all

_CONTROLS = r"\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"
_FORMATS = r"\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ufffc"
_UNSEEN = hint(rf"[{_CONTROLS}{_FORMATS}]+")
_RIGHT_TO_LEFT = lazy(r"[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
# Scripts written without spaces, in which a zero-width space says where a line may break.
_WITHOUT_SPACES = lazy(
    r"[\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1950-\u19df\u1a20-\u1aaf\u3040-\u30ff\u3400-\u9fff]"
)
_EUROPEAN = lazy(r"[\p{Latin}\p{Greek}\p{Cyrillic}]")
# A first byte of UTF-8 before a control character or a soft hyphen: mojibake has it.
_LEADS = frozenset(map(chr, range(0xC2, 0xF5)))
_HYPHEN_LEADS = frozenset("ÂÃÄÅÐÑÎÏ")

_NAMES = {
    "\xad": "soft hyphen",
    "\u200b": "zero-width space",
    "\u200c": "zero-width non-joiner",
    "\u200d": "zero-width joiner",
    "\u2028": "line separator",
    "\u2029": "paragraph separator",
    "\u2060": "word joiner",
    "\u180e": "vowel separator",
    "\ufeff": "byte order mark",
    "\ufffc": "placeholder of an object",
    **dict.fromkeys(
        "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", "mark of direction"
    ),
    **dict.fromkeys("\u2061\u2062\u2063\u2064", "invisible operator"),
}
_SEPARATORS = frozenset("\u2028\u2029\x0b\x85\x1c\x1d\x1e\x1f")
_CONTEXT = 12


class _Unseen(NamedTuple):
    at: int
    character: str
    kind: str
    replacement: str


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report each kind once, at its first place."""
    text = document.text
    if _is_plainly_seen(document.beyond_ascii):
        return
    kinds: dict[str, list[_Unseen]] = {}
    for unseen in _unseen(text, _runs(document)):
        kinds.setdefault(unseen.kind, []).append(unseen)
    for kind, found in kinds.items():
        first = found[0]
        where = f"“{_shown(text, first.at)}”"
        if kind == "control character of Windows-1252":
            what = (
                f"is a Windows-1252 “{first.replacement}” read as Latin-1"
                if len(found) == 1
                else "are Windows-1252 marks read as Latin-1"
            )
            message = f"{_counted(len(found), kind, first)} {what}; read “{first.replacement}” in {where}"
        else:
            message = f"{_counted(len(found), kind, first)}, {'in' if len(found) == 1 else 'first in'} {where}; nobody sees {'it' if len(found) == 1 else 'them'}, take {'it' if len(found) == 1 else 'them'} out"
        edits = tuple(Edit(Span(one.at, one.at + 1), one.replacement) for one in found)
        yield Finding(Span(first.at, first.at + 1), message, fix=Fix(f"take out every {kind}", edits, "safe"))


def opportunities(document: Document) -> Iterator[Span]:
    """Yield the runs of characters without a shape."""
    yield from _runs(document)


def _is_plainly_seen(special: str) -> bool:
    """Tell cheaply that nothing is unseen: such characters are not printable, save the placeholder."""
    return not special or (special.replace("\xa0", "").isprintable() and "\ufffc" not in special)


def _runs(document: Document) -> Iterator[Span]:
    """Yield the runs of unseen characters in order, found by the few kinds that a text has."""
    text, end = document.text, 0
    kinds = sorted(character for character in set(document.beyond_ascii) if _UNSEEN().match(character))
    for place in sorted(place for kind in kinds for place in find_all(text, kind)):
        if place >= end and (match := _UNSEEN().match(text, place)):
            end = match.end()
            yield Span(place, end)


def _unseen(text: str, runs: Iterable[Span]) -> Iterator[_Unseen]:
    """Yield the characters to report; those that stand together are judged by what stands around all of them."""
    right_to_left: bool | None = None
    for start, end in runs:
        run = text[start:end]
        before = text[start - 1] if start else "\n"
        after = text[end] if end < len(text) else "\n"
        if _is_mojibake(before, run):
            continue
        for at in range(start, end):
            character = text[at]
            kind = _NAMES.get(character) or (
                "control character of Windows-1252" if ord(character) in _windows() else "control character"
            )
            if kind == "mark of direction":
                right_to_left = (
                    bool(_RIGHT_TO_LEFT().search(text)) if right_to_left is None else right_to_left
                )
                if right_to_left:
                    continue
            elif _is_needed(character, before, after):
                continue
            yield _Unseen(at, character, kind, _replacement(character, before, after, is_first=at == start))


def _is_mojibake(before: str, run: str) -> bool:
    if run[0] == "\xad":
        return before in _HYPHEN_LEADS
    return "\x80" <= run[0] <= "\x9f" and (before in _LEADS or before in "€„œŸ")


def _is_needed(character: str, before: str, after: str) -> bool:
    """Tell whether the script or the emoji around a joiner or a zero-width space needs it."""
    if character == "\u200b":
        return any(_WITHOUT_SPACES().match(side) for side in (before, after))
    if character not in "\u200c\u200d":
        return False
    if before.isascii() or _EUROPEAN().match(before):
        return False
    # What is left are letters and marks of scripts that join, and emoji with their modifiers.
    return before > "\u058f" and not before.isspace() and not "\u2010" <= before <= "\u205e"


def _replacement(character: str, before: str, after: str, *, is_first: bool) -> str:
    if character in _SEPARATORS:
        return " " if is_first and not (before.isspace() or after.isspace()) else ""
    return _windows().get(ord(character), "")


@cache
def _windows() -> dict[int, str]:
    """Return the marks that Windows-1252 has where Latin-1 has control characters; NEL is a line end in its own right."""
    marks = {byte: bytes((byte,)).decode("cp1252", "ignore") for byte in range(0x80, 0xA0) if byte != 0x85}
    return {byte: mark for byte, mark in marks.items() if mark}


def _counted(number: int, kind: str, first: _Unseen) -> str:
    article = "an" if kind[0] in "aeiou" else "a"
    return (
        f"{article} {kind} (U+{ord(first.character):04X})"
        if number == 1
        else f"{number} {_plural(kind)} (U+{ord(first.character):04X})"
    )


def _plural(kind: str) -> str:
    first, of, rest = kind.partition(" of ")
    return f"{first}s{of}{rest}"


def _shown(text: str, at: int) -> str:
    """Show the words around a character, and it as its code."""
    before = text[max(0, at - _CONTEXT) : at].rpartition("\n")[2]
    after = text[at + 1 : at + 1 + _CONTEXT].partition("\n")[0]
    return "".join(
        character if character.isprintable() or character == "\xa0" else f"‹{ord(character):04X}›"
        for character in f"{before}{text[at]}{after}".strip(" ")
    )


RULE = Rule(
    name="invisible-characters",
    severity=Severity.WARNING,
    summary="zero-width spaces, soft hyphens, control characters and the like",
    check=check,
    blocks=EVERYTHING,
    yields_to=("mojibake",),
    opportunities=opportunities,
    bad=(
        Example(
            "The jet⟦\u200b⟧ the band used.",
            says="a zero-width space (U+200B), in “The jet‹200B› the band us”",
            fixed="The jet the band used.",
        ),
        Example("Al Bas⟦\xad⟧se\xadville left.", says="2 soft hyphens", fixed="Al Basseville left."),
        Example("Ed Hirs, ⟦\u2060⟧a fellow, spoke.", says="word joiner", fixed="Ed Hirs, a fellow, spoke."),
        Example(
            "One.\n\n⟦\ufeff⟧Two follows here.", says="byte order mark", fixed="One.\n\nTwo follows here."
        ),
        Example(
            "a matter of access⟦\u2028⟧to tools", says="line separator", fixed="a matter of access to tools"
        ),
        Example("the law⟦\u200e⟧, he said, and the⟦\xad⟧ory", fixed="the law, he said, and theory"),
        Example(
            "The ferry doesn⟦\x92⟧t run, she said.", says="read “’”", fixed="The ferry doesn’t run, she said."
        ),
        Example("A bell ⟦\x07⟧ rang\x1b.", says="2 control characters (U+0007)", fixed="A bell  rang."),
        Example("no⟦\u200d⟧thing to join, no⟦\u200c⟧r here", fixed="nothing to join, nor here"),
        Example("First line⟦\x0b⟧second line.", fixed="First line second line."),
    ),
    good=(
        Example("Ten\xa0kilometres, a\u202fthin space, a tab\tand a non\u2011breaking hyphen."),
        Example("A family 👨\u200d👩\u200d👧 and a rainbow flag 🏳️\u200d🌈 came, 🧘🏽\u200d♀️ too."),
        Example("In Persian it is می\u200cخواهم, with a non-joiner."),
        Example("In Hindi क्\u200dष has a joiner, and ക്\u200c in Malayalam."),
        Example("ภาษา\u200bไทย is written without spaces, as is ភាសា\u200bខ្មែរ."),
        Example("The word \u2067שלום\u2069 means peace\u200f, he said."),
        Example("Page one ends.\n\n\fPage two begins.\r\nAnd goes on."),
        Example("He wrote cafÃ\xad and â\x80\x99 by mistake."),
        Example("A heart ❤️, a keycap 1️⃣ and an e\u0301 with an accent."),
    ),
)
