"""What the document allows is read without a deviation, and written back as it came."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis.strategies import just

from moored.document import examine
from moored.ir.types import Model

from .case import ACCEPTED, Outcome
from .values import Values

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
    for key in sorted(schemas.keys() - parts):
        where = just((package, outcome.built.plan("class", key)))
        _QUICK(given(where, Values(schemas).of(schemas[key]))(_comes_back))()


def _comes_back(where: tuple[str, str], value: Any) -> None:
    package, name = where
    kind = getattr(importlib.import_module(f"{package}.models"), name)
    core = importlib.import_module(f"{package}._core.decoding")
    body = importlib.import_module(f"{package}._core.body")

    read, found = core.decode(kind, json.dumps(value).encode())

    assert [one for one in found if not one.undeclared] == []
    sent = json.loads(body.json_body(read).content)
    assert _same(sent, value), f"{sent} for {value}, a {name}"


def _has_uploads(model: Model) -> bool:
    """Whether a model is sent in parts, and never as JSON."""
    return any("Upload" in field.type.expression for field in model.fields)


def _schemas(outcome: Outcome) -> dict[str, Any]:
    said = outcome.settings
    examined = examine(
        said.spec, said.overlays, said.operations, allow_degraded=said.allow_degraded
    )
    found: dict[str, Any] = examined.document.root.get("components", {}).get("schemas", {})
    return found


def _same(one: Any, other: Any) -> bool:
    """Whether two JSON values are equal: numbers as doubles (RFC 8259 section 6)."""
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(_same(one[key], other[key]) for key in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(_same, one, other))
    if isinstance(one, float) and isinstance(other, int) and not isinstance(other, bool):
        return one == float(other)
    return type(one) is type(other) and bool(one == other)
