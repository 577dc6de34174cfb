"""Lists that come page by page, as a caller has them in hand."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Generator, Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Concatenate, Generic, Self, TypeVar, overload

from ..errors import PaginationError
from .call import P, T, run
from .client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation
from .engine import Engine
from .response import RawResponse

if TYPE_CHECKING:
    from .paging import Paged

A = TypeVar("A")


@dataclass(frozen=True)
class _Page(Generic[A, T]):
    answer: A = field(repr=False)
    """What the operation answers with, whole."""
    items: list[T]
    """The items of this page alone."""
    cursor: str | None
    """Where the next page begins, for `resume`, also in another process; `None` at the end."""
    _engine: Engine = field(repr=False)
    _call: Paged[A, T] = field(repr=False)


class Page(_Page[A, T]):
    """A page; iterating over it goes on to the items of all pages that follow."""

    def __iter__(self) -> Iterator[T]:
        return _Items(self.pages())

    def pages(self) -> Iterator[Page[A, T]]:
        """This page and those that follow, each asked for when its turn comes."""
        return _Pages(self._engine, self._call, self)


class AsyncPage(_Page[A, T]):
    """A page; iterating over it goes on to the items of all pages that follow."""

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(self.pages())

    def pages(self) -> AsyncIterator[AsyncPage[A, T]]:
        """This page and those that follow, each asked for when its turn comes."""
        return _Pages(self._engine, self._call, self)


class AsyncPages(Generic[A, T]):
    """Pages of an async client: `async for` takes the items of all, `await` the first page."""

    def __init__(self, engine: Engine, call: Paged[A, T]) -> None:
        self._engine, self._call = engine, call

    def __repr__(self) -> str:
        return "<AsyncPages: use async for, or await the first page>"

    def __await__(self) -> Generator[Any, None, AsyncPage[A, T]]:
        return self._call.page(self._engine).__await__()

    def __aiter__(self) -> AsyncIterator[T]:
        return _Items(self.pages())

    def pages(self) -> AsyncIterator[AsyncPage[A, T]]:
        """All pages, each asked for when its turn comes."""
        return _Pages(self._engine, self._call)


class _Each:
    """An iterator of a blocking client, and of an async one; after an error it tries again."""

    def __iter__(self) -> Self:
        return self

    def __aiter__(self) -> Self:
        return self

    def __next__(self) -> Any:
        try:
            return run(self.__anext__())
        except StopAsyncIteration:
            raise StopIteration from None

    async def __anext__(self) -> Any:
        raise NotImplementedError


class _Pages(_Each):
    def __init__(self, engine: Engine, call: Paged[Any, Any], page: Any = None) -> None:
        self._engine, self._page = engine, page
        self._call: Paged[Any, Any] | None = call
        self._seen = set[str | None]()

    async def __anext__(self) -> Any:
        if (call := self._call) is None:
            raise StopAsyncIteration
        if (cursor := call.resume) in self._seen:
            error = PaginationError("the pages lead in a circle")
            error.operation, error.cursor = call.operation, cursor
            raise error
        page = self._page or await call.page(self._engine)
        self._seen.add(cursor)
        self._page, following = None, replace(call, resume=page.cursor)
        self._call = following if page.cursor is not None else None
        return page


class _Items(_Each):
    def __init__(self, pages: Any) -> None:
        self._pages, self._items = pages, iter(list[Any]())

    async def __anext__(self) -> Any:
        while True:
            for item in self._items:
                return item
            self._items = iter((await self._pages.__anext__()).items)


class paged(Generic[P, A, T]):
    """Makes a method that declares a `Paged` into one that returns pages; see `operation`."""

    def __init__(self, declare: Callable[Concatenate[Any, P], Paged[A, T]]) -> None:
        self.declare, self.__doc__ = declare, declare.__doc__
        self._operation: Any = operation(declare)
        told: Any = declare.__annotations__
        told["return"] = told["return"].replace("Paged[", "Page[", 1)

    @overload
    def __get__(self, owner: None, kind: object) -> paged[P, A, T]: ...
    @overload
    def __get__(self, owner: Blocking, kind: object) -> Callable[P, Page[A, T]]: ...
    @overload
    def __get__(
        self, owner: Awaited, kind: object
    ) -> Callable[P, AsyncPages[A, T]]: ...
    @overload
    def __get__(
        self, owner: BlockingRaw, kind: object
    ) -> Callable[P, RawResponse[A]]: ...
    @overload
    def __get__(
        self, owner: AwaitedRaw, kind: object
    ) -> Callable[P, Coroutine[Any, Any, RawResponse[A]]]: ...
    def __get__(self, owner: Any, kind: object) -> Any:
        return self if owner is None else self._operation.__get__(owner, kind)
