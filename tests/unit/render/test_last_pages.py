"""The only page of a fake."""

from __future__ import annotations

from typing import Any

import pytest

from moored.ir.operation import Operation
from moored.ir.pagination import Pagination
from moored.ir.types import TypeRef
from moored.render.last_pages import last_page

ANY = TypeRef(expression="Any")


def paged(pagination: Pagination | None) -> Operation:
    return Operation(
        operation_id=None,
        name="list_pets",
        method="GET",
        wire_path="/pets",
        path=("/pets",),
        parameters=(),
        client_headers=(),
        idempotency_header=None,
        body=None,
        responses=(),
        summary="",
        description="",
        pagination=pagination,
    )


@pytest.mark.parametrize(
    ("settings", "example", "expected"),
    [
        (
            {"kind": "cursor", "next": ("meta", "next")},
            {"d": [1], "meta": {"next": "x"}},
            {"d": [1], "meta": {"next": ""}},
        ),
        ({"kind": "cursor", "next": ("next",)}, {"d": [1], "next": 7}, {"d": [1], "next": 0}),
        ({"kind": "cursor", "next": ("next",)}, {"d": [1]}, {"d": [1]}),
        ({"kind": "cursor", "next": ("id",), "of_last": True}, {"d": [{"id": 1}]}, {"d": []}),
        (
            {"kind": "cursor", "next": ("id",), "of_last": True, "more": ("more",)},
            {"d": [{"id": 1}], "more": True},
            {"d": [{"id": 1}], "more": False},
        ),
        ({"kind": "page", "pages": ("n",)}, {"d": [1], "n": 9}, {"d": [1], "n": 1}),
        ({"kind": "offset", "total": ("n",)}, {"d": [1, 2], "n": 9}, {"d": [1, 2], "n": 2}),
        ({"kind": "offset", "total": ("n",)}, {"d": [1, 2]}, {"d": []}),
        ({"kind": "page"}, {"d": [1]}, {"d": []}),
        ({"kind": "page", "items": ()}, [1], []),
        ({"kind": "link_header"}, {"d": [1]}, {"d": [1]}),
        ({"kind": "link", "next": ("next",)}, {"d": [1], "next": "/x"}, {"d": [1], "next": ""}),
    ],
)
def test_no_page_follows(settings: dict[str, Any], example: Any, expected: Any) -> None:
    pagination = Pagination(**{"item": ANY, "items": ("d",), **settings})
    assert last_page(example, paged(pagination)) == expected
    assert last_page(example, paged(None)) == example
