"""Operations, grouped by tag."""

from __future__ import annotations

import re
from typing import Any

from moored.idle_bodies import is_idle
from moored.ir.auth import Security
from moored.ir.operation import Group, Operation
from moored.lower.auth import needed_scopes, own_security, usual_security
from moored.lower.bodies import lower_body, lower_responses
from moored.lower.context import Context
from moored.lower.examples import Examples
from moored.lower.jobs import lower_job
from moored.lower.pagination import lower_pagination
from moored.lower.parameters import is_idempotency_key, lower_parameter, order
from moored.lower.renamed import lower_renamed
from moored.lower.samples import Samples
from moored.names.groups import group_class_names, group_of, tags_by_group
from moored.names.identifiers import group_classes

_SLOT = re.compile(r"\{([^{}]*)\}")


def lower_groups(
    context: Context, samples: Samples, examples: Examples | None = None
) -> tuple[Group, ...]:
    """The groups of the operations (`names.groups`), by module name."""
    by_group: dict[str, list[Operation]] = {}
    usual = usual_security(context)
    for key, operation in context.operations.items():
        by_group.setdefault(group_of(operation), []).append(
            _operation(key, operation, usual, context, samples, examples)
        )
    modules = {key: context.plan("group", key) for key in by_group}
    names = group_class_names(modules.values())
    tags = tags_by_group(context.root, context.operations.values())
    groups = [
        Group(
            tags=tags[key],
            module=modules[key],
            class_name=names[modules[key]],
            classes=group_classes(names[modules[key]]),
            description=_said(tags[key], context),
            operations=tuple(operations),
            renamed=lower_renamed(context, "method", key),
        )
        for key, operations in by_group.items()
    ]
    return tuple(sorted(groups, key=lambda group: group.module))


def _said(names: tuple[str, ...], context: Context) -> str:
    """What the document says of the tags, a paragraph each."""
    tags = [tag for tag in context.root.get("tags", []) if tag["name"] in names]
    said = [str(tag.get("description") or tag.get("summary") or "").strip() for tag in tags]
    return "\n\n".join(dict.fromkeys(one for one in said if one))


def _operation(
    key: str,
    operation: dict[str, Any],
    usual: Security,
    context: Context,
    samples: Samples,
    examples: Examples | None,
) -> Operation:
    method, _, path = key.partition(" ")
    own = [one for one in operation["parameters"] if not one.get("x-moored-client-option")]
    client = [one["name"] for one in operation["parameters"] if one not in own]
    parameters = [lower_parameter(key, one, context, samples) for one in own]
    sent = path.partition("#")[0]  # a fragment is never sent; it only tells operations apart
    slots = _SLOT.findall(sent)
    parameters.sort(key=lambda one: order(one, slots))
    names = {one.wire: one.name for one in parameters if one.place == "path"}
    texts = _SLOT.split(sent)
    body = operation.get("requestBody") or {}
    texts[1::2] = [names[wire] for wire in slots]
    return Operation(
        operation_id=operation.get("operationId"),
        name=context.plan("method", key),
        method=method,
        wire_path=path,
        path=tuple(texts if texts[-1] else texts[:-1]),
        parameters=tuple(parameters),
        client_headers=tuple(sorted(client)),
        idempotency_header=next((one["name"] for one in own if is_idempotency_key(one)), None),
        body=None if is_idle(method, body) else lower_body(body, context, samples),
        responses=lower_responses(
            operation.get("responses", {}), context, examples, bodiless=method == "HEAD"
        ),
        summary=str(operation.get("summary", "")),
        description=context.prose(operation.get("description")),
        security=own_security(operation, usual, context),
        scopes=needed_scopes(operation, context),
        deprecated=bool(operation.get("deprecated", False)),
        job=lower_job(key, operation, context),
        pagination=lower_pagination(operation, context),
    )
