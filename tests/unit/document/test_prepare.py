from __future__ import annotations

import contextlib
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from moored.document import examine, meaning, prepare
from moored.problems import MooredError, Problem

from .conftest import HEAD
from .test_slice import TEXT

if TYPE_CHECKING:
    from pathlib import Path

Problems = Callable[..., list[Problem]]

OPERATION = "{operationId: %s, responses: {200: {description: d}}}"
DANGLING = "components: {schemas: {A: {$ref: '#/components/schemas/B'}}}\n"
MISREAD = (
    "  /e: {get: {operationId: e, parameters: [{$ref: '#/components/schemas/A'}], responses: {}}}\n"
)
TWICE = f"  /a: {{get: {OPERATION % 'same'}}}\n  /b: {{get: {OPERATION % 'same'}}}\n"
MISSING = f"  '/c/{{id}}':\n    get: {OPERATION % 'c'}\n"


def write(folder: Path, text: str) -> Path:
    path = folder / "openapi.yaml"
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("text", "selectors", "code", "place"),
    [
        (HEAD + "paths: {}\n" + DANGLING, [], "M0201", "4:28"),
        (HEAD + "paths:\n" + MISSING, ["nope"], "M0501", "3:1"),
        (HEAD + "paths:\n" + MISSING, [], "M0410", "5:5"),
        (HEAD + "paths:\n\t/x: {}\n", [], "M0105", "4:1"),
        (HEAD + "paths: {/a: {$ref: '#'}}\nget: {responses: null}\n", [], "M0206", "3:14"),
        (HEAD + "paths: {/a: {$ref: 'openapi.yaml'}}\nget: {x: null}\n", [], "M0206", "3:14"),
        (
            HEAD + "paths: {/a: {$ref: '#/x-a'}}\nx-a: {get: {responses: {}, parameters: [3]}}\n",
            [],
            "M0401",
            "4:41",
        ),
        ("- a\n- b\n", [], "M0108", "1:1"),
    ],
)
def test_broken_documents(
    tmp_path: Path, problems: Problems, text: str, selectors: list[str], code: str, place: str
) -> None:
    found = problems(prepare, write(tmp_path, text), (), selectors, show=lambda path: path.name)
    assert (code, f"openapi.yaml:{place}") in [(p.code, str(p.location)) for p in found]


@pytest.mark.parametrize("selectors", [["nope"], ["nope", "c"]])
def test_all_at_once(tmp_path: Path, problems: Problems, selectors: list[str]) -> None:
    spec = write(tmp_path, HEAD + "paths:\n" + TWICE + MISSING + MISREAD + DANGLING)
    found = problems(prepare, spec, (), selectors, show=lambda path: path.name)
    assert [(p.code, str(p.location)) for p in found] == [
        ("M0501", "openapi.yaml:3:1"),
        ("M0406", "openapi.yaml:5:14"),
        ("M0410", "openapi.yaml:7:5"),
        ("M0206", "openapi.yaml:8:44"),
        ("M0201", "openapi.yaml:9:28"),
    ]


def test_an_overlay_can_mend_what_validation_would_refuse(tmp_path: Path) -> None:
    spec = write(tmp_path, HEAD + "paths:\n" + MISSING)
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n"
        "- target: $.paths.*\n  update:\n"
        "    parameters: [{name: id, in: path, required: true, schema: {type: string}}]\n"
    )
    document = prepare(spec, [overlay])
    assert document.location("/paths/~1c~1{id}/get/parameters/0").file == str(overlay)


def test_a_mistake_of_an_overlay_names_the_overlay(tmp_path: Path, problems: Problems) -> None:
    spec = write(tmp_path, HEAD + "paths:\n" + TWICE.replace("same", "one", 1))
    overlay = tmp_path / "overlay.yaml"
    overlay.write_text(
        "overlay: 1.0.0\ninfo: {title: O, version: '1'}\nactions:\n"
        "- target: $.paths['/a'].get\n  update:\n    x-moored-name: Not It\n"
    )
    (problem,) = problems(prepare, spec, [overlay], show=lambda path: path.name)
    assert (problem.code, str(problem.location)) == ("M0431", "overlay.yaml:6:5")


def deep(levels: int) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "object", "properties": {"a": {"type": "string"}}}
    for index in range(levels):
        schema = {"properties": {"p": schema}} if index % 2 else {"allOf": [{"items": schema}]}
    return schema


@pytest.mark.parametrize(("levels", "code"), [(60, None), (100, "M0110"), (20000, "M0110")])
def test_deep_schemas(tmp_path: Path, problems: Problems, levels: int, code: str | None) -> None:
    text = json.dumps(deep(min(levels, 100)))
    text = "[" * levels if levels > 100 else text
    use = "{content: {a/b: {schema: {$ref: '#/components/schemas/A'}}}, description: d}"
    paths = f"paths: {{/x: {{get: {{responses: {{200: {use}}}}}}}}}\n"
    spec = write(tmp_path, HEAD + paths + "components: {schemas: {A: " + text + "}}\n")
    if code is None:
        assert len(prepare(spec).root["components"]["schemas"]) == 31
    else:
        assert [problem.code for problem in problems(prepare, spec)] == [code]


