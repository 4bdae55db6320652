"""Write ``docs/accuracy.md``: what the rules find in real and in damaged copy, and how much of it is right.

    python -m benchmarks.accuracy CORPORA_DIR [--write]

Needs ``clean-en.jsonl``, ``paired-en.jsonl`` and ``scraped-en.jsonl`` in the folder. With ``--write`` the page is
replaced, else it is printed.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import plant
from benchmarks.corpora import read_documents, read_sources
from benchmarks.damage import ENOUGH, find_classes, measure_all
from benchmarks.paired import ranking_table, table
from benchmarks.repeated_events import repeat_all
from benchmarks.repeated_events import table as events_table
from benchmarks.resolution import resolve_all
from benchmarks.resolution import table as resolution_table
from lintnews import __version__
from lintnews.audit import write_whole
from lintnews.audit.measure import ALL_RULES_FINDINGS_PER_100, ALL_RULES_WRONG_PER_100, explain
from lintnews.audit.report import markdown_table, per_100, share, totals
from lintnews.audit.tally import Tally
from lintnews.audit.verdicts import load_verdicts
from lintnews.registry import select_rules
from lintnews.rule import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from benchmarks.damage import Result
    from lintnews.audit.tally import RuleCount
    from lintnews.audit.verdicts import Verdicts

_PAGE = Path(__file__).parent.parent / "docs" / "accuracy.md"
_VERDICTS = Path(__file__).parent / "verdicts"
_GOALS = {Severity.ERROR: 95, Severity.WARNING: 85}

_HEAD = f"""# Accuracy

Made by `python -m benchmarks.accuracy CORPORA --write` with lintnews {__version__}; do not edit it by hand.

What the columns say:

- **places**: the places that a rule judged, right or wrong; a dash where a rule does not tell. With few of them a
  low number of findings proves little.
- **right**, **wrong**: findings that somebody read and judged (`benchmarks/verdicts`); in doubt a finding is wrong. Right
  means that the verdict states the corrected text. **precision** is the share of right ones among those judged, with
  its 95% Wilson interval.
- **recall**: of the defects planted (`benchmarks/planting`) the share that the rule reported on the line where each was
  planted; **twins flagged**: of the same edits with a right value the share that it reported.
"""

_CLEAN = f"""
## Published copy: clean-en.jsonl

Here nearly every finding is a false alarm, so what counts is how many wrong ones there are: for an error rule at
most 1, for a warning rule at most 5, for all default rules at most {ALL_RULES_WRONG_PER_100} per 100 articles. All findings together, right or
wrong, stay under {ALL_RULES_FINDINGS_PER_100} per 100 articles. A rule with under 100 places is unproven: its twins decide.
"""

_PLANTED = """
## Planted damage

Each class plants one known defect in clean articles and, as its benign twin, makes the same edit with a right value.
**other findings** were caused by the defects, but in other places or by other rules.
"""

_EXTRA = """
### What extractors left in

Paragraphs that an extractor left in and the hand-made reference does not have, and the share that findings of the damage
groups cover; paragraphs of the reference that they cover, or touch with a finding on a word or two.

{paragraphs}
The score of an output against that of its reference (`lintnews score`, all default rules):

{ranking}"""

_RESOLUTION = """
## Meanings of dates

Weekdays and days without a year that were resolved by reading (`benchmarks/gold`), against what the linter makes of
them. Where nothing tells which day is meant, it must be silent.
"""

_EVENTS = """
## Events on another day

