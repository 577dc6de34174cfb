"""Bodies of requests and answers: media types and what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from moored.document.media import MediaKind, kind_of
from moored.drift.api.shapes import Shape, Types, union

_PREFERRED: tuple[MediaKind, ...] = ("json", "form", "multipart", "text", "bytes")
_PLAIN: Mapping[MediaKind, Shape] = {
    "text": frozenset({("str",)}),
    "bytes": frozenset({("bytes",)}),
}
NOTHING: Shape = frozenset({("None",)})


def preferred(content: Mapping[str, Any]) -> str:
    """The media type that a client uses, of several; empty if there is none."""
    return min(content, key=lambda kind: (_PREFERRED.index(kind_of(kind)), kind), default="")


def shape_of(content: Mapping[str, Any], types: Types) -> Shape:
    """The type of a body."""
    media_type = preferred(content)
    if not media_type:
        return NOTHING
    return _PLAIN.get(kind_of(media_type)) or types.shape(content[media_type].get("schema"))


def content_of(said: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The content of a body or an answer; empty where there is none."""
    found = (said or {}).get("content")
    return found if isinstance(found, dict) else {}


def answers(operation: Mapping[str, Any]) -> dict[str, Any]:
    """What each status answers with; `default` stands for success too where no other does."""
    said: dict[str, Any] = operation.get("responses") or {}
    if "default" in said and not any(status.startswith("2") for status in said):
        return {**said, "2XX": said["default"]}
    return dict(said)


def result(operation: Mapping[str, Any], types: Types) -> Shape:
    """The type that a call returns."""
    shapes = [
        shape_of(content_of(answer), types)
        for status, answer in answers(operation).items()
        if status.startswith("2")
    ]
    return union(shapes) if shapes else NOTHING
