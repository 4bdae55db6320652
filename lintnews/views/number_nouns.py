"""The noun that a number counts: "12 people", "three armed men", "a seven-member council"."""

from __future__ import annotations

from lintnews.lazy import lazy
from lintnews.span import Span

# Words that end a noun phrase: small words, and verbs that often follow what was counted.
_END = (
    r"of|in|on|at|by|to|for|from|with|without|into|onto|over|under|after|before|during|since|until|between|among|against|about|through|near"
    r"|as|than|that|which|who|whose|whom|where|when|while|because|if|and|or|but|nor|so|yet|the|a|an|this|these|those|his|her|its|their|our"
    r"|is|are|was|were|be|been|being|has|have|had|having|will|would|could|should|can|may|might|must|do|does|did|not|also|still|now|then|ago"
    r"|said|says|told|died|die|dies|came|come|went|go|got|made|took|take|left|fell|rose|won|lost|beat|led|fled|met|held|hit|ran|voted|remain(?:ed)?"
    r"|per|each|away|apart|earlier|later|early|late|ahead|up|down|out|off|along|across|around|behind|inside|outside|only|just|even|more|less"
)
_PHRASE = lazy(rf"(?:[\s-](?!(?:{_END})(?![\p{{L}}]))[\p{{L}}][\p{{L}}’'.-]*+){{1,4}}+")
_WORD = lazy(r"[\p{L}][\p{L}’'-]*+")
_PLURALS = {
    "people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child", "police": "police", "feet": "foot",
    "teeth": "tooth", "mice": "mouse", "wives": "wife", "lives": "life", "knives": "knife", "fish": "fish", "sheep": "sheep",
    "troops": "troop", "servicemen": "serviceman", "gunmen": "gunman", "policemen": "policeman", "fishermen": "fisherman",
    "firemen": "fireman", "congressmen": "congressman", "workmen": "workman", "militiamen": "militiaman",
}  # fmt: skip
_NO_PLURAL = ("ss", "us", "is", "ous", "’s", "'s")


def noun_after(text: str, end: int, limit: int) -> Span | None:
    """Return the word that names what a number ending at ``end`` counts, looking no farther than ``limit``.

    It is the first plural among the words up to the end of the noun phrase, else its first word.
    """
    match = _PHRASE().match(text, end, limit)
    if match is None:
        return None
    first = None
    for word in _WORD().finditer(text, match.start() + 1, match.end()):
        if is_plural(word.group()):
            return Span(*word.span())
        first = first or Span(*word.span())
    return first


def is_plural(word: str) -> bool:
    """Tell whether a word looks like the plural of a noun."""
    lower = word.lower()
    return lower in _PLURALS or (len(lower) > 3 and lower.endswith("s") and not lower.endswith(_NO_PLURAL))


def singular(word: str) -> str:
    """Return a noun in lower case and in the singular, as far as its letters tell: "Families" gives "family"."""
    lower = word.lower()
    if lower in _PLURALS:
        return _PLURALS[lower]
    if not is_plural(lower):
        return lower
    if lower.endswith("ies") and len(lower) > 4:
        return f"{lower[:-3]}y"
    if lower.endswith(("sses", "shes", "ches", "xes", "zes")):
        return lower[:-2]
    return lower[:-1]
