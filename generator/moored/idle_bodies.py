"""Request bodies that nothing is sent in: HTTP gives them no meaning, and the document no content.

RFC 9110, sections 9.3.1, 9.3.2 and 9.3.5: a body of GET, HEAD or DELETE has no defined semantics.
Where a document declares one with content all the same, it is sent.
"""

from __future__ import annotations

from typing import Any, Final

_METHODS: Final = frozenset({"GET", "HEAD", "DELETE"})
#: What a schema may say without giving its values any content.
_SAYS_NOTHING: Final = frozenset(
    {"additionalProperties", "description", "properties", "title", "type"}
)


def is_idle(method: str, body: dict[str, Any]) -> bool:
    """Whether a request body is one that no call needs.

    Args:
        method: In capitals.
        body: A Request Body Object, no reference.
    """
    content = body.get("content")
    if method not in _METHODS or body.get("required") or not isinstance(content, dict):
        return False
    return bool(content) and all(map(_has_no_content, content.values()))


def _has_no_content(media: Any) -> bool:
    """Whether a media type is an object of no fields, and nothing is shown of it."""
    schema = media.get("schema") if isinstance(media, dict) else None
    if not isinstance(schema, dict) or schema.keys() - _SAYS_NOTHING or media.keys() - _IN_MEDIA:
        return False
    if schema.get("additionalProperties", False) is not False or schema.get("properties"):
        return False
    return "properties" in schema if "type" not in schema else schema["type"] == "object"


_IN_MEDIA: Final = frozenset({"encoding", "schema"})