Harder than the planted classes of conflicting-days: events that articles name with their day, found by reading and not by a pattern
(`benchmarks/gold/events.jsonl`), mentioned again in the same words and with another day. Among them are many that the rule leaves
alone on purpose, as the day may tell which one of several is meant: "Saturday's game" and "the game on Wednesday". The
events of clean-en were used for tuning; those of scraped-en came to 55% before any of them had been looked at.
"""


def page(folder: Path) -> Iterator[str]:
    """Yield the page part by part."""
    verdicts = load_verdicts([str(_VERDICTS)])
    # The quick parts first: planting takes minutes.
    clean = _tally(str(folder / "clean-en.jsonl"), verdicts)
    pairs = folder / "paired-en.jsonl"
    paired = _damaged("The output of extractors: paired-en.jsonl", pairs, verdicts)
    extra = _EXTRA.format(paragraphs=table(str(pairs)), ranking=ranking_table(str(pairs)))
    scraped = _damaged("Noisy scrapes: scraped-en.jsonl", folder / "scraped-en.jsonl", verdicts)
    planted = _plant(str(folder / "clean-en.jsonl"))
    yield _HEAD
    yield _CLEAN
    yield _clean_table(clean, planted)
    yield _totals(clean)
    yield paired
    yield extra
    yield scraped
    yield _PLANTED
    yield markdown_table(plant.HEADER, plant.rows(planted))
    yield _RESOLUTION
    yield resolution_table(list(resolve_all(folder)))
    yield _EVENTS
    yield events_table(list(repeat_all(folder)))


def _plant(corpus: str) -> list[Result]:
    classes = find_classes()
    return list(plant.watched(measure_all(classes, corpus, limit=ENOUGH), len(classes)))


def _tally(path: str, verdicts: Verdicts) -> Tally:
    tally = Tally(select_rules(["all"]), verdicts)
    for document in read_documents(path):
        tally.add(document)
    if tally.problems:
        raise SystemExit(f"{path}: {tally.problems[0].message}")
    return tally


def _by_rule(tally: Tally) -> list[RuleCount]:
    return sorted(tally.counts, key=lambda count: (count.entry.group, count.entry.name))


_COUNTED = (
    "rule",
    "severity",
    "default",
    "places",
    "findings",
    "right",
    "wrong",
    "unjudged",
    "precision (95%)",
)


def _cells(count: RuleCount) -> tuple[str, ...]:
    rule = count.entry.rule
    return (
        rule.name,
        rule.severity.value,
        "on" if rule.default else "off",
        "–" if count.opportunities is None else f"{count.opportunities:,}",
        str(count.findings),
        str(count.right),
        str(count.wrong),
        str(count.unjudged),
        share(count.right, count.judged),
    )


def _clean_table(tally: Tally, planted: list[Result]) -> str:
    rows = []
    for count in _by_rule(tally):
        own = [result for result in planted if result.rule == count.entry.name]
        defects, on_line = sum(one.planted for one in own), sum(one.on_line for one in own)
        twins, flagged = sum(one.twins for one in own), sum(one.twins_flagged for one in own)
        rows.append(
            (
                *_cells(count),
                explain(count, tally.articles),
                str(defects),
                plant.percent(on_line, defects),
                str(twins),
                plant.percent(flagged, twins),
            )
        )
    return markdown_table((*_COUNTED, "measure", "planted", "recall", "twins", "twins flagged"), rows)


def _totals(tally: Tally) -> str:
    return "\n" + "\n".join(f"- {line}" for line in totals(tally) if "about other" not in line)


def _damaged(title: str, path: Path, verdicts: Verdicts) -> str:
    """Measure damaged copy, where findings are many and what counts is their precision."""
    tally = _tally(str(path), verdicts)
    rows = [(*_cells(count), _goal(count)) for count in _by_rule(tally) if count.findings]
    goals = ", ".join(f"{severity.value} {goal} of 100" for severity, goal in _GOALS.items())
    parts = [
        f"\n## {title}\n",
        f"Damage is frequent here, so what counts is precision: {goals}. Rules that found nothing are left out.\n",
        markdown_table((*_COUNTED, "goal"), rows),
        _totals(tally),
        "\n### By source\n",
        _by_source(str(path), verdicts),
    ]
    return "\n".join(parts)


def _goal(count: RuleCount) -> str:
    goal = _GOALS.get(count.entry.rule.severity)
    if goal is None or not count.judged:
        return "–"
    return "met" if 100 * count.right >= goal * count.judged else "missed"


def _by_source(path: str, verdicts: Verdicts) -> str:
    sources = read_sources(path)
    tallies: dict[str, Tally] = {}
    for document in read_documents(path):
        source = sources.get((document.record.id or "") if document.record else "", "?")
        tallies.setdefault(source, Tally(select_rules(["all"]), verdicts)).add(document)
    rows: list[tuple[str, ...]] = [
        (
            source,
            f"{tally.articles:,}",
            count.entry.name,
            str(count.findings),
            per_100(count.findings, tally.articles),
            str(count.right),
            str(count.wrong),
            share(count.right, count.judged),
        )
        for source, tally in sorted(tallies.items())
        for count in _by_rule(tally)
        if count.findings
    ]
    return markdown_table(
        ("source", "articles", "rule", "findings", "per 100", "right", "wrong", "precision (95%)"), rows
    )


def main() -> None:
    """Run the command line."""
    parser = argparse.ArgumentParser(
        prog="python -m benchmarks.accuracy", description=(__doc__ or "").partition("\n")[0]
    )
    parser.add_argument("folder", type=Path, help="the folder of the corpora")
    parser.add_argument("--write", action="store_true", help="replace docs/accuracy.md")
    given = parser.parse_args()
    text = "\n".join(part.rstrip("\n") + "\n" for part in page(given.folder))
    if given.write:
        write_whole(_PAGE, text)
    else:
        print(text, end="")


if __name__ == "__main__":
    main()
