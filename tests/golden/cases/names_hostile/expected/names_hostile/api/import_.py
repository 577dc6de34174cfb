"""import: `Client.import_`."""

from __future__ import annotations

from .. import models
from .._core.call import Call, limited, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.query import query
from ..client import Options


class _Operations:
    @operation
    def get_accounts_by_account_id(
        self,
        account_id: str,
        account_id_path: str,
        *,
        filter: str | None = None,
        argument_1st: str | None = None,
        account_id_header: str | None = None,
        underscore: str | None = None,
        account_id_query: str | None = None,
        grinning_face: str | None = None,
        options: Options | None = None,
    ) -> Call[models.Type]:
        """Call GET /accounts/{account_id}/{accountId}.

        `GET /accounts/{account_id}/{accountId}`.

        Args:
            account_id: `account_id`.
            account_id_path: `accountId`.
            filter: `$filter`.
            argument_1st: `1st`.
            account_id_header: `ACCOUNT_ID`.
            underscore: `_`.
            account_id_query: `account-id`.
            grinning_face: `😀`.
            options: Settings for this call.
        """
        return Call(
            operation="GET /accounts/{account_id}/{accountId}",
            method="GET",
            path=path(
                "/accounts/{account_id}/{account_id_path}",
                account_id=account_id,
                account_id_path=account_id_path,
            ),
            query=query(
                ("$filter", filter, True),
                ("1st", argument_1st, True),
                ("_", underscore, True),
                ("account-id", account_id_query, True),
                ("😀", grinning_face, True),
            ),
            headers={"ACCOUNT_ID": account_id_header},
            returns={"200": models.Type},
            options=options,
        )

    @operation
    def class_(
        self,
        *,
        call: str | None = None,
        body_: str | None = None,
        from_: str | None = None,
        limited_: str | None = None,
        list_: list[str] | None = None,
        open: str | None = None,
        options_: str | None = None,
        path_: str | None = None,
        query_: str | None = None,
        self_: str | None = None,
        str_: str | None = None,
        timeout_: str | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call class.

        Operation `class`: `GET /class`.

        Args:
            call: `Call`.
            body_: `body`.
            from_: `from`.
            limited_: `limited`. At most 3 characters.
            list_: `list`.
            open: `open`.
            options_: `options`.
            path_: `path`.
            query_: `query`.
            self_: `self`.
            str_: `str`.
            timeout_: `timeout`.
            options: Settings for this call.
        """
        return Call(
            operation="class",
            method="GET",
            path="/class",
            query=query(
                ("Call", call, True),
                ("body", body_, True),
                ("from", from_, True),
                ("limited", limited("limited", limited_, max_length=3), True),
                ("list", list_, True),
                ("open", open, True),
                ("options", options_, True),
                ("path", path_, True),
                ("query", query_, True),
                ("self", self_, True),
                ("str", str_, True),
                ("timeout", timeout_, True),
            ),
            returns={"204": None},
            options=options,
        )


class ImportRaw(_Operations, BlockingRaw):
    """`Import`, each method returning the answer as it came."""


class AsyncImportRaw(_Operations, AwaitedRaw):
    """`ImportRaw`, to be awaited."""


class Import(_Operations, Blocking):
    """Operations tagged `import`."""

    with_raw_response = view(ImportRaw)


class AsyncImport(_Operations, Awaited):
    """`Import`, to be awaited."""

    with_raw_response = view(AsyncImportRaw)
