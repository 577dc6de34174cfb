"""`x-webhooks`, by which documents before OpenAPI 3.1 tell of webhooks, read as `webhooks`.

The extension is Redoc's; what stands in it is what 3.1 has in `webhooks`: path items by name.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from moored import pointer as pointers
from moored.document.grammar import is_extension
from moored.document.origins import Origins

if TYPE_CHECKING:
    from moored.document.model import Document

X_WEBHOOKS: Final = "x-webhooks"


def with_x_webhooks(document: Document) -> Document:
    """The document with the webhooks of the extension among its own, which win."""
    found = document.root.get(X_WEBHOOKS)
    if not isinstance(found, dict) or not found:
        return document
    found = {key: item for key, item in found.items() if not is_extension(key)}
    own = document.root.get("webhooks") or {}
    origins = Origins(document)
    for key in found.keys() - own.keys():
        origins.move(pointers.join("webhooks", key), pointers.join(X_WEBHOOKS, key))
    root = {**document.root, "webhooks": {**found, **own}}
    return replace(document, root=root, origins=origins.result())
