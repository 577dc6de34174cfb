"""The jobs that operations start and poll."""

from __future__ import annotations

from typing import Any

from moored.ir.operation import Job
from moored.lower.context import Context
from moored.lower.media import preferred
from moored.names.fields import component
from moored.pointer import split


def lower_job(poll_key: str, operation: dict[str, Any], context: Context) -> Job | None:
    """How to wait for a job that `operation` is the status of: what the starting one says."""
    key = context.starts.get(operation.get("operationId", ""))
    if key is None:
        return None
    start = context.operations[key]
    said = start["x-moored-job"]
    return Job(
        name=context.plan("method", f"{key} wait"),
        started_by=context.plan("method", key),
        id=_attributes(said["id"], start, context),
        id_parameter=_id_argument(said, operation, poll_key, context),
        status=_attributes(said["status"], operation, context),
        status_keys=tuple(split(said["status"])),
        succeeded=tuple(said["succeeded"]),
        failed=tuple(said.get("failed", ())),
        in_one="start_and_wait" in context.root.get("x-moored-extras", ()),
    )


def _id_argument(
    said: dict[str, Any], operation: dict[str, Any], key: str, context: Context
) -> str:
    place = next(one["in"] for one in operation["parameters"] if one["name"] == said["parameter"])
    return context.plan("argument", f"{key} {place} {said['parameter']}")


def _attributes(pointer: str, operation: dict[str, Any], context: Context) -> tuple[str, ...]:
    """The attributes that lead from an operation's answer to what a JSON Pointer names."""
    content = next(
        response["content"]
        for status, response in sorted(operation.get("responses", {}).items())
        if status.startswith("2")
    )
    schema = preferred(content, context)["schema"]
    names = []
    for wire in split(pointer):
        key = component(schema["$ref"])
        names.append(context.plan("field", f"{key}/{wire}"))
        schema = context.schemas[key]["properties"][wire]
    return tuple(names)
