"""One event put on two days: two mentions in paragraphs far apart, in the same words or in others.

The twin names the same day twice, or a second event that has a day of its own.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from benchmarks.planting.base import DamageClass, Planted
from benchmarks.planting.places import FULL_WEEKDAYS, SHORT_MONTHS, day_for

if TYPE_CHECKING:
    from random import Random

    from benchmarks.planting.base import Article, Plant

TOWNS = ("Corran", "Alden", "Selby Bay", "Tarva", "Port Weir", "Calder Falls", "Brannoch", "Marsh Hill")
_NAMES = ("Varden", "Ambler", "Kessler", "Strand", "Calloway", "Halloran")
_SINGLE = (
    ("crash", "collision"), ("fire", "blaze"), ("explosion", "blast"), ("attack", "assault"), ("shooting", "shooting"),
    ("meeting", "talks"), ("summit", "meeting"), ("vote", "election"), ("earthquake", "quake"), ("raid", "raid"),
    ("hearing", "hearing"), ("landslide", "mudslide"), ("robbery", "heist"), ("funeral", "burial"), ("debate", "debate"),
)  # fmt: skip
_MASS = (
    ("protests", "demonstrations"),
    ("rallies", "protests"),
    ("strikes", "walkouts"),
    ("marches", "demonstrations"),
)
_MASS_WORDS = ("nationwide", "anti-government", "student", "pro-union", "citywide")
# Two mentions of one event: {a} and {b} are its nouns, {d} and {e} its days, {t} the town.
_NOUN_PAIRS = (
    (
        "The {a} in {t} on {d} has shaken the region.",
        "Two witnesses of the {b} in {t} on {e} have told their story.",
    ),
    (
        "The {t} {a} on {d} is still being examined.",
        "Nobody has claimed to know why {e}'s {t} {b} took place.",
    ),
    ("Questions remain about the {a} in {t} on {d}.", "{e}'s {b} in {t} was on all front pages."),
    (
        "On {d}, the {a} in {t} drew reporters from abroad.",
        "A report on the {b} in {t} on {e} is due in the spring.",
    ),
    ("Officials spoke for an hour about {d}'s {a} in {t}.", "The {b} in {t} on {e} was shown live."),
)
_MASS_PAIRS = (
    ("The {w} {a} on {d} closed most shops.", "{e}'s {w} {b} were the largest in ten years."),
    ("Police counted 4,000 people at the {w} {a} on {d}.", "No one was held during the {w} {b} on {e}."),
    ("{d}'s {w} {a} passed without trouble.", "The {w} {b} on {e} blocked two bridges."),
)
_VERB_PAIRS = (
    (
        "The {n} bridge collapsed on {d}.",
        "Engineers had warned the council before the {n} bridge collapsed on {e}.",
    ),
    ("The {n} dam burst on {d} after a week of rain.", "When the {n} dam burst on {e}, sirens failed."),
    ("The {n} ferry sank on {d} off the coast.", "The {n} ferry sank on {e} with nobody on board."),
    ("The {n} mill burned down on {d}.", "The {n} mill burned down on {e}, its owner said."),
    ("Mayor {n} resigned on {d}.", "Few were surprised when {n} resigned on {e}."),
    ("Judge {n} died on {d} at his home.", "{n} died on {e}, his family said."),
    ("The {n} plant shut down on {d}.", "The {n} plant shut down on {e} for lack of parts."),
    ("Senator {n} was arrested on {d}.", "Lawyers confirmed that {n} was arrested on {e}."),
)
_VERB_NOUN_PAIRS = (
    ("Voters in {t} rejected the tunnel on {d}.", "The vote in {t} on {e} ended a dispute of ten years."),
    ("Two trains collided in {t} on {d}.", "The collision in {t} on {e} blocked the line to the coast."),
    ("A bomb exploded in {t} on {d}.", "The explosion in {t} on {e} broke windows a mile away."),
    ("A gunman attacked a bank in {t} on {d}.", "The attack in {t} on {e} lasted four minutes."),
    ("Leaders of both parties met in {t} on {d}.", "The meeting in {t} on {e} was held behind closed doors."),
    ("Nurses went on strike in {t} on {d}.", "The strike in {t} on {e} emptied two hospitals."),
)
# Other events and other turns of phrase, so that a rule cannot do well by a list of those above.
_MORE_SINGLE = (
    ("derailment", "accident"), ("hijacking", "hijacking"), ("concert", "show"), ("avalanche", "avalanche"),
    ("blackout", "power cut"), ("stabbing", "knife attack"), ("inauguration", "ceremony"), ("verdict", "ruling"),
    ("referendum", "vote"), ("auction", "sale"), ("flood", "flooding"), ("evacuation", "evacuation"), ("parade", "march"),
    ("press conference", "news conference"), ("bombing", "blast"), ("match", "game"), ("riot", "unrest"), ("tornado", "twister"),
)  # fmt: skip
_MORE_NOUN_PAIRS = (
    (
        "Little is known about what led to the {a} in {t} on {d}.",
        "Survivors said that help was slow after the {b} in {t} on {e}.",
    ),
    (
        "In {t}, people still speak of {d}'s {a}.",
        "The state has sent money to {t} after the {b} there on {e}.",
    ),
    (
        "The governor called the {a} in {t} on {d} a warning to all.",
        "Her office had no comment on {e}'s {b} in {t}.",
    ),
    (
        "The {a}, which took place in {t} on {d}, cost the county a fortune.",
        "Insurers put the cost of the {b} in {t} on {e} at $4 million.",
    ),
    ("A crowd gathered for the {a} in {t} on {d}.", "The {t} {b}, held on {e}, ended without an incident."),
)

# What an honest text says of a second event; appended in place of the contradiction.
SECOND_EVENTS = (
    "Another {b} in {t} followed on {e}.",
    "A second {b} in {t} took place on {e}.",
    "A vigil for the victims was held in {t} on {e}.",
    "The {b} in {t} had first been set for {e}.",
    "Reporters came to {t} on {e} to hear about the {b}.",
    "On {e} the police in {t} gave details of the {b}.",
    "A smaller {b} in the nearby village of Dunmore took place on {e}.",
)
_REAL = re.compile(
    r"\b(?:[Tt]he|[Aa]n?) (?P<phrase>(?:[a-z-]+ ){0,2}(?:protest|rally|crash|collision|fire|blaze|explosion|blast|attack|shooting|meeting"
    r"|summit|conference|vote|election|debate|hearing|match|final|game|raid|speech|ceremony|strike|launch|trial|race|clash|concert)"
    rf"(?: (?:in|at|against|near|with) (?:the )?[A-Z][a-z]+(?: [A-Z][a-z]+)?)?) on (?P<day>{'|'.join(FULL_WEEKDAYS)})(?![\w’'-]|,? [A-Z])"
)
# "Joined the debate on Monday", "dropped out of the race on Friday": what can be joined or left on a day goes on for more of them.
_JOINED_OR_LEFT = re.compile(r"\b(?:join|enter|quit|left|leave|out of)(?:e?[ds]|ing)?\s$")
# In each the day can only be that of the event, not that of a verb beside it.
_REAL_TAILS = (
    "The {phrase} on {e} has been widely discussed since.",
    "Few who were there will forget the {phrase} on {e}.",
    "Pictures of the {phrase} on {e} were shared thousands of times.",
    "The cost of the {phrase} on {e} is not known.",
    "A film about the {phrase} on {e} is in the making.",
    "His notes on the {phrase} on {e} fill nine pages.",
    "The {phrase} on {e} was over by noon.",
    "Some called the {phrase} on {e} a turning point.",
    "Memories of the {phrase} on {e} are still fresh.",
    "The bill for the {phrase} on {e} has not been paid.",
    "Her account of the {phrase} on {e} differs from that.",
    "Two reports on the {phrase} on {e} are due in the spring.",
    "The {phrase} on {e} will not be the last.",
    "The reasons for the {phrase} on {e} are many.",
    "Plans for the {phrase} on {e} had been made for months.",
)
Pairs = tuple[tuple[str, str], ...]


def two_days(rng: Random, *, same: bool) -> tuple[str, str]:
    """Draw two weekdays, or one twice."""
    first = rng.randrange(7)
    second = first if same else (first + rng.randrange(1, 7)) % 7
    return FULL_WEEKDAYS[first], FULL_WEEKDAYS[second]


def insert(article: Article, first: str, second: str) -> Planted | None:
    """Put one sentence behind the first paragraph and the other at the end, where the finding is due."""
    head, gap, tail = article.text.partition("\n\n")
    if not gap or "\n\n" not in tail.strip() or len(head) < 60:
        return None
    before = f"{head}\n\n{first}\n\n{tail.rstrip()}\n\n"
    return Planted(
        f"{before}{second}\n", len(before), len(before) + len(second), article.published, article.title
    )


def _words(rng: Random, nouns: tuple[tuple[str, str], ...], *, synonym: bool) -> dict[str, str]:
    one, other = rng.choice(nouns)
    return {
        "a": one,
        "b": other if synonym else one,
        "t": rng.choice(TOWNS),
        "n": rng.choice(_NAMES),
        "w": rng.choice(_MASS_WORDS),
    }


def _pair(
    pairs: Pairs, nouns: tuple[tuple[str, str], ...] = _SINGLE, *, synonym: bool = False, same: bool = False
) -> Plant:
    def plant(article: Article, rng: Random) -> Planted | None:
        one, other = rng.choice(pairs)
        words = _words(rng, nouns, synonym=synonym)
        if same and pairs in (_NOUN_PAIRS, _MORE_NOUN_PAIRS) and rng.random() < 0.4:
            d, e = two_days(rng, same=False)
            other = rng.choice(SECOND_EVENTS)
        else:
            d, e = two_days(rng, same=same)
        # "talks" and its kind are plural.
        second = other.format(**words, d=d, e=e)
        if words["b"].endswith("s") and "{w}" not in other:
            second = second.replace(" was ", " were ")
        return insert(article, one.format(**words, d=d, e=e), second)

    return plant


def _weekday_and_date(*, same: bool) -> Plant:
    """Name a weekday first and a date later, or the other way round; which they are follows from the article's date."""

    def plant(article: Article, rng: Random) -> Planted | None:
        if article.published is None:
            return None
        one, other = rng.choice(_NOUN_PAIRS)
        words = _words(rng, _SINGLE, synonym=rng.random() < 0.5)
        first = rng.randrange(7)
        second = first if same else (first + rng.randrange(1, 7)) % 7
        day = day_for(article, second, rng)
        date = f"{SHORT_MONTHS[day.month - 1] if not 3 <= day.month <= 7 else day.strftime('%B')} {day.day}"
        names = (FULL_WEEKDAYS[first], date)
        d, e = names if "{e}'s" not in other and rng.random() < 0.5 else (names[1], names[0])
        if "{d}'s" in one:
            d, e = names
        if e == date and "{e}'s" in other:
            return None
        return insert(article, one.format(**words, d=d, e=e), other.format(**words, d=d, e=e))

    return plant


