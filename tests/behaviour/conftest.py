"""Servers, clients, and the way a test body is run in each flavour."""

from __future__ import annotations

import inspect
import os
import shutil
import ssl
import subprocess
import sys
from functools import cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

GENERATED = Path(__file__).parents[2] / "generated"
sys.path.insert(0, str(GENERATED))

from zuora_billing import BearerAuth, OAuth2ClientCredentials  # noqa: E402

from .caller import Caller, Thin  # noqa: E402
from .clock import Clock  # noqa: E402
from .packages import package  # noqa: E402
from .server import Server  # noqa: E402
from .zuora import CLIENT_ID, CLIENT_SECRET, Zuora  # noqa: E402

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.hookimpl(tryfirst=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> bool | None:
    """Run an async test as its `caller` does."""
    if not inspect.iscoroutinefunction(pyfuncitem.obj):
        return None
    names = inspect.signature(pyfuncitem.obj).parameters
    given: dict[str, Any] = {name: pyfuncitem.funcargs[name] for name in names}
    runner: Any = pyfuncitem.funcargs["caller"]
    runner.run(partial(pyfuncitem.obj, **given))
    return True


@pytest.fixture(autouse=True)
def no_proxies(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)


@pytest.fixture(autouse=True, scope="session")
def one_ssl_context() -> Iterator[None]:
    """Reading the certificates of the system takes longer than most tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(ssl, "create_default_context", cache(ssl.create_default_context))
        yield


@pytest.fixture(params=["sync", "asyncio", "trio"])
def caller(request: pytest.FixtureRequest) -> Caller:
    return Caller(request.param)


@pytest.fixture(scope="session")
def extras() -> Any:
    """The package with every extra; made before a test stops its clock."""
    return package("runtime_extras")


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    return Clock(monkeypatch)


@pytest.fixture
def server() -> Iterator[Server]:
    running = Server()
    yield running
    running.stop()


@pytest.fixture
def other() -> Iterator[Server]:
    """Another origin: a storage, or a trap."""
    running = Server()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate of `vendor.example` and of this machine that nobody has signed, with its key."""
    tool = shutil.which("openssl")
    if tool is None:
        pytest.skip("openssl makes the certificate")
    path = tmp_path_factory.mktemp("tls") / "both.pem"
    names = "subjectAltName=DNS:vendor.example,IP:127.0.0.1"
    name = ["-subj", "/CN=vendor.example", "-addext", names]
    kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    out = ["-days", "2", "-keyout", str(path), "-out", str(path.with_suffix(".crt"))]
    subprocess.run([tool, "req", *kind, *name, *out], check=True, capture_output=True)
    path.write_text(path.read_text() + path.with_suffix(".crt").read_text())
    return path


@pytest.fixture
def secure(server: Server, certificate: Path) -> Server:
    """The same server, speaking TLS."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    return server


@pytest.fixture
def client(caller: Caller, server: Server) -> Thin:
    """A client with a token that needs no fetching."""
    return caller.client(base_url=server.url, auth=BearerAuth("canary-bearer"))


@pytest.fixture
def zuora(server: Server, other: Server, clock: Clock) -> Zuora:
    return Zuora(server, other, clock.now)


@pytest.fixture
def user(caller: Caller, zuora: Zuora) -> Thin:
    """A client of the whole Zuora, with an OAuth client's credentials."""
    auth = OAuth2ClientCredentials(CLIENT_ID, CLIENT_SECRET)
    return caller.client(base_url=zuora.api.url, auth=auth)
