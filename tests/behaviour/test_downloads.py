"""From a link to a file, without losing a credential or half a file."""

from __future__ import annotations

import gzip
import zipfile
from pathlib import Path

import pytest
from zuora_billing import BearerAuth
from zuora_billing.errors import (
    ApiConnectionError,
    ApiError,
    ApiTimeoutError,
    ForbiddenError,
    StatusError,
)

from .caller import Caller, Thin
from .clock import Clock
from .server import Answer, Seen, Server, as_json
from .zuora import DELETION, JOB, packed

ARCHIVE = packed()
ZIP = Answer(body=ARCHIVE, headers={"Content-Type": "application/zip"})
SECRETS = {"authorization", "cookie", "x-api-key", "zuora-version", "idempotency-key"}


@pytest.fixture
def secretive(caller: Caller, server: Server) -> Thin:
    """A client with secrets of every kind."""
    return caller.client(
        base_url=server.url,
        auth=BearerAuth("canary"),
        headers={"X-Api-Key": "canary"},
        zuora_version="1",
    )


async def test_another_origin_learns_nothing(
    secretive: Thin, server: Server, other: Server, tmp_path: Path
) -> None:
    cookie = "session=canary; Path=/; HttpOnly"
    server.on("GET", f"{DELETION}/{JOB}", as_json({"id": JOB}, Set_Cookie=cookie))
    await secretive.billing_documents.get_files_deletion_job(JOB)
    other.on("GET", "/a.zip?X-Amz-Signature=a%2Fb%3D", ZIP)
    told: list[int] = []
    path = await secretive.download(
        f"{other.url}/a.zip?X-Amz-Signature=a%2Fb%3D", tmp_path / "x.zip", on_progress=told.append
    )
    assert path == tmp_path / "x.zip"
    assert path.read_bytes() == ARCHIVE
    assert zipfile.is_zipfile(path)
    assert told[-1] == len(ARCHIVE) and told == sorted(told)
    seen = other.only()
    assert (seen.method, seen.target) == ("GET", "/a.zip?X-Amz-Signature=a%2Fb%3D")
    assert not seen.names() & SECRETS
    assert "canary" not in repr(seen)
    assert list(tmp_path.iterdir()) == [path]


async def test_the_own_origin_needs_to_know(
    secretive: Thin, server: Server, tmp_path: Path
) -> None:
    server.on("GET", "/files/a.zip", ZIP)
    path = await secretive.download(f"{server.url}/files/a.zip", tmp_path)
    assert path == tmp_path / "a.zip"
    assert path.read_bytes() == ARCHIVE
    assert server.only().header("authorization") == "Bearer canary"
    assert server.only().header("x-api-key") == "canary"


@pytest.mark.parametrize("status", [301, 302, 303, 307, 308])
async def test_a_redirect_to_another_origin(
    secretive: Thin, server: Server, other: Server, tmp_path: Path, status: int
) -> None:
    server.on("GET", "/a", Answer(status=status, headers={"Location": f"{other.url}/b?c=d"}))
    other.on("GET", "/b?c=d", ZIP)
    path = await secretive.download(f"{server.url}/a", tmp_path / "x")
    assert path.read_bytes() == ARCHIVE
    assert server.only().header("authorization") == "Bearer canary"
    assert not other.only().names() & SECRETS


async def test_a_redirect_that_comes_back(
    secretive: Thin, server: Server, other: Server, tmp_path: Path
) -> None:
    other.on("GET", "/a", Answer(status=302, headers={"Location": f"{server.url}/b/c"}))
    server.on("GET", "/b/c", Answer(status=302, headers={"Location": "../d"}))
    server.on("GET", "/d", ZIP)
    await secretive.download(f"{other.url}/a", tmp_path / "x")
    assert not other.only().names() & SECRETS
    assert [one.target for one in server.seen] == ["/b/c", "/d"]
    assert {one.header("authorization") for one in server.seen} == {"Bearer canary"}


@pytest.mark.parametrize(
    "location", ["http://example.com/x", "ftp://127.0.0.1/x", "file:///etc/passwd", "http://["]
)
async def test_a_redirect_to_nowhere(
    client: Thin, server: Server, tmp_path: Path, location: str
) -> None:
    server.on("GET", "/a", Answer(status=302, headers={"Location": location}))
    with pytest.raises(ValueError):
        await client.download(f"{server.url}/a", tmp_path / "x")
    assert list(tmp_path.iterdir()) == []


