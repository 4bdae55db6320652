"""A character that was lost: � stands where a letter or a mark should stand.

What it finds: the replacement character (U+FFFD), which decoders put where bytes make no sense, and the three characters
that it becomes when it is itself decoded wrongly (“ï¿½”). Characters side by side are one finding.

Why it matters: unlike other broken encoding this cannot be undone, for the bytes are gone. It stands mostly in names and
in place of apostrophes, and the source still has what it should be.

What it leaves alone: articles that talk about the replacement character itself, and question marks.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.rule import EVERYTHING

_LOST = lazy(r"(?>�|ï¿½)++")
_ENDING = lazy(r"(?:s|t|re|ve|ll|d|m)(?!\w)")
_SUBJECT = ("U+FFFD", "eplacement character")
_LONGEST_WORD = 30


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report each place where characters were lost."""
    text = document.text
    if any(subject in text for subject in _SUBJECT):
        return
    for match in _LOST().finditer(text):
        start, end = match.span()
        begin, finish = start, end
        while begin and start - begin < _LONGEST_WORD and text[begin - 1].isalnum():
            begin -= 1
        while finish < len(text) and finish - end < _LONGEST_WORD and text[finish].isalnum():
            finish += 1
        what = "a character was" if match.group() in ("�", "ï¿½") else "characters were"
        message = f"{what} lost here when the text was decoded: “{text[begin:finish]}”"
        if begin < start and text[start - 1].isalpha() and _ENDING().match(text, end):
            message += f"; read “{text[begin:start]}’{text[end:finish]}”"
        else:
            message += "; the source has what should stand here"
        yield Finding(Span(start, end), message)


RULE = Rule(
    name="replacement-character",
    severity=Severity.ERROR,
    summary="a character lost in decoding (�)",
    check=check,
    blocks=EVERYTHING,
    triggers=("�", "ï¿½"),
    opportunities=lambda document: _LOST().finditer(document.text),
    bad=(
        Example("The ferry doesn⟦�⟧t run on Sundays.", says="read “doesn’t”"),
        Example("Fran⟦�⟧ois Morel won the stage.", says="“Fran�ois”; the source has"),
        Example("⟦�⟧We are late,⟦�⟧ she said."),
        Example("A pound of rye is ⟦�⟧5 at the quay."),
        Example("Photo ⟦��⟧ 2018 by Ann Moor", says="characters were lost"),
        Example("The mayor⟦ï¿½⟧s car was found.", says="read “mayor’s”"),
        Example("The sum ⟦�⟧ some say more ⟦�⟧ was never paid."),
        Example("Prices rose by 5⟦�⟧ percent in Malm⟦�⟧."),
    ),
    good=(
        Example("The ferry doesn’t run on Sundays. Why? Nobody knows (?)."),
        Example("The black diamond with a question mark, �, is called U+FFFD."),
        Example("Browsers show the replacement character (�) where bytes make no sense."),
        Example("Replacement characters like � and ï¿½ puzzle readers."),
        Example("Some bytes give □ or ◆ or ¿ on old screens."),
        Example("¿Qué pasa? ½ kilo de café, naïve ï ¿ ½."),
        Example("He wrote ??? on the wall, and ◇ below it."),
        Example("The suits ♦ and ♣ were left out of the game."),
    ),
)
