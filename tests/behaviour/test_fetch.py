"""What `moored update` may fetch, against a server on loopback that is kind, slow, broken or hostile."""

from __future__ import annotations

import gzip
import socket
import ssl
import threading
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from moored.document.fetch import Bounds, Fetched, Request, fetch
from moored.problems import MooredError, Problem

from .server import Answer, Server

DOCUMENT = b"\xef\xbb\xbfopenapi: 3.1.0\r\n"
SMALL = Bounds(size=10_000, seconds=5)


def get(server: Server, path: str = "/x?key=canary", **more: Any) -> Fetched | None:
    bounds = more.pop("bounds", SMALL)
    resolve = {"resolve": more.pop("resolve")} if "resolve" in more else {}
    request = Request(url=server.url + path, **{"allow_private": True, **more})
    return fetch(request, bounds=bounds, **resolve)


def refused(*words: Any, **more: Any) -> Problem:
    with pytest.raises(MooredError) as caught:
        get(*words, **more)
    (problem,) = caught.value.problems
    assert "canary" not in repr(problem)
    return problem


def test_the_bytes_are_those_that_came(server: Server) -> None:
    validators = {"ETag": 'W/"1"', "Last-Modified": "Sat, 21 Nov 2026 10:00:00 GMT"}
    server.on("GET", "/x?key=canary", Answer(headers=validators, body=DOCUMENT))

    assert get(server) == Fetched(
        data=DOCUMENT, etag='W/"1"', last_modified=validators["Last-Modified"]
    )

    seen = server.only()
    assert seen.header("Host") == f"127.0.0.1:{server.port}"
    assert seen.names() & {"authorization", "cookie", "if-none-match", "if-modified-since"} == set()


def test_gzip(server: Server) -> None:
    packed = Answer(headers={"Content-Encoding": "gzip"}, body=gzip.compress(DOCUMENT))
    server.on("GET", "/x", packed)

    found = get(server, "/x")

    assert found is not None and found.data == DOCUMENT
    assert server.only().header("Accept-Encoding") == "gzip"


def test_a_document_that_is_there_already(server: Server) -> None:
    server.on("GET", "/x", Answer(status=304))

    assert get(server, "/x", etag='"1"', last_modified="then") is None
    assert server.only().header("If-None-Match") == '"1"'
    assert server.only().header("If-Modified-Since") == "then"


def test_a_validator_that_is_none_is_not_kept(server: Server) -> None:
    headers = {"ETag": '"é"', "Last-Modified": "x" * 300}
    server.on("GET", "/x", Answer(headers=headers, body=DOCUMENT))

    assert get(server, "/x") == Fetched(data=DOCUMENT)


@pytest.mark.parametrize(
    ("answer", "code", "said"),
    [
        (Answer(status=404), "M0124", "404"),
        (Answer(status=401), "M0124", "401"),
        (Answer(status=500, body=b"x" * 100), "M0124", "500"),
        (Answer(status=204), "M0124", "204"),
        (Answer(status=304), "M0124", "304"),
        (Answer(status=206, body=DOCUMENT), "M0124", "206"),
        (Answer(reset=True), "M0122", "could not be fetched"),
        (Answer(body=DOCUMENT, length=500), "M0122", "could not be fetched"),
        (Answer(body=b"a" * 10_001), "M0102", "10,000 bytes"),
        (Answer(body=b"a" * 10_001, length=-1), "M0102", "10,000 bytes"),
        (Answer(headers={"Content-Type": "text/html"}, body=b"hello"), "M0127", "web page"),
        (Answer(body=b"\n <!doctype html><title>Log in</title>"), "M0127", "web page"),
        (Answer(headers={"Content-Encoding": "br"}, body=DOCUMENT), "M0126", "coding"),
        (Answer(headers={"Content-Encoding": "gzip"}, body=DOCUMENT), "M0126", "not the gzip"),
        (
            Answer(headers={"Content-Encoding": "gzip"}, body=gzip.compress(DOCUMENT)[:20]),
            "M0126",
            "breaks off",
        ),
        (
            Answer(headers={"Content-Encoding": "gzip"}, body=gzip.compress(b"0" * 9_000_000)),
            "M0102",
            "10,000 bytes",
        ),
        (Answer(status=302), "M0125", "nowhere"),
        (Answer(status=302, headers={"Location": "ftp://h/x"}), "M0125", "is no URL with https:"),
        (Answer(status=302, headers={"Location": "file:///etc/passwd"}), "M0125", "file:"),
        (Answer(status=307, headers={"Location": "https://[x/"}), "M0125", "nowhere"),
        (Answer(status=301, headers={"Location": "https://u:canary@h/"}), "M0125", "credentials"),
        (Answer(status=308, headers={"Location": "/x?key=canary"}), "M0125", "5 redirects"),
    ],
)
def test_refused(server: Server, answer: Answer, code: str, said: str) -> None:
    server.on("GET", "/x?key=canary", answer)

    problem = refused(server)

    assert problem.code == code
    assert said in problem.message
    assert str(problem.location) == f"{server.url}/x"
    assert problem.hint


