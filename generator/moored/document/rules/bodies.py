"""Rules on request bodies and responses (OpenAPI 3.1, Request Body, Responses, Media Type)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from moored import pointer as pointers
from moored.document import codes
from moored.document.entries import operations
from moored.document.media import essence, is_media_type, kind_of
from moored.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document

_STATUS = re.compile(r"[1-5][0-9][0-9]|[1-5]XX|default")
_BYTES = frozenset({"application/octet-stream"})


def request_media(document: Document) -> Iterator[Problem]:
    """At least one media type of a request body can be written."""
    for entry in operations(document):
        body = document.at(entry.pointer).get("requestBody")
        if not isinstance(body, dict):
            continue
        content = body.get("content") or {}
        if not any(_is_writable(media_type) for media_type in content):
            listed = ", ".join(quoted(media_type) for media_type in content) or "none"
            yield document.problem(
                codes.REQUEST_MEDIA,
                f"{entry.pointer}/requestBody",
                f"no media type of the request body of {quoted(entry.name)} is supported: {listed}",
                "offer application/json, application/x-www-form-urlencoded, text/plain "
                "or application/octet-stream",
            )


def response_media(document: Document) -> Iterator[Problem]:
    """The media types of responses are media types; any other key is read as bytes."""
    for entry in operations(document):
        for status, response in (document.at(entry.pointer).get("responses") or {}).items():
            for media_type in response.get("content") or {}:
                if not is_media_type(media_type):
                    place = pointers.join("responses", status, "content", media_type)
                    yield document.problem(
                        codes.RESPONSE_MEDIA,
                        entry.pointer + place,
                        f"{quoted(media_type)} is not a media type",
                        "write type/subtype; the body is read as bytes",
                        "warning",
                    )


def responses(document: Document) -> Iterator[Problem]:
    """An operation says what it answers; without that, any answer is raw bytes."""
    for entry in operations(document):
        if not document.at(entry.pointer).get("responses"):
            yield document.problem(
                codes.NO_RESPONSES,
                entry.pointer,
                f"{quoted(entry.name)} declares no responses",
                "declare at least one",
                "warning",
            )


def status_keys(document: Document) -> Iterator[Problem]:
    """Responses are keyed by a status, a range or `default`."""
    for entry in operations(document):
        for status in document.at(entry.pointer).get("responses") or {}:
            if not _STATUS.fullmatch(status):
                yield document.problem(
                    codes.STATUS,
                    f"{entry.pointer}{pointers.join('responses', status)}",
                    f"{quoted(status)} is not an HTTP status",
                    "use three digits, 1XX to 5XX, or default",
                )


def _is_writable(media_type: str) -> bool:
    name = essence(media_type)
    return kind_of(media_type) in ("json", "form") or name == "text/plain" or name in _BYTES
