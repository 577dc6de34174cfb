"""Operations are declared once, as methods that return a `Plan`; clients and groups carry them out."""

from __future__ import annotations

import re
from collections.abc import Callable, Coroutine
from functools import cached_property, wraps
from os import PathLike
from types import MethodType
from typing import TYPE_CHECKING, Any, Concatenate, Generic, Self, TypeVar, overload

from .auth import Auth
from .call import Facts, P, Plan, T, run

if TYPE_CHECKING:
    from pathlib import Path

    from .engine import Engine
    from .response import RawResponse

R = TypeVar("R")
_PLAN = re.compile(r"^(?:Call|Plan|Streaming|Wait)\[(.*)\]$", re.DOTALL)


class Performer:
    """Carries out what operations declare, with the engine of a client."""

    _blocks, _raw = True, False

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._engine.base_url}>"

    def _perform(self, plan: Plan[Any], name: str = "call") -> Any:
        coroutine: Any = plan.perform(self._engine, self._raw)
        coroutine.__qualname__ = name  # in lists of tasks, and if nobody awaits it
        return run(coroutine) if self._blocks else coroutine


class Blocking(Performer):
    """Returns what an operation promises."""


class Awaited(Performer):
    """The same, to be awaited."""

    _blocks = False


class BlockingRaw(Performer):
    """Returns the answer as it came, whatever its status."""

    _raw = True


class AwaitedRaw(Performer):
    """The same, to be awaited."""

    _blocks, _raw = False, True


def view(group: Callable[[Engine], R]) -> cached_property[R]:
    """A property of a group: the group of the same operations that are called in another way."""

    def made(owner: Any) -> R:
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


class AnyClient(Performer):
    """Has what all calls of a client share."""

    _facts: Facts

    def __init__(self, http: Any, http2: bool, base_url: str, auth: Any, options: Any):
        from .engine import Engine  # the libraries are loaded when they are used
        from .http import Http

        single = isinstance(auth, Auth | str | type)
        schemes: tuple[Any, ...] = (auth,) if single else tuple(auth)
        for one in schemes:
            if not isinstance(one, Auth):
                raise TypeError(f"auth: {type(one).__name__} is no class of auth.py")
        facts, http = self._facts, Http(self._blocks, http, http2)
        about, make = (facts, http, base_url, schemes, options), facts.engine or Engine
        self._engine: Engine = make(*about, pace=facts.pace and facts.pace(http.now))

    @operation
    def download(
        self,
        url: str,
        to: str | PathLike[str],
        *,
        overwrite: bool = False,
        timeout: float = 600.0,
        on_progress: Callable[[int], None] | None = None,
    ) -> Plan[Path]:
        """Stream a file to disk; it appears under its name only when it is complete.

        The client's credentials go to the API's own origin and to no other.

        Args:
            url: A link, such as one from an answer.
            to: A file; or a folder (made if it ends with a slash), for a file that is
                named as the link ends.
            overwrite: Whether to replace a file, rather than raise `FileExistsError`.
            timeout: Seconds for the whole download.
            on_progress: Called with the number of bytes so far.
        """
        from .download import Download

        return Download(url, to, overwrite, timeout, on_progress)


class BlockingClient(AnyClient, Blocking):
    """Carries out calls while its caller waits."""

    def close(self) -> None:
        """Close the connections."""
        run(self._engine.http.close())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AwaitedClient(AnyClient, Awaited):
    """Carries out calls on asyncio or trio."""

    async def close(self) -> None:
        """Close the connections."""
        await self._engine.http.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()
