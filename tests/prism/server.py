"""Prism on loopback: a mock of a document that names what a request violates."""

from __future__ import annotations

import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).parents[2]
TOOLS = ROOT / ".tools" / "prism"
PACKAGE = "@stoplight/prism-cli@5.16.0"
_START = 120.0


def program() -> Path:
    """Prism's command; installed with npm into a folder of its own where it is not there yet."""
    command = TOOLS / "node_modules" / ".bin" / "prism"
    if not command.exists():
        TOOLS.mkdir(parents=True, exist_ok=True)
        words = ["npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts"]
        subprocess.run([*words, "--prefix", str(TOOLS), PACKAGE], check=True)
    return command


@contextmanager
def serving(spec: Path) -> Iterator[str]:
    """The URL at which Prism serves a document; it ends with the block.

    Raises:
        RuntimeError: Prism does not take the document.
    """
    port = _free_port()
    words = [str(program()), "mock", "--host", "127.0.0.1", "--port", str(port), str(spec)]
    server = subprocess.Popen(
        words, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT
    )
    url = f"http://127.0.0.1:{port}"
    try:
        _wait(server, url)
        yield url
    finally:
        server.kill()
        server.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _wait(server: subprocess.Popen[bytes], url: str) -> None:
    deadline = time.monotonic() + _START
    while time.monotonic() < deadline:
        if server.poll() is not None:
            said = server.stdout.read().decode("utf-8", "replace") if server.stdout else ""
            raise RuntimeError(f"Prism ended: {said[-500:]}")
        try:
            urllib.request.urlopen(f"{url}/", timeout=5)
        except urllib.error.HTTPError:
            return
        except OSError:
            time.sleep(0.3)
        else:
            return
    raise RuntimeError("Prism does not answer")
