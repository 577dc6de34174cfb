"""Operations, grouped by tag, with the jobs that they start."""

from __future__ import annotations

import re
from typing import Any

from moored.ir.operation import Group, Job, Operation
from moored.ir.parameter import ClientOption, Parameter
from moored.ir.payload import Body, Encoding, Response
from moored.ir.types import TypeRef
from moored.lower.context import Context
from moored.lower.types import limits_of, sample_of, type_of
from moored.names.fields import component
from moored.names.gather import tag_of
from moored.names.groups import group_class_names
from moored.names.identifiers import group_classes
from moored.pointer import split

_SLOT = re.compile(r"\{([^{}]*)\}")


def lower_groups(context: Context) -> tuple[Group, ...]:
    """A group for each tag that decides the place of an operation, by module name."""
    tags = {tag["name"]: tag for tag in context.root.get("tags", [])}
    by_tag: dict[str, list[Operation]] = {}
    for key, operation in context.operations.items():
        by_tag.setdefault(tag_of(operation), []).append(_operation(key, operation, context))
    names = group_class_names(context.plan("group", tag) for tag in by_tag)
    groups = [
        Group(
            tag=tag,
            module=context.plan("group", tag),
            class_name=names[context.plan("group", tag)],
            classes=group_classes(names[context.plan("group", tag)]),
            description=str(tags.get(tag, {}).get("description", "")),
            operations=tuple(operations),
        )
        for tag, operations in by_tag.items()
    ]
    return tuple(sorted(groups, key=lambda group: group.module))


def lower_options(context: Context) -> tuple[ClientOption, ...]:
    """The headers that are settings of the client, by name."""
    found: dict[str, ClientOption] = {}
    for operation in context.operations.values():
        for parameter in operation["parameters"]:
            if parameter.get("x-moored-client-option"):
                wire = parameter["name"]
                option = ClientOption(
                    wire=wire,
                    name=context.plan("argument", f"client header {wire.lower()}"),
                    type=type_of(parameter.get("schema"), context),
                    limits=limits_of(parameter.get("schema")),
                    description=context.prose(parameter.get("description")),
                )
                found.setdefault(option.name, option)
    return tuple(found[name] for name in sorted(found))


def _operation(key: str, operation: dict[str, Any], context: Context) -> Operation:
    method, _, path = key.partition(" ")
    own = [one for one in operation["parameters"] if not one.get("x-moored-client-option")]
    client = [one["name"] for one in operation["parameters"] if one not in own]
    parameters = [_parameter(key, one, context) for one in own]
    slots = _SLOT.findall(path)
    parameters.sort(key=lambda one: _order(one, slots))
    names = {one.wire: one.name for one in parameters if one.place == "path"}
    texts = _SLOT.split(path)
    texts[1::2] = [names[wire] for wire in slots]
    return Operation(
        operation_id=operation.get("operationId"),
        name=context.plan("method", key),
        method=method,
        wire_path=path,
        path=tuple(texts if texts[-1] else texts[:-1]),
        parameters=tuple(parameters),
        client_headers=tuple(sorted(client)),
        idempotency_header=next((one["name"] for one in own if _idempotent(one)), None),
        body=_body(operation.get("requestBody"), context),
        responses=_responses(operation["responses"], context),
        secured=bool(operation.get("security", context.root.get("security", True))),
        summary=str(operation.get("summary", "")),
        description=context.prose(operation.get("description")),
        deprecated=bool(operation.get("deprecated", False)),
        job=_job(key, operation, context),
    )


def _order(parameter: Parameter, slots: list[str]) -> tuple[int, bool, str]:
    place = slots.index(parameter.wire) if parameter.place == "path" else len(slots)
    return (place, not parameter.required, parameter.wire)


def _idempotent(parameter: dict[str, Any]) -> bool:
    named = parameter["in"] == "header" and parameter["name"].lower() == "idempotency-key"
    return bool(parameter.get("x-moored-idempotency-key", named))


