"""Check news articles for damage and for facts that cannot all be true.

``lint_text`` checks one text, ``lint_paths`` files and folders; ``Document``, ``Rule`` and what a rule yields are
for those who write rules.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lintnews.api import lint_paths, lint_text
    from lintnews.diagnostic import Diagnostic
    from lintnews.document import Document
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

_HOMES = {
    "Diagnostic": "diagnostic",
    "Document": "document",
    "Position": "span",
    "Span": "span",
    "lint_paths": "api",
    "lint_text": "api",
}


def __getattr__(name: str) -> object:
    """Import what is asked for when it is asked for, so that ``lintnews --version`` loads no engine."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_HOMES.get(name, 'rule')}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted(__all__)
