"""Time what could make a linter slow, at N, 4N and 16N: the time must grow no faster than the text.

    python -m benchmarks.growth [--size N]

Exits with 1 where a step of four times the input takes more than five times the time.
"""

from __future__ import annotations

import argparse
import itertools
import sys
import time
from datetime import date
from typing import TYPE_CHECKING

from lintnews.anchor import Published
from lintnews.document import Document
from lintnews.linter import lint_document
from lintnews.registry import LoadedRule, select_rules

if TYPE_CHECKING:
    from collections.abc import Callable

MOST = 5.0
_RUNS = 3
# Below this a time says more about the machine than about the program.
_LEAST_SECONDS = 0.002

HAZARDS: dict[str, Callable[[int], str]] = {
    "opening quotes": lambda n: "“" * n,
    "straight quotes": lambda n: '"' * n,
    "quotes and words": lambda n: "“he said " * n,
    "digits": lambda n: "7" * n,
    "numbers": lambda n: "7 " * n,
    "months": lambda n: "Jan. " * n,
    "months and days": lambda n: "Jan. 5, " * n,
    "days and months": lambda n: "5 and 6 " * n + "January",
    "weekdays": lambda n: "Tuesday, " * n,
    "weekdays in prose": lambda n: "The vote was held on Tuesday. The talks were on Friday. " * (n // 10),
    "opening brackets": lambda n: "(" * n,
    "square brackets": lambda n: "[" * n,
    "capitals": lambda n: "A" * n,
    "capital words": lambda n: "Alba Berg " * n,
    "initials": lambda n: "J. " * n,
    "titles": lambda n: "Sen. " * n,
    "full stops": lambda n: "." * n,
    "ellipses": lambda n: ". " * n,
    "hyphens": lambda n: "5-" * n,
    "spaces": lambda n: " " * n + "x",
    "line ends": lambda n: "\n" * n + "x",
    "short lines": lambda n: "x\n" * n,
    "short paragraphs": lambda n: "x\n\n" * n,
    "one endless line": lambda n: "the mayor said that the road was shut and " * (n // 8),
    "many equal names": lambda n: "Anna Kovalenko said so. " * (n // 4),
    "many equal sentences": lambda n: "The council met on Monday and voted.\n\n" * (n // 8),
    "many near paragraphs": lambda n: "".join(
        f"The council of ward {i} met in the town hall to vote on its plan for the year.\n\n"
        for i in range(n // 16)
    ),
    "markup": lambda n: "<p" * n,
    "ampersands": lambda n: "&amp" * n,
    "combining accents": lambda n: "e\u0301" * n,
}


def seconds(text: str, rules: tuple[LoadedRule, ...]) -> float:
    """Return the shortest of a few runs over one article, in seconds."""
    best = float("inf")
    for _ in range(_RUNS):
        document = Document(text, published=Published(date(2022, 1, 10), "the benchmark"))
        begun = time.perf_counter()
        lint_document(document, rules)
        best = min(best, time.perf_counter() - begun)
    return best


def main() -> int:
    """Print a table of times and of growth by step, and return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.growth", description=__doc__)
    parser.add_argument(
        "--size", type=int, default=10_000, help="N, the number of repetitions [default: 10000]"
    )
    parser.add_argument("--select", action="append", default=[], help="rules or groups to use")
    parser.add_argument("--hazard", action="append", default=[], help="only these hazards")
    options = parser.parse_args()
    rules = select_rules(options.select)
    slow = 0
    print(
        f"| hazard | N = {options.size:,}, ms | 4N, ms | 16N, ms | step 1 | step 2 |\n|---|---|---|---|---|---|"
    )
    for name, make in HAZARDS.items():
        if options.hazard and name not in options.hazard:
            continue
        times = [seconds(make(options.size * factor), rules) for factor in (1, 4, 16)]
        steps = [later / max(earlier, _LEAST_SECONDS) for earlier, later in itertools.pairwise(times)]
        slow += any(step > MOST for step in steps)
        cells = [f"{value * 1000:.1f}" for value in times] + [f"{step:.1f}×" for step in steps]
        print(f"| {name} | {' | '.join(cells)} |", flush=True)
    if slow:
        print(f"\n{slow} hazards grow by more than {MOST:.0f} times for 4 times the text.", file=sys.stderr)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())
