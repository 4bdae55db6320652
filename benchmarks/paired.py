"""How much of what an extractor left in beside the article is found, and how much of the article is flagged.

    python -m benchmarks.paired PATH_TO_paired-en.jsonl

Each record holds the output of an extractor in ``text`` and what a person marked as the article in ``reference``.
A paragraph of the output belongs to the article if the reference has it, else the extractor should have left it
out. It counts as found, or as flagged, if findings cover at least half of it: a finding on one word inside a
paragraph says nothing about whether the paragraph belongs there. How many paragraphs of the article a finding
touches at all stands beside it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lintnews.document import Document
from lintnews.lazy import lazy
from lintnews.linter import lint_document
from lintnews.registry import select_rules
from lintnews.score import score_of
from lintnews.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from lintnews.registry import LoadedRule

GROUPS = ("artefacts", "duplicates", "encoding", "quotations", "sentences")

_WORD = lazy(r"[\p{L}\p{N}]++")
# A paragraph whose words stand in the reference in this share, in order, is one of the article.
_ALIGNED = 0.6
# Extractors move paragraphs: one of five words or more may also stand elsewhere in the reference.
_FEWEST_WORDS = 5
_SHINGLE = 3
_COVERED = 0.5


@dataclass(slots=True)
class Count:
    """Paragraphs of one extractor's output: extra ones and those of the article, and what was found in them."""

    extra: int = 0
    found: int = 0
    article: int = 0
    flagged: int = 0
    touched: int = 0

    def add(self, other: Count) -> None:
        """Add what was counted in another article."""
        self.extra += other.extra
        self.found += other.found
        self.article += other.article
        self.flagged += other.flagged
        self.touched += other.touched


def table(path: str) -> str:
    """Return the counts by extractor as a Markdown table, never pooled over all of them."""
    lines = [
        "| extractor | extra paragraphs | found | share | paragraphs of the article | flagged | share | touched |",
        "|---|---:|---:|---:|---:|---:|---:|---:|",
    ]
    for name, count in sorted(measure(path).items()):
        lines.append(
            f"| {name} | {count.extra} | {count.found} | {_share(count.found, count.extra)}"
            f" | {count.article} | {count.flagged} | {_share(count.flagged, count.article)} | {count.touched} |"
        )
    return "\n".join(lines) + "\n"


def measure(path: str, groups: Iterable[str] = GROUPS) -> dict[str, Count]:
    """Count over all pairs of a file, by extractor, with the default rules of ``groups``."""
    rules = damage_rules(groups)
    counts: defaultdict[str, Count] = defaultdict(Count)
    for record in read_pairs(path):
        counts[record["source"].rpartition("_")[2]].add(
            count_pair(record["text"], record["reference"], rules)
        )
    return dict(counts)


def damage_rules(groups: Iterable[str] = GROUPS) -> tuple[LoadedRule, ...]:
    """Return the default rules that look for damage."""
    wanted = frozenset(groups)
    return tuple(entry for entry in select_rules() if entry.group in wanted)


