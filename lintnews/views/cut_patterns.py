"""The patterns and word lists behind the view of cuts."""

from lintnews.lazy import hint, lazy
from lintnews.views.date_patterns import MONTH_NAMES

ENDS = frozenset(".!?\"'”’)")

# After a number that opens a sentence, these words cannot be what it counts.
SUBORDINATORS = frozenset(
    "after although amid as because before despite during following if once since that though to unless until"
    " when where whereas which while who whose".split()
)
SMALL_WORDS = SUBORDINATORS | frozenset(
    "a against ahead an and at but by for from he her his in into it its near on or our outside over"
    " saying she so soon their they the there this through under we whether with within without".split()
)
VERBS = frozenset("are had has have is was were will would could should may might must can".split())
# After a range also words that could follow a single number.
AFTER_RANGE = SMALL_WORDS | frozenset(
    "about also around between both each every just more not only said says then there where".split()
)
# A person acts on a day; a number alone hardly does. What happens to the unnamed many stays out.
ACTS = lazy(
    r"(?!(?:injured|killed|wounded|died|arrested|survived|escaped|voted|abstained|remained|attended|missed|failed|passed|tested|needed|opposed"
    r"|charged|detained|displaced|hospitali[sz]ed|infected|rescued|registered|retired|used|unaccounted|red|aged)$)(?:\p{Ll}{2,}ed|did|be|sent|said|told)$"
)
# A single day with a verb that does not go with a number of people or things.
SINGULAR = lazy(
    r"(?:(?:was|is)(?!\s(?:the|an?|not|no|enough|too|just|only|my|his|her|its|our|their)\b)"
    r"|has|does|goes|did|wasn[’']t|hasn[’']t|didn[’']t|doesn[’']t|isn[’']t|also)(?!\p{L})"
    r"|(?:each|every)\s(?:year|month|week)\b|of\s[$£€]\d"
    r"|(?!(?:missing|remaining|including|working|living|waiting|standing|sitting|sleeping|training|counting|dying|being|outstanding|paying"
    r"|using|claiming|going|playing|running|coming|leading|building|king|ring|wing|evening|morning|during|pending|according)(?!\p{L}))\p{Ll}{3,}ing(?!\p{L})"
)
SURELY = lazy(
    r"(?!(?:critically|severely|seriously|badly|fatally|slightly|newly|recently|reportedly|allegedly|family|daily|weekly|monthly|early"
    r"|only|nearly|mostly|highly|fully|partly|mortally|elderly|likely|lightly|gravely|clearly)\s)\p{Ll}{3,}ly\s++(?!(?:injured|killed|wounded)\b)\p{Ll}{2,}ed\b"
)
# After "from January" and a range only what could be counted stays out.
COUNTABLE = lazy(
    r"(?:was|were|is|are|\p{Ll}+s|people|men|women|children|police|staff|percent|per|million|billion|thousand|hundred|more|other|of|to|and|or|year|day|week|month)$"
)
# Titles that also end the name of a street.
PLACE_TITLES = frozenset({"St.", "Dr.", "Ft.", "Mt."})
LOWER_CASE_NAMES = frozenset(
    "adidas bell danah eric easyjet ebay etsy http https iphone ipad ipod lululemon npower pic reddit thyssenkrupp www".split()
)

_DAY = r"\d{1,2}"
_ORDINAL = r"(?:st|nd|rd|th)"
_DASH = r"\s?+[-–—]\s?+"

NUMBER_TAIL = lazy(
    rf"(?P<date>(?P<day>{_DAY})(?P<ordinal>{_ORDINAL})?+(?![\d%]|[.:]\d|,\d{{3}})"
    rf"(?:(?:{_DASH}|\s++(?:to|through|until|and)\s++(?=(?P<last_month>{MONTH_NAMES})|{_DAY}{_ORDINAL}?,?\s++(?:\d{{4}}|[a-z]++)))"
    rf"(?:(?P<last_month>{MONTH_NAMES})\s++)?(?P<last>{_DAY}){_ORDINAL}?+(?!\w|[%:]|\.\d))?+"
    r"(?:,?\s++(?P<year>(?:19|20)\d\d)(?!\w))?+)"
    r"(?=(?P<comma>,)?+\s{1,2}+(?P<word>\p{Ll}[\p{L}’']*+)(?P<next>\s++[\p{L}’'-]++)?|(?P<end>[.,;:!?)”\"])|\s*+$|\s++[\p{Lu}(“\"$£€–—-])"
)
# The month at the very end of the head, with or without its point or an end mark.
MONTH_LEFT = lazy(
    r"(?:\b(?P<preposition>(?i:from|between|since|on|until|till|to|through|by|in|of|and|for|before|after|late|early|mid))[\s-])?+"
    r"\b(?P<month>(?P<point>(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)"
    r"|January|February|March|April|May|June|July|August|September|October|November|December)(?P<end>[.!?]?+)$"
)
PREPOSITION_LEFT = lazy(
    r"\b(?i:from|between|since|on|until|till|to|through|by|in|of|and|for|before|after|during|late|early|mid|beginning|starting)[\s-]++$"
)
DAY_LEFT = lazy(
    rf"\b(?i:from|between|since|on|until|till|to|through|by|of|and|the|before|after)\s++(?:the\s++)?(?P<day>{_DAY}){_ORDINAL}?$"
)
MONTH_TAIL = lazy(
    r"(?P<date>(?:January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?)(?:,?\s++(?:19|20)\d\d(?!\w))?+)"
    r"(?!\w)(?=[,.;:)”\"]|\s++[\p{Ll}\d(–—-]|\s*+$|\s++\p{Lu})"
)
COUNTED = lazy(
    r"\d++\s++(?:in|to|for|by|and|or|on|at(?!\s(?:\d{4}\b|\d{1,2}(?::|\s?[ap]\.?m))))\s++(?:\d|every\b|ten\b|one\b|two\b|three\b|four\b|five\b|a\s++half|half\b)|\d++\s++to\s++go\b|\d++\s++and\s++(?:over|under|up|older|a)\b"
)

