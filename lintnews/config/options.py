"""The options of a rule: what they are, as it declares them, and how values from a file are put into it."""

from __future__ import annotations

from dataclasses import dataclass
from types import NoneType, UnionType
from typing import TYPE_CHECKING, Any, Literal, Union, get_args, get_origin, get_type_hints

from lintnews.rule import OptionField, Options

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lintnews.rule import Rule


@dataclass(frozen=True, slots=True)
class Option:
    """One option of a rule.

    Attributes:
        name: as a settings file writes it.
        kind: bool, int, float or str, or tuple for a list of strings.
        default: what holds without a settings file; None for nothing.
        meaning: one sentence.
        choices: the words that are allowed; none means any.
        least: the smallest number that is allowed.
        most: the largest.
    """

    name: str
    kind: type
    default: Any
    meaning: str
    choices: tuple[str, ...] = ()
    least: float | None = None
    most: float | None = None

    @property
    def wanted(self) -> str:
        """What a value must be, in words."""
        if self.choices:
            return _either(self.choices)
        words = {bool: "true or false", int: "a whole number", float: "a number", str: "a string"}
        word = words.get(self.kind, "a list of strings")
        if self.least is not None and self.most is not None:
            return f"{word} from {self.least:g} to {self.most:g}"
        if self.least is not None:
            return f"{word} from {self.least:g}"
        return f"{word} up to {self.most:g}" if self.most is not None else word

    def accepts(self, value: object) -> bool:
        """Tell whether a value read from TOML will do."""
        if self.choices:
            return value in self.choices
        if self.kind is tuple:
            return isinstance(value, list) and all(isinstance(item, str) for item in value)
        if self.kind is float:
            good = isinstance(value, int | float) and not isinstance(value, bool)
        else:
            good = type(value) is self.kind
        return good and self._in_range(value)

    def _in_range(self, value: Any) -> bool:
        return (self.least is None or value >= self.least) and (self.most is None or value <= self.most)


def options_of(rule: Rule) -> tuple[Option, ...]:
    """Return the options that a rule has, in its own order.

    Raises:
        TypeError: a field has a type that an option cannot have; the rule is broken then.
    """
    declared = rule.options
    if not isinstance(declared, Options):
        return ()
    types = get_type_hints(type(declared))
    return tuple(
        Option(
            name=name.replace("_", "-"),
            kind=_kind(rule.name, name, types.get(name)),
            default=getattr(declared, name),
            meaning=field.meaning,
            choices=_choices(types[name]),
            least=field.least,
            most=field.most,
        )
        for name, field in vars(type(declared)).items()
        if isinstance(field, OptionField)
    )


def with_options(rule: Rule, values: Iterable[tuple[str, Any]]) -> Rule:
    """Return the rule with other values for some options, each of which it accepts."""
    given = {name.replace("-", "_"): value for name, value in values}
    return rule._replace(options=type(rule.options)(**vars(rule.options) | given))


def _either(words: Iterable[str]) -> str:
    return " or ".join(f'"{word}"' for word in words)


def _without_none(declared: Any) -> Any:
    if get_origin(declared) in (Union, UnionType):
        kept = [part for part in get_args(declared) if part is not NoneType]
        return kept[0] if len(kept) == 1 else declared
    return declared


def _kind(rule: str, name: str, declared: Any) -> type:
    bare = _without_none(declared)
    if bare in (bool, int, float, str):
        return bare  # type: ignore[no-any-return]
    if _choices(bare):
        return str
    if get_origin(bare) is tuple and get_args(bare) == (str, ...):
        return tuple
    raise TypeError(f"the option {name!r} of the rule {rule} has a type that options cannot have: {declared}")


def _choices(declared: Any) -> tuple[str, ...]:
    bare = _without_none(declared)
    return get_args(bare) if get_origin(bare) is Literal else ()
