"""The requests that a fake has received, taken apart."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Generic
from urllib.parse import parse_qs

from typing_extensions import TypeVar

from .decoding import decode

B = TypeVar("B", default=Any)


@dataclass(frozen=True, slots=True, kw_only=True)
class Received(Generic[B]):
    """A request as it came."""

    operation: str
    """The operationId."""
    method: str
    url: str = field(repr=False)
    path: Mapping[str, str]
    """The parameters of the path, by their names on the wire."""
    query: Mapping[str, list[str]]
    headers: Mapping[str, str] = field(repr=False)
    """Their names are found in any case."""
    content: bytes = field(repr=False)
    """The body as it came, decompressed."""
    body: B
    """The body: a model where the API takes JSON for one; else a JSON value, the fields of a
    form, the parts of a multipart body, text or bytes; `None` if there was none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One part of a multipart body."""

    name: str
    content: bytes
    filename: str | None = None
    content_type: str | None = None


def body_of(content: bytes, content_type: str, kind: Any) -> Any:
    """The body of a request, by its media type; JSON as `kind`."""
    essence = content_type.partition(";")[0].strip().lower()
    if not content and not essence:
        return None
    if essence == "application/json" or essence.endswith("+json"):
        return decode(kind, content)[0]
    if essence == "application/x-www-form-urlencoded":
        fields = parse_qs(content.decode(), keep_blank_values=True)
        return {name: one if one[1:] else one[0] for name, one in fields.items()}
    if essence.startswith("multipart/"):
        return _parts(content, content_type.partition("boundary=")[2].strip('"'))
    return content.decode() if essence.startswith("text/") else content


def _parts(content: bytes, boundary: str) -> list[Part]:
    found: list[Part] = []
    for part in content.split(f"--{boundary}".encode())[1:-1]:
        head, _, body = part.removeprefix(b"\r\n").partition(b"\r\n\r\n")
        said = head.decode()
        found.append(
            Part(
                name=_said(r'[; ]name="([^"]*)"', said) or "",
                content=body.removesuffix(b"\r\n"),
                filename=_said(r'filename="([^"]*)"', said),
                content_type=_said(r"(?im)^content-type: *(.+?)\r?$", said),
            )
        )
    return found


def _said(pattern: str, text: str) -> str | None:
    found = re.search(pattern, text)
    return found[1] if found else None
