"""Where JSON Pointers lead through schemas."""

from __future__ import annotations

from typing import Any

import pytest

from moored.trail import answers, item_of, json_of, kinds, plain, trail


def ref(key: str) -> dict[str, str]:
    return {"$ref": f"#/components/schemas/{key}"}


def of(**properties: Any) -> dict[str, Any]:
    return {"properties": properties}


TEXT, NUMBER, NULL = {"type": "string"}, {"type": "integer"}, {"type": "null"}
SCHEMAS = {
    "Base": of(total=NUMBER, both=NUMBER),
    "Page": {"allOf": [ref("Base"), of(both=TEXT)], **of(data={"type": ["array", "null"]})},
    "Either": {"oneOf": [of(a=TEXT, both=TEXT), ref("Base"), NULL, {}]},
    "Maybe": {"anyOf": [ref("Page"), NULL]},
    "Round": {"anyOf": [ref("Round"), ref("Other"), TEXT]},
    "Other": {"allOf": [ref("Other"), ref("Round")], **of(inner=ref("Round"))},
    "Itself": ref("Itself"),
    "a/b%c": of(**{"x/y": {}}),
}
ROWS: list[tuple[Any, str, Any]] = [
    (TEXT, "", TEXT),
    (ref("Page"), "/data", {"type": ["array", "null"]}),
    (ref("Page"), "/total", NUMBER),
    (ref("Page"), "/both", NUMBER),
    (ref("Maybe"), "/total", NUMBER),
    (of(inner=ref("Maybe")), "/inner/data", {"type": ["array", "null"]}),
    (ref("Either"), "/a", TEXT),
    (ref("Either"), "/both", {"anyOf": [TEXT, NUMBER]}),
    (ref("Other"), "/inner/inner/inner", SCHEMAS["Round"]),
    ({"$ref": "#/components/schemas/a~1b%25c"}, "/x~1y", {}),
]


@pytest.mark.parametrize(("schema", "pointer", "expected"), ROWS)
def test_the_end(schema: Any, pointer: str, expected: Any) -> None:
    found = trail(schema, pointer, SCHEMAS)
    assert (found.schema, found.lost) == (expected, None)


@pytest.mark.parametrize(
    ("schema", "pointer", "lost", "known"),
    [
        (ref("Page"), "/dat", "dat", {"data", "total", "both"}),
        (ref("Page"), "/total/a", "a", set()),
        (ref("Itself"), "/a", "a", set()),
        (ref("Gone"), "/a", "a", set()),
        (True, "/a", "a", set()),
        ({"additionalProperties": TEXT}, "/a", "a", set()),
    ],
)
def test_a_lost_way(schema: Any, pointer: str, lost: str, known: set[str]) -> None:
    found = trail(schema, pointer, SCHEMAS)
    assert (found.schema, found.lost, {*found.known}) == (None, lost, known)


@pytest.mark.parametrize(
    ("schema", "expected"),
    [
        ({}, set()),
        (True, set()),
        (TEXT, {"string"}),
        ({"type": ["integer", "null"]}, {"integer"}),
        (ref("Page"), {"object"}),
        ({"anyOf": [TEXT, NUMBER, NULL]}, {"string", "integer"}),
        ({"anyOf": [TEXT, {}]}, set()),
        (ref("Round"), {"string", "object"}),
        (ref("Itself"), set()),
    ],
)
def test_kinds(schema: Any, expected: set[str]) -> None:
    assert kinds(schema, SCHEMAS) == expected


def test_items() -> None:
    lists = [{"type": "array", "items": one} for one in (TEXT, NUMBER)]
    assert item_of(lists[0], SCHEMAS) == TEXT
    assert item_of({"oneOf": lists}, SCHEMAS) == {"anyOf": [TEXT, NUMBER]}
    assert item_of({"oneOf": [lists[0], True, NULL]}, SCHEMAS) == TEXT
    assert item_of({"type": "array"}, SCHEMAS) is None


def test_a_long_chain_and_a_wide_diamond() -> None:
    deep = {str(n): {"allOf": [ref(str(n + 1)), ref(str(n + 1))]} for n in range(5000)}
    deep["5000"] = of(end=TEXT)
    assert trail(ref("0"), "/end", deep).schema == TEXT
    wide = {key: {"anyOf": value["allOf"]} for key, value in deep.items() if "allOf" in value}
    assert kinds(ref("0"), {**wide, "5000": TEXT}) == {"string"}


def test_bodies() -> None:
    def content(*types: str, **said: Any) -> dict[str, Any]:
        return {key: {"schema": TEXT, **said} for key in types}

    assert json_of(content("application/vnd.x+json"), {}) == TEXT
    assert json_of({"*/*": {"schema": of(a=TEXT)}}, {}) == of(a=TEXT)
    assert json_of({"application/json": {}}, {}) == {}
    assert json_of({"application/json": None}, {}) == {}
    for none in (content("text/plain"), content("application/jsonl"), {},
                 content("application/json", itemSchema=TEXT)):  # fmt: skip
        assert json_of(none, {}) is None
    answered = {"200": {"content": content("a/b")}, "204": {}, "default": {"content": {"c/d": {}}}}
    assert answers({"responses": answered}) == [content("a/b")]
    assert answers({"responses": {"default": {"content": {"c/d": {}}}}}) == [{"c/d": {}}]
    assert answers({}) == []


def test_plain() -> None:
    assert plain({"oneOf": [NULL, ref("Maybe")]}, SCHEMAS) == SCHEMAS["Page"]
    assert plain(ref("Gone"), SCHEMAS) is None