async def test_a_redirect_in_a_circle(client: Thin, server: Server, tmp_path: Path) -> None:
    server.on("GET", "/a", Answer(status=302, headers={"Location": "/a"}))
    with pytest.raises(ApiConnectionError, match="redirects"):
        await client.download(f"{server.url}/a", tmp_path / "x")
    assert len(server.seen) == 6
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("url", ["http://example.com/x", "https://u:p@example.com/x", "x", ""])
async def test_places_that_are_not_asked(client: Thin, tmp_path: Path, url: str) -> None:
    with pytest.raises(ValueError):
        await client.download(url, tmp_path / "x")


async def test_a_file_that_is_there(client: Thin, other: Server, tmp_path: Path) -> None:
    other.on("GET", "/a.zip", ZIP)
    target = tmp_path / "a.zip"
    target.write_text("mine")
    for to in (target, tmp_path, str(tmp_path)):
        with pytest.raises(FileExistsError, match="overwrite=True"):
            await client.download(f"{other.url}/a.zip", to)
    assert other.seen == []
    assert target.read_text() == "mine"
    await client.download(f"{other.url}/a.zip", target, overwrite=True)
    assert target.read_bytes() == ARCHIVE
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize(
    "broken",
    [
        Answer(body=ARCHIVE[:5000], length=len(ARCHIVE)),
        Answer(body=gzip.compress(ARCHIVE)[:-9], length=-1, headers={"Content-Encoding": "gzip"}),
        Answer(reset=True),
        Answer(status=503, body=ARCHIVE),
        Answer(status=403, body=b"<Error><Code>AccessDenied</Code></Error>"),
        Answer(status=206, body=ARCHIVE[:10]),
        Answer(status=204),
    ],
)
async def test_broken_off(
    client: Thin, other: Server, tmp_path: Path, clock: Clock, broken: Answer
) -> None:
    other.on("GET", "/a.zip", broken)
    target = tmp_path / "a.zip"
    with pytest.raises(ApiError) as caught:
        await client.download(f"{other.url}/a.zip", target)
    assert caught.value.operation == "download"
    assert list(tmp_path.iterdir()) == []
    target.write_text("mine")
    with pytest.raises(ApiError):
        await client.download(f"{other.url}/a.zip", target, overwrite=True)
    assert target.read_text() == "mine"
    assert list(tmp_path.iterdir()) == [target]


async def test_refused_by_the_storage(client: Thin, other: Server, tmp_path: Path) -> None:
    other.on("GET", "/a.zip", Answer(status=403, body=b"<Error/>"))
    with pytest.raises(ForbiddenError) as caught:
        await client.download(f"{other.url}/a.zip", tmp_path)
    assert isinstance(caught.value, StatusError)
    assert (caught.value.status, caught.value.attempts) == (403, 1)
    assert "download: 403" in str(caught.value)


async def test_a_second_attempt_starts_afresh(
    client: Thin, other: Server, tmp_path: Path, clock: Clock
) -> None:
    other.on("GET", "/a.zip", Answer(body=b"junk" * 99, length=9999), Answer(status=503), ZIP)
    path = await client.download(f"{other.url}/a.zip", tmp_path)
    assert path.read_bytes() == ARCHIVE
    assert len(other.seen) == 3


async def test_no_time_left(client: Thin, other: Server, tmp_path: Path) -> None:
    other.on("GET", "/a.zip", Answer(body=ARCHIVE, drip=0.05))
    with pytest.raises(ApiTimeoutError):
        await client.download(f"{other.url}/a.zip", tmp_path, timeout=0.3)
    assert list(tmp_path.iterdir()) == []


async def test_an_error_of_the_callers_own(client: Thin, other: Server, tmp_path: Path) -> None:
    def on_progress(size: int) -> None:
        raise KeyError(size)

    other.on("GET", "/a.zip", ZIP)
    with pytest.raises(KeyError):
        await client.download(f"{other.url}/a.zip", tmp_path, on_progress=on_progress)
    assert list(tmp_path.iterdir()) == []
    other.only()


