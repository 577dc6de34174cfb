"""Pointers that pass a reference on their way: `#/paths/…/schema/items` where `schema` is a `$ref`.

Bundlers write them: they number the values of the document as it is with all references followed.
"""

from __future__ import annotations

from typing import Any

from moored import pointer as pointers


def passage(root: Any, pointer: str, *, siblings_count: bool) -> tuple[str, str] | None:
    """The first reference that a pointer passes, and the rest of the pointer from there.

    Args:
        root: The document or file that the pointer leads into.
        pointer: JSON Pointer (RFC 6901).
        siblings_count: Whether what stands beside a `$ref` means something (OpenAPI 3.1); then
            a pointer passes a reference only where nothing else stands on its way.
    """
    value, tokens = root, pointers.split(pointer)
    for count, token in enumerate(tokens):
        beside = value if isinstance(value, dict) else {}
        if isinstance(beside.get("$ref"), str) and not (siblings_count and token in beside):
            return beside["$ref"], pointers.join(*tokens[count:])
        try:
            value = pointers.resolve(value, pointers.join(token))
        except KeyError:
            return None
    return None
