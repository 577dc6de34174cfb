"""The ways to write a body: which there are, which are the same, and which is preferred."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from moored.ir.payload import Encoding, Media
from moored.ir.types import TypeRef
from moored.lower.context import Context
from moored.lower.streams import is_stream, stream_of
from moored.lower.types import type_of
from moored.lower.uploads import has_files
from moored.media import concrete, essence, is_media_type, is_range, kind_of, repaired

_UNEXPLODED = {
    "form": "comma",
    "spaceDelimited": "spaceDelimited",
    "pipeDelimited": "pipeDelimited",
}
_PREFERRED: tuple[Encoding, ...] = ("json", "form", "multipart", "text", "stream", "bytes")
# Names of JSON itself; others, such as `application/merge-patch+json`, may mean more.
_PLAIN_JSON = frozenset({"application/json", "text/json", "application/*+json", "*/*"})
_XML = frozenset({"application/xml", "text/xml", "application/*+xml"})
_FORM_DATA = "multipart/form-data"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Choice:
    key: str
    said: TypeRef  # the schema's type, also where the media type is read as text
    carries_files: bool
    media: Media

    @property
    def order(self) -> tuple[int, int, str]:
        """JSON first, by its plain name first; then forms, text and bytes, each by name."""
        rank = _PREFERRED.index(self.media.encoding)
        name = essence(self.key)
        return rank, 0 if name == "application/json" else 1 + is_range(name), self.key


def ways(
    content: dict[str, Any], context: Context, *, sent: bool, streams: bool = False
) -> tuple[Media, ...]:
    """The media of a body, the preferred one first; ways to say the same are left out.

    The order is: JSON, forms, multipart, text, streams, bytes, and by name among them. A body of files
    is multipart, also where JSON is offered for the same schema.

    Args:
        content: A `content` map.
        context: What schemas are looked up in.
        sent: Whether it is a request's, which needs a media type that is no range.
        streams: Whether what comes item by item is read so.
    """
    found = [
        (
            _stream(key, said, context)
            if streams and is_stream(key, said)
            else _choice(key, said, context, sent)
        )
        for key, said in content.items()
    ]
    known = [one for one in found if is_media_type(one.key)] or found
    kept: list[_Choice] = []
    for one in sorted(known, key=lambda one: (not one.carries_files, one.order)):
        if not any(_says_the_same(one, other) for other in kept):
            kept.append(one)
    kept.sort(key=lambda one: one.order)
    unique = {one.media.media_type: one.media for one in reversed(kept)}
    return tuple(reversed(unique.values()))


def preferred(content: dict[str, Any], context: Context, *, sent: bool = False) -> dict[str, Any]:
    """The Media Type Object that is used, of several."""
    first = ways(content, context, sent=sent)[0].media_type
    return media_object(first, content, context, sent=sent)


def media_object(
    media_type: str, content: dict[str, Any], context: Context, *, sent: bool = False
) -> dict[str, Any]:
    """The Media Type Object that one of the ways to write a body was made of."""
    found: dict[str, Any] = next(
        said
        for key, said in content.items()
        if _choice(key, said, context, sent).media.media_type == media_type
    )
    return found


def _choice(key: str, said: Any, context: Context, sent: bool) -> _Choice:
    schema = said.get("schema") if isinstance(said, dict) else None
    resolved = context.resolved(schema)
    kind = kind_of(key, resolved)
    if kind == "multipart" and not sent:
        kind = "bytes"
    type_ = type_of(schema, context)
    return _Choice(
        key=key,
        said=type_,
        carries_files=kind == "multipart" and has_files(resolved, context),
        media=Media(
            media_type=concrete(key, kind) if sent else repaired(key),
            encoding=kind,
            type=_type(kind, type_, sent),
            styles=_styles(kind, said),
            part_types=_part_types(kind, said),
        ),
    )


def _stream(key: str, said: Any, context: Context) -> _Choice:
    type_, whole = stream_of(key, said, context)
    return _Choice(
        key=key,
        said=type_,
        carries_files=False,
        media=Media(media_type=repaired(key), encoding="stream", type=type_, whole_events=whole),
    )


def _type(kind: Encoding, type_: TypeRef, sent: bool) -> TypeRef:
    if kind == "text":
        return TypeRef(expression="str")
    if kind == "bytes":
        return TypeRef(expression="FileContent" if sent else "bytes")
    if kind in ("form", "multipart") and not type_.models:
        is_dict = type_.expression.startswith("dict[")
        return type_ if is_dict else TypeRef(expression="dict[str, Any]")
    return type_


def _styles(kind: Encoding, said: Any) -> tuple[tuple[str, str], ...]:
    """The styles of the Encoding Objects of a form (OpenAPI 3.1, section 4.8.15).

    OpenAPI 3.0 has styles for urlencoded forms alone; who gives a part one there means it.
    """
    kept = _encodings(said, _style) if kind in ("form", "multipart") else ()
    everything = {one for _, one in kept} == {"deepObject"} and len(kept) > 1
    return (("*", "deepObject"),) if everything and kind == "form" else kept


def _part_types(kind: Encoding, said: Any) -> tuple[tuple[str, str], ...]:
    """The media types of parts; one with a style is text (OpenAPI 3.1, section 4.8.15.1.2)."""
    return _encodings(said, _part_type) if kind == "multipart" else ()


def _encodings(said: Any, read: Callable[[dict[str, Any]], str]) -> tuple[tuple[str, str], ...]:
    """What is read of the Encoding Objects, by field, where it says something."""
    encoding = said.get("encoding") if isinstance(said, dict) else None
    each = sorted(encoding.items()) if isinstance(encoding, dict) else ()
    found = ((wire, read(one)) for wire, one in each if isinstance(one, dict))
    return tuple((wire, one) for wire, one in found if one)


def _style(encoding: dict[str, Any]) -> str:
    style = encoding.get("style", "form")
    if style == "deepObject":
        return "deepObject"
    return "" if encoding.get("explode", style == "form") else _UNEXPLODED.get(style, "")


def _part_type(encoding: dict[str, Any]) -> str:
    """The media type of a part, where it is one and no range."""
    said = str(encoding.get("contentType", ""))
    one = not _style(encoding) and is_media_type(said) and not is_range(said) and "," not in said
    return repaired(said) if one else ""


def _says_the_same(one: _Choice, other: _Choice) -> bool:
    """Whether one way adds nothing to another that is preferred to it.

    Parameters and names of plain JSON are spellings. XML, HTML, YAML or a form of what is offered
    as JSON, by the same schema, is another notation for it; so is a form beside multipart.
    """
    if one.said != other.said or one.said.expression == "Any":
        return _spelled_alike(one, other)
    encodings = one.media.encoding, other.media.encoding
    if encodings == ("json", "json"):
        return essence(other.key) in _PLAIN_JSON or essence(one.key) == essence(other.key)
    structured = other.media.encoding in ("json", "form", "multipart")
    return structured or _spelled_alike(one, other)


def _spelled_alike(one: _Choice, other: _Choice) -> bool:
    names = {essence(one.key), essence(other.key)}
    same = len(names) == 1 or names <= _XML or names <= _PLAIN_JSON
    return same and one.media.type == other.media.type
