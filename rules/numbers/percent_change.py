"""A change in percent that the two numbers beside it do not give.

What it finds: "rose from 50 to 75, a 20% increase" (50%), "fell 40 percent to 80 from 100" (20%), "75, up 10% from 50", a rise
that is called a fall, and "doubled from 50 to 75".

Why it matters: one of three numbers is wrong, and many readers can tell without a pencil. The message shows the sum.

What it leaves alone: what rounding words and rounded figures allow for, changes in percentage points, yearly rates, shares
("to 75, 20% of the total"), and numbers of different things.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import PROSE_AND_HEADINGS, Related
from lintnews.span import Span
from lintnews.views import change_patterns as patterns
from lintnews.views.nearby import sentence_around, wide_around
from lintnews.views.number_kinds import Kind
from lintnews.views.numbers import Number, numbers_in


class _Change(NamedTuple):
    """A pair of numbers and what is said of the way from the first to the second.

    ``least`` and ``most`` are in percent and positive; ``direction`` is 1, -1, or 0 where the text does not say.
    """

    stated: Span
    words: str
    least: float
    most: float
    direction: int
    old: Number
    new: Number


_FACTORS = {"doubled": 2.0, "tripled": 3.0, "trebled": 3.0, "quadrupled": 4.0, "halved": 0.5}
_REACH = 140
_FROM_FIGURE = lazy(r"\b(?:[Ff]rom|compared (?:with|to)) [^.;]{0,24}?[0-9]")
_TIMES = (Kind.YEAR, Kind.DATE, Kind.ORDINAL, Kind.TIME)
_KINDS = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.PERCENT)
_COMPARED, _FACTOR_WORDS = Literals(("compared ",)), Literals(_FACTORS)
_TRIGGERS = ("%", "percent", "per cent", *_FACTORS)


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Work out each change that stands beside its two numbers."""
    for change in _judged(document):
        least, most = _range(change)
        if _fits(change, least, most):
            continue
        text = document.text
        was, now = change.old.span.of(text), change.new.span.of(text)
        right = (change.new.amount / change.old.amount - 1) * 100
        yield Finding(
            change.stated,
            f"from {was} to {now} is {_signed(right)}, not {change.words}",
            (
                Related(change.old.span, "the number that it is counted from"),
                Related(change.new.span, "the number that it leads to"),
            ),
        )


def _judged(document: Document) -> Iterator[_Change]:
    text = document.text
    if "rom " not in text and not _COMPARED.stand_in(document):
        return
    last = 0
    factors = _FACTOR_WORDS.found_in(document)
    places = [*document.percent_places, *(place for word in factors for place in _finds(text, word))]
    for place in sorted(places):
        start, end = max(0, place - _REACH), place + _REACH
        # The words by themselves are found much sooner than with a figure behind them.
        if place < last or (text.find("rom ", start, end) < 0 and text.find("compared ", start, end) < 0):
            continue
        if not _FROM_FIGURE().search(text, start, end):
            continue
        if not patterns.FROM_NUMBER().search(text, *wide_around(document, place - 1)):
            continue
        sentence = sentence_around(document, place - 1)
        last = max(last, sentence.end)
        index = document.paragraph_at(place - 1)
        if index is not None and patterns.FROM_NUMBER().search(text, *sentence):
            # "From 75 million in 2021 to 50 million": a year does not part the two.
            amounts = [number for number in numbers_in(text, *sentence, index) if number.kind not in _TIMES]
            yield from _in_sentence(text, sentence, amounts)


def _finds(text: str, word: str) -> Iterator[int]:
    place = text.find(word, 1)
    while place >= 0:
        yield place
        place = text.find(word, place + 1)


def _in_sentence(text: str, sentence: Span, numbers: list[Number]) -> Iterator[_Change]:
    """Yield the changes of one sentence, each number used once."""
    used: set[int] = set()
    for at in range(len(numbers) - 1):
        old, new = numbers[at], numbers[at + 1]
        between = text[old.span.end : new.span.start]
        if at in used or len(between) > 60 or old.kind not in _KINDS or new.kind not in _KINDS:
            continue
        if at + 2 < len(numbers) and (change := _up_from(text, old, new, numbers[at + 2])):
            used |= {at + 1, at + 2}
            yield change
            continue
        if lead := patterns.FROM().search(text, max(sentence.start, old.span.start - 50), old.span.start):
            if not patterns.FROM_TO().fullmatch(text, old.span.end, new.span.start):
                continue
        elif lead := patterns.TO().search(text, max(sentence.start, old.span.start - 40), old.span.start):
            if not patterns.TO_FROM().fullmatch(text, old.span.end, new.span.start):
                continue
            old, new = new, old
        else:
            continue
        if not _alike(old, new):
            continue
        before = numbers[at - 1] if at and at - 1 not in used else None
        after = numbers[at + 2] if at + 2 < len(numbers) else None
        change = _stated(text, sentence, lead.start(), before, after, (old, new), numbers[at + 1].span.end)
        if change:
            used |= {at, at + 1, at + 2}
            yield change


