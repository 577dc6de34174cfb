"""close: `Client.close_`."""

from __future__ import annotations

from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def post_accounts_by_account_id(
        self, account_id: str, account_id_path: str, *, options: Options | None = None
    ) -> Call[None]:
        """Call POST /accounts/{account_id}/{accountId}.

        `POST /accounts/{account_id}/{accountId}`.

        Args:
            account_id: `account_id`.
            account_id_path: `accountId`.
            options: Settings for this call.
        """
        return Call(
            operation="POST /accounts/{account_id}/{accountId}",
            method="POST",
            path=path(
                "/accounts/{account_id}/{account_id_path}",
                account_id=account_id,
                account_id_path=account_id_path,
            ),
            returns={"204": None},
            options=options,
        )


class CloseRaw(_Operations, BlockingRaw):
    """`Close`, each method returning the answer as it came."""


class AsyncCloseRaw(_Operations, AwaitedRaw):
    """`CloseRaw`, to be awaited."""


class Close(_Operations, Blocking):
    """Operations tagged `close`."""

    with_raw_response = view(CloseRaw)


class AsyncClose(_Operations, Awaited):
    """`Close`, to be awaited."""

    with_raw_response = view(AsyncCloseRaw)
