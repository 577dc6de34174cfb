"""`client.py`: the two clients and their settings."""

from __future__ import annotations

from dataclasses import dataclass

from moored.ir.api import Api, FailureEnvelope
from moored.ir.auth import ANY
from moored.ir.operation import Group
from moored.ir.parameter import ClientOption
from moored.render.auth import ways_of_classes, ways_of_schemes
from moored.render.code import Code
from moored.render.docstrings import body_line, docstring, items, paragraph
from moored.render.group import tagged
from moored.render.limits import in_words
from moored.render.literals import literal, mapping, text, tuple_of
from moored.render.prose import first_sentence, sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionView:
    """A header that is a setting: a key of `Options`."""

    key: Code
    docstring: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupAttributeView:
    """The property that is a group."""

    name: Code
    class_name: Code
    docstring: Code
    async_docstring: Code


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientView:
    """The module."""

    docstring: Code
    base_url: Code
    settings: tuple[Code, ...]
    options: tuple[OptionView, ...]
    groups: tuple[GroupAttributeView, ...]
    option_headers: Code
    envelope: Code
    request_id_header: Code
    security: Code
    pace: bool
    telemetry: bool


def client_view(api: Api) -> ClientView:
    """The view of `client.py`."""
    return ClientView(
        docstring=docstring([f"`Client` and `AsyncClient` for {sentence(api.title)}"], 0),
        base_url=Code(f" = {text(api.servers[0].url)}" if has_address(api) else ""),
        settings=tuple(body_line(line) for line in items(_settings(api), 4)),
        options=tuple(_option(option) for option in api.client_options),
        groups=tuple(_group(group) for group in api.groups),
        option_headers=_option_headers(api),
        envelope=_envelope(api.failure),
        request_id_header=text(api.request_id_header),
        pace="pace" in api.extras,
        telemetry="telemetry" in api.extras,
        security=Code("" if api.security == ANY else ways_of_schemes(api.security)),
    )


def has_address(api: Api) -> bool:
    """Whether the document says where the API is."""
    return bool(api.servers) and api.servers[0].url.startswith(("http://", "https://"))


def _settings(api: Api) -> list[tuple[str, str]]:
    servers = [
        (
            f"{server.url} ({server.description.strip().rstrip('.')})"
            if server.description
            else server.url
        )
        for server in api.servers
    ]
    return [
        ("auth", f"Credentials: {ways_of_classes(api)}."),
        ("base_url", f"{', '.join(servers)}." if servers else "Where the API is."),
        ("http_client", "One of your own, for proxies, TLS or limits; it is not closed."),
        ("http2", "Whether to speak HTTP/2 with a server that does; needs `h2`."),
        ("options", "See `Options`."),
    ]


def _option(option: ClientOption) -> OptionView:
    told = first_sentence(option.description) or f"`{sentence(option.wire).rstrip('.')}`."
    lines = paragraph(
        " ".join(part for part in (told, in_words(option.limits, option.type.expression)) if part),
        4,
    )
    return OptionView(
        key=Code(f"{option.name}: {option.type.plain}"), docstring=docstring(lines, 4)
    )


def _option_headers(api: Api) -> Code:
    return mapping(
        {
            option.name: Code(f"({text(option.wire)}, {literal(dict(option.limits))})")
            for option in api.client_options
        }
    )


def _group(group: Group) -> GroupAttributeView:
    about = first_sentence(group.description) or tagged(group)
    return GroupAttributeView(
        name=Code(group.module),
        class_name=Code(group.class_name),
        docstring=docstring(paragraph(about, 8), 8),
        async_docstring=docstring([f"`{group.class_name}`, to be awaited."], 8),
    )


def _envelope(failure: FailureEnvelope | None) -> Code:
    if failure is None:
        return Code("Usual()")
    parts = {"when": tuple_of(failure.when), "errors": tuple_of(failure.errors)}
    if failure.equals is not False:
        parts["equals"] = literal(failure.equals)
    if failure.code != ("code",):
        parts["code"] = tuple_of(failure.code)
    if failure.message != ("message",):
        parts["message"] = tuple_of(failure.message)
    return Code(f"Envelope({', '.join(f'{name}={value}' for name, value in parts.items())})")
