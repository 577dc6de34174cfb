"""What the document allows is read without a deviation, and written back as it came."""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Annotated, Any, Literal
from uuid import UUID

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import just
from pydantic import Field

from moored.document import Document, examine, operations
from moored.ir.operation import Operation
from moored.ir.payload import Media
from moored.ir.types import Model

from .case import ACCEPTED, Outcome
from .values import Values

# What the modules of operations import beside models.
_TYPES = {
    "Annotated": Annotated,
    "Any": Any,
    "Field": Field,
    "Literal": Literal,
    "UUID": UUID,
    "date": date,
    "datetime": datetime,
}
_QUICK = settings(
    max_examples=15,
    derandomize=True,
    database=None,
    deadline=None,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)


@pytest.mark.parametrize("name", ACCEPTED)
def test_round_trip(
    name: str,
    outcomes: dict[str, Outcome],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    outcome = outcomes[name]
    assert outcome.built is not None
    package = f"round_trip_of_{name}"
    outcome.write(tmp_path / package)
    monkeypatch.syspath_prepend(tmp_path)
    schemas = _schemas(outcome)
    parts = {model.wire for model in outcome.built.api.models if _has_uploads(model)}
    places = {
        outcome.built.plan("class", key): schemas[key] for key in sorted(schemas.keys() - parts)
    }
    made = Values(schemas)
    for kind, schema in {**places, **_inline_bodies(outcome)}.items():
        values = made.of(schema)
        if not values.is_empty:
            _QUICK(given(just((package, kind)), values)(_comes_back))()


def _comes_back(where: tuple[str, str], value: Any) -> None:
    package, name = where
    models = importlib.import_module(f"{package}.models")
    classes = {
        one: getattr(models, one) for one in re.findall(r"\w+", name) if hasattr(models, one)
    }
    kind = eval(name, {**_TYPES, **_runtime(package), **classes})
    core = importlib.import_module(f"{package}._core.decoding")
    body = importlib.import_module(f"{package}._core.body")

    read, found = core.decode(kind, json.dumps(value).encode())

    assert [one for one in found if not one.undeclared] == []
    sent = json.loads(body.json_body(read).content)
    assert _same(sent, value), f"{sent} for {value}, a {name}"


def _runtime(package: str) -> dict[str, Any]:
    """What types name of the runtime, of the parts that the package has."""
    found: dict[str, Any] = {}
    for part in ("decimals", "tagged"):
        name = f"{package}._core.{part}"
        found |= vars(importlib.import_module(name)) if importlib.util.find_spec(name) else {}
    return found


def _inline_bodies(outcome: Outcome) -> dict[str, Any]:
    """The schemas of JSON bodies that are no components, by their types as the client has them."""
    assert outcome.built is not None
    document = _document(outcome)
    said = {entry.key: document.at(entry.pointer) for entry in operations(document)}
    return {
        media.type.expression: written["schema"]
        for group in outcome.built.api.groups
        for one in group.operations
        for written, media in _media(one, said[f"{one.method} {one.wire_path}"])
        if media.encoding == "json" and "$ref" not in written.get("schema", {"$ref": ""})
    }


def _media(one: Operation, said: dict[str, Any]) -> Iterator[tuple[dict[str, Any], Media]]:
    ways = [(one.body.media, said.get("requestBody") or {})] if one.body else []
    ways += [(answer.media, said["responses"].get(answer.status, {})) for answer in one.responses]
    for media, body in ways:
        yield from ((body.get("content", {}).get(way.media_type, {}), way) for way in media)


def _has_uploads(model: Model) -> bool:
    """Whether a model is sent in parts, and never as JSON."""
    return any("Upload" in field.type.expression for field in model.fields)


def _schemas(outcome: Outcome) -> dict[str, Any]:
    found: dict[str, Any] = _document(outcome).root.get("components", {}).get("schemas", {})
    return found


def _document(outcome: Outcome) -> Document:
    said = outcome.settings
    examined = examine(
        said.spec, said.overlays, said.operations, allow_degraded=said.allow_degraded
    )
    return examined.document


def _same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal: numbers as doubles (RFC 8259 section 6)."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, float) and isinstance(other, int) and not isinstance(other, bool):
        return one == float(other)
    return type(one) is type(other) and bool(one == other)
