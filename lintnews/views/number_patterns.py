"""Patterns for numbers and for what stands around them. Nothing here reaches over more than a few words."""

from lintnews.lazy import lazy
from lintnews.views.number_words import (
    AFTER_A,
    FIGURE,
    FIRST_WORDS,
    FRACTION_WORDS,
    ORDINAL_WORDS,
    SCALE,
    VAGUE,
    WORDS,
)
from lintnews.views.units import UNITS

SIGN = r"(?:(?:US|AU|CA|NZ|HK|A|C|S|R)?\$|£|€|¥|₹|₽|₩|₦|(?:Rs\.?|USD|EUR|GBP|AUD|CAD|INR|RMB)(?=\s?\d))"
# What a number begins with: tells cheaply where none can follow.
BEGINS = rf"(?=[0-9½¼¾⅓⅔⅛]|{SIGN}|(?i:an?[ -])?(?i:{'|'.join(sorted(FIRST_WORDS | AFTER_A))}))"
# "The second half", "a third man" and "a quarter past" are no fractions: what follows tells.
_WHOLE = r"(?=\sof\b|\s?[(),;]|\.(?!\d)|\s[—–-]\s|\s(?:more|less|fewer|higher|lower)\b"
_FRACTION = (
    rf"{FRACTION_WORDS}(?<!\b[Hh]alf|\b[Aa] \w{{4,8}})|(?<!(?:first|second|other|last|each|either|final|better)\s)half{_WHOLE}|\s(?:the|its|their|all)\b)"
    rf"|a[ -](?:third|quarter|fifth|tenth){_WHOLE})"
)

# [0-9] is several times faster to look for than \d or any other class, so fractions in one sign are looked for apart.
DIGIT = lazy(r"[0-9]+")
GLYPHS = "½¼¾⅓⅔⅛"
NUMBER = lazy(
    rf"(?P<ratio>(?P<count>[1-9][0-9]?|(?i:{WORDS}))\s(?:in|out\sof)\s(?:every\s)?"
    r"(?P<whole>(?:three|four|five|six|seven|eight|nine|ten|[3-9]|10|20|100)(?!\w|[,.:-]\d|\s(?:years?|months?|weeks?|days?|hours?|minutes?|games?|matches|sets|seconds)\b)))"
    rf"|(?:(?P<sign>{SIGN})\s?)?(?P<figure>{FIGURE})(?!,?\d)"
    rf"(?:(?P<ordinal>st|nd|rd|th)(?!\w)|(?:\s?[-–]\s?{SIGN}?(?P<second>{FIGURE}))?+(?P<scale>{SCALE})?+)"
    rf"|(?i:(?P<fraction>{_FRACTION})(?!\w)|(?P<ordinal_words>{ORDINAL_WORDS})(?!\w)"
    rf"|(?P<words>{WORDS})(?!\p{{L}}|[’'])|(?P<vague>(?:{'|'.join(VAGUE)})(?=\sof\b|\smore\b|\s\p{{Ll}}{{2,}}s\b)))"
)
_UNIT_FORMS = "|".join(
    sorted(
        (
            form.replace("-", "[ -]")
            for form in UNITS
            if form not in ("in", "c", "f", "m", "g", "ha", "mi", "stone")
        ),
        key=len,
        reverse=True,
    )
)
_CURRENCY = (
    r"(?:(?:US|American|Canadian|Australian|Hong Kong|Singapore)\s)?dollars?|euros?|cents?|pence|pounds?\ssterling|sterling|yen|yuan|renminbi|rupees?"
    r"|roubles?|rubles?|rand|pesos?|francs?|kronor|kroner|krona|liras?|lire|naira|shillings?|riyals?|dirhams?|won(?=[\s,.](?:\(|a\b|per\b))|baht|ringgit|shekels?"
)
AFTER = lazy(
    r"(?P<points>[\s-]?(?:percentage|basis|per\s?cent(?:age)?|%)[\s-]points?(?!\w))"
    r"|(?P<percent>\s?[%％]|[\s-](?:percent|per\scent|pct|pc)(?!\p{L}))"
    r"|(?P<age>[\s-]years?[\s-]olds?(?!\w)|[\s-](?:month|week|day)s?[\s-]old(?!\w))"
    r"|(?P<time>:\d\d|\s?[aApP]\.?[mM](?!\w)|\s(?:GMT|UTC|hours GMT|o[’']clock)(?!\w))"
    rf"|[\s-](?P<currency>{_CURRENCY})(?!\w)"
    rf"|[\s-]?(?P<unit>(?i:{_UNIT_FORMS})|°|degrees?|(?:metric\s)?(?:tonnes?|tons?)|gallons?|lit(?:er|re)s?|barrels?|megawatts?|MW|GW)(?!\w)"
)
# A label, not a count: "No. 5", "Flight 370", "Section 8", "Boeing 747".
LABEL = lazy(
    r"(?:\b(?:[Nn]o|[Nn]os|[Nn]r|[Aa]rt|[Ss]ec|[Pp]|[Vv]ol|[Ff]ig)\.\s?|\b(?:Flight|Route|Highway|Interstate|Section|Article|Chapter|Room|Apollo|Title|Proposition|Prop\."
    r"|Group|Type|Class|Phase|Level|Tier|Stage|Day|Week|Year|Season|Part|Act|Boeing|Airbus|Formula|Channel|Radio|Area|Game|Group|World War|Super Bowl"
    r"|Windows|Fortune|FTSE|Nasdaq|Nikkei|Dow|Xbox|PlayStation|iPhone|Galaxy|Euro|Team|Pier|Line|Platform|Terminal|Gate|Block|Unit|Page|Grade|Number)\s)$"
)
VOTE = lazy(
    r"(?i)\b(?:vot(?:e[sd]?|ers?|ing)|ballots?|ruling|ruled|approved|passed|rejected|decision|in favou?r|against|majority|tally|senate|council|house|justices)\b"
)
SCORE = lazy(
    r"(?i)\b(?:w[io]n|wins|beat(?:en|ing)?|victory|defeat(?:ed)?|lost|loss|lead|led|draw|drew|tied|tie|scored?|goals?|sets?|half-time|halftime|match|series"
    r"|aggregate|season|record|points?|games?|inning|quarter|playoffs?|final)\b"
)
AGED = lazy(r"(?:\b[Aa]ged?\s|\p{Lu}[\p{L}’'-]+,\s)$")
AGE_ENDS = lazy(r",|\s?(?:\)|[.;]|and\b|of\b)")
