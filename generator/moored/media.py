"""Kinds of media types (RFC 6838, RFC 6839), as far as a client has to tell them apart."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Literal

MediaKind = Literal["json", "form", "multipart", "text", "stream", "bytes"]

FORM = "application/x-www-form-urlencoded"
BYTES = "application/octet-stream"
_TYPE = re.compile(r"[A-Za-z0-9*!#$&^_.+-]+/[A-Za-z0-9*!#$&^_.+-]+")
_PARAMETER = re.compile(r'[\w!#$&^.+-]+=(?:[\w!#$&^.+:/-]+|"[^"\\\r\n]*")', re.ASCII)
_JSON = frozenset({"application/json", "text/json"})
# JSON values in turn: lines, or records (RFC 7464).
_JSON_LINES = re.compile(
    r"application/(?:(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines|json-stream|stream\+json)"
    r"|(?:[\w.-]+\+)?json-seq)"
)
_EVENTS = "text/event-stream"
# Text that is not called `text/…`.
_TEXT = re.compile(r"application/(?:[\w.-]+[.+-])?(?:xml|yaml|javascript|csv|jwt|toml|graphql)")
# What documents write where they mean a media type.
_MEANT = {
    "*": "*/*",
    "applcation/json": "application/json",
    "application/form-data": "multipart/form-data",
    "application/json+sarif": "application/sarif+json",
    "application/text": "text/plain",
    "applicationjson": "application/json",
    "csv": "text/csv",
    "form-data": "multipart/form-data",
    "gzip": "application/gzip",
    "html": "text/html",
    "json": "application/json",
    "multipart": "multipart/form-data",
    "multipart/x-www-form-urlencoded": FORM,
    "pdf": "application/pdf",
    "plain/text": "text/plain",
    "text": "text/plain",
    "urlencoded": FORM,
    "x-www-form-urlencoded": FORM,
    "xml": "application/xml",
    "zip": "application/zip",
}


# A document spells few media types, and is asked of each many times.
@lru_cache(maxsize=1 << 10)
def essence(media_type: str) -> str:
    """The type without its parameters, in small letters; what is clearly meant, if misspelled."""
    name = re.split("[;,]", media_type, maxsplit=1)[0].strip().lower()
    return _MEANT.get(name, name)


def is_media_type(media_type: str) -> bool:
    """Whether a text is a media type, or is clearly meant as one."""
    return _TYPE.fullmatch(essence(media_type)) is not None


@lru_cache(maxsize=1 << 10)
def repaired(media_type: str) -> str:
    """What a header says of a media type: as the document spells it, if that is well-formed.

    Parameters that are none are left out. Bytes for what is no media type.
    """
    if not is_media_type(media_type):
        return BYTES
    name, *parameters = (part.strip() for part in re.split("[;,]", media_type))
    name = name if _TYPE.fullmatch(name) and name.lower() not in _MEANT else essence(media_type)
    return "; ".join([name, *(part for part in parameters if _PARAMETER.fullmatch(part))])


def is_well_formed(media_type: str) -> bool:
    """Whether a media type needs no repair."""
    name, *parameters = (part.strip() for part in media_type.split(";"))
    known = _TYPE.fullmatch(name) is not None and name.lower() not in _MEANT
    return known and all(_PARAMETER.fullmatch(part) for part in parameters if part)


def is_json(media_type: str) -> bool:
    """Whether a body of this type is one JSON value."""
    name = essence(media_type)
    return name in _JSON or name.endswith("+json")


def is_events(media_type: str) -> bool:
    """Whether a body of this type is server-sent events (WHATWG HTML, section 9.2)."""
    return essence(media_type) == _EVENTS


def is_sequence(media_type: str) -> bool:
    """Whether a body of this type is items in turn (OpenAPI 3.2, "Sequential Media Types")."""
    return is_events(media_type) or _JSON_LINES.fullmatch(essence(media_type)) is not None


def is_range(media_type: str) -> bool:
    """Whether it stands for many media types, such as `image/*`."""
    return "*" in essence(media_type)


def kind_of(media_type: str, schema: Any = None) -> MediaKind:
    """How a body of this type is read; what is not known is bytes.

    Args:
        media_type: As the document spells it.
        schema: What the document says of the body, without references. A binary string is
            bytes whatever the media type; `*/*` and `application/*` are what the schema is.
    """
    name = essence(media_type)
    if name in ("*/*", "application/*"):
        return _by_schema(schema)
    if is_json(name):
        return "bytes" if _is_binary(schema) else "json"
    if name == FORM:
        return "form"
    if name.startswith("multipart/"):
        return "multipart"
    is_text = name.startswith("text/") or _TEXT.fullmatch(name) is not None
    return "text" if is_text and not _is_binary(schema) else "bytes"


def concrete(media_type: str, kind: MediaKind) -> str:
    """The media type that a request is sent with, where the document has a range."""
    if not is_range(media_type):
        return repaired(media_type)
    return {"json": "application/json", "text": "text/plain"}.get(kind, BYTES)


def _by_schema(schema: Any) -> MediaKind:
    if not isinstance(schema, dict) or not schema or _is_binary(schema):
        return "bytes"
    return "text" if schema.get("type") == "string" else "json"


def _is_binary(schema: Any) -> bool:
    return isinstance(schema, dict) and schema.get("format") == "binary"
