"""What a language model says around an article; the twins have people say such things."""

from __future__ import annotations

from benchmarks.planting.base import DamageClass
from benchmarks.planting.inserting import after_sentence, own_paragraph

_OPENINGS = (
    "Here is the rewritten article:",
    "Here is a revised version of the article:",
    "Here's the rewritten text:",
    "Sure! Here is a paraphrased version of the article:",
    "Certainly! Here's the article in a neutral tone:",
    "Of course! Here is the rewritten article:",
    "Here is a summary of the article:",
    "Rewritten article:",
    "Here is a news article based on the facts that you gave:",
    "Below is the rewritten article:",
)
_OFFERS = (
    "Let me know if you would like me to make it shorter.",
    "Let me know if you'd like me to change the tone!",
    "I hope this helps!",
    "Feel free to adjust the names and places.",
    "Would you like me to add a headline?",
    "(Word count: {n})",
    "Please let me know if you need any changes.",
    "If you’d like, I can write a shorter version.",
    "Note: I have changed the names in this article.",
)
_DISCLAIMERS = (
    "As an AI language model, I cannot check what happened on that day.",
    "As an AI language model, I do not have an opinion on the matter.",
    "I'm sorry, but I cannot fulfill this request.",
    "I'm sorry, but as an AI I cannot write about living persons.",
    "As of my last knowledge update, the case was open.",
    "I do not have access to real-time data.",
    "I cannot fulfill your request to name the suspect.",
)
_SLOTS = (
    "Write to [Your Name] for more.",
    "It was seen by [Your Company].",
    "The mayor of [Your City] agreed. :contentReference[oaicite:{few}]{{index={few}}}",
    "See https://example.org/report?utm_source=chatgpt.com for more.",
    "The mill was sold. turn0search{few}",
    "The vote was close.<|endoftext|>",
    "[Your Email Address]",
)
_RIGHT = (
    "Here is what {name} found in the files.",
    "“I’m sorry, but I cannot answer that,” {name} told the court.",
    "As an Alden man, {name} knew the way.",
    "Of course, here and there a roof was lost.",
    "“I hope this helps,” {name} wrote below the letter.",
    "Certainly the mill was old.",
    "Let them know if the boat is late, {name} told the crew.",
    "“As an artist I cannot say more,” {name} said.",
    "I do not have much to add, {name} told {paper}.",
    "Feel free to laugh, {name} told the hall, and it did.",
    "If you go, take a coat and {few} maps.",
    "Your name is on the list, {name} was told.",
    "As of last week, {n} boats were still missing.",
)

_RULE = "model-residue"
CLASSES = (
    DamageClass(
        "model-opening", _RULE, own_paragraph(_OPENINGS, where="first"), own_paragraph(_RIGHT, where="first")
    ),
    DamageClass(
        "model-offer", _RULE, own_paragraph(_OFFERS, where="last"), own_paragraph(_RIGHT, where="last")
    ),
    DamageClass("model-disclaimer", _RULE, own_paragraph(_DISCLAIMERS), own_paragraph(_RIGHT)),
    DamageClass("model-slot", _RULE, after_sentence(_SLOTS), after_sentence(_RIGHT)),
)
