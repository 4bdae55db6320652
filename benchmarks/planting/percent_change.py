"""Changes in percent beside the two numbers that they come from."""

from random import Random

from benchmarks.planting.number_sentences import sentences

_THINGS = (
    ("ticket sales", "", ""),
    ("the firm's revenue", "$", " million"),
    ("enrollment", "", " pupils"),
    ("exports", "£", "m"),
    ("the number of claims", "", ""),
    ("output", "", " tons"),
    ("the average rent", "$", ""),
    ("its debt", "€", " billion"),
)
_PERCENTS = (5, 10, 12, 15, 20, 25, 30, 40, 50, 60, 75, 80)


def _make(rng: Random, wrong: bool) -> str:
    thing, sign, unit = rng.choice(_THINGS)
    percent = rng.choice(_PERCENTS)
    down = rng.random() < 0.4
    before = rng.choice((20, 40, 60, 80, 120, 160, 200, 240, 320, 400))
    after = before * (100 + (-percent if down else percent)) / 100
    stated = percent
    if wrong:
        stated = rng.choice(
            [other for other in (*_PERCENTS, 90) if abs(other - percent) > max(8, percent * 0.3)]
        )
    if not down and rng.random() < 0.15:
        after, word = (before * 1.45, "doubled") if wrong else (before * 2, "doubled")
        return f"Between 2010 and the spring {thing} {word} from {_n(before, sign, unit)} to {_n(after, sign, unit)}."
    old, new = _n(before, sign, unit), _n(after, sign, unit)
    mark = rng.choice(("%", " percent", " per cent"))
    verb, noun, way = (
        rng.choice(
            (("fell", "decrease", "down"), ("dropped", "decline", "down"), ("declined", "drop", "down"))
        )
        if down
        else rng.choice((("rose", "increase", "up"), ("climbed", "rise", "up"), ("grew", "gain", "up")))
    )
    return rng.choice(
        (
            f"Over the same time {thing} {verb} from {old} to {new}, a {stated}{mark} {noun}.",
            f"Last year {thing} {verb} {stated}{mark}, from {old} to {new}.",
            f"In the first half {thing} {verb} {stated}{mark} to {new} from {old} a year earlier.",
            f"In the same period {thing} came to {new}, {way} {stated}{mark} from {old}.",
            f"Since then {thing} {verb} by {stated}{mark} from {old} to {new}.",
            f"The figures show that {thing} {verb} to {new} from {old}, {way} {stated}{mark}.",
            f"There {thing} {verb} from {old} in May to {new} in June, {'a' if verb == 'x' else 'an'} {noun} of {stated}{mark}.",
            f"In that time {thing} {verb} from {old} to {new}, or {stated}{mark}, he said.",
        )
    )


def _n(amount: float, sign: str, unit: str) -> str:
    written = f"{amount:,.1f}".removesuffix(".0")
    return f"{sign}{written}{unit}"


CLASSES = (sentences("percent-changed", "percent-change", _make),)
