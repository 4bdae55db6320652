"""Where a record keeps its text, date, id and title: under a name from an option, or a usual one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

Fields = Mapping[str, Any]

# Compared without case, underscores and hyphens, in this order: "datePublished" and "date_published" are one.
TEXT_NAMES = (
    *("text", "body", "content", "article", "maintext", "articletext", "articlebody", "fulltext", "bodytext"),
    *("plaintext", "textcontent", "story"),
)
DATE_NAMES = (
    *("date", "published", "datepublished", "publisheddate", "pubdate", "publishdate", "datepublish"),
    *("publishedat", "publishedon", "publishedtime", "publicationdate", "publicationtime", "firstpublished"),
    *("webpublicationdate", "timepublished", "datetime", "timestamp", "created", "createdat"),
)
ID_NAMES = ("id", "uuid", "guid", "articleid", "docid", "url", "link", "uri", "webpage", "permalink")
TITLE_NAMES = ("title", "headline", "heading", "maintitle", "articletitle", "webtitle")
ADDRESS_NAMES = ("url", "link", "uri", "webpage", "permalink", "sourceurl", "canonicalurl")


def find_text(record: Fields, name: str | None) -> Any:
    """Return the article's text, or what stands in its place if it is no string; None if nothing does."""
    found = candidates(record, name, TEXT_NAMES)
    strings = [value for value in found if isinstance(value, str)]
    return next((value for value in strings if value.strip()), (strings or found or [None])[0])


def find_title(record: Fields, name: str | None) -> str | None:
    """Return the article's title, None if it has none."""
    found = candidates(record, name, TITLE_NAMES)
    return next((value for value in found if isinstance(value, str) and value.strip()), None)


def candidates(record: Fields, name: str | None, names: tuple[str, ...]) -> list[Any]:
    """Return the values that are not null of the field that an option names, or of the usual fields."""
    if name is not None:
        value = _named(record, name)
        return [] if value is None else [value]
    return [record[key] for key in _keys(tuple(record), names) if record[key] is not None]


def _named(record: Fields, name: str) -> Any:
    """Return the value of a field by its name, ``a.b`` for b inside a; None if there is none."""
    if name in record:
        return record[name]
    value: Any = record
    for part in name.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value[part] if part in value else _in_any_case(value, part)
    return value


def _in_any_case(record: Fields, name: str) -> Any:
    return next((value for key, value in record.items() if key.lower() == name.lower()), None)


@lru_cache(maxsize=256)
def _keys(keys: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys that have one of the names, in the names' order; records mostly share their keys."""
    plain: dict[str, str] = {}
    for key in keys:
        plain.setdefault(key.lower().replace("_", "").replace("-", ""), key)
    return tuple(plain[name] for name in names if name in plain)
