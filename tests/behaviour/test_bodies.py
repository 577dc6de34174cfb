"""Bodies of several parts, and of several media types, on the wire."""

from __future__ import annotations

import importlib
import io
from collections.abc import AsyncIterator
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

import pytest

from .caller import Caller
from .packages import package
from .server import Answer, Seen, Server, as_json


def parts(seen: Seen) -> list[Message]:
    """The parts of a body, as an independent reader sees them."""
    head = f"Content-Type: {seen.header('Content-Type')}\r\n\r\n".encode()
    found: Any = message_from_bytes(head + seen.body).get_payload()
    return list(found)


async def test_parts_have_the_styles_of_their_fields(caller: Caller, server: Server) -> None:
    uploads = package("body_multipart")
    client = caller.client(uploads, base_url=server.url)
    server.on("POST", "/related", Answer(headers={"Content-Type": "multipart/mixed"}, body=b"--"))

    answer = await client.default.relate(
        uploads.models.RelateRequest(
            about=uploads.models.About(title="T"),
            filter=uploads.models.RelateRequestFilter(from_=1, kind="a&b"),
            tags=["a", "b c"],
        )
    )

    assert answer == b"--"
    seen = server.only()
    assert str(seen.header("Content-Type")).startswith("multipart/related; boundary=")
    found = {
        one.get_param("name", header="Content-Disposition"): one.get_payload()
        for one in parts(seen)
    }
    assert found == {
        "about": '{"title":"T"}',
        "filter[from]": "1",
        "filter[kind]": "a&b",
        "tags": "a,b c",
    }


async def test_a_multipart_body_has_a_part_for_each_value(
    caller: Caller, server: Server, tmp_path: Path
) -> None:
    uploads = package("body_multipart")
    client = caller.client(uploads, base_url=server.url)
    on_disk = tmp_path / "a.pdf"
    on_disk.write_bytes(b"%PDF" + b"x" * 100_000)
    server.on("POST", "/documents", as_json({"id": 1}, 201))

    await client.default.add_document(
        uploads.models.NewDocument(
            file=on_disk,
            pages=[b"one", uploads.File(io.BytesIO(b"two"), 'a"\n.png', "image/x")],
            about=uploads.models.About(title="T"),
            tags=["a", "b"],
            note="n",
            public=True,
        )
    )

    seen = server.only()
    assert seen.header("Content-Length") == str(len(seen.body))
    found = [
        (one.get_param("name", header="Content-Disposition"), one.get_content_type())
        for one in parts(seen)
    ]
    assert sorted(map(str, found)) == sorted(
        map(
            str,
            [
                ("file", "application/pdf"),
                ("pages", "application/octet-stream"),
                ("pages", "image/x"),
                ("about", "application/json"),
                ("tags", "text/plain"),
                ("tags", "text/plain"),
                ("note", "text/markdown"),
                ("public", "text/plain"),
            ],
        )
    )
    assert b'filename="a%22%0A.png"' in seen.body
    assert b"%PDF" + b"x" * 100_000 in seen.body
    assert b'{"title":"T"}' in seen.body


async def test_a_form_is_written_in_the_styles_of_the_document(
    caller: Caller, server: Server
) -> None:
    choices = package("body_choices")
    client = caller.client(choices, base_url=server.url)
    server.on("POST", "/search", Answer(status=204))
    models: Any = importlib.import_module("body_choices.models")
    search = models.Search(
        where={"id": 1, "names": ["a", "b"]}, sort=["x", "y"], tags=["s", "t"], order={"id": 2}
    )

    await client.default.search(search)

    fields = set(server.only().body.decode().split("&"))
    assert fields == {
        "where[id]=1",
        "where[names][]=a",
        "where[names][]=b",
        "sort=x,y",
        "tags=s",
        "tags=t",
        "order=%7B%22id%22%3A2%7D",
    }


