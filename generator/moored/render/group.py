"""The module of a group: its operations, declared once, and the four classes they are called by."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from moored.ir.operation import Group, Operation
from moored.render import signatures
from moored.render.auth import needs_in_words, ways_in
from moored.render.bodies import (
    argument_words,
    asked_for,
    body_of,
    reads_more,
    types_by_status,
    whole_events,
)
from moored.render.code import Code
from moored.render.docstrings import docstring, items, paragraph
from moored.render.literals import text, tuple_of
from moored.render.method import MethodView
from moored.render.pages import (
    decorator,
    kind_of,
    page_arguments,
    pages_in_words,
    resume,
    resume_in_words,
    yielded,
)
from moored.render.parameters import headers_of, path_of, query_of, told
from moored.render.prose import first_sentence, opening, sentence
from moored.render.qualified import qualified
from moored.render.renamed import FormerView, former_views
from moored.render.waiters import StartView, starts, waiter

# What the module of the models is called in a group's.
MODELS = "models"


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupView:
    """One module of `api/`."""

    docstring: Code
    class_name: Code
    class_docstring: Code
    async_docstring: Code
    raw_docstring: Code
    async_raw_docstring: Code
    streamed: tuple[Code, ...]
    streamed_docstring: Code
    async_streamed_docstring: Code
    methods: tuple[MethodView, ...]
    starts: tuple[StartView, ...]
    formers: tuple[FormerView, ...]


def group_view(group: Group) -> GroupView:
    """The view of `api/<module>.py`."""
    shown = sentence(group.tags[0]).rstrip(".")
    name = group.class_name
    return GroupView(
        docstring=docstring([f"{shown}: `Client.{group.module}`."], 0),
        class_name=Code(name),
        class_docstring=docstring(_about(group), 4),
        async_docstring=docstring([f"`{name}`, to be awaited."], 4),
        raw_docstring=docstring([f"`{name}`, each method returning the answer as it came."], 4),
        async_raw_docstring=docstring([f"`{name}Raw`, to be awaited."], 4),
        streamed=tuple(Code(name) for name in _streamed(group)),
        streamed_docstring=docstring([f"`{name}`, each answer read as it comes."], 4),
        async_streamed_docstring=docstring([f"`{name}Streamed`, to be awaited."], 4),
        methods=tuple(_all_methods(group)),
        starts=starts(group),
        formers=former_views(group.renamed),
    )


def _streamed(group: Group) -> list[str]:
    """The methods that answer with bytes; former names lead there too."""
    found = [one.name for one in group.operations if one.answers_bytes]
    return found + [one.before for one in group.renamed if one.now in found]


def _about(group: Group) -> list[str]:
    described = paragraph(group.description, 4)
    if described and len(group.tags) == 1:
        return described
    return [*described, *([""] if described else []), *paragraph(tagged(group), 4)]


def tagged(group: Group) -> str:
    """Which operations the group has, by their tags."""
    names = " or ".join(f"`{sentence(tag).rstrip('.')}`" for tag in group.tags)
    return f"Operations tagged {names}."


def _all_methods(group: Group) -> Iterator[MethodView]:
    spelled_alike = qualified(group, MODELS).operations
    for operation, spelled in zip(group.operations, spelled_alike, strict=True):
        yield _method(operation, spelled)
        if spelled.job is not None:
            yield waiter(spelled, spelled.job)


def _method(told: Operation, operation: Operation) -> MethodView:
    """A method: the operation as a docstring tells of it, and with its types as code spells them."""
    return MethodView(
        decorator=decorator(operation),
        name=Code(operation.name),
        signature=signatures.signature(operation, resume(operation)),
        kind=kind_of(operation),
        returns=yielded(operation),
        docstring=docstring(_documented(told), 8),
        arguments=_call(operation),
    )


def _documented(operation: Operation) -> list[str]:
    otherwise = f"Call {operation.title}."
    title, description = opening(operation.summary, operation.description, otherwise)
    place = f"`{operation.method} {operation.wire_path}`"
    if operation.operation_id is not None:
        place = f"Operation `{operation.operation_id}`: {place}."
    lines = [*paragraph(title, 8), "", *paragraph(description, 8), ""]
    lines += ["Deprecated.", ""] if operation.deprecated else []
    lines += [*paragraph(needs_in_words(operation), 8), ""]
    lines += [*paragraph(pages_in_words(operation), 8), ""]
    lines += [sentence(place)] if len(place) > 80 else paragraph(sentence(place), 8)
    lines += ["", "Args:", *items(_arguments(operation), 8), "", *paragraph(_headers(operation), 8)]
    lines += ["", *paragraph(_raised(operation), 8)]
    return [line for i, line in enumerate(lines) if line or (i and lines[i - 1])]


def _arguments(operation: Operation) -> list[tuple[str, str]]:
    found = [(one.name, told(one)) for one in signatures.positional(operation)]
    if operation.body is not None:
        found.append(("body", first_sentence(operation.body.description) or "What to send."))
    found += [(one.name, told(one)) for one in signatures.keyword_only(operation)]
    found += [*argument_words(operation), *resume_in_words(operation)]
    return [*found, ("options", "Settings for this call.")]


def _headers(operation: Operation) -> str:
    """The headers of a successful answer by name; a docstring has no room for what they say."""
    found = dict(
        one for response in operation.responses if response.succeeds for one in response.headers
    )
    told = [f"`{sentence(name).rstrip('.')}`" for name in found]
    return f"Headers of the answer (`with_raw_response`): {', '.join(told)}." if told else ""


def _raised(operation: Operation) -> str:
    statuses: dict[str, list[str]] = {}
    for response in operation.responses:
        if not response.succeeds and response.type is not None:
            statuses.setdefault(response.type.plain, []).append(response.status)
    bodies = [f"`{kind}` in `body` ({', '.join(at)})" for kind, at in statuses.items()]
    return f"Raises `StatusError` with {' or '.join(bodies)}." if bodies else ""


def _call(operation: Operation) -> Code:
    parts = {
        "operation": text(operation.title),
        "method": text(operation.method),
        "path": path_of(operation),
        "query": query_of(operation),
        "headers": headers_of(operation),
        "client_headers": operation.client_headers and tuple_of(operation.client_headers),
        "body": body_of(operation),
        "accept": asked_for(operation),
        "returns": types_by_status(operation, succeeds=True),
        "errors": types_by_status(operation, succeeds=False),
        "security": ways_in(operation),
        "whole_events": whole_events(operation),
        "repeatable": operation.idempotency_header and "True",
        "read": reads_more([operation]) and "read_answer",
        **page_arguments(operation),
        "options": "options",
    }
    return Code(", ".join(f"{name}={value}" for name, value in parts.items() if value))
