"""A name or word put in twice, in two of its forms. The twin has one form twice."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article

_FORMS = (
    ("Zelenskyy", "Zelensky"),
    ("Kyiv", "Kiev"),
    ("Gaddafi", "Qaddafi"),
    ("Hezbollah", "Hizbollah"),
    ("Uyghur", "Uighur"),
)
_WORDS = (
    ("adviser", "advisor"),
    ("protester", "protestor"),
    ("ceasefire", "cease-fire"),
    ("policymaker", "policy-maker"),
)
_OF_NAMES = (
    "A book on {} was on show.",
    "Few had heard of {} before.",
    "The talk turned to {} at last.",
    "There was a line on {}, too.",
)
_OF_WORDS = (
    "Nobody spoke of a {} there.",
    "A {} was all that they had asked for.",
    "The word {} was on every poster.",
    "It came without a {} in the end.",
)


def _put(article: Article, rng: Random, *, same: bool) -> Planted | None:
    is_name = rng.random() < 0.5
    forms = rng.choice(_FORMS if is_name else _WORDS)
    head, gap, tail = article.text.partition("\n\n")
    if not gap or not tail.strip() or any(form in article.text for form in forms):
        return None
    one, other = rng.sample(_OF_NAMES if is_name else _OF_WORDS[:2] + _OF_WORDS[3:], 2)
    first = one.format(forms[0])
    second = other.format(forms[0] if same else forms[1])
    before = f"{head}\n\n{first}\n\n{tail.rstrip()}\n\n"
    return Planted(
        f"{before}{second}\n", len(before), len(before) + len(second), article.published, article.title
    )


CLASSES = (
    DamageClass(
        "two-forms",
        "variant-form",
        lambda article, rng: _put(article, rng, same=False),
        lambda article, rng: _put(article, rng, same=True),
    ),
)
