"""Letters and marks that were decoded wrongly, so that “FranÃ§ois” stands for “François”.

What it finds: characters that are the bytes of UTF-8 read as Windows-1252 or Latin-1 ("donâ€™t", "Â£5", "ÐœÐ¾ÑÐºÐ²Ð°"),
also where it happened twice ("ÃƒÂ©"). Each is confirmed by the way back: written as the bytes that it came from and read
as UTF-8, it gives a character that news copy has.

Why it matters: a name or a price that nobody can read, in the headline as a rule, and a sign that the rest of the copy
went through the same program. Nothing is lost: the fix gives back what the writer wrote.

What it leaves alone: accents as they should be ("naïve façade"), capitals with an accent before a quotation mark, a dash
or a no-break space ("CAFÉ”", "à «"), words in which a byte was dropped ("Ãlvaro"), and the replacement character, which
is replacement-character.
"""

from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity, Span
from lintnews.lazy import hint
from lintnews.record import NamedTuple
from lintnews.rule import EVERYTHING

# What the bytes 80 to BF look like in Windows-1252 and in Latin-1.
_WINDOWS = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ"
_REST = rf"[\x80-\xbf{_WINDOWS}]"
_SEQUENCE = hint(
    rf"[\xc2-\xf4](?:(?<=[\xc2-\xdf]){_REST}|(?<=[\xe0-\xef]){_REST}{{2}}|(?<=[\xf0-\xf4]){_REST}{{3}}|(?<=â)€)"
)

# Bytes that begin a character worth a look; without one of them in the text there is nothing to find.
_ALONE = frozenset("ÂÃÄÅÈÎ")
_IN_ROWS = frozenset("ÐÑÎÏ×ØÙàãäåæçèéêë")
_LEADS = frozenset("ÂÃâÄÅÈÐÑÎÏïð×ØÙÊËÌàãäåæçèéêë")

# What can follow a capital in sound copy: closing marks, dashes, spaces, footnotes.
_NATURAL = frozenset("’”…–—»‘“›‹«•·™®°²³¹´\xa0\xad")
_BEFORE = frozenset(".,;:!?)%")

# The characters beyond Latin that news copy has; box drawing and the like are chance.
_MARKS = frozenset(
    "‐‑‒–—―‘’‚“”„†‡•…‰′″‹›\u2002\u2003\u2009\u200a\u200b\u200c\u200d\u200e\u200f\u2028\u202f\u2060₂€™№←↑→↓−≈≠≤≥■□▪▲►▼●★☆✓✔"
)

# What a reader would not see goes with the damage; a line separator becomes a space.
_UNSEEN: dict[int, str | None] = dict.fromkeys((0xAD, 0x200B, 0x200C, 0x200E, 0x200F, 0x2060, 0xFEFF)) | {
    0x2028: " "
}
_BARE_QUOTE = "â€"
_LONGEST_WORD = 40


