"""Stage 4: OpenAPI 2.0 and 3.0 read as 3.1, and every `$ref` alone or beside annotations only."""

from __future__ import annotations

from typing import TYPE_CHECKING

from moored.document.upgrade.ms_tags import with_ms_tags
from moored.document.upgrade.openapi_3_0 import from_3_0
from moored.document.upgrade.siblings import siblings_apply
from moored.document.upgrade.swagger import from_2_0
from moored.document.upgrade.x_webhooks import with_x_webhooks

if TYPE_CHECKING:
    from moored.document.model import Document

__all__ = ["upgrade", "with_ms_tags", "with_x_webhooks"]


def upgrade(document: Document) -> Document:
    """The document in the dialect of OpenAPI 3.1.

    Args:
        document: Its references are local (`resolve`).
    """
    if "openapi" not in document.root:
        document = from_2_0(document)
    is_3_0 = str(document.root.get("openapi", "")).startswith("3.0")
    document = with_ms_tags(document)
    return with_x_webhooks(from_3_0(document) if is_3_0 else siblings_apply(document))
