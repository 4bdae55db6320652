"""Markup left in an article; the twins have signs that look like it and are none."""

from __future__ import annotations

import re
from html.entities import codepoint2name
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass
from benchmarks.planting.inserting import after_sentence, own_paragraph, rewritten

if TYPE_CHECKING:
    from random import Random

_LETTER = re.compile(r"[aeiounc](?=[a-z])")
_ACCENTED = {"a": "áàâä", "e": "éèê", "i": "íï", "o": "óôö", "u": "úü", "n": "ñ", "c": "ç"}
_SPACE = re.compile(r"(?<=[a-z]) (?=[a-z])")
_APOSTROPHE = re.compile(r"(?<=[a-z])['’](?=s\b)")


def _pick(pattern: re.Pattern[str], text: str, rng: Random) -> re.Match[str] | None:
    found = list(pattern.finditer(text))
    return rng.choice(found) if found else None


def _entity(text: str, rng: Random) -> tuple[int, int, str] | None:
    """Write a letter as an entity, as one that lost its accent in the article at hand might be."""
    match = _pick(_LETTER, text, rng)
    if match is None:
        return None
    code = ord(rng.choice(_ACCENTED[match.group()]))
    forms = (f"&{codepoint2name[code]};", f"&#{code};", f"&#x{code:x};", f"&amp;{codepoint2name[code]};")
    return match.start(), match.end(), rng.choice(forms)


def _accent(text: str, rng: Random) -> tuple[int, int, str] | None:
    match = _pick(_LETTER, text, rng)
    return None if match is None else (match.start(), match.end(), rng.choice(_ACCENTED[match.group()]))


def _space(text: str, rng: Random) -> tuple[int, int, str] | None:
    match = _pick(_SPACE, text, rng)
    forms = ("&nbsp;", "&amp;nbsp;", " &amp; ", "&#160;", " &ndash; ", "&hellip; ")
    return None if match is None else (match.start(), match.end(), rng.choice(forms))


def _ampersand(text: str, rng: Random) -> tuple[int, int, str] | None:
    match = _pick(_SPACE, text, rng)
    return (
        None
        if match is None
        else (match.start(), match.end(), rng.choice((" & ", " R&D ", " AT&T; ", " – ", "… ")))
    )


def _escape(text: str, rng: Random) -> tuple[int, int, str] | None:
    match = _pick(_APOSTROPHE, text, rng)
    return None if match is None else (match.start(), match.end(), r"\u2019")


def _apostrophe(text: str, rng: Random) -> tuple[int, int, str] | None:
    match = _pick(_APOSTROPHE, text, rng)
    return None if match is None else (match.start(), match.end(), "’")


_TAGS = (
    "</p>", "<br>", "<br />", "</div>", '<span class="x{n}">', "<strong>{name}</strong> agreed.", "<em>More</em>", '<a href="https://example.org/{n}">here</a>',
    "&lt;p&gt;", "&lt;/span&gt;", "<!-- slot {n} -->", '<img src="/i/{n}.jpg" alt="">',
)  # fmt: skip
_SHORTCODES = (
    '[caption id="attachment_{n}" align="alignleft" width="300"]', "[/caption]", '[gallery ids="{n},{n}"]', "[embed]https://example.org/{n}[/embed]",
    "[youtube https://example.org/{n}]", "[vc_row]", '[contact-form-7 id="{n}"]', "[url=https://example.org]{name}[/url]",
)  # fmt: skip
_MARKDOWN = (
    "**{head}**", "[{head}](https://example.org/{n})", "## {head}", "![{name}](https://example.org/{n}.jpg)",
)  # fmt: skip
_RIGHT = (
    "The show <Harbor: A Tale> opens in May, {name} said.",
    "“[The] boat was late,” said {name}, “and [he] knew.”",
    "The water rose by < 1 foot, and > {n} boats were lost.",
    "Write “<br>” for a break, the manual of {paper} says.",
    "The file was kept in C:\\new\\{n} for years.",
    "She was *very* late, {name} recalled. It was 3 * {few} feet.",
    "The list (see [{few}]) names {n} boats.",
    "“Jo** Al** was there,” the site wrote of {name}.",
    "R&D; and AT&T; were named in the file.",
    "Number {few}: # {n} of the list, said {name}.",
)

_RULE = "markup-residue"
CLASSES = (
    DamageClass("entity-for-letter", _RULE, rewritten(_entity), rewritten(_accent)),
    DamageClass("entity-for-space", _RULE, rewritten(_space), rewritten(_ampersand)),
    DamageClass("escape-for-apostrophe", _RULE, rewritten(_escape), rewritten(_apostrophe)),
    DamageClass("html-tag", _RULE, after_sentence(_TAGS), after_sentence(_RIGHT)),
    DamageClass("shortcode", _RULE, after_sentence(_SHORTCODES), after_sentence(_RIGHT)),
    DamageClass("stray-markdown", _RULE, own_paragraph(_MARKDOWN), own_paragraph(_RIGHT)),
)
