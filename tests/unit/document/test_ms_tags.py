"""Tags that stand at the schemas they are of."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from moored.document.outline import outline
from moored.document.upgrade import upgrade

if TYPE_CHECKING:
    from collections.abc import Callable

    from moored.document.model import Document

REF = "#/components/schemas/"
SCHEMAS = """
  Pet: {type: object, properties: {kind: {type: string}}, discriminator: DISCRIMINATOR},
  Cat: {allOf: [{$ref: 'REFPet'}], x-ms-discriminator-value: cat},
  Kitten: {allOf: [{$ref: 'REFCat'}], x-ms-discriminator-value: '#Pets.Kitten'},
  Dog: {allOf: [{$ref: 'REFPet'}], x-ms-discriminator-value: cat},
  Wrong: {allOf: [{$ref: 'REFPet'}], x-ms-discriminator-value: 7},
  Alone: {type: object, x-ms-discriminator-value: alone}}
"""
SWAGGER = "swagger: '2.0'\ninfo: {title: T, version: '1'}\npaths: {}\ndefinitions: {"
OPENAPI = "openapi: 3.0.3\ninfo: {title: T, version: '1'}\npaths: {}\ncomponents:\n  schemas: {"


def _text(ref: str, discriminator: str) -> str:
    return " ".join(SCHEMAS.split()).replace("REF", ref).replace("DISCRIMINATOR", discriminator)


@pytest.mark.parametrize(
    ("head", "text"),
    [
        (SWAGGER, _text("#/definitions/", "kind")),
        (OPENAPI, _text(REF, "{propertyName: kind}")),
    ],
)
@pytest.mark.parametrize("read_by", [upgrade, outline])
def test_they_are_mapped(
    read: Callable[..., Document], read_by: Callable[[Document], Document], head: str, text: str
) -> None:
    found = _pet(read_by(read(text, head=head)))
    assert found == {
        "propertyName": "kind",
        "mapping": {"cat": f"{REF}Cat", "#Pets.Kitten": f"{REF}Kitten"},
    }


def test_mapping_comes_first(read: Callable[..., Document]) -> None:
    said = "{propertyName: kind, mapping: {cat: Dog}}"
    found = _pet(upgrade(read(_text(REF, said), head=OPENAPI)))
    assert found["mapping"] == {"cat": "Dog", "#Pets.Kitten": f"{REF}Kitten"}


def _pet(document: Document) -> Any:
    return document.root["components"]["schemas"]["Pet"]["discriminator"]
