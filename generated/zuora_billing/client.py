"""`Client` and `AsyncClient` for Zuora Billing Documents."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Unpack

from ._core.auth import Auth
from ._core.call import CallOptions, Facts
from ._core.client import AnyClient, AwaitedClient, BlockingClient
from ._core.envelope import Envelope

if TYPE_CHECKING:
    from ._core.http import AsyncHttpClient, HttpClient
    from .api.billing_documents import AsyncBillingDocuments, BillingDocuments
    from .api.oauth import AsyncOAuth, OAuth
    from .api.operations import AsyncOperations, Operations
else:
    # Which `typing` finds without loading the library.
    AsyncHttpClient = HttpClient = Any

_Http = TypeVar("_Http")


class Options(CallOptions, total=False):
    """Settings of a client; those of a call win over them."""

    zuora_entity_ids: str
    """The ID of the entity to work in."""

    zuora_org_ids: str
    """The IDs of the orgs to work in, separated by commas."""

    zuora_version: str
    """The minor version of the API."""


class _Api(AnyClient, Generic[_Http]):
    _facts = Facts(
        option_headers={
            "zuora_entity_ids": ("Zuora-Entity-Ids", {}),
            "zuora_org_ids": ("Zuora-Org-Ids", {}),
            "zuora_version": ("Zuora-Version", {}),
        },
        envelope=Envelope(when=("success",), errors=("reasons",)),
        request_id_header="zuora-request-id",
        security=(("bearerAuth",), ("oauth2ClientCredentials",)),
    )

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str = "https://rest.test.zuora.com",
        http_client: _Http | None = None,
        http2: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, http2, base_url, auth, options)


class Client(_Api[HttpClient], BlockingClient):
    """The API; safe to share between threads.

    Args:
        auth: Credentials: `BearerAuth` or `OAuth2ClientCredentials`.
        base_url: https://rest.test.zuora.com (Test environment, which the samples
            of the documentation use), https://rest.zuora.com (US production),
            https://rest.eu.zuora.com (EU production), https://rest.apisandbox.zuora.com
            (US API sandbox).
        http_client: One of your own, for proxies, TLS or limits; it is not closed.
        http2: Whether to speak HTTP/2 with a server that does; needs `h2`.
        options: See `Options`.
    """

    @cached_property
    def billing_documents(self) -> BillingDocuments:
        """Invoices, credit memos and debit memos of accounts, and the files made from
        them.
        """
        from .api.billing_documents import BillingDocuments

        return BillingDocuments(self._engine)

    @cached_property
    def oauth(self) -> OAuth:
        """Tokens, which every other call needs."""
        from .api.oauth import OAuth

        return OAuth(self._engine)

    @cached_property
    def operations(self) -> Operations:
        """Work on many objects at once, carried out in the background."""
        from .api.operations import Operations

        return Operations(self._engine)


class AsyncClient(_Api[AsyncHttpClient], AwaitedClient):
    """The API, to be awaited on asyncio or trio; see `Client` for the arguments."""

    @cached_property
    def billing_documents(self) -> AsyncBillingDocuments:
        """`BillingDocuments`, to be awaited."""
        from .api.billing_documents import AsyncBillingDocuments

        return AsyncBillingDocuments(self._engine)

    @cached_property
    def oauth(self) -> AsyncOAuth:
        """`OAuth`, to be awaited."""
        from .api.oauth import AsyncOAuth

        return AsyncOAuth(self._engine)

    @cached_property
    def operations(self) -> AsyncOperations:
        """`Operations`, to be awaited."""
        from .api.operations import AsyncOperations

        return AsyncOperations(self._engine)
