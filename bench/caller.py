"""Call one operation with one client, and print the CPU microseconds of a call.

`caller.py CLIENT FOLDER URL CALLS`: runs where the clients' libraries are installed. Every call
sends the same request with a bearer token and ends with the answer as a model.
"""

from __future__ import annotations

import asyncio
import sys
import time
from collections.abc import Awaitable, Callable
from typing import Any

Call = Callable[[], object]
JOB = "7"


def bare(url: str) -> Call:
    """The HTTP library, and the models of the moored client."""
    import httpx2
    from zuora_billing.models import BulkPdfJob

    client = httpx2.Client(base_url=url, headers={"Authorization": "Bearer t"})

    def call() -> object:
        answer = client.get(f"/v1/operations/bulk-pdf/{JOB}")
        answer.raise_for_status()
        return BulkPdfJob.model_validate_json(answer.content)

    return call


def moored(url: str) -> Call:
    """The committed client."""
    from zuora_billing import BearerAuth, Client

    client = Client(auth=BearerAuth("t"), base_url=url)
    return lambda: client.operations.get_bulk_pdf_job(JOB)


def openapi_python_client(url: str) -> Call:
    """The peer of this name, on httpx."""
    from opc.api.operations import get_bulk_pdf_to_zip_generation as operation
    from opc.client import AuthenticatedClient

    client = AuthenticatedClient(base_url=url, token="t")
    return lambda: operation.sync(JOB, client=client)


def openapi_generator(url: str) -> Call:
    """The peer of this name, on urllib3."""
    import og

    client = og.ApiClient(og.Configuration(host=url, access_token="t"))
    operations = og.OperationsApi(client)
    return lambda: operations.get_bulk_pdfto_zip_generation(JOB)


def datamodel_code_generator(url: str) -> Call:
    """The peer's experimental client, on httpx2."""
    from dcg.client import Client

    client = Client(base_url=url, bearer_auth="t")
    return lambda: client.operations.get_bulk_pdf_to_zip_generation(jobId=JOB)


def bare_async(url: str) -> Callable[[], Awaitable[object]]:
    """`bare`, to be awaited."""
    import httpx2
    from zuora_billing.models import BulkPdfJob

    client = httpx2.AsyncClient(base_url=url, headers={"Authorization": "Bearer t"})

    async def call() -> object:
        answer = await client.get(f"/v1/operations/bulk-pdf/{JOB}")
        answer.raise_for_status()
        return BulkPdfJob.model_validate_json(answer.content)

    return call


def moored_async(url: str) -> Callable[[], Awaitable[object]]:
    """`moored`, to be awaited."""
    from zuora_billing import AsyncClient, BearerAuth

    client = AsyncClient(auth=BearerAuth("t"), base_url=url)
    return lambda: client.operations.get_bulk_pdf_job(JOB)


def blocking(call: Call, calls: int) -> float:
    """CPU seconds of so many calls, after a few that warm up."""
    for _ in range(calls // 8 + 1):
        call()
    start = time.process_time()
    for _ in range(calls):
        call()
    return time.process_time() - start


async def awaited(make: Callable[[str], Any], url: str, calls: int) -> float:
    """The same, awaited one after the other."""
    call = make(url)
    for _ in range(calls // 8 + 1):
        await call()
    start = time.process_time()
    for _ in range(calls):
        await call()
    return time.process_time() - start


def main() -> None:
    """Measure the client that the command line names."""
    name, folder, url, calls = sys.argv[1], sys.argv[2], sys.argv[3], int(sys.argv[4])
    sys.path.insert(0, folder)
    make: Callable[[str], Any] = globals()[name]
    if name.endswith("_async"):
        seconds = asyncio.run(awaited(make, url, calls))
    else:
        seconds = blocking(make(url), calls)
    sys.stdout.write(f"{seconds / calls * 1e6:.1f}\n")


if __name__ == "__main__":
    main()
