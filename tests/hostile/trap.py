"""A server on this machine that hostile documents name, and that nobody may ever connect to."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

#: What rows write where the address of the trap is to stand.
NAMES = ("trap.example", "127.0.0.1:9")


@dataclass(frozen=True, slots=True)
class Trap:
    """Listens, so that the system itself answers; also programs that a row starts are caught."""

    _server: socket.socket

    @property
    def address(self) -> str:
        """Host and port, as they stand in a URL."""
        host, port = self._server.getsockname()
        return f"{host}:{port}"

    def set(self, text: bytes) -> bytes:
        """The text with the trap's own address in it."""
        for name in NAMES:
            text = text.replace(name.encode(), self.address.encode())
        return text

    def caught(self) -> list[str]:
        """Who has connected since the last question."""
        found = []
        while True:
            try:
                connection, peer = self._server.accept()
            except BlockingIOError:
                return found
            connection.close()
            found.append(f"{peer[0]}:{peer[1]}")


@contextmanager
def trap() -> Iterator[Trap]:
    """A trap, until the block is left."""
    with socket.create_server(("127.0.0.1", 0), backlog=128) as server:
        server.setblocking(False)
        yield Trap(server)
