"""Synthetic documents, which growth is measured with."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from bench.synthetic import document

from moored import pipeline
from moored.project import standalone


@pytest.mark.parametrize("operations", [1, 50, 100])
def test_it_has_so_many_operations(operations: int) -> None:
    paths = document(operations)["paths"]

    assert sum(len(item) for item in paths.values()) == operations


def test_it_is_the_same_each_time_and_another_for_another_seed() -> None:
    first = json.dumps(document(60))

    assert json.dumps(document(60)) == first
    assert json.dumps(document(60, seed=2)) != first


def test_it_grows_in_proportion() -> None:
    short, long = (len(json.dumps(document(operations))) for operations in (400, 800))

    assert 1.8 < long / short < 2.2


def test_it_is_generated_without_a_problem(tmp_path: Path) -> None:
    spec = tmp_path / "openapi.json"
    spec.write_text(json.dumps(document(30)), "utf-8")

    built, _ = pipeline.generate(standalone(spec, tmp_path / "client", root=tmp_path))

    assert len(built.lock.operations) == 30
    assert built.warnings == ()
