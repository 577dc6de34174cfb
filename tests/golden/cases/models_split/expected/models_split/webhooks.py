"""Webhooks of Split models.

Give a function the body of a request, as it came. What strays from the document is
read all the same, and told to the logger `moored.drift`. Check the sender first:
nothing here proves who has sent a body.
"""

from __future__ import annotations

from collections.abc import Callable

from . import models
from ._core.call import Deviation
from ._core.incoming import parse as _parse


def parse_pet_moved(
    body: bytes,
    *,
    on_drift: Callable[[Deviation], None] | None = None,
    strict: bool = False,
) -> models.Move:
    """Parse `petMoved`.

    Webhook `petMoved`, sent by `POST`.

    To be answered with: 204 (Noted).

    Args:
        body: The body of the request, as it came.
        on_drift: Called with every place where it strays from the document.
        strict: Whether what strays is an error.

    Raises:
        DecodeError: The body cannot be read.
    """
    made: models.Move = _parse(models.Move, body, "petMoved", on_drift, strict)
    return made
