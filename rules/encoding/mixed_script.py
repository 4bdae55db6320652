"""One word in two alphabets: a Latin word with a Cyrillic or Greek letter in it that looks the same.

What it finds: words of three letters or more in which every letter of one alphabet has a double in the other
("Сolumn" with a Cyrillic С), so that the word can be read, and was meant, in one.

Why it matters: the word looks right and is another one: search does not find it, spelling checkers stumble over it, and
spam and copied texts are full of such letters. A keyboard that was left in the wrong layout makes them too.

What it leaves alone: units and formulas ("μm", "kΩ", "α-helix"), letters that do not look alike ("KoЯn"), words glued
together of two whole languages, Latin names with a Cyrillic ending in Russian copy, and articles about such letters.
"""

from collections.abc import Iterator
from functools import cache

from lintnews import Document, Edit, Example, Finding, Fix, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import EVERYTHING
from lintnews.word_lists import read_list

_FOREIGN = lazy(r"[\u0370-\u03ff\u0400-\u052f]")
_WORD = lazy(r"[\p{L}\p{M}]++")
_LATIN = lazy(r"\p{Latin}")
_OTHER = lazy(r"[\p{Cyrillic}\p{Greek}]")
_SUBJECT = ("yrillic", "omoglyph", "omograph", "reek letter", "reek alphabet", "lookalike", "look-alike")
_WHOLE_OTHER_WORD = lazy(r"(?<!\p{L})(?:\p{Cyrillic}{2,}+|\p{Greek}{2,}+)(?!\p{L})")
_SHORTEST = 3
_SHORTEST_OTHER = 5
_LONGEST = 60
_NEAR = 40


class _Word(NamedTuple):
    span: Span
    right: str
    letters: str
    script: str
    of: str


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report each word in two alphabets that can be read in one."""
    text = document.text
    if (
        text.isascii()
        or not _FOREIGN().search(document.beyond_ascii)
        or any(subject in text for subject in _SUBJECT)
    ):
        return
    for word in _words(text):
        written = word.span.of(text)
        letters = ", ".join(f"“{letter}” (U+{ord(letter):04X})" for letter in dict.fromkeys(word.letters))
        yield Finding(
            word.span,
            f"“{written}” mixes two alphabets: {letters} {'is' if len(set(word.letters)) == 1 else 'are'} {word.script} "
            f"in a {word.of} word; write “{word.right}” in {word.of} letters only",
            fix=Fix(f"write it in {word.of} letters", (Edit(word.span, word.right),)),
        )


def opportunities(document: Document) -> Iterator[Span]:
    """Yield the words with a Greek or Cyrillic letter."""
    if not document.text.isascii():
        yield from _candidates(document.text)


def _candidates(text: str) -> Iterator[Span]:
    """Yield the words that hold a Greek or Cyrillic letter, and are not longer than words are."""
    last = 0
    for match in _FOREIGN().finditer(text):
        if match.start() < last:
            continue
        start = match.start()
        while start > last and match.start() - start < _LONGEST and text[start - 1].isalpha():
            start -= 1
        word = _WORD().match(text, start, min(len(text), start + 2 * _LONGEST))
        if word is None:
            continue
        last = word.end()
        if _SHORTEST <= last - start <= _LONGEST:
            yield Span(start, last)


def _words(text: str) -> Iterator[_Word]:
    to_latin, scripts = _doubles()
    for span in _candidates(text):
        written = span.of(text)
        latin = _LATIN().findall(written)
        other = _OTHER().findall(written)
        if not latin or len(latin) + len(other) < len(written):
            continue
        names = {scripts.get(letter) for letter in other}
        if len(latin) >= len(other) and None not in names:
            if not _is_ending(text, span, len(other)):
                right = "".join(to_latin.get(letter, letter) for letter in written)
                yield _Word(span, right, "".join(other), " and ".join(sorted(map(str, names))), "Latin")
        elif len(other) > len(latin) and len(written) >= _SHORTEST_OTHER:
            script = "Greek" if "\u0370" <= other[0] <= "\u03ff" else "Cyrillic"
            back = {double: letter for letter, double in to_latin.items() if scripts[letter] == script}
            if all(letter in back for letter in latin):
                yield _Word(
                    span,
                    "".join(back.get(letter, letter) for letter in written),
                    "".join(latin),
                    "Latin",
                    script,
                )


def _is_ending(text: str, span: Span, length: int) -> bool:
    """Tell whether all foreign letters end the word and the words around it are of their alphabet."""
    if len(_OTHER().findall(text, span.end - length, span.end)) < length:
        return False
    around = _WHOLE_OTHER_WORD()
    return bool(
        around.search(text, max(0, span.start - _NEAR), span.start)
        or around.search(text, span.end, span.end + _NEAR)
    )


@cache
def _doubles() -> tuple[dict[str, str], dict[str, str]]:
    """Return the Latin double of each Cyrillic and Greek letter, and the alphabet of each."""
    to_latin, scripts = {}, {}
    for line in read_list(__file__, "mixed_script.txt"):
        name, _, pairs = line.partition(":")
        if name in ("Cyrillic", "Greek"):
            for pair in pairs.split():
                to_latin[pair[0]] = pair[1]
                scripts[pair[0]] = name
    return to_latin, scripts


RULE = Rule(
    name="mixed-script",
    severity=Severity.WARNING,
    summary="a Latin word with a Cyrillic or Greek letter in it, or the other way round",
    check=check,
    blocks=EVERYTHING,
    yields_to=("mojibake",),
    opportunities=opportunities,
    bad=(
        Example(
            "The ⟦\u0421olumn⟧ was read by all.",
            says="“С” (U+0421) is Cyrillic in a Latin word",
            fixed="The Column was read by all.",
        ),
        Example("⟦M\u043escow⟧ denied it.", says="write “Moscow”", fixed="Moscow denied it."),
        Example("The ⟦gov\u0435rnm\u0435nt⟧ fell.", fixed="The government fell."),
        Example("He met ⟦\u0410nn\u0430⟧ in Selby.", fixed="He met Anna in Selby."),
        Example("The ⟦\u0397arbor⟧ board met.", says="(U+0397) is Greek", fixed="The Harbor board met."),
        Example(
            "In ⟦М\u006fсква⟧ it was cold.",
            says="is Latin in a Cyrillic word",
            fixed="In Москва it was cold.",
        ),
        Example("The ⟦\u041aANYE⟧ show was off.", fixed="The KANYE show was off."),
        Example(
            "A ⟦caf\u0435⟧ and a ⟦p\u0430yment⟧ were on the list.",
            fixed="A cafe and a payment were on the list.",
        ),
    ),
    good=(
        Example("A film of 5 μm and 3 μL, a resistor of 4 kΩ and an α-helix."),
        Example("Москва means Moscow, and Αθήνα is Athens."),
        Example("The band Ko\u042fn and the film “T\u042fUMP” are no slips."),
        Example("His tattoo says Σ\u0391E, for the fraternity ΣΑΕ."),
        Example("Купили Android\u0430 и айфон, сказал он."),
        Example("Spammers write p\u0430ypal with a Cyrillic letter."),
        Example("Naïve façades, Łódź, Đà Nẵng, Æthelred and Þórr are Latin."),
        Example("The menu read العربيةesp\u0440\u0443\u0441 and RT\u0414 and more."),
        Example("Let x\u03c0 and d\u03b8 be small, with \u0394v above it."),
    ),
)
