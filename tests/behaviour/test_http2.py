"""What type checkers see of a package, and HTTP/2, whose own package may be missing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from types import ModuleType

import httpx2
import pytest
from zuora_billing import BearerAuth

from .caller import Caller

ROOT = Path(__file__).parents[2]


def test_type_checkers_know_what_a_package_has(tmp_path: Path) -> None:
    (tmp_path / "program.py").write_text("from zuora_billing import Client, Nonsense\n")
    command = [sys.executable, "-m", "mypy", "--cache-dir", str(tmp_path / "cache"), "program.py"]
    environment = {"MYPYPATH": str(ROOT / "generated")}
    done = subprocess.run(
        command, cwd=tmp_path, env=environment, text=True, capture_output=True, check=False
    )

    assert 'has no attribute "Nonsense"' in done.stdout
    assert 'has no attribute "Client"' not in done.stdout


async def test_http2_needs_its_package(caller: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "h2", None)

    with pytest.raises(ImportError, match="'h2' package is not installed"):
        caller.client(auth=BearerAuth("t"), http2=True)


@pytest.mark.parametrize("http2", [True, False])
async def test_http2_is_what_was_asked_for(
    caller: Caller, monkeypatch: pytest.MonkeyPatch, http2: bool
) -> None:
    monkeypatch.setitem(sys.modules, "h2", ModuleType("h2"))

    client = caller.client(auth=BearerAuth("t"), http2=http2)

    assert client.target._engine.http._client._transport._pool._http2 is http2


async def test_a_given_client_has_decided(caller: Caller) -> None:
    kind = httpx2.Client if caller.blocks else httpx2.AsyncClient

    with pytest.raises(TypeError, match="your http_client decides"):
        caller.client(auth=BearerAuth("t"), http_client=kind(), http2=True)
