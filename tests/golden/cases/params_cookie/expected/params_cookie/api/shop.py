"""shop: `Client.shop`."""

from __future__ import annotations

from typing import Literal
from uuid import UUID

from .. import models
from .._core.call import Call
from .._core.client import Awaited, AwaitedRaw, Blocking, BlockingRaw, operation, view
from .._core.cookies import cookies
from .._core.styles import styled_cookies
from ..client import Options


class _Operations:
    @operation
    def basket(
        self,
        *,
        items: list[int] | None = None,
        place: models.BasketPlace | None = None,
        seen: str | None = None,
        tag: list[str] | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call basket.

        Operation `basket`: `GET /basket`.

        Args:
            items: `items`.
            place: `place`.
            seen: `seen`.
            tag: `tag`.
            options: Settings for this call.
        """
        return Call(
            operation="basket",
            method="GET",
            path="/basket",
            headers={
                "Cookie": styled_cookies(
                    ("items", items, "form", False),
                    ("place", place, "form", True),
                    ("seen", seen, "cookie", True),
                    ("tag", tag, "form", True),
                )
            },
            returns={"204": None},
            options=options,
        )

    @operation
    def plain(
        self,
        *,
        session_id: UUID,
        theme: Literal["light", "dark"] | None = None,
        options: Options | None = None,
    ) -> Call[None]:
        """Call plain.

        Operation `plain`: `GET /plain`.

        Args:
            session_id: `session-id`.
            theme: `theme`.
            options: Settings for this call.
        """
        return Call(
            operation="plain",
            method="GET",
            path="/plain",
            headers={"Cookie": cookies(("session-id", session_id), ("theme", theme))},
            returns={"204": None},
            options=options,
        )


class ShopRaw(_Operations, BlockingRaw):
    """`Shop`, each method returning the answer as it came."""


class AsyncShopRaw(_Operations, AwaitedRaw):
    """`ShopRaw`, to be awaited."""


class Shop(_Operations, Blocking):
    """Operations tagged `shop`."""

    with_raw_response = view(ShopRaw)


class AsyncShop(_Operations, Awaited):
    """`Shop`, to be awaited."""

    with_raw_response = view(AsyncShopRaw)
