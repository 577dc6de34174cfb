"""`README.md` of the output: every operation with a call that runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from moored.ir.api import Api
from moored.ir.auth import (
    ApiKeyAuth,
    AuthScheme,
    BasicAuth,
    BearerAuth,
    ClientCredentials,
    UserToken,
)
from moored.ir.operation import Group, Operation
from moored.ir.webhook import Webhook
from moored.render.client import has_address
from moored.render.code import Code
from moored.render.pages import has_pages
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
class DegradedView:
    """One operation that has less than the document says."""

    operation: Code
    facts: tuple[Code, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadmeView:
    """The file."""

    title: Code
    description: Code
    auth_names: Code
    arguments: Code
    package: Code
    http: Code
    pages: bool
    operations: tuple[OperationView, ...]
    webhooks: tuple[OperationView, ...]
    degraded: tuple[DegradedView, ...]


def readme_view(api: Api) -> ReadmeView:
    """The view of `README.md`."""
    sampler = Sampler(api.models, api.aliases)
    schemes = _preferred(api)
    return ReadmeView(
        title=_markdown(sentence(api.title).rstrip(".")),
        description=_markdown("\n".join(wrap(api.description, 100))),
        auth_names=Code(", ".join(scheme.name for scheme in schemes)),
        arguments=_arguments(api, schemes),
        package=Code(api.package),
        http=Code(api.http),
        pages=has_pages(api),
        operations=tuple(
            _operation(operation, group, api, sampler)
            for group in api.groups
            for operation in group.operations
        ),
        webhooks=tuple(_webhook(webhook, api) for webhook in api.webhooks),
        degraded=tuple(
            DegradedView(
                operation=Code(f"`{_code_span(one.operation)}`"),
                facts=tuple(
                    Code(f"{_markdown(sentence(fact).rstrip('.'))} (`{_code_span(place)}`)")
                    for fact, place in one.facts
                ),
            )
            for one in api.degraded
        ),
    )


def _webhook(webhook: Webhook, api: Api) -> OperationView:
    title = first_sentence(webhook.summary) or sentence(webhook.wire)
    return OperationView(
        title=_markdown(title.rstrip(".")),
        place=Code(f"Webhook `{_code_span(webhook.wire)}`, sent by the API."),
        call=Code(
            f"from {api.package} import webhooks\n\nevent = webhooks.{webhook.name}(request_body)"
        ),
    )


def _preferred(api: Api) -> tuple[AuthScheme, ...]:
    """The schemes to show, which belong together: the way in that renews itself, if there is one."""
    known = {scheme.wire: scheme for scheme in api.auth}
    usual = [tuple(known[key] for key in way if key in known) for way in api.security]
    ways = [way for way in usual if way] or [(scheme,) for scheme in api.auth]
    return min(
        ways,
        key=lambda way: not any(isinstance(one, ClientCredentials) for one in way),
        default=(),
    )


def _arguments(api: Api, schemes: tuple[AuthScheme, ...]) -> Code:
    each = [f"{scheme.name}({_credentials(scheme)})" for scheme in schemes]
    auth = f"[{', '.join(each)}]" if len(each) > 1 else "".join(each)
    credentials = [f"auth={auth}"] if auth else []
    return Code(", ".join([*credentials, *([] if has_address(api) else ["base_url=base_url"])]))


def _credentials(scheme: AuthScheme) -> str:
    match scheme:
        case ClientCredentials():
            return "client_id, client_secret"
        case BasicAuth():
            return "username, password"
        case ApiKeyAuth():
            return "key"
        case BearerAuth() | UserToken():
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
    if operation.pagination is None:
        lines += lay_out(node, result)
    else:
        lines += [*lay_out(node, "for item in ", after=":"), "    print(item)"]
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
