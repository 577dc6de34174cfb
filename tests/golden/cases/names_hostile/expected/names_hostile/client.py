"""`Client` and `AsyncClient` for Names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Unpack

from ._core.auth import Auth
from ._core.call import CallOptions
from ._core.client import AwaitedClient, BlockingClient
from ._core.http import AsyncHttpClient, HttpClient
from ._core.reasons import Usual
from ._core.response import Facts

if TYPE_CHECKING:
    from .api.async_pets import AsyncAsyncPetsc4b073, AsyncPetsc4b073
    from .api.auth import AsyncAuthGroup, AuthGroup
    from .api.billing_documents import AsyncBillingDocuments, BillingDocuments
    from .api.billing_documents_spaces import (
        AsyncBillingDocumentsSpaces,
        BillingDocumentsSpaces,
    )
    from .api.client import AsyncClientGroup, ClientGroup
    from .api.close_ import AsyncClose, Close
    from .api.grinning_face import AsyncGrinningFace, GrinningFace
    from .api.group_2024_q1 import AsyncGroup2024Q1, Group2024Q1
    from .api.import_ import AsyncImport, Import
    from .api.models import AsyncModels, Models
    from .api.pets import AsyncPets3be1d4, Pets3be1d4
    from .api.same import AsyncSame, Same

_FACTS = Facts(
    option_headers={},
    envelope=Usual(),
    request_id_header="x-request-id",
    security=(("client",), ("api error",), ("1",)),
)


class Options(CallOptions, total=False):
    """Settings of a client; those of a call win over them."""


class Client(BlockingClient):
    """The API; safe to share between threads.

    Args:
        auth: Credentials: `ClientAuth` or `ApiErrorAuth` or `Auth1`.
        base_url: Where the API is.
        http_client: One of your own, for proxies, TLS or limits; it is not closed.
        options: See `Options`.
    """

    _facts, _groups = (
        _FACTS,
        {
            "async_pets": "AsyncPetsc4b073",
            "auth": "AuthGroup",
            "billing_documents": "BillingDocuments",
            "billing_documents_spaces": "BillingDocumentsSpaces",
            "client": "ClientGroup",
            "close_": "Close",
            "grinning_face": "GrinningFace",
            "group_2024_q1": "Group2024Q1",
            "import_": "Import",
            "models": "Models",
            "pets": "Pets3be1d4",
            "same": "Same",
        },
    )
    async_pets: AsyncPetsc4b073
    """Operations tagged `async pets`."""
    auth: AuthGroup
    """Operations tagged `auth`."""
    billing_documents: BillingDocuments
    """Operations tagged `billing_documents`."""
    billing_documents_spaces: BillingDocumentsSpaces
    """Operations tagged `Billing Documents`."""
    client: ClientGroup
    """Operations tagged `client`."""
    close_: Close
    """Operations tagged `close`."""
    grinning_face: GrinningFace
    """No letter in it."""
    group_2024_q1: Group2024Q1
    """Operations tagged `2024 Q1`."""
    import_: Import
    """Operations tagged `import`."""
    models: Models
    """Operations tagged `models`."""
    pets: Pets3be1d4
    """Operations tagged `pets`."""
    same: Same
    """Operations tagged `same`."""

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str,
        http_client: HttpClient | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, base_url, auth, options)


class AsyncClient(AwaitedClient):
    """The API, to be awaited on asyncio or trio; see `Client` for the arguments."""

    _facts, _groups = (
        _FACTS,
        {
            "async_pets": "AsyncAsyncPetsc4b073",
            "auth": "AsyncAuthGroup",
            "billing_documents": "AsyncBillingDocuments",
            "billing_documents_spaces": "AsyncBillingDocumentsSpaces",
            "client": "AsyncClientGroup",
            "close_": "AsyncClose",
            "grinning_face": "AsyncGrinningFace",
            "group_2024_q1": "AsyncGroup2024Q1",
            "import_": "AsyncImport",
            "models": "AsyncModels",
            "pets": "AsyncPets3be1d4",
            "same": "AsyncSame",
        },
    )
    async_pets: AsyncAsyncPetsc4b073
    auth: AsyncAuthGroup
    billing_documents: AsyncBillingDocuments
    billing_documents_spaces: AsyncBillingDocumentsSpaces
    client: AsyncClientGroup
    close_: AsyncClose
    grinning_face: AsyncGrinningFace
    group_2024_q1: AsyncGroup2024Q1
    import_: AsyncImport
    models: AsyncModels
    pets: AsyncPets3be1d4
    same: AsyncSame

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str,
        http_client: AsyncHttpClient | None = None,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, base_url, auth, options)