def test_long_chains(tmp_path: Path) -> None:
    schemas: dict[str, Any] = {}
    for index in range(3000):
        following = {"$ref": f"#/components/schemas/A{index + 1}"}
        schemas[f"A{index}"] = (
            {"allOf": [following, {"required": ["x"]}]} if index % 2 else following
        )
    schemas["A3000"] = {"properties": {"x": {"type": "object"}}}
    parameter = {"name": "q", "in": "query", "schema": {"$ref": "#/components/schemas/A0"}}
    item = {"get": {"parameters": [parameter], "responses": {"200": {"description": "d"}}}}
    root = {"paths": {"/x": item}, "components": {"schemas": schemas}}
    head = {"openapi": "3.1.0", "info": {"title": "T", "version": "1"}}
    spec = write(tmp_path, json.dumps({**head, **root}))
    warnings = examine(spec).warnings
    assert [problem.code for problem in warnings] == ["M0416"]


def test_a_response_that_many_share_is_bounded(tmp_path: Path, problems: Problems) -> None:
    example = [[0] * 1000] * 1000
    shared = {"description": "d", "content": {"a/b": {"example": example}}}
    responses = {"200": {"$ref": "#/components/responses/R"}}
    root = {
        "openapi": "3.1.0",
        "info": {"title": "T", "version": "1"},
        "paths": {f"/{index}": {"get": {"responses": responses}} for index in range(20)},
        "components": {"responses": {"R": shared}},
    }
    assert [p.code for p in problems(prepare, write(tmp_path, json.dumps(root)))] == ["M0111"]


def test_warnings_are_returned(tmp_path: Path) -> None:
    spec = write(tmp_path, HEAD + "paths: {/x: {get: {summary: 1, responses: {}}}}\n")
    warnings = examine(spec).warnings
    assert [problem.code for problem in warnings] == ["M0402", "M0422"]


def test_meaning_is_blind_to_order_and_to_other_operations(tmp_path: Path) -> None:
    schemas = "components: {schemas: {A: {type: object, properties: {x: %s}}}}\n"
    use = "{content: {application/json: {schema: {$ref: '#/components/schemas/A'}}}}"
    one = f"  /a: {{post: {{requestBody: {use}, responses: {{200: {{description: d}}}}}}}}\n"
    two = f"  /b: {{get: {OPERATION % 'b'}}}\n"

    def of(text: str) -> Any:
        return meaning(prepare(write(tmp_path, text)))

    first = of(HEAD + "paths:\n" + one + two + schemas % "{type: string}")
    again = of(HEAD + schemas % "{type: string}" + "paths:\n" + two + one)
    other = of(HEAD + "paths:\n" + one + two + schemas % "{type: integer}")
    assert first == again
    assert first.shared == other.shared
    assert first.operations["GET /b"] == other.operations["GET /b"]
    assert first.operations["POST /a"] != other.operations["POST /a"]


WORDS = st.sampled_from(
    ["openapi", "paths", "/x", "/x/{id}", "get", "parameters", "schema", "$ref", "properties",
     "components", "schemas", "A", "allOf", "items", "x-moored-name", "x-moored-job", "responses",
     "200", "content", "application/json", "security", "servers", "url", "tags", "name", "in",
     "discriminator", "mapping", "type", "required", "requestBody", "headers", "nullable"]
)  # fmt: skip
LEAVES = st.one_of(
    st.none(), st.booleans(), st.integers(-3, 3), WORDS,
    st.sampled_from(["#/components/schemas/A", "#/paths", "#/x", "path", "object", "array"]),
)  # fmt: skip
VALUES = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    operation=VALUES,
    item=VALUES,
    schema=VALUES,
    more=st.dictionaries(WORDS, VALUES, max_size=3),
    version=st.sampled_from(["3.0.3", "3.1.0"]),
)
def test_nothing_but_problems(
    tmp_path: Path, operation: Any, item: Any, schema: Any, more: dict[str, Any], version: str
) -> None:
    root = {
        "info": {"title": "T", "version": "1"},
        "paths": {"/x/{id}": {"get": operation, "post": {"responses": {"200": item}}}, "/y": item},
        "components": {"schemas": {"A": schema, "B": {"properties": {"p": schema}}}},
        **more,
        "openapi": version,
    }
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(root))
    try:
        prepare(spec)
    except MooredError as error:
        assert all(problem.location.line for problem in error.problems)


def places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    """The way to every value below a value."""
    items = value.items() if isinstance(value, dict) else enumerate(value)
    found = []
    for key, item in items:
        found.append((*at, key))
        if isinstance(item, (dict, list)):
            found += places(item, (*at, key))
    return found


SOUND = yaml.safe_load(
    HEAD + TEXT.replace(" 200:", " '200':").replace("{200:", "{'200':").replace("{204:", "{'204':")
)


@settings(
    max_examples=300, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    changes=st.lists(st.tuples(st.sampled_from(places(SOUND)), VALUES), min_size=1, max_size=3),
    selectors=st.lists(st.sampled_from(["listPets", "startJob", "* /jobs*", "x", "tag:jobs"])),
)
def test_a_sound_document_with_some_values_replaced(
    tmp_path: Path, changes: list[tuple[tuple[Any, ...], Any]], selectors: list[str]
) -> None:
    root = json.loads(json.dumps(SOUND))
    for (*way, last), value in changes:
        with contextlib.suppress(LookupError, TypeError):
            holder = root
            for key in way:
                holder = holder[key]
            holder[last] = value
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(root))
    try:
        prepare(spec, (), selectors)
    except MooredError as error:
        assert all(problem.location.line for problem in error.problems)
