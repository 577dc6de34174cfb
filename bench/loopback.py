"""A server on loopback that does next to nothing: the same JSON for every request.

It prints its port, and ends with its standard input.
"""

from __future__ import annotations

import asyncio
import json
import re
import sys

JOB = {
    "jobId": "7",
    "status": "Completed",
    "fileUrls": ["https://files.example/1.zip"],
    "success": True,
}
SKIPPED = {
    "docType": "Invoice",
    "objectIds": [f"8ad0877b9{number:05}" for number in range(4)],
}
ANSWERS = {
    "success": {"success": True},
    "small": JOB,
    "large": {**JOB, "skippedDocuments": [SKIPPED] * 500},
}


class Connection(asyncio.Protocol):
    """Answers whatever comes; a request's path begins with the name of its answer."""

    def __init__(self) -> None:
        self._came = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep the way back."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Answer each request whose head is complete; none has a body."""
        *heads, self._came = (self._came + data).split(b"\r\n\r\n")
        for head in heads:
            name = re.findall(r"\w+", head.decode())[1]
            body = json.dumps(ANSWERS[name]).encode()
            headers = f"Content-Type: application/json\r\nContent-Length: {len(body)}"
            self._transport.write(f"HTTP/1.1 200 OK\r\n{headers}\r\n\r\n".encode() + body)


async def main() -> None:
    """Serve until nobody listens any more."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(Connection, "127.0.0.1", 0)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
