"""Which schemas are at fault."""

from __future__ import annotations

import pytest

from moored.modelling import Schemas, faulty
from moored.problems import MooredError, Problem

ALL = {key: {"type": "string"} for key in "abcdefghij"}


def failing(*groups: str) -> tuple[list[str], MooredError | None]:
    """The schemas at fault where each group fails once all of it is there."""

    def fails(schemas: Schemas) -> MooredError | None:
        there = {key for key, schema in schemas.items() if schema}
        bad = [group for group in groups if set(group) <= there]
        return MooredError([Problem(code="M0701", message=bad[0])]) if bad else None

    error = fails(ALL)
    assert error is not None
    return [key for key, _ in faulty(ALL, error, fails)], error


@pytest.mark.parametrize(
    ("groups", "expected"),
    [
        (["a"], "a"),
        (["j"], "j"),
        (["e"], "e"),
        (["b", "h"], "bh"),
        (["ci"], "i"),
        (["cf", "fh"], "f"),
    ],
)
def test_found(groups: list[str], expected: str) -> None:
    found, _ = failing(*groups)

    assert "".join(found) == expected


def test_none_is_at_fault() -> None:
    with pytest.raises(MooredError):
        failing("")
