"""Fractions with a percentage beside them."""

from random import Random

from benchmarks.planting.number_sentences import sentences

_FRACTIONS = (
    ("two-thirds", 66.7), ("a third", 33.3), ("one-third", 33.3), ("a quarter", 25), ("three-quarters", 75), ("three quarters", 75), ("half", 50),
    ("a fifth", 20), ("four-fifths", 80), ("one in five", 20), ("one in four", 25), ("nine in 10", 90), ("four out of five", 80), ("two in three", 66.7),
)  # fmt: skip
_WHO = ("voters", "households", "the pupils", "those asked", "farm workers")


def _make(rng: Random, wrong: bool) -> str:
    fraction, percent = rng.choice(_FRACTIONS)
    shown = percent + (rng.choice((-24, -16, -12, -8, 8, 12, 16, 24)) if wrong else rng.choice((-1, 0, 0, 1)))
    shown = round(min(99, max(2, shown)))
    if wrong and abs(shown - percent) < 6:
        shown = round(percent) - 9
    mark = rng.choice(("%", " percent", " per cent"))
    who = rng.choice(_WHO)
    of = "" if " in " in fraction or " out " in fraction else "of "
    return rng.choice(
        (
            f"In the survey {fraction} {of}{who} ({shown}{mark}) said yes.",
            f"In the survey {fraction} {of}{who}, or {shown}{mark}, said yes.",
            f"In the survey {fraction} ({shown}{mark}) {of}{who} said yes.",
            f"In the survey {shown}{mark} of {who}, or {fraction}, said yes.",
            f"In the survey {fraction} {of}{who} — {shown}{mark} — said yes.",
            f"It was {shown}{mark} of {who} ({fraction}) who said yes.",
        )
    )


CLASSES = (sentences("fraction-and-percent", "fraction-percent", _make),)
