"""Kinds of media types (RFC 6838, RFC 6839), as far as a client has to tell them apart."""

from __future__ import annotations

import re
from typing import Literal

MediaKind = Literal["json", "form", "multipart", "text", "bytes"]

_TYPE = re.compile(r"[A-Za-z0-9*!#$&^_.+-]+/[A-Za-z0-9*!#$&^_.+-]+")


def essence(media_type: str) -> str:
    """The type without its parameters, in small letters."""
    return media_type.partition(";")[0].strip().lower()


def is_media_type(media_type: str) -> bool:
    """Whether a text has the form `type/subtype`."""
    return _TYPE.fullmatch(essence(media_type)) is not None


def is_json(media_type: str) -> bool:
    """Whether a body of this type is one JSON value."""
    name = essence(media_type)
    return name in ("application/json", "text/json") or name.endswith("+json")


def kind_of(media_type: str) -> MediaKind:
    """How a body of this type is read; what is not known is bytes."""
    name = essence(media_type)
    if is_json(name):
        return "json"
    if name == "application/x-www-form-urlencoded":
        return "form"
    if name.startswith("multipart/"):
        return "multipart"
    return "text" if name.startswith("text/") else "bytes"
