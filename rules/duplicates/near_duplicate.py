"""Two paragraphs that are all but the same.

What it finds: two paragraphs of twelve words or more of which nine words in ten are the same in the same order. If numbers
or names are what differs, the message names them: then the two also contradict each other.

Why it matters: an older version of a paragraph was left in when it was rewritten or updated, or a template was filled
twice. The reader finds two figures for one thing and does not know which to believe.

What it leaves alone: paragraphs that are the same word for word (duplicate-paragraph), paragraphs that only begin alike,
short lines, results, lists and tables, code, pictures in Markdown, pull quotes that only leave out who spoke, and forms of words that come three times or more in an article, each time
with other names.
"""

from collections import Counter
from collections.abc import Iterator
from itertools import pairwise, starmap

from lintnews import Block, Document, Example, Finding, Need, Related, Rule, Severity, Span
from lintnews.lazy import lazy
from lintnews.literals import Literals
from lintnews.record import NamedTuple
from lintnews.rule import Options, option

_PROSE = Block.PROSE
_SHORTEST = 60
_FEWEST_WORDS = 12
_LEAST_SHARE = 0.9
_ANCHOR = 16
_BESIDE = ((",", ", "), (".", ". "))
_LOOK_AHEAD = 8
_TEMPLATE_TIMES = 3
_PICTURE, _INDENT = "![", " " * 4
_NOT_COMPARED = Literals((_PICTURE, _INDENT))
_MARKS = "\"'“”‘’«»„‚.,;:!?()[]…–—-*_"
_DIGIT = lazy(r"\d")
_SAYING = frozenset(("said", "says", "told", "added", "wrote"))
_NUMBER_WORDS = frozenset(
    "one two three four five six seven eight nine ten eleven twelve twenty thirty forty fifty sixty seventy eighty ninety"
    " hundred thousand million billion first second third".split()
)


# The number, start and end of a paragraph.
_Numbered = tuple[int, int, int]


class _Pair(NamedTuple):
    """Two paragraphs by their numbers, and the words that only one of them has."""

    later: int
    earlier: int
    new: tuple[str, ...]
    old: tuple[str, ...]
    at_start: bool


class NearDuplicateOptions(Options):
    """How much two paragraphs must share."""

    least_share: float = option(
        _LEAST_SHARE, "The share of the words that must be the same in both paragraphs.", least=0.8, most=1
    )


def check(document: Document, options: NearDuplicateOptions) -> Iterator[Finding]:
    """Report each paragraph that is nearly an earlier one, unless it is one of many filled from a form."""
    pairs = list(_pairs(document, options.least_share))
    family: dict[int, int] = {}
    for pair in pairs:
        family[pair.later] = family.get(pair.earlier, pair.earlier)
    sizes: dict[int, int] = {}
    for root in family.values():
        sizes[root] = sizes.get(root, 1) + 1
    for pair in pairs:
        if sizes[family[pair.later]] >= _TEMPLATE_TIMES:
            continue
        later, earlier = document.paragraphs[pair.later], document.paragraphs[pair.earlier]
        yield Finding(
            Span(later.start, later.end),
            f"this paragraph is nearly the same as one further up: {_difference(pair)}; keep the one that is right",
            (Related(Span(earlier.start, earlier.end), "nearly the same words stand here"),),
        )


def opportunities(document: Document) -> Iterator[Span]:
    """Yield the paragraphs that are long enough to be compared."""
    for paragraph in document.paragraphs:
        if paragraph.kind is _PROSE and len(paragraph.of(document.text).split()) >= _FEWEST_WORDS:
            yield Span(paragraph.start, paragraph.end)


def _pairs(document: Document, least_share: float) -> Iterator[_Pair]:
    """Compare paragraphs that share an anchor, each with the last one that has it."""
    text, paragraphs = document.text, document.paragraphs
    alike = _alike(text, _long_prose(document))
    if not alike:
        return
    candidates = _candidates(text, _comparable(document, alike))
    for index in sorted(candidates):
        paragraph = paragraphs[index]
        for candidate in sorted(candidates[index], reverse=True):
            other = paragraphs[candidate]
            if not _are_about_as_long(paragraph.end - paragraph.start, other.end - other.start):
                continue
            if pair := _compared(
                index, candidate, paragraph.of(text).split(), other.of(text).split(), least_share
            ):
                yield pair
                break


