"""Answers that stay open when the call that brought them is over."""

from __future__ import annotations

from collections.abc import AsyncGenerator, Callable
from typing import Any

from .call import Call
from .engine import Engine
from .http import Deadline, Response, translated
from .response import RawResponse


async def connected(
    engine: Engine, call: Call[Any], stays: Callable[[Response], bool]
) -> tuple[RawResponse[Any], Response | None]:
    """The answer to a call, and its connection, still open, if it `stays`.

    Then each read may take as long as the whole call.
    """

    async def read(
        answer: Response, tries: int, end: Deadline
    ) -> tuple[RawResponse[Any], Response | None]:
        if not stays(answer):
            return await engine.read(call, answer, tries, end), None
        waits = dict.fromkeys(("connect", "read", "write", "pool"), end.seconds)
        answer.request.extensions.update(stays=True, timeout=waits)
        about = tries, end.spent(), call, engine
        return RawResponse(answer.status_code, answer.headers, b"", *about), answer

    return await engine.deliver(call, read)


async def pieces(engine: Engine, answer: Response) -> AsyncGenerator[bytes]:
    """The decompressed body, piece by piece, however long it is and takes."""
    forever = float("inf")
    with translated(answer.request):
        async for piece in engine.http.body(
            answer, Deadline(forever, engine.http.now), forever
        ):
            yield piece