@pytest.mark.parametrize(
    "slow",
    [
        Answer(wait=30),
        Answer(body=DOCUMENT, slow_head=0.2),
        Answer(body=DOCUMENT * 100, drip=0.2),
    ],
)
def test_one_deadline_for_every_byte(server: Server, slow: Answer) -> None:
    server.on("GET", "/x", slow)
    started = time.perf_counter()

    problem = refused(server, "/x", bounds=Bounds(seconds=1.0))

    assert (problem.code, problem.message) == ("M0123", "the document did not come within 1 s")
    assert time.perf_counter() - started < 5


def test_the_deadline_holds_for_the_resolver(server: Server) -> None:
    done = threading.Event()

    def resolve(host: str, port: int) -> Sequence[str]:
        done.wait(30)
        raise socket.gaierror(-2, "unknown")

    started = time.perf_counter()
    problem = refused(server, "/x", resolve=resolve, bounds=Bounds(seconds=0.5))

    assert problem.code == "M0123"
    assert time.perf_counter() - started < 5
    done.set()


def test_the_deadline_holds_over_redirects(server: Server) -> None:
    server.on("GET", "/x", Answer(status=302, wait=0.4, headers={"Location": "/x"}))

    problem = refused(server, "/x", bounds=Bounds(seconds=1.0, redirects=50))

    assert problem.code == "M0123"


def test_redirects_of_the_same_host(server: Server) -> None:
    server.on("GET", "/x", Answer(status=301, headers={"Location": "y?a=b"}))
    to = {"Location": f"{server.url}/z", "Set-Cookie": "a=b"}
    server.on("GET", "/y?a=b", Answer(status=307, headers=to))
    server.on("GET", "/z", Answer(body=DOCUMENT))

    found = get(server, "/x")

    assert found is not None and found.data == DOCUMENT
    assert [one.header("Cookie") for one in server.seen] == [None, None, None]


def test_the_sixth_redirect_is_not_followed(server: Server) -> None:
    for number in range(6):
        to = {"Location": f"/{number + 1}"}
        server.on("GET", f"/{number}", Answer(status=302, headers=to))
    server.on("GET", "/6", Answer(body=DOCUMENT))

    assert refused(server, "/0").code == "M0125"
    assert [one.target for one in server.seen] == ["/0", "/1", "/2", "/3", "/4", "/5"]
    found = get(server, "/1")
    assert found is not None and found.data == DOCUMENT


@pytest.mark.parametrize(
    "host", ["localhost", "127.0.0.2", "[::ffff:127.0.0.1]", "2130706433", "0x7f.1", "10.0.0.1"]
)
def test_no_redirect_to_a_private_address(server: Server, other: Server, host: str) -> None:
    """The setting allows the host of `source`, and no other that it redirects to."""
    to = {"Location": f"http://{host}:{other.port}/"}
    server.on("GET", "/x", Answer(status=302, headers=to))

    problem = refused(server, "/x")

    assert problem.code == "M0121"
    assert "no redirect" in problem.hint
    assert other.seen == []


def test_a_private_address_needs_the_setting(server: Server) -> None:
    problem = refused(server, allow_private=False)

    assert problem.code == "M0121"
    assert "source_allow_private = true" in problem.hint
    assert server.seen == []


