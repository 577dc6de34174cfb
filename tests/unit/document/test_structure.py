from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from moored.document.model import Document
from moored.document.structure import check, repair

Read = Callable[..., Document]


def found(document: Document, severity: str = "error") -> list[tuple[str, str]]:
    return [
        (problem.code, str(problem.location.pointer))
        for problem in check(document)
        if problem.severity == severity
    ]


@pytest.mark.parametrize(
    ("text", "code", "pointer"),
    [
        ("paths: text", "M0401", "#/paths"),
        ("paths: {/x: text}", "M0401", "#/paths/~1x"),
        ("paths: {/x: {get: 1}}", "M0401", "#/paths/~1x/get"),
        ("paths: {/x: {get: {parameters: [a]}}}", "M0401", "#/paths/~1x/get/parameters/0"),
        ("paths: {/x: {get: {parameters: [{in: query}]}}}", "M0403", "#/paths/~1x/get/parameters/0"),
        ("paths: {/x: {$ref: 1}}", "M0401", "#/paths/~1x/$ref"),
        ("components: {schemas: {A: nonsense}}", "M0401", "#/components/schemas/A"),
        ("components: {parameters: {A: {$ref: 1}}}", "M0401", "#/components/parameters/A/$ref"),
        ("security: 1", "M0401", "#/security"),
        ("paths: {/x: {}, x: {}}", "M0405", "#/paths/x"),
        ("paths: {'https://x.example/y': {}}", "M0405", "#/paths/https:~1~1x.example~1y"),
        ("components: {schemas: {A: {properties: [{a: {}, b: {}}]}}}", "M0401", "#/components/schemas/A/properties"),
    ],
)  # fmt: skip
def test_errors(read: Read, text: str, code: str, pointer: str) -> None:
    assert found(read(text)) == [(code, pointer)]


def test_what_stands_in_for_what_must_be_there(read: Read) -> None:
    for text in ("paths: {}", "info: {}", "info: {title: null, version: null}", "info: null"):
        document = read(text, head="openapi: 3.1.0\n")
        assert found(document) == []
        assert "M0403" in {code for code, _ in found(document, "warning")}
        assert repair(document).root["info"] == {"title": "API", "version": "0"}


@pytest.mark.parametrize(
    ("text", "pointer", "value"),
    [
        ("info: {title: 1, version: 1.5}", "/info", {"title": "1", "version": "1.5"}),
        ("tags: null", "", None),
        ("paths: {/x: {get: {deprecated: 'true'}}}", "/paths/~1x/get", {"deprecated": True}),
        ("paths: {/x: {get: {parameters: null}}}", "/paths/~1x/get", {}),
        ("components: {schemas: {A: {pattern: 0}}}", "/components/schemas/A", {"pattern": "0"}),
        ("components: {schemas: {A: {minLength: '1'}}}", "/components/schemas/A", {"minLength": 1}),
        ("components: {schemas: {A: {required: true}}}", "/components/schemas/A", {}),
        ("components: {schemas: {A: {externalDocs: x}}}", "/components/schemas/A", {}),
    ],
)
def test_repairs(read: Read, text: str, pointer: str, value: Any) -> None:
    head = "openapi: 3.1.0\n" + (
        "" if text.startswith("info") else "info: {title: T, version: '1'}\n"
    )
    document = read(text, head=head)
    assert found(document) == []
    assert {code for code, _ in found(document, "warning")} == {"M0402"}
    repaired = repair(document)
    assert found(repaired, "warning") == []
    if value is not None:
        assert repaired.at(pointer) == value
    else:
        assert "tags" not in repaired.root


def test_a_sound_document_is_left_alone(read: Read) -> None:
    document = read("paths: {/x: {get: {x-a: 1, responses: {x-b: 1, 200: {description: d}}}}}")
    assert repair(document) is document
    assert list(check(document)) == []


def test_a_slip_in_a_field_name(read: Read) -> None:
    (problem,) = check(read("paths: {/x: {get: {requestbody: {}}}}"))
    assert (problem.severity, problem.hint) == ("warning", 'did you mean "requestBody"')


def test_a_repeated_operation_id_names_both_places(read: Read) -> None:
    text = "paths:\n  /x:\n    get: {operationId: a}\n  /y:\n    get: {operationId: a}\n"
    (problem,) = check(read(text))
    assert (problem.code, problem.severity) == ("M0406", "warning")
    assert str(problem.location) == "openapi.yaml:7:11"
    assert "openapi.yaml:5:11" in problem.message


def test_extensions_and_data_are_not_looked_into(read: Read) -> None:
    text = """
    x-a: {paths: 1}
    components:
      schemas:
        A: {example: {properties: 1}, default: {type: 1}, enum: [{items: 1}], properties: {type: {}}}
    """
    assert list(check(read(text))) == []
