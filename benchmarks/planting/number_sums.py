"""Parts, shares, votes, lists and small groups whose numbers do not fit together."""

from random import Random

from benchmarks.planting.number_sentences import WORDS, sentences

_KINDS = (
    ("men", "women"),
    ("boys", "girls"),
    ("women", "children"),
    ("students", "teachers"),
    ("soldiers", "civilians"),
    ("police officers", "protesters"),
)
_TOWNS = ("Corran", "Selby", "Alden", "Tarva", "Varden", "Brannoch")
_NAMES = ("Nora Kessler", "Tom Weir", "Ruth Ambler", "Owen Calloway", "Ellen Strand", "Hugo Marsh", "Ann Doe")
_CROPS = ("rye", "oats", "barley", "beans", "flax", "clover", "maize", "hops")


def _n(number: int) -> str:
    return WORDS[number] if number < 10 else str(number)


def _parts(rng: Random, wrong: bool) -> str:
    first, second, third = rng.randrange(2, 9), rng.randrange(2, 9), rng.randrange(2, 6)
    one, two = rng.choice(_KINDS)
    town, other, last = rng.sample(_TOWNS, 3)
    off = rng.choice((-2, -1, 1, 2, 3)) if wrong else 0
    whole, more = max(2, first + second + off), max(2, first + second + third + off)
    if wrong and whole == first + second:
        whole += 1
    if wrong and more == first + second + third:
        more += 1
    if rng.random() < 0.25:
        # More than the whole after "including", where less is right.
        whole = first + second + (-rng.choice((1, 2, 3)) if wrong else rng.randrange(9))
        listed = _n(max(2, whole))
        return f"The crash hurt {listed} people, including {_n(first)} women and {_n(second)} children."
    return rng.choice(
        (
            f"In all {_n(whole)} people, {_n(first)} {one} and {_n(second)} {two}, were taken to hospital.",
            f"The crash hurt {_n(whole)} people: {_n(first)} {one} and {_n(second)} {two}.",
            f"In all {_n(whole)} people ({_n(first)} {one} and {_n(second)} {two}) were taken to hospital.",
            f"The group has {_n(more)} members — {_n(first)} from {town}, {_n(second)} from {other} and {_n(third)} from {last}.",
            f"The team won {_n(more)} medals: {_n(first)} gold, {_n(second)} silver and {_n(third)} bronze.",
            f"Police arrested {_n(whole)} suspects – {_n(first)} {one} and {_n(second)} {two}.",
            f"There are {_n(whole)} such clinics, {_n(first)} in {town} and {_n(second)} in {other}."
            if not wrong
            else f"There are {_n(whole)} such clinics: {_n(first)} in {town} and {_n(second)} in {other}.",
        )
    )


def _votes(rng: Random, wrong: bool) -> str:
    members = rng.choice((5, 7, 9, 12, 15))
    against = rng.randrange(0, members // 2 + 1)
    ayes = members - against + (rng.choice((1, 2, 3)) if wrong else -rng.choice((0, 0, 1)))
    body = rng.choice(("council", "board", "commission", "panel", "committee"))
    size = rng.choice((_n(members), str(members))) if members < 10 else str(members)
    return rng.choice(
        (
            f"The {size}-member {body} voted {ayes}-{against} in favor.",
            f"The {size}-member {body} met on the matter. The {body} approved it {ayes}-{against}.",
            f"It passed the {size}-member {body} by a vote of {ayes} to {against}.",
            f"In a {ayes}-{against} vote, the {size}-member {body} agreed."
            if not wrong
            else f"The {size}-member {body} rejected it {ayes}-{against}.",
        )
    )


def _shares(rng: Random, wrong: bool) -> str:
    first = rng.randrange(35, 56)
    second = rng.randrange(20, 30)
    third = 100 - first - second + (rng.choice((4, 7, 12, 20)) if wrong else -rng.choice((0, 1, 3)))
    two = 100 - first + (rng.choice((4, 8, 15)) if wrong else -rng.choice((0, 1, 4)))
    mark = rng.choice(("%", " percent", " per cent"))
    one, other, last = (name.split()[1] for name in rng.sample(_NAMES, 3))
    return rng.choice(
        (
            f"{one} won {first}{mark} of the vote, {other} {second}{mark} and {last} {third}{mark}.",
            f"{one} took {first}{mark} of votes to {two}{mark} for {other}.",
            f"In the survey {first}{mark} said yes and {two}{mark} said no.",
            f"In the survey {first}{mark} were in favor and {two}{mark} were against.",
            f"About the plan {first}{mark} approve and {two}{mark} disapprove.",
        )
    )


def _small(rng: Random, wrong: bool) -> str:
    size = rng.choice((4, 5, 6, 8, 10, 12, 15, 20))
    count = rng.randrange(1, size)
    percent = round(100 * count / size)
    if wrong:
        fits = {round(100 * k / size) for k in range(size + 1)} | {
            int(100 * k / size) for k in range(size + 1)
        }
        percent = rng.choice([p for p in range(5, 96) if p not in fits])
    mark = rng.choice(("%", " percent", " per cent"))
    what = rng.choice(("patients", "schools", "members", "cars", "villages", "women", "clubs"))
    return rng.choice(
        (
            f"In the end {percent}{mark} of the {_n(size)} {what} stayed.",
            f"It is said that {percent}{mark} of {_n(size)} {what} were checked.",
            f"They lost {percent}{mark} of their {_n(size)} {what}.",
        )
    )


def _lists(rng: Random, wrong: bool) -> str:
    count = rng.randrange(3, 6)
    items = rng.sample(rng.choice((_TOWNS, _CROPS, _NAMES)), count)
    noun = "towns" if items[0] in _TOWNS else "crops" if items[0] in _CROPS else "candidates"
    said = count + (rng.choice((1, 2)) if wrong or noun == "towns" else -1) if wrong else count
    joined = f"{', '.join(items[:-1])}{rng.choice((',', ''))} and {items[-1]}"
    return rng.choice(
        (f"It concerns {_n(said)} {noun}: {joined}.", f"There are {_n(said)} {noun}: {joined}.")
    )


CLASSES = (
    sentences("part-changed", "parts-total", _parts),
    sentences("vote-changed", "vote-sum", _votes),
    sentences("share-changed", "share-total", _shares),
    sentences("percent-of-few", "small-n-percent", _small),
    sentences("item-lost", "announced-count", _lists),
)
