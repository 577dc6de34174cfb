"""accounts: `Client.accounts`."""

from __future__ import annotations

from .. import models
from .._core.answers import read_answer
from .._core.body import json_body
from .._core.call import key, limited
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, view
from .._core.pages import paged
from .._core.paging import Paged
from .._core.paging_cursor import ByCursor
from .._core.query import query
from ..client import Options


class _Operations:
    @paged
    def list_accounts(
        self,
        *,
        owner: list[str],
        limit: int | None = None,
        starting_after: str | None = None,
        resume: str | None = None,
        options: Options | None = None,
    ) -> Paged[models.ListAccountsResponse, models.Account]:
        """List accounts.

        The newest first.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `listAccounts`: `GET /accounts`.

        Args:
            owner: `owner`.
            limit: `limit`. At most 100.
            starting_after: The last one of the page before.
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.

        Raises `StatusError` with `Problem` in `body` (default).
        """
        return Paged(
            operation="listAccounts",
            method="GET",
            path="/accounts",
            query=query(
                ("owner", owner, True),
                ("limit", limited("limit", limit, le=100), True),
                ("starting_after", starting_after, True),
            ),
            returns={"200": models.ListAccountsResponse},
            errors={"default": models.Problem},
            items=("data",),
            way=ByCursor(
                query="starting_after", next=("id",), of_last=True, more=("has_more",)
            ),
            resume=resume,
            options=options,
        )

    @paged
    def search_accounts(
        self,
        body: models.Search | None = None,
        *,
        idempotency_key: str | None = None,
        resume: str | None = None,
        options: Options | None = None,
    ) -> Paged[models.Result, models.Account]:
        """Call searchAccounts.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `searchAccounts`: `POST /accounts/search`.

        Args:
            body: What to send.
            idempotency_key: `Idempotency-Key`.
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.

        Raises `StatusError` with `Problem` in `body` (default).
        """
        return Paged(
            operation="searchAccounts",
            method="POST",
            path="/accounts/search",
            headers={"Idempotency-Key": key(idempotency_key)},
            body=(None if body is None else json_body(body)),
            returns={"200": models.Result},
            errors={"default": models.Problem},
            repeatable=True,
            items=("found", "hits"),
            way=ByCursor(body=("page", "after"), next=("found", "after")),
            key_header="Idempotency-Key",
            resume=resume,
            options=options,
        )

    @paged
    def list_names(
        self,
        *,
        x_cursor: str | None = None,
        resume: str | None = None,
        options: Options | None = None,
    ) -> Paged[list[str], str]:
        """Call listNames.

        Answers page by page: iterate over the items of all pages, or over `pages()`.

        Operation `listNames`: `GET /names`.

        Args:
            x_cursor: `X-Cursor`.
            resume: The `cursor` of a page or of an error, to go on from there.
            options: Settings for this call.
        """
        return Paged(
            operation="listNames",
            method="GET",
            path="/names",
            headers={"X-Cursor": x_cursor},
            returns={"200": list[str]},
            read=read_answer,
            items=(),
            way=ByCursor(header="X-Cursor", next_header="X-Next-Cursor"),
            resume=resume,
            options=options,
        )


class AccountsRaw(_Operations, BlockingRaw):
    """`Accounts`, each method returning the answer as it came."""


class AsyncAccountsRaw(_Operations, AwaitedRaw):
    """`AccountsRaw`, to be awaited."""


class Accounts(_Operations, Blocking):
    """Operations tagged `accounts`."""

    with_raw_response = view(AccountsRaw)


class AsyncAccounts(_Operations, Awaited):
    """`Accounts`, to be awaited."""

    with_raw_response = view(AsyncAccountsRaw)
