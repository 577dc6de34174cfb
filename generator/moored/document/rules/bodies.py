"""Rules on request bodies and responses (OpenAPI 3.1, Request Body, Responses, Media Type)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from moored import pointer as pointers
from moored.document import codes
from moored.document.entries import operations
from moored.document.incoming import webhook_names
from moored.idle_bodies import is_idle
from moored.media import essence, is_media_type, is_well_formed, kind_of, repaired
from moored.problems import Problem, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from moored.document.model import Document

_STATUS = re.compile(r"[1-5][0-9][0-9]|[1-5](XX|xx)|default")


_BYTES = frozenset({"application/octet-stream"})


def request_media(document: Document) -> Iterator[Problem]:
    """The media types of a request body are media types, and there is one."""
    for entry in operations(document):
        body = document.at(entry.pointer).get("requestBody")
        if not isinstance(body, dict):
            continue
        place = f"{entry.pointer}/requestBody"
        if not body.get("content"):
            message = f"the request body of {quoted(entry.name)} has no media type"
            hint = "name one; until then the operation sends no body"
            yield document.problem(codes.REQUEST_MEDIA, place, message, hint, "warning")
        yield from _media(document, body, place, codes.REQUEST_MEDIA)


def idle(document: Document) -> Iterator[Problem]:
    """A body that HTTP gives no meaning, and the document no content, is no argument."""
    for entry in operations(document):
        body = document.at(entry.pointer).get("requestBody")
        if isinstance(body, dict) and is_idle(entry.method, body):
            message = f"the body of {entry.method} is an object of no fields, and is not sent"
            hint = "declare its fields in an overlay, if there are any"
            place = f"{entry.pointer}/requestBody"
            yield document.problem(codes.IDLE_BODY, place, message, hint, "note")


def webhook_media(document: Document) -> Iterator[Problem]:
    """The body of a webhook is parsed; of a media type that is not, it is left as it comes."""
    for at, name in webhook_names(document).items():
        body = document.at(at).get("requestBody")
        content = (body.get("content") if isinstance(body, dict) else None) or {}
        if content and not any(_is_parsed(media_type) for media_type in content):
            listed = ", ".join(quoted(media_type) for media_type in content)
            yield document.problem(
                codes.REQUEST_MEDIA,
                f"{at}/requestBody",
                f"no media type of the body of the webhook {quoted(name)} is parsed: {listed}",
                "the body is given to you as bytes",
                "warning",
            )


def response_media(document: Document) -> Iterator[Problem]:
    """The media types of responses are media types."""
    for entry in operations(document):
        for status, response in (document.at(entry.pointer).get("responses") or {}).items():
            if isinstance(response, dict):
                place = entry.pointer + pointers.join("responses", status)
                yield from _media(document, response, place, codes.RESPONSE_MEDIA)


def _media(document: Document, said: dict[str, Any], place: str, code: str) -> Iterator[Problem]:
    content = said.get("content") or {}
    for media_type in content:
        if is_well_formed(media_type):
            continue
        if is_media_type(media_type):
            meant = f"it is read as {repaired(media_type)}"
        elif any(is_media_type(other) for other in content):
            meant = "it is left out, as there are others"
        else:
            meant = "the body is raw bytes"
        yield document.problem(
            code,
            place + pointers.join("content", media_type),
            f"{quoted(media_type)} is not a media type",
            f"write type/subtype; {meant}",
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
                    "use three digits, 1XX to 5XX, or default; what it says is left out",
                    "warning",
                )


def _is_parsed(media_type: str) -> bool:
    return kind_of(media_type) in ("json", "text") or essence(media_type) in _BYTES
