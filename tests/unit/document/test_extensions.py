"""What begins with `x-` is an extension only where OpenAPI says that an object may be extended.

A Paths, a Responses and a Callback Object may be; the sections of `components` and other mappings
by name may not: there it is a name like any other.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from moored.document import normalise
from moored.document.grammar import KINDS
from moored.document.resolve import resolve
from moored.document.structure import check, repair
from moored.document.upgrade import upgrade

if TYPE_CHECKING:
    from .conftest import Read

HEAD_2_0 = "swagger: '2.0'\ninfo: {title: T, version: '1'}\n"
CALL = "paths: {{/a: {{post: {{responses: {{}}, {}}}}}}}"
ANSWER = "paths: {{/a: {{get: {{responses: {{200: {{description: d, {}}}}}}}}}}}"


@pytest.mark.parametrize(
    "text",
    [
        *(
            f"components: {{{section}: {{x-a: [3]}}}}"
            for section, shape in KINDS["components"].fields.items()
            if shape.kind not in ("example", "link")
        ),
        "components: {callbacks: {c: {/a: [3]}}}",
        "webhooks: {x-a: [3]}",
        "servers: [{url: /, variables: {x-a: [3]}}]",
        "security: [{x-a: 3}]",
        CALL.format("callbacks: {x-a: [3]}"),
        CALL.format("requestBody: {content: {x-a: [3]}}"),
        CALL.format("requestBody: {content: {a/b: {encoding: {x-a: [3]}}}}"),
        CALL.format("security: [{x-a: 3}]"),
        ANSWER.format("headers: {x-a: [3]}"),
        ANSWER.format("content: {x-a: [3]}"),
        "components: {schemas: {A: {properties: {x-a: [3]}}}}",
        "components: {schemas: {A: {discriminator: {propertyName: p, mapping: {x-a: [3]}}}}}",
        "components: {securitySchemes: {a: {type: oauth2, flows: {implicit: {scopes: {x-a: [3]}}}}}}",
    ],
)
def test_a_name(read: Read, text: str) -> None:
    (problem,) = check(read(text))
    assert (problem.code, problem.severity) == ("M0401", "error")


@pytest.mark.parametrize(
    "text",
    [
        "paths: {x-a: [3]}",
        "components: {x-a: [3]}",
        "x-webhooks: {x-a: [3]}",
        "paths: {/a: {get: {responses: {x-a: [3]}}}}",
        CALL.format("callbacks: {c: {x-a: [3]}}"),
        "components: {callbacks: {c: {x-a: [3]}}}",
    ],
)
def test_an_extension(read: Read, text: str) -> None:
    document = read(text)
    assert list(check(document)) == []
    assert repair(document) is document
    assert {"x-a"}.isdisjoint(normalise(document).root.get("webhooks", {}))


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("definitions: {x-a: [3]}", ["M0401"]),
        ("parameters: {x-a: [3]}", ["M0401"]),
        ("responses: {x-a: [3]}", ["M0401"]),
        ("securityDefinitions: {x-a: [3]}", ["M0401"]),
        ("security: [{x-a: 3}]", ["M0401"]),
        (ANSWER.format("headers: {x-a: [3]}"), ["M0401"]),
        ("paths: {x-a: [3]}", []),
        ("paths: {/a: {get: {responses: {x-a: [3]}}}}", []),
        ("securityDefinitions: {a: {type: oauth2, scopes: {x-a: [3]}}}", []),
    ],
)
def test_openapi_2_0(read: Read, text: str, codes: list[str]) -> None:
    assert [problem.code for problem in check(read(text, head=HEAD_2_0))] == codes


def test_components_are_followed_under_any_name(read: Read) -> None:
    """What stands in them is read, other files included, as under another name."""
    text = """
    paths: {/a: {$ref: '#/components/pathItems/x-p'}}
    components:
      pathItems: {x-p: {get: {responses: {200: {$ref: '#/components/responses/x-r'}}}}}
      responses:
        x-r: {description: d, content: {a/b: {schema: {$ref: 'b.yaml#/S'}}}}
    """
    root = normalise(resolve(read(text, **{"b.yaml": "S: {type: string}"}))).root
    (name,) = root["components"]["schemas"]
    content = root["paths"]["/a"]["get"]["responses"]["200"]["content"]
    assert content == {"a/b": {"schema": {"$ref": f"#/components/schemas/{name}"}}}


def test_a_credential_is_asked_for_under_any_name(read: Read) -> None:
    text = """
    security: [{x-api-key: []}]
    components: {securitySchemes: {x-api-key: {type: apiKey, in: header, name: k}}}
    """
    assert normalise(read(text)).root["security"] == [{"x-api-key": []}]


def test_a_webhook_under_any_name(read: Read) -> None:
    text = "webhooks: {x-sent: {post: &o {responses: {}}}}\nx-webhooks: {x-a: {}, b: {post: *o}}"
    assert set(normalise(upgrade(read(text))).root["webhooks"]) == {"x-sent", "b"}


def test_scopes_of_2_0_lose_their_extensions(read: Read) -> None:
    text = "securityDefinitions: {a: {type: oauth2, flow: implicit, scopes: {r: Read, x-a: [3]}}}"
    document = upgrade(read(text, head=HEAD_2_0))
    assert document.at("/components/securitySchemes/a/flows/implicit/scopes") == {"r": "Read"}
