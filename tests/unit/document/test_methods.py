from __future__ import annotations

from collections.abc import Callable

import pytest

from moored.document.entries import operations
from moored.document.model import Document
from moored.document.normalise import normalise
from moored.document.slice import slice_operations
from moored.document.structure import check, conformed
from moored.document.substitutes import substitute

Read = Callable[..., Document]
OPERATION = "{responses: {'200': {description: d}}}"
TEXT = f"""
paths:
  /x:
    query: {OPERATION}
    get: {OPERATION}
    additionalOperations:
      COPY: {{responses: {{'200': {{$ref: '#/components/responses/R'}}}}, callbacks: {{}}}}
      purge: {OPERATION}
components: {{responses: {{R: {{description: d}}}}}}
"""


def test_every_method_is_listed(read: Read) -> None:
    found = [(entry.key, entry.pointer) for entry in operations(read(TEXT))]
    assert found == [
        ("COPY /x", "/paths/~1x/additionalOperations/COPY"),
        ("GET /x", "/paths/~1x/get"),
        ("QUERY /x", "/paths/~1x/query"),
        ("purge /x", "/paths/~1x/additionalOperations/purge"),
    ]


@pytest.mark.parametrize(
    ("selector", "kept"),
    [
        ("copy /x", ["COPY /x"]),
        ("purge /x", ["purge /x"]),
        ("QUERY /x", ["QUERY /x"]),
        ("* /x", ["COPY /x", "GET /x", "QUERY /x", "purge /x"]),
    ],
)
def test_selectors(read: Read, selector: str, kept: list[str]) -> None:
    part = slice_operations(read(TEXT), [selector])
    assert [entry.key for entry in operations(part)] == kept


def test_normalised_like_any_other(read: Read) -> None:
    item = normalise(read(TEXT)).at("/paths/~1x")
    assert sorted(item) == ["additionalOperations", "get", "query"]
    copy = item["additionalOperations"]["COPY"]
    assert copy == {"parameters": [], "responses": {"200": {"description": "d"}}}


def test_a_fixed_method_is_read_as_its_own_field(read: Read) -> None:
    document, (problem,) = conformed(
        read(f"paths: {{/x: {{additionalOperations: {{POST: {OPERATION}, COPY: {OPERATION}}}}}}}")
    )
    assert problem.severity == "warning"
    assert problem.message.startswith('"POST" under additionalOperations has a field of its own')
    found = [entry.pointer for entry in operations(document)]
    assert found == ["/paths/~1x/additionalOperations/COPY", "/paths/~1x/post"]


def test_a_method_that_stands_twice_is_refused_or_left_out(read: Read) -> None:
    text = f"paths: {{/x: {{post: {OPERATION}, additionalOperations: {{POST: {OPERATION}}}}}}}"
    (problem,) = check(read(text))
    assert (problem.code, problem.severity) == ("M0407", "error")
    document, (warning,) = substitute(read(text), [problem])
    assert warning.severity == "warning"
    assert [entry.pointer for entry in operations(document)] == ["/paths/~1x/post"]


@pytest.mark.parametrize("method", ["post", "'A B'", "''"])
def test_what_is_no_additional_method(read: Read, method: str) -> None:
    (problem,) = check(read(f"paths: {{/x: {{additionalOperations: {{{method}: {OPERATION}}}}}}}"))
    assert (problem.code, problem.severity) == ("M0407", "error")
