"""The module of a group: its operations, declared once, and the four classes they are called by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from moored.ir.operation import Group, Job, Operation
from moored.ir.parameter import Parameter
from moored.render import signatures
from moored.render.code import Code
from moored.render.docstrings import docstring, items, paragraph
from moored.render.limits import in_words
from moored.render.literals import keywords, mapping, text, tuple_of
from moored.render.local_names import local_names, localised, models_used
from moored.render.prose import first_sentence, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class MethodView:
    """A method: what it declares (a `Call` or a `Wait`), and with which arguments."""

    name: Code
    signature: Code
    kind: Code
    returns: Code
    docstring: Code
    arguments: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """One module of `api/`."""

    docstring: Code
    class_name: Code
    class_docstring: Code
    async_docstring: Code
    raw_docstring: Code
    async_raw_docstring: Code
    models: Code
    methods: tuple[MethodView, ...]


def group_view(group: Group) -> GroupView:
    """The view of `api/<module>.py`."""
    models, renamed = models_used(group), local_names(group)
    group = localised(group, renamed)
    shown = sentence(group.tag).rstrip(".")
    about = paragraph(group.description, 4) or [f"Operations tagged `{shown}`."]
    name = group.class_name
    return GroupView(
        docstring=docstring([f"{shown}: `Client.{group.module}`."], 0),
        class_name=Code(name),
        class_docstring=docstring(about, 4),
        async_docstring=docstring([f"`{name}`, to be awaited."], 4),
        raw_docstring=docstring([f"`{name}`, each method returning the answer as it came."], 4),
        async_raw_docstring=docstring([f"`{name}Raw`, to be awaited."], 4),
        models=Code(", ".join(_imported(name, renamed) for name in models)),
        methods=tuple(one for operation in group.operations for one in _methods(operation)),
    )


def _imported(name: str, renamed: Mapping[str, str]) -> str:
    return f"{name} as {renamed[name]}" if name in renamed else name


def _methods(operation: Operation) -> Iterator[MethodView]:
    yield MethodView(
        name=Code(operation.name),
        signature=signatures.signature(operation),
        kind=Code("Call"),
        returns=signatures.returned(operation),
        docstring=docstring(_documented(operation), 8),
        arguments=_call(operation),
    )
    if operation.job is not None:
        yield _waiter(operation, operation.job)


def _documented(operation: Operation) -> list[str]:
    title = sentence(operation.summary) or f"Call {operation.title}."
    place = f"`{operation.method} {operation.wire_path}`"
    if operation.operation_id is not None:
        place = f"Operation `{operation.operation_id}`: {place}."
    lines = [*paragraph(title, 8), "", *paragraph(operation.description, 8), ""]
    lines += ["Deprecated.", ""] if operation.deprecated else []
    lines += [sentence(place)] if len(place) > 80 else paragraph(sentence(place), 8)
    lines += ["", "Args:", *items(_arguments(operation), 8), "", *paragraph(_raised(operation), 8)]
    return [line for i, line in enumerate(lines) if line or (i and lines[i - 1])]


def _arguments(operation: Operation) -> list[tuple[str, str]]:
    found = [(one.name, _told(one)) for one in signatures.positional(operation)]
    if operation.body is not None:
        found.append(("body", first_sentence(operation.body.description) or "What to send."))
    found += [(one.name, _told(one)) for one in signatures.keyword_only(operation)]
    return [*found, ("options", "Settings for this call.")]


def _told(parameter: Parameter) -> str:
    told = first_sentence(parameter.description) or f"`{sentence(parameter.wire).rstrip('.')}`."
    limits = in_words(parameter.limits, parameter.type.expression)
    deprecated = "Deprecated." if parameter.deprecated else ""
    return " ".join(part for part in (told, limits, deprecated) if part)


def _raised(operation: Operation) -> str:
    statuses: dict[str, list[str]] = {}
    for response in operation.responses:
        if not response.succeeds and response.type is not None:
            statuses.setdefault(response.type.expression, []).append(response.status)
    bodies = [f"a `{kind}` in `body` ({', '.join(at)})" for kind, at in statuses.items()]
    return f"Raises `StatusError` with {' or '.join(bodies)}." if bodies else ""


def _call(operation: Operation) -> Code:
    parts = {
        "operation": text(operation.title),
        "method": text(operation.method),
        "path": _path(operation),
        "query": _query(operation),
        "headers": _headers(operation),
        "client_headers": operation.client_headers and tuple_of(operation.client_headers),
        "body": _body(operation),
        "returns": _types(operation, succeeds=True),
        "errors": _types(operation, succeeds=False),
        "secured": not operation.secured and "False",
        "repeatable": operation.idempotency_header and "True",
        "options": "options",
    }
    return Code(", ".join(f"{name}={value}" for name, value in parts.items() if value))


def _path(operation: Operation) -> str:
    if len(operation.path) == 1:
        return text(operation.path[0])
    limits = {one.name: one for one in operation.parameters}
    parts = [
        text(part) if i % 2 == 0 else _limited(limits[part])
        for i, part in enumerate(operation.path)
    ]
    return f"path({', '.join(parts)})"


def _limited(parameter: Parameter) -> str:
    limits = keywords(parameter.limits)
    name = parameter.name
    return f"limited({text(parameter.wire)}, {name}, {limits})" if limits else name


def _query(operation: Operation) -> str:
    pairs = [one for one in operation.parameters if one.place == "query"]
    if not pairs:
        return ""
    listed = [f"({text(one.wire)}, {_limited(one)}, {one.explode})" for one in pairs]
    return f"query({', '.join(listed)})"


def _headers(operation: Operation) -> str:
    found = {
        one.wire: _key(one) if one.wire == operation.idempotency_header else _limited(one)
        for one in operation.parameters
        if one.place == "header"
    }
    cookies = [
        f"({text(one.wire)}, {_limited(one)})"
        for one in operation.parameters
        if one.place == "cookie"
    ]
    if cookies:
        found["Cookie"] = f"cookies({', '.join(cookies)})"
    return mapping(found) if found else ""


def _key(parameter: Parameter) -> str:
    """An idempotency key: the given one, or a fresh one for this call and all its attempts."""
    if parameter.required:
        return _limited(parameter)
    parts = [text(parameter.wire), parameter.name, keywords(parameter.limits)]
    return f"key({', '.join(part for part in parts if part)})"


def _body(operation: Operation) -> str:
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


def _types(operation: Operation, *, succeeds: bool) -> str:
    found = {
        one.status: one.type.expression if one.type is not None else "None"
        for one in operation.responses
        if one.succeeds is succeeds
    }
    return mapping(found) if found or succeeds else ""


def _waiter(operation: Operation, job: Job) -> MethodView:
    """The waiter takes what the polling call requires; its other headers go into `options`."""
    needed = replace(
        operation, parameters=tuple(one for one in operation.parameters if one.required)
    )
    returns = signatures.returned(operation)
    progress = f"on_progress: Callable[[{returns}], None] | None = None"
    return MethodView(
        name=Code(job.name),
        signature=signatures.signature(needed, ("timeout: float = 3600.0", progress)),
        kind=Code("Wait"),
        returns=returns,
        docstring=docstring(_waiting(operation, job), 8),
        arguments=Code(
            f"call=_Operations.{operation.name}.declare({_passed(needed)}),"
            f" status=lambda job: {'.'.join(('job', *job.status))},"
            f" succeeded={tuple_of(job.succeeded)}, failed={tuple_of(job.failed)},"
            " timeout=timeout, on_progress=on_progress"
        ),
    )


def _passed(operation: Operation) -> str:
    names = [one.name for one in signatures.positional(operation)]
    named = [f"{one.name}={one.name}" for one in signatures.keyword_only(operation)]
    return ", ".join(["self", *names, *named, "options=options"])


def _waiting(operation: Operation, job: Job) -> list[str]:
    return [
        *paragraph(f"Wait until a job that `{job.started_by}` has started is over.", 8),
        "",
        *paragraph(
            f"Repeats `{operation.name}`, at first each second, later every half minute. All it"
            f" needs is `{job.id_parameter}`, so that another process can take up the waiting.",
            8,
        ),
        "",
        "Args:",
        *items([(one.name, _told(one)) for one in operation.parameters if one.required], 8),
        *items([("timeout", "Seconds; then the job goes on without being waited for.")], 8),
        *items([("on_progress", "Called with every answer.")], 8),
        *items([("options", "Settings for each call.")], 8),
        "",
        *paragraph("Raises `JobFailedError` or `JobTimeoutError`, its `job` the last answer.", 8),
    ]
