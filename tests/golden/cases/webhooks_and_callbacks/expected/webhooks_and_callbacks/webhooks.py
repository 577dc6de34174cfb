"""Webhooks of Orders.

Give a function the body of a request, as it came. What strays from the document is
read all the same, and told to the logger `moored.drift`. Check the sender first:
nothing here proves who has sent a body.
"""

from __future__ import annotations

from collections.abc import Callable

from . import models
from ._core.call import Deviation
from ._core.incoming import parse as _parse


def parse_create_order_shipped(
    body: bytes,
    *,
    on_drift: Callable[[Deviation], None] | None = None,
    strict: bool = False,
) -> models.CreateOrderShippedRequest:
    """Parse `createOrder shipped`.

    Webhook `createOrder shipped`, sent by `POST`.

    To be answered with: 204 (Known).

    Args:
        body: The body of the request, as it came.
        on_drift: Called with every place where it strays from the document.
        strict: Whether what strays is an error.

    Raises:
        DecodeError: The body cannot be read.
    """
    made: models.CreateOrderShippedRequest = _parse(
        models.CreateOrderShippedRequest, body, "createOrder shipped", on_drift, strict
    )
    return made


def parse_order_paid(
    body: bytes,
    *,
    on_drift: Callable[[Deviation], None] | None = None,
    strict: bool = False,
) -> models.Payment:
    """Parse `orderPaid`.

    Webhook `orderPaid`, sent by `POST`.

    To be answered with: 204 (Known).

    Args:
        body: The body of the request, as it came.
        on_drift: Called with every place where it strays from the document.
        strict: Whether what strays is an error.

    Raises:
        DecodeError: The body cannot be read.
    """
    made: models.Payment = _parse(models.Payment, body, "orderPaid", on_drift, strict)
    return made


def parse_ping(
    body: bytes,
    *,
    on_drift: Callable[[Deviation], None] | None = None,
    strict: bool = False,
) -> bytes:
    """Parse `ping`.

    Webhook `ping`, sent by `GET`.

    To be answered with: 204 (Alive).

    Args:
        body: The body of the request, as it came.
        on_drift: Called with every place where it strays from the document.
        strict: Whether what strays is an error.

    Raises:
        DecodeError: The body cannot be read.
    """
    made: bytes = _parse(bytes, body, "ping", on_drift, strict)
    return made


def parse_stock_low(
    body: bytes,
    *,
    on_drift: Callable[[Deviation], None] | None = None,
    strict: bool = False,
) -> list[models.Stock]:
    """Something runs out.

    Sent once a day.

    Webhook `stockLow`, sent by `POST`.

    Beside the body: header `X-Signature` (HMAC of the body).

    To be answered with: 200 (Read); 410 (Send no more).

    Args:
        body: The body of the request, as it came.
        on_drift: Called with every place where it strays from the document.
        strict: Whether what strays is an error.

    Raises:
        DecodeError: The body cannot be read.
    """
    made: list[models.Stock] = _parse(
        list[models.Stock], body, "stockLow", on_drift, strict
    )
    return made
