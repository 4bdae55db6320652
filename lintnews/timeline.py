"""The ``dates`` command: every date, time and length of time of an article, what it means, and how that was decided."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from lintnews.calendar import WEEKDAYS, weekday_of
from lintnews.diagnostic import Diagnostic
from lintnews.timeline_others import others_of
from lintnews.views.meaning import Basis, Meaning

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date

    from lintnews.document import Document
    from lintnews.output.screen import Screen
    from lintnews.span import Span

_UNKNOWN = "unknown"


def write_table(items: Iterable[Document | Diagnostic], screen: Screen) -> int:
    """Write a table for each article; return how many inputs could not be read."""
    failed = 0
    for item in items:
        if isinstance(item, Diagnostic):
            failed += 1
            screen.line(f"{item.path}: {item.message}")
            continue
        record = f" ({item.record.id or item.record.line})" if item.record else ""
        screen.line(screen.style(f"{item.path}{record}", "bold"))
        screen.line(f"  article's date: {_published(item)}")
        rows = _rows(item)
        widths = [max((len(row[column]) for row in rows), default=0) for column in range(3)]
        for row in rows:
            cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
            screen.line("  " + "  ".join([*cells, row[3]]).rstrip())
        screen.line()
    return failed


def write_json(items: Iterable[Document | Diagnostic], screen: Screen) -> int:
    """Write one JSON object a line for each article; return how many inputs could not be read."""
    failed = 0
    for item in items:
        if isinstance(item, Diagnostic):
            failed += 1
            value: dict[str, object] = {"path": item.path, "error": item.message}
        else:
            value = _as_json(item)
        screen.line(json.dumps(value, ensure_ascii=False))
    return failed


def _published(document: Document) -> str:
    if document.published is None:
        return "not found; dates that need it have no meaning"
    day, source = document.published
    return f"{_written(day)}, from {source}"


_Row = tuple[str, str, str, str]


def _rows(document: Document) -> list[_Row]:
    """Return all that tells of time, in order of the text: place, words, meaning, how it was decided."""
    found = [(meaning.mention.span, _meant(meaning), _why(meaning)) for meaning in document.meanings]
    found += [(other.span, other.meant or _UNKNOWN, other.why) for other in others_of(document)]
    return [_row(document, *each) for each in sorted(found)]


def _row(document: Document, span: Span, meant: str, why: str) -> _Row:
    position = document.lines.position(span.start)
    written = " ".join(span.of(document.text).split())
    return f"{position.line}:{position.column}", written, meant, why


def _meant(meaning: Meaning) -> str:
    if meaning.first is None or meaning.last is None:
        return _UNKNOWN
    if meaning.first == meaning.last:
        return _written(meaning.first)
    return f"{meaning.first} to {meaning.last}"


def _written(day: date) -> str:
    return f"{day} {weekday_of(day)[:3]}"


def _why(meaning: Meaning) -> str:
    """Say how the meaning was decided, and what else it might be."""
    others = [str(day) for day in meaning.candidates[1:3]]
    also = f" (or {', '.join(others)})" if others and meaning.basis is not Basis.EXPLICIT else ""
    weekday = meaning.mention.first.weekday
    clash = ""
    if meaning.first and weekday is not None and meaning.first.weekday() != weekday:
        clash = f"; not a {WEEKDAYS[weekday]}"
    return f"{meaning.basis.value}{also}{clash}"


def _as_json(document: Document) -> dict[str, object]:
    published = document.published
    return {
        "path": document.path,
        "record": {"line": document.record.line, "id": document.record.id} if document.record else None,
        "published": str(published.date) if published else None,
        "published_source": published.source if published else None,
        "dates": list(_mentions_as_json(document)),
        "others": list(_others_as_json(document)),
    }


def _mentions_as_json(document: Document) -> Iterator[dict[str, object]]:
    for meaning in document.meanings:
        yield {
            **_place(document, meaning.mention.span),
            "parts": [part._asdict() for part in meaning.mention.parts],
            "join": meaning.mention.join,
            "first": str(meaning.first) if meaning.first else None,
            "last": str(meaning.last) if meaning.last else None,
            "basis": meaning.basis.value,
            "candidates": [str(day) for day in meaning.candidates],
        }


def _others_as_json(document: Document) -> Iterator[dict[str, object]]:
    for other in others_of(document):
        yield {**_place(document, other.span), "kind": other.kind, "meaning": other.meant, "basis": other.why}


def _place(document: Document, span: Span) -> dict[str, object]:
    start, end = document.lines.position(span.start), document.lines.position(span.end)
    return {"text": span.of(document.text), "start": start._asdict(), "end": end._asdict()}
