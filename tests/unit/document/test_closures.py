from __future__ import annotations

import pytest

from moored.circles import groups
from moored.document.closures import closure_digests, graph


@pytest.mark.parametrize(
    ("used", "expected"),
    [
        ({}, []),
        ({"a": []}, [["a"]]),
        ({"a": ["a"]}, [["a"]]),
        ({"a": ["b"], "b": []}, [["b"], ["a"]]),
        ({"a": ["b"], "b": ["a"]}, [["a", "b"]]),
        ({"a": ["b"], "b": ["c", "d"], "c": ["b"], "d": []}, [["d"], ["b", "c"], ["a"]]),
    ],
)
def test_groups(used: dict[str, list[str]], expected: list[list[str]]) -> None:
    assert groups(used) == expected


def test_groups_of_a_long_chain() -> None:
    used = {str(index): [str(index + 1)] for index in range(5000)} | {"5000": []}
    assert len(groups(used)) == 5001


def test_a_digest_covers_what_is_reached_and_nothing_else() -> None:
    def digests(leaf: str) -> dict[str, str]:
        ref = "#/components/schemas/"
        schemas = {
            "A": {"items": {"$ref": ref + "B"}},
            "B": {"items": {"$ref": ref + "A"}, "not": {"$ref": ref + "C"}},
            "C": {"type": leaf},
            "D": {"type": "string"},
        }
        return closure_digests(schemas, graph(schemas))

    first, second = digests("string"), digests("integer")
    assert sorted(key for key in first if first[key] != second[key]) == ["A", "B", "C"]
    assert len(set(first.values())) == 4
