"""What a document says of the parts of a multipart body that a client has no use for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.media import kind_of
from moored.problems import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document, JsonObject
    from moored.problems import Problem

_BY_POSITION = ("itemEncoding", "prefixEncoding")


def passed_over(document: Document, operation: JsonObject, place: str) -> Iterator[Problem]:
    """A warning for each thing that is passed over.

    Args:
        document: In normal form.
        operation: One of its operations.
        place: Where that stands.
    """
    for code, inside, fact in _facts(operation):
        yield document.problem(code, place + inside, fact, severity="warning")


def _facts(operation: JsonObject) -> Iterator[tuple[str, str, str]]:
    """The code, the place in the operation and the fact of each."""
    for name, said in _parts(operation.get("requestBody")):
        yield from _of_request(pointers.join("requestBody", "content", name), said)
    for status, response in sorted(_mapping(operation.get("responses")).items()):
        for name, _ in _parts(response):
            place = pointers.join("responses", status, "content", name)
            yield "M0709", place, f"an answer of {name} is read as bytes: its parts are not told apart"


def _parts(value: Any) -> Iterator[tuple[str, JsonObject]]:
    for name, said in sorted(_mapping(_mapping(value).get("content")).items()):
        if isinstance(said, dict) and kind_of(name) == "multipart":
            yield name, said


def _of_request(place: str, said: JsonObject) -> Iterator[tuple[str, str, str]]:
    for keyword in _BY_POSITION:
        if keyword in said:
            fact = (
                f"{keyword} is passed over: a part is a field of an object, not an item of a list"
            )
            yield "M0708", place + pointers.join(keyword), fact
    for name, encoding in sorted(_mapping(said.get("encoding")).items()):
        # The media type of a part has a field of its own (OpenAPI 3.1, section 4.8.15.1).
        headers = [one for one in _mapping(_mapping(encoding).get("headers")) if not _is_type(one)]
        if headers:
            shown = ", ".join(quoted(one) for one in sorted(headers))
            fact = f"the part {quoted(name)} is sent without its headers {shown}"
            yield "M0708", place + pointers.join("encoding", name, "headers"), fact


def _mapping(value: Any) -> JsonObject:
    return value if isinstance(value, dict) else {}


def _is_type(header: str) -> bool:
    return header.lower() == "content-type"
