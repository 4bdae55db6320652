"""Ignores that ignore nothing, give no reason or cannot be read.

What it finds: comments and front matter that tell lintnews to leave something alone, but name no rule or an unknown one, have
no reason, begin a block that never ends or end one that never began, stand where there are no comments, or name a rule that has
nothing to say there.

Why it matters: an ignore that does nothing hides the next slip in its paragraph, or was never heeded because of a typing error. Whoever
meets it later needs the reason to know whether it may go.

What it leaves alone: an ignore of rules that did not run, such as those of other groups under `--select dates`. An ignore without a
reason is reported and ignores all the same.

In Markdown and HTML write `<!-- lintnews: ignore[weekday-mismatch] the reason -->` before a paragraph or in it, `ignore-start[…]` and
`ignore-end` around a block, `ignore-file[…]` anywhere for the whole article. In front matter, which plain text may have too, list rules
below the key `lintnews-ignore`, each with its reason behind a colon.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity
from lintnews.rule import EVERYTHING

_KEY = "lintnews-ignore"
_TEXT = "The vote was on Tuesday, and the town went to bed late."


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Yield what is wrong in the ignores themselves; that one was not used is known when all rules have run."""
    from lintnews.suppressions import find_problems  # noqa: PLC0415 - hardly an article names its linter

    return find_problems(document)


RULE = Rule(
    name="unused-ignore",
    severity=Severity.WARNING,
    summary="an ignore that ignores nothing or gives no reason",
    check=check,
    blocks=EVERYTHING,
    triggers=("lintnews",),
    good=(
        Example("The linter lintnews was run over the archive of the paper."),
        Example(f"---\n{_KEY}:\n  weekday-mismatch: the poster has it so\n---\n\n{_TEXT}"),
        Example(
            f"---\ntitle: The vote\n{_KEY}:\n  - dates: a diary\n  - names: so spelled\nby: Ann\n---\n\n{_TEXT}"
        ),
        Example(f"---\n{_KEY}:\n  # as agreed\n\n  'dates': \"a diary of 1922\"\n---\n\n{_TEXT}"),
        Example(f"---\r\n{_KEY}:\r\n  weekday-mismatch, broken-date: a diary\r\n---\r\n\r\n{_TEXT}"),
        Example("The desk put the key lintnews-ignore: into each of its articles, the editor said."),
        Example("A comment such as <!-- lintnews --> does nothing at all, the manual says."),
        Example(f"---\ntitle: What {_KEY} is for\n---\n\n{_TEXT}"),
    ),
    bad=(
        Example(f"⟦<!-- lintnews: ignore[dates] a diary -->⟧\n\n{_TEXT}", says="plain text has no comments"),
        Example(f"{_TEXT} ⟦<!-- lintnews: ignore-file[all] by a program -->⟧", says="would be printed"),
        Example(f"---\n{_KEY}:\n  ⟦weekday-mismatch:⟧\n---\n\n{_TEXT}", says="gives no reason"),
        Example(f"---\n{_KEY}:\n  dates: a diary\n  ⟦names⟧\n---\n\n{_TEXT}", says="gives no reason"),
        Example(f"---\n⟦{_KEY}: weekday-mismatch⟧\n---\n\n{_TEXT}", says="this ignores nothing"),
        Example(f"---\n⟦{_KEY}:⟧\nauthor: Ann\n---\n\n{_TEXT}", says="write a line '  rule: reason'"),
        Example(f"---\n⟦{_KEY}: [dates, names]⟧\n---\n\n{_TEXT}", says="for each rule"),
        Example(f"---\n{_KEY}:\n  ⟦dates: ''⟧\n---\n\n{_TEXT}", says="say why the rule is wrong here"),
    ),
)
