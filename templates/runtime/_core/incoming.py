"""Requests that the API sends by itself."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from ..errors import DecodeError
from .decoding import Deviation, decode

log = logging.getLogger("moored.drift")


def parse(
    kind: Any,
    body: bytes,
    operation: str,
    on_drift: Callable[[Deviation], None] | None,
    strict: bool,
) -> Any:
    """The body as `kind`; where it strays is told, or with `strict` an error."""
    try:
        value, found = decode(kind, body)
    except ValueError:
        said = body[:80].decode(errors="replace")
        raise DecodeError(f"the body cannot be read: {said!r}").of(
            operation, None, 1, 0.0
        ) from None
    found = [replace(one, operation=operation) for one in found]
    for one in found:
        log.log(logging.INFO if one.undeclared else logging.WARNING, "%s", one)
        if on_drift is not None:
            on_drift(one)
    strayed = [one for one in found if not one.undeclared]
    if strayed and strict:
        raise DecodeError(f"the body strays from the document: {strayed}").of(
            operation, None, 1, 0.0
        )
    return value
