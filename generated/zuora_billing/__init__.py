"""A typed client for Zuora Billing Documents.

Start with `Client` or `AsyncClient`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._core.call import Deviation
    from .auth import BearerAuth, OAuth2ClientCredentials
    from .client import AsyncClient, Client, Options
    from .errors import (
        ApiError,
        DecodeError,
        JobError,
        RejectedError,
        StatusError,
        TransportError,
    )

else:

    def __getattr__(name: str) -> object:
        # Loaded when it is asked for: an import costs what is used.
        if name in __all__:
            for home in (".client", ".errors", ".auth", "._core.call"):
                if hasattr(module := import_module(home, __name__), name):
                    return getattr(module, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return [*globals(), *__all__]


__all__ = [
    "ApiError",
    "AsyncClient",
    "BearerAuth",
    "Client",
    "DecodeError",
    "Deviation",
    "JobError",
    "OAuth2ClientCredentials",
    "Options",
    "RejectedError",
    "StatusError",
    "TransportError",
]
