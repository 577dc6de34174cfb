"""A typed client for Pages.

Start with `Client` or `AsyncClient`.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from ._core.call import Deviation
    from ._core.pages import AsyncPage, AsyncPages, Page
    from ._core.prepare import prepare
    from .auth import Key
    from .client import AsyncClient, Client, Options
    from .errors import (
        ApiError,
        DecodeError,
        PaginationError,
        RejectedError,
        StatusError,
        TransportError,
    )

else:

    def __getattr__(name: str) -> object:
        # Loaded when it is asked for: an import costs what is used.
        if name in __all__:
            for home in (
                ".client",
                ".errors",
                ".auth",
                "._core.prepare",
                "._core.pages",
                "._core.call",
            ):
                if hasattr(module := import_module(home, __name__), name):
                    return getattr(module, name)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        return [*globals(), *__all__]


__all__ = [
    "ApiError",
    "AsyncClient",
    "AsyncPage",
    "AsyncPages",
    "Client",
    "DecodeError",
    "Deviation",
    "Key",
    "Options",
    "Page",
    "PaginationError",
    "RejectedError",
    "StatusError",
    "TransportError",
    "prepare",
]
