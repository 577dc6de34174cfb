"""Cookie parameters."""

from __future__ import annotations

from urllib.parse import quote

from .call import text


def cookies(*pairs: tuple[str, object]) -> str | None:
    """The `Cookie` header (RFC 6265 section 4.2); `None` if there is nothing to send."""
    sent = [
        f"{name}={quote(text(value), safe='')}"
        for name, value in pairs
        if value is not None
    ]
    return "; ".join(sent) or None
