"""Tolls that differ: in the headline, and where a later sentence takes them up."""

from random import Random

from benchmarks.planting.base import Article, Planted
from benchmarks.planting.number_sentences import WORDS, edits
from benchmarks.planting.places import prose

_EVENTS = ("crash", "blast", "fire", "flood", "attack", "shooting")
_DEEDS = (
    ("killed", "killed", "kills", "dead"),
    ("injured", "injured", "injures", "hurt"),
)


def _n(number: int) -> str:
    return WORDS[number] if number < 10 else str(number)


def _other(number: int, rng: Random) -> int:
    return rng.choice(
        [
            other
            for other in (number - 2, number - 1, number + 1, number + 2, number + 5, number + 10)
            if other > 1
        ]
    )


def _headline(article: Article, rng: Random, wrong: bool) -> Planted | None:
    """Give the article a first sentence with a toll and a headline with the same or another one."""
    if article.title is None or any(
        word in article.text for word in ("killed", "injured", "died", "wounded", "hurt", "dead")
    ):
        return None
    count = rng.randrange(2, 60)
    above = _other(count, rng) if wrong else count
    event, (done, _, does, state) = rng.choice(_EVENTS), rng.choice(_DEEDS)
    first = rng.choice(
        (
            f"A {event} in the old town {done} {_n(count)} people on Monday, officials said. ",
            f"{_n(count).capitalize()} people were {done} in a {event} on Monday, police said. ",
            f"Officials said {_n(count)} people had been {done} in the {event} in the old town. ",
        )
    )
    title = rng.choice(
        (
            f"{event.capitalize()} {does} {_n(above)} in old town",
            f"{_n(above).capitalize()} {state} after {event} in old town",
            f"{_n(above).capitalize()} people {done} in {event}",
        )
    )
    return Planted(first + article.text, 0, len(first), article.published, title)


def _taken_up(article: Article, rng: Random, wrong: bool) -> Planted | None:
    """Add a toll to one paragraph and take it up in a later one."""
    stretches = list(prose(article.text))
    if len(stretches) < 2 or any(
        word in article.text for word in ("killed", "injured", "died", "wounded", "hurt", "dead")
    ):
        return None
    count = rng.randrange(3, 60)
    later = _other(count, rng) if wrong else count
    event, (done, _, _, _) = rng.choice(_EVENTS), rng.choice(_DEEDS)
    told = f" In the {event} {_n(count)} people were {done}."
    back = rng.choice(
        (
            f" Relatives of the {_n(later)} {done} have asked for help.",
            f" The names of all {_n(later)} people {done} were read out.",
            f" Of the {_n(later)} people {done}, most lived nearby.",
            f" The {_n(later)} who were {done} came from two villages.",
        )
    )
    first, second = stretches[0].end, stretches[-1].end
    text = article.text[:first] + told + article.text[first:second] + back + article.text[second:]
    start = second + len(told)
    return Planted(text, start, start + len(back), article.published, article.title)


def _headline_noun(article: Article, rng: Random, wrong: bool) -> Planted | None:
    """Give the article a first sentence that counts something and a headline with the same or another number."""
    if article.title is None:
        return None
    count = rng.randrange(3, 90)
    above = round(count * rng.choice((0.5, 0.7, 1.3, 1.6, 2))) if wrong else count
    above += wrong and above == count
    noun = rng.choice(("jobs", "schools", "clinics", "officers", "trees", "flights", "buses"))
    if noun in article.text:
        return None
    first = rng.choice(
        (
            f"The county will lose {_n(count)} {noun} in May, officials said. ",
            f"A plan to cut {_n(count)} {noun} was shown on Monday. ",
        )
    )
    title = rng.choice(
        (f"County to lose {_n(above)} {noun}", f"{_n(above).capitalize()} {noun} to go in county")
    )
    return Planted(first + article.text, 0, len(first), article.published, title)


CLASSES = (
    edits("count-in-the-headline", "headline-number", _headline_noun),
    edits("toll-in-the-headline", "headline-number", _headline),
    edits("toll-taken-up", "count-conflict", _taken_up),
)