async def test_what_comes_decides_how_it_is_read(caller: Caller, server: Server) -> None:
    choices = package("body_choices")
    client = caller.client(choices, base_url=server.url)
    latin = {"Content-Type": "text/csv; charset=iso-8859-1"}
    server.on(
        "GET",
        "/report",
        as_json({"id": 1}),
        Answer(headers=latin, body="é".encode("latin-1")),
        Answer(headers={"Content-Type": "application/pdf"}, body=b"%PDF"),
    )

    answers = [await client.default.get_report(accept="text/csv") for _ in range(3)]

    assert answers == [choices.models.Order(id=1), "é", b"%PDF"]
    assert server.seen[0].header("Accept") == "text/csv"


async def test_a_status_without_a_body_is_none(caller: Caller, server: Server) -> None:
    choices = package("body_choices")
    client = caller.client(choices, base_url=server.url)
    server.on("POST", "/orders", Answer(status=202))

    assert await client.default.add_order(choices.models.Order()) is None


async def test_a_media_type_that_the_api_does_not_take(caller: Caller, server: Server) -> None:
    client = caller.client(package("body_choices"), base_url=server.url)

    with pytest.raises(ValueError, match="content_type is none of"):
        await client.default.change_order("a", content_type="text/html")

    assert not server.seen


async def test_what_cannot_be_read_twice_is_not_sent_twice(caller: Caller, server: Server) -> None:
    choices = package("body_choices")
    client = caller.client(choices, base_url=server.url)
    server.on("PUT", "/picture", Answer(status=503, headers={"Retry-After": "0"}), Answer())

    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    with pytest.raises(choices.StatusError):
        await client.default.put_picture(Pipe(b"png"), content_type="image/png")
    await client.default.put_picture(io.BytesIO(b"png"), content_type="image/png")

    assert [one.body for one in server.seen] == [b"png", b"png"]


async def test_what_an_iterator_gives_is_sent_once(caller: Caller, server: Server) -> None:
    choices = package("body_choices")
    client = caller.client(choices, base_url=server.url)
    server.on("PUT", "/picture", Answer(), Answer(status=503, headers={"Retry-After": "0"}))

    async def awaited() -> AsyncIterator[bytes]:
        yield b"c"
        yield b"d"

    await client.default.put_picture(iter([b"a", b"", b"b"]), content_type="image/png")
    with pytest.raises(choices.StatusError):
        await client.default.put_picture([b"x"] if caller.blocks else awaited())
    with pytest.raises(TypeError, match="not text"):
        await client.default.put_picture("text")
    if caller.blocks:
        with pytest.raises(TypeError):
            await client.default.put_picture(awaited())

    bodies = [one.body for one in server.seen]
    assert bodies == [b"ab", b"x" if caller.blocks else b"cd"]
    assert server.seen[0].header("Transfer-Encoding") == "chunked"


@pytest.mark.parametrize("bad", ["a/b\r\nX-Evil: 1", "a/b\n", "a/b\0", "é/b", "\x7f"])
async def test_the_media_type_of_a_part_is_one_line(
    caller: Caller, server: Server, bad: str
) -> None:
    uploads = package("body_multipart")
    models = importlib.import_module(f"{uploads.__name__}.models")
    client = caller.client(uploads, base_url=server.url)
    about = models.About(title="T")
    with pytest.raises(ValueError, match="media type"):
        await client.default.add_document(
            models.NewDocument(file=uploads.File(b"", "a", bad), about=about)
        )
    assert server.seen == []


@pytest.mark.parametrize("name", ['a"; x="b', "a\r\nX-Evil: 1", "a\n\n--", "a\rb", "../a", "é;"])
async def test_the_name_of_a_part_stays_in_its_header(
    caller: Caller, server: Server, name: str
) -> None:
    uploads = package("body_multipart")
    models = importlib.import_module(f"{uploads.__name__}.models")
    client = caller.client(uploads, base_url=server.url)
    server.on("POST", "/documents", as_json({"id": 1}, 201))
    about, file = models.About(title="T"), uploads.File(b"x", name)
    await client.default.add_document(
        models.NewDocument(file=file, about=about, **{f"more {name}": "v"})
    )
    found = parts(server.only())
    assert len(found) == 3
    assert {key for one in found for key in one} == {"Content-Disposition", "Content-Type"}
    words = [str(one["Content-Disposition"]).count('"') for one in found]
    assert sorted(words) == [2, 2, 4]
