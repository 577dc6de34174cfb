"""Documents that are small, and become large."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from tests.hostile.documents import OK, answering, document, operation, ref, sending, taking
from tests.hostile.row import EITHER, GENERATES, Row, documents, refused

_HEAD = "openapi: 3.1.0\ninfo: {title: Bomb, version: '1'}\npaths: {}\n"


def rows() -> Iterator[Row]:
    """All rows of the table."""
    for name, (text, expect) in _texts().items():
        file = "spec.json" if text.lstrip().startswith("{") else "spec.yaml"
        words = ("generate", file, "-o", "client")
        yield Row(
            name=f"exhaustion: {name}", files={file: text.encode()}, expect=expect, words=words
        )
    named = {f"exhaustion: {name}": row for name, row in _documents().items()}
    yield from documents(named)


def _laughs(levels: int, width: int = 10) -> str:
    lines = [f"  a0: &a0 [{', '.join(['x'] * width)}]"]
    lines += [f"  a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * width)}]" for n in range(1, levels)]
    return "\n".join(lines)


# fmt: off
def _texts() -> dict[str, tuple[str, Any]]:
    deep = '{"a":' * 10_000 + "1" + "}" * 10_000
    quadratic = "  a: &a [" + "x, " * 5_000 + "x]\n  b: [" + "*a, " * 5_000 + "*a]"
    merges = "  m0: &m0 {k: v}\n" + "\n".join(f"  m{n}: &m{n} {{<<: [*m{n - 1}, *m{n - 1}], k{n}: v}}" for n in range(1, 40))
    return {
        "a billion laughs": (f"{_HEAD}x-bomb:\n{_laughs(9)}", refused("M0111")),
        "a billion laughs among schemas": (f"{_HEAD}components:\n  schemas:\n    {_laughs(9).replace('  a', '    a').strip()}", refused("M0111")),
        "a quadratic blow-up": (f"{_HEAD}x-bomb:\n{quadratic}", refused("M0111")),
        "merge keys": (f"{_HEAD}x-bomb:\n{merges}", EITHER),
        "an alias inside itself": (f"{_HEAD}x-bomb: &a [*a]", refused("M0112")),
        "an alias inside itself as a key": (f"{_HEAD}x-bomb: &a {{b: {{c: *a}}}}", refused("M0112")),
        "JSON of ten thousand levels": (f'{{"openapi":"3.1.0","x":{deep}}}', refused("M0110")),
        "lists of ten thousand levels": (f"{_HEAD}x: {'[' * 10_000}{']' * 10_000}", refused("M0110")),
        "lists that never end": (f"{_HEAD}x: {'[' * 100_000}", EITHER),
        "indentation without an end": (_HEAD + "".join(f"{' ' * n}a:\n" for n in range(1_500)), EITHER),
        "an integer of a million digits": (f'{{"openapi":"3.1.0","x":{"1" * 1_000_000}}}', refused("M0114")),
        "an integer of a million digits in YAML": (f"{_HEAD}x: {'1' * 1_000_000}", refused("M0114")),
        "an exponent without end": (f"{_HEAD}x: 1e{'9' * 1000}", EITHER),
        "a float without an end": ('{"openapi":"3.1.0","x":1e400}', refused("M0114")),
        "not a number": ('{"openapi":"3.1.0","x":NaN}', refused("M0114")),
        "infinity in YAML": (f"{_HEAD}x: .inf", EITHER),
        "base sixty": (f"{_HEAD}x: {':'.join(['59'] * 2000)}", EITHER),
        "a key of a megabyte": (f'{{"openapi":"3.1.0","info":{{"title":"a","version":"1"}},"paths":{{}},"x-{"k" * 1_000_000}":1}}', GENERATES),
        "a million anchors": (_HEAD + "x:\n" + "".join(f"- &a{n} 1\n" for n in range(50_000)), EITHER),
        "a flow of brackets": ("{" * 50_000, EITHER),
        "an octal that is none": (f"{_HEAD}x: 0o{'7' * 5000}", refused("M0114")),
        "a hexadecimal without an end": (f"{_HEAD}x: 0x{'f' * 100_000}", refused("M0114")),
    }
# fmt: on


def _chain(length: int) -> dict[str, Any]:
    return {f"S{n}": ref(f"S{n + 1}") for n in range(length)} | {f"S{length}": {"type": "string"}}


def _lattice(levels: int, keyword: str, width: int = 2) -> dict[str, Any]:
    """Each level names the next one several times: two to the power of the levels, if written out."""
    found: dict[str, Any] = {f"L{n}": {keyword: [ref(f"L{n + 1}")] * width} for n in range(levels)}
    return found | {f"L{levels}": {"type": "object", "properties": {"a": {"type": "string"}}}}


def _tree(levels: int) -> dict[str, Any]:
    """Each class has two fields of the next one."""
    found: dict[str, Any] = {
        f"T{n}": {
            "type": "object",
            "required": ["a", "b"],
            "properties": {"a": ref(f"T{n + 1}"), "b": ref(f"T{n + 1}")},
        }
        for n in range(levels)
    }
    return found | {f"T{levels}": {"type": "string", "example": "x"}}


def _unions(levels: int) -> dict[str, Any]:
    found: dict[str, Any] = {
        f"U{n}": {"allOf": [{"oneOf": [ref(f"U{n + 1}"), {"type": "object", "properties": {f"a{n}": {"type": "string"}}}]},
                            {"oneOf": [ref(f"U{n + 1}"), {"type": "object", "properties": {f"b{n}": {"type": "string"}}}]}]}
        for n in range(levels)
    }  # fmt: skip
    return found | {f"U{levels}": {"type": "object", "properties": {"z": {"type": "string"}}}}


def _nested(levels: int, keyword: str) -> dict[str, Any]:
    schema: dict[str, Any] = {"type": "string"}
    for n in range(levels):
        if keyword in ("allOf", "anyOf", "oneOf"):
            schema = {
                keyword: [schema, {"type": "object", "properties": {f"p{n}": {"type": "string"}}}]
            }
        elif keyword == "items":
            schema = {"type": "array", "items": schema}
        else:
            schema = {
                "type": "object",
                keyword: {"p": schema} if keyword == "properties" else schema,
            }
    return schema


# fmt: off
def _documents() -> dict[str, tuple[Any, Any]]:
    text = {"type": "string"}
    many = {f"p{n}": text for n in range(2_000)}
    pairs = {f"C{n}": {"allOf": [ref(f"C{(n + 1) % 50}"), {"type": "object", "properties": {f"p{n}": text}}]} for n in range(50)}
    clique = {f"Q{n}": {"oneOf": [ref(f"Q{m}") for m in range(30) if m != n] + [text]} for n in range(30)}
    required = {"type": "object", "required": ["a"], "properties": {"a": ref("R")}}
    many_values = {"type": "string", "enum": [f"v{n}" for n in range(10_000)]}
    return {
        "a chain of 3,000 references": (answering(ref("S0"), **_chain(3_000)), GENERATES),
        "a lattice of allOf": (answering(ref("L0"), **_lattice(30, "allOf")), GENERATES),
        "a lattice of anyOf": (answering(ref("L0"), **_lattice(30, "anyOf")), GENERATES),
        "a lattice of oneOf": (answering(ref("L0"), **_lattice(30, "oneOf")), GENERATES),
        "a tree of classes": (answering(ref("T0"), **_tree(30)), GENERATES),
        "a tree of classes to send": (sending(ref("T0")) | {"components": {"schemas": _tree(30)}}, GENERATES),
        "unions within allOf": (answering(ref("U0"), **_unions(24)), GENERATES),
        "sixty levels of properties": (answering(_nested(60, "properties")), GENERATES),
        "sixty levels of items": (answering(_nested(60, "items")), GENERATES),
        "sixty levels of additionalProperties": (answering(_nested(60, "additionalProperties")), GENERATES),
        "forty levels of allOf": (answering(_nested(40, "allOf")), GENERATES),
        "forty levels of oneOf": (answering(_nested(40, "oneOf")), GENERATES),
        "forty levels of anyOf": (answering(_nested(40, "anyOf")), GENERATES),
        "a class with 2,000 fields": (answering(ref("A"), A={"type": "object", "properties": many}), GENERATES),
        "an enum of 25,000 values": (answering({"enum": [f"v{n}" for n in range(25_000)]}), refused("M0116")),
        "a class with 25,000 fields": (answering({"properties": dict.fromkeys([f"p{n}" for n in range(25_000)], text)}), refused("M0116")),
        "an enum of 10,000 values": (answering(ref("A"), A=many_values), GENERATES),
        "a parameter with 10,000 values": (taking(schema=many_values), GENERATES),
        "500 parameters": (operation(parameters=[{"name": f"p{n}", "in": "query", "schema": text} for n in range(500)]), GENERATES),
        "1,000 tags": (document(tags=[{"name": f"t{n}"} for n in range(1_000)]), GENERATES),
        "a circle of allOf": (answering(ref("C0"), **pairs), EITHER),
        "a clique of oneOf": (answering(ref("Q0"), **clique), EITHER),
        "a schema that is itself": (answering(ref("A"), A=ref("A")), EITHER),
        "a schema that is itself by allOf": (answering(ref("A"), A={"allOf": [ref("A")]}), EITHER),
        "a schema that is itself by not": (answering(ref("A"), A={"not": ref("A")}), EITHER),
        "a value that never ends": (answering(ref("R"), R=required), GENERATES),
        "a list of itself": (answering(ref("A"), A={"type": "array", "items": ref("A")}), GENERATES),
        "a map of itself": (answering(ref("A"), A={"type": "object", "additionalProperties": ref("A")}), GENERATES),
        "a class that extends itself": (
            answering(ref("A"), A={"allOf": [ref("B")], "type": "object", "properties": {"a": text}}, B={"allOf": [ref("A")], "properties": {"b": text}}),
            EITHER,
        ),
        "a reference through itself": (answering({"$ref": "#/components/schemas/A/properties/a/properties/a"}, A={"type": "object", "properties": {"a": ref("A")}}), EITHER),
        "a circle of path items": (document(paths={"/a": {"$ref": "#/paths/~1b"}, "/b": {"$ref": "#/paths/~1a"}}), EITHER),
        "a circle of parameters": (
            operation(parameters=[{"$ref": "#/components/parameters/A"}])
            | {"components": {"parameters": {"A": {"$ref": "#/components/parameters/B"}, "B": {"$ref": "#/components/parameters/A"}}}},
            refused("M0204"),
        ),
        "a callback that calls itself": (
            operation(callbacks={"c": {"$ref": "#/components/callbacks/C"}})
            | {"components": {"callbacks": {"C": {"{$url}": {"post": {"responses": OK, "callbacks": {"c": {"$ref": "#/components/callbacks/C"}}}}}}}},
            EITHER,
        ),
        "a pattern that backtracks": (answering({"type": "string", "pattern": "^(a+)+$"}), GENERATES),
        "a pattern that backtracks and looks ahead": (
            taking(required=True, schema={"type": "string", "pattern": "^(?=x)?(a+)+$"}, example="a" * 60 + "!"),
            GENERATES,
        ),
        "a pattern that backtracks, with an example": (
            taking(schema={"type": "string", "pattern": "^(([a-z])+.)+[A-Z]([a-z])+$"}, example="a" * 60),
            GENERATES,
        ),
        "a pattern that is never met": (taking(required=True, schema={"type": "string", "pattern": "^(x+x+)+y$", "minLength": 500}), GENERATES),
        "a pattern of nested counts": (taking(required=True, schema={"type": "string", "pattern": "((((a{99}){99}){99}){99})"}), EITHER),
        "a pattern of a huge count": (taking(required=True, schema={"type": "string", "pattern": "^a{1000000000}$"}), EITHER),
        "a pattern of wide classes": (answering({"type": "string", "pattern": "\\w{200}\\p{L}{200}\\W{200}"}), EITHER),
        "a pattern of deep groups": (answering({"type": "string", "pattern": "(" * 2_000 + "a" + ")" * 2_000}), EITHER),
        "a pattern of many branches": (taking(required=True, schema={"type": "string", "pattern": "|".join(["a" * 50] * 2_000)}), EITHER),
        "a text of a billion characters": (taking(required=True, schema={"type": "string", "minLength": 10**9}), GENERATES),
        "a list of a billion items": (taking(required=True, schema={"type": "array", "minItems": 10**9, "items": text}), GENERATES),
        "a body of a billion items": (sending({"type": "array", "minItems": 10**9, "items": text}), GENERATES),
        "a tuple of a thousand": (answering({"type": "array", "prefixItems": [text] * 1_000}), GENERATES),
        "limits of a thousand digits": (answering({"type": "integer", "minimum": -(10**900), "maximum": 10**900}), GENERATES),
        "an enum of huge integers": (answering({"type": "integer", "enum": [10**900, -(10**900), 2**63, -(2**63) - 1]}), GENERATES),
        "a default of huge digits": (taking(schema={"type": "integer", "default": 10**900}), GENERATES),
        "limits that are tiny": (answering({"type": "number", "multipleOf": 5e-324, "minimum": 1e-308, "maximum": 1e308}), GENERATES),
        "a multiple of nothing": (answering({"type": "number", "multipleOf": 0}), EITHER),
        "lengths that are fractions": (answering({"type": "string", "minLength": 1.5, "maxLength": -1}), EITHER),
        "a description of two megabytes": (operation(description="word " * 400_000), GENERATES),
        "a description of one word": (operation(description="x" * 2_000_000), GENERATES),
        "a description of backslashes": (operation(description='\\"' * 200_000), GENERATES),
        "a description of brackets": (operation(description="[" * 100_000), GENERATES),
        "a description of links": (operation(description="[a](" * 50_000), GENERATES),
        "a description of list marks": (operation(description="- \n" * 50_000), GENERATES),
        "an example of a megabyte": (taking(example="x" * 1_000_000), GENERATES),
        "a default of a megabyte": (taking(schema={"type": "string", "default": "x" * 1_000_000}), GENERATES),
        "a deep example": (taking(example=json.loads("[" * 150 + "]" * 150)), GENERATES),
        "a deep default": (answering(ref("A"), A={"type": "object", "properties": {"a": {"default": json.loads("[" * 120 + "]" * 120)}}}), GENERATES),
        "a deep enum": (answering({"enum": [json.loads("[" * 120 + "]" * 120)]}), GENERATES),
        "ten thousand servers": (document(servers=[{"url": f"https://s{n}.example"} for n in range(10_000)]), GENERATES),
        "ten thousand security requirements": (document(security=[{"a": []}, {}] * 5_000, components={"securitySchemes": {"a": {"type": "http", "scheme": "basic"}}}), GENERATES),
        "a server of a thousand variables": (
            document(servers=[{"url": "https://a.example/" + "".join(f"{{v{n}}}" for n in range(1_000)), "variables": {f"v{n}": {"default": "x"} for n in range(1_000)}}]),
            EITHER,
        ),
        "a path of a thousand parameters": (document(paths={"/" + "/".join(f"{{p{n}}}" for n in range(1_000)): {"get": {"responses": OK}}}), refused("M0410")),
        "a path of braces": (document(paths={"/" + "{" * 5_000: {"get": {"responses": OK}}}), EITHER),
        "a thousand statuses": (operation(responses={str(n): {"description": "x"} for n in range(1_000)}), EITHER),
        "a thousand media types": (
            document(paths={"/a": {"post": {"requestBody": {"content": {f"application/x-{n}": {"schema": text} for n in range(500)}}, "responses": OK}}}),
            EITHER,
        ),
    }
# fmt: on
