"""Keys tell places apart by what they differ in, whatever their order; no counter decides."""

from __future__ import annotations

import re

import pytest

from moored.document.distinct import distinct


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ({"/a": "x", "/b": "y"}, ["x", "y"]),
        ({"/a/properties/x": "A.x"}, ["A.x"]),
        ({"/taken": "taken"}, ["taken.inline"]),
        ({"/paths/~1a/get/x": "op.x", "/paths/~1b/get/x": "op.x"}, ["op.x./a", "op.x./b"]),
        ({"/paths/~1a/get/x": "op.x", "/paths/~1a/put/x": "op.x"}, ["op.x.get", "op.x.put"]),
        ({"/content/application~1json": "x", "/content/a~1b": "x"}, ["x", "x.a/b"]),
        ({"/p/x": "n", "/p/y": "n", "/q/y": "n"}, ["n.p.x", "n.p.y", "n.q.y"]),
    ],
)
def test_keys(names: dict[str, str], expected: list[str]) -> None:
    assert sorted(distinct(names, {"taken"}.__contains__).values()) == sorted(expected)
    backwards = dict(reversed(names.items()))
    assert distinct(backwards, {"taken"}.__contains__) == distinct(names, {"taken"}.__contains__)


def test_a_digest_where_only_positions_differ() -> None:
    keys = distinct({"/allOf/0/x": "n", "/allOf/1/x": "n"}, lambda _: False)
    assert all(re.fullmatch(r"n\.[0-9a-f]{6}", key) for key in keys.values())
    assert len({*keys.values()}) == 2


def test_a_label_that_is_taken() -> None:
    keys = distinct({"/a/x": "n", "/b/x": "n", "/c": "n.a"}, lambda _: False)
    assert keys["/c"] == "n.a"
    assert keys["/b/x"] == "n.b"
    assert re.fullmatch(r"n\.[0-9a-f]{6}", keys["/a/x"])
