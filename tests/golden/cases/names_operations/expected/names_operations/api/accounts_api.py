"""accounts-api: `Client.accounts_api`."""

from __future__ import annotations

from .. import models
from .._core.body import json_body
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def accounts_id_close_post(
        self, id: str, *, options: Options | None = None
    ) -> Call[None]:
        """Call /accounts/{id}/close#POST.

        Operation `/accounts/{id}/close#POST`: `POST /accounts/{id}/close`.

        Args:
            id: `id`.
            options: Settings for this call.
        """
        return Call(
            operation="/accounts/{id}/close#POST",
            method="POST",
            path=path("/accounts/{id}/close", id=id),
            returns={"204": None},
            options=options,
        )

    @operation
    def put_again(
        self,
        body: models.PutAgainRequestAgain | None = None,
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call putAgain.

        Operation `putAgain`: `PUT /again`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="putAgain",
            method="PUT",
            path="/again",
            body=(None if body is None else json_body(body)),
            returns={"204": None},
            options=options,
        )

    @operation
    def put_again_other(
        self,
        body: models.PutAgainRequestAgainOther | None = None,
        *,
        options: Options | None = None,
    ) -> Call[None]:
        """Call putAgain.

        Operation `putAgain`: `PUT /again/other`.

        Args:
            body: What to send.
            options: Settings for this call.
        """
        return Call(
            operation="putAgain",
            method="PUT",
            path="/again/other",
            body=(None if body is None else json_body(body)),
            returns={"204": None},
            options=options,
        )


class AccountsApiRaw(_Operations, BlockingRaw):
    """`AccountsApi`, each method returning the answer as it came."""


class AsyncAccountsApiRaw(_Operations, AwaitedRaw):
    """`AccountsApiRaw`, to be awaited."""


class AccountsApi(_Operations, Blocking):
    """Another thing."""

    with_raw_response = view(AccountsApiRaw)


class AsyncAccountsApi(_Operations, Awaited):
    """`AccountsApi`, to be awaited."""

    with_raw_response = view(AsyncAccountsApiRaw)
