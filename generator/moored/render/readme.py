"""`README.md` of the output: every operation with a call that runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from moored.ir.api import Api
from moored.ir.auth import ApiKeyAuth, AuthScheme, BasicAuth, BearerAuth, ClientCredentials
from moored.ir.operation import Group, Operation
from moored.render.client import has_address
from moored.render.code import Code
from moored.render.prose import first_sentence, sentence, wrap
from moored.render.samples import CONVERSIONS, Sampler, lay_out
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
    arguments: Code
    package: Code
    http: Code
    operations: tuple[OperationView, ...]


def readme_view(api: Api) -> ReadmeView:
    """The view of `README.md`."""
    sampler = Sampler(api.models, api.aliases)
    scheme = _preferred(api)
    return ReadmeView(
        title=_markdown(sentence(api.title).rstrip(".")),
        description=_markdown("\n".join(wrap(api.description, 100))),
        auth_name=Code(scheme.name if scheme else ""),
        arguments=_arguments(api, scheme),
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


def _arguments(api: Api, scheme: AuthScheme | None) -> Code:
    credentials = [f"auth={scheme.name}({_credentials(scheme)})"] if scheme else []
    return Code(", ".join([*credentials, *([] if has_address(api) else ["base_url=base_url"])]))


def _credentials(scheme: AuthScheme) -> str:
    match scheme:
        case ClientCredentials():
            return "client_id, client_secret"
        case BasicAuth():
            return "username, password"
        case ApiKeyAuth():
            return "key"
        case BearerAuth():
            return "token"


def _operation(operation: Operation, group: Group, api: Api, sampler: Sampler) -> OperationView:
    title = first_sentence(operation.summary) or sentence(operation.title)
    return OperationView(
        title=_markdown(title.rstrip(".")),
        place=Code(f"`{operation.method} {_code_span(operation.wire_path)}`"),
        call=Code("\n".join(_call(operation, group, api, sampler))),
    )


def _call(operation: Operation, group: Group, api: Api, sampler: Sampler) -> list[str]:
    node = sampler.call(operation, f"client.{group.module}")
    lines = _imports(node.flat, api)
    result = "answer = " if returned(operation) != "None" else ""
    lines += lay_out(node, result)
    if operation.job is not None:
        waiting = replace(operation, name=operation.job.name)
        lines += lay_out(sampler.call(waiting, f"client.{group.module}"), "answer = ")
    return lines


def _imports(code: str, api: Api) -> list[str]:
    """What a call needs, with an empty line below."""
    called = set(re.findall(r"\b(\w+)(?:\.fromisoformat)?\(", code))
    lines = [line for name, line in CONVERSIONS.items() if name in called]
    named = sorted(model.name for model in api.models if model.name in called)
    if named:
        lines.append(f"from {api.package}.models import {', '.join(named)}")
    return [*lines, ""] if lines else []


def _code_span(value: str) -> str:
    return "".join(char for char in sentence(value).rstrip(".") if char not in "`")


def _markdown(value: str) -> Code:
    """Text that Markdown shows as it is: code spans, but no HTML, no links, no images."""
    parts = re.split(r"(`[^`\n]+`)", value)
    parts[::2] = [re.sub(r"([\\`*_\[\]<>#|!])", r"\\\1", part) for part in parts[::2]]
    return Code("".join(parts))
