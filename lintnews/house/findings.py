"""What a type checker would find wrong in the findings of a rule: told on the article, so that the other rules go on."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from lintnews.rule import Edit, Finding, Fix, Related
from lintnews.span import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lintnews.document import Document
    from lintnews.rule import Rule


def watched(rule: Rule) -> Rule:
    """Return the rule with a ``check`` that raises TypeError or ValueError for a finding that cannot be shown."""
    check = rule.check

    def sound_check(document: Document, options: Any) -> Iterator[Finding]:
        for finding in check(document, options):
            _judge(finding, len(document.text))
            yield finding

    return rule._replace(check=sound_check)


def _judge(finding: object, length: int) -> None:
    if not isinstance(finding, Finding):
        raise TypeError(f"check must yield lintnews.Finding; this is {finding!r}")
    if not isinstance(finding.message, str):
        raise TypeError(f"the message of a finding must be a string; this is {finding.message!r}")
    _judge_span(finding.span, length)
    for related in _members(finding.related, Related, "related"):
        _judge_span(related.span, length)
    if finding.fix is None:
        return
    if not isinstance(finding.fix, Fix):
        raise TypeError(f"the fix of a finding must be a lintnews.Fix or None; this is {finding.fix!r}")
    for edit in _members(finding.fix.edits, Edit, "edits"):
        _judge_span(edit.span, length)


def _members(values: Any, kind: type, name: str) -> tuple[Any, ...]:
    if isinstance(values, tuple) and all(isinstance(value, kind) for value in values):
        return values
    raise TypeError(f"{name} must be a tuple of lintnews.{kind.__name__}; this is {values!r}")


def _judge_span(span: object, length: int) -> None:
    if not isinstance(span, Span) or not all(type(offset) is int for offset in span):
        raise TypeError(f"a span must be a lintnews.Span of two whole numbers; this is {span!r}")
    if not 0 <= span.start <= span.end <= length:
        raise ValueError(f"{span!r} does not lie in the text, which has {length} code points")
