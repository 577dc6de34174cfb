from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from moored.document.model import Document
from moored.document.normalise import normalise
from moored.document.prepare import prepare
from moored.document.validate import validate
from moored.problems import MooredError

Read = Callable[..., Document]


def get(fields: str, path: str = "/x") -> str:
    return f"paths:\n  {path}:\n    get: {{operationId: a, responses: {{200: {{description: d}}}}, {fields}}}\n"


def parameter(fields: str, path: str = "/x") -> str:
    return get(f"parameters: [{{{fields}}}]", path)


def body(media_type: str) -> str:
    return get(f"requestBody: {{content: {{{media_type}: {{}}}}}}")


def idle(method: str, schema: str, more: str = "") -> str:
    body = f"{{{more}content: {{a/b: {{schema: {schema}}}}}}}"
    return f"paths: {{/x: {{{method}: {{requestBody: {body}, responses: {{200: {{description: d}}}}}}}}}}\n"


def job(**changes: str) -> str:
    fields = {"poll": "b", "parameter": "id", "id": "/id", "status": "/status", "succeeded": "[x]",
              "failed": "[y]", **changes}  # fmt: skip
    text = ", ".join(f"{key}: {value}" for key, value in fields.items() if value)
    body = "content: {application/json: {schema: {type: object, properties: {id: {}, status: {}}}}}"
    other = f"{{get: {{operationId: b, responses: {{200: {{description: d, {body}}}}}, parameters: [{{name: id, in: query, schema: {{}}}}]}}}}"
    start = get(f"x-moored-job: {{{text}}}").replace("description: d", f"description: d, {body}", 1)
    return start + f"  /y: {other}\n"