def read_pairs(path: str) -> Iterator[dict[str, Any]]:
    """Yield the records of a file of pairs."""
    with Path(path).open(encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


@dataclass(slots=True)
class Ranking:
    """Pairs whose output has an extra paragraph: how often the output scores less than its reference."""

    lower: int = 0
    equal: int = 0
    higher: int = 0

    def add(self, output: float, reference: float) -> None:
        """Count the scores of one pair."""
        self.lower += output < reference
        self.equal += output == reference
        self.higher += output > reference

    @property
    def pairs(self) -> int:
        """How many pairs were compared."""
        return self.lower + self.equal + self.higher

    @property
    def right(self) -> float:
        """The pairs that were ranked right, ties counting half."""
        return self.lower + self.equal / 2


def rank(path: str) -> dict[str, Ranking]:
    """Score both sides of each pair with an extra paragraph, by extractor, with all default rules."""
    rules = select_rules()
    rankings: defaultdict[str, Ranking] = defaultdict(Ranking)
    for record in read_pairs(path):
        text, reference = record["text"], record["reference"]
        if all(belongs for _, belongs in judge_paragraphs(Document(text), reference)):
            continue
        rankings[record["source"].rpartition("_")[2]].add(_score(text, rules), _score(reference, rules))
    return dict(rankings)


def _score(text: str, rules: tuple[LoadedRule, ...]) -> float:
    return score_of(lint_document(Document(text), rules), len(text.split()))


def ranking_table(path: str) -> str:
    """Return how often the score ranks an output below its reference, as a Markdown table."""
    rankings = rank(path)
    whole = Ranking(
        *(sum(getattr(one, name) for one in rankings.values()) for name in ("lower", "equal", "higher"))
    )
    lines = [
        "| extractor | pairs with an extra paragraph | output scores lower | same | higher | ranked right, ties half |",
        "|---|---:|---:|---:|---:|---:|",
    ]
    lines += [
        f"| {name} | {one.pairs} | {one.lower} | {one.equal} | {one.higher} | {_share(one.right, one.pairs)} |"
        for name, one in (*sorted(rankings.items()), ("all", whole))
    ]
    return "\n".join(lines) + "\n"


def count_pair(text: str, reference: str, rules: tuple[LoadedRule, ...]) -> Count:
    """Count the paragraphs of one output against its reference."""
    document = Document(text)
    spans = _found_spans(document, rules)
    count = Count()
    for span, belongs in judge_paragraphs(document, reference):
        covered = _is_covered(text, span, spans)
        if belongs:
            count.article += 1
            count.flagged += covered
            count.touched += any(span.overlaps(other) for other in spans)
        else:
            count.extra += 1
            count.found += covered
    return count


def judge_paragraphs(document: Document, reference: str) -> Iterator[tuple[Span, bool]]:
    """Yield each paragraph that holds a word, and whether it belongs to the article."""
    text = document.text
    known = _words(reference)
    shingles = set(_shingles(known))
    spans = [Span(p.start, p.end) for p in document.paragraphs]
    words = [_words(span.of(text)) for span in spans]
    aligned = _aligned([word for part in words for word in part], known)
    offset = 0
    whole = f" {' '.join(known)} "
    times: Counter[str] = Counter()
    for span, part in zip(spans, words, strict=True):
        if not part:
            continue
        share = sum(aligned[offset : offset + len(part)]) / len(part)
        offset += len(part)
        written = f" {' '.join(part)} "
        times[written] += 1
        # What an extractor gives more often than the article has it is an extra paragraph, too.
        again = len(part) >= _FEWEST_WORDS and times[written] > max(1, whole.count(written))
        yield span, not again and (share >= _ALIGNED or _stands_elsewhere(part, shingles))


def _aligned(words: list[str], reference: list[str]) -> list[bool]:
    """Tell for each word of the output whether it stands in the reference, in the same order."""
    found = [False] * len(words)
    for start, _, size in SequenceMatcher(None, words, reference, autojunk=False).get_matching_blocks():
        found[start : start + size] = [True] * size
    return found


def _stands_elsewhere(words: list[str], shingles: set[tuple[str, ...]]) -> bool:
    if len(words) < _FEWEST_WORDS:
        return False
    own = list(_shingles(words))
    return sum(shingle in shingles for shingle in own) >= _ALIGNED * len(own)


def _words(text: str) -> list[str]:
    return _WORD().findall(text.lower())


def _shingles(words: list[str]) -> Iterator[tuple[str, ...]]:
    return zip(*(words[shift:] for shift in range(_SHINGLE)), strict=False)


def _found_spans(document: Document, rules: tuple[LoadedRule, ...]) -> list[Span]:
    places = [
        place
        for diagnostic in lint_document(document, rules)
        for place in (diagnostic.place, *(related.place for related in diagnostic.related))
    ]
    return sorted(Span(place.start.offset, place.end.offset) for place in places)


def _is_covered(text: str, paragraph: Span, spans: list[Span]) -> bool:
    marks = sum(not character.isspace() for character in paragraph.of(text))
    covered = reached = 0
    for start, end in spans:
        begin, stop = max(start, paragraph.start, reached), min(end, paragraph.end)
        if begin < stop:
            covered += sum(not character.isspace() for character in text[begin:stop])
            reached = stop
    return covered >= _COVERED * marks


def _share(part: float, whole: int) -> str:
    return f"{part / whole:.1%}" if whole else "–"


if __name__ == "__main__":
    print(table(sys.argv[1]))
    print(ranking_table(sys.argv[1]), end="")
