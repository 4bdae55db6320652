"""A fall of more than 100 percent.

What it finds: "prices fell 300%", "a 150 percent drop in arrests", "200 percent fewer hens".

Why it matters: what has fallen by 100 percent is gone, and nothing can fall farther. Most often a fall to a third, or a rise of the
other way round, was meant.

What it leaves alone: what can go below zero (profits, temperatures, balances, swings), falls *to* or *from* more than 100 percent,
and percentages of something else ("by 150 percent of its weight").
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.rule import PROSE_AND_HEADINGS
from lintnews.span import Span
from lintnews.views.nearby import sentence_around

_PERCENT = r"(?P<percent>(?P<figure>[1-9]\d?,?\d{3}|\d{1,3}(?:\.\d+)?)(?:\s?%|[\s-]per\s?cent(?!\p{L})))"
_ROUGH = r"(?:(?:by|about|around|some|roughly|nearly|almost|more than|over|at least|an estimated|as much as|up to|a whopping|a staggering|a full)\s){0,3}"
_FELL = (
    r"(?:fell|falls?|fallen|falling|drop(?:s|ped|ping)?|declin(?:e|es|ed|ing)|decreas(?:e|es|ed|ing)|plunged?|plunging|plummet(?:s|ed|ing)?|slump(?:s|ed|ing)?"
    r"|tumbled?|shr[aiu]nk|sank|slid|dwindled|down|(?:been |be |was |were )?(?:cut|reduced|lowered|slashed))"
)
_NOUN = r"(?:(?:annual|yearly|sharp|steep|huge|overall|total|further|sudden|big)\s){0,2}(?:fall|drop|decline|decrease|reduction|plunge|slump|cut)s?"
_SPOTS = lazy(
    rf"(?<!\p{{L}})(?:{_FELL})\s{_ROUGH}{_PERCENT}"
    rf"|(?<!\p{{L}})(?:{_NOUN})\sof\s{_ROUGH}{_PERCENT}"
    rf"|(?<![\w.,$€£]){_PERCENT}[\s-](?:(?:{_NOUN})(?!\p{{L}})|(?:fewer|less|lower|cheaper|smaller|slower|lighter|quieter)(?!\p{{L}}))"
)
_OF = lazy(r"\s(?:of|above|below)\b")
# Three digits before the point, or a comma among them, and not just 100: all others are smaller.
_BIG_FIGURE = lazy(r"[0-9],?[0-9]{2}(?:\.[0-9]+)?$(?<!(?<![0-9.,])100)")
_REACH = 70
_NEGATIVE = lazy(
    r"(?i)\b(?:profit|profitab|earning|income|loss|losses|temperature|celsius|fahrenheit|balance|surplus|deficit|cash flow|margin|growth|swing|net\b|worth|return"
    r"|yield|rating|approval|score|result|ebitda|operating|investment return|interest rate|budget|equity|speed of|leverage|requirement|deduct|joke|impossible|mathematic)"
)
_HUNDRED = 100


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Flag each fall by more than 100 percent."""
    for span, figure in _falls(document, big=True):
        if float(figure.replace(",", "")) <= _HUNDRED:
            continue
        yield Finding(
            span,
            f"nothing can fall by more than 100%, which leaves nothing: {figure}% is too much; read another number, a rise, or what it fell to",
        )


def _judged(document: Document) -> Iterator[Span]:
    yield from (span for span, _ in _falls(document, big=False))


def _falls(document: Document, *, big: bool) -> Iterator[tuple[Span, str]]:
    """Yield the falls of an article, or only those that may be too big, which hardly an article has."""
    text = document.text
    for place in document.percent_places:
        if big and not _BIG_FIGURE().search(text, max(0, place - 8), place):
            continue
        match = _SPOTS().search(text, max(0, place - _REACH), place + _REACH)
        if match is None or not match.start("percent") <= place <= match.end("percent"):
            continue
        span = Span(*match.span("percent"))
        if _OF().match(text, span.end) and match.end() == span.end:
            continue
        sentence = sentence_around(document, span.start)
        if not _NEGATIVE().search(text, *sentence):
            yield span, match["figure"]


RULE = Rule(
    name="fall-over-100",
    severity=Severity.ERROR,
    summary="a fall of more than 100 percent",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    reads_quotations=False,
    triggers=("%", "percent", "per cent"),
    opportunities=_judged,
    bad=(
        Example("Rye prices fell ⟦300%⟧ in a year.", says="fall by more than 100%"),
        Example("The village saw a ⟦150 percent⟧ drop in arrests."),
        Example("There were ⟦200 percent⟧ fewer hens than in 2010."),
        Example("Visits have declined by more than ⟦120 per cent⟧ since May."),
        Example("A decrease of about ⟦250%⟧ was seen in both mills."),
        Example("Theft was reduced by ⟦110%⟧ in Corran."),
        Example("The new kiln uses ⟦400%⟧ less wood."),
        Example("The number of calls plummeted ⟦1,000 percent⟧ over the year."),
        Example("Use of the ferry is down ⟦140 percent⟧, the board said."),
    ),
    good=(
        Example("Rye prices fell 30%, then rose 300%. The stock fell 100 percent: nothing is left."),
        Example("Prices fell to 120 percent of the old level, down from 150 percent."),
        Example("The firm's profit fell 150 percent, to a loss of $2 million."),
        Example("The temperature dropped 200 percent, as he put it."),
        Example(
            "Mills raised pay and cut flowers, up 150 percent. A cut in fees led 150 percent more to come."
        ),
        Example("The fund must lower 110 percent of its bonds. It fell by 150 percent of its weight."),
        Example('"Crime fell 300 percent," she said.'),
        Example("Output fell in 300 mills. The reserve fell 12,000 tons, 110 percent of the plan."),
    ),
)
