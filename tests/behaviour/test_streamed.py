"""Answers of bytes that are read as they come."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .caller import Caller
from .packages import package
from .server import Answer, Server, gzipped

PICTURE = Answer(headers={"Content-Type": "image/png"}, body=b"png" * 100_000)


class Held:
    """An answer, held open as a blocking program or one with an event loop does it."""

    def __init__(self, caller: Caller, answer: Any) -> None:
        self.caller, self.answer = caller, answer

    async def __aenter__(self) -> Any:
        if self.caller.blocks:
            return self.answer.__enter__()
        return await self.answer.__aenter__()

    async def __aexit__(self, *about: Any) -> None:
        if self.caller.blocks:
            self.answer.__exit__(*about)
        else:
            await self.answer.__aexit__(*about)


async def read(caller: Caller, answer: Any) -> list[bytes]:
    if caller.blocks:
        return list(answer.iter_bytes())
    return [piece async for piece in answer.iter_bytes()]


async def save(caller: Caller, answer: Any, *to: Any, **how: Any) -> Any:
    return answer.to_file(*to, **how) if caller.blocks else await answer.to_file(*to, **how)


def files(caller: Caller, **settings: Any) -> Any:
    client = caller.client(package("body_choices"), **settings)
    return client.default.with_streaming_response.target


async def test_it_is_read_as_it_comes(caller: Caller, server: Server) -> None:
    again = Answer(status=503, headers={"Retry-After": "0"})
    server.on("PUT", "/picture", gzipped(PICTURE))
    server.on("GET", "/report", again, PICTURE)
    group = files(caller, base_url=server.url, max_response_bytes=10)

    async with Held(caller, group.put_picture(b"x", content_type="image/png")) as answer:
        assert (answer.status, answer.headers["content-type"]) == (200, "image/png")
        assert b"".join(await read(caller, answer)) == PICTURE.body
    async with Held(caller, group.get_report(accept="application/pdf")) as answer:
        pieces = await read(caller, answer)
    assert len(pieces) > 1 and b"".join(pieces) == PICTURE.body
    assert answer._answer.is_closed
    assert not hasattr(group, "search")


async def test_a_file_appears_when_it_is_complete(
    caller: Caller, server: Server, tmp_path: Path
) -> None:
    cut = Answer(body=b"half", length=8)
    server.on("PUT", "/picture", PICTURE, cut)
    group = files(caller, base_url=server.url)
    errors = package("body_choices").errors

    async with Held(caller, group.put_picture(b"")) as answer:
        assert await save(caller, answer, tmp_path / "a.png") == tmp_path / "a.png"
    async with Held(caller, group.put_picture(b"")) as answer:
        with pytest.raises(FileExistsError, match="overwrite=True"):
            await save(caller, answer, tmp_path / "a.png")
        with pytest.raises(errors.ApiConnectionError, match="putPicture"):
            await save(caller, answer, tmp_path / "a.png", overwrite=True)

    assert (tmp_path / "a.png").read_bytes() == PICTURE.body
    assert list(tmp_path.iterdir()) == [tmp_path / "a.png"]


async def test_left_early_it_lets_go(caller: Caller, server: Server) -> None:
    server.on("PUT", "/picture", Answer(body=b"x" * 500, drip=0.02))
    group = files(caller, base_url=server.url)

    async with Held(caller, group.put_picture(b"")) as answer:
        pass

    assert answer._answer.is_closed


async def test_an_error_is_typed(caller: Caller, server: Server) -> None:
    server.on("GET", "/report", Answer(status=404, body=b'{"message": "no"}'))
    choices = package("body_choices")

    with pytest.raises(choices.StatusError) as caught:
        async with Held(caller, files(caller, base_url=server.url).get_report()):
            pass

    assert caught.value.body == choices.models.Failure(message="no")
