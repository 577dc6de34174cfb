"""Operations are declared once, as methods that return a `Plan`, and can be called in four ways."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine
from functools import cached_property, wraps
from types import MethodType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, TypeVar, overload

from .call import P, Plan, T, run

if TYPE_CHECKING:
    from .engine import Engine
    from .response import RawResponse

R = TypeVar("R")
_PLAN = re.compile(r"^(?:Call|Plan|Streaming|Wait)\[(.*)\]$", re.DOTALL)


class _Performer:
    _blocks, _raw = True, False

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._engine.base_url}>"

    def _perform(self, plan: Plan[Any], name: str = "call") -> Any:
        coroutine: Any = plan.perform(self._engine, self._raw)
        coroutine.__qualname__ = name  # in lists of tasks, and if nobody awaits it
        return run(coroutine) if self._blocks else coroutine


class Blocking(_Performer):
    """Returns what an operation promises."""


class Awaited(_Performer):
    """The same, to be awaited."""

    _blocks = False


class BlockingRaw(_Performer):
    """Returns the answer as it came, whatever its status."""

    _raw = True


class AwaitedRaw(_Performer):
    """The same, to be awaited."""

    _blocks, _raw = False, True


def view(group: Callable[[Engine], R]) -> cached_property[R]:
    """A property of a group: the group of the same operations that are called in another way."""

    def made(owner: _Performer) -> R:
        """The same operations, called in another way."""
        return group(owner._engine)

    return cached_property(made)


class operation(Generic[P, T]):
    """Makes a method that declares a plan into one that carries it out."""

    def __init__(self, declare: Callable[Concatenate[Any, P], Plan[T]]) -> None:
        self.declare, self.__doc__ = declare, declare.__doc__
        told: Any = declare.__annotations__  # `help` is to tell what a call returns
        told["return"] = _PLAN.sub(r"\1", told["return"])

        @wraps(declare)
        def method(owner: Any, /, *args: P.args, **kwargs: P.kwargs) -> Any:
            return owner._perform(declare(owner, *args, **kwargs), declare.__qualname__)

        self._method = method

    @overload
    def __get__(self, owner: None, kind: object) -> operation[P, T]: ...
    @overload
    def __get__(self, owner: Blocking, kind: object) -> Callable[P, T]: ...
    @overload
    def __get__(
        self, owner: Awaited, kind: object
    ) -> Callable[P, Coroutine[Any, Any, T]]: ...
    @overload
    def __get__(
        self, owner: BlockingRaw, kind: object
    ) -> Callable[P, RawResponse[T]]: ...
    @overload
    def __get__(
        self, owner: AwaitedRaw, kind: object
    ) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]: ...
    def __get__(self, owner: Any, kind: object) -> Any:
        return self if owner is None else MethodType(self._method, owner)
