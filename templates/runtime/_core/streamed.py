"""Answers of bytes that are read as they come, and not into memory."""

from __future__ import annotations

import os
from collections.abc import AsyncGenerator, Callable, Generator
from contextlib import suppress
from functools import wraps
from operator import attrgetter
from pathlib import Path
from typing import Any, Generic, Self, overload

from ..errors import ApiError
from .call import Call, P, run
from .client import Performer, operation
from .download import saving
from .engine import Engine
from .http import Response
from .opened import connected, pieces
from .response import RawResponse


class _Streamed:
    _answer: Response
    _response: RawResponse[Any]

    def __init__(self, engine: Engine, call: Call[Any]) -> None:
        self._engine, self._call = engine, call

    @property
    def status(self) -> int:
        """The status, which is one of success."""
        return self._response.status

    @property
    def headers(self) -> Any:
        """The headers; their names are found in any case."""
        return self._response.headers

    async def _open(self) -> Self:
        found = await connected(self._engine, self._call, attrgetter("is_success"))
        self._response, answer = found
        if answer is None:
            self._response.parse()  # raises
        else:
            self._answer = answer
        return self

    async def _close(self) -> None:
        await self._engine.http.shut(self._answer)

    async def _pieces(self) -> AsyncGenerator[bytes]:
        try:
            async for piece in pieces(self._engine, self._answer):
                yield piece
        except ApiError as error:
            of = self._response
            about = of.operation, of.request_id, of.attempts, of.seconds
            raise error.of(*about) from None

    async def _save(self, to: str | os.PathLike[str], overwrite: bool) -> Path:
        with saving(Path(to), overwrite) as part, part.open("xb") as file:
            async for piece in self._pieces():
                file.write(piece)
        return Path(to)


class StreamedResponse(_Streamed):
    """An answer whose body is read as it comes, inside of `with`.

    `timeout` bounds each wait for the next bytes, not the whole.
    """

    def iter_bytes(self) -> Generator[bytes]:
        """The body, decompressed, piece by piece."""
        each: Any = self._pieces()
        with suppress(StopAsyncIteration):
            while True:
                yield run(each.__anext__())

    def to_file(self, path: str | os.PathLike[str], *, overwrite: bool = False) -> Path:
        """Write the body to a file, which appears only when it is complete."""
        return run(self._save(path, overwrite))

    def __enter__(self) -> Self:
        return run(self._open())

    def __exit__(self, *exception: object) -> None:
        run(self._close())


class AsyncStreamedResponse(_Streamed):
    """`StreamedResponse`, inside of `async with`."""

    def iter_bytes(self) -> AsyncGenerator[bytes]:
        """The body, decompressed, piece by piece."""
        return self._pieces()

    async def to_file(
        self, path: str | os.PathLike[str], *, overwrite: bool = False
    ) -> Path:
        """Write the body to a file, which appears only when it is complete."""
        return await self._save(path, overwrite)

    async def __aenter__(self) -> Self:
        return await self._open()

    async def __aexit__(self, *exception: object) -> None:
        await self._close()


class StreamedGroup(Performer):
    """Operations of one tag whose answers are read as they come."""


class AsyncStreamedGroup(Performer):
    """The same, to be awaited."""


class streamed(Generic[P]):
    """Makes an operation into one whose answer is read as it comes."""

    def __init__(self, declared: operation[P, Any]) -> None:
        self._declared = declared

    @overload
    def __get__(
        self, owner: StreamedGroup, kind: object
    ) -> Callable[P, StreamedResponse]: ...
    @overload
    def __get__(
        self, owner: AsyncStreamedGroup, kind: object
    ) -> Callable[P, AsyncStreamedResponse]: ...
    def __get__(self, owner: Any, kind: object) -> Any:
        form: type[_Streamed] = StreamedResponse
        engine = owner._engine
        if isinstance(owner, AsyncStreamedGroup):
            form = AsyncStreamedResponse

        @wraps(self._declared.declare)
        def method(*args: P.args, **kwargs: P.kwargs) -> Any:
            call: Any = self._declared.declare(owner, *args, **kwargs)
            return form(engine, call)

        return method