def _are_about_as_long(one: int, other: int) -> bool:
    return min(one, other) >= 0.8 * max(one, other)


def _long_prose(document: Document) -> list[_Numbered]:
    """Return the number, start and end of each paragraph of prose that is long enough."""
    return [
        (index, start, end)
        for index, (start, end, kind) in enumerate(document.paragraphs)
        if kind is _PROSE and end - start >= _SHORTEST
    ]


def _comparable(document: Document, spans: list[_Numbered]) -> list[_Numbered]:
    """Leave out pictures and indented text."""
    text = document.text
    if not _NOT_COMPARED.stand_in(document):
        return spans
    return [
        (index, start, end)
        for index, start, end in spans
        if not text.startswith(_PICTURE, start) and text.find(_INDENT, start, end) < 0
    ]


def _candidates(text: str, spans: list[_Numbered]) -> dict[int, set[int]]:
    """Return for each paragraph that shares an anchor with earlier ones the last ones that do, by their numbers."""
    candidates: dict[int, set[int]] = {}
    for anchors in _anchors(text, spans):
        last_with: dict[str, int] = {}
        for index, anchor in anchors.items():
            if anchor in last_with:
                candidates.setdefault(index, set()).add(last_with[anchor])
            last_with[anchor] = index
    return candidates


def _alike(text: str, spans: list[_Numbered]) -> list[_Numbered]:
    """Return those of the paragraphs that share an anchor of any kind, in one look; hardly an article has two.

    None if all of these differ too much in length.
    """
    anchors, owners = _outermost(text, spans)
    if len(set(anchors)) == len(anchors):
        return []
    times = Counter(anchors)
    sharing = {owner for anchor, owner in zip(anchors, owners, strict=True) if times[anchor] > 1}
    alike = [span for span in spans if span[0] in sharing]
    lengths = sorted(end - start for _, start, end in alike)
    return alike if any(starmap(_are_about_as_long, pairwise(lengths))) else []


def _outermost(text: str, spans: list[_Numbered]) -> tuple[list[str], list[int]]:
    """Return the anchors of all paragraphs, as ``_anchors`` tells, and the number of the paragraph of each."""
    find, rfind = text.find, text.rfind
    anchors = [text[start : start + _ANCHOR] for _, start, _ in spans]
    anchors += [text[end - _ANCHOR : end] for _, _, end in spans]
    owners = [index for index, _, _ in spans] * 2
    for mark, beside in _BESIDE:
        for index, start, end in spans:
            # A character by itself is found in half the time, and most of them stand before a space.
            first = find(mark, start, end - 1)
            if first >= 0 and text[first + 1] != " ":
                first = find(beside, first, end)
            if first >= 0:
                anchors.append(text[first : first + _ANCHOR])
                owners.append(index)
                last = rfind(mark, first, end - 1)
                if text[last + 1] != " ":
                    last = rfind(beside, first, end)
                if last != first:
                    anchors.append(text[last : last + _ANCHOR])
                    owners.append(index)
    return anchors, owners


def _anchors(text: str, spans: list[_Numbered]) -> Iterator[dict[int, str]]:
    """Yield short stretches at places that survive an edit elsewhere: both ends and beside commas and full stops.

    Two paragraphs that differ in a few words share at least one; reading all words of all paragraphs would cost more
    than all other rules together. Each kind of place gives one stretch by the number of its paragraph.
    """
    yield {index: text[start : start + _ANCHOR] for index, start, _ in spans}
    yield {index: text[end - _ANCHOR : end] for index, _, end in spans}
    for _, mark in _BESIDE:
        for find in (text.find, text.rfind):
            yield {
                index: text[place : place + _ANCHOR]
                for index, start, end in spans
                if (place := find(mark, start, end)) >= 0
            }