def _up_from(text: str, new: Number, stated: Number, old: Number) -> _Change | None:
    """Read "75, up 10% from 50"."""
    if (
        stated.kind is Kind.PERCENT
        and old.kind in _KINDS
        and _alike(old, new)
        and patterns.UP_FROM().fullmatch(text, new.span.end, stated.span.start)
        and patterns.BASE().fullmatch(text, stated.span.end, old.span.start)
    ):
        return _change(text, stated, old, new)
    return None


def _stated(
    text: str,
    sentence: Span,
    lead: int,
    before: Number | None,
    after: Number | None,
    pair: tuple[Number, Number],
    end: int,
) -> _Change | None:
    """Find what is said of the pair that begins with its preposition at ``lead`` and ends at ``end``."""
    if before and before.kind is Kind.PERCENT and patterns.TO_PAIR().fullmatch(text, before.span.end, lead):
        change = _change(text, before, *pair)
        if change and change.direction:
            return change
    if after and after.kind is Kind.PERCENT and patterns.AFTER_PAIR().fullmatch(text, end, after.span.start):
        change = _change(text, after, *pair)
        if change and (
            change.direction
            or text[end : after.span.start].rstrip().endswith((" or", " is", "by", "representing", "marking"))
        ):
            return change
    for times in patterns.TIMES().finditer(text, max(sentence.start, lead - 90), lead + 5):
        if times.end() == lead:
            return _multiplied(times["word"], times["rough"] or "", Span(*times.span("word")), pair)
    return None


def _multiplied(word: str, rough: str, span: Span, pair: tuple[Number, Number]) -> _Change:
    percent = (_FACTORS[word] - 1) * 100
    near = 12 * _FACTORS[word]
    least, most = abs(percent) - near, abs(percent) + near
    if rough.startswith(("more", "over")):
        most = abs(percent) + (100 if percent > 0 else 50)
    elif rough:
        least, most = least - near, most + near / 2
    return _Change(span, f"{rough}{word}", least, most, 1 if percent > 0 else -1, *pair)


def _change(text: str, stated: Number, old: Number, new: Number) -> _Change | None:
    """Read the percentage with its direction; None where it is a share of something."""
    start, end = stated.span
    if patterns.RATE_BEFORE().search(text, max(0, start - 30), start) or patterns.RATE_AFTER().match(
        text, end, end + 40
    ):
        return None
    match = patterns.SIGN_AFTER().match(text, stated.span.end, stated.span.end + 40)
    if match is None:
        if text.startswith((" of ", " share", " chance", " stake"), stated.span.end):
            return None
        match = patterns.SIGN_BEFORE().search(text, max(0, stated.span.start - 40), stated.span.start)
    direction = 0 if match is None else 1 if match["up"] else -1
    # A figure without decimals may be cut off instead of rounded.
    near = max(0.6, 0.03 * stated.amount)
    words = stated.span.of(text)
    return _Change(stated.span, words, stated.low - near, stated.high + near, direction, old, new)


def _alike(old: Number, new: Number) -> bool:
    """Tell whether two numbers may be of one thing: the same sign of currency, the same unit, no two nouns."""
    if old.amount <= 0 or new.amount <= 0:
        return False
    if old.kind is not new.kind:
        # "from 1.2 to $1.5 million", "from 12 to 20 miles": the unit is written once.
        return Kind.COUNT in (old.kind, new.kind) and Kind.PERCENT not in (old.kind, new.kind)
    return not (old.unit and new.unit and old.unit.rstrip("s") != new.unit.rstrip("s"))


def _range(change: _Change) -> tuple[float, float]:
    """Return the least and the greatest change in percent that the two numbers allow for."""
    old_low, old_high = change.old.rounded
    new_low, new_high = change.new.rounded
    return (new_low / old_high - 1) * 100, (new_high / max(old_low, 1e-9) - 1) * 100


