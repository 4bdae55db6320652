"""What a settings file says, checked and in the types of the program."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """The settings of one file. What the file does not set is None or empty.

    Attributes:
        path: the file, absolute.
        root: the folder from which patterns of paths are counted, absolute.
        lines: the line, from 1, of each setting that the file has.
        select: names of rules or groups, as are ``extend_select`` and ``ignore``.
        per_file_ignores: pairs of a pattern and the names left out where it matches.
        severity: pairs of a rule or group and its severity.
        rules: pairs of a rule and its options, each a pair of name and value.
        rule_paths: absolute paths, as are ``names``, ``baseline`` and ``cache_dir``.
    """

    path: str
    root: str
    lines: Mapping[str, int] = field(default_factory=dict)
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    per_file_ignores: tuple[tuple[str, tuple[str, ...]], ...] = ()
    severity: tuple[tuple[str, str], ...] = ()
    rules: tuple[tuple[str, tuple[tuple[str, Any], ...]], ...] = ()
    text_field: str | None = None
    date_field: str | None = None
    id_field: str | None = None
    title_field: str | None = None
    exclude: tuple[str, ...] = ()
    rule_paths: tuple[str, ...] = ()
    names: str | None = None
    baseline: str | None = None
    cache_dir: str | None = None
    fail_level: str | None = None
    output_format: str | None = None
    jobs: int | None = None
