"""Places left to be filled in; the twins have names and words that look like such places."""

from __future__ import annotations

from benchmarks.planting.base import DamageClass
from benchmarks.planting.inserting import after_sentence

_SLOTS = (
    "“We did what we could,” said [NAME].",
    "It will be held on [DATE].",
    "The firm, [Company Name], did not answer.",
    "[INSERT QUOTE]",
    "[insert link to the report]",
    "[Add quote from {name}]",
    "It begins at [TIME] in [LOCATION].",
    "INSERT QUOTE HERE",
    "The mayor of [CITY] agreed.",
)
_FIGURES = (
    "It cost TK dollars.",
    "TKTK",
    "About XX percent agreed.",
    "It cost $XX million.",
    "It ends on Jan. XX.",
    "About XX people came.",
    "The mill employs X,XXX people.",
    "The mill was built in TKTKTK.",
    "The victim, an XX-year-old man, was not named.",
)
_TEMPLATES = (
    "The mayor of {{{{city}}}} agreed.",
    "It was read by {{{{ author.name }}}}.",
    "The mayor of %%CITY%% agreed.",
    "It ends on ${{date}}.",
    "Lorem ipsum dolor sit amet, consectetur adipiscing elit.",
    "It was read by <<NAME>> of {paper}.",
)
_RIGHT = (
    "TK Maxx, the shop, was closed.",
    "“[The] mayor knew,” {name} said, “and [he] did nothing.”",
    "Super Bowl XX was shown in the hall.",
    "Two XX men took part in the trial.",
    "The firm (TK Group) did not answer.",
    "“[Name withheld] was there,” the file reads.",
    "The file names “[redacted]” and {name}.",
    "The film was rated XXX in {year}.",
    "It was T.K. Moran who told {name}.",
    "“It was [expletive] cold,” {name} said.",
    "The set {{1, 2, 3}} has three members, she wrote.",
    "Volume XX of the diary is lost.",
)

_RULE = "placeholder"
_twin = after_sentence(_RIGHT)
CLASSES = (
    DamageClass("slot-in-brackets", _RULE, after_sentence(_SLOTS), _twin),
    DamageClass("figure-to-come", _RULE, after_sentence(_FIGURES), _twin),
    DamageClass("slot-of-template", _RULE, after_sentence(_TEMPLATES), _twin),
)