NUMBER_SIGN_LEFT = lazy(r"\b\p{L}++\s++(?P<sign>Nos?\.)$")
REFERENCE = lazy(r"\d[\d,-]*+(?:,?\s++\p{Ll}++)?")

TITLES = frozenset(
    "Adm. Brig. Capt. Cmdr. Col. Cols. Cpl. Det. Dr. Drs. Fr. Gen. Gens. Gov. Govs. Insp. Lt. Maj. Messrs. Mme. Mmes. Mrs."
    " Mr. Ms. Mx. Msgr. Prof. Profs. Rep. Reps. Rev. Revs. Sen. Sens. Sgt. Supt. St. Ste. Mt. Ft.".split()
)
TITLE_LEFT = lazy(r"(?:(?P<before>[\p{L}\d’'-]++)\s++)?(?<![\w.-])(?P<title>\p{Lu}\p{Ll}++\.)$")
NAME = lazy(r"(?:(?:de|van|von|al|bin|el|la|le)[\s-])?\p{Lu}[\p{L}’'.-]*+(?:\s\p{Lu}[\p{L}’'-]++){0,2}")

# The end mark of a sentence, then lower case or a number that opens nothing.
_ABBREVIATIONS = (
    r"(?<!\b(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Nos?|nos?|pp?|[Vv]ols?|[Aa]rts?|[Ss]ecs?|[Ff]igs?|[Cc]hs?|vs?|cf|approx|ca"
    r"|Rs|St|Mr|Mrs|Ms|Dr|Sen|Gov|Rep|Gen|Col|Lt|Res|Prop|Reg|Rt|Hwy|App|Apt|Ste|Div|Pt|Gp|H\.R|Mt|Ft))"
)
# A cheap test first: an end mark, and after it no capital and no other mark.
INNER_HINT = hint(r"\.[”\"’)]?\s+(?=[^\WA-Z0_])")
_SHORT_WORDS = "a|an|as|at|be|by|do|go|he|if|in|is|it|me|my|of|on|or|so|to|up|us|we"
INNER = lazy(
    rf"(?:(?<=\p{{L}}{{2}}|[\d)%]){_ABBREVIATIONS}\.[”\"’)]?+\s++"
    r"(?=(?!0)\d{1,2}(?:st|nd|rd|th)?+(?:\s?+[-–—]\s?+\d{1,2})?+(?:,?\s++(?:\p{Ll}|(?:19|20)\d\d)))"
    rf"|(?:(?<=\p{{Ll}}{{3}})|(?<=\b(?:{_SHORT_WORDS})))\.\s++(?=\p{{Ll}}{{2}}))"
)
# A real sentence stands before it, of three words or more; whether the last one is an abbreviation, a list tells.
WORDS_BEFORE_END = lazy(
    r"(?<!\S)(?:(?:[^\s\p{L}\d]*+[\p{L}\d]\S*+\s++(?:[-–—]\s++)?+){2}|\p{Lu}\S*+\s++(?=(?:has|have|had|will|would|the|of|and)\.$))"
    rf"[“\"‘'(]?+(?:[\p{{L}}\d]++[-–])?+(?P<last>{_SHORT_WORDS}|\p{{Ll}}{{3,}}+|\p{{Lu}}\p{{Ll}}{{3,}}+)\.$"
)
LOWER_CASE_TAIL = lazy(
    r"(?!(?:d[eiu]|del|della|da|dos|das|v[ao]n|der|den|te[rn]|la|le|el|al|bin|ibn|abu|af|zu|st)[\s-]++\p{Lu})"
    r"(?P<first>\p{Ll}{2,}+(?:[’'](?:s|t|re|ve|ll|d)(?!\p{L})|(?<=\p{Ll}{3})-\p{Ll}{3,}+)?+)(?![\p{Lu}\d.@/:’'_-]\w)(?:\s++[\p{L}\d’'-]++){0,3}"
)
UNFINISHED = lazy(r"(?:[\p{L}\d][’']?+|(?<![.!?…,])[”\")]|,)$(?<!\b(?:or|and|nor|then))")
LAST_WORDS = lazy(r"(?<!\S)\S++\s\S++(?:\s\S++){0,2}$")
END_MARK = lazy(r"[.!?…:”\"’)](?=\s|$|[”\"’)])")
# The writer begins this sentence, or the one who is quoted in it, in small letters.
SMALL_BEGINNING = lazy(r"[^\p{L}\d]*+\p{Ll}")
SMALL_QUOTATION = lazy(r"(?<!\S)[“\"]\p{Ll}[^”\"]*+$")
# A teaser: "MORE: Ferry fares to rise".
LABEL = lazy(r"\p{Lu}{3,}+[\p{Lu} ]*+:\s")
BLANK_LINE = lazy(r"(?>\r\n?|\n)[^\S\r\n]*+[\r\n]")
