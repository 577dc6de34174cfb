"""`README.md` of the output: every operation with a call that runs."""

from __future__ import annotations

import re
from dataclasses import dataclass

from moored.ir.api import Api
from moored.ir.auth import AuthScheme, BasicAuth, ClientCredentials
from moored.ir.operation import Group, Operation
from moored.ir.types import Model
from moored.render.code import Code
from moored.render.literals import text
from moored.render.prose import first_sentence, sentence, wrap
from moored.render.samples import Sampler, lay_out
from moored.render.signatures import returned


@dataclass(frozen=True, slots=True, kw_only=True)
class OperationView:
    """One operation."""

    title: Code
    place: Code
    call: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmeView:
    """The file."""

    title: Code
    description: Code
    auth_name: Code
    auth: Code
    package: Code
    http: Code
    operations: tuple[OperationView, ...]


def readme_view(api: Api) -> ReadmeView:
    """The view of `README.md`."""
    sampler = Sampler({model.name: model for model in api.models})
    scheme = _preferred(api)
    return ReadmeView(
        title=_markdown(sentence(api.title).rstrip(".")),
        description=_markdown("\n".join(wrap(api.description, 100))),
        auth_name=Code(scheme.name if scheme else ""),
        auth=_credentials(scheme),
        package=Code(api.package),
        http=Code(api.http),
        operations=tuple(
            _operation(operation, group, api, sampler)
            for group in api.groups
            for operation in group.operations
        ),
    )


def _preferred(api: Api) -> AuthScheme | None:
    """The scheme to show: the one that renews itself, if there is one."""
    return min(api.auth, key=lambda one: not isinstance(one, ClientCredentials), default=None)


def _credentials(scheme: AuthScheme | None) -> Code:
    match scheme:
        case None:
            return Code("")
        case ClientCredentials():
            return Code(f"auth={scheme.name}(client_id, client_secret)")
        case BasicAuth():
            return Code(f"auth={scheme.name}(username, password)")
        case _:
            return Code(f"auth={scheme.name}(token)")


def _operation(operation: Operation, group: Group, api: Api, sampler: Sampler) -> OperationView:
    title = first_sentence(operation.summary) or sentence(operation.title)
    return OperationView(
        title=_markdown(title.rstrip(".")),
        place=Code(f"`{operation.method} {_code_span(operation.wire_path)}`"),
        call=Code("\n".join(_call(operation, group, api, sampler))),
    )


def _call(operation: Operation, group: Group, api: Api, sampler: Sampler) -> list[str]:
    node = sampler.call(operation, f"client.{group.module}")
    named = [model for model in _models(api) if re.search(rf"\b{model.name}\(", node.flat)]
    lines = []
    if named:
        listed = ", ".join(sorted(model.name for model in named))
        lines += [f"from {api.package}.models import {listed}", ""]
    result = "answer = " if returned(operation) != "None" else ""
    lines += lay_out(node, result)
    if operation.job is not None:
        job = operation.job
        lines += [f"answer = client.{group.module}.{job.name}({_id(operation)})"]
    return lines


def _id(operation: Operation) -> str:
    parameter = next(one for one in operation.parameters if one.place == "path")
    return text(str(parameter.sample or "…"))


def _models(api: Api) -> tuple[Model, ...]:
    return api.models


def _code_span(value: str) -> str:
    return "".join(char for char in sentence(value).rstrip(".") if char not in "`")


def _markdown(value: str) -> Code:
    """Text that Markdown shows as it is: code spans, but no HTML, no links, no images."""
    parts = re.split(r"(`[^`\n]+`)", value)
    parts[::2] = [re.sub(r"([\\`*_\[\]<>#|!])", r"\\\1", part) for part in parts[::2]]
    return Code("".join(parts))
