"""Patterns for a change that a text states: "rose from 50 to 75, a 50% increase", "fell 20 percent to 80 from 100"."""

from lintnews.lazy import lazy
from lintnews.views.number_patterns import BEGINS

_UP = (
    r"up|rose|rises?|rising|risen|increas(?:e[sd]?|ing)|gr[eo]w(?:s|n|ing)?|growth|gain(?:s|ed)?|jump(?:s|ed)?|climb(?:s|ed)?|surged?|soar(?:s|ed)?|advance[sd]?"
    r"|higher|more|raised?|leap(?:t|ed)?|boost(?:ed)?|hike[sd]?|uptick|spike[sd]?"
)
_DOWN = (
    r"down|fell|falls?|fallen|falling|drop(?:s|ped|ping)?|decline[sd]?|declining|decreas(?:e[sd]?|ing)|plunge[sd]?|plummet(?:s|ed)?|slump(?:s|ed)?|tumble[sd]?"
    r"|cut|cuts|reduc(?:tion|ed|es?)|lower|less|fewer|shrank|shrunk|sank|slid|slide|dip(?:s|ped)?|loss|slash(?:ed)?|dive|contraction|contracted"
)
_ROUND = r"(?:(?:by|of|about|around|some|roughly|approximately|nearly|almost|just|over|under|more|less|than|at|least|an?|the|estimated|well|only|another|further|sharp|whopping)\s)"
SIGN_BEFORE = lazy(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\s{_ROUND}{{0,4}}$")
SIGN_AFTER = lazy(
    rf"(?:\s(?!of\b|to\b|from\b)\p{{Ll}}[\p{{L}}-]*+)?\s(?:(?P<up>{_UP})|(?P<down>{_DOWN}))(?!\p{{L}})"
)
# Where the first number stands after "from", the second after "to".
FROM = lazy(rf"\b[Ff]rom\s{_ROUND}{{0,3}}(?:a\s(?:\p{{L}}++\s)?|its\s|an\s(?:\p{{L}}++\s)?)?$")
TO = lazy(rf"\b(?:to|at)\s{_ROUND}{{0,3}}$")
_WORD = (
    r"(?!(?:and|but|while|with|or|as|which|who|that|when|after|before|despite|if|to|from|of)\b)[\p{L}’'.-]++"
)
FROM_TO = lazy(rf"(?:\s(?:{_WORD}|in|the|of|last|\d{{1,4}})){{0,6}}+,?\s(?:to|and then to)\s{_ROUND}{{0,3}}")
TO_FROM = lazy(rf"(?:\s(?:{_WORD}|in|the|of|last|\d{{1,4}})){{0,6}}+,?\sfrom\s{_ROUND}{{0,3}}")
# Between the change and the pair, on either side.
TO_PAIR = lazy(
    rf"(?:\s(?!(?:{_UP}|{_DOWN})\b){_WORD}|\s(?:in|of|over|during|this|last)\s{_WORD}|\s(?:{_UP}|{_DOWN})){{0,5}}+(?:,|:|\s[—–-]|\s\()?\s?$"
)
AFTER_PAIR = lazy(
    rf"(?:\s(?:{_WORD}|in|the|of|last|\d{{1,4}})){{0,6}}+(?:,|;|\s[—–]|\s\()\s?(?:(?:or|that is|i\.e\.|representing|marking|which is|a|an|by|up|down|some|about|nearly|almost|roughly)\s)*"
    rf"(?:(?:{_UP}|{_DOWN})\s)?{_ROUND}{{0,3}}"
)
UP_FROM = lazy(
    rf"(?:\s(?:{_WORD}|in|the|of|last)){{0,5}}+(?:,|\s[—–]|\s\()\s?(?:an?\s)?(?:sharp\s)?(?:{_UP}|{_DOWN})\s{_ROUND}{{0,3}}"
)
BASE = lazy(
    rf"(?:\s(?:{_UP}|{_DOWN}))?\s(?:from|compared (?:with|to))\s(?:the\s|a\s|an\s|its\s)?{_ROUND}{{0,3}}"
)
# What every pair is told by, whichever of BASE, FROM and TO_FROM it is.
FROM_NUMBER = lazy(
    rf"(?:rom|compared\s(?:with|to))\s(?:the\s|its\s|an?\s(?:\p{{L}}++\s)?|{_ROUND}){{0,5}}{BEGINS}"
)
TIMES = lazy(
    r"(?P<rough>(?:more than|almost|nearly|roughly|about|virtually|practically|over)\s)?(?P<word>doubled|tripled|trebled|quadrupled|halved)"
    r"(?:\s(?!from\b)[\p{L}’'-]++){0,4}+,?\s(?=from\s)"
)
RATE_BEFORE = lazy(r"(?i)\b(?:annual(?:ly|ised|ized)?|yearly|monthly|average|compound)(?:\s\p{L}++){0,2}\s$")
RATE_AFTER = lazy(
    r"(?i)(?:\s(?!from|to)\p{L}++){0,2}\s(?:a|per|each|every)\s(?:year|month|quarter|week|day)\b|(?:\s\p{L}++)?\s(?:annual|annually|on average|average)\b"
)
