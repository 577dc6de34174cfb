"""Names that things had before: they still lead there, and warn."""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Mapping
from importlib import import_module
from typing import Any, overload
from warnings import warn

from typing_extensions import deprecated

from .call import P, T
from .client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation
from .response import RawResponse


class renamed(operation[P, T]):
    """An operation under a name that it had before.

    Calls of it raise `DeprecationWarning`; type checkers and editors tell it too (PEP 702).
    """

    def __init__(self, method: operation[P, T], now: str) -> None:
        super().__init__(method.declare)
        self._now = now

    @overload
    def __get__(self, owner: None, kind: object) -> operation[P, T]: ...
    @overload
    @deprecated("It has another name now.")
    def __get__(self, owner: Blocking, kind: object) -> Callable[P, T]: ...
    @overload
    @deprecated("It has another name now.")
    def __get__(
        self, owner: Awaited, kind: object
    ) -> Callable[P, Coroutine[Any, Any, T]]: ...
    @overload
    @deprecated("It has another name now.")
    def __get__(
        self, owner: BlockingRaw, kind: object
    ) -> Callable[P, RawResponse[T]]: ...
    @overload
    @deprecated("It has another name now.")
    def __get__(
        self, owner: AwaitedRaw, kind: object
    ) -> Callable[P, Coroutine[Any, Any, RawResponse[T]]]: ...
    def __get__(self, owner: Any, kind: object) -> Any:
        if owner is not None:
            warn(f"it is called {self._now} now", DeprecationWarning, stacklevel=2)
        return super().__get__(owner, kind)


def former(module: str, names: Mapping[str, str]) -> Callable[[str], object]:
    """A module's `__getattr__`, which leads from former names of its classes to them.

    Args:
        module: The module's name.
        names: Former names, and the names of today.

    Raises:
        AttributeError: The name is neither of today nor a former one.
    """

    def found(name: str) -> object:
        if name not in names:
            raise AttributeError(f"module {module!r} has no attribute {name!r}")
        now = names[name]
        warn(f"{name} is called {now} now", DeprecationWarning, stacklevel=2)
        return getattr(import_module(module), now)

    return found
