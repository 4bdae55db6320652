"""Check news articles for damage and for facts that cannot all be true.

``lint_text`` checks one text, ``lint_paths`` files and folders; ``Document``, ``Rule`` and what a rule yields are
for those who write rules.
"""

from lintnews.diagnostic import Diagnostic
from lintnews.document import Document
from lintnews.linter import lint_paths, lint_text
from lintnews.rule import Block, Edit, Example, Finding, Fix, Need, Related, Rule, Severity
from lintnews.span import Position, Span

__version__ = "0.1.0"

__all__ = [
    "Block",
    "Diagnostic",
    "Document",
    "Edit",
    "Example",
    "Finding",
    "Fix",
    "Need",
    "Position",
    "Related",
    "Rule",
    "Severity",
    "Span",
    "__version__",
    "lint_paths",
    "lint_text",
]
