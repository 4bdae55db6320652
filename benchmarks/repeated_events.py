"""Put events of real articles on another day, and count at how many conflicting-days speaks.

    python -m benchmarks.repeated_events CORPORA_DIR [--misses]

Which nouns and days of the corpora belong together was judged by reading, not by a pattern. Each line of ``gold/events.jsonl``
names the record, the noun phrase without its determiner, and the day, by half-open code points. In the list stands what
happens once and within a day, so that a reader would see a contradiction if the article put the same words on another
day. Each of them is mentioned again at the article's end, in some of the sentences of ``gold/event_sentences.txt``, once
with another day and once with its own.
"""

from __future__ import annotations

import argparse
import json
import re
from collections import Counter
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any, NamedTuple

from benchmarks.corpora import read_articles
from benchmarks.damage import Case, is_on_line, new_findings
from benchmarks.planting.base import Planted
from benchmarks.planting.places import FULL_WEEKDAYS
from lintnews.audit.report import markdown_table, share
from lintnews.registry import select_rules
from lintnews.word_lists import read_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.planting.base import Article

_RULE = "conflicting-days"
_GOLD = Path(__file__).parent / "gold" / "events.jsonl"
_SENTENCES_EACH = 3
_DATE = re.compile(
    r"(?P<month>[A-Z][a-z]+\.?) (?P<day>\d+)(?:st|nd|rd|th)?|(?P<first_day>\d+)(?:st|nd|rd|th)? (?P<last_month>[A-Z][a-z]+\.?)"
)
# A day that each month has, and no farther than this from the right one.
_LAST_DAY = 28
_FARTHEST = 9


class Event(NamedTuple):
    """An event in an article: its noun phrase and its day, as half-open code points."""

    corpus: str
    id: str
    start: int
    end: int
    day: tuple[int, int]


class Repeated(NamedTuple):
    """An event that was mentioned again: ``is_wrong`` with another day, ``is_flagged`` if the rule spoke on its line."""

    event: Event
    phrase: str
    sentence: str
    is_wrong: bool
    is_flagged: bool


def repeat_all(folder: Path) -> Iterator[Repeated]:
    """Mention all events of the list again, in its order."""
    events = [_event(json.loads(line)) for line in _GOLD.read_text(encoding="utf-8").splitlines()]
    rules = select_rules([_RULE])
    for corpus in sorted({event.corpus for event in events}):
        articles = {article.id: article for article in read_articles(str(folder / f"{corpus}.jsonl"))}
        for event in events:
            if event.corpus == corpus:
                if event.id not in articles:
                    raise SystemExit(
                        f"{corpus}: there is no record {event.id}, which the list of events names"
                    )
                yield from _repeat(event, Case(articles[event.id], rules))


def _event(fields: dict[str, Any]) -> Event:
    return Event(**{**fields, "day": tuple(fields["day"])})


def _repeat(event: Event, case: Case) -> Iterator[Repeated]:
    text = case.article.text
    phrase, day = text[event.start : event.end], text[slice(*event.day)]
    rng = Random(f"{event.id} {event.start}")
    for frame in rng.sample(read_list(str(_GOLD), "event_sentences.txt"), _SENTENCES_EACH):
        for written in (_another_day(day, rng), day):
            sentence = frame.format(phrase=phrase, day=written)
            yield Repeated(
                event, phrase, sentence, written != day, _is_flagged(case, _at_end(case.article, sentence))
            )


def _at_end(article: Article, sentence: str) -> Planted:
    before = f"{article.text.rstrip()}\n\n"
    return Planted(
        f"{before}{sentence}\n", len(before), len(before) + len(sentence), article.published, article.title
    )


def _is_flagged(case: Case, planted: Planted) -> bool:
    return any(
        found.rule == _RULE and is_on_line(found, planted) for found in new_findings(case, planted, _RULE)
    )


def _another_day(day: str, rng: Random) -> str:
    """Draw another day near the one that is written, in the same form."""
    if day in FULL_WEEKDAYS:
        return rng.choice([name for name in FULL_WEEKDAYS if name != day])
    match = _DATE.fullmatch(day)
    if match is None:
        raise SystemExit(
            f"{_GOLD.name}: {day!r} is no day; the corpus is another one than the list was made for"
        )
    number = int(match["day"] or match["first_day"])
    near = range(max(1, number - _FARTHEST), min(_LAST_DAY, number + _FARTHEST) + 1)
    drawn = rng.choice([one for one in near if one != number])
    return f"{match['month']} {drawn}" if match["month"] else f"{drawn} {match['last_month']}"


def table(repeated: list[Repeated]) -> str:
    """Return by corpus how many of the wrong and of the right days the rule speaks at, as a table in Markdown."""
    counts = Counter((one.event.corpus, one.is_wrong, one.is_flagged) for one in repeated)
    rows: list[tuple[str, ...]] = []
    for corpus in sorted({one.event.corpus for one in repeated}):
        events = len({one.event for one in repeated if one.event.corpus == corpus})
        found, missed = counts[corpus, True, True], counts[corpus, True, False]
        alarms, silent = counts[corpus, False, True], counts[corpus, False, False]
        rows.append(
            (
                corpus,
                str(events),
                str(found + missed),
                share(found, found + missed),
                share(alarms, alarms + silent),
            )
        )
    return markdown_table(
        ("corpus", "events", "sentences", "found (95%)", "flagged with the right day (95%)"), rows
    )


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.repeated_events", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folder", type=Path, help="the folder of the corpora")
    parser.add_argument("--misses", action="store_true", help="print only what went wrong")
    given = parser.parse_args()
    repeated = list(repeat_all(given.folder))
    if not given.misses:
        print(table(repeated))
        return
    for one in repeated:
        if one.is_wrong != one.is_flagged:
            what = "missed" if one.is_wrong else "flagged"
            print(f"{one.event.corpus} {one.event.id} {one.event.start} {what}: {one.sentence}")


if __name__ == "__main__":
    main()
