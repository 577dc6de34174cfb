"""`testing.py`: a fake of the API, an attribute for each operation, typed as its method is."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from moored.ir.api import Api
from moored.ir.operation import Group, Operation
from moored.ir.payload import Response
from moored.render.client import has_address
from moored.render.code import Code
from moored.render.docstrings import docstring
from moored.render.failure_flags import flagged
from moored.render.job_states import states_of
from moored.render.last_pages import last_page
from moored.render.literals import literal, text, tuple_of
from moored.render.prose import sentence
from moored.render.qualified import qualified_type

_JSON = "application/json"
_SLOT = re.compile(r"\{[^{}]*\}")
# What `Fake` has of its own; a group of that name gets an underscore.
_OWN = frozenset({"async_client", "calls", "client", "pauses", "serves"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FakeGroupView:
    """The class of a group."""

    attribute: Code
    class_name: Code
    module: Code
    docstring: Code
    routes: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TestingView:
    """The module."""

    docstring: Code
    errors: tuple[Code, ...]
    groups: tuple[FakeGroupView, ...]
    models: Code
    base_url: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What every route needs to know of the others.

    Attributes:
        module: What the module of the models is called, beside those of the groups.
        classes: The names of the models.
        twins: The requests that several operations make, which only their names tell apart.
    """

    api: Api
    module: str
    classes: frozenset[str]
    twins: frozenset[str]


def testing_view(api: Api) -> TestingView:
    """The view of `testing.py`."""
    around = _Around(
        api=api,
        module=_module(api.groups),
        classes=frozenset(model.name for model in api.models),
        twins=_twins(api.groups),
    )
    return TestingView(
        docstring=docstring(
            [
                sentence(
                    f"A fake of {sentence(api.title).rstrip('.')}, to test what uses its client"
                )
            ],
            0,
        ),
        errors=tuple(_errors(around)),
        groups=tuple(_group(group, around) for group in api.groups),
        models=Code(around.module),
        base_url=text(api.servers[0].url if has_address(api) else "https://fake.example"),
    )


def fake_attribute(group: Group) -> str:
    """The name of a group in a `Fake`."""
    return f"{group.module}_" if group.module in _OWN else group.module


def _group(group: Group, around: _Around) -> FakeGroupView:
    return FakeGroupView(
        attribute=Code(fake_attribute(group)),
        class_name=Code(f"Fake{group.class_name}"),
        module=Code(group.module),
        docstring=docstring([f"`Client.{group.module}`."], 4),
        routes=tuple(_route(one, group, around) for one in group.operations),
    )


def _route(operation: Operation, group: Group, around: _Around) -> Code:
    place = f"{operation.method} {operation.wire_path}"
    parts = [
        f"_{group.module}.{group.class_name}.{operation.name}",
        text(place),
        _example(operation, around.api),
    ]
    body = operation.body
    if body is not None and [one.encoding for one in body.media] == ["json"]:
        name = body.type.expression
        parts += [f"body={around.module}.{name}"] if name in around.classes else []
    if _shape(operation) in around.twins:
        parts.append(f"operation_id={text(operation.title)}")
    kind = "StreamRoute" if operation.streams else "Route"
    if operation.streams:
        parts += _item(operation, around)
    return Code(f"{operation.name} = {kind}({', '.join(parts)})")


def _item(operation: Operation, around: _Around) -> list[str]:
    """The type of the items of a stream, where it is a class."""
    name = operation.streams[0].type.expression.removeprefix("Stream[").removesuffix("]")
    known = {"ServerSentEvent", "bool", "float", "int", "str"}
    spelled = f"{around.module}.{name}" if name in around.classes else name
    return [f"item={spelled}"] if name in known | around.classes else []


def _twins(groups: Iterable[Group]) -> frozenset[str]:
    counts = Counter(_shape(one) for group in groups for one in group.operations)
    return frozenset(shape for shape, count in counts.items() if count > 1)


def _shape(operation: Operation) -> str:
    path = operation.wire_path.partition("#")[0]
    return f"{operation.method} {_SLOT.sub('{}', path)}"


def _example(operation: Operation, api: Api) -> str:
    response = next((one for one in operation.responses if one.succeeds), None)
    if response is None:
        return "Example(200)"
    parts = [_status(response.status)]
    if response.media:
        media = response.media[0]
        shown = flagged(response.example, api.failure, failed=False)
        parts.append(_content(last_page(shown, operation)))
        parts += [] if media.media_type == _JSON else [text(media.media_type)]
        parts += _states(operation, response, api)
    return f"Example({', '.join(parts)})"


def _status(status: str) -> str:
    return status if status.isdecimal() else "200"


def _content(value: Any) -> str:
    return 'b"..."' if isinstance(value, bytes) else literal(value)


def _states(operation: Operation, response: Response, api: Api) -> Iterator[str]:
    """The way of a job, through which each of its ids goes."""
    if operation.job is not None and (states := states_of(operation, response, api)):
        yield f"at={tuple_of(operation.job.status_keys)}"
        yield f"states={tuple_of(states)}"


def _errors(around: _Around) -> Iterator[Code]:
    """An example for each type of error."""
    known: dict[str, str] = {}
    for response in _failures(around.api):
        type_ = response.media[0].type
        example = flagged(response.example, around.api.failure, failed=True)
        known.setdefault(qualified_type(type_, around.module).expression, literal(example))
    return (Code(f"({kind}, {example})") for kind, example in sorted(known.items()))


def _failures(api: Api) -> Iterator[Response]:
    """Errors with a body of JSON."""
    for group in api.groups:
        for operation in group.operations:
            for one in operation.responses:
                if not one.succeeds and one.media and one.media[0].encoding == "json":
                    yield one


def _module(groups: Iterable[Group]) -> str:
    name, taken = "_models", {f"_{group.module}" for group in groups}
    while name in taken:
        name += "_"
    return name
