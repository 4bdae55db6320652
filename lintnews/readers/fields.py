"""Where a record keeps its text, date, id and title: under a name that an option gives, or under a usual one."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Any

Record = Mapping[str, Any]

# Compared without case, underscores and hyphens, in this order: "datePublished" and "date_published" are one.
TEXT_NAMES = (
    "text body content article maintext articletext articlebody fulltext bodytext plaintext textcontent story"
).split()
DATE_NAMES = (
    "date published datepublished publisheddate pubdate publishdate datepublish publishedat publishedon publishedtime"
    " publicationdate publicationtime firstpublished webpublicationdate timepublished datetime timestamp created createdat"
).split()
ID_NAMES = "id uuid guid articleid docid url link uri webpage permalink".split()
TITLE_NAMES = "title headline heading maintitle articletitle webtitle".split()
ADDRESS_NAMES = "url link uri webpage permalink sourceurl canonicalurl".split()


def named(record: Record, name: str) -> Any:
    """Return the value of a field that an option names, ``a.b`` for b inside a; None if there is none."""
    if name in record:
        return record[name]
    value: Any = record
    for part in name.split("."):
        if not isinstance(value, Mapping):
            return None
        value = value[part] if part in value else _any_case(value, part)
    return value


def usual(record: Record, names: list[str]) -> Any:
    """Return the first value that is not null under one of the usual names; None if there is none."""
    for key in _keys(tuple(record), tuple(names)):
        if record[key] is not None:
            return record[key]
    return None


def _any_case(record: Record, name: str) -> Any:
    return next((value for key, value in record.items() if key.lower() == name.lower()), None)


@lru_cache(maxsize=256)
def _keys(keys: tuple[str, ...], names: tuple[str, ...]) -> tuple[str, ...]:
    """Return the keys that have one of the names, in the names' order. Records of a file mostly share their keys."""
    plain: dict[str, str] = {}
    for key in keys:
        plain.setdefault(key.lower().replace("_", "").replace("-", ""), key)
    return tuple(plain[name] for name in names if name in plain)
