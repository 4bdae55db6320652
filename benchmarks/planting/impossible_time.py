"""Clock times that do not exist, put before a weekday ("at 15:30 p.m. on Thursday")."""

from random import Random

from benchmarks.planting.base import Article, DamageClass, Planted, replaced
from benchmarks.planting.places import pick_slot


def _times(rng: Random) -> tuple[str, str]:
    """Return a time that does not exist and one like it that does."""
    hour, minute = rng.randint(1, 11), rng.randrange(10, 60, 5)
    half = rng.choice(("a.m.", "p.m.", "am", "pm"))
    zone = rng.choice(("GMT", "UTC"))
    return rng.choice(
        (
            (f"{hour}:{minute + 60 if minute < 40 else minute + 35} {half}", f"{hour}:{minute} {half}"),
            (f"{hour + 12}:{minute} {half}", f"{hour}:{minute} {half}"),
            (f"{hour + 12} {half}", f"{hour} {half}"),
            (f"{rng.randint(25, 29)}:{minute} {zone}", f"{hour:02}:{minute} {zone}"),
            (f"{hour:02}{rng.randint(60, 99)} {zone}", f"{hour:02}{minute} {zone}"),
        )
    )


def _put(article: Article, rng: Random, which: int) -> Planted | None:
    slot = pick_slot(article, rng)
    if slot is None or slot.lead != "on":
        return None
    return replaced(article, slot.lead_start, slot.lead_start, f"at {_times(rng)[which]} ")


def _plant(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, 0)


def _twin(article: Article, rng: Random) -> Planted | None:
    return _put(article, rng, 1)


CLASSES = (DamageClass("impossible-time", "impossible-time", _plant, _twin),)