class _Run(NamedTuple):
    """Characters side by side that are one piece of damage, and what they stand for."""

    start: int
    end: int
    right: str


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report each word that holds characters which the way back turns into others."""
    text = document.text
    for word in _by_word(text, _runs(document)):
        runs = word
        start, end = runs[0].start, runs[-1].end
        begin, finish = _word_around(text, start, end)
        right = _replaced(text, begin, finish, runs)
        shown = f"“{right}”" if right.strip() else "a space" if right else "nothing"
        # A closing mark ends in a byte that Windows-1252 does not have; without it it may have been an opening one.
        is_sure = all("”" not in run.right or "\x9d" in text[run.start : run.end] for run in runs)
        if runs[-1].right == "Â" and not text[end : end + 1].isalpha():
            # A no-break space, damaged twice, whose second half was taken for white space.
            runs = [*runs[:-1], runs[-1]._replace(right="")]
            is_sure = False
            message = (
                f"“{text[start:end]}” is what is left of a no-break space, decoded wrongly twice; take it out"
            )
        elif runs[0].right == "”" and text[start:end] == "â€":
            message = "“â€” is what is left of a curly quotation mark, read as Windows-1252; read ” or “"
        else:
            message = f"“{text[begin:finish]}” is UTF-8 read as Windows-1252; read {shown}"
        edits = tuple(Edit(Span(run.start, run.end), run.right) for run in runs)
        yield Finding(
            Span(start, end), message, fix=Fix("decode it rightly", edits, "safe" if is_sure else "unsafe")
        )


def opportunities(document: Document) -> Iterator[Span]:
    """Yield what has the form of wrongly decoded UTF-8, damage or not."""
    if _may_hold_any(document):
        for match in _SEQUENCE().finditer(document.text):
            yield Span(*match.span())


def _may_hold_any(document: Document) -> bool:
    return not document.text.isascii() and not _LEADS.isdisjoint(document.beyond_ascii)


def _runs(document: Document) -> Iterator[_Run]:
    """Yield the damaged stretches in order; neighbours are one, as double damage must be undone together."""
    if _may_hold_any(document):
        text = document.text
        for start, end in _stretches(text, 0, len(text)):
            yield _Run(start, end, _undone(text, start, end).translate(_UNSEEN))


def _stretches(text: str, begin: int, finish: int) -> list[tuple[int, int]]:
    """Return where damage stands side by side: what is damage by itself, rows of letters, and pairs that touch these."""
    sequences = [Span(*match.span()) for match in _SEQUENCE().finditer(text, begin, finish)]
    sure = [_stands_alone(text, span) for span in sequences]
    touching = [one.end == two.start for one, two in pairwise(sequences)]
    for at, is_touching in enumerate(touching):
        if is_touching and _is_row(text, sequences[at], sequences[at + 1]):
            sure[at] = sure[at + 1] = True
    pairs = list(enumerate(touching))
    for at, is_touching in pairs:
        if is_touching and sure[at] and sequences[at + 1].end - sequences[at + 1].start == 2:
            sure[at + 1] = True
    for at, is_touching in reversed(pairs):
        if is_touching and sure[at + 1] and sequences[at].end - sequences[at].start == 2:
            sure[at] = True
    found: list[tuple[int, int]] = []
    for span, is_sure in zip(sequences, sure, strict=True):
        is_bare = _BARE_QUOTE in (span.of(text), text[found[-1][0] : found[-1][1]] if found else "")
        if is_sure and found and found[-1][1] == span.start and not is_bare:
            found[-1] = (found[-1][0], span.end)
        elif is_sure:
            found.append((span.start, span.end))
    return found


def _undone(text: str, start: int, end: int, times: int = 3) -> str:
    """Go back from the damage to the text, and again if that is damaged too."""
    damaged = text[start:end]
    if damaged == _BARE_QUOTE:
        return "”"
    right = _decoded(damaged)
    if right is None:
        return damaged
    if not times:
        return right
    around = f"{text[max(0, start - 1) : start]}{right}{text[end : end + 1]}"
    begin = min(start, 1)
    pieces, last = [], begin
    for first, final in _stretches(around, begin, begin + len(right)):
        pieces += [around[last:first], _undone(around, first, final, times - 1)]
        last = final
    return "".join(pieces) + around[last : begin + len(right)]


def _decoded(damaged: str) -> str | None:
    """Write the characters as the bytes that they came from and read these as UTF-8; None if they are none."""
    try:
        return damaged.translate(_bytes()).encode("latin-1").decode("utf-8")
    except UnicodeError:
        return None


@cache
def _bytes() -> dict[int, int]:
    return {ord(character): character.encode("cp1252")[0] for character in _WINDOWS}


def _stands_alone(text: str, span: Span) -> bool:
    """Tell whether one sequence is damage by itself, and not an accent beside a mark."""
    lead, second = text[span.start], text[span.start + 1]
    if text.startswith("â€", span.start) and span.end == span.start + 2:
        return True
    right = _decoded(span.of(text))
    if right is None or right == "\ufffd":
        return False
    if lead == "â":
        return right in _MARKS
    if lead == "ï":
        return right == "\ufeff" or "ﬀ" <= right <= "ﬆ"
    if lead == "ð":
        return second in "Ÿ\x9f"
    return not "\x80" <= right < "\xa0" and _is_out_of_place(text, span)


def _is_out_of_place(text: str, span: Span) -> bool:
    """Tell whether what follows a capital cannot follow it where it stands."""
    lead, second = text[span.start], text[span.start + 1]
    before = text[span.start - 1] if span.start else " "
    after = text[span.end] if span.end < len(text) else " "
    if lead not in _ALONE:
        return lead in "ÊËÌÍ" and before.islower() and (lead == "Ì" or after.isalpha())
    if second not in _NATURAL:
        return True
    if before.islower() or before.isdigit() or before in _BEFORE:
        return True
    if lead + second == "Ã\xa0":
        return before.isspace() and after.isspace()
    return after.isalpha() and before.isspace() and second not in "\xa0’"


def _is_row(text: str, first: Span, second: Span) -> bool:
    """Tell whether two neighbours are letters of one script beyond Latin, such as Cyrillic."""
    if text[first.start] not in _IN_ROWS or text[second.start] not in _IN_ROWS:
        return False
    one, other = _decoded(first.of(text)), _decoded(second.of(text))
    return (
        one is not None
        and other is not None
        and (one + other).isalnum()
        and abs(ord(one) - ord(other)) < 0x6000
    )


def _by_word(text: str, runs: Iterator[_Run]) -> Iterator[list[_Run]]:
    """Put the runs of one word together, so that it is reported once."""
    word: list[_Run] = []
    for run in runs:
        if word and not (
            run.start - word[-1].end < _LONGEST_WORD and text[word[-1].end : run.start].isalpha()
        ):
            yield word
            word = []
        word.append(run)
    if word:
        yield word


def _word_around(text: str, start: int, end: int) -> tuple[int, int]:
    begin, finish = start, end
    while begin and start - begin < _LONGEST_WORD and text[begin - 1].isalnum():
        begin -= 1
    while finish < len(text) and finish - end < _LONGEST_WORD and text[finish].isalnum():
        finish += 1
    return begin, finish


def _replaced(text: str, begin: int, finish: int, runs: list[_Run]) -> str:
    pieces, last = [], begin
    for run in runs:
        pieces += [text[last : run.start], run.right]
        last = run.end
    return "".join(pieces) + text[last:finish]


RULE = Rule(
    name="mojibake",
    severity=Severity.ERROR,
    summary="UTF-8 that was read as Windows-1252 (“donâ€™t”, “FranÃ§ois”)",
    check=check,
    blocks=EVERYTHING,
    triggers=tuple(sorted(_LEADS)),
    opportunities=opportunities,
    bad=(
        Example(
            "The ferry doesn⟦â€™⟧t run on Sundays.",
            says="read “doesn’t”",
            fixed="The ferry doesn’t run on Sundays.",
        ),
        Example(
            "Fran⟦Ã§⟧ois Morel won the stage.", says="read “François”", fixed="François Morel won the stage."
        ),
        Example(
            "She sent her r⟦Ã©sumÃ©⟧ to the mill.",
            says="read “résumé”",
            fixed="She sent her résumé to the mill.",
        ),
        Example("A pound of rye is ⟦Â£⟧5 at the quay.", fixed="A pound of rye is £5 at the quay."),
        Example(
            "He was born in Bia⟦Å‚⟧ystok and grew up in Pozna⟦Å„⟧.",
            fixed="He was born in Białystok and grew up in Poznań.",
        ),
        Example("The caf⟦ÃƒÂ©⟧ is shut.", says="read “café”", fixed="The café is shut."),
        Example("The mayor⟦Ã¢â‚¬â„¢⟧s car was found.", fixed="The mayor’s car was found."),
        Example(
            "The paper is called ⟦ÐŸÑ€Ð°Ð²Ð´Ð°⟧ in Russian.",
            says="read “Правда”",
            fixed="The paper is called Правда in Russian.",
        ),
        Example("⟦â€œ⟧We are late,⟦â€\x9d⟧ she said.", fixed="“We are late,” she said."),
        Example("Come and see us ⟦ðŸ˜€⟧ at the fair.", fixed="Come and see us 😀 at the fair."),
        Example("It was late.⟦Â\xa0⟧ He left.", fixed="It was late.\xa0 He left."),
        Example('They took "what was left⟦Ã‚⟧".', says="what is left of a no-break space"),
        Example("Il va ⟦Ã\xa0⟧ Lyon.", fixed="Il va à Lyon."),
        Example("The chair said no⟦â€⟧ and left.", says="what is left of a curly quotation mark"),
    ),
    good=(
        Example("A naïve façade in the Åland islands hides a smörgåsbord of Ångström units."),
        Example("“On va au CAFÉ” was on the sign; à « la Une » stood below it, voilà\xa0»."),
        Example("SÃO PAULO. “BOM DIA, MANHÃ” was the name of the show in AMANHÃ – hoje."),
        Example("Ãlvaro Ruiz lost a letter on the way, and nobody knows which."),
        Example("ESPAÑA GANÓ: “¡EL AÑO DE LA Ñ!” dijo el rey. La Ñ… siempre la Ñ”."),
        Example("DIE UNIVERSITÄT IN KÖLN – „EIN Ö“ sagte er, 20 °C im März, und „Ä“ auch."),
        Example("Đà Nẵng và Thừa Thiên Huế, Âu Cơ, Ấn Độ đều có mưa; câu “Ô…” rất hay."),
        Example("The prix d’honneur went to Zoë Ñandú of Île-de-France, for “L’Été”, at 5 €."),
        Example("Her résumé — 3 pages — cost £5 and 20 ¢; the blåbær pie was © nobody."),
        Example("Aften på Ø”, »Å« og »Æ…« er tre film fra Ærø – og Å’s by."),
    ),
)
