"""`README.md` of the output: every operation with a call that runs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

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
from moored.needs import PACKAGES, needed
from moored.render.bodies import sends_parts
from moored.render.client import has_address
from moored.render.code import Code
from moored.render.pages import has_pages
from moored.render.prose import first_sentence, sentence, wrap
from moored.render.readme_calls import code_of, downloads_only, sends_files, streams_only
from moored.render.testing import fake_attribute


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
    imported: Code
    arguments: Code
    package: Code
    needs: Code
    pages: bool
    testing: bool
    faked: Code
    operations: tuple[OperationView, ...]
    webhooks: tuple[OperationView, ...]
    degraded: tuple[DegradedView, ...]
    notes: tuple[Code, ...]


def readme_view(api: Api) -> ReadmeView:
    """The view of `README.md`."""
    schemes = _preferred(api)
    return ReadmeView(
        title=_markdown(sentence(api.title).rstrip(".")),
        description=_markdown("\n".join(wrap(api.description, 100))),
        imported=Code(", ".join(sorted(["Client", *(scheme.name for scheme in schemes)]))),
        arguments=_arguments(api, schemes),
        package=Code(api.package),
        needs=Code(" and ".join(f"`{name}{PACKAGES[name]}`" for name in needed(api.http))),
        pages=has_pages(api),
        testing=api.testing,
        faked=_faked(api),
        operations=tuple(
            _operation(operation, group, api)
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
        notes=tuple(_notes(api)),
    )


def _notes(api: Api) -> Iterator[Code]:
    """What is to be known of files and streams, where the API has some."""
    operations = [operation for group in api.groups for operation in group.operations]
    if any(sends_files(one) for one in operations):
        yield _FILES
    if sends_parts(api):
        yield _PARTS
    if any(
        one.body and any(media.encoding == "bytes" for media in one.body.media)
        for one in operations
    ):
        yield _BYTES
    if any(streams_only(one) for one in operations):
        yield _STREAMS
    if any(downloads_only(one) for one in operations):
        yield _DOWNLOADS


_FILES = Code(
    "A file to send is a path, bytes, or a file opened in binary mode; it is read as it is sent."
)
_PARTS = Code(
    "In a body of several parts, `File(content, filename=..., content_type=...)` gives a file a name\n"
    "and a media type of its own."
)
_BYTES = Code(
    "A body of bytes may also come from an iterator of bytes (of `AsyncClient`, an asynchronous one\n"
    "too): `body=iter(chunks)`. It is sent once, and not repeated after a failure."
)
_STREAMS = Code(
    "A stream gives its items as they come, and closes its connection at the end of `with`.\n"
    "With `AsyncClient`: `async with await ... as stream`, then `async for item in stream`."
)
_DOWNLOADS = Code(
    "`with_streaming_response` reads an answer as it comes: `to_file` writes it to disk, `iter_bytes`\n"
    "gives it piece by piece. Without it, the same call returns the whole answer as `bytes`."
)


def _faked(api: Api) -> Code:
    """An operation of the fake."""
    named = [(group, one.name) for group in api.groups for one in group.operations]
    return Code(f"fake.{fake_attribute(named[0][0])}.{named[0][1]}" if named else "")


def _webhook(webhook: Webhook, api: Api) -> OperationView:
    title = first_sentence(webhook.summary) or sentence(webhook.wire) or webhook.name
    return OperationView(
        title=_markdown(title.rstrip(".")),
        place=Code(f"Webhook `{_code_span(webhook.wire) or webhook.name}`, sent by the API."),
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


def _operation(operation: Operation, group: Group, api: Api) -> OperationView:
    title = first_sentence(operation.summary) or sentence(operation.title) or operation.name
    return OperationView(
        title=_markdown(title.rstrip(".")),
        place=Code(f"`{operation.method} {_code_span(operation.wire_path)}`"),
        call=Code(code_of(operation, group, api)),
    )


def _code_span(value: str) -> str:
    return "".join(char for char in sentence(value).rstrip(".") if char not in "`")


def _markdown(value: str) -> Code:
    """Text that Markdown shows as it is: code spans, but no HTML, no links, no images."""
    parts = re.split(r"(`[^`\n]+`)", value)
    parts[::2] = [re.sub(r"([\\`*_\[\]<>#|!])", r"\\\1", part) for part in parts[::2]]
    return Code("".join(parts))
