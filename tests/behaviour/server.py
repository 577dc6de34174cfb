"""A scripted HTTP/1.1 server on loopback that remembers every request, byte for byte."""

from __future__ import annotations

import gzip
import json
import socket
import struct
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from socketserver import TCPServer, ThreadingMixIn
from typing import Any, TypeAlias


@dataclass(frozen=True, kw_only=True)
class Seen:
    """A request as it came."""

    method: str
    target: str
    headers: tuple[tuple[str, str], ...]
    body: bytes

    def header(self, name: str) -> str | None:
        """The value of a header that came once; `None` if it did not come."""
        found = [value for key, value in self.headers if key.lower() == name.lower()]
        assert len(found) <= 1, f"{name} came {len(found)} times: {found}"
        return found[0] if found else None

    def names(self) -> set[str]:
        """The names of the headers, in lower case."""
        return {key.lower() for key, _ in self.headers}

    def json(self) -> Any:
        """The body as JSON."""
        return json.loads(self.body)


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What to say to a request, and how badly."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    body: bytes = b""
    length: int | None = None
    """The `Content-Length` to claim; negative for none at all, the body ending with the connection."""
    wait: float = 0.0
    """Seconds of silence before the first byte."""
    drip: float = 0.0
    """Seconds between the bytes of the body."""
    slow_head: float = 0.0
    """Seconds between the bytes of the status line and the headers."""
    reset: bool = False
    """Whether to reset the connection instead of answering."""

    def head(self) -> bytes:
        """The status line and the headers."""
        headers = dict(self.headers)
        if self.length is None or self.length >= 0:
            length = len(self.body) if self.length is None else self.length
            headers["Content-Length"] = str(length)
        lines = [f"HTTP/1.1 {self.status} Said", *(f"{k}: {v}" for k, v in headers.items()), "", ""]
        return "\r\n".join(lines).encode("latin-1")


Reaction: TypeAlias = "Answer | Callable[[Seen], Answer]"


def as_json(value: Any, status: int = 200, **headers: str) -> Answer:
    """A JSON answer; an underscore in the name of a header stands for a hyphen."""
    sent = {name.replace("_", "-"): text for name, text in headers.items()}
    return Answer(
        status=status,
        headers={"Content-Type": "application/json", **sent},
        body=json.dumps(value).encode(),
    )


def gzipped(answer: Answer) -> Answer:
    """The same answer, compressed."""
    return Answer(
        status=answer.status,
        headers={**answer.headers, "Content-Encoding": "gzip"},
        body=gzip.compress(answer.body, mtime=0),
    )


class Server(ThreadingMixIn, TCPServer):
    """Answers each method and target from a queue, the last of which stays; else with 404."""

    daemon_threads = True
    block_on_close = False
    allow_reuse_address = True
    request_queue_size = 64

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.seen: list[Seen] = []
        self.stopping = threading.Event()
        self._queues: dict[tuple[str, str], list[Reaction]] = {}
        self._guard = threading.Lock()
        self._thread = threading.Thread(target=self.serve_forever, args=(0.005,), daemon=True)
        self._thread.start()

    @property
    def port(self) -> int:
        """The port that it listens on."""
        return int(self.server_address[1])

    @property
    def url(self) -> str:
        """Its origin."""
        return f"http://127.0.0.1:{self.port}"

    def on(self, method: str, target: str, *reactions: Reaction) -> None:
        """Set what is answered, in turn."""
        self._queues[method, target] = list(reactions)

    def of(self, method: str, target: str | None = None) -> list[Seen]:
        """The requests with a method, and a target if one is given."""
        return [
            one
            for one in self.seen
            if one.method == method and (target is None or one.target == target)
        ]

    def only(self) -> Seen:
        """The one request that came."""
        assert len(self.seen) == 1, [f"{one.method} {one.target}" for one in self.seen]
        return self.seen[0]

    def react(self, seen: Seen) -> Answer:
        """Remember a request, and find the answer."""
        with self._guard:
            self.seen.append(seen)
            queue = self._queues.get((seen.method, seen.target), [Answer(status=404)])
            reaction = queue.pop(0) if len(queue) > 1 else queue[0]
        return reaction if isinstance(reaction, Answer) else reaction(seen)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that goes away is part of the game."""

    def stop(self) -> None:
        """Let go of everything."""
        self.stopping.set()
        self.shutdown()
        self.server_close()


class Anything(Server):
    """Answers every request alike."""

    def react(self, seen: Seen) -> Answer:
        """Remember a request; the answer is an empty object."""
        self.seen.append(seen)
        return Answer() if seen.method == "HEAD" else as_json({})


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: Server

    def handle_one_request(self) -> None:
        self.raw_requestline = self.rfile.readline(65537)
        if not self.raw_requestline or not self.parse_request():
            self.close_connection = True
            return
        method, target, _ = self.raw_requestline.decode("latin-1").split()
        headers = tuple(self.headers.items())
        answer = self.server.react(
            Seen(method=method, target=target, headers=headers, body=self._body())
        )
        self.server.stopping.wait(answer.wait)
        self._send(answer)

    def _body(self) -> bytes:
        if self.headers.get("Transfer-Encoding", "") == "chunked":
            pieces = []
            while size := int(self.rfile.readline(), 16):
                pieces.append(self.rfile.read(size))
                self.rfile.readline()
            self.rfile.readline()
            return b"".join(pieces)
        return self.rfile.read(int(self.headers.get("Content-Length", "0")))

    def _send(self, answer: Answer) -> None:
        if answer.reset:
            linger = struct.pack("ii", 1, 0)
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
            self.close_connection = True
        elif answer.drip or answer.slow_head:
            self._dripped(answer.head(), answer.slow_head)
            self._dripped(answer.body, answer.drip)
        else:
            self.wfile.write(answer.head() + answer.body)
        if answer.length is not None:
            self.close_connection = True

    def _dripped(self, content: bytes, pause: float) -> None:
        if not pause:
            self.wfile.write(content)
            return
        for byte in content:
            if self.server.stopping.wait(pause):
                break
            self.wfile.write(bytes([byte]))

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing is printed."""
