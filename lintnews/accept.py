"""The ``baseline`` command: all present findings are written down, to be accepted from now on."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from lintnews.baseline import Entry, hash_of, write_baseline
from lintnews.diagnostic import Diagnostic
from lintnews.linter import lint_each
from lintnews.request import choice_of, items_of, settled

if TYPE_CHECKING:
    from typing import TextIO

    from lintnews.request import Request


def run(request: Request, file: str, stderr: TextIO) -> int:
    """Check, write the baseline, and say on ``stderr`` what is in it; return the exit code.

    What could not be read or checked is reported and accepted by no baseline.

    Raises:
        UsageError: what was asked for makes no sense, or the file cannot be written.
    """
    plans = [(part, choice_of(part).rules_by_path()) for part in settled(request)]
    entries: set[Entry] = set()
    documents = failed = 0
    for item, report in chain.from_iterable(lint_each(items_of(part), rules_of) for part, rules_of in plans):
        documents += report.documents
        for diagnostic in report.diagnostics:
            if diagnostic.failed or isinstance(item, Diagnostic):
                failed += 1
                stderr.write(f"lintnews: {diagnostic.path}: {diagnostic.message}\n")
            else:
                entries.add(Entry(diagnostic.path, diagnostic.rule, hash_of(item, diagnostic)))
    if not documents and not failed:
        stderr.write(f"lintnews: no article found in {', '.join(request.paths)}\n")
        return 2
    count = write_baseline(file, entries)
    stderr.write(f"Wrote {count:,} accepted {'finding' if count == 1 else 'findings'} to {file}.\n")
    return 2 if failed else 0
