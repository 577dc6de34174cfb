"""What the environment may change of a client: a proxy and the authorities, and no credentials."""

from __future__ import annotations

from pathlib import Path

import pytest
from zuora_billing import BearerAuth
from zuora_billing.errors import ApiConnectionError

from .caller import Caller
from .server import Server, as_json
from .zuora import BULK, JOB

AT = f"{BULK}/{JOB}"
DONE = as_json({"jobId": JOB})


async def test_a_netrc_has_no_say(
    caller: Caller, server: Server, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    for name in (".netrc", "_netrc"):
        (tmp_path / name).write_text("default login canary password canary\n")
        (tmp_path / name).chmod(0o600)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("NETRC", str(tmp_path / ".netrc"))
    server.on("GET", AT, DONE)

    await caller.client(base_url=server.url).operations.get_bulk_pdf_job(JOB)
    given = caller.client(base_url=server.url, auth=BearerAuth("own"))
    await given.operations.get_bulk_pdf_job(JOB)

    assert [seen.header("authorization") for seen in server.seen] == [None, "Bearer own"]


async def test_a_proxy_of_the_environment_is_gone_through(
    caller: Caller, server: Server, other: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", other.url)
    server.on("GET", AT, DONE)
    other.on("GET", server.url + AT, DONE)

    await caller.client(base_url=server.url).operations.get_bulk_pdf_job(JOB)
    assert (len(server.seen), len(other.seen)) == (0, 1)

    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    await caller.client(base_url=server.url).operations.get_bulk_pdf_job(JOB)
    assert (len(server.seen), len(other.seen)) == (1, 1)


async def test_a_certificate_that_nobody_signed(
    caller: Caller, secure: Server, certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = secure.url.replace("http:", "https:")
    secure.on("GET", AT, DONE)

    client = caller.client(base_url=url, auth=BearerAuth("canary"), max_retries=0)
    with pytest.raises(ApiConnectionError):
        await client.operations.get_bulk_pdf_job(JOB)
    assert secure.seen == []

    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    client = caller.client(base_url=url, auth=BearerAuth("own"))
    await client.operations.get_bulk_pdf_job(JOB)
    assert secure.only().header("authorization") == "Bearer own"
