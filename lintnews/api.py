"""lintnews for other programs: one text, or files and folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lintnews.linter import Manner, lint_item, lint_items
from lintnews.request import Request, choice_of, house_names, read_options, settled

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from lintnews.diagnostic import Diagnostic
    from lintnews.house_names import HouseNames


def lint_text(
    text: str,
    *,
    published: date | None = None,
    path: str = "-",
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    names: HouseNames | None = None,
    config: str | None = None,
) -> list[Diagnostic]:
    """Check one article given as a string.

    Args:
        text: the article; the first paragraph is the headline if it looks like one.
        published: the article's date; if missing it is looked for in the text and in ``path``.
        path: the name to report.
        select: names of rules or groups to use instead of the default ones.
        ignore: names of rules or groups to leave out.
        names: the house's list of names, as ``lintnews.house_names.read_house_names`` reads it.
        config: a settings file; without it none is heeded.

    Returns:
        The diagnostics sorted by place.

    Raises:
        UsageError: a name in ``select`` or ``ignore`` is neither a rule nor a group, or the settings cannot be used.
        BrokenRuleError: a rule of the house cannot be loaded.
    """
    from lintnews.readers.plain import document_of  # noqa: PLC0415 - lint_paths does without

    part = _part(select, ignore, config)
    manner = Manner(names=house_names(part) if names is None else names)
    rules = choice_of(part).rules_by_path()(path)
    return list(lint_item(document_of(text, path, published), rules, manner).diagnostics)


def lint_paths(
    paths: Iterable[str],
    *,
    published: date | None = None,
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    config: str | None = None,
) -> Iterator[Diagnostic]:
    """Check files and folders, yielding diagnostics as they arise, sorted within each article.

    Args:
        paths: files and folders, read in this order.
        published: the date of all articles, whatever they say themselves.
        select: names of rules or groups to use instead of the default ones.
        ignore: names of rules or groups to leave out.
        config: a settings file; without it none is heeded.

    Raises:
        UsageError: a name in ``select`` or ``ignore`` is neither a rule nor a group, or the settings cannot be used.
        BrokenRuleError: a rule of the house cannot be loaded.
    """
    from lintnews.readers import read_paths  # noqa: PLC0415 - lint_text does without

    part = _part(select, ignore, config)
    manner = Manner(names=house_names(part))
    rules_of = choice_of(part).rules_by_path()
    items = read_paths(paths, read_options(part)._replace(published=published))
    for report in lint_items(items, rules_of, manner):
        yield from report.diagnostics


def _part(select: Iterable[str], ignore: Iterable[str], config: str | None) -> Request:
    """Return what holds, by one settings file or by none."""
    request = Request(select=tuple(select), ignore=tuple(ignore), config=config, isolated=config is None)
    return settled(request)[0]
