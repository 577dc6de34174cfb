"""What an import loads, and who closes what."""

from __future__ import annotations

import os
import subprocess
import sys
import textwrap

import httpx
import httpx2
import pytest
from zuora_billing import AsyncClient, Client

from .caller import Caller, closed
from .conftest import GENERATED
from .server import Server, as_json
from .zuora import DELETION, JOB

AT = f"{DELETION}/{JOB}"


def loaded(code: str) -> set[str]:
    """The modules that a fresh interpreter has loaded after some code."""
    shown = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run(
        [sys.executable, "-c", shown], cwd=GENERATED, check=True, capture_output=True, text=True
    )
    return set(done.stdout.split())


def test_an_import_loads_next_to_nothing() -> None:
    modules = loaded("import zuora_billing; dir(zuora_billing); zuora_billing.__all__")
    assert "zuora_billing" in modules
    assert not modules & {"pydantic", "httpx2", "anyio", "zuora_billing.models"}
    assert not any(name.startswith("zuora_billing.") for name in modules)


def test_importing_a_client_loads_no_library() -> None:
    names = "AsyncClient, ApiError, BearerAuth, Client, OAuth2ClientCredentials, Options"
    assert not loaded(f"from zuora_billing import {names}") & {
        "anyio",
        "httpx2",
        "pydantic",
        "pydantic_core",
    }


def test_a_client_loads_no_models_until_they_are_needed() -> None:
    start = "from zuora_billing import Client, BearerAuth; c = Client(auth=BearerAuth('t'))"
    assert not loaded(start) & {"zuora_billing.models", "zuora_billing.api.operations"}
    modules = loaded(f"{start}; c.operations")
    assert {"zuora_billing.models", "zuora_billing.api.operations"} <= modules
    assert "zuora_billing.api.billing_documents" not in modules


def test_names_of_the_package() -> None:
    import zuora_billing

    assert all(getattr(zuora_billing, name) for name in zuora_billing.__all__)
    with pytest.raises(AttributeError, match="nothing"):
        zuora_billing.nothing  # noqa: B018


async def test_an_own_client_is_closed(caller: Caller, server: Server) -> None:
    server.on("GET", AT, as_json({"id": JOB}))
    client = caller.client(base_url=server.url)
    assert (await client.billing_documents.get_files_deletion_job(JOB)).id == JOB
    await client.close()
    with pytest.raises(RuntimeError, match="closed"):
        await client.billing_documents.get_files_deletion_job(JOB)
    await client.close()
    server.only()


async def test_a_given_client_is_not_closed(caller: Caller, server: Server) -> None:
    server.on("GET", AT, as_json({"id": JOB}))
    given = httpx2.Client() if caller.blocks else httpx2.AsyncClient()
    for _ in range(2):
        client = caller.client(base_url=server.url, http_client=given)
        assert (await client.billing_documents.get_files_deletion_job(JOB)).id == JOB
        await client.close()
    assert not given.is_closed
    await closed(given)
    assert len(server.seen) == 2


async def test_as_a_context(caller: Caller, server: Server) -> None:
    server.on("GET", AT, as_json({"id": JOB}))
    if caller.blocks:
        with Client(base_url=server.url) as client:
            assert client.billing_documents.get_files_deletion_job(JOB).id == JOB
        with pytest.raises(RuntimeError):
            client.billing_documents.get_files_deletion_job(JOB)
    else:
        async with AsyncClient(base_url=server.url) as tasks:
            assert (await tasks.billing_documents.get_files_deletion_job(JOB)).id == JOB
        with pytest.raises(RuntimeError):
            await tasks.billing_documents.get_files_deletion_job(JOB)


async def test_connections_are_given_back(caller: Caller, server: Server) -> None:
    """Errors of every kind leave the one connection free."""
    limits = httpx2.Limits(max_connections=1)
    given = httpx2.Client(limits=limits) if caller.blocks else httpx2.AsyncClient(limits=limits)
    client = caller.client(base_url=server.url, http_client=given, max_retries=0, timeout=3)
    good, long = as_json({"id": JOB}), as_json({"id": "x" * 10_000})
    server.on("GET", AT, *[as_json({}, 500), as_json([]), long, good] * 10)
    for _ in range(10):
        for _ in range(3):
            with pytest.raises(Exception):  # noqa: B017
                await client.billing_documents.get_files_deletion_job(
                    JOB, options={"max_response_bytes": 1000}
                )
        assert (await client.billing_documents.get_files_deletion_job(JOB)).id == JOB
    await closed(given)


