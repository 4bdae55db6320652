"""Marks of agencies and desks left in an article; the twins have the same characters as words."""

from __future__ import annotations

from benchmarks.planting.base import DamageClass
from benchmarks.planting.inserting import own_paragraph

_LINES = (
    "(MORE)",
    "(more)",
    "-30-",
    "###",
    "ENDITEM",
    "lRelated",
    "- ends -",
    "(END)",
    "Eds: Updates with comment from {name}.",
    "Eds: Adds quotes, details.",
    "EMBARGOED until 5 p.m. Sunday",
)
_HEADS = (
    "UPDATE 2-Harbor board raises fees",
    "WRAPUP 3-Mayor of Alden resigns",
    "CORRECTED-Ferry sinks off Selby",
    "RPT-Harbor board raises fees",
    "BC-EU--Selby-Harbor, 1st Ld-Writethru",
    "AP-US--Alden-Mayor, {few}th Ld-Writethru",
    "REFILE-Ferry sinks off Selby",
)
_RIGHT = (
    "More than {n} people came (and more were turned away).",
    "The road ends {few} miles from the mill.",
    "About 30 people were still in the hall.",
    "The update was read by {name} in {year}.",
    "The AP-trained team of {name} wrote the report.",
    "CORRECTED FIGURES were handed out in the hall.",
    "The end of the mill (it closed in {year}) was quick.",
    "The editors: {name} and two others.",
)

_RULE = "wire-marks"
CLASSES = (
    DamageClass("mark-in-own-line", _RULE, own_paragraph(_LINES), own_paragraph(_RIGHT)),
    DamageClass(
        "mark-before-headline",
        _RULE,
        own_paragraph(_HEADS, where="first"),
        own_paragraph(_RIGHT, where="first"),
    ),
    DamageClass(
        "mark-at-the-end",
        _RULE,
        own_paragraph(("-30-", "(END)", "###", "ENDITEM"), where="last"),
        own_paragraph(_RIGHT, where="last"),
    ),
)