def _fits(change: _Change, least: float, most: float) -> bool:
    signs = (change.direction,) if change.direction else (1, -1)
    for sign in signs:
        low, high = sorted((sign * least, sign * most))
        if change.least <= high and low <= change.most:
            return True
    if change.old.kind is Kind.PERCENT:
        # From 10% to 15% is a rise of 50%, and of five points, which many call percent.
        points = change.new.amount - change.old.amount
        return any(change.least <= sign * points <= change.most for sign in signs)
    # "From 1.2 to 1.5 million" leaves out the first scale.
    return (
        change.old.amount < 1000 <= change.new.amount / 100
        or change.new.amount < 1000 <= change.old.amount / 100
    )


def _signed(percent: float) -> str:
    digits = 0 if abs(percent - round(percent)) < 0.05 or abs(percent) >= 20 else 1
    return f"{percent:+,.{digits}f}%".replace("-", "−")


RULE = Rule(
    name="percent-change",
    severity=Severity.WARNING,
    summary="a change in percent that the two numbers beside it do not give",
    check=check,
    blocks=PROSE_AND_HEADINGS,
    triggers=_TRIGGERS,
    opportunities=_judged,
    bad=(
        Example(
            "Members rose from ⟦~50⟧ to ⟦~75⟧, a ⟦20%⟧ increase.",
            says="from 50 to 75 is +50%, not 20%",
        ),
        Example(
            "Fares will rise ⟦15 percent⟧, from ⟦~$2⟧ to ⟦~$2.50⟧, in May.", says="from $2 to $2.50 is +25%"
        ),
        Example(
            "The price of rye fell ⟦40 percent⟧ to ⟦~$80⟧ from ⟦~$100⟧ a ton.", says="is −20%, not 40 percent"
        ),
        Example("Profit was ⟦~£75 million⟧, up ⟦10%⟧ from ⟦~£50 million⟧ in 2018.", says="is +50%"),
        Example(
            "The herd shrank from ⟦~400⟧ animals to ⟦~300⟧, or ⟦33 percent⟧.", says="from 400 to 300 is −25%"
        ),
        Example("The staff grew from ⟦~120⟧ people to ⟦~90⟧, a rise of ⟦25%⟧.", says="is −25%, not 25%"),
        Example("The number of looms ⟦doubled⟧ from ⟦~50⟧ to ⟦~75⟧.", says="is +50%, not doubled"),
        Example("The rent went from ⟦~$1,200⟧ to ⟦~$1,500⟧ a month, an increase of nearly ⟦50 percent⟧."),
        Example("Turnout dropped to ⟦~1,800⟧ voters from ⟦~2,400⟧, down ⟦15 per cent⟧.", says="is −25%"),
        Example("Sales jumped ⟦70 percent⟧ in Corran last year to ⟦~4.2 million⟧ from ⟦~3.5 million⟧ boxes."),
    ),
    good=(
        Example("Members rose from 50 to 75, a 50% increase. Fares rose 25 percent, from $2 to $2.50."),
        Example(
            "Profit rose from $3 million to $4 million, about 30 percent. Costs went from 30 to 31, a 3% rise."
        ),
        Example(
            "The rate rose from 10% to 15%, a 50 percent increase; a 5 percent rise from 10% to 15%, she said."
        ),
        Example("Tariffs on looms rose from 10% to 25% in May 2019, and 30 percent of mills shut."),
        Example("The share of women rose 3 percentage points, from 50 to 53 percent."),
        Example("Sales rose an annual 6 percent, from 50 million in 1998 to 75 million in 2005."),
        Example("Output rose 20 percent from 2010 to 2015. Boats from 5 to 9 metres pay 10 percent more."),
        Example(
            "The fleet grew from 50 to 75 boats, 20% of the total. It went from 50 to 75, with a 20% stake sold."
        ),
        Example("Wages rose 4 percent to $2,000 from a base that 12 mills share."),
        Example(
            "The number of looms more than doubled from 50 to 120. Rents nearly doubled from $500 to $950."
        ),
        Example(
            "The club grew 50 percent to more than 75 members from 50. It fell from more than 50 to 20, down 70 percent."
        ),
        Example(
            "Losses narrowed from $50 to $40, and prices rose 10 percent. From 3 to 5 percent of hens died."
        ),
    ),
)