def test_an_async_client_over_two_loops(server: Server) -> None:
    import anyio

    server.on("GET", AT, as_json({"id": JOB}))

    async def one() -> None:
        async with AsyncClient(base_url=server.url) as client:
            await client.billing_documents.get_files_deletion_job(JOB)

    for backend in ("asyncio", "trio", "asyncio"):
        anyio.run(one, backend=backend)
    assert len(server.seen) == 3


async def test_headers_do_not_cross(caller: Caller, server: Server) -> None:
    server.on("GET", AT, as_json({"id": JOB}))
    client = caller.client(base_url=server.url)

    async def one(n: int) -> None:
        await client.billing_documents.get_files_deletion_job(
            JOB, zuora_track_id=f"t{n}", options={"zuora_version": f"v{n}"}
        )

    await caller.together(20, one)
    pairs = {(one.header("zuora-track-id"), one.header("zuora-version")) for one in server.seen}
    assert pairs == {(f"t{n}", f"v{n}") for n in range(20)}


async def test_the_wrong_client_is_refused_at_once(caller: Caller) -> None:
    for wrong in (httpx2.AsyncClient() if caller.blocks else httpx2.Client(), httpx.Client()):
        with pytest.raises(
            TypeError, match=r"http_client: <class 'httpx2?\.\w*Client'> is no <class 'httpx2\."
        ):
            caller.client(http_client=wrong)


def test_one_async_client_in_two_loops(server: Server) -> None:
    import anyio

    server.on("GET", AT, as_json({"id": JOB}))
    client = AsyncClient(base_url=server.url)

    async def some() -> None:
        async with anyio.create_task_group() as group:
            for _ in range(5):
                group.start_soon(client.billing_documents.get_files_deletion_job, JOB)

    for backend in ("asyncio", "asyncio", "trio", "asyncio"):
        anyio.run(some, backend=backend)
    assert len(server.seen) == 20


@pytest.mark.parametrize("closes", [True, False])
def test_nothing_is_said_at_the_end(server: Server, closes: bool) -> None:
    """Neither by the garbage collector nor by the interpreter."""
    server.on("GET", AT, as_json({"id": JOB, "status": "Pending"}))
    program = f"""
        import gc
        from zuora_billing import Client
        client = Client(base_url={server.url!r})
        client.billing_documents.get_files_deletion_job({JOB!r})
        {"client.close()" if closes else "pass"}
        del client
        gc.collect()
        kept = Client(base_url={server.url!r})
        kept.billing_documents.get_files_deletion_job({JOB!r})
    """
    done = subprocess.run(
        [sys.executable, "-X", "dev", "-W", "error", "-c", textwrap.dedent(program)],
        cwd=GENERATED,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""


def test_after_a_fork(server: Server) -> None:
    """The child does not talk over the connections of its parent."""
    server.on("GET", AT, as_json({"id": JOB}))
    with Client(base_url=server.url) as client:
        client.billing_documents.get_files_deletion_job(JOB)
        inside = client._engine.http._client
        if (child := os.fork()) == 0:
            try:
                client.billing_documents.get_files_deletion_job(JOB)
                os._exit(0 if client._engine.http._client is not inside else 2)
            except BaseException:
                os._exit(1)
        assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
        client.billing_documents.get_files_deletion_job(JOB)
        assert client._engine.http._client is inside
    assert len(server.seen) == 3


async def test_a_transport_that_has_it_all(caller: Caller) -> None:
    """Such as one of a test, without a network."""
    answer = httpx2.Response(200, json={"id": JOB, "status": "Pending"})
    transport = httpx2.MockTransport(lambda request: answer)
    make = httpx2.Client if caller.blocks else httpx2.AsyncClient
    given = make(transport=transport)
    client = caller.client(base_url="https://api.example", http_client=given)
    assert (await client.billing_documents.get_files_deletion_job(JOB)).id == JOB
    await closed(given)
