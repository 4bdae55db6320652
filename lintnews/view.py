"""A fact of an object that is computed when it is first asked for, and kept."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Generic, Self, TypeVar, overload

if TYPE_CHECKING:
    from collections.abc import Callable

Fact = TypeVar("Fact")


class view(Generic[Fact]):  # noqa: N801 - a decorator, as property is
    """A method of no arguments that looks like an attribute and runs once.

    What ``functools.cached_property`` is; but that takes a lock under Python 3.11, which costs as much as many views.
    """

    def __init__(self, func: Callable[[Any], Fact]) -> None:
        self.func = func
        self.__doc__ = func.__doc__

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = name

    @overload
    def __get__(self, instance: None, owner: type | None = None) -> Self: ...

    @overload
    def __get__(self, instance: object, owner: type | None = None) -> Fact: ...

    def __get__(self, instance: object | None, owner: type | None = None) -> Self | Fact:
        """Return the fact; Python does not come here again for this object."""
        if instance is None:
            return self
        fact: Fact = self.func(instance)
        instance.__dict__[self._name] = fact
        return fact