def schema(text: str) -> str:
    return f"components: {{schemas: {{A: {text}}}}}"


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        (get("summary: s"), []),
        (get("summary: s", "'/x/{id}'"), ["M0410"]),
        (get("summary: s", "'/x/{a}/{b}'"), ["M0410", "M0410"]),
        (parameter("name: id, in: path, required: true, schema: {}", "'/x/{id}'"), []),
        (parameter("name: id, in: path, required: true, schema: {}"), ["M0411"]),
        (parameter("name: id, in: path, schema: {}", "'/x/{id}'"), ["M0412"]),
        (parameter("name: q, in: query"), ["M0413"]),
        (parameter("name: q, in: quary, schema: {}"), ["M0414"]),
        (parameter("name: q, in: query, style: deepObject, schema: {}"), []),
        (parameter("name: q, in: query, style: form, explode: false, schema: {}"), []),
        (parameter("name: h, in: header, style: form, schema: {}"), ["M0415"]),
        (parameter("name: c, in: cookie, schema: {type: string}"), []),
        (parameter("name: q, in: query, schema: {type: object}"), []),
        (parameter("name: q, in: query, schema: {type: array, items: {type: string}}"), []),
        (parameter("name: q, in: query, schema: {type: array, items: {type: array}}"), ["M0416"]),
        (
            parameter("name: q, in: query, schema: {anyOf: [{type: string}, {type: object}]}"),
            [],
        ),
        (
            parameter("name: q, in: query, content: {application/json: {schema: {type: object}}}"),
            [],
        ),
        (
            get("parameters: [{name: q, in: query, schema: {}}, {name: q, in: query, schema: {}}]"),
            ["M0417"],
        ),
        (parameter("name: q, in: query, style: deepObject, schema: {type: array}"), ["M0415"]),
        (parameter("name: q, in: query, style: deepObject, schema: {type: object}"), []),
        (parameter("name: q, in: query, style: pipeDelimited, schema: {type: array}"), []),
        (parameter("name: q, in: query, style: pipeDelimited, schema: {type: string}"), ["M0415"]),
        (
            parameter(
                "name: q, in: query, style: deepObject, "
                "schema: {anyOf: [{type: integer}, {properties: {a: {}}}]}"
            ),
            [],
        ),
        (parameter("name: Accept, in: header, schema: {}"), ["M0418"]),
        (parameter("name: authorization, in: header"), ["M0418"]),
        (get("summary: s", "'/x#Action=Go'"), ["M0419"]),
        (parameter("name: Action, in: query, required: true, schema: {}", "'/x#Action=Go'"), []),
        (parameter("name: Action, in: query, schema: {}", "'/x#Action=Go'"), ["M0419"]),
        (body("application/json"), []),
        (body("application/vnd.api+json"), []),
        (body("'application/json; charset=utf-8'"), []),
        (body("text/plain"), []),
        (body("application/octet-stream"), []),
        (body("application/x-www-form-urlencoded"), []),
        (body("multipart/form-data"), []),
        (body("application/xml"), []),
        (body("applicationjson"), ["M0420"]),
        ("paths: {/x: {post: {requestBody: {content: {}}}}}", ["M0420", "M0422"]),
        (idle("get", "{type: object}"), ["M0424"]),
        (idle("delete", "{properties: {}}"), ["M0424"]),
        (idle("get", "{type: object, additionalProperties: false}"), ["M0424"]),
        (idle("get", "{type: object}}, c/d: {schema: {type: object}"), ["M0424"]),
        (idle("get", "{type: object}}, c/d: {schema: {type: string}"), []),
        (idle("post", "{type: object}"), []),
        (idle("get", "{type: object}", "required: true, "), []),
        (idle("get", "{}"), []),
        (idle("get", "{type: string}"), []),
        (idle("get", "{properties: {a: {}}}"), []),
        (idle("get", "{type: object}, example: {a: 1}"), []),
        (idle("get", "{type: object, additionalProperties: true}"), []),
        (idle("get", "{type: object, additionalProperties: {type: string}}"), []),
        ("paths: {/x: {get: {operationId: a}}}", ["M0422"]),
        ("paths: {/x: {get: {responses: {200: {description: d, content: {PDF: {}}}}}}}", ["M0421"]),
        ("paths: {/x: {get: {responses: {2XX: {}, 404: {}, default: {}}}}}", []),
        ("paths: {/x: {get: {responses: {OK: {}, 20x: {}, 600: {}, 20: {}}}}}", ["M0423"] * 4),
        ("servers: [{url: 'https://a.b'}, {url: /v1}, {url: ''}]", []),
        ("servers: [{url: 'ftp://a.b'}]", ["M0440"]),
        ("servers: [{url: 'javascript:x'}]", ["M0440"]),
        ("servers: [{url: 'https://{a}.b', variables: {a: {default: x}}}]", []),
        ("servers: [{url: 'https://{a}.b'}]", ["M0440"]),
        ("servers: [{url: '{s}://a', variables: {s: {default: file}}}]", ["M0440"]),
        ("security: [{nope: []}]", ["M0441"]),
        ("components: {securitySchemes: {s: {type: magic}}}", ["M0442"]),
        ("components: {securitySchemes: {s: {type: apiKey}}}", ["M0442", "M0442"]),
        (schema("{allOf: [{$ref: '#/components/schemas/A'}]}"), ["M0443"]),
        (schema("{properties: {a: {$ref: '#/components/schemas/A'}}}"), []),
    ],
)
def test_rules(read: Read, text: str, codes: list[str]) -> None:
    found = list(validate(normalise(read(text))))
    assert [problem.code for problem in found] == codes, found
    assert all(problem.location.line and problem.location.column for problem in found)


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("x-moored-request-id: X-Id", []),
        ("x-moored-request-id: 'a b'", ["M0431"]),
        ("x-moored-request-id: []", ["M0431"]),
        ("x-moored-requestid: X-Id", ["M0430"]),
        ("x-moored-name: a", ["M0430"]),
        ("x-moored-failure: {when: /success, equals: false}", []),
        ("x-moored-failure: {when: /s, equals: 1, errors: /e, code: /c, message: /m}", []),
        ("x-moored-failure: {when: success, equals: false}", ["M0431"]),
        ("x-moored-failure: {when: /s, equals: 1, code: /c}", ["M0431"]),
        ("x-moored-failure: {when: /s}", ["M0431"]),
        ("x-moored-failure: text", ["M0431"]),
        ("tags: [{name: a, x-moored-name: good_name}]", []),
        ("tags: [{name: a, x-moored-name: BadName}]", ["M0431"]),
        ("tags: [{name: a, x-moored-name: class}]", ["M0431"]),
        ("tags: [{name: a, x-moored-name: 'x; import os'}]", ["M0431"]),
        ("tags: [{name: a, x-moored-name: [a]}]", ["M0431"]),
        (get("x-moored-name: do_it"), []),
        (get("x-moored-name: doIt"), ["M0431"]),
        (get("x-moored-nam: do_it"), ["M0430"]),
        (schema("{x-moored-name: Thing}"), []),
        (schema("{x-moored-name: thing}"), ["M0431"]),
        (schema("{x-moored-name: None}"), ["M0431"]),
        (schema("{properties: {p: {x-moored-name: field}}}"), []),
        (schema("{properties: {p: {type: string, x-moored-name: Field}}}"), ["M0431"]),
        (schema("{properties: {p: {type: array, x-moored-one-or-many: true}}}"), []),
        (schema("{properties: {p: {type: string, x-moored-one-or-many: true}}}"), ["M0431"]),
        (schema("{properties: {p: {type: array, x-moored-one-or-many: 1}}}"), ["M0431"]),
        (schema("{x-moored-client-option: true}"), ["M0430"]),
        (parameter("name: h, in: header, schema: {}, x-moored-client-option: true"), []),
        (parameter("name: h, in: query, schema: {}, x-moored-client-option: true"), ["M0431"]),
        (parameter("name: h, in: header, schema: {}, x-moored-idempotency-key: 'yes'"), ["M0431"]),
        ("components: {securitySchemes: {s: {type: oauth2, flows: {implicit: {}}, x-moored-token-auth: client_secret_post}}}", []),
        ("components: {securitySchemes: {s: {type: oauth2, flows: {implicit: {}}, x-moored-token-auth: post}}}", ["M0431"]),
        ("components: {securitySchemes: {s: {type: http, scheme: basic, x-moored-token-auth: client_secret_post}}}", ["M0431"]),
        (job(), []),
        (job(name="deletion"), []),
        (job(name="Deletion"), ["M0431"]),
        (job(poll="bb"), ["M0432"]),
        (job(parameter="di"), ["M0432"]),
        (job(id="jobId"), ["M0431"]),
        (job(status="''"), []),
        (job(succeeded="[]"), ["M0431"]),
        (job(succeeded="x"), ["M0431"]),
        (job(failed=""), ["M0431"]),
        (job(extra="1"), ["M0431"]),
        (job(id="/ids"), ["M0432"]),
        (job(id="/id/a"), ["M0432"]),
        (job(status="/state"), ["M0432"]),
        (job(poll="[a]"), ["M0431"]),
        (get("x-moored-job: 1"), ["M0431"]),
    ],
)  # fmt: skip
def test_extensions(read: Read, text: str, codes: list[str]) -> None:
    found = list(validate(normalise(read(text))))
    assert [problem.code for problem in found] == codes, found


def test_a_job_of_a_schema_that_is_not_there_is_no_crash(tmp_path: Path) -> None:
    body = "schema: {type: object, properties: {id: {}, status: {}}}"
    text = job().replace(body, "schema: {$ref: '#/components/schemas/Gone'}")
    assert text != job()
    path = tmp_path / "openapi.yaml"
    path.write_text(f"openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\n{text}")

    with pytest.raises(MooredError) as raised:
        prepare(path)

    assert {problem.code for problem in raised.value.problems} == {"M0201"}


def test_unknown_extensions_name_the_nearest(read: Read) -> None:
    (problem,) = validate(normalise(read(get("x-moored-jobs: {}"))))
    assert problem.hint == (
        'did you mean "x-moored-job" or "x-moored-name" or "x-moored-pagination"'
    )