def _parameter(key: str, parameter: dict[str, Any], context: Context) -> Parameter:
    schema = parameter.get("schema", {})
    return Parameter(
        wire=parameter["name"],
        name=context.plan("argument", f"{key} {parameter['in']} {parameter['name']}"),
        place=parameter["in"],
        type=type_of(schema, context),
        required=bool(parameter.get("required", False)),
        limits=limits_of(context.resolved(schema)),
        explode=bool(parameter.get("explode", parameter["in"] in ("query", "cookie"))),
        description=context.prose(parameter.get("description")),
        deprecated=bool(parameter.get("deprecated", False)),
        sample=sample_of(schema, parameter),
    )


def _encoding(media_type: str) -> Encoding:
    essence = media_type.partition(";")[0].strip().lower()
    if essence == "application/json" or essence.endswith("+json"):
        return "json"
    if essence == "application/x-www-form-urlencoded":
        return "form"
    return "text" if essence.startswith("text/") else "bytes"


_PREFERRED: tuple[Encoding, ...] = ("json", "form", "text", "bytes")


def _preferred(content: dict[str, Any]) -> str:
    return min(content, key=lambda kind: (_PREFERRED.index(_encoding(kind)), kind))


def _body(said: dict[str, Any] | None, context: Context) -> Body | None:
    if not said or not said.get("content"):
        return None
    media_type = _preferred(said["content"])
    schema = said["content"][media_type].get("schema")
    return Body(
        media_type=media_type,
        encoding=_encoding(media_type),
        type=_type(media_type, schema, context),
        required=bool(said.get("required", False)),
        description=context.prose(said.get("description")),
        sample=sample_of(schema, said["content"][media_type]),
    )


def _type(media_type: str, schema: Any, context: Context) -> TypeRef:
    """The type of a body; text and bytes are what they are, whatever the schema says."""
    if (encoding := _encoding(media_type)) in ("json", "form"):
        return type_of(schema, context)
    return TypeRef(expression="str" if encoding == "text" else "bytes")


def _responses(said: dict[str, Any], context: Context) -> tuple[Response, ...]:
    """What each status answers with; `default` is for success too where no other is declared."""
    found = []
    if "default" in said and not any(status.startswith("2") for status in said):
        said = {**said, "2XX": said["default"]}
    for status, response in sorted(said.items()):
        type_ = None
        if content := response.get("content"):
            media_type = _preferred(content)
            type_ = _type(media_type, content[media_type].get("schema"), context)
        found.append(
            Response(
                status=status, type=type_, description=context.prose(response.get("description"))
            )
        )
    return tuple(found)


def _job(poll_key: str, operation: dict[str, Any], context: Context) -> Job | None:
    """How to wait for a job that `operation` is the status of: what the starting one says."""
    wanted = operation.get("operationId")
    for key, start in context.operations.items():
        said = start.get("x-moored-job")
        if said and wanted is not None and said["poll"] == wanted:
            return Job(
                name=context.plan("method", f"{key} wait"),
                started_by=context.plan("method", key),
                id=_attributes(said["id"], start, context),
                id_parameter=_id_argument(said, operation, poll_key, context),
                status=_attributes(said["status"], operation, context),
                succeeded=tuple(said["succeeded"]),
                failed=tuple(said.get("failed", ())),
            )
    return None


def _id_argument(
    said: dict[str, Any], operation: dict[str, Any], key: str, context: Context
) -> str:
    place = next(one["in"] for one in operation["parameters"] if one["name"] == said["parameter"])
    return context.plan("argument", f"{key} {place} {said['parameter']}")


def _attributes(pointer: str, operation: dict[str, Any], context: Context) -> tuple[str, ...]:
    """The attributes that lead from an operation's answer to what a JSON Pointer names."""
    content = next(
        response["content"]
        for status, response in sorted(operation["responses"].items())
        if status.startswith("2")
    )
    schema = content[_preferred(content)]["schema"]
    names = []
    for wire in split(pointer):
        key = component(schema["$ref"])
        names.append(context.plan("field", f"{key}/{wire}"))
        schema = context.schemas[key]["properties"][wire]
    return tuple(names)
