"""The Zuora document says what Zuora's pages say: nothing is missing, changed or added."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator

HERE = Path(__file__).parent
SPECIFICATION = HERE.parents[1] / "specs" / "zuora-billing" / "openapi.yaml"
FACTS = yaml.safe_load((HERE / "facts.yaml").read_text("utf-8"))
DOCUMENT = yaml.safe_load(SPECIFICATION.read_text("utf-8"))
OPERATIONS = {
    operation["operationId"]: (f"{method.upper()} {path}", operation)
    for path, item in DOCUMENT["paths"].items()
    for method, operation in item.items()
}
TRACED = ["Zuora-Track-Id", "Zuora-Request-Id"]
RATE = ["ratelimit-limit", "ratelimit-remaining", "ratelimit-reset"]
CONCURRENCY = [f"Concurrency-Limit-{what}" for what in ("Type", "Limit", "Remaining")]

every_operation = pytest.mark.parametrize("name", FACTS["operations"])
every_schema = pytest.mark.parametrize("name", FACTS["schemas"])


def at(pointer: str) -> Any:
    value: Any = DOCUMENT
    for step in pointer.split("/")[1:]:
        value = value[step.replace("~1", "/").replace("~0", "~")]
    return value


def resolved(value: Any) -> Any:
    return at(value["$ref"]) if "$ref" in value else value


def only(value: dict[str, Any], *keys: str) -> dict[str, Any]:
    assert set(value) <= set(keys), f"the pages know nothing of {sorted(set(value) - set(keys))}"
    return value


def type_of(schema: dict[str, Any]) -> str:
    """A type with its limits, as the pages write it; what they never use is written as it is."""
    rest = {key: value for key, value in schema.items() if key != "description"}
    if "$ref" in rest:
        return str(rest.pop("$ref")).removeprefix("#/components/schemas/")
    if "oneOf" in rest:
        parts = [" or ".join(type_of(one) for one in rest.pop("oneOf"))]
    elif rest.get("type") == "array":
        parts = [f"{rest.pop('type')} of {type_of(rest.pop('items'))}"]
    else:
        parts = [rest.pop("type") + _length(rest)]
    parts += [_said(key, value) for key, value in sorted(rest.items())]
    return ", ".join(parts)


def _length(rest: dict[str, Any]) -> str:
    least, most = rest.get("minLength"), rest.pop("maxLength", None)
    if most is not None and least == most:
        del rest["minLength"]
        return f" = {most!r} characters"
    return "" if most is None else f" <= {most!r} characters"


def _said(key: str, value: Any) -> str:
    match key, value:
        case "enum", list():
            return f"enum {' '.join(value)}"
        case "examples", [example]:
            return f"example {example}"
        case "const", str():
            return f"value {value}"
        case "default", bool():
            return f"default {json.dumps(value)}"
        case _:
            return f"{key}={value!r}"


def parameter(said: dict[str, Any]) -> str:
    only(said, "name", "in", "required", "description", "schema", "example")
    parts = [said["in"], "required" if said.get("required") else "", type_of(said["schema"])]
    parts.append(f"example {said['example']}" if "example" in said else "")
    return ", ".join(part for part in parts if part)


def payload(content: dict[str, Any]) -> str:
    ((media_type, said),) = content.items()
    return f"{media_type}, {type_of(only(said, 'schema', 'example')['schema'])}"


def body(said: dict[str, Any]) -> str:
    only(said, "description", "required", "content")
    return f"{'required, ' if said.get('required') else ''}{payload(said['content'])}"


def response(said: dict[str, Any]) -> str:
    only(said, "description", "headers", "content")
    return payload(said["content"]) if "content" in said else "no body"


def samples(operation: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    places = {"body_sample": operation.get("requestBody", {})}
    places |= {"sample": operation["responses"]["200"]}
    for key, place in places.items():
        for said in place.get("content", {}).values():
            if "example" in said:
                yield key, said["example"]


def test_the_document_as_a_whole() -> None:
    parts = ("openapi", "info", "servers", "security", "tags", "paths", "components")
    only(DOCUMENT, *parts)
    only(DOCUMENT["components"], "securitySchemes", "parameters", "headers", "responses", "schemas")
    only(DOCUMENT["info"], "title", "summary", "version", "description")
    assert DOCUMENT["openapi"] == FACTS["openapi"]
    servers = [only(server, "url", "description") for server in DOCUMENT["servers"]]
    tags = [only(tag, "name", "description") for tag in DOCUMENT["tags"]]
    assert [server["url"] for server in servers] == FACTS["servers"]
    assert [tag["name"] for tag in tags] == FACTS["tags"]
    assert DOCUMENT["security"] == [{name: []} for name in FACTS["security"]]
    assert set(OPERATIONS) == set(FACTS["operations"])
    assert set(DOCUMENT["components"]["schemas"]) == set(FACTS["schemas"])


def test_security_schemes() -> None:
    schemes = DOCUMENT["components"]["securitySchemes"]
    bare = {
        name: {key: value for key, value in scheme.items() if key != "description"}
        for name, scheme in schemes.items()
    }
    assert bare == FACTS["security_schemes"]


@every_operation
def test_what_an_operation_is(name: str) -> None:
    facts, (request, operation) = FACTS["operations"][name], OPERATIONS[name]
    described = ("operationId", "summary", "description", "externalDocs", "tags", "security")
    only(operation, *described, "parameters", "requestBody", "responses")
    assert request == facts["request"]
    assert operation["tags"] == [facts["tag"]]
    assert only(operation["externalDocs"], "description", "url")["url"] == facts["page"]
    assert operation.get("security") == facts.get("security")


@every_operation
def test_what_an_operation_takes(name: str) -> None:
    facts, (_, operation) = FACTS["operations"][name], OPERATIONS[name]
    said = [resolved(one) for one in operation.get("parameters", [])]
    found = [(one["name"], parameter(one)) for one in said]
    assert found == list(facts["parameters"].items())
    assert ("requestBody" in operation) == ("body" in facts)
    if "body" in facts:
        assert body(operation["requestBody"]) == facts["body"]


@every_operation
def test_what_an_operation_answers(name: str) -> None:
    facts, (_, operation) = FACTS["operations"][name], OPERATIONS[name]
    found = {status: response(resolved(said)) for status, said in operation["responses"].items()}
    assert found == facts["responses"]


@every_operation
def test_the_headers_of_an_answer(name: str) -> None:
    _, operation = OPERATIONS[name]
    traced = TRACED if "Zuora-Track-Id" in FACTS["operations"][name]["parameters"] else TRACED[1:]
    limits = {"4XX": RATE + CONCURRENCY, "429": RATE}
    for status, said in operation["responses"].items():
        assert list(resolved(said)["headers"]) == traced + limits.get(status, [])


@every_operation
def test_the_samples_of_an_operation(name: str) -> None:
    facts, (_, operation) = FACTS["operations"][name], OPERATIONS[name]
    expected = {
        key: json.dumps(json.loads(facts[key])) for key in ("body_sample", "sample") if key in facts
    }
    assert {key: json.dumps(sample) for key, sample in samples(operation)} == expected


@every_schema
def test_the_fields_of_a_schema(name: str) -> None:
    schema = only(
        DOCUMENT["components"]["schemas"][name], "type", "description", "required", "properties"
    )
    required = schema.get("required", [])
    found = {
        key: f"{'required, ' if key in required else ''}{type_of(field)}"
        for key, field in schema["properties"].items()
    }
    assert schema["type"] == "object"
    assert set(required) <= set(found)
    assert list(found.items()) == list(FACTS["schemas"][name].items())


def test_response_headers() -> None:
    headers = DOCUMENT["components"]["headers"]
    found = {}
    for name, header in headers.items():
        only(header, "description", "schema", "example")
        example = f", example {header['example']}" if "example" in header else ""
        found[name] = type_of(header["schema"]) + example
    assert found == FACTS["response_headers"]


@pytest.mark.parametrize("pointer", FACTS["words"])
def test_facts_that_only_words_can_hold(pointer: str) -> None:
    description = " ".join(at(pointer)["description"].split())
    assert [said for said in FACTS["words"][pointer] if said not in description] == []


def walk(value: Any, place: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    yield place, value
    if isinstance(value, (dict, list)):
        children = value.items() if isinstance(value, dict) else enumerate(value)
        for key, child in children:
            yield from walk(child, (*place, str(key)))


def test_every_component_is_used_and_every_reference_leads_to_one() -> None:
    used = {value for place, value in walk(DOCUMENT) if place[-1:] == ("$ref",)}
    there = {
        f"#/components/{kind}/{name}"
        for kind, components in DOCUMENT["components"].items()
        for name in components
        if kind != "securitySchemes"
    }
    assert used == there


def test_nothing_is_said_beside_a_reference() -> None:
    assert [place for place, one in walk(DOCUMENT) if _refers(one) and set(one) != {"$ref"}] == []


def _refers(value: Any) -> bool:
    return isinstance(value, dict) and "$ref" in value


def test_a_header_is_found_under_its_own_name() -> None:
    for key, said in DOCUMENT["components"]["parameters"].items():
        assert (key, "header") == (said["name"], said["in"])


def test_everything_that_a_reader_meets_is_described() -> None:
    assert all(operation["summary"] for _, operation in OPERATIONS.values())
    met = [(place, value) for place, value in walk(DOCUMENT) if _meets(place, value)]
    assert len(met) > 80
    assert [place for place, value in met if not value.get("description")] == []


def _meets(place: tuple[str, ...], value: Any) -> bool:
    if not isinstance(value, dict) or _refers(value) or "example" in place:
        return False
    kinds = {"schemas", "properties", "parameters", "headers", "responses", "securitySchemes"}
    holder, name = ("", "", *place)[-2:]
    return holder in kinds | {"tags", "servers"} or name in {"get", "post", "info", "requestBody"}


def test_the_document_holds_nothing_of_ours() -> None:
    assert "x-moored" not in SPECIFICATION.read_text("utf-8")
