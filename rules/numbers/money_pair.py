"""A sum of money and its conversion that do not agree with the other conversions of the article.

What it finds: "$500 million (£379 million)" in an article that turns $168 million into £89 million, and "$13.5 (£7 million)", where a
"million" fell out.

Why it matters: one of the two sums is wrong, often by a factor of a million; nobody reads conversions a second time.

What it leaves alone: differences of up to a tenth, what the digits' rounding allows for, sums of another year ("in 1998"), and a single
conversion that some rate of the last fifty years may give. Between 1975 and today a pound has cost between $1.03 and $2.45, a euro (or
the currencies before it) between $0.82 and $1.61, a pound between €1.02 and €1.76.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import WORDS, Related
from lintnews.span import Span
from lintnews.views.nearby import sentence_around
from lintnews.views.number_words import figure_value
from lintnews.views.places import find_all

if TYPE_CHECKING:
    from collections.abc import Iterator

    import regex


class _Pair(NamedTuple):
    """A sum and its conversion, with the rate between them.

    ``second`` is the conversion, ``span`` covers both. ``rate`` is how much of the first of ``signs`` one unit of the other is, between
    ``low`` and ``high`` by the digits; ``flipped`` tells that the conversion is in the first of them.
    """

    span: Span
    second: Span
    amount: float
    flipped: bool
    signs: tuple[str, str]
    rate: float
    low: float
    high: float


_SUM = r"(?P<sign>US\$|A\$|C\$|NZ\$|HK\$|\$|£|€)\s?(?P<figure>[0-9]{1,9}+(?:,[0-9]{3})*+(?:\.[0-9]{1,3}+)?+)(?:\s?(?P<scale>million|billion|trillion|bn|mn|tn|m|k)(?!\p{L}))?(?![\w%]|[.,][0-9])"
_FIRST = lazy(rf"(?<![\w$€£]){_SUM}(?:\s(?!and\b|or\b|to\b|a\b|an\b|per\b)[\p{{L}}-]++){{0,2}}\s?$")
_SECOND = lazy(
    rf"\((?:or\s|about\s|around\s|some\s|roughly\s|approximately\s|nearly\s|over\s|more than\s|almost\s){{0,2}}{_SUM}"
)
_OPEN = ("(£", "($", "(€", "(US$", "(A$", "(C$", "(about ", "(around ", "(roughly ", "(nearly ", "(or ")
_MARKS = Literals(_OPEN)
_ANOTHER_YEAR = lazy(
    r"(?i)\b(?:in|since|from|of|by)\s(?:1[5-9]|20)\d\d\b|\b(?:at the time|then worth|years ago|adjusted|inflation|in today'?s)\b"
)
# How many of the first one of the second has cost since 1975, with room to spare; above, "$" may be another country's dollar.
_KNOWN = {("$", "£"): (0.95, 20.0), ("$", "€"): (0.75, 15.0), ("€", "£"): (0.95, 2.0)}
_LEFT, _REACH = 50, 60
_SMALL = 20
_NEAR, _FAR, _CERTAIN = 1.1, 1.25, 5.0


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Compare each conversion with those of the same two currencies."""
    by_signs: dict[tuple[str, str], list[_Pair]] = {}
    for pair in _judged(document):
        by_signs.setdefault(pair.signs, []).append(pair)
    for pairs in by_signs.values():
        yield from _odd_ones(document, pairs)


def _odd_ones(document: Document, pairs: list[_Pair]) -> Iterator[Finding]:
    """Yield the conversions that have another rate than most."""
    # Mostly all of them agree.
    if len(pairs) > 1 and max(one.low for one in pairs) <= min(one.high for one in pairs) * _NEAR:
        return
    few = pairs[:_MOST]
    agreed = max(few, key=lambda one: sum(_meet(one, other, _NEAR) for other in few))
    followers = sum(_meet(agreed, other, _NEAR) for other in few)
    known = _KNOWN.get(pairs[0].signs)
    for pair in pairs:
        if pair is not agreed and not _meet(pair, agreed, _NEAR):
            factor = max(pair.rate / agreed.rate, agreed.rate / pair.rate)
            if factor >= _CERTAIN or (
                factor >= (_NEAR if followers > 2 else _FAR) and not _is_of_another_year(document, pair)
            ):
                yield _finding(document, pair, agreed)
        elif known and followers == 1 and len(pairs) == 1 and (pair.high < known[0] or pair.low > known[1]):
            yield Finding(pair.span, _never(pair))


_MOST = 40


def _finding(document: Document, pair: _Pair, agreed: _Pair) -> Finding:
    text = document.text
    sign = pair.signs[0 if pair.flipped else 1]
    right = pair.amount * agreed.rate if pair.flipped else pair.amount / agreed.rate
    first = text[pair.span.start : pair.second.start].rpartition("(")[0].strip()
    return Finding(
        pair.span,
        f"at the rate of {agreed.span.of(text)}), {first} is {sign}{_written(right)}, not {pair.second.of(text)}: one of the two sums is wrong",
        (Related(agreed.span, "another conversion"),),
    )


def _written(amount: float) -> str:
    for scale, word in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if amount >= scale:
            return f"{amount / scale:.3g}{word}"
    return f"{amount:,.0f}" if amount >= 100 else f"{amount:.2f}"


