"""Ignores that stand in an article itself, each with its reason.

In Markdown and HTML a comment ignores rules or groups for the next paragraph (or for the one that it stands in), for
a block or for the whole article; in the front matter of any article a key does so for the whole of it:

    <!-- lintnews: ignore[weekday-mismatch] the poster of 1922 has it so -->
    <!-- lintnews: ignore-start[quotations] a play --> … <!-- lintnews: ignore-end -->
    <!-- lintnews: ignore-file[dates, numbers] made by a program -->

    lintnews-ignore:
      weekday-mismatch: the poster of 1922 has it so

Plain text has no comments: what looks like one there would be printed. An ignore that ignores nothing, has no reason
or cannot be read is reported as ``unused-ignore``; one without a reason ignores all the same.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from lintnews.diagnostic import OWN_GROUP, UNUSED_IGNORE, diagnose, sort_key
from lintnews.errors import UsageError
from lintnews.lazy import lazy
from lintnews.record import NamedTuple
from lintnews.rule import Block, Finding
from lintnews.span import Span

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator

    from lintnews.diagnostic import Diagnostic
    from lintnews.document import Document
    from lintnews.registry import LoadedRule

_MARKUP = (".md", ".markdown", ".html", ".htm", ".xhtml")
_KEY = "lintnews-ignore"
_VERBS = ("ignore", "ignore-start", "ignore-end", "ignore-file")
_HOW = "write it like <!-- lintnews: ignore[broken-date] the reason -->"

_COMMENT = lazy(r"(?s)<!--\s*+lintnews\s*+:\s*+(?P<said>(?:(?!-->).){0,1000}+)-->")
_SAID = lazy(
    r"(?s)(?P<verb>[\w-]*+)\s*+(?P<names>\[[^\]]*+\])?+(?P<bad>\[[^\]]*+$)?+[\s:–—-]*+(?P<reason>.*?)\s*+$"
)
_KEY_LINE = lazy(rf"(?m)^{_KEY}[ \t]*+:[ \t]*+(?P<rest>[^\r\n]*+)")
_ENTRY = lazy(r"(?:\r\n?|\n)[ \t]++(?:-[ \t]++)?+(?P<entry>[^\r\n]*+)|(?:\r\n?|\n)[ \t]*+(?=[\r\n])")


class Kept(NamedTuple):
    """The diagnostics that are left, sorted, and how many an ignore took away."""

    diagnostics: tuple[Diagnostic, ...]
    suppressed: int


@dataclass(slots=True)
class Ignore:
    """One ignore: where it stands, what it names, where it holds; ``whole`` takes in the title as well."""

    at: Span
    names: tuple[str, ...]
    scope: Span
    whole: bool = False
    used: set[str] = field(default_factory=set)

    def takes(self, diagnostic: Diagnostic) -> bool:
        """Tell whether it takes a diagnostic away, and remember by which of its names."""
        start = diagnostic.place.start.offset
        inside = diagnostic.field == "text" and self.scope.start <= start < self.scope.end
        if not (self.whole or inside):
            return False
        names = {diagnostic.rule, diagnostic.group}.intersection(self.names)
        if "all" in self.names and diagnostic.group != OWN_GROUP:
            names.add("all")
        self.used |= names
        return bool(names)


def suppress(document: Document, diagnostics: tuple[Diagnostic, ...], rules: tuple[LoadedRule, ...]) -> Kept:
    """Take away what the article's own ignores name, and report ignores that do nothing.

    ``rules`` are those that ran: what only others could have used is not called unused.
    """
    ignores, _ = _read_ignores(document)
    kept = [one for one in diagnostics if one.failed or not _is_taken(one, ignores)]
    suppressed = len(diagnostics) - len(kept)
    for entry in rules:
        if entry.name == UNUSED_IGNORE:
            kept += [
                diagnose(document, finding, rule=entry.name, group=entry.group, severity=entry.rule.severity)
                for finding in _unused(ignores, rules)
            ]
    return Kept(tuple(sorted(kept, key=sort_key)), suppressed)


def find_problems(document: Document) -> Iterator[Finding]:
    """Yield what is wrong in the ignores of an article themselves, for the rule ``unused-ignore``."""
    return iter(_read_ignores(document)[1])


def _is_taken(diagnostic: Diagnostic, ignores: list[Ignore]) -> bool:
    """Ask every ignore, so that of two that hold for one place both count as used."""
    return any([ignore.takes(diagnostic) for ignore in ignores])  # noqa: C419 - all are asked


def _read_ignores(document: Document) -> tuple[list[Ignore], list[Finding]]:
    """Read the ignores of an article in order, with what is wrong in them."""
    ignores, findings = _in_front_matter(document)
    is_markup = document.record is None and document.path.lower().endswith(_MARKUP)
    opened: list[Ignore] = []
    for match in _COMMENT().finditer(document.text):
        at = Span(*match.span())
        if not is_markup:
            findings.append(
                Finding(
                    at,
                    "plain text has no comments: this would be printed and ignores nothing; name the rule under "
                    f"{_KEY} in the front matter, or accept the finding in a baseline",
                )
            )
            continue
        said = _SAID().match(match["said"])
        verb, names = (said["verb"], _names(said["names"])) if said else ("", ())
        reason = said["reason"] if said else ""
        if verb == "ignore-end":
            findings += _close(opened, names, at)
            continue
        if verb not in _VERBS:
            findings.append(Finding(at, f"this ignores nothing: there is no {verb!r}; {_HOW}"))
            continue
        if not names:
            findings.append(Finding(at, f"this ignores nothing: it names no rule; {_HOW}"))
            continue
        findings += _without_reason(at, reason)
        scope = _paragraph_of(document, at) if verb == "ignore" else Span(at.end, len(document.text))
        ignore = Ignore(at, names, scope, whole=verb == "ignore-file")
        ignores.append(ignore)
        if verb == "ignore-start":
            opened.append(ignore)
    findings += [
        Finding(ignore.at, "this block is never ended; put <!-- lintnews: ignore-end --> behind it")
        for ignore in opened
    ]
    return ignores, findings


def _without_reason(at: Span, reason: str) -> Iterator[Finding]:
    if not reason:
        yield Finding(at, "this ignore gives no reason; say why the rule is wrong here")


def _names(written: str | None) -> tuple[str, ...]:
    return tuple(filter(None, (name.strip() for name in (written or "").strip("[]").split(","))))


def _close(opened: list[Ignore], names: tuple[str, ...], at: Span) -> Iterator[Finding]:
    """End the latest open block, or the latest with these names."""
    for index in range(len(opened) - 1, -1, -1):
        if not names or set(names) == set(opened[index].names):
            ignore = opened.pop(index)
            ignore.scope = Span(ignore.scope.start, at.start)
            return
    yield Finding(at, "this ends no block: there is no ignore-start before it that names the same rules")


def _paragraph_of(document: Document, at: Span) -> Span:
    """Return the paragraph that a comment stands in, or if it holds nothing else, the next one that holds words."""
    for paragraph in document.paragraphs:
        if paragraph.end > at.start and _COMMENT().sub("", paragraph.of(document.text)).strip():
            return Span(paragraph.start, paragraph.end)
    return Span(at.end, at.end)


def _in_front_matter(document: Document) -> tuple[list[Ignore], list[Finding]]:
    """Read the key of the front matter: below it one line for each rule, with the reason behind a colon."""
    front = document.paragraphs[0] if document.paragraphs else None
    if front is None or front.kind is not Block.METADATA or not document.text.startswith("---", front.start):
        return [], []
    text, whole = document.text, Span(0, len(document.text))
    key = _KEY_LINE().search(text, front.start, front.end)
    if key is None:
        return [], []
    ignores: list[Ignore] = []
    findings: list[Finding] = []
    position = key.end()
    while match := _ENTRY().match(text, position, front.end):
        position = match.end()
        entry = match["entry"] or ""
        if not entry or entry.startswith("#"):
            continue
        names, _, reason = entry.partition(":")
        at = Span(*match.span("entry"))
        findings += _without_reason(at, _unquoted(reason))
        ignores.append(Ignore(at, _names(_unquoted(names)), whole, whole=True))
    if key["rest"].partition("#")[0].strip() or not ignores:
        at = Span(*key.span())
        findings.append(
            Finding(at, f"this ignores nothing: below {_KEY} write a line '  rule: reason' for each rule")
        )
    return ignores, findings


def _unquoted(scalar: str) -> str:
    return scalar.strip().strip("\"'").strip()


def _unused(ignores: list[Ignore], rules: tuple[LoadedRule, ...]) -> Iterator[Finding]:
    """Yield a finding for each name that took nothing away, if whatever it stands for ran."""
    ran = {entry.name for entry in rules}
    for ignore in ignores:
        for name in ignore.names:
            if name in ignore.used:
                continue
            if problem := _why_unused(name, ran):
                yield Finding(ignore.at, problem)


def _why_unused(name: str, ran: Collection[str]) -> str | None:
    """Say why a name ignores nothing; None if it might, had other rules been asked for."""
    unused = f"nothing to ignore here: {name} finds nothing; take it out"
    if name in ran:
        return unused
    from lintnews.registry import rules_meant_by  # noqa: PLC0415 - most ignores name a rule that ran

    try:
        meant = rules_meant_by(name)
    except UsageError as error:
        return f"this ignores nothing: {error}"
    default = {entry.name for entry in meant if entry.default} or {entry.name for entry in meant}
    return unused if default <= set(ran) else None
