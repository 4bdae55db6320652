"""Words that go through the wrong encoding, once or twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Plant
from benchmarks.planting.inserting import after_sentence, rewritten

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Planted

_WORDS = (
    "café", "François", "Zoë", "São Paulo", "Málaga", "Øresund", "naïve", "Åland", "Łódź", "Škoda", "Gdańsk", "Çelik", "Straße",
    "don’t", "the mayor’s", "“no”", "1999–2001", "late — too late", "£5", "20°", "€30", "½", "Москва", "Αθήνα", "東京", "😀",
)  # fmt: skip
_SOUND = (
    "The café in Málaga was “naïve”.", "“NÃO”, said the man from SÃO PAULO.", "The sign said “CAFÉ”…", "ESPAÑA is Spain – “LA Ñ”.",
    "The Øresund (Øre Sound) is 4 km wide.", "He lives in Łódź, she in Åland.", "“Âu Cơ” is a fairy; Đà Nẵng a town.", "It cost £5, €30 or 20 ¢.",
    "«À la une», voilà\xa0: «\xa0l’Été\xa0».", "Москва and Αθήνα are old.", "A 20° slope, ½ a mile.", "Île-de-France, Æthelred, Þórr, ß.",
    "Die „UNIVERSITÄT“ in KÖLN.", "It was 東京 😀 again.", "Ãlvaro, ¿qué tal?",
)  # fmt: skip


def _misread(word: str) -> str:
    return "".join(bytes((byte,)).decode("cp1252", "ignore") or chr(byte) for byte in word.encode())


def _planted(times: int) -> Plant:
    def change(paragraph: str, rng: Random) -> tuple[int, int, str] | None:
        place = paragraph.find(" ", rng.randrange(len(paragraph)))
        if place < 0:
            return None
        word = rng.choice(_WORDS[:24])
        for _ in range(times):
            word = _misread(word)
        return place, place, f" {word}"

    return rewritten(change)


def _own_mark(article: Article, rng: Random) -> Planted | None:
    """Misread one curly mark or accent that the article has itself."""

    def change(paragraph: str, rng: Random) -> tuple[int, int, str] | None:
        places = [at for at, character in enumerate(paragraph) if character in "’“”—–éüöäáíóñç£"]
        if not places:
            return None
        at = rng.choice(places)
        return at, at + 1, _misread(paragraph[at])

    return rewritten(change)(article, rng)


CLASSES = (
    DamageClass("misread-word", "mojibake", _planted(1), after_sentence(_SOUND)),
    DamageClass("misread-twice", "mojibake", _planted(2), after_sentence(_SOUND)),
    DamageClass("misread-mark", "mojibake", _own_mark, after_sentence(_SOUND)),
)
