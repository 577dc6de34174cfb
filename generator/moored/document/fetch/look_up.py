"""The addresses of a host."""

from __future__ import annotations

import asyncio
import socket
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress

from moored.document.fetch.request import Resolve


def look_up(host: str, port: int) -> Sequence[str]:
    """The addresses of a host, by the resolver of the machine."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(one[4][0]) for one in found))


async def looked_up(resolve: Resolve, host: str, port: int) -> Sequence[str]:
    """What `resolve` finds; a deadline of the caller holds, though nothing can stop the resolver.

    Its thread is left to itself then. `asyncio.to_thread` would wait for it at the end of the loop.

    Raises:
        OSError: There is no such host.
        UnicodeError: The name is none.
    """
    loop = asyncio.get_running_loop()
    found: asyncio.Future[Sequence[str]] = loop.create_future()

    def settle(setter: Callable[[], None]) -> None:
        # The loop is closed, or the future cancelled, where nobody waits any more.
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(lambda: None if found.done() else setter())

    def run() -> None:
        try:
            addresses = resolve(host, port)
        except Exception as error:
            caught = error
            settle(lambda: found.set_exception(caught))
        else:
            settle(lambda: found.set_result(addresses))

    threading.Thread(target=run, daemon=True, name="moored-look-up").start()
    return await found
