"""😀: `Client.grinning_face`."""

from __future__ import annotations

from .._core.call import Call, path
from .._core.groups import AsyncGroup, AsyncRawGroup, Group, RawGroup, operation
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
            path=path("/accounts/", account_id),
            returns={"204": None},
            options=options,
        )


class GrinningFaceRaw(_Operations, RawGroup):
    """`GrinningFace`, each method returning the answer as it came."""


class AsyncGrinningFaceRaw(_Operations, AsyncRawGroup):
    """`GrinningFaceRaw`, to be awaited."""


class GrinningFace(_Operations, Group[GrinningFaceRaw]):
    """No letter in it."""

    _raw_group = GrinningFaceRaw


class AsyncGrinningFace(_Operations, AsyncGroup[AsyncGrinningFaceRaw]):
    """`GrinningFace`, to be awaited."""

    _raw_group = AsyncGrinningFaceRaw
