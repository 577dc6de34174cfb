"""What stands in for what cannot be generated, and what nothing stands in for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from moored.document import examine
from moored.problems import MooredError

OK = {"200": {"description": "Fine."}}


def spec(folder: Path, operation: dict[str, Any], **parts: Any) -> Path:
    """A document with one operation, `GET /a/{id}`."""
    path = folder / "openapi.json"
    paths = {"/a/{id}": {"get": {"responses": OK, **operation}}}
    document = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}, "paths": paths}
    path.write_text(json.dumps({**document, **parts}))
    return path


ID = {"name": "id", "in": "path", "required": True, "schema": {"type": "integer"}}
TEXT = {"type": "string"}
ROWS = [
    pytest.param([], [{**ID, "schema": TEXT}], id="missing path parameter"),
    pytest.param([ID, {"in": "query"}], [ID], id="nameless parameter"),
    pytest.param([ID, {"$ref": "#/components/parameters/gone"}], [ID], id="dangling parameter"),
    pytest.param(
        [ID, "x", {"in": "query"}, {**ID, "in": "moon"}, 3], [ID], id="several, whose places move"
    ),
]


@pytest.mark.parametrize(("given", "expected"), ROWS)
def test_parameters(tmp_path: Path, given: list[Any], expected: list[Any]) -> None:
    path = spec(tmp_path, {"parameters": given})

    with pytest.raises(MooredError) as refused:
        examine(path)
    examined = examine(path, allow_degraded=True)

    assert examined.document.root["paths"]["/a/{id}"]["get"]["parameters"] == expected
    assert {one.severity for one in examined.substituted} == {"warning"}
    assert {one.code for one in examined.substituted} >= {
        one.code for one in refused.value.problems if one.severity == "error"
    }
    assert all("--allow-degraded" in one.hint for one in refused.value.problems)


def test_a_place_is_told_as_the_document_has_it(tmp_path: Path) -> None:
    path = spec(tmp_path, {"parameters": ["x", ID, 3]})

    found = examine(path, allow_degraded=True).substituted

    pointers = [one.location.pointer for one in found]
    assert sorted(map(str, pointers)) == [
        "#/paths/~1a~1{id}/get/parameters/0",
        "#/paths/~1a~1{id}/get/parameters/2",
    ]


@pytest.mark.parametrize("parts", [{"info": "T"}, {"paths": [1]}, {"openapi": "9.0"}], ids=str)
def test_what_nothing_mends_stays_an_error(tmp_path: Path, parts: dict[str, Any]) -> None:
    path = spec(tmp_path, {"parameters": [ID]}, **parts)

    with pytest.raises(MooredError) as refused:
        examine(path, allow_degraded=True)

    assert all("--allow-degraded" not in one.hint for one in refused.value.problems)


def test_an_unreadable_file_beside_the_document(tmp_path: Path) -> None:
    (tmp_path / "other.yaml").write_text("a:\n\t- b")
    schema = {"properties": {"b": {"$ref": "other.yaml#/a"}}}
    content = {"application/json": {"schema": schema}}
    answer = {"200": {"description": "", "content": content}}
    path = spec(tmp_path, {"parameters": [ID], "responses": answer})

    examined = examine(path, allow_degraded=True)

    assert [one.code for one in examined.substituted] == ["M0105"]


def test_nothing_is_mended_where_nothing_is_wrong(tmp_path: Path) -> None:
    path = spec(tmp_path, {"parameters": [ID]})

    assert examine(path, allow_degraded=True) == examine(path)