@pytest.mark.parametrize(
    ("found", "code"),
    [
        (["10.0.0.1"], "M0121"),
        (["8.8.8.8", "10.0.0.1"], "M0121"),
        (["169.254.169.254"], "M0121"),
        (["::1"], "M0121"),
        ([], "M0122"),
    ],
)
def test_every_address_of_a_host_is_judged(
    monkeypatch: pytest.MonkeyPatch, found: Sequence[str], code: str
) -> None:
    connected: list[Any] = []
    monkeypatch.setattr(socket.socket, "connect", lambda _, to: connected.append(to))

    with pytest.raises(MooredError) as caught:
        fetch(Request(url="https://vendor.example/x"), resolve=lambda host, port: found)

    assert caught.value.problems[0].code == code
    assert connected == []


@pytest.mark.parametrize("ip", ["169.254.169.254", "224.0.0.1", "0.0.0.0"])
def test_what_no_setting_allows(server: Server, ip: str) -> None:
    assert refused(server, resolve=lambda host, port: [ip]).code == "M0121"
    assert server.seen == []


def test_plain_http_only_on_this_machine(server: Server) -> None:
    assert refused(server, resolve=lambda host, port: ["10.0.0.1"]).code == "M0120"
    assert refused(server, resolve=lambda host, port: ["8.8.8.8"]).code == "M0120"


def test_a_host_without_an_address(server: Server) -> None:
    def resolve(host: str, port: int) -> Sequence[str]:
        raise socket.gaierror(-2, "unknown")

    problem = refused(server, resolve=resolve)

    assert (problem.code, problem.message) == ("M0122", 'the host "127.0.0.1" has no address')


def test_a_host_is_looked_up_once_for_each_hop(server: Server) -> None:
    """A second answer of the resolver (DNS rebinding) would go nowhere."""
    answers = iter([["127.0.0.1"], ["127.0.0.1"]])
    server.on("GET", "/x", Answer(status=302, headers={"Location": "/y"}))
    server.on("GET", "/y", Answer(body=DOCUMENT))

    assert get(server, "/x", resolve=lambda host, port: next(answers)) is not None
    assert next(answers, None) is None


def test_the_second_address_is_tried(server: Server) -> None:
    server.on("GET", "/x", Answer(body=DOCUMENT))

    assert get(server, "/x", resolve=lambda host, port: ["::1", "127.0.0.1"]) is not None


def test_nobody_listens(server: Server) -> None:
    server.stop()

    assert refused(server).code == "M0122"


def test_no_proxy_and_no_netrc(
    server: Server, other: Server, monkeypatch: Any, tmp_path: Path
) -> None:
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login a password canary\n")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, other.url)
    server.on("GET", "/x", Answer(body=DOCUMENT))

    assert get(server, "/x") is not None
    assert server.only().header("Authorization") is None
    assert other.seen == []


def over_tls(server: Server, host: str, tls: ssl.SSLContext | None = None) -> Fetched | None:
    request = Request(url=f"https://{host}:{server.port}/x", allow_private=True)
    return fetch(request, bounds=SMALL, tls=tls, resolve=lambda host, port: ["127.0.0.1"])


def test_the_certificate_is_that_of_the_name(secure: Server, certificate: Path) -> None:
    """The connection goes to an address; the name stays in TLS and in the header."""
    secure.on("GET", "/x", Answer(body=DOCUMENT))
    trusted = ssl.create_default_context(cafile=str(certificate))

    assert over_tls(secure, "vendor.example", trusted) == Fetched(data=DOCUMENT)
    assert secure.only().header("Host") == f"vendor.example:{secure.port}"

    with pytest.raises(MooredError, match=r"(?i)hostname mismatch"):
        over_tls(secure, "other.example", trusted)


def test_a_certificate_that_nobody_signed(secure: Server) -> None:
    with pytest.raises(MooredError, match=r"(?i)certificate") as caught:
        over_tls(secure, "vendor.example")

    assert caught.value.problems[0].code == "M0122"
    assert secure.seen == []