def _never(pair: _Pair) -> str:
    """Say what a rate that there has never been may come from."""
    one, other = pair.signs
    least, most = _KNOWN[pair.signs]
    if least <= 1 / pair.rate <= most:
        why = "the rate may have been used the wrong way round"
    else:
        why = "one of the two sums lacks its “million” or “billion”, or has too much"
    rate = f"{pair.rate:,.0f}" if pair.rate >= 100 else f"{pair.rate:.2g}"
    return f"{other}1 would be {one}{rate}, which it has never been: {why}"


def _judged(document: Document) -> Iterator[_Pair]:
    text = document.text
    places = sorted(place for mark in _MARKS.found_in(document) for place in find_all(text, mark))
    for place in places:
        second = _SECOND().match(text, place, place + _REACH)
        first = _FIRST().search(text, max(0, place - _LEFT), place) if second else None
        if first is None or second is None:
            continue
        pair = _pair(first, second)
        if pair is not None:
            yield pair


def _pair(first: regex.Match[str], second: regex.Match[str]) -> _Pair | None:
    one, other = (match["sign"].replace("US$", "$") for match in (first, second))
    span = Span(first.start("sign"), second.end("scale") if second["scale"] else second.end("figure"))
    sums = Span(second.start("sign"), span.end)
    ends = [_ends(first), _ends(second)]
    first_amount = ends[0][1]
    flipped = False
    if one == other or not all(low > 0 for low, _, _ in ends):
        return None
    if (other, one) in _KNOWN or ((one, other) not in _KNOWN and other < one):
        one, other, flipped = other, one, True
        ends.reverse()
    (low, amount, high), (other_low, other_amount, other_high) = ends
    return _Pair(
        span,
        sums,
        first_amount,
        flipped,
        (one, other),
        amount / other_amount,
        low / other_high,
        high / other_low,
    )


def _ends(match: regex.Match[str]) -> tuple[float, float, float]:
    """Return the least value of a sum, the one that is written, and the greatest, by its digits."""
    amount, slack = figure_value(match["figure"], match["scale"] or "")
    zeros = 0
    while amount and zeros < 15 and amount % 10 ** (zeros + 1) == 0:
        zeros += 1
    slack = max(slack, min(0.5 * float(10**zeros), 0.05 * amount if amount >= _SMALL else 0.5))
    return max(amount - slack, 0.1 * amount), amount, amount + slack


def _meet(one: _Pair, other: _Pair, near: float) -> bool:
    return one.low <= other.high * near and other.low <= one.high * near


def _is_of_another_year(document: Document, pair: _Pair) -> bool:
    return _ANOTHER_YEAR().search(document.text, *sentence_around(document, pair.span.start)) is not None


RULE = Rule(
    name="money-pair",
    severity=Severity.WARNING,
    summary="a sum of money and its conversion at another rate than the rest",
    check=check,
    blocks=WORDS,
    triggers=_OPEN,
    yields_to=("malformed-number",),
    opportunities=_judged,
    bad=(
        Example(
            "The mill sold for ⟦~$168m (£89m⟧), the quay for ⟦$500m (£379m⟧).",
            says="$500m is £265 million, not £379m",
        ),
        Example("It took ⟦~$21.6m (£11.4m⟧), then $24.1m (£12.7m), but ⟦$13.5 (£7m⟧) on Monday."),
        Example("The loan of ⟦€3.4 million ($4.1 billion⟧) was never paid.", says="which it has never been"),
        Example(
            "He paid ⟦~£200 (€240⟧) for the cow, £300 (€360) for the barn and ⟦£500 (€750⟧) for the field."
        ),
        Example("The county owes ⟦£12bn ($18m⟧)."),
        Example("The firm earned ⟦$10m (£19m⟧) in May.", says="the wrong way round"),
        Example("It rose from ⟦~$50 (£40⟧) to $75 (£60) and fell to ⟦$60 (£80⟧)."),
        Example(
            "The harbor has ⟦~A$10 million ($7.5 million⟧), the ferry A$20 million ($15 million) and the town ⟦A$30 million ($10 million⟧)."
        ),
        Example("Its debts are ⟦~€5bn (£4.2bn⟧), its sales €7bn (£5.9bn), its profit ⟦€700m (£488bn⟧)."),
    ),
    good=(
        Example("The mill sold for $168m (£89m), the quay for $500m (£265m)."),
        Example("It took $21.6m (£11.4m), then $24.1m (£12.7m) and $13.5m (£7m) on Monday."),
        Example("The loan of €3.4 million ($4.1 million) was never paid."),
        Example("The mill sold for $168m (£89m), in 1985 for $130m (£100m)."),
        Example("He paid $5 (£3) for the bread and $7 (£4) for the tea; for $1 (£1) he got a bun."),
        Example("It cost £5 (5 euros), £3 (see page 4), £9 (£12 with tea) and $10 (about 9 in May)."),
        Example("They asked A$10 million ($7.5 million) and got A$15 million ($11 million)."),
        Example("She won $1 million (£500,000) and $3,000 (£1,600), about $20 million (£10 million) in all."),
    ),
)
