"""Bodies of requests and answers: media types and what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from moored.drift.api.shapes import ANY, Shape, Types, union
from moored.media import MediaKind, essence, is_range, kind_of
from moored.names.fields import component

_PREFERRED: tuple[MediaKind, ...] = ("json", "form", "multipart", "text", "bytes")
_STRUCTURED = frozenset({"json", "form", "multipart"})
_STR: Shape = frozenset({("str",)})
_BYTES: Shape = frozenset({("bytes",)})
_FORM: Shape = frozenset({("dict", ANY)})
NOTHING: Shape = frozenset({("None",)})


def ordered(content: Mapping[str, Any], types: Types) -> list[str]:
    """The media types of a body, the one that a client prefers first."""
    return sorted(content, key=lambda key: _rank(key, content, types))


def shape_of(content: Mapping[str, Any], types: Types) -> Shape:
    """The type of a body: of the preferred media type, and of others that are not the same."""
    kept: list[Shape] = []
    said: list[Shape] = []
    for key in ordered(content, types):
        schema = types.shape(_schema(content[key]))
        if schema in said and schema != ANY:
            continue
        if (kind := kind_of(key, _resolved(content[key], types))) in _STRUCTURED:
            said.append(schema)
        kept.append(_shape(kind, schema))
    return union(kept) if kept else NOTHING


def _rank(key: str, content: Mapping[str, Any], types: Types) -> tuple[int, bool, bool, str]:
    kind = kind_of(key, _resolved(content[key], types))
    return _PREFERRED.index(kind), essence(key) != "application/json", is_range(key), key


def _shape(kind: MediaKind, schema: Shape) -> Shape:
    if kind in ("text", "bytes"):
        return _STR if kind == "text" else _BYTES
    is_model = any(arm[0] in ("model", "dict") for arm in schema)
    return schema if kind == "json" or is_model else _FORM


def _schema(media: Any) -> Any:
    return media.get("schema") if isinstance(media, dict) else None


def _resolved(media: Any, types: Types) -> Any:
    schema, seen = _schema(media), set()
    while isinstance(schema, dict) and "$ref" in schema and schema["$ref"] not in seen:
        seen.add(schema["$ref"])
        schema = types.schemas.get(component(schema["$ref"]))
    return schema


def content_of(said: Mapping[str, Any] | None) -> Mapping[str, Any]:
    """The content of a body or an answer; empty where there is none."""
    found = (said or {}).get("content")
    return found if isinstance(found, dict) else {}


def answers(operation: Mapping[str, Any]) -> dict[str, Any]:
    """What each status answers with; `default` stands for success too where no other does."""
    said: dict[str, Any] = {
        status if status == "default" else status.upper(): answer
        for status, answer in (operation.get("responses") or {}).items()
    }
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
