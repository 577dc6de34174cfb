"""What is passed over as sound is what a full look has nothing to say of."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from moored.document.load import load
from moored.document.sound import Sound
from moored.document.structure import conformed
from moored.problems import MooredError

CASES = Path(__file__).parents[3] / "tests" / "golden" / "cases"


@pytest.mark.parametrize(
    "spec", sorted(CASES.glob("*/openapi.*")), ids=lambda spec: spec.parent.name
)
def test_same(spec: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    try:
        document = load(spec)
    except MooredError:
        pytest.skip("a document that is refused")
    quick, told = conformed(document)
    monkeypatch.setattr(Sound, "__call__", lambda *_: False)
    slow, wanted = conformed(document)

    assert told == wanted
    assert quick.root == slow.root
    assert quick.origins == slow.origins


def _document(**paths: Any) -> dict[str, Any]:
    return {"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": paths}


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        ({"type": "strin"}, "schema"),
        ({"type": ["string", 1]}, "schema"),
        ({"properties": {"a": {"type": "object", "items": {"type": "int"}}}}, "schema"),
        ({"items": None}, "schema"),
        ({"required": ["a", None]}, "schema"),
        ({"discriminator": "kind"}, "schema"),
        ({"description": 1}, "schema"),
        ({"name": "a"}, "parameter"),
        ({"name": "a", "in": "Query"}, "parameter"),
        ({"descripton": "a"}, "response"),
        ({"$ref": 1}, "response"),
        ({"$ref": "#/components/schemas/A"}, "response"),
        ({"additionalOperations": {}}, "path-item"),
        (_document(pets={}), "openapi"),
        ({"oauth": "read"}, "security-requirement"),
        ({"{$request.body#/url}": []}, "callback"),
        ("text", "schema"),
    ],
)
def test_unsound(value: Any, kind: str) -> None:
    assert not Sound(_document())(value, kind)


@pytest.mark.parametrize(
    ("value", "kind"),
    [
        (True, "schema"),
        ({"type": ["string", "null"], "x-any": 1, "unknown": 2, "enum": [None, "a"]}, "schema"),
        ({"$ref": "#/components/responses/A", "descripton": 1}, "response"),
        ({"/pets": {"get": {"responses": {"200": {}, "x-more": 1}}}, "x-y": 1}, "callback"),
        (_document(**{"/pets": {}, "x-y": 1}), "openapi"),
    ],
)
def test_sound(value: Any, kind: str) -> None:
    sound = Sound(_document())

    assert sound(value, kind)
    assert sound(value, kind)
