"""Tuples with named fields, made in a small part of the time that ``typing.NamedTuple`` takes to make the same.

That one compiles a constructor for every class and evaluates the type of every field: 0.2 ms a class, and a run needs a
hundred of them. Here a constructor is compiled once for each number of fields, and takes the names of a class. For type
checkers, and for whoever uses one, it is ``typing.NamedTuple``.
"""

from __future__ import annotations

import sys
from functools import cache
from types import FunctionType
from typing import TYPE_CHECKING, Any

__all__ = ("NamedTuple",)

# From 3.14 on, who makes a class is not told its fields before their types are asked for; other Pythons have other insides.
if TYPE_CHECKING or sys.version_info >= (3, 14) or sys.implementation.name != "cpython":
    from typing import NamedTuple
else:
    from _collections import _tuplegetter as field_at  # where collections has it from, too

    class _Record(tuple):
        """What all of them can do."""

        __slots__ = ()

        def __repr__(self) -> str:
            values = (f"{name}={value!r}" for name, value in self._asdict().items())
            return f"{type(self).__name__}({', '.join(values)})"

        def __getnewargs__(self) -> tuple[Any, ...]:
            return tuple(self)

        def _asdict(self) -> dict[str, Any]:
            return dict(zip(self._fields, self, strict=True))

        def _replace(self, **changes: Any) -> Any:
            return type(self)(**self._asdict() | changes)

    class _Maker(type):
        """Makes a plain class of the body of one whose base is ``NamedTuple``."""

        def __new__(cls, name: str, _bases: tuple[type, ...], body: dict[str, Any]) -> type:
            fields = tuple(body.get("__annotations__", ()))
            defaults = tuple(body[field] for field in fields if field in body)
            body |= {field: field_at(index, "") for index, field in enumerate(fields)}
            body |= {"__slots__": (), "__match_args__": fields, "_fields": fields}
            body["__new__"] = _constructor(name, fields, defaults)
            return type(name, (_Record,), body)

    def _constructor(name: str, fields: tuple[str, ...], defaults: tuple[Any, ...]) -> FunctionType:
        made = _positional(len(fields))
        code = made.__code__.replace(co_varnames=("_cls", *fields), co_qualname=f"{name}.__new__")
        return FunctionType(code, made.__globals__, "__new__", defaults)

    @cache
    def _positional(count: int) -> FunctionType:
        names = "".join(f"_{number}, " for number in range(count))
        return eval(f"lambda _cls, {names}: _new(_cls, ({names}))", {"_new": tuple.__new__})  # noqa: S307

    NamedTuple = type.__new__(_Maker, "NamedTuple", (), {})
