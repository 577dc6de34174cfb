"""😀: `Client.grinning_face`."""

from __future__ import annotations

from .._core.call import Call, path
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from ..client import Options


class _Operations:
    @operation
    def delete_accounts_by_account_id(
        self, account_id: str, *, options: Options | None = None
    ) -> Call[None]:
        """Call DELETE /accounts/{account-id}.

        `DELETE /accounts/{account-id}`.

        Args:
            account_id: `account-id`.
            options: Settings for this call.
        """
        return Call(
            operation="DELETE /accounts/{account-id}",
            method="DELETE",
            path=path("/accounts/{account_id}", account_id=account_id),
            returns={"204": None},
            options=options,
        )


class GrinningFaceRaw(_Operations, BlockingRaw):
    """`GrinningFace`, each method returning the answer as it came."""


class AsyncGrinningFaceRaw(_Operations, AwaitedRaw):
    """`GrinningFaceRaw`, to be awaited."""


class GrinningFace(_Operations, Blocking):
    """No letter in it."""

    with_raw_response = view(GrinningFaceRaw)


class AsyncGrinningFace(_Operations, Awaited):
    """`GrinningFace`, to be awaited."""

    with_raw_response = view(AsyncGrinningFaceRaw)
