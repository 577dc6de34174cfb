"""Bodies of requests and responses."""

from __future__ import annotations

from typing import Any

from moored.ir.payload import Body, Encoding, Response
from moored.ir.types import TypeRef
from moored.lower.context import Context
from moored.lower.types import sample_of, type_of


def _encoding(media_type: str) -> Encoding:
    essence = media_type.partition(";")[0].strip().lower()
    if essence == "application/json" or essence.endswith("+json"):
        return "json"
    if essence == "application/x-www-form-urlencoded":
        return "form"
    return "text" if essence.startswith("text/") else "bytes"


_PREFERRED: tuple[Encoding, ...] = ("json", "form", "text", "bytes")


def preferred(content: dict[str, Any]) -> str:
    """The media type that is used, of several."""
    return min(content, key=lambda kind: (_PREFERRED.index(_encoding(kind)), kind))


def lower_body(said: dict[str, Any] | None, context: Context) -> Body | None:
    """The body of a request; `None` where there is none."""
    if not said or not said.get("content"):
        return None
    media_type = preferred(said["content"])
    schema = said["content"][media_type].get("schema")
    return Body(
        media_type=media_type,
        encoding=_encoding(media_type),
        type=_type(media_type, schema, context),
        required=bool(said.get("required", False)),
        description=context.prose(said.get("description")),
        sample=sample_of(schema, said["content"][media_type]),
    )


def _type(media_type: str, schema: Any, context: Context) -> TypeRef:
    """The type of a body; text and bytes are what they are, whatever the schema says."""
    if (encoding := _encoding(media_type)) in ("json", "form"):
        return type_of(schema, context)
    return TypeRef(expression="str" if encoding == "text" else "bytes")


def lower_responses(said: dict[str, Any], context: Context) -> tuple[Response, ...]:
    """What each status answers with; `default` is for success too where no other is declared."""
    found = []
    if "default" in said and not any(status.startswith("2") for status in said):
        said = {**said, "2XX": said["default"]}
    for status, response in sorted(said.items()):
        type_ = None
        if content := response.get("content"):
            media_type = preferred(content)
            type_ = _type(media_type, content[media_type].get("schema"), context)
        found.append(
            Response(
                status=status, type=type_, description=context.prose(response.get("description"))
            )
        )
    return tuple(found)
