"""Account: `Client.account`."""

from __future__ import annotations

from typing import Literal

from .. import models
from .._core.body import json_body
from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def get_accounts(self, *, options: Options | None = None) -> Call[None]:
        """Call GET /accounts.

        `GET /accounts`.

        Args:
            options: Settings for this call.
        """
        return Call(
            operation="GET /accounts",
            method="GET",
            path="/accounts",
            returns={"204": None},
            options=options,
        )

    @operation
    def create_account(
        self,
        body: (
            models.CreateAccountRequest | models.CreateAccountRequestVndXJson | None
        ) = None,
        *,
        content_type: Literal[
            "application/json", "application/vnd.x+json"
        ] = "application/json",
        options: Options | None = None,
    ) -> Call[None]:
        """Call createAccount.

        Operation `createAccount`: `POST /accounts`.

        Args:
            body: What to send.
            content_type: How to write the body.
            options: Settings for this call.
        """
        return Call(
            operation="createAccount",
            method="POST",
            path="/accounts",
            body=(None if body is None else json_body(body, content_type)),
            returns={"204": None},
            options=options,
        )

    @operation
    def delete_account_accounts_id_delete(
        self, id: str, *, options: Options | None = None
    ) -> Call[None]:
        """Call delete_account_accounts__id__delete.

        Operation `delete_account_accounts__id__delete`: `DELETE /accounts/{id}`.

        Args:
            id: `id`.
            options: Settings for this call.
        """
        return Call(
            operation="delete_account_accounts__id__delete",
            method="DELETE",
            path=path("/accounts/{id}", id=id),
            returns={"204": None},
            options=options,
        )

    @operation
    def get_accounts_by_id(
        self, id: str, *, options: Options | None = None
    ) -> Call[None]:
        """Call GET /accounts/{id}.

        `GET /accounts/{id}`.

        Args:
            id: `id`.
            options: Settings for this call.
        """
        return Call(
            operation="GET /accounts/{id}",
            method="GET",
            path=path("/accounts/{id}", id=id),
            returns={"204": None},
            options=options,
        )

    @operation
    def patch_accounts_by_id(
        self, id: str, *, options: Options | None = None
    ) -> Call[None]:
        """Call updateAccount.

        Operation `updateAccount`: `PATCH /accounts/{id}`.

        Args:
            id: `id`.
            options: Settings for this call.
        """
        return Call(
            operation="updateAccount",
            method="PATCH",
            path=path("/accounts/{id}", id=id),
            returns={"204": None},
            options=options,
        )

    @operation
    def put_accounts_by_id(
        self, id: str, *, options: Options | None = None
    ) -> Call[None]:
        """Call UpdateAccount.

        Operation `UpdateAccount`: `PUT /accounts/{id}`.

        Args:
            id: `id`.
            options: Settings for this call.
        """
        return Call(
            operation="UpdateAccount",
            method="PUT",
            path=path("/accounts/{id}", id=id),
            returns={"204": None},
            options=options,
        )


class AccountRaw(_Operations, BlockingRaw):
    """`Account`, each method returning the answer as it came."""


class AsyncAccountRaw(_Operations, AwaitedRaw):
    """`AccountRaw`, to be awaited."""


class Account(_Operations, Blocking):
    """Those who pay.

    Where they pay.

    Operations tagged `Account` or `account` or `ACCOUNT`.
    """

    with_raw_response = view(AccountRaw)


class AsyncAccount(_Operations, Awaited):
    """`Account`, to be awaited."""

    with_raw_response = view(AsyncAccountRaw)