@pytest.mark.parametrize(
    ("link", "name"),
    [
        ("..%2f..%2fetc%2fpasswd", "passwd"),
        ("%2fetc%2fpasswd", "passwd"),
        ("..%5c..%5cboot.ini", "_.._boot.ini"),
        ("..", "download"),
        ("%2e%2e", "download"),
        ("", "download"),
        ("a%00b.zip", "a_b.zip"),
        ("a%0Ab.zip", "a_b.zip"),
        (".bashrc", "bashrc"),
        ("C:evil", "C_evil"),
        ("all%20of%20it_1.zip", "all of it_1.zip"),
        ("%C3%A9.zip?name=../x", "é.zip"),
    ],
)
async def test_names_stay_inside(
    client: Thin, other: Server, tmp_path: Path, link: str, name: str
) -> None:
    folder = tmp_path / "inner"
    folder.mkdir()
    for target in (f"/{link}", "/"):
        other.on("GET", target, ZIP)
    path = await client.download(f"{other.url}/{link}", folder)
    assert path == folder / name
    assert [file.read_bytes() for file in folder.iterdir()] == [ARCHIVE]
    assert list(tmp_path.iterdir()) == [folder]


async def test_a_very_long_name(client: Thin, other: Server, tmp_path: Path) -> None:
    target = f"/{'x' * 400}"
    other.on("GET", target, ZIP)
    path = await client.download(f"{other.url}{target}", tmp_path)
    assert path.parent == tmp_path
    assert path.read_bytes() == ARCHIVE


async def test_many_at_once_into_one_file(
    caller: Caller, client: Thin, other: Server, tmp_path: Path
) -> None:
    """Whichever comes last is there, and whole."""
    bodies = [bytes([65 + n]) * 300_000 for n in range(8)]
    for n, body in enumerate(bodies):
        other.on("GET", f"/{n}", Answer(body=body))

    async def one(n: int) -> None:
        await client.download(f"{other.url}/{n}", tmp_path / "x", overwrite=True)

    await caller.together(len(bodies), one)
    assert (tmp_path / "x").read_bytes() in bodies
    assert [file.name for file in tmp_path.iterdir()] == ["x"]


def cut(body: bytes, at: int, **headers: str) -> Answer:
    """An answer whose connection ends after so many bytes."""
    sent = {name.replace("_", "-"): text for name, text in headers.items()}
    return Answer(body=body[:at], length=len(body), headers=sent)


def rest(seen: Seen, status: int = 206, start: int | None = None) -> Answer:
    """What a server says to a `Range`; another start than asked for, or all of it again."""
    asked = int((seen.header("range") or "bytes=0-").removeprefix("bytes=").removesuffix("-"))
    start = asked if start is None else start
    if status == 200:
        return ZIP
    said = f"bytes {start}-{len(ARCHIVE) - 1}/{len(ARCHIVE)}"
    return Answer(status=206, body=ARCHIVE[start:], headers={"Content-Range": said})


@pytest.mark.parametrize("status", [206, 200])
async def test_a_broken_download_goes_on(
    caller: Caller, server: Server, tmp_path: Path, clock: Clock, status: int
) -> None:
    broken = cut(ARCHIVE, 50, ETag='"v1"')
    server.on("GET", "/a.zip", broken, lambda seen: rest(seen, status))
    told: list[int] = []
    path = await caller.client(base_url=server.url).download(
        f"{server.url}/a.zip", tmp_path / "a.zip", on_progress=told.append
    )
    assert path.read_bytes() == ARCHIVE
    assert [one.header("range") for one in server.seen] == [None, "bytes=50-"]
    assert server.seen[1].header("if-range") == '"v1"'
    assert told[-1] == len(ARCHIVE)
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize("headers", [{}, {"ETag": 'W/"v1"'}])
async def test_without_a_strong_tag_it_begins_anew(
    caller: Caller, server: Server, tmp_path: Path, clock: Clock, headers: dict[str, str]
) -> None:
    server.on("GET", "/a.zip", cut(ARCHIVE, 50, **headers), ZIP)
    path = await caller.client(base_url=server.url).download(f"{server.url}/a.zip", tmp_path)
    assert path.read_bytes() == ARCHIVE
    assert [one.header("range") for one in server.seen] == [None, None]


async def test_a_part_that_was_not_asked_for(
    caller: Caller, server: Server, tmp_path: Path, clock: Clock
) -> None:
    broken = cut(ARCHIVE, 50, ETag='"v1"')
    server.on("GET", "/a.zip", broken, lambda seen: rest(seen, start=7), ZIP)
    path = await caller.client(base_url=server.url).download(f"{server.url}/a.zip", tmp_path)
    assert path.read_bytes() == ARCHIVE
    assert [one.header("range") for one in server.seen] == [None, "bytes=50-", None]
