"""Begin a rule of the house: a module that works, with examples that pass."""

from __future__ import annotations

import keyword
from pathlib import Path

from lintnews.errors import UsageError
from lintnews.house.soundness import NAME
from lintnews.registry import all_rules

_MODULE = '''\
"""One line: what this rule finds.

What it finds: replace this, the phrase below and the examples. 'lintnews rule NAME' prints this page.

Why it matters: say what a reader or an editor loses where it is missed.

What it leaves alone: say what looks alike and is in order; each of these is a good example below.
"""

from collections.abc import Iterator

from lintnews import Document, Example, Finding, Rule, Severity, Span
from lintnews.lazy import lazy

# lazy() compiles a pattern when it is first used. It may not try endlessly: prefer ++ and *+ to + and *.
_PHRASE = lazy(r"\\bat this point in time\\b")


def check(document: Document, _options: None) -> Iterator[Finding]:
    """Report each place; offsets are code points of document.text."""
    for match in _PHRASE().finditer(document.text):
        yield Finding(Span(*match.span()), f"“{match.group()}” is long for “now”")


RULE = Rule(
    name="@NAME@",
    severity=Severity.WARNING,
    summary="one line, as 'lintnews rules' lists it",
    check=check,
    # Literals without one of which the rule need not run.
    triggers=("at this point",),
    # What someone said is not the writer's to edit.
    reads_quotations=False,
    # ⟦…⟧ marks what must be flagged, ⟦~…⟧ the other end of a finding that has two.
    bad=(Example("The road is shut ⟦at this point in time⟧.", says="long for “now”"),),
    good=(
        Example("The road is shut now."),
        Example("“It is shut at this point in time,” she said."),
    ),
)
'''


def begin(group: str, name: str, folder: str) -> Path:
    """Write the module of a new rule and return its path.

    Args:
        group: the subfolder, which is the rule's group.
        name: the rule's name, lower case with hyphens.
        folder: the folder of house rules; it is made if it is missing.

    Raises:
        UsageError: a name will not do, the rule is there already, or the file cannot be written.
    """
    if not NAME.fullmatch(name):
        raise UsageError(
            f"{name!r} is no name of a rule: it must be lower case with hyphens, such as no-exclusives"
        )
    if not group.isidentifier() or not group.islower() or keyword.iskeyword(group) or group.startswith("_"):
        raise UsageError(
            f"{group!r} is no name of a group: it must be lower-case letters, digits and underscores"
        )
    if name in {entry.name for entry in all_rules()}:
        raise UsageError(f"lintnews has a rule {name!r} itself; give yours another name")
    path = Path(folder, group, name.replace("-", "_") + ".py")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(_MODULE.replace("@NAME@", name))
    except FileExistsError as error:
        raise UsageError(f"there is {path} already; nothing was written") from error
    except OSError as error:
        raise UsageError(f"{path} cannot be written: {(error.strerror or str(error)).lower()}") from error
    return path
