"""Webhooks of Payments.

Give a function the body of a request, as it came. What strays from the document is
read all the same, and told to the logger `moored.drift`. Check the sender first:
nothing here proves who has sent a body.
"""

from __future__ import annotations

from collections.abc import Callable

from . import models
from ._core.call import Deviation
from ._core.incoming import parse as _parse


def parse_form(
    body: bytes,
    *,
    on_drift: Callable[[Deviation], None] | None = None,
    strict: bool = False,
) -> bytes:
    """Parse `form`.

    Webhook `form`, sent by `POST`.

    To be answered with: 200 (Read).

    Args:
        body: The body of the request, as it came.
        on_drift: Called with every place where it strays from the document.
        strict: Whether what strays is an error.

    Raises:
        DecodeError: The body cannot be read.
    """
    made: bytes = _parse(bytes, body, "form", on_drift, strict)
    return made


def parse_payment_made(
    body: bytes,
    *,
    on_drift: Callable[[Deviation], None] | None = None,
    strict: bool = False,
) -> models.Payment:
    """Sent once for each payment.

    Webhook `paymentMade`, sent by `POST`.

    To be answered with: 200 (Read).

    Args:
        body: The body of the request, as it came.
        on_drift: Called with every place where it strays from the document.
        strict: Whether what strays is an error.

    Raises:
        DecodeError: The body cannot be read.
    """
    made: models.Payment = _parse(models.Payment, body, "paymentMade", on_drift, strict)
    return made


def parse_refund(
    body: bytes,
    *,
    on_drift: Callable[[Deviation], None] | None = None,
    strict: bool = False,
) -> models.RefundRequest:
    """Parse `refund`.

    Webhook `refund`, sent by `POST`.

    To be answered with: 200 (Read).

    Args:
        body: The body of the request, as it came.
        on_drift: Called with every place where it strays from the document.
        strict: Whether what strays is an error.

    Raises:
        DecodeError: The body cannot be read.
    """
    made: models.RefundRequest = _parse(
        models.RefundRequest, body, "refund", on_drift, strict
    )
    return made


def parse_text(
    body: bytes,
    *,
    on_drift: Callable[[Deviation], None] | None = None,
    strict: bool = False,
) -> str:
    """Parse `text`.

    Webhook `text`, sent by `POST`.

    To be answered with: 200 (Read).

    Args:
        body: The body of the request, as it came.
        on_drift: Called with every place where it strays from the document.
        strict: Whether what strays is an error.

    Raises:
        DecodeError: The body cannot be read.
    """
    made: str = _parse(str, body, "text", on_drift, strict)
    return made
