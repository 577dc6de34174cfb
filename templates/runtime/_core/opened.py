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
    """The answer to a call, and its connection, still open, if it `stays`."""

    async def read(
        answer: Response, tries: int, end: Deadline
    ) -> tuple[RawResponse[Any], Response | None]:
        kept = opened(answer, end.seconds) if stays(answer) else None
        return await engine.read(call, answer, tries, end), kept

    return await engine.deliver(call, read)


def opened(answer: Response, seconds: float) -> Response:
    """The same answer, which its call does not close; each read may take so many seconds."""
    if answer.is_stream_consumed:  # a transport of the user's has it all
        return answer
    request, parts = answer.request, ("connect", "read", "write", "pool")
    request.extensions["timeout"] = dict.fromkeys(parts, seconds)
    kept = Response(
        answer.status_code,
        headers=answer.headers,
        stream=answer.stream,
        request=request,
        extensions=answer.extensions,
    )
    answer.stream = Response(answer.status_code).stream
    return kept


async def pieces(engine: Engine, answer: Response) -> AsyncGenerator[bytes]:
    """The decompressed body, piece by piece, however long it is and takes."""
    forever = float("inf")
    with translated(answer.request):
        async for piece in engine.http.body(
            answer, Deadline(forever, engine.http.now), forever
        ):
            yield piece


async def shut(engine: Engine, answer: Response) -> None:
    """Let go of the connection."""
    if engine.http.blocks:
        answer.close()
    else:
        await answer.aclose()
