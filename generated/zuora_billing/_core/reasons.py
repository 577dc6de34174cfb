"""What an error body says, where the document does not tell how to read it."""

from __future__ import annotations

from typing import Any

from .model import is_dict, is_list

# Problem details (RFC 9457), OAuth (RFC 6749 section 5.2), and what is usual besides.
_SAID = ("title", "error", "errors", "message", "msg", "detail", "error_description")
_CODES = ("code", "error_code", "errorCode", "type")


def told(body: Any) -> str:
    """The message of an error body, from all that is usual; empty if there is none."""
    if is_list(body):
        return "; ".join(dict.fromkeys(filter(None, map(told, body[:5]))))
    if is_dict(body):
        parts = [told(body[key]) for key in _SAID if key in body]
        return ": ".join(dict.fromkeys(filter(None, parts)))[:300]
    return body[:300] if isinstance(body, str) else ""


def code_of(body: Any) -> str | int | None:
    """The code of an error body, or of the first error in it; `None` if there is none."""
    if is_list(body) and body:
        return code_of(body[0])
    if not is_dict(body):
        return None
    inner = body.get("error") or body.get("errors")
    if is_dict(inner) or is_list(inner):
        return code_of(inner)
    found = next((body[key] for key in _CODES if key in body), inner)
    return found if isinstance(found, str | int) else None
