"""Webhooks and callbacks."""

from __future__ import annotations

from typing import Any

from moored.ir.webhook import Webhook
from moored.lower.bodies import lower_body
from moored.lower.context import Context
from moored.names.gather import webhook_operations


def lower_webhooks(context: Context) -> tuple[Webhook, ...]:
    """What the API sends by itself, by the names of the functions that parse it."""
    found = [_webhook(*one, context) for one in webhook_operations(context.root)]
    return tuple(sorted(found, key=lambda one: one.name))


def _webhook(key: str, method: str, operation: dict[str, Any], context: Context) -> Webhook:
    body = lower_body(operation.get("requestBody"), context)
    return Webhook(
        wire=operation.get("operationId") or key,
        name=context.plan("method", f"webhook {key}"),
        method=method,
        type=body.type if body else None,
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
