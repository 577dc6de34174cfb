"""Texts that try to become code, at every place where a document has a text of its author's."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

from tests.hostile.payloads import PAYLOADS, RUN
from tests.hostile.positions import FULL, Position, positions, put
from tests.hostile.row import EITHER, GENERATES, Row, as_json

#: What the document hangs together by: another text there is another document, or none.
FIXED = frozenset(
    (
        *(
            "openapi.openapi",
            "openapi.$self",
            "openapi.x-moored-failure",
            "openapi.x-moored-request-id",
        ),
        *("server.url", "server.variables key", "server-variable.default", "server-variable.enum"),
        *("path-item.additionalOperations key", "openapi.paths key", "callback key"),
        *(
            "parameter.name",
            "parameter.in",
            "parameter.style",
            "parameter.content key",
            "parameter.?",
        ),
        *("operation.x-moored-name", "operation.x-moored-pagination", "operation.responses key"),
        *("request-body.content key", "response.content key", "response.?", "response.links key"),
        *("schema.type", "schema.$ref", "schema.$id", "schema.$schema", "schema.$anchor"),
        *(
            "schema.$dynamicRef",
            "schema.$dynamicAnchor",
            "schema.$defs key",
            "schema.properties key",
        ),
        *("components.parameters key", "components.responses key", "components.schemas key"),
        *("components.securitySchemes key", "security-requirement key", "security-scheme.type"),
        *("security-scheme.in", "security-scheme.scheme", "security-scheme.name"),
        *("discriminator.mapping", "discriminator.mapping key", "discriminator.propertyName"),
        *("discriminator.defaultMapping", "schema.required", "oauth-flow.scopes key"),
        *("header.style", "encoding.style", "encoding.contentType", "security-requirement.oauth"),
        *("oauth-flow.tokenUrl", "oauth-flow.authorizationUrl", "oauth-flow.refreshUrl"),
        *("oauth-flow.deviceAuthorizationUrl", "media-type.encoding key", "operation.operationId"),
        *("link.operationId", "link.operationRef", "schema.pattern"),
    )
)
#: A text that is a bit of everything, for one place after the other.
MIXED = f'\'\'\'"""\\"+{RUN}+"\\\r\n{RUN}\n#\u2028\u202e{{{{ 1 }}}}`</b>\x00\\'


def rows() -> Iterator[Row]:
    """All rows of the table."""
    yield Row(name="injection: the harmless twin", files={"spec.json": as_json(FULL)})
    by_field = _by_field()
    for name, text in PAYLOADS.items():
        yield _everywhere(f"injection: {name} everywhere", text, by_field)
    for kind in dict.fromkeys(field.partition(".")[0] for field in by_field):
        yield _in_kind(kind, by_field)
    for field in sorted(FIXED & by_field.keys()):
        document = copy.deepcopy(FULL)
        for position in by_field[field]:
            put(document, position, lambda _: MIXED)
        yield _row(f"injection: {field}", document, EITHER)


def _by_field() -> dict[str, list[Position]]:
    found: dict[str, list[Position]] = {}
    for position in positions():
        found.setdefault(position.field, []).append(position)
    return found


def _everywhere(name: str, text: str, by_field: dict[str, list[Position]]) -> Row:
    document = copy.deepcopy(FULL)
    free = [one for field, found in by_field.items() if field not in FIXED for one in found]
    if "\ud800" in text:  # no key can have it
        free = [one for one in free if not one.is_key]
    # The innermost keys first: a position is found by the keys above it.
    for position in sorted(free, key=lambda one: (one.is_key, -len(one.at))):
        put(document, position, lambda _: text)
    return _row(name, document, GENERATES)


def _in_kind(kind: str, by_field: dict[str, list[Position]]) -> Row:
    document = copy.deepcopy(FULL)
    fields = [field for field in by_field if field.partition(".")[0] == kind and field not in FIXED]
    for position in (one for field in fields for one in reversed(by_field[field])):
        put(document, position, lambda _: MIXED)
    return _row(f"injection: everything in {kind}", document, GENERATES)


def _row(name: str, document: Any, expect: Any) -> Row:
    words = ("generate", "spec.json", "-o", "client", "--testing")
    return Row(name=name, files={"spec.json": as_json(document)}, expect=expect, words=words)