def _compared(later: int, earlier: int, new: list[str], old: list[str], least_share: float) -> _Pair | None:
    """Walk through both paragraphs word by word; None as soon as too much differs, or if nothing does."""
    longer = max(len(new), len(old))
    if min(len(new), len(old)) < _FEWEST_WORDS:
        return None
    allowed = int(longer * (1 - least_share))
    if abs(len(new) - len(old)) > allowed or _has_more_words(new, old, allowed):
        return None
    here = there = changed = 0
    only_new: list[str] = []
    only_old: list[str] = []
    at_start = not _same(new[0], old[0])
    while here < len(new) and there < len(old):
        if _same(new[here], old[there]):
            here, there = here + 1, there + 1
            continue
        step = _next_match(new, here, old, there)
        if step is None:
            step = len(new) - here, len(old) - there
        changed += max(step)
        if changed > allowed:
            return None
        only_new += new[here : here + step[0]]
        only_old += old[there : there + step[1]]
        here, there = here + step[0], there + step[1]
    changed += max(len(new) - here, len(old) - there)
    only_new += new[here:]
    only_old += old[there:]
    if changed > allowed or not (only_new or only_old) or _is_attribution(only_new, only_old):
        return None
    return _Pair(later, earlier, tuple(only_new), tuple(only_old), at_start)


def _has_more_words(new: list[str], old: list[str], allowed: int) -> bool:
    """Tell cheaply that more words than allowed are in the new paragraph only, as in most that share an anchor."""
    missing = set(new).difference(old)
    if len(missing) <= allowed:
        return False
    bare = {word.strip(_MARKS).lower() for word in old}
    return sum(word.strip(_MARKS).lower() not in bare for word in missing) > allowed


def _is_attribution(new: list[str], old: list[str]) -> bool:
    """Tell whether one of the two only adds who said it: the other is a pull quote."""
    added = new or old
    return not (new and old) and any(word.strip(_MARKS) in _SAYING for word in added)


def _same(one: str, other: str) -> bool:
    return one == other or one.strip(_MARKS).lower() == other.strip(_MARKS).lower()


def _next_match(new: list[str], here: int, old: list[str], there: int) -> tuple[int, int] | None:
    """Return how far to go in each to where two words in a row agree again, at most a few words on."""
    for total in range(1, 2 * _LOOK_AHEAD):
        for step in range(max(0, total - _LOOK_AHEAD), min(total, _LOOK_AHEAD) + 1):
            a, b = new[here + step : here + step + 2], old[there + total - step : there + total - step + 2]
            if a and len(a) == len(b) and all(map(_same, a, b)):
                return step, total - step
    return None


def _difference(pair: _Pair) -> str:
    """Say what differs; numbers before names before other words."""
    new, old = (tuple(word.strip(_MARKS) for word in words) for words in (pair.new, pair.old))
    for what, belongs in (("number", _is_number), ("name", _is_name)):
        here, there = ([word for word in words if belongs(word)] for words in (new, old))
        # A word that opens the paragraph has its capital from there and need not be a name.
        if here and there and not (what == "name" and pair.at_start):
            several = "s differ" if len(here) > 1 or len(there) > 1 else " differs"
            return f"the {what}{several}, {_listed(there)} there and {_listed(here)} here"
    if new and old:
        return f"it has {_listed(new)} for {_listed(old)}"
    return f"it adds {_listed(new)}" if new else f"it leaves out {_listed(old)}"


def _is_number(word: str) -> bool:
    return bool(_DIGIT().search(word)) or word.lower() in _NUMBER_WORDS


def _is_name(word: str) -> bool:
    return word[:1].isupper()


def _listed(words: tuple[str, ...] | list[str]) -> str:
    shown = " ".join(words[:6])
    return f"“{shown} …”" if len(words) > 6 else f"“{shown}”"


