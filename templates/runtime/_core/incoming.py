"""Requests that the API sends by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from ..errors import DecodeError
from .call import CallOptions, Deviation
from .decoding import decode
from .response import report


def parse(
    kind: Any,
    body: bytes,
    operation: str,
    on_drift: Callable[[Deviation], None] | None,
    strict: bool,
) -> Any:
    """The body as `kind`; where it strays is told, or with `strict` an error."""
    options: CallOptions = {"strict_responses": strict}
    if on_drift is not None:
        options["on_drift"] = on_drift
    try:
        value, found = decode(kind, body)
        report(found, operation, options, "body")
    except DecodeError as error:
        raise error.of(operation, None, 1, 0.0) from None
    except ValueError:
        said = body[:80].decode(errors="replace")
        unread = DecodeError(f"the body cannot be read: {said!r}")
        raise unread.of(operation, None, 1, 0.0) from None
    return value
