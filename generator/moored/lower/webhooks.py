"""Webhooks and callbacks."""

from __future__ import annotations

from typing import Any

from moored.ir.types import TypeRef
from moored.ir.webhook import Webhook
from moored.lower.context import Context
from moored.lower.media import ways
from moored.names.gather import webhook_operations


def lower_webhooks(context: Context) -> tuple[Webhook, ...]:
    """What the API sends by itself, by the names of the functions that parse it."""
    found = [_webhook(*one, context) for one in webhook_operations(context.root)]
    return tuple(sorted(found, key=lambda one: one.name))


def _type(body: dict[str, Any] | None, context: Context) -> TypeRef | None:
    """What the body becomes: JSON a value, text text; anything else stays as it comes."""
    if not body or not body.get("content"):
        return None
    first, *_ = ways(body["content"], context, sent=False)
    return first.type if first.encoding in ("json", "text") else TypeRef(expression="bytes")


def _webhook(key: str, method: str, operation: dict[str, Any], context: Context) -> Webhook:
    return Webhook(
        wire=operation.get("operationId") or key,
        name=context.plan("method", f"webhook {key}"),
        method=method,
        type=_type(operation.get("requestBody"), context),
        summary=str(operation.get("summary", "")),
        description=context.prose(operation.get("description")),
        carries=tuple(
            (f"{one['in']} `{one['name']}`", str(one.get("description", "")))
            for one in operation["parameters"]
        ),
        answers=tuple(
            (status, str(response.get("description", "")))
            for status, response in sorted(operation.get("responses", {}).items())
        ),
        deprecated=bool(operation.get("deprecated", False)),
    )
