"""The normal form without a judgement is the normal form of a build."""

from __future__ import annotations

from pathlib import Path

import pytest

from moored import document as documents
from moored.document.outline import outline
from moored.problems import MooredError

ROOT = Path(__file__).parents[3]
CASES = sorted((ROOT / "tests" / "golden" / "cases").glob("*/openapi.*"))


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.parent.name)
def test_is_what_a_build_is_made_of(path: Path) -> None:
    try:
        built = documents.prepare(path).root
    except MooredError:
        pytest.skip("a document that is refused")
    found = outline(documents.load(path)).root

    assert found["paths"] == built["paths"]
    assert found.get("webhooks") == built.get("webhooks")
    schemas = found.get("components", {}).get("schemas", {})
    for key, schema in built.get("components", {}).get("schemas", {}).items():
        assert schemas[key] == schema


def test_values_of_the_wrong_type_are_passed_over(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(
        "openapi: 3.0.0\ninfo: x\npaths: {/a: {get: {operationId: 7, parameters: {}, tags: x,"
        " requestBody: 3, responses: {'200': {description: x}}}, post: no}, /b: {}}\ncomponents: {schemas: {A: 1,"
        " B: {properties: [], required: x, allOf: {}, items: yes, enum: {}}}}\n"
    )
    found = outline(documents.load(path)).root

    assert found["info"] == {}
    assert found["paths"]["/a"]["get"]["parameters"] == []
    assert "requestBody" not in found["paths"]["/a"]["get"]
    assert found["components"]["schemas"] == {"B": {"properties": {}, "required": ["x"]}}


def test_a_reference_of_a_reference_ends(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(
        "openapi: 3.1.0\ninfo: {title: x, version: '1'}\npaths: {/a: {get: {responses: {'200':"
        " {$ref: '#/components/responses/R'}}}}}\ncomponents: {responses: {R: {$ref:"
        " '#/components/responses/R'}}, schemas: {A: {$ref: '#/components/schemas/A'}}}\n"
    )
    assert "get" in outline(documents.load(path)).root["paths"]["/a"]
