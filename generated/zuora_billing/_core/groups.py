"""Groups of operations: each operation is declared once, and can be called in four ways."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from functools import wraps
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, overload

from .call import Plan
from .engine import Engine
from .http import run
from .response import RawResponse

P = ParamSpec("P")
R = TypeVar("R")
T = TypeVar("T")


class _Group:
    _blocks, _raw = True, False

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def _perform(self, plan: Plan[Any]) -> Any:
        return run(self._answer(plan)) if self._blocks else self._answer(plan)

    async def _answer(self, plan: Plan[Any]) -> Any:
        response = await plan.perform(self._engine)
        return response if self._raw else response.parse()


class RawGroup(_Group):
    """Operations that return the answer as it came, whatever its status."""

    _raw = True


class AsyncRawGroup(_Group):
    """The same, to be awaited."""

    _blocks, _raw = False, True


class _WithRaw(_Group, Generic[R]):
    _raw_group: Callable[[Engine], R]

    @property
    def with_raw_response(self) -> R:
        """The same operations; each returns the answer as it came, whatever its status."""
        return type(self)._raw_group(self._engine)


class Group(_WithRaw[R]):
    """Operations that return what they promise."""


class AsyncGroup(_WithRaw[R]):
    """The same, to be awaited."""

    _blocks = False


class operation(Generic[P, T]):  # noqa: N801 - a decorator
    """Makes a method that declares a call into one that carries it out, as its group does."""

    def __init__(self, declare: Callable[Concatenate[Any, P], Plan[T]]) -> None:
        self._declare = declare

    @overload
    def __get__(
        self, group: None, owner: object
    ) -> Callable[Concatenate[Any, P], Plan[T]]: ...
    @overload
    def __get__(self, group: Group[Any], owner: object) -> Callable[P, T]: ...
    @overload
    def __get__(
        self, group: AsyncGroup[Any], owner: object
    ) -> Callable[P, Coroutine[Any, Any, T]]: ...
    @overload
    def __get__(
        self, group: RawGroup, owner: object
    ) -> Callable[P, RawResponse[T]]: ...
    @overload
    def __get__(
        self, group: AsyncRawGroup, owner: object
    ) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]: ...
    def __get__(self, group: Any, owner: object) -> Any:
        declare = self._declare

        @wraps(declare)
        def method(*args: P.args, **kwargs: P.kwargs) -> Any:
            return group._perform(declare(group, *args, **kwargs))

        return declare if group is None else method
