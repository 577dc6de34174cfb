"""`Client` and `AsyncClient` for Zuora Billing Documents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from os import PathLike
from pathlib import Path
from typing import TYPE_CHECKING, Self, Unpack

from ._core.auth import Auth
from ._core.call import CallOptions
from ._core.client import BaseClient
from ._core.download import download
from ._core.http import AsyncHttpClient, HttpClient, run
from ._core.response import Envelope, Facts

if TYPE_CHECKING:
    from .api.billing_documents import AsyncBillingDocuments, BillingDocuments
    from .api.oauth import AsyncOauth, Oauth
    from .api.operations import AsyncOperations, Operations


class Options(CallOptions, total=False):
    """Settings of a client; those of a call win over them."""

    zuora_entity_ids: str
    """The ID of the entity to work in."""

    zuora_org_ids: str
    """The IDs of the orgs to work in, separated by commas."""

    zuora_version: str
    """The minor version of the API."""


_FACTS = Facts(
    option_headers={
        "zuora_entity_ids": ("Zuora-Entity-Ids", {}),
        "zuora_org_ids": ("Zuora-Org-Ids", {}),
        "zuora_version": ("Zuora-Version", {}),
    },
    envelope=Envelope(
        when=("success",),
        equals=False,
        errors=("reasons",),
        code=("code",),
        message=("message",),
    ),
    request_id_header="zuora-request-id",
)


class Client(BaseClient):
    """The API; safe to share between threads.

    Args:
        auth: Credentials: `BearerAuth` or `Oauth2ClientCredentials`.
        base_url: https://rest.test.zuora.com (Test environment, which the samples
            of the documentation use), https://rest.zuora.com (US production),
            https://rest.eu.zuora.com (EU production), https://rest.apisandbox.zuora.com
            (US API sandbox).
        http_client: One of your own, for proxies, TLS or limits; it is not closed.
        options: See `Options`.
    """

    _blocks, _facts = True, _FACTS
    _groups = {
        "billing_documents": "BillingDocuments",
        "oauth": "Oauth",
        "operations": "Operations",
    }

    billing_documents: BillingDocuments
    """Invoices, credit memos and debit memos of accounts, and the files made from them.
    """

    oauth: Oauth
    """Tokens, which every other call needs."""

    operations: Operations
    """Work on many objects at once, carried out in the background."""

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://rest.test.zuora.com",
        http_client: HttpClient | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, base_url, auth, options)

    def download(
        self,
        url: str,
        to: str | PathLike[str],
        *,
        overwrite: bool = False,
        timeout: float = 600.0,
        on_progress: Callable[[int], None] | None = None,
    ) -> Path:
        """Stream a file to disk; it appears under its name only when it is complete.

        The client's credentials go to the API's own origin and to no other.

        Args:
            url: A link, such as one from an answer.
            to: A file; or a folder, for a file that is named as the link ends.
            overwrite: Whether to replace a file, rather than raise `FileExistsError`.
            timeout: Seconds for the whole download.
            on_progress: Called with the number of bytes so far.
        """
        return run(download(self._engine, url, to, overwrite, timeout, on_progress))

    def close(self) -> None:
        """Close the connections."""
        run(self._engine.http.close())

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()


class AsyncClient(BaseClient):
    """The API, to be awaited on asyncio or trio; see `Client` for the arguments."""

    _blocks, _facts = False, _FACTS
    _groups = {
        "billing_documents": "AsyncBillingDocuments",
        "oauth": "AsyncOauth",
        "operations": "AsyncOperations",
    }
    billing_documents: AsyncBillingDocuments
    oauth: AsyncOauth
    operations: AsyncOperations

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://rest.test.zuora.com",
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, base_url, auth, options)

    async def download(
        self,
        url: str,
        to: str | PathLike[str],
        *,
        overwrite: bool = False,
        timeout: float = 600.0,
        on_progress: Callable[[int], None] | None = None,
    ) -> Path:
        """See `Client.download`."""
        return await download(self._engine, url, to, overwrite, timeout, on_progress)

    async def close(self) -> None:
        """Close the connections."""
        await self._engine.http.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *exception: object) -> None:
        await self.close()
