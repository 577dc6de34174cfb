from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from moored.emit.lock import dump, parse
from moored.pipeline import build
from moored.project import standalone

HEAD = """\
openapi: 3.1.0
info: {title: t, version: "1"}
paths:
  /plain:
    get: {operationId: plain, responses: {"200": {description: d}}}
  /told:
    post:
      operationId: told
      requestBody:
        content: {application/json: {schema: {$ref: "#/components/schemas/A"}}}
      responses: {"200": {description: d}}
"""
SCHEMAS = "components: {{schemas: {{A: {{type: object, properties: {{b: {{$ref: '#/components/schemas/B'}}}}}}, B: {0}}}}}\n"


@pytest.mark.parametrize(
    ("schema", "codes"),
    [
        ("{type: string, pattern: '^a+$'}", []),
        ("{type: string, pattern: '^(?!a)'}", ["M0703"]),
        ("{type: object, properties: {x: {}}, oneOf: [{required: [x]}]}", ["M0704"]),
        ("{type: number, multipleOf: 0.01}", ["M0705"]),
        ("{type: array, uniqueItems: true, items: {type: string}}", ["M0705"]),
        ("{type: object, properties: {pattern: {type: string}}}", []),
        ("{type: array, uniqueItems: false, items: {type: string}}", []),
        ("{type: string, uniqueItems: true}", []),
        ("{type: [boolean, 'null'], uniqueItems: true}", []),
        ("{type: [array, 'null'], uniqueItems: true, items: {type: string}}", ["M0705"]),
        ("{type: string, maxProperties: 3}", []),
        ("{type: object, minProperties: 0, unevaluatedProperties: true}", []),
        ("{type: string, not: {minimum: 3}}", ["M0705"]),
        ("{type: object, patternProperties: {'^a': {type: string}}}", ["M0705"]),
        ("{type: number, enum: [0.5, 1]}", ["M0705"]),
        ("{const: {a: 1}}", ["M0705"]),
        ("{type: object, required: [y], properties: {x: {}}}", ["M0705"]),
        ("{type: object, properties: {x: {type: integer, default: three}}}", ["M0706"]),
        ("{type: object, properties: {x: {type: integer, default: 3}}}", []),
        ("{type: object, required: [x], properties: {x: {type: integer, default: a}}}", []),
        ("{type: string, minLength: 0, maxLength: 3}", []),
        ("{type: integer, maxLength: 3}", ["M0707"]),
        ("{type: integer, minimum: 3, maximum: 1}", ["M0707"]),
        ("{type: string, format: date, maxLength: 10}", ["M0707"]),
        ("{minimum: 3}", ["M0707"]),
        ("{type: integer, multipleOf: 0}", ["M0707"]),
        ("{type: string, enum: [a], maxLength: 3}", []),
    ],
)
def test_what_is_not_checked_is_told(tmp_path: Path, schema: str, codes: list[str]) -> None:
    (tmp_path / "a.yaml").write_text(HEAD + SCHEMAS.format(schema))

    built = build(standalone(tmp_path / "a.yaml", tmp_path / "out"))

    assert [warning.code for warning in built.warnings] == codes
    # Only what has a substitute is degraded.
    assert {record.outcome for record in built.lock.operations.values()} == {"generated"}
    assert [note for warning in built.warnings for note in [warning.message]] == [
        note for record in built.lock.operations.values() for note in record.notes
    ]


def test_what_composing_cannot_keep_is_told_at_its_place(tmp_path: Path) -> None:
    schema = "{allOf: [{type: string}, {type: integer}]}"
    (tmp_path / "a.yaml").write_text(HEAD + SCHEMAS.format(schema))

    built = build(standalone(tmp_path / "a.yaml", tmp_path / "out"))

    (told,) = built.warnings
    assert (told.code, told.location.pointer) == ("M0444", "#/components/schemas/B")
    assert '"type": "string" and "integer"' in told.message
    assert {key: one.notes for key, one in built.lock.operations.items()} == {
        "GET /plain": (),
        "POST /told": (told.message,),
    }


def test_what_stands_in_for_a_part_of_a_webhook_is_recorded(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(
        HEAD
        + SCHEMAS.format("{type: string}")
        + "webhooks: {moved: {post: {requestBody: {content: {application/json: "
        "{schema: {$ref: '#/components/schemas/Gone'}}}}}}}\n"
    )

    built = build(standalone(tmp_path / "a.yaml", tmp_path / "out", allow_degraded=True))

    record = built.lock.operations["POST webhook:moved"]
    assert record.outcome == "degraded"
    assert [note for note in record.notes if "Gone" in note]
    assert [one.operation for one in built.api.degraded] == ["POST webhook:moved"]
    assert {one.outcome for key, one in built.lock.operations.items() if "/" in key} == {
        "generated"
    }


_LEFT_OUT = """\
openapi: 3.2.0
info: {title: t, version: "1"}
paths:
  pets:
    get: {operationId: plain, responses: {"200": {description: d}}}
    post: later
    additionalOperations: {COPY: [soon], "NO SUCH": {operationId: odd, responses: {}}}
webhooks:
  moved: {post: 3}
"""


@pytest.mark.parametrize(
    ("chosen", "refused"),
    [
        ((), ["COPY /pets", "NO SUCH /pets", "POST /pets", "POST webhook:moved"]),
        (("plain",), []),
        (("plain", "* /pets"), ["COPY /pets", "NO SUCH /pets", "POST /pets"]),
    ],
)
def test_what_is_left_out_whole_is_recorded(
    tmp_path: Path, chosen: tuple[str, ...], refused: list[str]
) -> None:
    (tmp_path / "a.yaml").write_text(_LEFT_OUT)
    client = standalone(tmp_path / "a.yaml", tmp_path / "out", allow_degraded=True)

    built = build(replace(client, operations=chosen))

    found = {key: one for key, one in built.lock.operations.items() if one.outcome == "refused"}
    assert sorted(found) == refused
    for one in found.values():
        assert one.notes and "it is left out" in one.notes[0]
    assert [one.operation for one in built.api.degraded] == refused
    assert parse(dump(built.lock)) == built.lock