RULE = Rule(
    name="near-duplicate",
    # Half of its findings on scraped copy were repeated on purpose (docs/accuracy.md), too many for a warning.
    severity=Severity.INFO,
    summary="two paragraphs that differ in a number, a name or a few words",
    check=check,
    needs=frozenset({Need.ARTICLE}),
    options=NearDuplicateOptions(),
    yields_to=("duplicate-paragraph",),
    opportunities=opportunities,
    bad=(
        Example(
            "⟦~The harbor board of Selby met on the quay on Monday and counted 14 boats.⟧\n\nRain fell.\n\n"
            "⟦The harbor board of Selby met on the quay on Monday and counted 19 boats.⟧",
            says="the number differs, “14” there and “19” here",
        ),
        Example(
            "⟦~The mill has to stay open for the sake of the town, said Lee, who owns the bakery.⟧\n\n"
            "⟦The mill has to stay open for the sake of the town, said Vail, who owns the bakery.⟧",
            says="the name differs, “Lee” there and “Vail” here",
        ),
        Example(
            "⟦~Nine boats sank in the bay on the night of the storm, and three men are still missing.⟧\n\nA bell rang.\n\n"
            "⟦Nine boats sank in the bay on the night of the storm, and five men are still missing.⟧",
            says="“three” there and “five” here",
        ),
        Example(
            "⟦~Rain fell on the town for nine days and nobody slept until the sun came out again.⟧\n\n"
            "⟦Rain fell on the old town for nine days and nobody slept until the sun came out again.⟧",
            says="it adds “old”",
        ),
        Example(
            "⟦~The first snow closed the high pass, and the crews of three counties went up at dawn to clear the road.⟧\n\n"
            "⟦The first snow closed the pass, and the crews of three counties went up at dawn to clear the road.⟧",
            says="it leaves out “high”",
        ),
        Example(
            "⟦~Prices rose by 5 percent in May, the bureau said. It had expected a rise of no more than 3 percent for the month.⟧\n\nSo it goes.\n\n"
            "⟦Prices rose by 6 percent in May, the bureau said. It had expected a rise of no more than 2 percent for the month.⟧",
            says="the numbers differ, “5 3” there and “6 2” here",
        ),
        Example(
            "⟦~“We will not leave this valley before the river is clean again,” the old man said.⟧\n\n"
            "⟦“We will not leave this valley before the river is clean again,” the young man said.⟧",
            says="it has “young” for “old”",
        ),
        Example(
            "⟦~The ferry to Corran leaves the north quay at dawn and comes back at nightfall on most days.⟧\n\nIt is slow.\n\n"
            "⟦The ferry to Alden leaves the north quay at dawn and comes back at nightfall on most days.⟧",
            says="“Corran” there and “Alden” here",
        ),
    ),
    good=(
        Example(
            "The harbor board of Selby met on the quay on Monday and counted 14 boats.\n\n"
            "The harbor board of Selby met on the quay on Monday and sent nobody home before dark."
        ),
        Example(
            "The mill has to stay open, said Lee, the baker.\n\nThe mill has to stay open, said Vail, the baker."
        ),
        Example(
            "Vail won the slalom in Halden by two seconds in front of her home crowd on Friday.\n\n"
            "Moor won the slalom in Selby by two seconds in front of her home crowd on Sunday.\n\n"
            "Lee won the slalom in Corran by two seconds in front of her home crowd on Monday."
        ),
        Example(
            "The ferry to Corran leaves at dawn, and its captain, Ann Moor, has been at sea since she was nine years old.\n\n"
            "The ferry to Alden leaves at noon, and its captain, Tom Weir, has never been at sea in all his life."
        ),
        Example(
            "- The first team of the club won nine of its games and lost two in a hard season.\n\n"
            "- The second team of the club won nine of its games and lost two in a hard season."
        ),
        Example(
            "In the north the snow lies deep, and the roads are closed until the thaw sets in.\n\n"
            "In the south the grass is green, and the roads are open until the rain sets in."
        ),
        Example(
            "The bells rang at noon, and the people of the town went down to the water to see.\n\n"
            "They saw nothing. The people of the town went down to the water and back again at noon."
        ),
        Example(
            "“We will not leave this valley and we will never sell the mill to you.”\n\nThe case is old.\n\n"
            "“We will not leave this valley,” Lee said, “and we will never sell the mill to you.”"
        ),
        Example(
            "He said he did not know. She said she did not know. They said they did not know who would know."
        ),
    ),
)
