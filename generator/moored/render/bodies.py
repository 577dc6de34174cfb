"""Bodies as expressions in a method's body."""

from __future__ import annotations

from moored.ir.operation import Operation
from moored.render.literals import mapping, text


def body_of(operation: Operation) -> str:
    """The body, as an expression; empty where there is none."""
    body = operation.body
    if body is None:
        return ""
    kind = "" if body.media_type == "application/json" else f", {text(body.media_type)}"
    made = {
        "json": f"json_body(body{kind})",
        "form": "form_body(body)",
        "text": f"Body(body.encode(), {text(body.media_type)})",
        "bytes": f"Body(body, {text(body.media_type)})",
    }[body.encoding]
    return made if body.required else f"(None if body is None else {made})"


def types_by_status(operation: Operation, *, succeeds: bool) -> str:
    """The types of answers by status, as an expression."""
    found = {
        one.status: one.type.expression if one.type is not None else "None"
        for one in operation.responses
        if one.succeeds is succeeds
    }
    return mapping(found) if found or succeeds else ""
