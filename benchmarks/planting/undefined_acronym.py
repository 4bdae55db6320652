"""Letters of a body put in twice without its name. The twin gives the name once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article

_BODIES = (
    ("Kirkby Fire Department", "KFD"),
    ("River Boat Drivers Guild", "RBDG"),
    ("Harbour Vale Kennels", "HVK"),
    ("Quarry Rescue Division", "QRD"),
)
_LINES = (
    "The {} has had no comment on this.",
    "Nobody at the {} could be reached.",
    "A man of the {} was there as well.",
)


def _put(article: Article, rng: Random, *, named: bool) -> Planted | None:
    name, letters = rng.choice(_BODIES)
    head, gap, tail = article.text.partition("\n\n")
    if not gap or not tail.strip() or letters in article.text:
        return None
    one, other = (line.format(letters) for line in rng.sample(_LINES, 2))
    if named:
        one = one.replace(letters, rng.choice((f"{name} ({letters})", name)))
    start = len(head) + 2
    made = f"{head}\n\n{one}\n\n{tail.rstrip()}\n\n{other}\n"
    return Planted(made, start, start + len(one), article.published, article.title)


CLASSES = (
    DamageClass(
        "letters-without-a-name",
        "undefined-acronym",
        lambda article, rng: _put(article, rng, named=False),
        lambda article, rng: _put(article, rng, named=True),
    ),
)
