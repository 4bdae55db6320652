"""All that the author of a rule needs: what a rule is, and what it yields.

A rule is one module with one frozen ``RULE``. Its ``check`` is a pure function of the document: it never reads
the clock, the locale, the network or the file system.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from lintnews.span import Span

if TYPE_CHECKING:
    from datetime import date

    from lintnews.document import Document


class Severity(StrEnum):
    """How sure and how grave a rule's findings are; ``info`` never makes a run fail."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Block(StrEnum):
    """What kind of text a paragraph holds."""

    PROSE = "prose"
    HEADING = "heading"
    LIST = "list"
    TABLE = "table"
    CAPTION = "caption"
    CREDIT = "credit"
    NOTE = "note"
    CODE = "code"
    METADATA = "metadata"


PROSE = frozenset({Block.PROSE})
PROSE_AND_HEADINGS = frozenset({Block.PROSE, Block.HEADING})
WORDS = frozenset({Block.PROSE, Block.HEADING, Block.LIST, Block.CAPTION})
EVERYTHING = frozenset(Block)


class Need(StrEnum):
    """What an article must have for a rule to be able to judge it."""

    PUBLISHED = "published"
    HEADLINE = "headline"


class Related(NamedTuple):
    """The other end of a finding, with a message of its own."""

    span: Span
    message: str


class Edit(NamedTuple):
    """Replace the text of a span; an empty span inserts."""

    span: Span
    replacement: str


class Fix(NamedTuple):
    """Edits that mend a finding.

    A ``safe`` fix may be applied without looking; an ``unsafe`` one needs a person to agree.
    """

    message: str
    edits: tuple[Edit, ...]
    applicability: Literal["safe", "unsafe"] = "unsafe"


class Finding(NamedTuple):
    """What a rule yields: the place to change first, why, and the other end if there is one.

    The message states its arithmetic and holds no line numbers: printers add them.
    """

    span: Span
    message: str
    related: tuple[Related, ...] = ()
    fix: Fix | None = None


class Example(NamedTuple):
    """A short text with what the rule must flag in it: ``⟦this⟧``, and ``⟦~this⟧`` as the related end.

    ``says`` is a part of the message, ``fixed`` the text after the fix.
    """

    text: str
    published: "date | None" = None
    headline: str | None = None
    says: str | None = None
    fixed: str | None = None


Check = Callable[["Document", Any], Iterator[Finding]]


class Rule(NamedTuple):
    """One rule: its name, what it finds, how sure it is, and examples that are its documentation and its tests.

    Attributes:
        name: kebab-case; reads after "allow"; the module has the same name with underscores.
        severity: of every finding of the rule.
        summary: one line, as in a table of rules.
        check: the pure function that finds.
        good: texts in which nothing may be flagged, the traps of the rule.
        bad: texts with exactly what must be flagged.
        default: whether the rule runs without being asked for.
        needs: what the article must have; the rule does not run where it is missing.
        blocks: the kinds of paragraphs that the rule reads; findings that start elsewhere are dropped.
        reads_quotations: False drops findings inside quotation marks, which are not the writer's to edit.
        triggers: literals without one of which the rule need not run at all; none means that it always runs.
        yields_to: names of rules whose findings at the same place make one of this rule superfluous.
        opportunities: yields the places that the rule judges, right or wrong, for measuring it.
        options: the default value of ``check``'s second argument.
    """

    name: str
    severity: Severity
    summary: str
    check: Check
    good: tuple[Example, ...]
    bad: tuple[Example, ...]
    default: bool = True
    needs: frozenset[Need] = frozenset()
    blocks: frozenset[Block] = PROSE
    reads_quotations: bool = True
    triggers: tuple[str, ...] = ()
    yields_to: tuple[str, ...] = ()
    opportunities: "Callable[[Document], Iterable[object]] | None" = None
    options: object = None