def _real_event(*, same: bool) -> Plant:
    """Take an event that the article itself puts on a day, and mention it again at the end.

    What somebody joined or left on that day is passed over: the day is that of the joining, and a reader would see no
    contradiction in "the debate on Thursday".
    """

    def plant(article: Article, rng: Random) -> Planted | None:
        text = article.text
        found = [
            match
            for match in _REAL.finditer(text)
            if not _JOINED_OR_LEFT.search(text, max(0, match.start() - 12), match.start())
        ]
        if not found:
            return None
        match = rng.choice(found)
        number = FULL_WEEKDAYS.index(match["day"])
        day = FULL_WEEKDAYS[number if same else (number + rng.randrange(1, 7)) % 7]
        last = rng.choice(_REAL_TAILS).format(phrase=match["phrase"], e=day)
        before = article.text.rstrip() + "\n\n"
        return Planted(
            f"{before}{last}\n", len(before), len(before) + len(last), article.published, article.title
        )

    return plant


_RULE = "conflicting-days"
CLASSES = (
    DamageClass("event-in-same-words", _RULE, _pair(_NOUN_PAIRS), _pair(_NOUN_PAIRS, same=True)),
    DamageClass(
        "event-in-other-words",
        _RULE,
        _pair(_NOUN_PAIRS, synonym=True),
        _pair(_NOUN_PAIRS, synonym=True, same=True),
    ),
    DamageClass(
        "mass-event",
        _RULE,
        _pair(_MASS_PAIRS, _MASS, synonym=True),
        _pair(_MASS_PAIRS, _MASS, synonym=True, same=True),
    ),
    DamageClass("event-as-verb", _RULE, _pair(_VERB_PAIRS), _pair(_VERB_PAIRS, same=True)),
    DamageClass("event-as-verb-and-noun", _RULE, _pair(_VERB_NOUN_PAIRS), _pair(_VERB_NOUN_PAIRS, same=True)),
    DamageClass(
        "other-event-in-same-words",
        _RULE,
        _pair(_MORE_NOUN_PAIRS, _MORE_SINGLE),
        _pair(_MORE_NOUN_PAIRS, _MORE_SINGLE, same=True),
    ),
    DamageClass(
        "other-event-in-other-words",
        _RULE,
        _pair(_MORE_NOUN_PAIRS, _MORE_SINGLE, synonym=True),
        _pair(_MORE_NOUN_PAIRS, _MORE_SINGLE, synonym=True, same=True),
    ),
    DamageClass(
        "event-on-weekday-and-date",
        _RULE,
        _weekday_and_date(same=False),
        _weekday_and_date(same=True),
        needs_date=True,
    ),
    DamageClass("real-event", _RULE, _real_event(same=False), _real_event(same=True)),
)
