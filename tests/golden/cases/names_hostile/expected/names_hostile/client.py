"""`Client` and `AsyncClient` for Names."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, Unpack

from ._core.auth import Auth
from ._core.call import CallOptions, Facts
from ._core.client import AwaitedClient, BlockingClient
from ._core.reasons import Usual

if TYPE_CHECKING:
    from ._core.http import AsyncHttpClient, HttpClient
    from .api.async_pets import AsyncAsyncPetsGroup, AsyncPetsGroup
    from .api.auth import AsyncAuthGroup, AuthGroup
    from .api.billing_documents import AsyncBillingDocuments, BillingDocuments
    from .api.client import AsyncClientGroup, ClientGroup
    from .api.close_ import AsyncClose, Close
    from .api.grinning_face import AsyncGrinningFace, GrinningFace
    from .api.group_2024_q1 import AsyncGroup2024Q1, Group2024Q1
    from .api.import_ import AsyncImport, Import
    from .api.models import AsyncModels, Models
    from .api.pets import AsyncPets, Pets
    from .api.same import AsyncSame, Same
else:
    AsyncHttpClient = HttpClient = (
        Any  # which `typing` finds without loading the library
    )

_FACTS = Facts(
    groups={
        "async_pets": "AsyncPetsGroup",
        "auth": "AuthGroup",
        "billing_documents": "BillingDocuments",
        "client": "ClientGroup",
        "close_": "Close",
        "grinning_face": "GrinningFace",
        "group_2024_q1": "Group2024Q1",
        "import_": "Import",
        "models": "Models",
        "pets": "Pets",
        "same": "Same",
    },
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
        http2: Whether to speak HTTP/2 with a server that does; needs `h2`.
        options: See `Options`.
    """

    _facts = _FACTS
    async_pets: AsyncPetsGroup
    """Operations tagged `async pets`."""
    auth: AuthGroup
    """Operations tagged `auth`."""
    billing_documents: BillingDocuments
    """Operations tagged `Billing Documents` or `billing_documents`."""
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
    pets: Pets
    """Operations tagged `pets`."""
    same: Same
    """Operations tagged `same`."""

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str,
        http_client: HttpClient | None = None,
        http2: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, http2, base_url, auth, options)


class AsyncClient(AwaitedClient):
    """The API, to be awaited on asyncio or trio; see `Client` for the arguments."""

    _facts = _FACTS
    async_pets: AsyncAsyncPetsGroup
    auth: AsyncAuthGroup
    billing_documents: AsyncBillingDocuments
    client: AsyncClientGroup
    close_: AsyncClose
    grinning_face: AsyncGrinningFace
    group_2024_q1: AsyncGroup2024Q1
    import_: AsyncImport
    models: AsyncModels
    pets: AsyncPets
    same: AsyncSame

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str,
        http_client: AsyncHttpClient | None = None,
        http2: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, http2, base_url, auth, options)
