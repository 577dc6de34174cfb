"""`Client` and `AsyncClient` for Names."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import TYPE_CHECKING, Any, Generic, TypeVar, Unpack

from ._core.auth import Auth
from ._core.call import CallOptions, Facts
from ._core.client import AnyClient, AwaitedClient, BlockingClient
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
    # Which `typing` finds without loading the library.
    AsyncHttpClient = HttpClient = Any

_Http = TypeVar("_Http")


class Options(CallOptions, total=False):
    """Settings of a client; those of a call win over them."""


class _Api(AnyClient, Generic[_Http]):
    _facts = Facts(
        option_headers={},
        envelope=Usual(),
        request_id_header="x-request-id",
        security=(("client",), ("api error",), ("1",)),
    )

    def __init__(
        self,
        *,
        auth: Auth | Sequence[Auth] = (),
        base_url: str,
        http_client: _Http | None = None,
        http2: bool = False,
        **options: Unpack[Options],
    ) -> None:
        super().__init__(http_client, http2, base_url, auth, options)


class Client(_Api[HttpClient], BlockingClient):
    """The API; safe to share between threads.

    Args:
        auth: Credentials: `ClientAuth` or `ApiErrorAuth` or `Auth1`.
        base_url: Where the API is.
        http_client: One of your own, for proxies, TLS or limits; it is not closed.
        http2: Whether to speak HTTP/2 with a server that does; needs `h2`.
        options: See `Options`.
    """

    @cached_property
    def async_pets(self) -> AsyncPetsGroup:
        """Operations tagged `async pets`."""
        from .api.async_pets import AsyncPetsGroup

        return AsyncPetsGroup(self._engine)

    @cached_property
    def auth(self) -> AuthGroup:
        """Operations tagged `auth`."""
        from .api.auth import AuthGroup

        return AuthGroup(self._engine)

    @cached_property
    def billing_documents(self) -> BillingDocuments:
        """Operations tagged `Billing Documents` or `billing_documents`."""
        from .api.billing_documents import BillingDocuments

        return BillingDocuments(self._engine)

    @cached_property
    def client(self) -> ClientGroup:
        """Operations tagged `client`."""
        from .api.client import ClientGroup

        return ClientGroup(self._engine)

    @cached_property
    def close_(self) -> Close:
        """Operations tagged `close`."""
        from .api.close_ import Close

        return Close(self._engine)

    @cached_property
    def grinning_face(self) -> GrinningFace:
        """No letter in it."""
        from .api.grinning_face import GrinningFace

        return GrinningFace(self._engine)

    @cached_property
    def group_2024_q1(self) -> Group2024Q1:
        """Operations tagged `2024 Q1`."""
        from .api.group_2024_q1 import Group2024Q1

        return Group2024Q1(self._engine)

    @cached_property
    def import_(self) -> Import:
        """Operations tagged `import`."""
        from .api.import_ import Import

        return Import(self._engine)

    @cached_property
    def models(self) -> Models:
        """Operations tagged `models`."""
        from .api.models import Models

        return Models(self._engine)

    @cached_property
    def pets(self) -> Pets:
        """Operations tagged `pets`."""
        from .api.pets import Pets

        return Pets(self._engine)

    @cached_property
    def same(self) -> Same:
        """Operations tagged `same`."""
        from .api.same import Same

        return Same(self._engine)


class AsyncClient(_Api[AsyncHttpClient], AwaitedClient):
    """The API, to be awaited on asyncio or trio; see `Client` for the arguments."""

    @cached_property
    def async_pets(self) -> AsyncAsyncPetsGroup:
        """`AsyncPetsGroup`, to be awaited."""
        from .api.async_pets import AsyncAsyncPetsGroup

        return AsyncAsyncPetsGroup(self._engine)

    @cached_property
    def auth(self) -> AsyncAuthGroup:
        """`AuthGroup`, to be awaited."""
        from .api.auth import AsyncAuthGroup

        return AsyncAuthGroup(self._engine)

    @cached_property
    def billing_documents(self) -> AsyncBillingDocuments:
        """`BillingDocuments`, to be awaited."""
        from .api.billing_documents import AsyncBillingDocuments

        return AsyncBillingDocuments(self._engine)

    @cached_property
    def client(self) -> AsyncClientGroup:
        """`ClientGroup`, to be awaited."""
        from .api.client import AsyncClientGroup

        return AsyncClientGroup(self._engine)

    @cached_property
    def close_(self) -> AsyncClose:
        """`Close`, to be awaited."""
        from .api.close_ import AsyncClose

        return AsyncClose(self._engine)

    @cached_property
    def grinning_face(self) -> AsyncGrinningFace:
        """`GrinningFace`, to be awaited."""
        from .api.grinning_face import AsyncGrinningFace

        return AsyncGrinningFace(self._engine)

    @cached_property
    def group_2024_q1(self) -> AsyncGroup2024Q1:
        """`Group2024Q1`, to be awaited."""
        from .api.group_2024_q1 import AsyncGroup2024Q1

        return AsyncGroup2024Q1(self._engine)

    @cached_property
    def import_(self) -> AsyncImport:
        """`Import`, to be awaited."""
        from .api.import_ import AsyncImport

        return AsyncImport(self._engine)

    @cached_property
    def models(self) -> AsyncModels:
        """`Models`, to be awaited."""
        from .api.models import AsyncModels

        return AsyncModels(self._engine)

    @cached_property
    def pets(self) -> AsyncPets:
        """`Pets`, to be awaited."""
        from .api.pets import AsyncPets

        return AsyncPets(self._engine)

    @cached_property
    def same(self) -> AsyncSame:
        """`Same`, to be awaited."""
        from .api.same import AsyncSame

        return AsyncSame(self._engine)
