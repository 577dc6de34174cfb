"""One test body for three ways to call: blocking, on asyncio, on trio."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import anyio
import httpx2
import zuora_billing

T = TypeVar("T")


class Thin:
    """Makes every call of a client awaitable, whether it blocks or not."""

    def __init__(self, target: Any) -> None:
        self.target = target

    def __getattr__(self, name: str) -> Any:
        value = getattr(self.target, name)
        if not callable(value):
            return Thin(value)

        async def call(*args: Any, **kwargs: Any) -> Any:
            result = value(*args, **kwargs)
            return await result if inspect.isawaitable(result) else result

        return call


class Caller:
    """Makes clients of one flavour, and runs what is to be done with them."""

    def __init__(self, flavour: str) -> None:
        self.flavour = flavour
        self.blocks = flavour == "sync"
        self._made: list[Thin] = []

    def client(self, package: Any = zuora_billing, **settings: Any) -> Thin:
        """A client, of Zuora or of another package, which is closed when the test is over."""
        kind = package.Client if self.blocks else package.AsyncClient
        made = Thin(kind(**settings))
        self._made.append(made)
        return made

    def run(self, body: Callable[[], Coroutine[Any, Any, T]]) -> T:
        """Carry out a test."""

        async def whole() -> T:
            try:
                return await body()
            finally:
                for made in self._made:
                    await made.close()

        return _drive(whole()) if self.blocks else anyio.run(whole, backend=self.flavour)

    async def together(self, count: int, work: Callable[[int], Awaitable[T]]) -> list[T]:
        """The results of so many pieces of work, done at once in threads or in tasks."""

        async def one(number: int) -> T:
            return await work(number)

        if self.blocks:
            with ThreadPoolExecutor(count) as pool:
                return list(pool.map(lambda number: _drive(one(number)), range(count)))
        results: dict[int, T] = {}

        async def task(number: int) -> None:
            results[number] = await work(number)

        async with anyio.create_task_group() as group:
            for number in range(count):
                group.start_soon(task, number)
        return [results[number] for number in range(count)]


def _drive(coroutine: Coroutine[Any, Any, T]) -> T:
    try:
        coroutine.send(None)
    except StopIteration as done:
        value: T = done.value
        return value
    raise AssertionError("a blocking client awaited something")


async def closed(given: httpx2.Client | httpx2.AsyncClient) -> None:
    """Close a client of the HTTP library."""
    if isinstance(given, httpx2.Client):
        given.close()
    else:
        await given.aclose()
