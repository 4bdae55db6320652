"""Captions and credits of pictures left in an article; the twins write about photographs and agencies."""

from __future__ import annotations

from benchmarks.planting.base import DamageClass
from benchmarks.planting.inserting import after_sentence, own_paragraph

_CREDITS = (
    "Photo: {name}, AP",
    "Photo by {name}/{paper}",
    "Photograph: {name}/Reuters",
    "Image copyright Getty Images",
    "{name}/AFP/Getty Images",
    "{name} | Getty Images",
    "Getty Images",
    "Image credit: {paper}",
    "Photo credit: {name}",
    "REUTERS/{name}",
    "[Image via {paper}]",
    "(Photo: {paper})",
    "{name}  Submitted photo",
    "Image: {name}/Shutterstock",
)
_CAPTIONS = (
    "{name} leaves the court in Alden on Monday. (AP Photo/{name})",
    "FILE PHOTO: A ferry leaves the port of Selby, May {few}, {year}. REUTERS/{name}",
    "The mill on the day after the fire. Photograph: {name}/Getty Images",
    "A boat on the river, {year}. (Photo: {name}/{paper})",
    "{name} in the hall of the old mill (Credit: Getty Images)",
    "{name} speaks to the press in Selby. © Reuters / {name}",
    "Some of the {n} boats that were lostCredit: {paper}",
    "The new bridge from above (Ann Lee/AFP/Getty Images)",
)
_INLINE = (
    "(Photo: AFP/Getty)",
    "(Photo: {name}, {paper})",
    "(AP Photo/{name})",
    "(Image: {paper})",
    "(File photo)",
    "(REUTERS/{name})",
    "[Photo via {paper}]",
    "({name}/Getty Images)",
    "(Photo by {name}/{paper})",
)
_RIGHT = (
    "The photo was taken by {name} in {year}, the agency said.",
    "Getty Images and the Associated Press asked the court for the file.",
    "“A good picture,” said {name}, who has worked for Reuters for {few} years.",
    "The image of the port has suffered (as has that of the mayor).",
    "Her credit is good (the bank said so in {year}).",
    "The pictures show {n} boats (two of them on fire) in the port.",
    "He keeps a photograph of the mill (the old one) on his desk.",
    "It was the agency (AP) that broke the story.",
    "The film (a documentary by {name}) is shown in {paper}’s hall.",
    "Reuters first reported the sale of the mill to {name}.",
)

_RULE = "caption-credit"
CLASSES = (
    DamageClass("credit-line", _RULE, own_paragraph(_CREDITS), own_paragraph(_RIGHT)),
    DamageClass("caption-with-credit", _RULE, own_paragraph(_CAPTIONS), own_paragraph(_RIGHT)),
    DamageClass("credit-in-brackets", _RULE, after_sentence(_INLINE), after_sentence(_RIGHT)),
)
