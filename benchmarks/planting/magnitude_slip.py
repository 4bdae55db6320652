"""Million for billion in the second mention of an amount."""

import re
from random import Random

from benchmarks.planting.base import Article, Planted, replaced
from benchmarks.planting.number_sentences import edits, told
from benchmarks.planting.places import prose

_TOLD = re.compile(r"([$£€]\d+\.\d|[$£€]\d\d+|\d+\.\d\d?) (million|billion)\b")
_TAKEN_UP = (
    " Much was said of the {} since then.",
    " Nobody has forgotten the {}.",
    " It all began with the {}.",
    " A word on the {} is due in the spring.",
    " What became of the {} is another story.",
    " Few had heard of the {} before.",
)
_NOUNS = ("deal", "project", "fund", "loan", "program", "contract", "settlement", "budget", "grant")


def _edit(article: Article, rng: Random, wrong: bool) -> Planted | None:
    """Name a new amount twice, in two paragraphs."""
    stretches = list(prose(article.text))
    if len(stretches) < 2:
        return None
    first, second = sorted(rng.sample(range(len(stretches)), 2))
    noun = rng.choice(_NOUNS)
    figure = f"{rng.choice('$£€')}{rng.choice((rng.randrange(11, 99) / 10, rng.randrange(11, 980) / 10, rng.randrange(101, 980)))}"
    scale, other = rng.choice((("million", "billion"), ("billion", "million")))
    told_first = rng.choice(
        (
            f" The {figure} {scale} {noun} was announced in the spring.",
            f" The {noun} is worth {figure} {scale}.",
        )
    )
    told_then = rng.choice(
        (
            f" Critics of the {figure} {{scale}} {noun} were not heard.",
            f" The {figure} {{scale}} {noun} has to be approved first.",
            f" Nobody explained how the {noun}, worth {figure} {{scale}}, came about.",
        )
    ).format(scale=other if wrong else scale)
    at, then = stretches[first].end, stretches[second].end
    planted = replaced(article, then, then, told_then)
    shift = len(told_first)
    return Planted(
        planted.text[:at] + told_first + planted.text[at:],
        planted.start + shift,
        planted.end + shift,
        article.published,
        article.title,
    )


def _repeat(article: Article, rng: Random, wrong: bool) -> Planted | None:
    """Take up an amount that the article names, with the noun behind it."""
    pattern = re.compile(
        rf"{_TOLD.pattern} (?!years|euros|dollar|pounds|into|between|over|worth|under|with|than|after|before|more|less|when|which|that|through|during|since|in\b|of\b|and\b|to\b|for\b|from\b|by\b|at\b|on\b|a\b|last\b|this\b)([a-z]{{4,}})"
    )
    found = [match for start, end in told(article) for match in pattern.finditer(article.text, start, end)]
    stretches = list(prose(article.text))
    if not found or not stretches:
        return None
    match = rng.choice(found)
    if len(re.findall(rf"{re.escape(match[1])} (?:m|b)illion", article.text)) != 1:
        return None
    place = stretches[-1].end
    scale = match[2] if not wrong else {"million": "billion", "billion": "million"}[match[2]]
    if match.end() > place - 150:
        return None
    taken_up = rng.choice(_TAKEN_UP).format(f"{match[1]} {scale} {match[3]}")
    return replaced(article, place, place, taken_up)


CLASSES = (
    edits("magnitude-changed", "magnitude-slip", _edit),
    edits("magnitude-of-a-real-amount", "magnitude-slip", _repeat),
)
