"""All that the author of a rule needs: what a rule is, and what it yields.

A rule is one module with one frozen ``RULE``. Its ``check`` is a pure function of the document: it never reads
the clock, the locale, the network or the file system.
"""

from collections.abc import Callable, Iterable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from lintnews.record import NamedTuple
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


# In code points; the longest articles of magazines have some 60,000.
LONGEST_ARTICLE = 200_000


class Need(StrEnum):
    """What an article must have for a rule to be able to judge it."""

    PUBLISHED = "published"
    HEADLINE = "headline"
    # A text short enough to be one: what a collection says in two places need not agree.
    ARTICLE = "article"


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

_Value = TypeVar("_Value")


class OptionField:
    """One option of a rule, as its class of options declares it; on an instance it is the option's value."""

    def __init__(self, default: object, meaning: str, least: float | None, most: float | None) -> None:
        self.default = default
        self.meaning = meaning
        self.least = least
        self.most = most

    def __get__(self, instance: object | None, owner: type) -> object:
        """Return the default; another value stands in the instance itself and hides this."""
        return self if instance is None else self.default


def option(default: _Value, meaning: str, *, least: float | None = None, most: float | None = None) -> _Value:
    """Declare one option of a rule, as the value of a field in a subclass of ``Options``.

    The field's type is bool, int, float, str, ``tuple[str, ...]`` or a ``Literal`` of words, or one of these or None;
    a settings file writes its name with hyphens.

    Args:
        default: what holds without a settings file.
        meaning: one sentence, printed on the rule's page.
        least: the smallest number that is allowed.
        most: the largest.
    """
    return cast("_Value", OptionField(default, meaning, least, most))


class Options:
    """The options of a rule: a subclass declares them, an instance holds their values and cannot be changed.

    Not a dataclass, since making one costs a short run more time than the rule itself (docs/decisions/0010).
    """

    def __init__(self, **values: object) -> None:
        for name in values:
            if not isinstance(vars(type(self)).get(name), OptionField):
                raise TypeError(f"there is no option {name!r}")
        self.__dict__.update(values)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"options do not change: {name!r}")

    def __repr__(self) -> str:
        """Return all values in their order: two rules with the same text find the same."""
        names = [name for name, value in vars(type(self)).items() if isinstance(value, OptionField)]
        return f"{type(self).__name__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"


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
        options: the default value of ``check``'s second argument: an instance of the rule's own ``Options``.
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
