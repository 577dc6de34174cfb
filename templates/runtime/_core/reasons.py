"""What an error body says, where the document does not tell how to read it."""

from __future__ import annotations

from typing import Any

from .call import is_dict, is_list

# Problem details (RFC 9457), OAuth (RFC 6749 section 5.2), and what is usual besides.
_SAID = ("title", "error", "errors", "message", "msg", "detail", "error_description")
_CODES = ("code", "error_code", "errorCode", "type")


class Usual:
    """Reads error bodies in all ways that are usual; a 2xx is no error."""

    def failed(self, _content: bytes) -> bool:
        """Whether a 2xx is a failure."""
        return False

    def reasons(self, body: Any) -> tuple[tuple[Any, str], ...]:
        """Code and message, if there is a message."""
        message = _message(body)
        return ((_code(body), message),) if message else ()


def _message(body: Any) -> str:
    if is_list(body):
        items = [_message(one) for one in body[:5]]
        return "; ".join(dict.fromkeys(one for one in items if one))
    if is_dict(body):
        parts = [_message(body[key]) for key in _SAID if key in body]
        return ": ".join(dict.fromkeys(one for one in parts if one))[:300]
    return body[:300] if isinstance(body, str) else ""


def _code(body: Any) -> str | int | None:
    if is_list(body) and body:
        return _code(body[0])
    if not is_dict(body):
        return None
    inner = body.get("error") or body.get("errors")
    if is_dict(inner) or is_list(inner):
        return _code(inner)
    found = next((body[key] for key in _CODES if key in body), inner)
    return found if isinstance(found, str | int) else None
